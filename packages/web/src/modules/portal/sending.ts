import { CommandId, type Language } from '@tumpeang/domain/kernel'
import { latinDigits } from '@tumpeang/domain/khmer'
import { PlaceCode } from '@tumpeang/domain/places'
import { addToReport, type Receipt, reportConcern, ReportId } from '@tumpeang/domain/reports'
import type { z } from 'zod'
import { newId, Refusal, send, Unreachable } from '../../platform/api.ts'
import type { Answer, Draft } from './draft.ts'
import { notSure } from './kinds.ts'
import { newPassphrase } from './passphrase.ts'

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** "Not sure" and silence alike are "not known". */
const known = (answer: Answer | null): boolean | null =>
  answer === 'yes' ? true : answer === 'no' ? false : null

const ageOf = (typed: string): number | null => {
  const age = latinDigits(typed).trim()
  return /^\d{1,2}$/.test(age) && Number(age) <= 25 ? Number(age) : null
}

type Given = z.output<typeof reportConcern.input>

/** What the draft says, in the form of the contract. */
export const givenBy = (draft: Draft, passphrase: string, language: Language): Given =>
  reportConcern.input.parse({
    id: ReportId.parse(draft.id),
    passphrase,
    language,
    concernWords: draft.words,
    concerns: draft.kinds.filter((kind) => kind !== notSure),
    inDanger: known(draft.danger),
    placeCode: draft.placeCode === null ? null : PlaceCode.parse(draft.placeCode),
    placeWords: orNull(draft.placeWords),
    suspectedRelation: draft.relation,
    suspectedHasAccess: known(draft.access),
    suspectedWords: orNull(draft.suspectWords),
    suspectedOffice: draft.office,
    children: draft.children
      .filter(({ words, sex, age }) => words.trim() !== '' || sex !== null || age.trim() !== '')
      .map(({ id, words, sex, age }) => ({
        id,
        nameWords: orNull(words),
        sex: sex ?? 'unknown',
        age: ageOf(age),
        disabilities: [],
        note: null,
      })),
    reporterName: draft.mayCall === true ? orNull(draft.name) : null,
    reporterPhone: draft.mayCall === true ? orNull(draft.phone) : null,
    reporterMayBeCalled: draft.mayCall,
  })

export type Outcome =
  | {
      readonly kind: 'arrived'
      readonly receipt: Receipt
      readonly passphrase: string
      /** What was changed after a lost answer could not be added to what had arrived. */
      readonly partly: boolean
    }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly message: string }

/**
 * Sends the draft. After a lost answer the same words go again under the same id, even after a
 * reload; what the reporter changed since then is added to the report once it has arrived.
 * `keep` is told what the draft must remember, before anything travels.
 */
export async function sendDraft(
  draft: Draft,
  language: Language,
  keep: (part: Partial<Draft>) => void,
): Promise<Outcome> {
  const passphrase = draft.passphrase ?? newPassphrase()
  const now = givenBy(draft, passphrase, language)
  const attempt = draft.attempt ?? { commandId: newId(CommandId), given: now }
  keep({ passphrase, attempt })
  const before = reportConcern.input.parse(attempt.given)
  try {
    const receipt = await send(reportConcern, before, { id: attempt.commandId })
    return { kind: 'arrived', receipt, passphrase, partly: !(await added(before, now, receipt)) }
  } catch (error) {
    if (error instanceof Unreachable) return { kind: 'lost' }
    if (!(error instanceof Refusal)) throw error
    // The server has said no to these words: the next attempt is another one.
    if (error.kind !== 'broken' && error.kind !== 'unavailable') keep({ attempt: null })
    return { kind: 'refused', message: error.message }
  }
}

/** True when the report holds everything that the draft says now. */
async function added(before: Given, now: Given, { reference }: Receipt): Promise<boolean> {
  const { language: _before, ...said } = before
  const { language: _now, ...says } = now
  if (JSON.stringify(said) === JSON.stringify(says)) return true
  const changed = [
    [before.concernWords, now.concernWords],
    [before.placeWords, now.placeWords],
    [before.suspectedWords, now.suspectedWords],
    [before.reporterName, now.reporterName],
    [before.reporterPhone, now.reporterPhone],
    ...now.children.map((child, at) => [before.children[at]?.nameWords, child.nameWords] as const),
  ]
    .filter(([was, is]) => is !== null && is !== was)
    .map(([, is]) => is)
  if (changed.length === 0) return false
  try {
    const words = changed.join('\n')
    const { passphrase } = now
    await send(addToReport, { id: newId(CommandId), reference, passphrase, words })
    return true
  } catch {
    return false
  }
}
