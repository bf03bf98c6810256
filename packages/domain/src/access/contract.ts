import { z } from 'zod'
import { command, Day, idOf, Moment, page, PageOf, query, Version } from '../kernel/index.ts'
import { PlaceCode } from '../places/index.ts'
import { roles } from './roles.ts'

export const AccountId = idOf('AccountId')
export type AccountId = z.output<typeof AccountId>
export const DutyId = idOf('DutyId')
export type DutyId = z.output<typeof DutyId>

export const Role = z.enum(roles).meta({ id: 'Role' })
export type Role = z.output<typeof Role>

/** A name in both scripts; the Latin one may be missing. */
export const Named = z.object({
  km: z.string().min(1).max(200),
  en: z.string().max(200).nullable(),
})
export type Named = z.output<typeof Named>

export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/)
/** Where a password is the only factor it has 15 characters at the least (NIST SP 800-63B-4, 3.1.1.1). */
export const Password = z.string().min(15).max(200)

export const Duty = z.object({
  id: DutyId,
  role: Role,
  deskId: z.uuid().nullable(),
  deskName: Named.nullable(),
  /** Where the desk stands; null for one of the whole country. */
  deskPlace: PlaceCode.nullable(),
  placeCode: PlaceCode.nullable(),
  placeName: Named.nullable(),
  validFrom: Day,
  validTo: Day.nullable(),
})
export type Duty = z.output<typeof Duty>

/** Who is signed in, under which duty, and what that duty may ask for. */
export const Me = z.object({
  accountId: AccountId,
  login: z.string(),
  name: Named,
  duty: Duty.nullable(),
  duties: z.array(Duty),
  abilities: z.array(z.string()),
  /** The password was made by another person: it has to be changed before any duty holds. */
  passwordIsFirst: z.boolean(),
  /** A second step that is still to be taken, or to be made first; until then nothing else opens. */
  owed: z.enum(['take', 'make']).nullable().default(null),
})
export type Me = z.output<typeof Me>

export const signIn = command({
  name: 'access.sign-in',
  path: '/session',
  ability: 'public',
  forgetful: true,
  // An office, or a village behind one mobile address, signs in at eight o'clock together; guessing
  // at one login is slowed for that login alone.
  pace: { max: 40, seconds: 60 },
  summary: { km: 'ចូលគណនី', en: 'Sign in' },
  input: z.object({ login: z.string().max(100), password: z.string().max(200) }),
  output: Me,
})

export const signOut = command({
  name: 'access.sign-out',
  path: '/session/end',
  ability: 'entering',
  summary: { km: 'ចេញពីគណនី', en: 'Sign out' },
  input: z.object({}),
  output: z.object({}),
})

export const whoAmI = query({
  name: 'access.who-am-i',
  path: '/me',
  ability: 'entering',
  summary: { km: 'ខ្ញុំជានរណា', en: 'Who am I, and what may I do' },
  input: z.object({}),
  output: Me,
})

export const changeDuty = command({
  name: 'access.change-duty',
  path: '/session/duty',
  ability: 'signed-in',
  summary: { km: 'ប្តូរភារកិច្ច', en: 'Act under another of my duties' },
  input: z.object({ dutyId: DutyId }),
  output: Me,
})

export const Person = z.object({
  id: AccountId,
  login: z.string(),
  name: Named,
  phone: z.string().nullable(),
  status: z.enum(['invited', 'active', 'suspended']),
  duties: z.array(Duty),
  version: Version,
})
export type Person = z.output<typeof Person>

export const listPeople = query({
  name: 'access.list-people',
  path: '/people',
  ability: 'access.people',
  summary: { km: 'បញ្ជីមន្ត្រី', en: 'People with an account' },
  input: z.object({ q: z.string().max(100).optional(), role: Role.optional(), ...PageOf }),
  output: page(Person),
})

export const getPerson = query({
  name: 'access.get-person',
  path: '/people/:id',
  ability: 'access.people',
  summary: { km: 'មន្ត្រីម្នាក់ និងភារកិច្ច', en: 'A person and their duties' },
  input: z.object({ id: AccountId }),
  output: Person,
})

export const addPerson = command({
  name: 'access.add-person',
  path: '/people',
  ability: 'access.people',
  forgetful: true,
  summary: { km: 'បង្កើតគណនី', en: 'Give a person an account' },
  input: z.object({
    id: AccountId,
    login: Login,
    name: Named,
    phone: z.string().max(30).optional(),
  }),
  /** The link to the first password is shown once, to be handed over in person; it opens once. */
  output: z.object({
    person: Person,
    invitation: z.object({ token: z.string(), endsAt: Moment }),
  }),
})

export const setPassword = command({
  name: 'access.set-password',
  path: '/me/password',
  ability: 'signed-in',
  forgetful: true,
  pace: { max: 10, seconds: 60 },
  summary: { km: 'ប្តូរពាក្យសម្ងាត់', en: 'Change my password' },
  input: z.object({ current: z.string().max(200), wanted: Password }),
  output: z.object({}),
})

export const setPersonStatus = command({
  name: 'access.set-person-status',
  path: '/people/:id/status',
  ability: 'access.people',
  summary: { km: 'ផ្អាក ឬបើកគណនីវិញ', en: 'Suspend or restore an account' },
  input: z.object({
    id: AccountId,
    version: Version,
    status: z.enum(['active', 'suspended']),
    reason: z.string().min(3).max(500),
  }),
  output: Person,
})

export const giveDuty = command({
  name: 'access.give-duty',
  path: '/people/:accountId/duties',
  ability: 'access.people',
  summary: { km: 'ប្រគល់ភារកិច្ច', en: 'Give a person a duty' },
  input: z.object({
    id: DutyId,
    accountId: AccountId,
    role: Role,
    deskId: z.uuid().optional(),
    placeCode: PlaceCode.optional(),
    validFrom: Day,
    validTo: Day.optional(),
  }),
  output: Person,
})

export const endDuty = command({
  name: 'access.end-duty',
  path: '/duties/:id/end',
  ability: 'access.people',
  summary: { km: 'បញ្ចប់ភារកិច្ច', en: 'End a duty' },
  input: z.object({ id: DutyId, on: Day, reason: z.string().min(3).max(500) }),
  output: Person,
})

/** One entry of a file's ledger, as a reader of that file sees it. */
export const LedgerEntry = z.object({
  seq: z.number(),
  at: Moment,
  who: Named.nullable(),
  /** The desk of the duty under which it was done. */
  desk: Named.nullable(),
  role: z.string(),
  act: z.string(),
  kind: z.enum(['opened', 'searched', 'acted', 'added', 'changed', 'removed']),
  subject: z.string(),
  subjectId: z.string(),
  version: z.number().nullable(),
  why: z.string().nullable(),
  change: z.record(z.string(), z.unknown()).nullable(),
  sealed: z.boolean(),
})
export type LedgerEntry = z.output<typeof LedgerEntry>

export const readHistory = query({
  name: 'access.read-history',
  path: '/history/:subject/:id',
  ability: 'access.history',
  searches: { words: ({ id }) => id, found: ({ items }) => items.length },
  summary: { km: 'ប្រវត្តិនៃឯកសារ', en: 'Who did and who opened what in a file' },
  input: z.object({
    subject: z.enum(['case', 'child', 'report']),
    id: z.uuid(),
    ...PageOf,
  }),
  output: page(LedgerEntry),
})
