import { readHistory } from '@tumpeang/domain/access'
import {
  assignCase,
  CaseId,
  excludeFromFile,
  ExclusionId,
  getCase,
  getPrivacy,
  letBack,
  listCases,
  listPeopleAround,
  listWorkers,
  nameOnSeal,
  openCase,
  openSeal,
  sealFile,
  SealId,
  SealNameId,
  takeOffSeal,
} from '@tumpeang/domain/cases'
import { searchChildren } from '@tumpeang/domain/children'
import {
  acceptReport,
  getReport,
  listReports,
  nextToTriage,
  passReport,
  reportConcern,
  ReportId,
} from '@tumpeang/domain/reports'
import { listReferrals, ReferralId, sendReferral } from '@tumpeang/domain/services'
import { countWork, listWork } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { agreeToRefer, inventedChild, newCasework } from '../../../test/casework.ts'
import type { Someone } from '../../../test/people.ts'
import { routes } from '../../modules.ts'

const { world, desks, people, report, open } = await newCasework()
afterAll(() => world.close())
const { dara, bopha, chan, pisey, chief, farChief, nurse, operator } = people

const seal = (
  subject: 'case' | 'report',
  id: string,
  names: readonly Someone[],
  more: object = {},
) => ({
  subject,
  id,
  sealId: SealId.parse(uuid()),
  because: 'sexual-violence' as const,
  names: names.map(({ accountId }) => accountId),
  ...more,
})
const exclude = (subject: 'case' | 'report', id: string, whom: object) => ({
  subject,
  id,
  exclusionId: ExclusionId.parse(uuid()),
  because: 'suspected' as const,
  ...whom,
})

/** What an answer says, without what differs in every answer. */
const said = ({ raw }: { raw: { statusCode: number; body: string } }, id: string) => ({
  status: raw.statusCode,
  body: raw.body.replaceAll(id, 'ID').replaceAll(/"instance":"[^"]*"/g, ''),
})

/** Every question that is put to a case by its id. */
const ofCase = routes.filter(
  ({ endpoint }) => endpoint.kind === 'query' && /^\/cases\/:id(?:\/[a-z-]+)*$/.test(endpoint.path),
)

test('a sealed case answers a colleague and a far supervisor as one that never was', async () => {
  const { id, number, childId } = await open(dara, 'Chanthy', ['sexual-violence'])
  const all = ({ overdue, today, later }: { overdue: number; today: number; later: number }) =>
    overdue + today + later
  const workersBefore = await bopha.ask(listWorkers, { id: (await open(dara, 'Other')).id })
  expect((await dara.ask(getPrivacy, { subject: 'case', id })).asksForSeal).toBe(true)
  const before = all(await bopha.ask(countWork, {}))
  await dara.ask(sealFile, seal('case', id, [chief]))

  expect(ofCase.length).toBeGreaterThan(10)
  const none = uuid()
  for (const who of [bopha, farChief, pisey])
    for (const { endpoint } of ofCase) {
      const asked = await who.send(endpoint, { id })
      expect([endpoint.name, said(asked, id)]).toEqual([
        endpoint.name,
        said(await who.send(endpoint, { id: none }), none),
      ])
    }
  for (const q of [number, 'Chanthy', 'Sok Chanthy'])
    expect((await bopha.ask(listCases, { q })).items.map((found) => found.id)).not.toContain(id)
  const found = await bopha.ask(searchChildren, { q: 'Chanthy' })
  expect(found.items.map((child) => child.id)).not.toContain(childId)
  expect((await bopha.ask(readHistory, { subject: 'case', id })).items).toEqual([])
  expect(
    (await bopha.ask(listWork, { whose: 'desk' })).items.map((task) => task.caseId),
  ).not.toContain(id)
  expect(all(await bopha.ask(countWork, {}))).toBeLessThan(before)
  const workers = await bopha.ask(listWorkers, { id: (await open(dara, 'Third')).id })
  const openOf = (list: typeof workers) =>
    list.items.find((worker) => worker.id === dara.accountId)?.openCases ?? -1
  // Two more unsealed cases were opened since the first count, and the sealed one left it.
  expect(openOf(workers) - openOf(workersBefore)).toBeLessThanOrEqual(1)

  // Who is named works on; the other desk's supervisor neither.
  expect((await dara.ask(getCase, { id })).id).toBe(id)
  expect((await chief.ask(getCase, { id })).id).toBe(id)
  expect((await chief.ask(listCases, { q: number })).items.map((one) => one.id)).toContain(id)
})

test('the child of a sealed case is not registered into it by whoever does not see it', async () => {
  const { id, childId } = await open(dara, 'Kolab', ['sexual-violence'])
  await dara.ask(sealFile, seal('case', id, [chief]))
  const again = { id: CaseId.parse(uuid()), concerns: ['neglect'] }
  const known = await bopha.send(openCase, { ...again, child: { kind: 'known', childId } })
  const unknown = await bopha.send(openCase, {
    ...again,
    id: CaseId.parse(uuid()),
    child: { kind: 'known', childId: inventedChild().id },
  })
  expect(said(known, childId).status).toBe(said(unknown, childId).status)
  expect(known.problem.detail).toBe(unknown.problem.detail)
  const sealed = await dara.ask(getCase, { id })
  expect(sealed.concerns).not.toContain('neglect')
})

