import { createHmac } from 'node:crypto'
import {
  addNote,
  assess,
  draftDecision,
  DecisionId,
  getCase,
  setRisk,
  makeSafetyPlan,
  plan,
  recordVisit,
} from '@tumpeang/domain/cases'
import { addCaregiver } from '@tumpeang/domain/children'
import type { InputOf } from '@tumpeang/domain/kernel'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashOf } from '../src/platform/commands.ts'
import { secretsFrom, unseal } from '../src/platform/secrets.ts'
import {
  aCaregiver,
  aDecision,
  anAssessment,
  aGoal,
  aSafetyPlan,
  aVisit,
  newCasework,
} from './casework.ts'

/** One word, as a hurried person would write: nothing but its column tells that it is a story. */
const word = 'zebrawood'

/** As above, and written nowhere but in columns that are sealed. */
const canary = 'quokkawort'
let file: string

const casework = await newCasework()
const { world } = casework
afterAll(() => world.close())

const riskId = uuid()

/** Every command that was given, with its answer as it went out. */
const given: { id: string; input: InputOf<typeof addNote>; answer: unknown }[] = []

beforeAll(async () => {
  const { dara } = casework.people
  const { id, childId } = await casework.open(dara)
  const version = async () => (await dara.ask(getCase, { id })).version
  await dara.ask(setRisk, {
    id,
    version: await version(),
    riskId,
    level: 'high',
    reason: word,
  })
  await dara.ask(makeSafetyPlan, { id, plan: aSafetyPlan({ danger: word, goTo: word }) })
  await dara.ask(assess, {
    id,
    version: await version(),
    assessment: { ...anAssessment(), strengths: word },
  })
  await dara.ask(plan, { id, version: await version(), goal: aGoal(word) })
  await dara.ask(recordVisit, { id, visit: { ...aVisit(), situation: word } })
  await dara.ask(recordVisit, {
    id,
    visit: { ...aVisit(), situation: canary, childView: canary, nextStep: canary },
  })
  await dara.ask(addNote, { id, noteId: uuid(), words: canary })
  file = id
  await dara.ask(draftDecision, {
    id,
    decisionId: DecisionId.parse(uuid()),
    version: null,
    content: aDecision({ safety: word }),
  })
  await dara.ask(addCaregiver, aCaregiver(childId, { note: word }))
  const command = uuid()
  const note = { id, noteId: uuid(), words: word }
  const first = await dara.send(addNote, note, { id: command })
  given.push({ id: command, input: note, answer: first.body })
})

const kept = (what: string, from: string) =>
  world.database.asOwner(async (db) => {
    const { rows } = await sql
      .raw<{ text: string }>(`select ${what} as text from ${from}`)
      .execute(db)
    return rows.map(({ text }) => text)
  })

test('no word that stands in a row of a child stands in the ledger or with a command', async () => {
  const tables = await kept(
    'quote_ident(c.table_name)',
    `information_schema.columns c where c.table_schema = 'public' group by c.table_name
     having c.table_name in ('cases', 'children', 'reports')
       or bool_or(c.column_name in ('case_id', 'child_id', 'report_id'))`,
  )
  const written = new Set<string>([word])
  for (const table of tables)
    for (const text of await kept(
      `distinct j.value #>> '{}'`,
      `${table} t, jsonb_path_query(to_jsonb(t), 'strict $.**') j (value)
       where jsonb_typeof(j.value) = 'string' and j.value #>> '{}' ~ '\\s' and length(j.value #>> '{}') > 6`,
    ))
      written.add(text)
  // Fewer would mean that the test looks at the wrong tables.
  expect(written.size).toBeGreaterThan(30)
  const beside = [
    ...(await kept(`coalesce(change::text, '')`, 'ledger.entries')),
    ...(await kept(`coalesce(answer::text, '')`, 'commands')),
  ]
  expect(beside.length).toBeGreaterThan(20)
  const found = [...written].filter((words) => beside.some((text) => text.includes(words)))
  expect(found).toEqual([])
})

