import { z } from 'zod'
import { Named } from '../access/index.ts'
import { command, Day, idOf, Moment, query, type Text, texts, Version } from '../kernel/index.ts'
import { type BornBetween, yearsOld } from '../khmer/index.ts'
import { draftAbout } from '../work/index.ts'
import { ChildId } from './contract.ts'

export const AgeDecisionId = idOf('AgeDecisionId')
export type AgeDecisionId = z.output<typeof AgeDecisionId>

/** What an estimate of an age may rest on. No paper is required. */
export const ageBases = [
  'documents',
  'school',
  'health-record',
  'dentist',
  'family-words',
  'child-words',
  'community',
  'appearance',
] as const
export const AgeBasis = z.enum(ageBases)
export type AgeBasis = z.output<typeof AgeBasis>

export const ageBasisNames = texts<AgeBasis>({
  documents: { km: 'ឯកសារ', en: 'Papers' },
  school: { km: 'សាលារៀន', en: 'The school' },
  'health-record': { km: 'សៀវភៅសុខភាព', en: 'A health record' },
  dentist: { km: 'ពេទ្យធ្មេញ', en: 'A dentist' },
  'family-words': { km: 'សម្ដីម្ដាយ ឬគ្រួសារ', en: 'Words of the mother or family' },
  'child-words': { km: 'សម្ដីកុមារ', en: "The child's own words" },
  community: { km: 'មេភូមិ ឬអ្នកជិតខាង', en: 'Village chief or neighbours' },
  appearance: { km: 'រូបរាង', en: 'How the child looks' },
})

/** Age of majority: the Civil Code and the Convention on the Rights of the Child. */
const MAJORITY = 18

/**
 * How somebody born between two days is to be served: whoever may be under eighteen is a child.
 * `inDoubt`: both readings are possible.
 */
export function servedAs(
  born: BornBetween,
  on: Day,
): { readonly as: 'child' | 'adult'; readonly inDoubt: boolean } {
  const youngest = yearsOld(born.latest, on)
  const oldest = yearsOld(born.earliest, on)
  return {
    as: youngest < MAJORITY ? 'child' : 'adult',
    inDoubt: youngest < MAJORITY && oldest >= MAJORITY,
  }
}

export const ageWords = texts({
  inDoubt: {
    km: 'មិនទាន់ដឹងច្បាស់ថាអាយុក្រោម ១៨ ឆ្នាំ ឬអត់៖ យើងជួយជាកុមារ រហូតដល់មានសេចក្ដីសម្រេចផ្សេង',
    en: 'It is not sure whether the age is under 18: served as a child until a decision says otherwise',
  },
  mayBeAChild: {
    km: 'អ្នកនេះអាចមានអាយុក្រោម ១៨ ឆ្នាំ។ ពេលមានការសង្ស័យ ត្រូវចាត់ទុកជាកុមារ។ ដើម្បីសម្រេចថាជាមនុស្សពេញវ័យ ថ្ងៃកំណើតក្មេងបំផុតដែលអាចមាន ត្រូវលើស ១៨ ឆ្នាំ។',
    en: 'This person may be under 18. In doubt, a person is a child: to decide otherwise, even the youngest possible age has to be 18 or more.',
  },
  notYetBorn: { km: 'ថ្ងៃនេះមិនទាន់មកដល់ទេ', en: 'This day has not come yet' },
  notFound: { km: 'រកមិនឃើញកុមារនេះ', en: 'There is no such child that you may see' },
}) satisfies Readonly<Record<string, Text>>

const estimate = {
  id: AgeDecisionId,
  bornFrom: Day,
  bornTo: Day,
  basis: z.array(AgeBasis).min(1).max(8),
  decidedAs: z.enum(['child', 'adult']),
  reason: z.string().trim().min(3).max(2000),
  reviewOn: Day.nullable().default(null),
}

export const AgeDecision = z.object({
  ...estimate,
  basis: z.array(z.string()),
  reason: z.string(),
  reviewOn: Day.nullable(),
  inDoubt: z.boolean(),
  decidedOn: Day,
  decidedAt: Moment,
  decidedByName: Named.nullable(),
})
export type AgeDecision = z.output<typeof AgeDecision>

export const listAgeDecisions = query({
  name: 'children.list-age-decisions',
  path: '/children/:childId/age-decisions',
  ability: 'cases.read',
  opens: { subject: 'child', id: ({ childId }) => childId },
  summary: { km: 'សេចក្ដីសម្រេចលើអាយុ', en: 'What was decided on the age of a child' },
  input: z.object({ childId: ChildId }),
  output: z.object({ items: z.array(AgeDecision) }),
})

/** Decides on a doubtful age; the child's birth date takes the range, where nothing surer is known. */
export const decideAge = command({
  name: 'children.decide-age',
  path: '/children/:childId/age-decisions',
  ability: 'children.write',
  summary: { km: 'សម្រេចលើអាយុ', en: 'Decide on an age that is in doubt' },
  draft: ({ childId }) => draftAbout('child', childId, 'age'),
  input: z.object({
    childId: ChildId,
    /** Of the child, for its birth date is corrected. */
    version: Version,
    decision: z
      .object(estimate)
      .refine(({ bornFrom, bornTo }) => bornFrom <= bornTo, {
        message: 'The first possible day cannot come after the last',
        path: ['bornFrom'],
      })
      .refine(({ basis }) => new Set(basis).size === basis.length, {
        message: 'Each basis once',
        path: ['basis'],
      }),
  }),
  output: AgeDecision,
})
