import { z } from 'zod'
import { CaseId } from '../cases/index.ts'
import { FormName } from '../forms/index.ts'
import { CaregiverId } from '../children/index.ts'
import { bytesUpTo, command, idOf, languages, query, dear } from '../kernel/index.ts'
import { identityChecks } from './own-file.ts'
import { summaryKinds } from './summary.ts'

/** A document to be shown or printed. Its name never tells of whom it is. */
export const PrintedPaper = z
  .object({
    fileName: z.string(),
    type: z.literal('application/pdf'),
    bytes: bytesUpTo(8_000_000),
  })
  .meta({ id: 'PrintedPaper' })
export type PrintedPaper = z.output<typeof PrintedPaper>

export const OwnFileCopyId = idOf('OwnFileCopyId')

const language = z.enum(languages).default('km')

export const printBlankForm = query({
  name: 'papers.blank',
  path: '/forms/:form/blank',
  ability: 'cases.read',
  cost: dear.document,
  summary: { km: 'បោះពុម្ពទម្រង់ទទេ', en: 'A form of the ministry as an empty sheet' },
  input: z.object({ form: FormName, language }),
  output: PrintedPaper,
})

/** The answers of the form as they were filed with one act of the case, else what the file knows. */
export const printFilledForm = query({
  name: 'papers.filled',
  path: '/cases/:caseId/papers/:form',
  ability: 'cases.read',
  cost: dear.paper,
  opens: { subject: 'case', id: ({ caseId }) => caseId },
  summary: { km: 'បោះពុម្ពទម្រង់ដែលបំពេញរួច', en: 'A form of the ministry, filled for a case' },
  input: z.object({
    caseId: CaseId,
    form: FormName,
    /** The assessment, visit or other act that the sheet is about; without it the newest. */
    subjectId: z.uuid().optional(),
    language,
  }),
  output: PrintedPaper,
})

/**
 * What child or family takes home: a page that looks like any other, or, where the officer answered that
 * the child has a safe place to keep it, one that says more. Where even that could endanger the child,
 * only the card is printed.
 */
export const printSummary = query({
  name: 'papers.summary',
  path: '/cases/:caseId/summary',
  ability: 'cases.read',
  cost: dear.paper,
  opens: { subject: 'case', id: ({ caseId }) => caseId },
  summary: {
    km: 'បោះពុម្ពសេចក្តីសង្ខេបសម្រាប់កុមារ ឬគ្រួសារ',
    en: 'A page in plain words for the child or the family, or a card that is safe to be found',
  },
  input: z.object({
    caseId: CaseId,
    kind: z.enum(summaryKinds),
    /** Whether the child has a safe place to keep the page: only then it says more than a stranger may read. */
    safePlace: z.enum(['yes', 'no']).default('no'),
    /** Ids of the goals to show, joined by commas; without it none, or with a safe place all that are open. */
    goals: z.string().max(2000).optional(),
    language,
  }),
  output: PrintedPaper,
})

/**
 * A child's own file, to the child or, where it is lawful and safe, to a caregiver. It is an act and not
 * a question: who received it, and how that person was known, stays in the file. The paper itself is
 * kept nowhere.
 */
export const giveOwnFile = command({
  name: 'papers.give-own-file',
  path: '/cases/:caseId/own-file',
  ability: 'cases.decide',
  cost: dear.paper,
  summary: { km: 'ប្រគល់សំណុំឯកសារផ្ទាល់ខ្លួនដល់កុមារ', en: 'Give a child the own file, as paper' },
  forgetful: true,
  input: z.object({
    caseId: CaseId,
    copyId: OwnFileCopyId,
    to: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('child') }),
      z.object({
        kind: z.literal('caregiver'),
        caregiverId: CaregiverId,
        childAgrees: z.enum(['yes', 'no', 'too-young']),
      }),
    ]),
    checked: z.enum(identityChecks),
    /** Notes that somebody read and that tell of nobody else: only they stand in it. */
    chosen: z.array(z.uuid()).max(500).default([]),
    language,
  }),
  output: PrintedPaper,
})