test('the ledger still says which field was written, and proves what stands in it', async () => {
  const row = given[0]?.input.noteId ?? ''
  const [words] = await kept('n.words', `case_notes n where n.id = '${row}'`)
  expect(words).toMatch(/^sealed:1:/)
  expect(await kept(`change ->> 'words'`, `ledger.entries where subject_id = '${row}'`)).toEqual([
    hmacOf(['case_note', row, 'words', words]),
  ])
  // In clear it has none to hash: why a risk is set stands in its row as it was written.
  expect(
    await kept(`change ->> 'because'`, `ledger.entries where subject = 'risk_level'`),
  ).toContain(hmacOf(['risk_level', riskId, 'because', word]))
  expect(
    await kept(`change ->> 'status'`, `ledger.entries where subject = 'case' and kind = 'added'`),
  ).toEqual(['registered'])
})

/** What the ledger shows of a value, computed apart from it; the array as the database writes JSON. */
const hmacOf = (place: readonly unknown[]): string => {
  const { ledger } = secretsFrom(Buffer.from('a key for tests alone'))
  const text = `[${place.map((part) => JSON.stringify(part)).join(', ')}]`
  return `hmac:${createHmac('sha256', ledger).update(text).digest('hex')}`
}

test('what came with a command is a keyed hash, and what it was answered is ciphertext', async () => {
  const { id, input, answer } = given[0] ?? { id: '', input: null, answer: null }
  const [sealed] = await kept(`answer #>> '{}'`, `commands where id = '${id}'`)
  expect(sealed).toMatch(/^sealed:1:/)
  const { answers } = secretsFrom(Buffer.from('a key for tests alone'))
  expect(JSON.parse(unseal(answers, id, sealed ?? '') ?? '')).toEqual(answer)
  // Moved to another command it opens no more.
  expect(unseal(answers, uuid(), sealed ?? '')).toBeNull()
  const [hash] = await kept(`encode(input_hash, 'hex')`, `commands where id = '${id}'`)
  expect(hash).toBe(
    hashOf(input, secretsFrom(Buffer.from('a key for tests alone'))).toString('hex'),
  )
  expect(hash).not.toBe(hashOf(input, secretsFrom(Buffer.from('another'))).toString('hex'))
})

test('a dump of every table holds nothing of what is sealed, though the file shows it', async () => {
  const tables = await kept(
    `quote_ident(schemaname) || '.' || quote_ident(tablename)`,
    `pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  expect(tables.length).toBeGreaterThan(60)
  const found: string[] = []
  for (const table of tables)
    for (const text of await kept('t::text', `${table} t`))
      if (text.includes(canary)) found.push(table)
  expect(found).toEqual([])
  const { visits, story } = await casework.people.dara.ask(getCase, { id: file })
  expect(visits.filter((visit) => visit.situation === canary)).toMatchObject([
    { situation: canary, childView: canary, nextStep: canary },
  ])
  expect(story.filter(({ words }) => words === canary).map(({ kind }) => kind)).toEqual([
    'note',
    'visit',
  ])
})

test('a command sent again is given its first answer, and with other words it is refused', async () => {
  const { dara } = casework.people
  for (const { id: command, input, answer } of given) {
    expect((await dara.send(addNote, input, { id: command })).body).toEqual(answer)
    const other = await dara.send(addNote, { ...input, words: 'else' }, { id: command })
    expect(other.status).toBe(422)
  }
})

/** Where words still stand in clear beside the rows, and why. Whoever mends one takes it out here. */
const exceptions = [
  ['why', 'ledger.entries', 'the reason of an act is shown to who reads the history of a file'],
] as const

test.each(exceptions)('words stand in %s of %s: %s', async (what, from) => {
  expect(await kept(what, from)).toContain(word)
})
