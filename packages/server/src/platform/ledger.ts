import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Config } from './config.ts'
import { actingAsJob, type Db } from './db.ts'
import type { Job } from './jobs.ts'
import type { Schema } from './schema.ts'

/*
 * The ledger's entries are sealed in batches: each entry is a leaf of a Merkle tree (RFC 6962), each
 * batch names the head of the one before, and each is signed. Batches stand in the database and, as
 * one line each, in `seals.log` outside of it, so that whoever edits the one is found by the other.
 */

/**
 * A place in the feed. Entries come in the order of (epoch, transaction, number), and only those of
 * transactions older than any still running are given: an entry that commits late is never skipped.
 */
export interface Cursor {
  readonly epoch: number
  readonly xact: string
  readonly seq: number
}

export const beginning: Cursor = { epoch: 0, xact: '0', seq: 0 }

export interface FeedEntry extends Cursor {
  readonly at: Date
  readonly act: string
  readonly kind: string
  readonly subject: string
  readonly subjectId: string
  readonly version: number | null
  readonly change: Record<string, unknown> | null
}

/** Whether an entry lies after a cursor and can no longer be overtaken. */
const settledAfter = ({ epoch, xact, seq }: Cursor) => sql<boolean>`
  (e.epoch, e.xact, e.seq) > (${epoch}::integer, ${xact}::xid8, ${seq}::bigint)
  and (e.epoch < ledger.epoch() or e.xact < pg_snapshot_xmin(pg_current_snapshot()))`

/** The next entries after a cursor, as far as they are settled and the actor may see them. */
export async function readFeed(
  db: Db,
  after: Cursor,
  limit: number,
): Promise<{ entries: FeedEntry[]; cursor: Cursor }> {
  const { rows } = await sql<FeedEntry>`
    select e.epoch, e.xact, e.seq, e.at, e.act, e.kind, e.subject, e.subject_id as "subjectId",
           e.version, e.change
    from ledger.entries e
    where ${settledAfter(after)}
    order by e.epoch, e.xact, e.seq
    limit ${limit}`.execute(db)
  const last = rows.at(-1)
  return {
    entries: rows,
    cursor: last ? { epoch: last.epoch, xact: last.xact, seq: last.seq } : after,
  }
}

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/**
 * The hash of an entry: of all its columns as one JSON array, in the database's own canonical
 * writing of JSON, its moment in UTC to the microsecond.
 */
const leafOfEntry = sql<Buffer>`sha256('\\x00'::bytea || convert_to(jsonb_build_array(
  e.epoch, e.xact::text, e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  e.account_id, e.duty_id, e.role, e.act, e.command_id, e.kind, e.subject, e.subject_id, e.version,
  e.case_id, e.child_id, e.report_id, e.province_code, e.why, e.change)::text, 'UTF8'))`

const one = Buffer.of(1)

/** The root of a Merkle tree over `leaves`, of which there is at least one. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (only === undefined) throw new RangeError('A tree has at least one leaf')
  if (leaves.length === 1) return only
  const half = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1)
  return sha256(one, merkleRoot(leaves.slice(0, half)), merkleRoot(leaves.slice(half)))
}

interface Batch {
  readonly number: number
  readonly epoch: number
  readonly untilXact: string
  readonly seqs: readonly number[]
  readonly root: Buffer
  readonly previous: Buffer
  readonly sealedAt: Date
  readonly keyId: string
}

/** What is signed, and hashed into the next batch. */
const messageOf = (batch: Batch): Buffer =>
  Buffer.from(
    JSON.stringify([
      'tumpeang ledger batch 1',
      batch.number,
      batch.epoch,
      batch.untilXact,
      sha256(batch.seqs.join(',')).toString('hex'),
      batch.root.toString('hex'),
      batch.previous.toString('hex'),
      batch.sealedAt.toISOString(),
      batch.keyId,
    ]),
  )

const headOf = (batch: Batch): Buffer => sha256(messageOf(batch))
const noHead = Buffer.alloc(32)

/** What a public key is called in a batch. */
export const keyIdOf = (publicKey: KeyObject): string =>
  sha256(publicKey.export({ type: 'spki', format: 'der' }))
    .toString('hex')
    .slice(0, 16)

