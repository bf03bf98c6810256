import { z } from 'zod'
import { AccountId, Named, Role } from '../access/index.ts'
import { command, idOf, Moment, query } from '../kernel/index.ts'
import { draftAbout } from '../work/index.ts'

export const SealId = idOf('SealId')
export type SealId = z.output<typeof SealId>
export const SealNameId = idOf('SealNameId')
export type SealNameId = z.output<typeof SealNameId>
export const ExclusionId = idOf('ExclusionId')
export type ExclusionId = z.output<typeof ExclusionId>

/** Why only a few may know of a file. */
export const SealReason = z
  .enum(['sexual-violence', 'public-figure', 'relative-of-staff', 'conflict-of-interest', 'other'])
  .meta({ id: 'SealReason' })
export type SealReason = z.output<typeof SealReason>

/** What makes a conflict of interest. */
export const ExclusionBecause = z
  .enum(['suspected', 'works-with-suspected', 'relative', 'other'])
  .meta({ id: 'ExclusionBecause' })
export type ExclusionBecause = z.output<typeof ExclusionBecause>

const file = { subject: z.enum(['case', 'report']), id: z.uuid() }
const Words = z.string().trim().min(3).max(500)

export const Seal = z.object({
  id: SealId,
  reason: SealReason,
  words: z.string().nullable(),
  sealedAt: Moment,
  sealedBy: Named.nullable(),
  names: z.array(z.object({ id: SealNameId, accountId: AccountId, name: Named, namedAt: Moment })),
})
export type Seal = z.output<typeof Seal>

export const Exclusion = z.object({
  id: ExclusionId,
  /** The person, or the desk, that is kept away. */
  person: Named.nullable(),
  desk: Named.nullable(),
  because: ExclusionBecause,
  words: z.string().nullable(),
  saidAt: Moment,
  saidBy: Named.nullable(),
})
export type Exclusion = z.output<typeof Exclusion>

/** Who may see a file beyond desk and place: the few of its seal, and those kept away. */
export const Privacy = z.object({
  seal: Seal.nullable(),
  exclusions: z.array(Exclusion),
  /** What is known of the child calls for a seal. */
  asksForSeal: z.boolean(),
})
export type Privacy = z.output<typeof Privacy>

export const getPrivacy = query({
  name: 'cases.privacy',
  path: '/files/:subject/:id/privacy',
  ability: 'cases.restrict',
  summary: { km: 'អ្នកណាអាចឃើញឯកសារនេះ', en: 'Who may see a file' },
  input: z.object(file),
  output: Privacy,
})

export const PersonAround = z.object({
  accountId: AccountId,
  name: Named,
  role: Role,
  desk: Named.nullable(),
  supervises: z.boolean(),
  isOfDesk: z.boolean(),
})
export type PersonAround = z.output<typeof PersonAround>

/** Those who serve at the desk, over the place and in the province of a file: 60 at the most. */
export const listPeopleAround = query({
  name: 'cases.people-around',
  path: '/files/:subject/:id/people',
  ability: 'cases.restrict',
  summary: { km: 'មន្ត្រីជុំវិញឯកសារនេះ', en: 'Who serves around a file' },
  input: z.object({ ...file, q: z.string().trim().min(1).max(100).optional() }),
  output: z.object({ items: z.array(PersonAround) }),
})

/** From then on only the named see the file; whoever seals it and whoever works on it are among them. */
export const sealFile = command({
  name: 'cases.seal-file',
  path: '/files/:subject/:id/seal',
  ability: 'cases.restrict',
  draft: ({ subject, id }) => draftAbout(subject, id, 'seal'),
  summary: { km: 'បិទត្រាឯកសារ', en: 'Seal a file' },
  input: z.object({
    ...file,
    sealId: SealId,
    because: SealReason,
    words: Words.nullable().default(null),
    names: z.array(AccountId).max(20),
  }),
  output: Privacy,
})

export const nameOnSeal = command({
  name: 'cases.name-on-seal',
  path: '/files/:subject/:id/seal/names',
  ability: 'cases.restrict',
  summary: { km: 'បន្ថែមអ្នកដែលអាចឃើញឯកសារ', en: 'Let one more person see a sealed file' },
  input: z.object({ ...file, nameId: SealNameId, accountId: AccountId }),
  output: Privacy,
})

export const takeOffSeal = command({
  name: 'cases.take-off-seal',
  path: '/files/:subject/:id/seal/names/:nameId/end',
  ability: 'cases.restrict',
  summary: { km: 'ដកអ្នកម្នាក់ចេញពីអ្នកដែលអាចឃើញ', en: 'Let somebody see a sealed file no longer' },
  input: z.object({ ...file, nameId: SealNameId }),
  output: Privacy,
})

export const openSeal = command({
  name: 'cases.open-seal',
  path: '/files/:subject/:id/seal/end',
  ability: 'cases.restrict',
  draft: ({ subject, id }) => draftAbout(subject, id, 'open-seal'),
  summary: { km: 'បើកត្រាឯកសារ', en: 'Open a sealed file to desk and place again' },
  input: z.object({ ...file, reason: Words }),
  output: Privacy,
})

/** A person, or a whole desk, never sees the file from then on; exactly one of the two is named. */
export const excludeFromFile = command({
  name: 'cases.exclude',
  path: '/files/:subject/:id/exclusions',
  ability: 'cases.restrict',
  draft: ({ subject, id }) => draftAbout(subject, id, 'exclude'),
  summary: { km: 'រារាំងអ្នកមានទំនាស់ប្រយោជន៍', en: 'Keep somebody with a conflict of interest away' },
  input: z
    .object({
      ...file,
      exclusionId: ExclusionId,
      accountId: AccountId.nullable().default(null),
      deskId: z.uuid().nullable().default(null),
      because: ExclusionBecause,
      words: Words.nullable().default(null),
    })
    .refine(({ accountId, deskId }) => (accountId === null) !== (deskId === null), {
      path: ['accountId'],
      message: 'Name one person or one desk',
    }),
  output: Privacy,
})

export const letBack = command({
  name: 'cases.let-back',
  path: '/files/:subject/:id/exclusions/:exclusionId/end',
  ability: 'cases.restrict',
  draft: ({ subject, id }) => draftAbout(subject, id, 'let-back'),
  summary: { km: 'អនុញ្ញាតវិញ', en: 'Let somebody back to a file' },
  input: z.object({ ...file, exclusionId: ExclusionId, reason: Words }),
  output: Privacy,
})
