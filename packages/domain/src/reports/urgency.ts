import { concernCodes } from '../forms/index.ts'
import {
  compile,
  type Compiled,
  decide,
  type DecisionTable,
  type FactValue,
  type Text,
  UNKNOWN,
} from '../kernel/index.ts'
import { contactWithinHours, type Urgency, urgencies } from './urgencies.ts'

/** Null is "nobody knows", and never read as the safe answer. */
export interface UrgencyFacts {
  readonly dangerNow: boolean | null
  /** Codes of the list `concern`; none, and codes that the rules do not know, count as `other`. */
  readonly concerns: readonly string[]
  /** Full years of the youngest child. */
  readonly youngestAge: number | null
  readonly disability: boolean | null
  readonly earlierReports: number | null
  readonly suspectHasAccess: boolean | null
  /** No adult who is safe for the child is with the child. */
  readonly withoutSafeAdult: boolean | null
  readonly needsMedicalCare: boolean | null
  /** The concern is about what happens in a place of residential care. */
  readonly inResidentialCare: boolean | null
}

export interface ProposedUrgency {
  readonly urgency: Urgency
  /** Why, the reason that decided first. Never empty. */
  readonly because: readonly Text[]
  /** Ids of the rules behind the reasons, in the same order. */
  readonly rules: readonly string[]
  readonly contactWithinHours: number
}

type Rule = readonly [id: string, urgency: Urgency, when: Record<string, string>, because: Text]

const MOST_REPORTS = 1000

