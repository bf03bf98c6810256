import { readHistory } from '@tumpeang/domain/access'
import {
  answerApproval,
  ApprovalId,
  assess,
  assessFinally,
  CaseId,
  getCase,
  handOverCase,
  listCases,
  recordConsent,
  withdrawConsent,
} from '@tumpeang/domain/cases'
import {
  addCaregiver,
  CaregiverId,
  changeCaregiver,
  searchChildren,
} from '@tumpeang/domain/children'
import {
  acceptReferral,
  acknowledgeReferral,
  declineReferral,
  finishReferral,
  getReferral,
  listReferrals,
  type PacketPart,
  packetParts,
  previewPacket,
  ReferralId,
  relyAnew,
  sendReferral,
  withdrawReferral,
} from '@tumpeang/domain/services'
import { listWork } from '@tumpeang/domain/work'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import {
  aCaregiver,
  aConsent,
  agreeToRefer,
  anAssessment,
  newCasework,
  aFinal,
} from '../../../test/casework.ts'
import type { Someone } from '../../../test/people.ts'

const { world, desks, people, open } = await newCasework()
const { dara, pisey, far, nurse, doctor, chief, farChief } = people
afterAll(() => world.close())

const asPerson = world.byHand

/** What a hospital may be told. */
const toHospital = packetParts.filter((part) => part !== 'suspects')

async function refer(parts: readonly PacketPart[] = ['age', 'needs'], urgent = false) {
  const { id: caseId, childId, version } = await open(dara, 'Secretname')
  const consent = await agreeToRefer(dara, { id: caseId, childId })
  await dara.ask(assess, { id: caseId, version, assessment: anAssessment() })
  const referral = await dara.ask(sendReferral, {
    id: ReferralId.parse(uuid()),
    caseId,
    toDeskId: desks.hospital,
    service: 'medical',
    urgent,
    words: 'Please examine',
    parts: [...parts],
    consentId: consent.id,
  })
  return { caseId, childId, referral, consent, id: referral.id }
}

test('the preview is exactly what the receiver sees', async () => {
  const { id: caseId, childId } = await open(dara, 'Secretname')
  const carer = (isSuspected: boolean, familyLatin: string) => ({
    id: CaregiverId.parse(uuid()),
    childId,
    name: { familyKm: null, givenKm: null, familyLatin, givenLatin: null },
    relation: 'mother' as const,
    phone: '012 333 444',
    livesWithChild: true,
    caresForChild: true,
    isSuspected,
    note: null,
  })
  await dara.ask(addCaregiver, carer(true, 'Suspect'))
  await dara.ask(addCaregiver, carer(false, 'Grandmother'))
  const parts = toHospital.filter((part) => part !== 'phone' && part !== 'name')
  const preview = await dara.ask(previewPacket, { caseId, parts: parts.join(',') })
  expect(preview).toMatchObject({
    name: null,
    phone: null,
    sex: 'female',
    concerns: ['neglect'],
    caregiver: { name: { familyLatin: 'Grandmother' } },
  })
  const sent = await dara.ask(sendReferral, {
    id: ReferralId.parse(uuid()),
    caseId,
    toDeskId: desks.hospital,
    service: 'medical',
    words: 'Please examine',
    parts,
    bestInterests: 'Nobody could be asked in time',
  })
  const received = await nurse.send(getReferral, { id: sent.id })
  expect(received.body.packet).toEqual(preview)
  expect(received.body.caseId).toBeNull()
  expect(received.raw.body).not.toMatch(/Secretname|Suspect|012 000 111|near the market/)
})

test('who is suspected is told to those who pursue and protect, and to nobody else', async () => {
  const { id: caseId, childId } = await open(dara, 'Secretname')
  const consent = await agreeToRefer(dara, { id: caseId, childId })
  await dara.ask(addCaregiver, aCaregiver(childId))
  const uncle = { familyKm: null, givenKm: 'រឹទ្ធ', familyLatin: null, givenLatin: 'Rith' }
  await dara.ask(addCaregiver, aCaregiver(childId, { name: uncle, isSuspected: true }))
  const police = await world.desk('police@district', '0102')
  const letter = (toDeskId: string) => ({
    id: ReferralId.parse(uuid()),
    caseId,
    toDeskId,
    service: 'medical',
    words: 'Please protect the child',
    parts: ['name', 'suspects', 'caregiver'] as PacketPart[],
    consentId: consent.id,
  })
  const refused = await dara.send(sendReferral, letter(desks.hospital))
  expect([refused.status, refused.problem.detail]).toEqual([422, expect.stringMatching(/police/)])

  const { id } = await dara.ask(sendReferral, letter(police))
  const officer = await world.person('officer', { role: 'police_officer', desk: police })
  const { packet } = await officer.ask(getReferral, { id })
  expect(packet?.suspects).toMatchObject([{ name: uncle, relation: 'grandparent' }])
  expect(packet?.caregiver?.name.givenLatin).not.toBe('Rith')
  const others = await dara.ask(previewPacket, { caseId, parts: 'name' })
  expect(others.suspects).toBeNull()
})

