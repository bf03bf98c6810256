import { type ConcernCode, concernCodes, nameOf } from '../../forms/index.ts'
import { filled, ruleFault, type RuleFault, type Text, texts } from '../../kernel/index.ts'
import { MOST_HOURS } from '../procedure.ts'
import type { Guide, GuideStep } from './guide.ts'

export type GuideFault = RuleFault<'cell' | 'gap'>

const says = texts({
  noKhmer: { km: 'សូមសរសេរជាភាសាខ្មែរ', en: 'It is not said in Khmer' },
  noEnglish: { km: 'សូមសរសេរជាភាសាអង់គ្លេស', en: 'It is not said in English' },
  noTime: {
    km: 'រយៈពេលត្រូវលើសពី ០ ម៉ោង ហើយមិនលើស ២ ឆ្នាំ',
    en: 'A time limit is more than 0 hours and at most two years',
  },
  noBasis: {
    km: 'ជំហានដែលមានរយៈពេល ត្រូវមានមូលដ្ឋានច្បាប់ ឬគោលការណ៍',
    en: 'A step with a time limit rests on a law or guideline: name it',
  },
  twice: { km: 'មានជំហានពីរប្រើលេខកូដតែមួយ', en: 'Two steps have one code' },
  guideTwice: { km: 'មានសេចក្តីណែនាំពីរប្រើលេខកូដតែមួយ', en: 'Two guides have one code' },
  noSteps: { km: 'សេចក្តីណែនាំនេះគ្មានជំហានត្រូវធ្វើទេ', en: 'This guide has no step to be done' },
  noConcern: {
    km: 'សេចក្តីណែនាំនេះមិនសម្រាប់កង្វល់ណាទេ',
    en: 'This guide is for no kind of protection',
  },
  concernWithout: {
    km: 'គ្មានសេចក្តីណែនាំសម្រាប់៖ {concern}',
    en: 'No guide for this kind of protection: {concern}',
  },
  concernTwice: {
    km: 'មានសេចក្តីណែនាំពីរសម្រាប់៖ {concern}',
    en: 'Two guides for one kind of protection: {concern}',
  },
  avoidHasNoTime: {
    km: 'អ្វីដែលមិនត្រូវធ្វើ គ្មានរយៈពេលទេ',
    en: 'What must not be done has no time limit',
  },
  settlementIsAsked: {
    km: 'ការសម្រុះសម្រួលបទល្មើស ត្រូវសួរជាសំណួរ',
    en: 'Whether a crime was settled is a question, and asked as one',
  },
  otherMeaning: {
    km: 'ជំហាននេះមានចម្លើយក្នុងករណីរួចហើយ៖ មិនអាចប្តូរប្រភេទបានទេ។ សូមដកចេញ ហើយបន្ថែមជំហានថ្មី។',
    en: 'Cases hold answers to this step, so it stays of its kind: retire it, and add a new one',
  },
  alarmIsAnswered: {
    km: 'ចម្លើយដែលបង្ហាញគ្រោះថ្នាក់ សម្រាប់តែសំណួរ',
    en: 'Only the answer to a question can tell of danger',
  },
  settlementDropped: {
    km: 'សំណួរអំពីការសម្រុះសម្រួលបទល្មើស មិនអាចដកចេញបានទេ (គោលនយោបាយ៖ មិនសម្រុះសម្រួលបទល្មើសលើកុមារ)',
    en: 'The question whether a crime was settled stays: a crime against a child is not mediated',
  },
})

/** How a step is found among all guides; a guide's own faults bear its id alone. */
export const stepKey = (guide: string, step: string): string => `${guide}/${step}`

const concernSaid = (text: Text, concern: ConcernCode): Text => {
  const name = nameOf('concern', concern)
  return {
    km: filled(text, { concern: name.km }).km,
    en: filled(text, { concern: name.en }).en,
  }
}

const hasKhmer = /[\u1780-\u17b3]/u

/** What is missing of a text that people read. */
const unsaid = ({ km, en }: Text): readonly Text[] => [
  ...(hasKhmer.test(km) ? [] : [says.noKhmer]),
  ...(en.trim() === '' ? [says.noEnglish] : []),
]