test('a file that is kept away from somebody can be sealed as well', async () => {
  const { id } = await open(dara, 'Maly')
  await dara.ask(excludeFromFile, exclude('case', id, { accountId: bopha.accountId }))
  const { seal: made } = await dara.ask(sealFile, seal('case', id, [chief]))
  expect(made?.names.map(({ accountId }) => accountId).toSorted()).toEqual(
    [dara.accountId, chief.accountId].toSorted(),
  )
})

test('nobody seals a file for themselves alone, or out of sight of who supervises', async () => {
  const { id } = await open(dara, 'Rachana')
  expect((await dara.send(sealFile, seal('case', id, []))).problem.detail).toMatch(/two people/)
  expect((await dara.send(sealFile, seal('case', id, [bopha]))).problem.detail).toMatch(
    /supervisor/,
  )
  expect((await dara.send(sealFile, seal('case', id, [farChief]))).problem.detail).toMatch(
    /cannot be chosen/,
  )
  expect((await bopha.ask(getCase, { id })).id).toBe(id)

  const { seal: made } = await dara.ask(sealFile, seal('case', id, [chief]))
  const named = made?.names.find(({ accountId }) => accountId === chief.accountId)
  const off = { subject: 'case' as const, id, nameId: named?.id ?? SealNameId.parse(uuid()) }
  expect((await dara.send(takeOffSeal, off)).problem.status).toBe(422)
  expect((await chief.ask(getCase, { id })).id).toBe(id)
  expect((await dara.send(sealFile, seal('case', id, [chief]))).problem.status).toBe(409)
})

test('one more is named and taken off again; opened, the file is there for desk and place', async () => {
  const { id } = await open(dara, 'Sophal')
  await dara.ask(sealFile, seal('case', id, [chief]))
  const around = await dara.ask(listPeopleAround, { subject: 'case', id })
  expect(around.items.map(({ accountId }) => accountId)).toContain(bopha.accountId)
  const nameId = SealNameId.parse(uuid())
  await dara.ask(nameOnSeal, { subject: 'case', id, nameId, accountId: bopha.accountId })
  expect((await bopha.ask(getCase, { id })).id).toBe(id)
  await dara.ask(takeOffSeal, { subject: 'case', id, nameId })
  expect((await bopha.send(getCase, { id })).problem.status).toBe(404)
  await chief.ask(openSeal, { subject: 'case', id, reason: 'The court has ended it' })
  expect((await bopha.ask(getCase, { id })).id).toBe(id)
})

test('a person with a conflict of interest sees nothing of the file, under no duty and at no desk', async () => {
  const { id, number } = await open(dara, 'Makara')
  await bopha.ask(getCase, { id })
  await dara.ask(excludeFromFile, exclude('case', id, { accountId: bopha.accountId }))
  expect((await bopha.send(getCase, { id })).problem.status).toBe(404)
  expect((await bopha.ask(listCases, { q: number })).items).toEqual([])
  // The desk is not: the colleague and the supervisor go on.
  expect((await chief.ask(getCase, { id })).id).toBe(id)
  // Nor is the excluded person offered as its worker, or made it.
  const workers = await dara.ask(listWorkers, { id })
  expect(workers.items.map((worker) => worker.id)).not.toContain(bopha.accountId)
  const version = (await dara.ask(getCase, { id })).version
  expect(
    (await dara.send(assignCase, { id, version, assignedTo: bopha.accountId })).status,
  ).toBeGreaterThanOrEqual(400)
  const { exclusions } = await dara.ask(getPrivacy, { subject: 'case', id })
  const [made] = exclusions
  expect(made?.person?.en).toBe('bopha')
  await dara.ask(letBack, {
    subject: 'case',
    id,
    exclusionId: made?.id ?? ExclusionId.parse(uuid()),
    reason: 'It was another Bopha',
  })
  expect((await bopha.ask(getCase, { id })).id).toBe(id)
})

test('whoever declares the own conflict is out of the file with the same act', async () => {
  const { id } = await open(dara, 'Thyda')
  await bopha.ask(
    excludeFromFile,
    exclude('case', id, { accountId: bopha.accountId, because: 'relative' }),
  )
  expect((await bopha.send(getPrivacy, { subject: 'case', id })).problem.status).toBe(404)
})

