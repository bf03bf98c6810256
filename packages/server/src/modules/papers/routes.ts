import { dayIn, problem } from '@tumpeang/domain/kernel'
import {
  giveOwnFile,
  onlyCardBecause,
  type Paper,
  printBlankForm,
  type PrintedPaper,
  printFilledForm,
  printSummary,
  summaryOf,
} from '@tumpeang/domain/papers'
import { route } from '../../platform/http.ts'
import { caseFile } from '../cases/index.ts'
import { givenOwnFile } from './own-file.ts'
import { blankSheet, filledSheet } from './sheets.ts'
import { typeset } from './typeset.ts'

/** Names of files never tell of whom the paper is: they stand in lists of downloads. */
const printed = async (fileName: string, paper: Paper): Promise<PrintedPaper> => ({
  fileName,
  type: 'application/pdf',
  bytes: await typeset({ template: 'paper', data: JSON.stringify(paper) }),
})

export const paperRoutes = [
  route(printBlankForm, async ({ db }, { form, language }) =>
    printed(`${form}.pdf`, await blankSheet(db, form, language)),
  ),

  route(printFilledForm, async ({ db, actor, now }, { caseId, ...asked }) => {
    const file = await caseFile(db, actor, caseId)
    const sheet = await filledSheet(db, file, { ...asked, today: dayIn(now) })
    return printed(`${asked.form}-filled.pdf`, sheet)
  }),

  route(giveOwnFile, async ({ db, actor }, asked) => {
    const file = await caseFile(db, actor, asked.caseId)
    return printed('own-file.pdf', await givenOwnFile(db, file, asked))
  }),

  route(printSummary, async ({ db, actor }, { caseId, kind, safePlace, goals, language }) => {
    const file = await caseFile(db, actor, caseId)
    const because = kind === 'card' ? undefined : onlyCardBecause(file)
    if (because !== undefined) throw problem('illegal', because)
    const summary = summaryOf(file, {
      kind,
      language,
      safePlace: safePlace === 'yes',
      ...(goals !== undefined && { goals: new Set(goals.split(',')) }),
    })
    return {
      fileName: `${kind}.pdf`,
      type: 'application/pdf' as const,
      bytes: await typeset({ template: 'summary', data: JSON.stringify(summary) }),
    }
  }),
]