const twice = (ids: readonly string[]): ReadonlySet<string> =>
  new Set(ids.filter((id, at) => ids.indexOf(id) !== at))

function stepFaults(step: GuideStep, before: GuideStep | undefined): [string, Text][] {
  const { kind, says: said, within, limit, basis, settlement, alarm } = step
  const at = (column: string, found: readonly Text[]) =>
    found.map((text): [string, Text] => [column, text])
  const isNoTime = within !== null && (within < 1 || within > MOST_HOURS)
  const isUngrounded = (within !== null || limit !== null) && basis === null
  const isOther = before !== undefined && (before.kind !== kind || before.settlement !== settlement)
  return [
    ...at('says', unsaid(said)),
    ...at('limit', limit === null ? [] : unsaid(limit)),
    ...at('article', !basis?.article ? [] : unsaid(basis.article)),
    ...at('within', isNoTime ? [says.noTime] : []),
    ...at('within', kind === 'avoid' && within !== null ? [says.avoidHasNoTime] : []),
    ...at('basis', isUngrounded ? [says.noBasis] : []),
    ...at('kind', settlement && kind !== 'ask' ? [says.settlementIsAsked] : []),
    ...at('alarm', alarm !== null && kind !== 'ask' ? [says.alarmIsAnswered] : []),
    ...at('kind', isOther ? [says.otherMeaning] : []),
  ]
}

function faultsOfGuide(guide: Guide, before: Guide | undefined): GuideFault[] {
  const own = (column: string, found: readonly Text[]) =>
    found.map((text) => ruleFault('cell', guide.id, column, text))
  const codes = twice(guide.steps.map(({ id }) => id))
  const dropped = (before?.steps ?? []).some(
    ({ id, settlement }) => settlement && !guide.steps.some((step) => step.id === id),
  )
  return [
    ...own('title', unsaid(guide.title)),
    ...guide.matters.flatMap((text) => own('matters', unsaid(text))),
    ...guide.redLines.flatMap((text) => own('redLines', unsaid(text))),
    ...own('concerns', guide.concerns.length === 0 ? [says.noConcern] : []),
    ...own('steps', guide.steps.every(({ kind }) => kind === 'avoid') ? [says.noSteps] : []),
    ...own('steps', dropped ? [says.settlementDropped] : []),
    ...guide.steps.flatMap((step) => {
      const key = stepKey(guide.id, step.id)
      const old = before?.steps.find(({ id }) => id === step.id)
      return [
        ...stepFaults(step, old).map(([column, text]) => ruleFault('cell', key, column, text)),
        ...(codes.has(step.id) ? [ruleFault('cell', key, 'id', says.twice)] : []),
      ]
    }),
  ]
}

/**
 * All that keeps guides from being published, beside those of earlier versions, newest first: a step
 * that cases hold answers to keeps its meaning for ever. Empty means that they may be published.
 */
export function guideFaults(
  guides: readonly Guide[],
  earlier: readonly (readonly Guide[])[] = [],
): readonly GuideFault[] {
  const codes = twice(guides.map(({ id }) => id))
  const concerns = guides.flatMap((guide) => guide.concerns)
  const doubled = twice(concerns)
  /** The guide as it was, with every step that any version ever had. */
  const before = (id: string): Guide | undefined => {
    const found = earlier.flatMap((book) => book.filter((guide) => guide.id === id))
    const [newest] = found
    const retired = found.flatMap(({ steps }) => steps.map((step) => ({ ...step })))
    return newest && { ...newest, steps: retired }
  }
  return [
    ...concernCodes
      .filter((code) => !concerns.includes(code))
      .map((code) => ruleFault('gap', null, 'concerns', concernSaid(says.concernWithout, code))),
    ...concernCodes
      .filter((code) => doubled.has(code))
      .map((code) => ruleFault('cell', null, 'concerns', concernSaid(says.concernTwice, code))),
    ...[...codes].map((id) => ruleFault('cell', id, 'id', says.guideTwice)),
    ...guides.flatMap((guide) => faultsOfGuide(guide, before(guide.id))),
  ]
}
