import { type CaseFile, livingNames } from '../cases/index.ts'
import type { Placement } from '../care/index.ts'
import { type Birth, type Caregiver, shortName } from '../children/index.ts'
import { nameOf } from '../forms/index.ts'
import type { Named } from '../access/index.ts'
import { type Day, dayIn, type Language, say, type Text, texts } from '../kernel/index.ts'
import { dayText, khmerDigits } from '../khmer/index.ts'
import { hidden, type Hidden } from './hidden.ts'
import type { Paper, PaperField } from './paper.ts'
import { paperWords } from './words.ts'

/** How whoever hands the file over knows that it is the right person. */
export const identityChecks = ['known-personally', 'identity-paper', 'vouched-for'] as const

export const ownFileWords = texts({
  title: { km: 'សំណុំឯកសាររបស់ខ្ញុំ', en: 'My own file' },
  who: { km: 'ព័ត៌មានអំពីខ្ញុំ', en: 'About me' },
  name: { km: 'ឈ្មោះ', en: 'Name' },
  otherNames: { km: 'ឈ្មោះផ្សេងទៀត', en: 'Other names' },
  born: { km: 'ថ្ងៃខែឆ្នាំកំណើត', en: 'Born' },
  bornAbout: { km: 'ចន្លោះ {from} និង {to}', en: 'between {from} and {to}' },
  opened: { km: 'បើកសំណុំរឿង', en: 'The file was opened' },
  closed: { km: 'បិទសំណុំរឿង', en: 'The file was closed' },
  office: { km: 'ការិយាល័យទទួលបន្ទុក', en: 'The office in charge' },
  worries: { km: 'អ្វីដែលធ្វើឲ្យយើងព្រួយបារម្ភ', en: 'What worried us' },
  concern: { km: 'ការព្រួយបារម្ភ', en: 'Concern' },
  since: { km: 'កត់ត្រានៅ', en: 'Noted on' },
  until: { km: 'រហូតដល់', en: 'Until' },
  said: { km: 'អ្វីដែលខ្ញុំបាននិយាយ', en: 'What I said' },
  day: { km: 'ថ្ងៃ', en: 'Day' },
  words: { km: 'ពាក្យ', en: 'Words' },
  plan: { km: 'អ្វីដែលបានព្រមព្រៀង', en: 'What was agreed' },
  goal: { km: 'គោលដៅ', en: 'Goal' },
  done: { km: 'ធ្វើរួច', en: 'Done' },
  visits: { km: 'ពេលដែលយើងបានជួប', en: 'When we met' },
  written: { km: 'អ្វីដែលបានសរសេរ', en: 'What was written' },
  seen: { km: 'បានជួបខ្ញុំ', en: 'I was seen' },
  yes: { km: 'បាទ/ចាស', en: 'Yes' },
  no: { km: 'ទេ', en: 'No' },
  services: { km: 'សេវាដែលបានស្នើសុំសម្រាប់ខ្ញុំ', en: 'Services that were asked for me' },
  service: { km: 'សេវា', en: 'Service' },
  toDesk: { km: 'ទៅកាន់', en: 'Asked of' },
  living: { km: 'កន្លែងដែលខ្ញុំបានរស់នៅ', en: 'Where I have lived' },
  kindOfHome: { km: 'ប្រភេទ', en: 'Kind' },
  nothing: { km: 'គ្មានអ្វីបានសរសេរទេ។', en: 'Nothing was written.' },
  left: { km: 'អ្វីដែលមិនមាននៅទីនេះ', en: 'What is not here' },
  leftSaid: {
    km: 'អ្វីដែលនិយាយពីមនុស្សផ្សេងមិនមាននៅទីនេះទេ៖ អ្នករាយការណ៍ គ្រួសារ និងអ្នកដទៃ។ ឈ្មោះដែលនៅក្នុងពាក្យត្រូវបានលាក់។ កំណត់ត្រាចំនួន {count} មិនត្រូវបានបោះពុម្ព ព្រោះវានិយាយពីមនុស្សផ្សេង ឬមិនទាន់បានអានពិនិត្យ។',
    en: 'What tells of other people is not here: who reported, the family, others. Names in the words are hidden. {count} notes are not printed, because they tell of others or were not looked through.',
  },
  rights: {
    km: 'បើមានអ្វីមិនត្រឹមត្រូវ អ្នកអាចសុំឲ្យកែ។ បើមិនយល់ អ្នកអាចសុំឲ្យពន្យល់ ឬទូរស័ព្ទ {helpline} ដោយឥតគិតថ្លៃ។',
    en: 'If something is wrong, you may ask to have it put right. If something is not clear, ask us to explain it, or call {helpline} free of charge.',
  },
  received: { km: 'អ្នកទទួល', en: 'Received by' },
  handedOver: { km: 'អ្នកប្រគល់', en: 'Handed over by' },
  foot: {
    km: 'ច្បាប់ចម្លងសម្រាប់កុមារ មិនមានព័ត៌មានអ្នកដទៃ',
    en: 'Copy for the child, without what is of others',
  },
  suspected: {
    km: 'អ្នកថែទាំនេះត្រូវបានសង្ស័យ៖ មិនប្រគល់ឯកសារឲ្យទេ។ សូមប្រគល់ឲ្យកុមារផ្ទាល់នៅការិយាល័យ ឬអ្នកតំណាងដែលតុលាការតែងតាំង។',
    en: 'This caregiver is suspected: the file is not given to them. Give it to the child in the office, or to a representative whom the court appoints.',
  },
  foundAtHome: {
    km: 'មានអ្នកត្រូវបានសង្ស័យរស់នៅជាមួយកុមារ៖ ក្រដាសនេះអាចត្រូវគេរកឃើញ។ សូមអានជាមួយគ្នានៅការិយាល័យ ហើយប្រគល់ឲ្យតែកុមារដែលមានកន្លែងសុវត្ថិភាព។',
    en: 'Somebody who is suspected lives with the child: this paper may be found. Read it together in the office, and give it only to a child who has a safe place.',
  },
  childSaysNo: {
    km: 'កុមារមិនចង់ឲ្យអ្នកថែទាំអានទេ៖ មិនប្រគល់ឯកសារឲ្យទេ។ អ្នកថែទាំអាចស្នើសុំទៅតុលាការ ឬសុំជំនួយផ្នែកច្បាប់។',
    en: 'The child does not want the caregiver to read it: the file is not given. The caregiver may ask the court, or legal aid.',
  },
  notCaring: {
    km: 'អ្នកនេះមិនមែនជាអ្នកថែទាំរបស់កុមារទេ៖ ប្រគល់បានតែដល់អ្នកដែលមើលថែកុមារ។',
    en: 'This person does not look after the child: the file is given only to somebody who does.',
  },
})