const rules: readonly Rule[] = [
  [
    'danger',
    'now',
    { dangerNow: 'true' },
    {
      km: 'កុមារកំពុងមានគ្រោះថ្នាក់ឥឡូវនេះ',
      en: 'The child is in danger now',
    },
  ],
  [
    'medical-care',
    'now',
    { needsMedicalCare: 'true' },
    {
      km: 'កុមារត្រូវការការព្យាបាលជាបន្ទាន់',
      en: 'The child needs medical care that cannot wait',
    },
  ],
  [
    'kidnapped',
    'now',
    { concern: '"kidnapping"' },
    {
      km: 'កុមារត្រូវបានចាប់ពង្រត់៖ ម៉ោងដំបូងៗសំខាន់ណាស់',
      en: 'A child was taken away: the first hours count most',
    },
  ],
  [
    'small-child-alone',
    'now',
    { withoutSafeAdult: 'true', youngestAge: '<5,null' },
    {
      km: 'កុមារតូច ឬមិនដឹងអាយុ គ្មានមនុស្សធំដែលទុកចិត្តបាននៅជាមួយ',
      en: 'A small child, or one of unknown age, has no safe adult near',
    },
  ],
  [
    'crime-with-access',
    'now',
    {
      concern: '"sexual-violence","sexual-exploitation","trafficking"',
      suspectHasAccess: 'true',
    },
    {
      km: 'អ្នកដែលសង្ស័យនៅតែអាចចូលជិតកុមារ ហើយអំពើនេះធ្ងន់ធ្ងរ',
      en: 'The suspected person can still reach the child, and the harm is grave',
    },
  ],
  [
    'grave-crime',
    'within-24-hours',
    {
      concern:
        '"sexual-violence","sexual-exploitation","trafficking","online-abuse","worst-forms-of-labour"',
    },
    {
      km: 'អំពើធ្ងន់ធ្ងរលើកុមារ៖ ភស្តុតាង និងការព្យាបាលមិនអាចរង់ចាំបាន',
      en: 'A grave harm: treatment and evidence cannot wait',
    },
  ],
  [
    'harm-to-a-small-child',
    'within-24-hours',
    {
      concern: '"physical-violence","domestic-violence","neglect","abandonment","malnutrition"',
      youngestAge: '<5,null',
    },
    {
      km: 'កុមារតូច ឬមិនដឹងអាយុ ឆាប់រងគ្រោះធ្ងន់',
      en: 'A small child, or one of unknown age, comes to serious harm quickly',
    },
  ],
  [
    'violence-with-access',
    'within-24-hours',
    {
      concern: '"physical-violence","domestic-violence"',
      suspectHasAccess: 'true,null',
    },
    {
      km: 'អ្នកដែលសង្ស័យអាចនៅជិតកុមារ',
      en: 'The suspected person can reach the child, or nobody knows otherwise',
    },
  ],
  [
    'harm-with-disability',
    'within-24-hours',
    {
      concern:
        '"physical-violence","domestic-violence","emotional-violence","neglect","abandonment"',
      disability: 'true',
    },
    {
      km: 'កុមារមានពិការភាព ហើយអាចពិបាកសុំជំនួយ',
      en: 'The child has a disability and may find it hard to ask for help',
    },
  ],
  [
    'no-safe-adult',
    'within-24-hours',
    { withoutSafeAdult: 'true' },
    {
      km: 'គ្មានមនុស្សធំដែលទុកចិត្តបាននៅជាមួយកុមារ',
      en: 'No safe adult is with the child',
    },
  ],
  [
    'without-family',
    'within-24-hours',
    {
      concern: '"abandonment","unaccompanied","separation"',
      youngestAge: '<12,null',
    },
    {
      km: 'កុមារនៅក្មេង ហើយគ្មានគ្រួសារនៅជាមួយ',
      en: 'A young child is without family',
    },
  ],
  [
    'in-the-hands-of-the-law',
    'within-24-hours',
    { concern: '"conflict-with-law"' },
    {
      km: 'កុមារអាចកំពុងត្រូវបានឃាត់ខ្លួន',
      en: 'The child may be held by the authorities',
    },
  ],
  [
    'disaster',
    'within-24-hours',
    { concern: '"disaster"' },
    {
      km: 'គ្រោះមហន្តរាយ៖ កុមារអាចគ្មានជម្រក ឬបែកពីគ្រួសារ',
      en: 'In a disaster a child may be without shelter or family',
    },
  ],
  [
    'reported-often',
    'within-24-hours',
    { earlierReports: '>=3' },
    {
      km: 'មានរបាយការណ៍មុនៗច្រើនដងហើយ',
      en: 'There were several reports before',
    },
  ],
  [
    'in-residential-care',
    'within-48-hours',
    { inResidentialCare: 'true' },
    {
      km: 'កើតឡើងក្នុងកន្លែងថែទាំកុមារ៖ អនុក្រឹត្យលេខ ១១៩ ឲ្យរាយការណ៍ក្នុង ៤៨ ម៉ោង',
      en: 'It concerns residential care: Sub-decree 119 sets 48 hours',
    },
  ],
  [
    'about-residential-care',
    'within-48-hours',
    { concern: '"residential-care"' },
    {
      km: 'អំពីកន្លែងថែទាំកុមារ៖ អនុក្រឹត្យលេខ ១១៩ ឲ្យរាយការណ៍ក្នុង ៤៨ ម៉ោង',
      en: 'It is about residential care: Sub-decree 119 sets 48 hours',
    },
  ],
  [
    'harm',
    'within-3-days',
    {
      concern:
        '"physical-violence","domestic-violence","emotional-violence","neglect","abandonment","separation","unaccompanied","orphanhood","child-marriage","child-labour","street","substance-use","malnutrition","chronic-illness","witness-of-violence","basic-needs","parent-in-prison"',
    },
    {
      km: 'កុមារកំពុងរងគ្រោះ ឬខ្វះការថែទាំ',
      en: 'The child is being harmed or goes without care',
    },
  ],
  [
    'reported-before',
    'within-3-days',
    { earlierReports: '>=1' },
    {
      km: 'មានរបាយការណ៍មុនអំពីកុមារ ឬគ្រួសារនេះ',
      en: 'There was a report before',
    },
  ],
  [
    'with-disability',
    'within-3-days',
    { disability: 'true' },
    {
      km: 'កុមារមានពិការភាព',
      en: 'The child has a disability',
    },
  ],
  [
    'very-young',
    'within-3-days',
    { youngestAge: '<3,null' },
    {
      km: 'កុមារអាយុក្រោម ៣ ឆ្នាំ ឬមិនដឹងអាយុ',
      en: 'The child is under three, or nobody knows the age',
    },
  ],
  [
    'danger-unknown',
    'within-3-days',
    { dangerNow: 'null' },
    {
      km: 'មិនទាន់ដឹងថាកុមារមានគ្រោះថ្នាក់ឬអត់',
      en: 'Nobody knows yet whether the child is in danger',
    },
  ],
  [
    'otherwise',
    'within-7-days',
    {},
    {
      km: 'មិនឃើញមានគ្រោះថ្នាក់ជាបន្ទាន់ទេ ប៉ុន្តែត្រូវមានអ្នកទៅជួបកុមារ',
      en: 'No pressing danger is seen, but somebody must meet the child',
    },
  ],
]