test('a referral is seen, accepted, and done with an outcome; each desk has its promise', async () => {
  const { id, caseId, referral } = await refer()
  expect(referral.answerDueAt).toEqual(new Date('2030-01-10T02:00:00Z'))
  expect(referral.acts).toEqual(['withdraw'])

  const task = async () =>
    (await nurse.ask(listWork, { whose: 'desk' })).items.filter(({ subjectId }) => subjectId === id)
  const [answer] = await task()
  expect(answer).toMatchObject({
    kind: 'referral-answer',
    caseId: null,
    childId: null,
    about: null,
  })
  expect(JSON.stringify(answer)).not.toMatch(/Secretname|ស្រីមុំ/)

  const seen = await nurse.ask(acknowledgeReferral, { id, version: 1 })
  expect(seen).toMatchObject({ status: 'acknowledged', acts: ['accept', 'decline'] })
  const accepted = await nurse.ask(acceptReferral, { id, version: seen.version })
  expect(accepted.resultDueAt).toEqual(new Date('2030-02-06T02:00:00Z'))
  expect((await task()).map(({ kind }) => kind)).toEqual(['referral-result'])
  await nurse.ask(finishReferral, {
    id,
    version: accepted.version,
    outcome: 'service-given',
    outcomeNote: 'Healthy',
  })
  expect(await task()).toEqual([])
  const back = await dara.ask(getReferral, { id })
  expect(back).toMatchObject({ status: 'done', outcome: 'service-given', caseId, acts: [] })
  const { story } = await dara.ask(getCase, { id: caseId })
  expect(story.find(({ kind }) => kind === 'referral')?.facts).toMatchObject({ status: 'done' })
})

test('an urgent referral wants its answer within a day', async () => {
  const { referral } = await refer([], true)
  expect(referral.answerDueAt).toEqual(new Date('2030-01-08T02:00:00Z'))
})

test('what was declined comes back to the sender’s desk as a promise', async () => {
  const { id, caseId } = await refer()
  await nurse.ask(declineReferral, {
    id,
    version: 1,
    declineReason: 'no-capacity',
    reason: 'No bed is free',
  })
  const { tasks } = await dara.ask(getCase, { id: caseId })
  expect(tasks.filter(({ kind }) => kind === 'plan').length).toBeGreaterThan(0)
  expect(await dara.ask(getReferral, { id })).toMatchObject({
    declineReason: 'no-capacity',
    answerNote: 'No bed is free',
  })
})

test('what is withdrawn is gone at the receiver’s next look', async () => {
  const { id } = await refer(toHospital)
  const accepted = await nurse.ask(acceptReferral, { id, version: 1 })
  // The sender has not seen the acceptance; taking back does not wait for that.
  const withdrawn = await dara.ask(withdrawReferral, {
    id,
    version: 1,
    reason: 'The mother asked us to stop',
  })
  expect(withdrawn).toMatchObject({ status: 'withdrawn', acts: [] })
  expect((await nurse.send(getReferral, { id })).status).toBe(404)
  expect((await nurse.ask(listReferrals, {})).items.map((found) => found.id)).not.toContain(id)
  const work = await nurse.ask(listWork, { whose: 'desk' })
  expect(work.items.map(({ subjectId }) => subjectId)).not.toContain(id)
  const finish = { id, version: accepted.version, outcome: 'service-given' as const }
  expect((await nurse.send(finishReferral, finish)).status).toBe(404)
})