/** What is asked of a caregiver who wants to have a child's file. */
export interface AskingCaregiver {
  readonly caregiverId: string
  readonly childAgrees: 'yes' | 'no' | 'too-young'
}

/** Why a child's file is not given to this caregiver, with the way out; undefined where it may be. */
export function whyNotGiven(
  caregivers: readonly Caregiver[],
  { caregiverId, childAgrees }: AskingCaregiver,
): Text | undefined {
  const asking = caregivers.find(({ id }) => id === caregiverId)
  if (asking === undefined || !asking.caresForChild) return ownFileWords.notCaring
  if (asking.isSuspected) return ownFileWords.suspected
  if (caregivers.some(({ isSuspected, livesWithChild }) => isSuspected && livesWithChild !== false))
    return ownFileWords.foundAtHome
  return childAgrees === 'no' ? ownFileWords.childSaysNo : undefined
}

/** A note in a worker's own words: only somebody who reads it can tell whether it is of the child alone. */
export interface Narrative {
  readonly id: string
  readonly on: Day
  readonly words: string
}

/** The notes of a file that stand in it only where somebody read and chose them, newest first. */
export const narrativesOf = ({ visits, assessments }: CaseFile): Narrative[] =>
  [
    ...visits.map(({ id, visitedOn, situation }) => ({ id, on: visitedOn, words: situation })),
    ...assessments.map(({ id, assessedOn, needs }) => ({ id, on: assessedOn, words: needs })),
  ].toSorted((one, other) => other.on.localeCompare(one.on))

