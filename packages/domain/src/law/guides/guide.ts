import { z } from 'zod'
import { concernCodes, type Field } from '../../forms/index.ts'
import { type Text, texts } from '../../kernel/index.ts'
import { lawBasisCodes, type LawBasisCode } from '../basis.ts'

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

export const isGuideActor = (code: string): code is GuideActor => Object.hasOwn(guideActors, code)

const actors = [
  'agent',
  'commune',
  'police',
  'health',
  'court',
  'lawyer',
  'school',
  'labour',
  'province',
  'national',
  'women',
  'disaster',
] as const satisfies readonly GuideActor[]

/** A text of a draft may still be empty: publishing asks for both languages, keeping does not. */
const Said = z.object({ km: z.string().max(2000), en: z.string().max(2000) })
const Id = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/)

/**
 * Where a step comes from. `confirmed` is false where the article or the figure is from general
 * knowledge: the screen then says that the ministry's lawyers are to confirm it.
 */
export const GuideBasis = z.object({
  code: z.enum(lawBasisCodes),
  article: Said.nullable(),
  confirmed: z.boolean(),
})
export type GuideBasis = z.output<typeof GuideBasis>

/**
 * `do` is done and ticked; `ask` is a question with yes, no or not known; `avoid` is what must not
 * be done, and there is nothing to tick.
 */
export const guideStepKinds = ['do', 'ask', 'avoid'] as const
export type GuideStepKind = (typeof guideStepKinds)[number]

/** The answer to a question that nobody may pass over: what it tells of, and what then is noted. */
export const GuideAlarm = z.object({
  answer: z.enum(['yes', 'no']),
  /** The kind of protection that the answer speaks of; null where it is no other. */
  concern: z.enum(concernCodes).nullable(),
})
export type GuideAlarm = z.output<typeof GuideAlarm>

export const GuideStep = z
  .object({
    /** One word or a few, unique in its guide; stored with each answer and never given another meaning. */
    id: Id,
    kind: z.enum(guideStepKinds),
    says: Said,
    who: z.enum(actors),
    /** Hours since the concern was noted, by which it is a promise on the work list; null for no limit. */
    within: z.int().min(0).max(1_000_000).nullable(),
    /** The limit as law or medicine has it, where that is another than ours: "72 hours since the event". */
    limit: Said.nullable(),
    /** A step before the law, shown apart from the rest. */
    legal: z.boolean(),
    basis: GuideBasis.nullable(),
    /** Of a question: "yes" means that a crime was settled, which goes before the supervisor. */
    settlement: z.boolean(),
    /**
     * Of a question: the answer that tells of danger. The child is in danger, as far as the file knows,
     * until somebody sets the risk after it.
     */
    alarm: GuideAlarm.nullable(),
  })
  .meta({ id: 'GuideStep' })
export type GuideStep = z.output<typeof GuideStep>

/** What matters for one kind of protection, beside the forms. */
export const Guide = z
  .object({
    id: Id,
    title: Said,
    concerns: z.array(z.enum(concernCodes)).max(100),
    /** A few plain sentences. */
    matters: z.array(Said).max(20),
    /** What nobody may do, whatever the reason. */
    redLines: z.array(Said).max(20),
    steps: z.array(GuideStep).max(60),
  })
  .meta({ id: 'Guide' })
export type Guide = z.output<typeof Guide>

/** All guides, the gravest first. */
export const Guides = z.array(Guide).max(100).meta({ id: 'GuideBook' })
export type Guides = z.output<typeof Guides>

/** A guide as it is first written, with what its part of the form of own questions asks. */
export interface NationalGuide extends Guide {
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
    alarm: null,
    ...more,
  })

/** That this answer tells of danger, and of which kind of protection where that is another. */
export const tellsOfDanger = (
  answer: GuideAlarm['answer'],
  concern: GuideAlarm['concern'] = null,
): Pick<GuideStep, 'alarm'> => ({ alarm: { answer, concern } })

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