test('steps that the chart does not have are refused, by the API and by raw SQL', async () => {
  const { id } = await refer()
  const early = await nurse.send(finishReferral, { id, version: 1, outcome: 'service-given' })
  expect(early.status).toBe(422)
  expect(early.problem).toMatchObject({
    state: 'sent',
    acts: ['acknowledge', 'accept', 'decline', 'withdraw'],
  })
  const leap = (who: Someone, status: string) =>
    asPerson(who, (db) =>
      db
        .updateTable('referrals')
        .set({ status, outcome: 'x', withdrawal_reason: 'x' })
        .where('id', '=', id)
        .execute(),
    )
  await expect(leap(nurse, 'done')).rejects.toMatchObject({ constraint: 'legal_step' })
  // Each desk takes its own steps only.
  await expect(leap(nurse, 'withdrawn')).rejects.toMatchObject({ code: '42501' })
  await expect(leap(dara, 'accepted')).rejects.toMatchObject({ code: '42501' })
  await nurse.ask(declineReferral, { id, version: 1, declineReason: 'other', reason: 'Not ours' })
  expect((await dara.send(withdrawReferral, { id, version: 2, reason: 'Too late' })).status).toBe(
    422,
  )
})

test('of two who answer at once the second is held, and told what stands', async () => {
  const { id, caseId } = await refer()
  await nurse.ask(acceptReferral, { id, version: 1 })
  const late = await doctor.send(declineReferral, {
    id,
    version: 1,
    declineReason: 'other',
    reason: 'We cannot',
  })
  expect(late.status).toBe(409)
  expect(late.problem.clashes).toContainEqual({
    field: 'status',
    yours: 'declined',
    theirs: 'accepted',
  })
  const { items } = await doctor.ask(listWork, { kind: 'stale-write' })
  expect(items).toMatchObject([{ caseId: null, childId: null, deskId: desks.hospital }])
  expect(JSON.stringify(items)).not.toContain(caseId)
})

test('the receiver sees the packet, and nothing of child or case', async () => {
  const { id, caseId } = await refer(toHospital)
  expect((await nurse.ask(getReferral, { id })).packet?.name?.givenLatin).toBe('Secretname')
  expect((await nurse.send(getCase, { id: caseId })).status).toBe(403)
  expect((await nurse.send(listCases, {})).status).toBe(403)
  expect((await nurse.send(searchChildren, { q: 'Secretname' })).status).toBe(403)
  expect((await nurse.send(previewPacket, { caseId, parts: 'name' })).status).toBe(403)
  for (const table of [
    'cases',
    'children',
    'caregivers',
    'assessments',
    'case_concerns',
  ] as const) {
    const rows = await asPerson(nurse, (db) =>
      db
        .selectFrom(table)
        .select(sql`1`.as('one'))
        .execute(),
    )
    expect([table, rows.length]).toEqual([table, 0])
  }
})

test('another district neither sees nor sends; who supervises the sender sees', async () => {
  const { id, caseId } = await refer()
  for (const who of [far, farChief]) {
    expect((await who.send(getReferral, { id })).status).toBe(404)
    expect((await who.ask(listReferrals, { box: 'sent' })).items).toEqual([])
    expect((await who.ask(listReferrals, { caseId })).items).toEqual([])
    expect((await who.send(previewPacket, { caseId, parts: 'name' })).status).toBe(404)
  }
  const given = {
    id: ReferralId.parse(uuid()),
    caseId,
    toDeskId: desks.hospital,
    service: 'medical' as const,
    words: 'Please',
    parts: [],
    bestInterests: 'Nobody could be asked in time',
  }
  expect((await far.send(sendReferral, given)).status).toBe(404)
  expect((await chief.ask(getReferral, { id })).caseId).toBe(caseId)
  expect((await chief.ask(listReferrals, { box: 'sent' })).items.map((r) => r.id)).toContain(id)
})

test('the desk to which a case was handed over goes on with its referrals', async () => {
  const { id, caseId } = await refer()
  await dara.ask(handOverCase, { id: caseId, deskId: desks.province, reason: 'The family moved' })
  expect((await pisey.ask(listReferrals, { caseId })).items).toMatchObject([
    { id, caseId, acts: ['withdraw'] },
  ])
  // The desk before reads what it sent, and can no more take it back than open the case.
  expect(await dara.ask(getReferral, { id })).toMatchObject({ caseId: null, acts: [] })
  const back = { id, version: 1, reason: 'Not needed there' }
  expect((await dara.send(withdrawReferral, back)).status).toBeGreaterThan(400)
  expect((await pisey.ask(withdrawReferral, back)).status).toBe('withdrawn')
})

