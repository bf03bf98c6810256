import { z } from 'zod'
import { Named } from '../access/index.ts'
import { command, Day, idOf, Moment, query, Version } from '../kernel/index.ts'
import { draftAbout, draftOf } from '../work/index.ts'
import { CaseId, ViewHow } from './contract.ts'

export const DecisionId = idOf('DecisionId')
export type DecisionId = z.output<typeof DecisionId>

/** What a decision does to the child's life. */
export const DecisionKind = z.enum(['separate', 'place', 'move', 'reunite', 'leave-care'])
export type DecisionKind = z.output<typeof DecisionKind>

/** The options of care in the order of the ministry's form 4: the family first, residential care last. */
export const careOptions = [
  'birth-family',
  'relatives',
  'foster-family',
  'community-group',
  'pagoda',
  'residential',
] as const
export const CareOption = z.enum(careOptions)
export type CareOption = z.output<typeof CareOption>

/** Where a child may live after a decision; `independent` is for a young person who leaves care. */
export const Living = z.enum([...careOptions, 'independent'])
export type Living = z.output<typeof Living>

/**
 * What the parents say of a decision. That they cannot be asked is a fact of its own: they did not
 * agree, and why nobody could ask them stands beside it.
 */
export const ParentsSay = z.enum(['agree', 'disagree', 'cannot-be-asked'])
export type ParentsSay = z.output<typeof ParentsSay>

/** What a person has to win or to hide. Whoever has a conflict may be heard and may not decide. */
export const Conflict = z.enum([
  'none',
  'related',
  'suspected',
  'employs',
  'runs-the-place',
  'gains',
  'other',
])
export type Conflict = z.output<typeof Conflict>

/** Somebody who took part in a decision: decides it, gives advice, or is heard. */
export const DecisionPerson = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(200),
  /** The body or desk for which the person speaks; a family speaks for itself. */
  body: z.string().trim().min(1).max(200),
  role: z.string().trim().min(1).max(200),
  /** Null until somebody says it: nobody decides, and nobody is free of conflicts, by a preset. */
  part: z.enum(['decides', 'advises', 'is-heard']).nullable(),
  conflict: Conflict.nullable(),
  /** The account, where the person has one and it is known. */
  accountId: z.uuid().nullable().default(null),
})
export type DecisionPerson = z.output<typeof DecisionPerson>

const Words = z.string().trim().max(5000).default('')

/**
 * A decision as it is written. A draft may lack anything, and every grave answer begins as null;
 * `faultsOfDecision` says what is missing.
 */
export const DecisionContent = z.object({
  kind: DecisionKind.nullable(),
  chosen: Living.nullable(),
  /** With whom and where, in words. */
  chosenWords: Words,
  /** Each option that stands before the chosen one: whether it was tried, and why it does not serve the child. */
  options: z
    .array(
      z.object({
        option: CareOption,
        how: z.enum(['tried', 'considered']),
        why: z.string().trim().max(2000),
      }),
    )
    .max(careOptions.length),
  parents: ParentsSay.nullable(),
  /** Why the parents cannot be asked. */
  parentsWhy: z.string().trim().max(2000).default(''),
  permanence: z.enum(['temporary', 'permanent', 'adoption']).nullable(),
  safety: Words,
  familyTies: Words,
  continuity: Words,
  development: Words,
  childView: z.string().trim().max(5000).nullable(),
  childViewHow: ViewHow.nullable(),
  /** What was done with the child's view. */
  viewDone: Words,
  people: z.array(DecisionPerson).max(30),
  reviewOn: Day.nullable(),
  /** The last day of a care that is for a time; residential care always has one. */
  endsOn: Day.nullable(),
})
export type DecisionContent = z.output<typeof DecisionContent>

export const DecisionStatus = z.enum([
  'drafted',
  'proposed',
  'returned',
  'approved',
  'superseded',
  'withdrawn',
])
export type DecisionStatus = z.output<typeof DecisionStatus>