/** A service that was asked of another body. */
interface Asked {
  readonly sentAt: Date
  readonly service: string
  readonly toDeskName: Named
}

const named = ({ km, en }: Named): Text => ({ km, en: en ?? km })

function bornIn({ from, to, precision }: Birth): Text | null {
  if (from === null || to === null) return null
  if (precision === 'day') return dayText(from)
  const [first, last] = [dayText(from), dayText(to)]
  const said = (language: Language) =>
    say(ownFileWords.bornAbout, language, { from: first[language], to: last[language] })
  return { km: said('km'), en: said('en') }
}

export interface OwnFile {
  readonly language: Language
  readonly file: CaseFile
  readonly placements: readonly Pick<Placement, 'option' | 'startedOn' | 'endedOn'>[]
  readonly referrals: readonly Asked[]
  /** Names that are hidden wherever they stand in words, with what stands in their place. */
  readonly others: readonly Hidden[]
  /** Ids of the narratives that were read and tell of nobody else. */
  readonly chosen: ReadonlySet<string>
  readonly isDemonstration: boolean
}

/**
 * A child's own file as a paper: what is known of the child, the child's own words, what was agreed,
 * done and decided, without what is of others (Convention on the Rights of the Child, art. 13 and 16;
 * abuse case P2). Names of others are hidden in all words; a worker's notes stand in it only where
 * somebody read and chose them.
 */