test('sharing without consent says why, and a desk does not refer to itself', async () => {
  const { id: caseId } = await open(dara)
  const given = {
    caseId,
    toDeskId: desks.hospital,
    service: 'medical' as const,
    words: 'Please',
    parts: [],
  }
  const silent = await dara.send(sendReferral, {
    ...given,
    id: ReferralId.parse(uuid()),
  })
  expect(silent.status).toBe(422)
  expect(silent.problem).toMatchObject({ needs: 'consent' })
  expect(silent.problem.detail).toMatch(/Nobody has agreed.*best interests/)
  const own = await dara.send(sendReferral, {
    ...given,
    id: ReferralId.parse(uuid()),
    toDeskId: desks.desk,
    bestInterests: 'Nobody could be asked in time',
  })
  expect(own.status).toBe(422)
})

test('a case does not close over an open referral', async () => {
  const { id, caseId } = await refer()
  const close = async () => {
    const asked = await dara.send(assessFinally, {
      id: CaseId.parse(caseId),
      approvalId: ApprovalId.parse(uuid()),
      final: aFinal(),
    })
    if (asked.status !== 200 || asked.body.approvalId === null) return asked
    return chief.send(answerApproval, { id: asked.body.approvalId, version: 1, answer: 'approved' })
  }
  const refused = await close()
  expect(refused.status).toBe(422)
  expect(refused.problem.detail).toMatch(/take it back/)
  await dara.ask(withdrawReferral, { id, version: 1, reason: 'Not needed any more' })
  expect((await close()).status).toBe(200)
})

test('sending, answering and reading leave entries that the sender can read, with the reason', async () => {
  const { id, caseId } = await refer()
  await nurse.ask(getReferral, { id })
  await dara.ask(withdrawReferral, { id, version: 1, reason: 'The child asked' })
  const { items } = await dara.ask(readHistory, { subject: 'case', id: caseId, limit: 200 })
  const told = items.map(({ act, kind, subject }) => `${act} ${kind} ${subject}`)
  expect(told).toContain('services.refer added referral')
  expect(items.find(({ act }) => act === 'services.withdraw')?.why).toBe('The child asked')
  const opened = await world.database.asOwner((db) =>
    db
      .selectFrom('ledger.entries')
      .select('account_id')
      .where('act', '=', 'services.get-referral')
      .where('subject_id', '=', id)
      .execute(),
  )
  expect(opened.map(({ account_id }) => account_id)).toEqual([nurse.accountId])
})