/** The line of `seals.log` for a batch. */
const Seal = z.object({
  number: z.int(),
  epoch: z.int(),
  untilXact: z.string(),
  last: z.int(),
  count: z.int(),
  root: z.string(),
  head: z.string(),
  sealedAt: z.string(),
  keyId: z.string(),
  signature: z.string(),
})
type Seal = z.output<typeof Seal>

const sealOf = (batch: Batch, signature: Buffer): Seal => ({
  number: batch.number,
  epoch: batch.epoch,
  untilXact: batch.untilXact,
  last: batch.seqs.at(-1) ?? 0,
  count: batch.seqs.length,
  root: batch.root.toString('hex'),
  head: headOf(batch).toString('hex'),
  sealedAt: batch.sealedAt.toISOString(),
  keyId: batch.keyId,
  signature: signature.toString('base64'),
})

/** Entries in a batch at most, and batches read at once: together they bound the memory needed. */
const most = { entries: 1000, batches: 25 }
/** Between two sealings, in milliseconds. */
const rest = 5000
/** Any number of our own: only one server at a time seals. */
const turn = 7_291_035

interface StoredBatch extends Batch {
  readonly leaves: Buffer
  readonly signature: Buffer
}

async function batchesAfter(db: Db, number: number, limit: number): Promise<StoredBatch[]> {
  const { rows } = await sql<StoredBatch>`
    select number, epoch, until_xact as "untilXact", seqs, leaves, root, previous,
           sealed_at as "sealedAt", key_id as "keyId", signature
    from ledger.batches where number > ${number} order by number limit ${limit}`.execute(db)
  return rows
}

export interface LedgerFiles {
  readonly keyFile: string
  readonly sealsFile: string
}

export const ledgerFiles = ({
  ledgerKeyFile,
  dataDir,
}: Pick<Config, 'ledgerKeyFile' | 'dataDir'>): LedgerFiles => ({
  keyFile: ledgerKeyFile,
  sealsFile: join(dataDir, 'seals.log'),
})

/** The signing key; made at first use, readable by this user alone. */
async function signingKey(file: string): Promise<KeyObject> {
  if (!existsSync(file)) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
    await writeFile(file, pem, { mode: 0o600, flag: 'wx' })
  }
  return createPrivateKey(await readFile(file))
}

/** The public half of the key in a file, be it private or public. */
export const publicKeyIn = async (file: string): Promise<KeyObject> =>
  createPublicKey(await readFile(file))

export class Ledger {
  readonly #db: Kysely<Schema>
  readonly #key: KeyObject
  readonly #sealsFile: string
  readonly #clock: () => Date
  #lastInFile: number
  /** Sealing runs one after another, also when the job and the shutdown meet. */
  #running: Promise<unknown> = Promise.resolve()

  private constructor(
    db: Kysely<Schema>,
    key: KeyObject,
    sealsFile: string,
    lastInFile: number,
    clock: () => Date,
  ) {
    this.#db = db
    this.#key = key
    this.#sealsFile = sealsFile
    this.#lastInFile = lastInFile
    this.#clock = clock
  }

  static async open(
    db: Kysely<Schema>,
    config: Pick<Config, 'ledgerKeyFile' | 'dataDir'>,
    clock: () => Date,
  ): Promise<Ledger> {
    const { keyFile, sealsFile } = ledgerFiles(config)
    await mkdir(dirname(sealsFile), { recursive: true })
    await endLine(sealsFile)
    let last = 0
    for await (const { number } of sealsIn(sealsFile)) last = Math.max(last, number)
    return new Ledger(db, await signingKey(keyFile), sealsFile, last, clock)
  }

  get job(): Job {
    return { name: 'seal the ledger', every: rest, run: () => this.seal() }
  }

  get publicKey(): KeyObject {
    return createPublicKey(this.#key)
  }

  /**
   * The key of the hashes of searches, made from the signing key: whoever holds that file, and nobody
   * with a copy of the database alone, can find who searched a name. Another signing key, other hashes.
   */
  get searchKey(): Uint8Array {
    const secret = this.#key.export({ type: 'pkcs8', format: 'der' })
    return new Uint8Array(hkdfSync('sha256', secret, '', 'words of searches', 32))
  }

  /** Seals all settled entries; answers how many batches that made. */
  seal(): Promise<number> {
    const sealing = this.#running.then(() => this.#sealAll())
    this.#running = sealing.catch(() => undefined)
    return sealing
  }

  async #sealAll(): Promise<number> {
    let made = 0
    await this.#catchUp()
    for (;;) {
      const now = this.#clock()
      const count = await actingAsJob(this.#db, { act: 'ledger.seal', now }, (db) =>
        this.#sealNext(db, now),
      )
      if (count === 0) return made
      made += 1
      await this.#catchUp()
      if (count < most.entries) return made
    }
  }

