import { comeBack, type ReporterView } from '@tumpeang/domain/reports'
import { Refusal, send, Unreachable } from '../../platform/api.ts'
import { meantPassphrase } from './passphrase.ts'

/** What opens a report: sent with each question about it, and kept nowhere. */
export interface Held {
  readonly reference: string
  readonly passphrase: string
}

export type Returned =
  | { readonly kind: 'opened'; readonly view: ReporterView; readonly held: Held }
  | { readonly kind: 'failed'; readonly message: string }

/** Opens a report with what was typed; a failure says in words what to do. */
export async function openReport(reference: string, typed: string): Promise<Returned> {
  const held = { reference: reference.trim(), passphrase: meantPassphrase(typed) }
  try {
    return { kind: 'opened', view: await send(comeBack, held), held }
  } catch (error) {
    if (error instanceof Refusal || error instanceof Unreachable)
      return { kind: 'failed', message: error.message }
    throw error
  }
}
