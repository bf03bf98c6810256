import type { ConcernCode, Field } from '../../forms/index.ts'
import { type Text, texts } from '../../kernel/index.ts'
import type { LawBasisCode } from '../basis.ts'

/** The name of the form that asks the guides' own questions. */
export const guideFormName = 'kind-of-protection'

/** Who does a step: the case worker, or whom the case worker calls upon. */
export const guideActors = texts({
  agent: { km: 'ភ្នាក់ងារសង្គម', en: 'Social agent' },
  commune: { km: 'គ.ក.ន.ក ឃុំ/សង្កាត់', en: 'Commune committee' },
  police: { km: 'នគរបាល', en: 'Police' },
  health: { km: 'មណ្ឌលសុខភាព ឬមន្ទីរពេទ្យ', en: 'Health centre or hospital' },
  court: { km: 'ព្រះរាជអាជ្ញា និងតុលាការ', en: 'Prosecutor and court' },
  lawyer: { km: 'មេធាវី', en: 'Lawyer' },
  school: { km: 'សាលារៀន និងការិយាល័យអប់រំ', en: 'School and education office' },
  labour: { km: 'អធិការការងារ', en: 'Labour inspector' },
  province: { km: 'មន្ទីរសង្គមកិច្ចខេត្ត', en: 'Provincial social affairs' },
  national: { km: 'ក្រសួងសង្គមកិច្ច', en: 'Ministry of Social Affairs' },
  women: { km: 'ការិយាល័យកិច្ចការនារី', en: 'Women’s affairs office' },
  disaster: { km: 'គណៈកម្មាធិការគ្រប់គ្រងគ្រោះមហន្តរាយ', en: 'Disaster committee' },
})
export type GuideActor = keyof typeof guideActors

/**
 * Where a step comes from. `confirmed` is false where the article or the figure is from general
 * knowledge: the screen then says that the ministry's lawyers are to confirm it.
 */
export interface GuideBasis {
  readonly code: LawBasisCode
  readonly article: Text | null
  readonly confirmed: boolean
}

/**
 * `do` is done and ticked; `ask` is a question with yes, no or not known; `avoid` is what must not
 * be done, and there is nothing to tick.
 */
export type GuideStepKind = 'do' | 'ask' | 'avoid'

export interface GuideStep {
  /** One word or a few, unique in its guide; stored with each answer and never given another meaning. */
  readonly id: string
  readonly kind: GuideStepKind
  readonly says: Text
  readonly who: GuideActor
  /** Hours since the concern was noted, by which it is a promise on the work list; null for no limit. */
  readonly within: number | null
  /** The limit as law or medicine has it, where that is another than ours: "72 hours since the event". */
  readonly limit: Text | null
  /** A step before the law, shown apart from the rest. */
  readonly legal: boolean
  readonly basis: GuideBasis | null
  /** Of a question: "yes" means that a crime was settled, which goes before the supervisor. */
  readonly settlement: boolean
}

/** What matters for one kind of protection, beside the forms. */
export interface Guide {
  readonly id: string
  readonly title: Text
  readonly concerns: readonly ConcernCode[]
  /** A few plain sentences. */
  readonly matters: readonly Text[]
  /** What nobody may do, whatever the reason. */
  readonly redLines: readonly Text[]
  readonly steps: readonly GuideStep[]
  /** What the assessment asks besides its form, for this kind of protection. */
  readonly questions: readonly Field[]
}

type More = Partial<Omit<GuideStep, 'id' | 'kind' | 'says'>>

const made =
  (kind: GuideStepKind) =>
  (id: string, km: string, en: string, more: More = {}): GuideStep => ({
    id,
    kind,
    says: { km, en },
    who: 'agent',
    within: null,
    limit: null,
    legal: false,
    basis: null,
    settlement: false,
    ...more,
  })

export const todo = made('do')
export const ask = made('ask')
export const avoid = made('avoid')

export const text = (km: string, en: string): Text => ({ km, en })

/** A basis that stands in a source which was read. */
export const known = (code: LawBasisCode, article: Text | null = null): GuideBasis => ({
  code,
  article,
  confirmed: true,
})

/** A basis, or a figure, from general knowledge: to be confirmed. */
export const unconfirmed = (code: LawBasisCode, article: Text | null = null): GuideBasis => ({
  code,
  article,
  confirmed: false,
})

export const yesNo = (name: string, km: string, en: string): Field => ({
  name,
  kind: 'yes-no',
  label: { km, en },
})

export const words = (name: string, km: string, en: string): Field => ({
  name,
  kind: 'long-text',
  label: { km, en },
})

export const oneOf = (
  name: string,
  km: string,
  en: string,
  options: readonly (readonly [code: string, km: string, en: string])[],
): Field => ({
  name,
  kind: 'choose-one',
  label: { km, en },
  options: options.map(([code, labelKm, labelEn]) => ({
    code,
    label: { km: labelKm, en: labelEn },
  })),
})
