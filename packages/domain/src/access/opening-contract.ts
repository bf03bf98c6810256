import { z } from 'zod'
import { command, hours, idOf, Moment, page, PageOf, query, Version } from '../kernel/index.ts'
import { AccountId, Named, Role } from './contract.ts'

export const OpeningId = idOf('OpeningId')
export type OpeningId = z.output<typeof OpeningId>

/** How long an emergency opens a file; the database keeps to the same (`opening_of_two_hours`). */
export const openingLasts = hours(2)

/** What makes it an emergency. */
export const OpeningKind = z
  .enum(['child-in-danger', 'child-is-here', 'worker-away', 'court-or-police', 'other'])
  .meta({ id: 'OpeningKind' })
export type OpeningKind = z.output<typeof OpeningKind>

/** Opens a case that is in other hands, to read, by its exact number. */
export const openInEmergency = command({
  name: 'access.open-in-emergency',
  path: '/openings',
  ability: 'access.emergency',
  // A number is read from a paper or told on the telephone; nobody has twenty of them in a minute.
  pace: { max: 20, seconds: 60 },
  summary: {
    km: 'បើកឯកសារករណីជាបន្ទាន់',
    en: 'Open a case in an emergency: to read, for two hours, with a reason that is reviewed',
  },
  input: z.object({
    id: OpeningId,
    number: z.string().trim().min(1).max(40),
    kind: OpeningKind,
    reason: z.string().trim().min(10).max(500),
  }),
  /**
   * Both null where there is no such number, and the same where the case is closed to whoever asks;
   * `until` is null where the case is in the own hands anyway.
   */
  output: z.object({ caseId: z.uuid().nullable(), until: Moment.nullable() }),
})

export const Opening = z.object({
  id: OpeningId,
  number: z.string(),
  by: Named,
  accountId: AccountId,
  role: Role,
  deskName: Named.nullable(),
  kind: OpeningKind,
  words: z.string(),
  openedAt: Moment,
  until: Moment,
  endedAt: Moment.nullable(),
  /** How often the file was read under this opening. */
  readings: z.int(),
  review: z
    .object({ by: Named, at: Moment, isJustified: z.boolean(), words: z.string() })
    .nullable(),
  /** The own opening: another person reviews it. */
  isOwn: z.boolean(),
  version: Version,
})
export type Opening = z.output<typeof Opening>

/** The newest first; what waits for review before the rest where `waiting` is asked. */
export const listOpenings = query({
  name: 'access.list-openings',
  path: '/openings',
  ability: 'access.openings',
  searches: { words: () => null, found: ({ items }) => items.length },
  summary: { km: 'ការបើកឯកសារជាបន្ទាន់', en: 'Files that were opened in an emergency' },
  input: z.object({ waiting: z.stringbool().optional(), ...PageOf }),
  output: page(Opening),
})

/** Says whether the emergency was one; an opening that still runs ends with it. */
export const reviewOpening = command({
  name: 'access.review-opening',
  path: '/openings/:id/review',
  ability: 'access.openings',
  summary: { km: 'ពិនិត្យការបើកឯកសារជាបន្ទាន់', en: 'Review an emergency opening' },
  input: z.object({
    id: OpeningId,
    version: Version,
    isJustified: z.boolean(),
    words: z.string().trim().min(3).max(500),
  }),
  output: z.object({}),
})

/** Ends an opening at once; it still waits for its review. */
export const endOpening = command({
  name: 'access.end-opening',
  path: '/openings/:id/end',
  ability: 'access.openings',
  summary: { km: 'បញ្ចប់ការបើកឯកសារភ្លាម', en: 'End an emergency opening at once' },
  input: z.object({
    id: OpeningId,
    version: Version,
    reason: z.string().trim().min(3).max(500),
  }),
  output: z.object({}),
})