const yesOrNo = (name: string, label: Text) =>
  ({ name, label, type: 'boolean', unknown: true }) as const

/** The rules stand most urgent first, so the first that holds is the most urgent that holds. */
export const urgencyTable: DecisionTable = {
  id: 'urgency',
  name: { km: 'ភាពបន្ទាន់នៃរបាយការណ៍', en: 'Urgency of a report' },
  hitPolicy: 'first',
  inputs: [
    yesOrNo('dangerNow', { km: 'មានគ្រោះថ្នាក់ឥឡូវនេះ', en: 'In danger now' }),
    {
      name: 'concern',
      label: { km: 'កង្វល់', en: 'Concern' },
      type: 'code',
      values: [...concernCodes],
      unknown: false,
    },
    {
      name: 'youngestAge',
      label: { km: 'អាយុកុមារក្មេងជាងគេ', en: 'Age of the youngest child' },
      type: 'integer',
      min: 0,
      max: 17,
      unknown: true,
    },
    yesOrNo('disability', { km: 'ពិការភាព', en: 'Disability' }),
    {
      name: 'earlierReports',
      label: { km: 'ចំនួនរបាយការណ៍មុន', en: 'Earlier reports' },
      type: 'integer',
      min: 0,
      max: MOST_REPORTS,
      unknown: true,
    },
    yesOrNo('suspectHasAccess', {
      km: 'អ្នកដែលសង្ស័យអាចចូលជិតកុមារ',
      en: 'The suspected person can reach the child',
    }),
    yesOrNo('withoutSafeAdult', {
      km: 'គ្មានមនុស្សធំដែលទុកចិត្តបាន',
      en: 'Without a safe adult',
    }),
    yesOrNo('needsMedicalCare', {
      km: 'ត្រូវការការព្យាបាលបន្ទាន់',
      en: 'Needs medical care at once',
    }),
    yesOrNo('inResidentialCare', {
      km: 'ក្នុងកន្លែងថែទាំកុមារ',
      en: 'In residential care',
    }),
  ],
  outputs: [
    {
      name: 'urgency',
      label: { km: 'ភាពបន្ទាន់', en: 'Urgency' },
      type: 'code',
      values: [...urgencies],
    },
  ],
  rules: rules.map(([id, urgency, when, because]) => ({ id, when, result: { urgency }, because })),
}

function compiledOnce(): Compiled {
  const compilation = compile(urgencyTable)
  if (compilation.kind === 'refused')
    throw new Error(`urgency table: ${JSON.stringify(compilation.faults)}`)
  return compilation.compiled
}
const compiled = compiledOnce()

const known: ReadonlySet<string> = new Set(concernCodes)
const told = (fact: FactValue | null): FactValue => fact ?? UNKNOWN
const within = (most: number, fact: number | null): FactValue =>
  fact === null || Number.isNaN(fact) ? UNKNOWN : Math.max(0, Math.min(most, Math.floor(fact)))

/** The urgency that the rules propose; a person decides. Of several concerns the worst one counts. */
export function proposeUrgency(facts: UrgencyFacts): ProposedUrgency {
  const concerns = [
    ...new Set(facts.concerns.map((concern) => (known.has(concern) ? concern : 'other'))),
  ]
  const fired = new Set(
    (concerns.length === 0 ? ['other'] : concerns).flatMap((concern) => {
      const decision = decide(compiled, {
        dangerNow: told(facts.dangerNow),
        concern,
        youngestAge: within(17, facts.youngestAge),
        disability: told(facts.disability),
        earlierReports: within(MOST_REPORTS, facts.earlierReports),
        suspectHasAccess: told(facts.suspectHasAccess),
        withoutSafeAdult: told(facts.withoutSafeAdult),
        needsMedicalCare: told(facts.needsMedicalCare),
        inResidentialCare: told(facts.inResidentialCare),
      })
      return decision.kind === 'decided' ? decision.fired.map(({ rule }) => rule) : []
    }),
  )
  const holding = rules.filter(([id]) => fired.has(id))
  const [first] = holding
  if (!first) throw new Error('The urgency table has no closing row')
  // The closing row is a reason only where there is no other.
  const reasons = holding.filter(([id]) => id !== 'otherwise' || holding.length === 1)
  const [, urgency] = first
  return {
    urgency,
    because: reasons.map(([, , , because]) => because),
    rules: reasons.map(([id]) => id),
    contactWithinHours: contactWithinHours[urgency],
  }
}