export function ownFileOf(own: OwnFile): Paper {
  const { language, file, placements, referrals, chosen } = own
  const t = (text: Text, fillings = {}) => say(text, language, fillings)
  const day = (on: Day | Date | null): string | null =>
    on === null ? null : dayText(on instanceof Date ? dayIn(on) : on)[language]
  const safe = (words: string) => hidden(words, own.others, language)
  const line = (label: Text, value: string | null): PaperField[] =>
    value === null ? [] : [{ kind: 'line', label: t(label), value, lines: 1 }]
  const table = (
    columns: readonly (readonly [Text, number])[],
    rows: readonly (readonly (string | null)[])[],
  ): PaperField =>
    rows.length === 0
      ? { kind: 'note', text: t(ownFileWords.nothing) }
      : {
          kind: 'table',
          label: null,
          columns: columns.map(([label, share]) => ({ label: t(label), share })),
          rows: rows.map((row) => row.map((cell) => cell ?? '')),
        }
  const section = (title: Text, ...fields: readonly PaperField[]) => ({
    title: t(title),
    help: null,
    fields,
  })
  const name = shortName(file.child.name)
  const born = bornIn(file.child.birth)
  const narratives = narrativesOf(file)
  const shown = narratives.filter(({ id }) => chosen.has(id))
  const digits = (count: number) => (language === 'km' ? khmerDigits(count) : String(count))
  const saidByChild = [
    ...file.assessments.map(({ assessedOn, childView }) => ({ on: assessedOn, words: childView })),
    ...file.visits.map(({ visitedOn, childView }) => ({ on: visitedOn, words: childView })),
  ]
    .flatMap(({ on, words }) => (words === null ? [] : [{ on, words }]))
    .toSorted((one, other) => one.on.localeCompare(other.on))
  return {
    language,
    title: t(ownFileWords.title),
    kingdom: t(paperWords.kingdom),
    motto: t(paperWords.motto),
    ministry: t(paperWords.ministry),
    office: t(named(file.deskName)),
    code: null,
    photo: null,
    mark: own.isDemonstration ? t(paperWords.invented) : null,
    rank: '',
    day: t(paperWords.signedOn),
    foot: t(ownFileWords.foot),
    caseNumber: t(paperWords.caseNumber, { number: file.number }),
    pages: t(paperWords.page),
    digits: Array.from({ length: 100 }, (_none, page) => digits(page)),
    sections: [
      section(
        ownFileWords.who,
        ...line(
          ownFileWords.name,
          name === null ? null : name.en === null ? name.km : `${name.km} (${name.en})`,
        ),
        ...line(ownFileWords.otherNames, file.child.otherNames.join(' · ') || null),
        ...line(ownFileWords.born, born === null ? null : t(born)),
        ...line(ownFileWords.office, t(named(file.deskName))),
        ...line(ownFileWords.opened, day(file.openedAt)),
        ...line(ownFileWords.closed, day(file.closedAt)),
      ),
      section(
        ownFileWords.worries,
        table(
          [
            [ownFileWords.concern, 3],
            [ownFileWords.since, 2],
            [ownFileWords.until, 2],
          ],
          file.concernsInFull.map(({ concern, notedAt, endedAt }) => [
            t(nameOf('concern', concern)),
            day(notedAt),
            day(endedAt),
          ]),
        ),
      ),
      section(
        ownFileWords.said,
        table(
          [
            [ownFileWords.day, 2],
            [ownFileWords.words, 5],
          ],
          saidByChild.map(({ on, words }) => [day(on), safe(words)]),
        ),
      ),
      section(
        ownFileWords.plan,
        table(
          [
            [ownFileWords.goal, 5],
            [ownFileWords.done, 2],
          ],
          // What supports a caregiver is theirs, and not the child's to be told.
          file.plan
            .filter(({ caregiverId }) => caregiverId === null)
            .flatMap(({ goal, endedAt, actions }) => [
              [safe(goal), day(endedAt)],
              ...actions.map(({ what, doneOn }) => [`– ${safe(what)}`, day(doneOn)]),
            ]),
        ),
      ),
      section(
        ownFileWords.visits,
        table(
          [
            [ownFileWords.day, 2],
            [ownFileWords.seen, 2],
          ],
          file.visits.map(({ visitedOn, childSeen }) => [
            day(visitedOn),
            t(childSeen ? ownFileWords.yes : ownFileWords.no),
          ]),
        ),
      ),
      section(
        ownFileWords.services,
        table(
          [
            [ownFileWords.day, 2],
            [ownFileWords.service, 3],
            [ownFileWords.toDesk, 3],
          ],
          referrals.map(({ sentAt, service, toDeskName }) => [
            day(sentAt),
            t(nameOf('service', service)),
            t(named(toDeskName)),
          ]),
        ),
      ),
      section(
        ownFileWords.living,
        table(
          [
            [ownFileWords.kindOfHome, 3],
            [ownFileWords.since, 2],
            [ownFileWords.until, 2],
          ],
          placements.map(({ option, startedOn, endedOn }) => [
            t(livingNames[option]),
            day(startedOn),
            day(endedOn),
          ]),
        ),
      ),
      ...(shown.length === 0
        ? []
        : [
            section(
              ownFileWords.written,
              table(
                [
                  [ownFileWords.day, 2],
                  [ownFileWords.words, 5],
                ],
                shown.map(({ on, words }) => [day(on), safe(words)]),
              ),
            ),
          ]),
      section(
        ownFileWords.left,
        {
          kind: 'note',
          text: t(ownFileWords.leftSaid, { count: digits(narratives.length - shown.length) }),
        },
        { kind: 'note', text: t(ownFileWords.rights, { helpline: digits(1280) }) },
        {
          kind: 'signatures',
          places: [ownFileWords.received, ownFileWords.handedOver].map((label) => ({
            label: t(label),
            how: t(paperWords.either),
            thumb: false,
          })),
        },
      ),
    ],
  }
}