test('a consent withdrawn in mid-referral stops the receiver at once, until the sender decides', async () => {
  const { id, caseId, consent } = await refer(toHospital)
  const { version } = await nurse.ask(acknowledgeReferral, { id, version: 1 })
  const back = {
    id: consent.id,
    version: 1,
    withdrawnOn: '2030-01-07',
    words: 'She changed her mind',
  }
  expect((await dara.ask(withdrawConsent, back)).stopped).toBe(1)

  const seen = await nurse.ask(getReferral, { id })
  expect(seen).toMatchObject({
    consentWithdrawnAt: new Date('2030-01-07T02:00:00Z'),
    fromDeskId: desks.desk,
    acts: [],
    packet: null,
    reason: '',
    consentNote: null,
    caseId: null,
  })
  expect(JSON.stringify(seen)).not.toContain('Secretname')
  const listed = await nurse.ask(listReferrals, { box: 'received', limit: 100 })
  expect(listed.items.filter((item) => item.id === id)).toMatchObject([{ packet: null, acts: [] }])
  for (const closed of [
    await nurse.send(acceptReferral, { id, version: seen.version }),
    await nurse.send(declineReferral, {
      id,
      version: seen.version,
      declineReason: 'no-capacity',
      reason: 'We cannot',
    }),
  ]) {
    expect(closed.status).toBe(422)
    expect(closed.problem.detail).toMatch(/do not use or pass on.*Ask the desk/)
  }
  // The database says so too: the row is out of sight, and no step is taken on it by anybody.
  const own = await asPerson(nurse, (db) =>
    db.selectFrom('referrals').select(['packet', 'reason']).where('id', '=', id).execute(),
  )
  expect(own).toEqual([])
  const moved = await asPerson(nurse, (db) =>
    db.updateTable('referrals').set({ status: 'accepted' }).where('id', '=', id).executeTakeFirst(),
  )
  expect(Number(moved.numUpdatedRows)).toBe(0)
  await expect(
    world.database.asOwner((db) =>
      db.updateTable('referrals').set({ status: 'accepted' }).where('id', '=', id).execute(),
    ),
  ).rejects.toMatchObject({ constraint: 'no_step_without_consent' })
  const shells = await asPerson(nurse, (db) =>
    sql<{ packet: unknown }>`select * from suspended_referrals() where id = ${id}`.execute(db),
  )
  expect(shells.rows).toMatchObject([
    { case_id: null, child_id: null, packet: null, reason: '', consent_id: null },
  ])
  const farShells = await asPerson(far, (db) =>
    sql`select * from suspended_referrals()`.execute(db),
  )
  expect(farShells.rows).toEqual([])
  // Nothing is asked of the receiver while it is closed.
  const waits = async () =>
    (await nurse.ask(listWork, { whose: 'desk', limit: 100 })).items.filter(
      ({ subjectId }) => subjectId === id,
    )
  expect(await waits()).toEqual([])
  await expect(
    asPerson(nurse, (db) => sql`update referrals set consent_withdrawn_at = null`.execute(db)),
  ).rejects.toMatchObject({ code: '42501' })
  await expect(
    asPerson(nurse, (db) => sql`select rely_anew(${id}, null, 'best-interests', 'x')`.execute(db)),
  ).rejects.toMatchObject({ code: '42501' })

  const { tasks } = await dara.ask(getCase, { id: caseId })
  expect(tasks.filter(({ kind }) => kind === 'consent-withdrawn')).toMatchObject([
    { subjectId: id, deskId: desks.desk, dueAt: new Date('2030-01-08T02:00:00Z') },
  ])
  expect((await dara.ask(getReferral, { id })).acts).toEqual(['withdraw', 'rely'])
  expect((await nurse.send(relyAnew, { id, version, bestInterests: 'Me too' })).status).toBe(403)
  const silent = await dara.send(relyAnew, { id, version: seen.version })
  expect(silent.status).toBe(422)
  const goesOn = await dara.ask(relyAnew, {
    id,
    version: seen.version,
    bestInterests: 'The wound cannot wait; the court was told',
  })
  expect(goesOn).toMatchObject({
    consentBy: 'best-interests',
    consentWithdrawnAt: null,
    consentId: null,
  })
  expect((await dara.ask(getCase, { id: caseId })).tasks.map(({ kind }) => kind)).not.toContain(
    'consent-withdrawn',
  )
  expect((await nurse.ask(getReferral, { id })).packet?.name?.givenLatin).toBe('Secretname')
  expect(await waits()).toMatchObject([{ kind: 'referral-answer', dueAt: goesOn.answerDueAt }])
  expect((await nurse.send(acceptReferral, { id, version: goesOn.version })).status).toBe(200)
  // What stands is not stated anew.
  expect((await dara.send(relyAnew, { id, version: 1, bestInterests: 'Again' })).status).toBe(422)
})

test('after a withdrawal the sender takes the referral back, and the packet is gone', async () => {
  const { id, caseId, consent } = await refer(toHospital)
  await dara.ask(withdrawConsent, {
    id: consent.id,
    version: 1,
    withdrawnOn: '2030-01-07',
    words: 'No more',
  })
  await dara.ask(withdrawReferral, { id, version: 1, reason: 'The consent was withdrawn' })
  expect((await nurse.send(getReferral, { id })).status).toBe(404)
  expect((await dara.ask(getCase, { id: caseId })).tasks.map(({ kind }) => kind)).not.toContain(
    'consent-withdrawn',
  )
})

test('a child who says no later stops it as well, and a new consent lets it go on', async () => {
  const { id, caseId, childId } = await refer()
  const refusal = aConsent({ answer: 'refused' })
  await dara.ask(recordConsent, { id: caseId, consent: refusal })
  const stopped = await nurse.ask(getReferral, { id })
  expect(stopped).toMatchObject({ acts: [], packet: null })
  world.clock.now = new Date(world.clock.now.getTime() + 60_000)
  const anew = await agreeToRefer(dara, { id: caseId, childId }, { toDeskId: desks.hospital })
  const goesOn = await dara.ask(relyAnew, { id, version: stopped.version, consentId: anew.id })
  expect(goesOn).toMatchObject({ consentId: anew.id, consentBy: 'child-and-guardian' })
})

