import {
  type Asked,
  nationalProcedure,
  type Procedure,
  procedureFor,
  type ProcedureQuestion,
  readProcedure,
} from '@tumpeang/domain/law'
import type { Db } from '../../platform/db.ts'
import { procedures } from './queries.ts'

interface InForce {
  readonly number: number
  readonly procedure: Procedure
}

/** Published versions never change, so each is read once. */
const read = new Map<string, InForce>()
const MOST_READ = 20

const reading = readProcedure(nationalProcedure)
if (reading.kind === 'refused') throw new Error('The national procedure cannot be read')
const national: InForce = { number: 1, procedure: reading.procedure }

/**
 * The procedure in force. Where none is published, or one cannot be read, the national one as first
 * written holds: a child's visit never waits for a table.
 */
async function inForce(db: Db): Promise<InForce> {
  const current = await procedures.current(db)
  if (current === undefined) return national
  const known = read.get(current.id)
  if (known) return known
  const stored = await procedures.findPublished(db)
  const found = stored && readProcedure(stored.content)
  if (!stored || stored.number === null || found?.kind !== 'read') return national
  if (read.size >= MOST_READ) read.clear()
  const kept = { number: stored.number, procedure: found.procedure }
  read.set(stored.id, kept)
  return kept
}

/** What the procedure in force asks of a step, and which version said so. */
interface AskedByProcedure extends Asked {
  readonly number: number
  /** How a promise names what it came from: version and row, `procedure 2/visit-high`. */
  readonly source: string
}

/** The procedure in force, to be asked about several steps at once. */
export async function procedureInForce(
  db: Db,
): Promise<{ readonly number: number; ask(question: ProcedureQuestion): AskedByProcedure }> {
  const { number, procedure } = await inForce(db)
  return {
    number,
    ask: (question) => {
      const asked = procedureFor(procedure, question)
      return { ...asked, number, source: `procedure ${number}/${asked.rule}` }
    },
  }
}

/** Asks the procedure in force about one step of a case. */
export const askProcedure = async (
  db: Db,
  question: ProcedureQuestion,
): Promise<AskedByProcedure> => (await procedureInForce(db)).ask(question)