test('a report that names an office is closed to it, and its case inherits that', async () => {
  const { id, children } = await report(desks.desk)
  await dara.ask(excludeFromFile, exclude('report', id, { accountId: bopha.accountId }))
  expect((await bopha.send(getReport, { id })).problem.status).toBe(404)
  expect((await bopha.ask(listReports, {})).items.map((one) => one.id)).not.toContain(id)
  expect((await bopha.ask(nextToTriage, {})).report?.id).not.toBe(id)
  expect(
    (await bopha.ask(listWork, { whose: 'desk' })).items.map((task) => task.subjectId),
  ).not.toContain(id)
  const { version } = await dara.ask(getReport, { id })
  const caseId = CaseId.parse(uuid())
  await dara.ask(acceptReport, {
    id,
    version,
    urgency: 'within-24-hours',
    urgencyReason: null,
    reportedChildId: children[0] ?? null,
    child: { kind: 'new', child: inventedChild('Veasna') },
    caseId,
    concerns: ['neglect'],
  })
  const cases = await dara.ask(listCases, { q: 'Veasna' })
  const [made] = cases.items
  expect(made).toBeDefined()
  expect((await bopha.send(getCase, { id: made?.id ?? caseId })).problem.status).toBe(404)
  // Closed once, closed for the next case of the child as well.
  const kept = await world.database.asOwner(
    async (db) =>
      (
        await sql<{
          n: string
        }>`select count(*)::integer as n from exclusions where case_id = ${made?.id ?? ''}`.execute(
          db,
        )
      ).rows,
  )
  expect(kept[0]?.n).toBe(1)
})

test('a report that names an office goes round it, and the office never sees it', async () => {
  const told = (suspectedOffice: 'social-affairs' | null) => ({
    id: ReportId.parse(uuid()),
    concernWords: 'An officer hits the boy',
    concerns: ['physical-violence'],
    placeCode: '01020101',
    suspectedOffice,
    passphrase: 'four plain words here',
  })
  const usual = told(null)
  const { deskName } = await world.anyone.ask(reportConcern, usual)
  expect((await dara.ask(getReport, { id: usual.id })).deskId).toBe(desks.desk)
  const named = told('social-affairs')
  const receipt = await world.anyone.ask(reportConcern, named)
  expect(receipt.deskName).not.toEqual(deskName)
  for (const who of [dara, bopha]) {
    expect((await who.send(getReport, { id: named.id })).problem.status).toBe(404)
    const waiting = await who.ask(listWork, { whose: 'desk' })
    expect(waiting.items.map((task) => task.subjectId)).not.toContain(named.id)
  }
  const got = await pisey.ask(getReport, { id: named.id })
  expect([got.deskId, got.suspectedOffice]).toEqual([desks.province, 'social-affairs'])
  expect(got.responsibility?.helping.map(({ deskId }) => deskId)).not.toContain(desks.desk)
  // Late at the province, it goes further up, and never back down to the office that is named.
  const { exclusions } = await pisey.ask(getPrivacy, { subject: 'report', id: named.id })
  expect(exclusions).toMatchObject([{ because: 'works-with-suspected', saidBy: null }])
  // Nor does the district take it over when the province passes it on.
  const passed = await pisey.send(passReport, {
    id: named.id,
    version: got.version,
    deskId: desks.desk,
    reason: 'It is theirs',
  })
  expect([passed.status, passed.problem.detail]).toEqual([422, expect.stringMatching(/kept away/)])
})

test('nothing is sent to a desk that is kept away', async () => {
  const file = await open(dara, 'Bunna')
  const consent = await agreeToRefer(dara, file)
  const letter = () =>
    dara.send(sendReferral, {
      id: ReferralId.parse(uuid()),
      caseId: file.id,
      toDeskId: desks.hospital,
      service: 'medical',
      words: 'The eyes hurt',
      parts: [],
      consentId: consent.id,
    })
  await dara.ask(excludeFromFile, exclude('case', file.id, { deskId: desks.hospital }))
  const refused = await letter()
  expect([refused.status, refused.problem.detail]).toEqual([
    422,
    expect.stringMatching(/kept away/),
  ])
  const { exclusions } = await dara.ask(getPrivacy, { subject: 'case', id: file.id })
  await dara.ask(letBack, {
    subject: 'case',
    id: file.id,
    exclusionId: exclusions[0]?.id ?? ExclusionId.parse(uuid()),
    reason: 'The nurse was moved',
  })
  expect((await letter()).status).toBe(200)
  expect((await nurse.ask(listReferrals, {})).items).toHaveLength(1)
})

test('a number tells of no other number', async () => {
  const numbers = []
  for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) numbers.push((await open(dara, name)).number)
  const last = numbers.map((number) => Number(number.slice(-4)))
  const inARow = last.filter((one, at) => at > 0 && one === (last[at - 1] ?? 0) + 1)
  expect(inARow.length).toBeLessThan(3)
  expect(new Set(numbers).size).toBe(6)
})

test('who does not see a file can neither ask who may, nor seal it', async () => {
  const { id } = await open(dara, 'Sina')
  for (const who of [chan, farChief, operator]) {
    expect((await who.send(getPrivacy, { subject: 'case', id })).problem.status).toBe(404)
    expect((await who.send(listPeopleAround, { subject: 'case', id })).problem.status).toBe(404)
    expect((await who.send(sealFile, seal('case', id, [chief]))).problem.status).toBe(404)
  }
})
