import { z } from 'zod'
import { Named } from '../access/index.ts'
import { CaseId } from '../cases/index.ts'
import { codeIn } from '../forms/index.ts'
import { command, Day, idOf, Moment, query, texts, dear } from '../kernel/index.ts'
import { ruleContract } from '../rules/index.ts'
import { draftOf } from '../work/index.ts'
import { packageAnswers, PackageBook, PackageItemCode } from './package.ts'

export const PackageBookId = idOf('PackageBookId')

export const packageRules = ruleContract({
  module: 'services',
  name: 'minimum-package',
  path: '/services/minimum-package',
  read: 'law.read',
  edit: 'law.edit',
  thing: { km: 'សេវាអប្បបរមា', en: 'The minimum package of services' },
  id: PackageBookId,
  content: PackageBook,
})
export const {
  current: getMinimumPackage,
  versions: listPackageVersions,
  draft: getPackageDraft,
  save: savePackageDraft,
  publish: publishPackage,
} = packageRules

export const PackageAnswer = z.enum(packageAnswers).meta({ id: 'PackageAnswer' })

const Said = z.object({ km: z.string(), en: z.string() })

/** One thing that the child is due, and what came of it. */
export const PackageLine = z
  .object({
    item: PackageItemCode,
    name: Said,
    basis: Said,
    /** False where something was said of it that the child is not due any more. */
    isDue: z.boolean(),
    dueOn: Day,
    state: z.enum([...packageAnswers, 'due', 'late']),
    /** Since when, told by what, in which words. */
    since: Day.nullable(),
    from: z.enum(['answer', 'referral', 'service']).nullable(),
    words: z.string().nullable(),
    /** Services that provide it, for a referral. */
    services: z.array(z.string()),
  })
  .meta({ id: 'PackageLine' })
export type PackageLine = z.output<typeof PackageLine>

export const ServiceGiven = z
  .object({
    id: z.uuid(),
    service: codeIn('service'),
    givenOn: Day,
    /** Who gave it, in words: a desk, an organization, a person. */
    by: z.string().trim().min(1).max(300),
    /** How much, in words: "two visits", "10 kg of rice". */
    amount: z.string().trim().min(1).max(300).nullable(),
    /** In riel, where somebody paid. */
    costRiel: z.int().min(0).max(2_000_000_000).nullable(),
    note: z.string().trim().min(1).max(2000).nullable(),
    actionId: z.uuid().nullable(),
  })
  .meta({ id: 'ServiceGiven' })
export type ServiceGiven = z.output<typeof ServiceGiven>

export const getPackage = query({
  name: 'services.package',
  path: '/cases/:caseId/package',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ caseId }) => caseId },
  summary: {
    km: 'សេវាអប្បបរមាដែលកុមារត្រូវទទួល',
    en: 'The minimum package of a child: what is due, what was given, what is missing',
  },
  input: z.object({ caseId: CaseId }),
  output: z.object({
    lines: z.array(PackageLine),
    given: z.array(ServiceGiven.extend({ writtenAt: Moment, writtenByName: Named.nullable() })),
  }),
})

/** Appended: what is said later stands, and what was said before stays readable. */
export const answerPackage = command({
  name: 'services.answer-package',
  path: '/cases/:caseId/package',
  ability: 'cases.write',
  summary: {
    km: 'កត់ត្រាថាសេវាត្រូវបានផ្តល់ជូន ទទួល បដិសេធ ឬគ្មាន',
    en: 'Say what came of an item: offered, accepted, refused, unavailable',
  },
  draft: ({ caseId, item }) => draftOf(caseId, `package-${item}`),
  input: z
    .object({
      id: z.uuid(),
      caseId: CaseId,
      item: PackageItemCode,
      answer: PackageAnswer,
      on: Day,
      words: z.string().trim().min(1).max(2000).nullable().default(null),
    })
    .refine(
      ({ answer, words }) =>
        words !== null || !['refused', 'unavailable', 'not-needed'].includes(answer),
      { message: 'Say why', path: ['words'] },
    ),
  output: z.object({}),
})

/** Appended: a service that the child or the family received. */
export const giveService = command({
  name: 'services.give',
  path: '/cases/:caseId/services',
  ability: 'cases.write',
  summary: { km: 'កត់ត្រាសេវាដែលបានផ្តល់', en: 'Write down a service that was given' },
  draft: ({ caseId }) => draftOf(caseId, 'give-service'),
  input: z.object({ caseId: CaseId, given: ServiceGiven }),
  output: z.object({}),
})

/**
 * Over the open cases that the asker may see, or, for the council, over those of the country: how many children are due an item, and what came of it.
 * Nothing but figures, whoever asks.
 */
export const packageGaps = query({
  name: 'services.package-gaps',
  path: '/services/package-gaps',
  ability: 'services.gaps',
  cost: dear.document,
  summary: {
    km: 'ចន្លោះខ្វះខាតនៃសេវាអប្បបរមា',
    en: 'Gaps of the minimum package, over the open cases that I may see, or over the country',
  },
  input: z.object({}),
  output: z.object({
    of: z.enum(['seen', 'country']),
    cases: z.number(),
    items: z.array(
      z.object({
        item: PackageItemCode,
        name: Said,
        due: z.number(),
        given: z.number(),
        waiting: z.number(),
        late: z.number(),
        refused: z.number(),
        unavailable: z.number(),
      }),
    ),
  }),
})

export const packageRefusals = texts({
  noSuchItem: {
    km: 'សេវាអប្បបរមាមិនមានរឿងនេះទេ',
    en: 'The minimum package has no such item',
  },
})