  /** Makes one batch of what is settled and not sealed; answers the number of entries in it. */
  async #sealNext(db: Db, now: Date): Promise<number> {
    const { rows: turns } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(${turn}) as mine`.execute(db)
    if (turns[0]?.mine !== true) return 0
    const last = await lastBatch(db)
    const after = last ? cursorOf(last) : beginning
    const { rows } = await sql<{ epoch: number; xact: string; seq: number; leaf: Buffer }>`
      select e.epoch, e.xact, e.seq, ${leafOfEntry} as leaf
      from ledger.entries e where ${settledAfter(after)}
      order by e.epoch, e.xact, e.seq limit ${most.entries}`.execute(db)
    // A batch lies within one epoch, as its number of a transaction does.
    const taken = rows.filter(({ epoch }) => epoch === rows[0]?.epoch)
    const end = taken.at(-1)
    if (!end) return 0
    const leaves = taken.map(({ leaf }) => leaf)
    const batch: Batch = {
      // Never a number again that stands outside, even after an older copy was restored.
      number: Math.max(last?.number ?? 0, this.#lastInFile) + 1,
      epoch: end.epoch,
      untilXact: end.xact,
      seqs: taken.map(({ seq }) => seq),
      root: merkleRoot(leaves),
      previous: last ? headOf(last) : noHead,
      sealedAt: now,
      keyId: keyIdOf(this.publicKey),
    }
    const signature = sign(null, messageOf(batch), this.#key)
    await sql`
      insert into ledger.batches
        (number, epoch, until_xact, seqs, leaves, root, previous, sealed_at, key_id, signature)
      values (${batch.number}, ${batch.epoch}, ${batch.untilXact}::xid8, ${batch.seqs}, ${Buffer.concat(leaves)},
              ${batch.root}, ${batch.previous}, ${batch.sealedAt}, ${batch.keyId}, ${signature})`.execute(
      db,
    )
    return rows.length
  }

  /** Writes down outside the database whatever it has and the file has not, and asks the disk to keep it. */
  async #catchUp(): Promise<void> {
    for (;;) {
      const batches = await actingAsJob(
        this.#db,
        { act: 'ledger.seal', now: this.#clock() },
        (db) => batchesAfter(db, this.#lastInFile, most.batches),
      )
      const last = batches.at(-1)
      if (!last) return
      const lines = batches.map((batch) => `${JSON.stringify(sealOf(batch, batch.signature))}\n`)
      const file = await open(this.#sealsFile, 'a', 0o600)
      try {
        await file.writeFile(lines.join(''))
        await file.sync()
      } finally {
        await file.close()
      }
      this.#lastInFile = last.number
    }
  }
}

async function lastBatch(db: Db): Promise<StoredBatch | undefined> {
  const { rows } = await sql<{ number: number | null }>`
    select max(number) as number from ledger.batches`.execute(db)
  const number = rows[0]?.number ?? null
  return number === null ? undefined : (await batchesAfter(db, number - 1, 1))[0]
}

const cursorOf = (batch: Batch): Cursor => ({
  epoch: batch.epoch,
  xact: batch.untilXact,
  seq: batch.seqs.at(-1) ?? 0,
})

/** Ends a line that a crash left half written, so that the next one does not run into it. */
async function endLine(file: string): Promise<void> {
  if (!existsSync(file)) return
  const handle = await open(file, 'a+')
  try {
    const { size } = await handle.stat()
    const { buffer } = await handle.read({ buffer: Buffer.alloc(1), position: size - 1 })
    if (size > 0 && buffer.toString() !== '\n') await handle.appendFile('\n')
  } finally {
    await handle.close()
  }
}

/** The lines of a seals file that can be read; none where there is no file. A half-written last line is no line. */
async function* sealsIn(file: string): AsyncGenerator<Seal> {
  if (!existsSync(file)) return
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity })
  for await (const line of lines) {
    const seal = Seal.safeParse(jsonOf(line))
    if (seal.success) yield seal.data
  }
}

/** Reads a seals file once, forward, beside the batches of the database. */
class SealReader {
  readonly #lines: AsyncGenerator<Seal>
  #ahead: Seal | undefined

  constructor(file: string) {
    this.#lines = sealsIn(file)
  }

  /** The line of a batch; asked for with growing numbers. Undefined when it is not there. */
  async of(number: number): Promise<Seal | undefined> {
    let line = this.#ahead ?? (await this.#next())
    while (line && line.number < number) line = await this.#next()
    this.#ahead = line
    return line?.number === number ? line : undefined
  }

  /** All lines that are left, of batches after `number`. */
  async *after(number: number): AsyncGenerator<Seal> {
    let line = this.#ahead ?? (await this.#next())
    for (; line; line = await this.#next()) if (line.number > number) yield line
  }

  async #next(): Promise<Seal | undefined> {
    const { value, done } = await this.#lines.next()
    return done === true ? undefined : value
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

export interface Finding {
  readonly kind:
    | 'entry-edited'
    | 'entry-deleted'
    | 'entry-moved'
    | 'entry-inserted'
    | 'batch-edited'
    | 'batch-missing'
    | 'seal-missing'
  /** The number of the entry, or of the batch. */
  readonly number: number
  /** A sentence that names it and says how it is known. Holds nothing of what the entry tells. */
  readonly says: string
}

export interface Verdict {
  readonly batches: number
  readonly entries: number
  /** Entries that are settled or running and not yet in any batch. */
  readonly waiting: number
  readonly found: number
  /** The first of them; `found` counts all. */
  readonly findings: readonly Finding[]
}

export interface Verification {
  readonly sealsFile: string
  /** Whoever may have signed. */
  readonly publicKeys: readonly KeyObject[]
  readonly now: Date
  /** How many findings are kept; all are counted. */
  readonly keep?: number
  readonly progress?: (done: number, total: number) => void
}

/**
 * Holds every entry against the batch that sealed it, every batch against the one before, its
 * signature and its line outside the database. Reads in order, a few batches at a time.
 */
export async function verifyLedger(
  database: Kysely<Schema>,
  { sealsFile, publicKeys, now, keep = 100, progress }: Verification,
): Promise<Verdict> {
  const within = <T>(work: (db: Db) => Promise<T>) =>
    actingAsJob(database, { act: 'ledger.verify', now }, work)
  const keys = new Map(publicKeys.map((key) => [keyIdOf(key), key]))
  const findings: Finding[] = []
  let found = 0
  const note = (kind: Finding['kind'], number: number, says: string): void => {
    found += 1
    if (findings.length < keep) findings.push({ kind, number, says })
  }

  const seals = new SealReader(sealsFile)
  const total = (await within((db) => lastBatch(db)))?.number ?? 0
  let entries = 0
  let batches = 0
  let before: { number: number; head: Buffer; cursor: Cursor } = {
    number: 0,
    head: noHead,
    cursor: beginning,
  }
  for (;;) {
    const from = before
    const chunk = await within(async (db) => {
      const stored = await batchesAfter(db, from.number, most.batches)
      const end = stored.at(-1)
      const rows = end ? await leavesBetween(db, from.cursor, cursorOf(end)) : []
      const present = new Set(rows.map(({ seq }) => seq))
      const missing = stored.flatMap(({ seqs }) => seqs).filter((seq) => !present.has(seq))
      return { stored, rows, elsewhere: new Set([...present, ...(await stillThere(db, missing))]) }
    })
    if (chunk.stored.length === 0) break
    let next = 0
    for (const batch of chunk.stored) {
      batches += 1
      let start: Cursor | undefined = before.cursor
      for (let lost = before.number + 1; lost < batch.number; lost += 1) {
        note('batch-missing', lost, `Batch ${lost} is not in the database any more.`)
        start = undefined
        const line = await seals.of(lost)
        if (line) start = { epoch: line.epoch, xact: line.untilXact, seq: line.last }
      }
      const seal = await seals.of(batch.number)
      const faults = faultsOf(batch, before, keys, seal)
      if (faults.length > 0)
        note(
          'batch-edited',
          batch.number,
          `Batch ${batch.number} was edited: ${faults.join('; ')}.`,
        )
      if (!seal)
        note('seal-missing', batch.number, `Batch ${batch.number} has no line in seals.log.`)

      const end = cursorOf(batch)
      const here = new Map<number, Buffer>()
      for (let row = chunk.rows[next]; row && !isAfter(row, end); row = chunk.rows[next]) {
        here.set(row.seq, row.leaf)
        if (!batch.seqs.includes(row.seq) && start && isAfter(row, start))
          note(
            'entry-inserted',
            row.seq,
            `Entry ${row.seq} was put into the past, into batch ${batch.number}.`,
          )
        next += 1
      }
      for (const [position, seq] of batch.seqs.entries()) {
        const leaf = here.get(seq)
        const sealed = batch.leaves.subarray(position * 32, position * 32 + 32)
        if (leaf === undefined) {
          if (chunk.elsewhere.has(seq))
            note(
              'entry-moved',
              seq,
              `Entry ${seq} was moved out of its place in batch ${batch.number}.`,
            )
          else note('entry-deleted', seq, `Entry ${seq} of batch ${batch.number} was deleted.`)
        } else if (!leaf.equals(sealed)) {
          note('entry-edited', seq, `Entry ${seq} of batch ${batch.number} was edited.`)
        }
      }
      entries += batch.seqs.length
      before = { number: batch.number, head: headOf(batch), cursor: end }
    }
    progress?.(before.number, total)
  }
  for await (const lost of seals.after(before.number))
    note(
      'batch-missing',
      lost.number,
      `Batch ${lost.number} (up to entry ${lost.last}) stands in seals.log and is not in the database any more.`,
    )
  const waiting = await within((db) => countAfter(db, before.cursor))
  return { batches, entries, waiting, found, findings }
}

/** What is wrong with a batch in itself, with its place in the chain, and with its line outside. */
function faultsOf(
  batch: StoredBatch,
  before: { readonly number: number; readonly head: Buffer },
  keys: ReadonlyMap<string, KeyObject>,
  seal: Seal | undefined,
): string[] {
  const faults: string[] = []
  const leaves = batch.seqs.map((_, position) =>
    batch.leaves.subarray(position * 32, position * 32 + 32),
  )
  if (!merkleRoot(leaves).equals(batch.root)) faults.push('its root is not that of its leaves')
  if (batch.number === before.number + 1 && !batch.previous.equals(before.head))
    faults.push('it does not follow the batch before it')
  const key = keys.get(batch.keyId)
  if (!key) faults.push(`it is signed by the unknown key ${batch.keyId}`)
  else if (!verify(null, messageOf(batch), key, batch.signature))
    faults.push('its signature is not right')
  if (seal && seal.head !== headOf(batch).toString('hex'))
    faults.push('its line in seals.log is another')
  return faults
}

interface Leaf extends Cursor {
  readonly leaf: Buffer
}

const isAfter = (a: Cursor, b: Cursor): boolean => {
  if (a.epoch !== b.epoch) return a.epoch > b.epoch
  const [ofA, ofB] = [BigInt(a.xact), BigInt(b.xact)]
  return ofA === ofB ? a.seq > b.seq : ofA > ofB
}

async function leavesBetween(db: Db, after: Cursor, until: Cursor): Promise<Leaf[]> {
  const { rows } = await sql<Leaf>`
    select e.epoch, e.xact, e.seq, ${leafOfEntry} as leaf from ledger.entries e
    where (e.epoch, e.xact, e.seq) > (${after.epoch}::integer, ${after.xact}::xid8, ${after.seq}::bigint)
      and (e.epoch, e.xact, e.seq) <= (${until.epoch}::integer, ${until.xact}::xid8, ${until.seq}::bigint)
    order by e.epoch, e.xact, e.seq`.execute(db)
  return rows
}

async function stillThere(db: Db, seqs: readonly number[]): Promise<Set<number>> {
  if (seqs.length === 0) return new Set()
  const { rows } = await sql<{ seq: number }>`
    select seq from ledger.entries where seq = any (${seqs}::bigint[])`.execute(db)
  return new Set(rows.map(({ seq }) => seq))
}

async function countAfter(db: Db, after: Cursor): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ledger.entries e
    where (e.epoch, e.xact, e.seq) > (${after.epoch}::integer, ${after.xact}::xid8, ${after.seq}::bigint)`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}
