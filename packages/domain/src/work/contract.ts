import { z } from 'zod'
import { Named } from '../access/index.ts'
import { command, idOf, Moment, page, PageOf, query, Version } from '../kernel/index.ts'
import { TaskKind } from './task.ts'

export const TaskId = idOf('TaskId')
export type TaskId = z.output<typeof TaskId>

/** Text that the server has in both languages. */
export const Said = z.object({ km: z.string(), en: z.string() })

/** A promise that somebody has to keep: what, for whom, why, until when. */
export const Task = z.object({
  id: TaskId,
  kind: TaskKind,
  subject: z.string(),
  subjectId: z.uuid(),
  caseId: z.uuid().nullable(),
  childId: z.uuid().nullable(),
  reportId: z.uuid().nullable(),
  /** As much of the child's name as the reader may see. */
  about: Named.nullable(),
  caseNumber: z.string().nullable(),
  placeCode: z.string().nullable(),
  placeName: Named.nullable(),
  deskId: z.uuid(),
  deskName: Named,
  assignedTo: z.uuid().nullable(),
  assignedName: Named.nullable(),
  reason: Said,
  /** The article or rule that the deadline comes from. */
  basis: z.string().nullable(),
  dueAt: Moment,
  /** A child may be in danger at this moment: it stands before every deadline. */
  isPressing: z.boolean(),
  createdAt: Moment,
  escalatedAt: Moment.nullable(),
  /** How many it stands for in a work list: there, the steps of a case's guides are one line. */
  standsFor: z.number().int().min(1),
  version: Version,
})
export type Task = z.output<typeof Task>

/**
 * What waits, each line once: first what `comesFirst`, then by deadline. The steps that the guides of
 * a case ask of one person are one line, the most pressing of them.
 */
export const listWork = query({
  name: 'work.list',
  path: '/work',
  ability: 'work.read',
  searches: { words: () => null, found: ({ items }) => items.length },
  summary: { km: 'ការងាររបស់ខ្ញុំ', en: 'What waits for me and my desk' },
  input: z.object({
    /** `mine` is mine and nobody's at my desk; `desk` is all of my desk; `below` is what I supervise. */
    whose: z.enum(['mine', 'desk', 'below']).default('mine'),
    kind: TaskKind.optional(),
    overdue: z.stringbool().optional(),
    ...PageOf,
  }),
  output: page(Task),
})

/**
 * How many lines of my desk's work are late, due today, and due later, how many of them are mine;
 * and how many were passed up.
 */
export const countWork = query({
  name: 'work.count',
  path: '/work/count',
  ability: 'work.read',
  summary: { km: 'ចំនួនការងារ', en: 'How much waits' },
  input: z.object({}),
  output: z.object({
    overdue: z.number(),
    today: z.number(),
    later: z.number(),
    escalated: z.number(),
    /** Of the late and of today's, those that I took or was given; null for whoever has no desk. */
    mine: z.object({ overdue: z.number(), today: z.number() }).nullable(),
  }),
})

export const takeTask = command({
  name: 'work.take',
  path: '/work/:id/take',
  ability: 'work.decide',
  summary: { km: 'ទទួលការងារនេះ', en: 'Take a task of my desk upon me' },
  input: z.object({ id: TaskId, version: Version }),
  output: Task,
})

/** Where the browser keeps the reason that somebody is writing; a line of it is no draft on the server. */
export const placeOfHeld = (id: string): string => `held.${id}`

/** Ends a held write: the value that the author gave, or the value that stands. */
export const resolveHeld = command({
  name: 'work.resolve-held',
  path: '/held/:id/resolve',
  ability: 'work.decide',
  summary: { km: 'សម្រេចលើតម្លៃដែលមិនស៊ីគ្នា', en: 'Decide between two values' },
  draft: ({ id }) => placeOfHeld(id),
  input: z.object({
    id: z.uuid(),
    version: Version,
    resolution: z.enum(['given', 'stored']),
    reason: z.string().min(3).max(1000),
  }),
  output: z.object({}),
})

export const HeldWrite = z.object({
  id: z.uuid(),
  commandName: z.string(),
  subject: z.string(),
  subjectId: z.uuid(),
  by: Named.nullable(),
  heldAt: Moment,
  clashes: z.array(z.object({ field: z.string(), yours: z.unknown(), theirs: z.unknown() })),
  version: Version,
})
export type HeldWrite = z.output<typeof HeldWrite>

export const getHeld = query({
  name: 'work.get-held',
  path: '/held/:id',
  ability: 'work.decide',
  summary: { km: 'តម្លៃពីរដែលមិនស៊ីគ្នា', en: 'A stale write that waits for a decision' },
  input: z.object({ id: z.uuid() }),
  output: HeldWrite,
})