/** One thing that is wrong with a decision, where in the form, and the way out. */
export const DecisionFault = z.object({
  code: z.string(),
  /** The step of the form in which it can be mended. */
  step: z.enum(['what', 'options', 'reasons', 'view', 'people', 'dates']),
  what: z.object({ km: z.string(), en: z.string() }),
  wayOut: z.object({ km: z.string(), en: z.string() }),
})
export type DecisionFault = z.output<typeof DecisionFault>

export const CareDecision = z.object({
  id: DecisionId,
  caseId: CaseId,
  content: DecisionContent,
  status: DecisionStatus,
  /** Why a formal determination is asked for; empty for an ordinary decision. */
  formal: z.array(z.enum(['against-parents-will', 'permanent', 'adoption', 'residential-under-3'])),
  writtenBy: z.uuid().nullable(),
  writtenByName: Named.nullable(),
  writtenAt: Moment,
  approvedByName: Named.nullable(),
  approvedAt: Moment.nullable(),
  /** Its way so far, oldest first: proposed, returned with which words, approved. */
  steps: z.array(
    z.object({
      act: z.string(),
      words: z.string().nullable(),
      at: Moment,
      byName: Named.nullable(),
    }),
  ),
  /** What still has to be mended before it can be proposed or approved. */
  faults: z.array(DecisionFault),
  /** What this reader may do with it now. */
  acts: z.array(z.string()),
  version: Version,
})
export type CareDecision = z.output<typeof CareDecision>

export const listDecisions = query({
  name: 'cases.decisions',
  path: '/cases/:id/decisions',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'សេចក្តីសម្រេចអំពីកន្លែងរស់នៅរបស់កុមារ', en: 'Best-interests decisions of a case' },
  input: z.object({ id: CaseId }),
  output: z.object({ items: z.array(CareDecision) }),
})

/** Writes a draft, or writes it anew; what is missing may come later. */
export const draftDecision = command({
  name: 'cases.draft-decision',
  path: '/cases/:id/decisions',
  ability: 'cases.write',
  summary: { km: 'សរសេរសេចក្តីសម្រេច', en: 'Write a best-interests decision' },
  draft: ({ id }) => draftOf(id, 'decision'),
  input: z.object({
    id: CaseId,
    decisionId: DecisionId,
    /** Null for a new one. */
    version: Version.nullable(),
    content: DecisionContent,
  }),
  output: CareDecision,
})

const Step = { id: DecisionId, version: Version }
const Reason = z.string().trim().min(3).max(2000)

export const proposeDecision = command({
  name: 'cases.propose-decision',
  path: '/decisions/:id/propose',
  ability: 'cases.write',
  summary: { km: 'ដាក់សេចក្តីសម្រេចជូនអនុម័ត', en: 'Put a decision before somebody else' },
  input: z.object(Step),
  output: CareDecision,
})

export const approveDecision = command({
  name: 'cases.approve-decision',
  path: '/decisions/:id/approve',
  ability: 'cases.decide',
  summary: { km: 'អនុម័តសេចក្តីសម្រេច', en: 'Approve a decision that another wrote' },
  draft: ({ id }) => draftAbout('decision', id, 'approve'),
  input: z.object({
    ...Step,
    /** What the approver declares of themselves. */
    conflict: Conflict,
    words: z.string().trim().max(2000).nullable().default(null),
  }),
  output: CareDecision,
})

export const returnDecision = command({
  name: 'cases.return-decision',
  path: '/decisions/:id/return',
  ability: 'cases.decide',
  summary: { km: 'ប្រគល់សេចក្តីសម្រេចឲ្យកែ', en: 'Return a decision with a comment' },
  draft: ({ id }) => draftAbout('decision', id, 'return'),
  input: z.object({ ...Step, comment: Reason }),
  output: CareDecision,
})

export const withdrawDecision = command({
  name: 'cases.withdraw-decision',
  path: '/decisions/:id/withdraw',
  ability: 'cases.write',
  summary: { km: 'ដកសេចក្តីសម្រេចវិញ', en: 'Withdraw a decision that is not needed any more' },
  draft: ({ id }) => draftAbout('decision', id, 'withdraw'),
  input: z.object({ ...Step, reason: Reason }),
  output: CareDecision,
})