test('a caregiver who comes under suspicion closes what relies on that word, and the lead is asked to ask anew', async () => {
  const { id, caseId, consent } = await refer(toHospital)
  const untouched = await refer(toHospital)
  await dara.ask(changeCaregiver, {
    id: consent.caregiverId ?? '',
    version: 1,
    change: { isSuspected: true },
  })
  const closed = await nurse.ask(getReferral, { id })
  expect(closed).toMatchObject({ packet: null, acts: [] })
  // The receiver is not told whom one suspects: it would warn them.
  expect(JSON.stringify(closed)).not.toMatch(/suspect/)
  expect((await nurse.ask(getReferral, { id: untouched.id })).packet).not.toBeNull()
  const { tasks } = await dara.ask(getCase, { id: caseId })
  const asked = tasks.filter(({ kind }) => kind === 'consent-withdrawn')
  expect(asked.map(({ subjectId }) => subjectId).toSorted()).toEqual([id, caseId].toSorted())
  for (const { reason, deskId } of asked) {
    expect(reason.en).toMatch(/suspected of harming the child/)
    expect(deskId).toBe(desks.desk)
  }
  // The child is asked again: what was asked of the desk is done, the letter still wants its ground.
  await dara.ask(recordConsent, { id: caseId, consent: aConsent() })
  const left = (await dara.ask(getCase, { id: caseId })).tasks.filter(
    ({ kind }) => kind === 'consent-withdrawn',
  )
  expect(left).toMatchObject([{ subjectId: id }])
  // Said once more, nothing happens twice.
  await dara.ask(changeCaregiver, {
    id: consent.caregiverId ?? '',
    version: 2,
    change: { isSuspected: true },
  })
  expect((await dara.ask(getReferral, { id })).acts).toEqual(['withdraw', 'rely'])
})

test('a referral relies on a consent of its own case, for this desk, that still stands', async () => {
  const { id: caseId, childId } = await open(dara)
  const elsewhere = await open(dara, 'Other')
  const theirs = await agreeToRefer(dara, elsewhere)
  const given = {
    caseId,
    toDeskId: desks.hospital,
    service: 'medical' as const,
    words: 'Please',
    parts: [],
  }
  const sent = async (consentId: string) =>
    (await dara.send(sendReferral, { ...given, id: ReferralId.parse(uuid()), consentId })).status
  expect(await sent(theirs.id)).toBe(422)
  const other = await agreeToRefer(dara, { id: caseId, childId }, { toDeskId: desks.farDesk })
  expect(await sent(other.id)).toBe(422)
  const old = await agreeToRefer(
    dara,
    { id: caseId, childId },
    { answeredOn: '2029-01-01', validUntil: '2029-12-31' },
  )
  expect(await sent(old.id)).toBe(422)
  const good = await agreeToRefer(dara, { id: caseId, childId })
  expect(await sent(theirs.id)).toBe(422)
  expect(await sent(good.id)).toBe(200)
  const insert = (consent: string | null) =>
    world.database.asOwner((db) =>
      sql`insert into referrals (id, case_id, child_id, from_desk_id, to_desk_id, service, reason, packet, consent_by, consent_id, answer_due_at, province_code)
        values (${uuid()}, ${caseId}, ${childId}, ${desks.desk}, ${desks.hospital}, 'medical', 'x', '{}', 'child', ${consent}, now(), '01')`.execute(
        db,
      ),
    )
  for (const consent of [null, theirs.id, other.id])
    await expect(insert(consent)).rejects.toMatchObject({
      constraint: 'referral_relies_on_consent',
    })
})

test('a referral that relies on a record of best interests says why nobody was asked', async () => {
  const { id: caseId } = await open(dara)
  const consent = await dara.ask(recordConsent, {
    id: caseId,
    consent: aConsent({
      givenBy: 'best-interests',
      explained: [],
      reason: 'Nobody is at home to ask',
      approvedBy: 'The head of the office',
    }),
  })
  const referral = await dara.ask(sendReferral, {
    id: ReferralId.parse(uuid()),
    caseId,
    toDeskId: desks.hospital,
    service: 'medical',
    words: 'Please look at the cough',
    parts: ['age'],
    consentId: consent.id,
  })
  expect(referral).toMatchObject({
    consentBy: 'best-interests',
    consentNote: 'Nobody is at home to ask',
  })
})
