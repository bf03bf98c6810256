import { acceptReport } from '@tumpeang/domain/reports'
import { OpeningId, openInEmergency, roles, ruleOf, whoAmI } from '@tumpeang/domain/access'
import { beginPlacement, PlacementId } from '@tumpeang/domain/care'
import {
  ApprovalId,
  assessFinally,
  attach,
  CaseId,
  checkHome,
  DecisionId,
  draftDecision,
  holdConference,
  makeSafetyPlan,
  openCase,
  recordAbuseMaterial,
  recordConsent,
  recordReview,
} from '@tumpeang/domain/cases'
import {
  addCaregiver,
  addHouseholdMember,
  CaregiverId,
  HouseholdMemberId,
} from '@tumpeang/domain/children'
import { mosvyForms } from '@tumpeang/domain/forms'
import type { Endpoint } from '@tumpeang/domain/kernel'
import { nationalProcedure } from '@tumpeang/domain/law'
import { beginCall, CallId } from '@tumpeang/domain/reports'
import { ReferralId, sendReferral } from '@tumpeang/domain/services'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { routes } from '../src/modules.ts'
import {
  aConference,
  aDecision,
  agreed,
  anEmergency,
  aConsent,
  anAttachment,
  aFinal,
  aGoal,
  aHomeCheck,
  anAgeDecision,
  aSafetyPlan,
  anAssessment,
  aVisit,
  inventedChild,
  movedAway,
  newCasework,
} from './casework.ts'
import { contradictions } from './matrix/contradictions.ts'
import { crew, roleOf } from './matrix/crew.ts'
import { rows } from './matrix/rows.ts'
import type { Someone } from './people.ts'

const { world, desks, people, report, open } = await newCasework()
afterAll(() => world.close())

const { dara } = people
const at = { role: 'social_agent', desk: desks.desk } as const
const barred = await world.person('barred', at)
await world.database.asOwner((db) =>
  db
    .updateTable('access.accounts')
    .set({ status: 'suspended' })
    .where('id', '=', barred.accountId)
    .execute(),
)
const asked: Readonly<Record<(typeof crew)[number], Someone>> = {
  ...people,
  council: await world.person('council', { role: 'cncc_officer' }),
  admin: await world.person('admin', { role: 'administrator' }),
  left: await world.person('left', { ...at, to: '2030-01-06' }),
  barred,
  anyone: world.anyone,
  volunteer: await world.person('volunteer', { role: 'village_volunteer', place: '01020301' }),
  ministry: await world.person('ministry', { role: 'ministry_officer' }),
  analyst: await world.person('analyst', { role: 'cncc_analyst' }),
  protection: await world.person('protection', { role: 'data_protection_officer' }),
}

const child = inventedChild()
const file = await dara.ask(openCase, {
  id: CaseId.parse(uuid()),
  child: { kind: 'new', child },
  concerns: ['neglect'],
})
const [id, childId] = [file.id, file.childId]
const endpointOf = (name: string): Endpoint => {
  const found = routes.find(({ endpoint }) => endpoint.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found.endpoint
}
const caregiver = {
  childId,
  name: child.name,
  relation: 'mother',
  phone: null,
  livesWithChild: true,
  caresForChild: true,
  isSuspected: false,
  note: null,
} as const
const member = {
  childId,
  name: caregiver.name,
  sex: 'female' as const,
  birth: { precision: 'unknown' as const, from: null, to: null, words: null },
  relation: 'mother',
  occupation: null,
  isCaregiver: false,
  caregiverId: null,
  livesFrom: null,
  livesUntil: null,
  leftWhy: null,
  note: null,
}
const housemate = await dara.ask(addHouseholdMember, {
  id: HouseholdMemberId.parse(uuid()),
  ...member,
})
const known = await dara.ask(addCaregiver, { id: CaregiverId.parse(uuid()), ...caregiver })
const consent = await dara.ask(recordConsent, { id, consent: aConsent() })
await dara.ask(checkHome, { id, check: aHomeCheck() })
const safety = await dara.ask(makeSafetyPlan, { id, plan: aSafetyPlan() })
const approvalId = ApprovalId.parse(uuid())
await dara.ask(assessFinally, { id, approvalId, final: aFinal(movedAway) })
const agreedId = uuid()
await dara.ask(recordReview, {
  id,
  review: {
    id: uuid(),
    heldOn: '2030-01-07',
    present: 'Dara and the chief',
    agreed: 'To see the teacher',
    actions: [{ id: agreedId, what: 'See the teacher', dueOn: '2030-01-10' }],
  },
})
const goal = aGoal()
await dara.send(endpointOf('cases.assess'), {
  id,
  version: 1,
  assessment: anAssessment(),
  forms: [{ name: 'assessment', number: 1, answers: { safe_place: true } }],
})
await dara.ask(endpointOf('cases.plan'), { id, version: 2, goal })
const conference = aConference(desks.hospital)
const conferenceTask = conference.tasks[0]?.id ?? ''
await dara.ask(holdConference, { id, conference })
const paper = anAttachment(id)
await dara.ask(attach, paper)
const material = {
  id: uuid(),
  foundAs: 'phone' as const,
  words: null,
  hash: null,
  attachmentId: null,
}
await dara.ask(recordAbuseMaterial, { id, material })
const referral = await dara.ask(sendReferral, {
  id: ReferralId.parse(uuid()),
  caseId: id,
  toDeskId: desks.hospital,
  service: 'medical',
  words: 'A wound',
  parts: ['name'],
  bestInterests: 'Nobody could be asked',
})
const placement = await dara.ask(beginPlacement, {
  id,
  placementId: PlacementId.parse(uuid()),
  decisionId: null,
  option: 'relatives',
  emergency: anEmergency(),
  carerWords: 'The grandmother',
  startedOn: '2030-01-07',
  agreements: agreed(),
})
const proposed = await dara.ask(draftDecision, {
  id,
  decisionId: DecisionId.parse(uuid()),
  version: null,
  content: aDecision(),
})
const waiting = await report(desks.desk)
const call = await people.operator.ask(beginCall, { id: CallId.parse(uuid()) })
const person = await world.person('newcomer')
const view = { id: uuid(), name: 'Mine', search: 'open=true' }
await dara.ask(endpointOf('cases.save-view'), view)
const [task, held] = [uuid(), uuid()]
await world.database.asOwner(async (db) => {
  const about = {
    subject: 'held_write',
    desk_id: desks.desk,
    province_code: '01',
    district_code: '0102',
    reason: '{"km":"-","en":"-"}',
    due_at: new Date('2030-01-08'),
  }
  await db
    .insertInto('tasks')
    .values({ id: task, kind: 'stale-write', subject_id: held, ...about })
    .execute()
  await db
    .insertInto('held_writes')
    .values({
      id: held,
      command_name: 'test',
      subject: 'child',
      subject_id: childId,
      seen_version: 1,
      given: '{}',
      clashes: '[]',
    })
    .execute()
})

const guideStep = { guide: 'neglect', step: 'health-check', answer: 'done', on: '2030-01-07' }
const settlement = uuid()
await dara.ask(endpointOf('cases.do-guide-step'), {
  id,
  answerId: settlement,
  guide: 'sexual-violence',
  step: 'settled',
  answer: 'yes',
  reason: 'Paid by the family',
  on: '2030-01-07',
})

const reason = 'A good reason'
const concern = () => ({ id: uuid(), concernWords: 'Alone at home' })
const facts = {
  concern: 'neglect',
  pillar: 'intervention',
  areaKind: 'rural',
  sex: 'female',
  targetGroup: 'unknown',
}
/** What is asked: always right in its form, so that only who asks makes the difference. */
const inputs: Readonly<Record<string, () => object | Promise<object>>> = {
  'access.sign-in': () => ({ login: 'dara', password: 'not the password' }),
  'access.open-in-emergency': () => ({
    id: uuid(),
    number: 'no such number',
    kind: 'child-is-here',
    reason: 'The child is here, and hurt',
  }),
  'access.list-openings': () => ({}),
  'access.review-opening': () => ({ id: uuid(), version: 1, isJustified: true, words: 'Good' }),
  'access.end-opening': () => ({ id: uuid(), version: 1, reason }),
  'access.list-unusual-readings': () => ({}),
  'access.answer-unusual-reading': () => ({
    id: uuid(),
    version: 1,
    answer: 'harmless',
    words: 'Stood in for a colleague',
  }),
  'access.change-duty': () => ({ dutyId: dara.dutyId }),
  'access.set-password': () => ({ current: 'not the password', wanted: 'another good password' }),
  'access.get-person': () => ({ id: dara.accountId }),
  'access.add-person': () => ({
    id: uuid(),
    login: `p${uuid().slice(-10)}`,
    name: { km: 'ថ្មី', en: null },
  }),
  'access.set-person-status': () => ({
    id: person.accountId,
    version: 1,
    status: 'active',
    reason,
  }),
  'access.give-duty': () => ({
    id: uuid(),
    accountId: person.accountId,
    role: 'social_agent',
    deskId: desks.desk,
    validFrom: '2031-01-01',
  }),
  'access.end-duty': () => ({ id: people.far.dutyId, on: '2040-01-01', reason }),
  'access.end-session': () => ({ id: uuid() }),
  'access.confirm-code-device': () => ({ code: '000000' }),
  'access.take-second-step': () => ({ code: '000000' }),
  'access.renew-recovery-codes': () => ({ password: 'not the password' }),
  'access.remove-second-step': () => ({ id: uuid(), password: 'not the password' }),
  'access.add-passkey': () => ({ id: uuid(), challengeId: uuid(), response: {} }),
  'access.enter-with-passkey': () => ({ challengeId: uuid(), response: {} }),
  'access.make-link': () => ({ id: dara.accountId, linkId: uuid() }),
  'access.open-link': () => ({ token: 'a'.repeat(43) }),
  'access.use-link': () => ({ token: 'a'.repeat(43), wanted: 'another good password' }),
  'access.reset-second-step': () => ({ id: barred.accountId, reason }),
  'access.person-sign-in': () => ({ id: dara.accountId }),
  'access.bind-identity': () => ({ id: dara.accountId, identityId: uuid(), subject: 'dara' }),
  'access.unbind-identity': () => ({ id: dara.accountId, identityId: uuid(), reason }),
  'access.go-to-provider': () => ({ secret: 'a'.repeat(43) }),
  'access.return-from-provider': () => ({ secret: 'a'.repeat(43), answer: 'code=a&state=b' }),
  'access.read-history': () => ({ subject: 'case', id }),
  'cases.open': () => ({ id }),
  'cases.decisions': () => ({ id }),
  'cases.draft-decision': () => ({
    id,
    decisionId: uuid(),
    version: null,
    content: aDecision(),
  }),
  'cases.propose-decision': () => ({ id: proposed.id, version: 1 }),
  'cases.approve-decision': () => ({ id: proposed.id, version: 1, conflict: 'none' }),
  'cases.return-decision': () => ({ id: proposed.id, version: 1, comment: reason }),
  'cases.withdraw-decision': () => ({ id: proposed.id, version: 1, reason }),
  'care.read': () => ({ id }),
  'care.place': () => ({
    id,
    placementId: uuid(),
    decisionId: null,
    option: 'relatives',
    emergency: anEmergency(),
    carerWords: 'The aunt',
    startedOn: '2030-01-07',
    agreements: agreed(),
  }),
  'care.confirm': () => ({ id: placement.id, version: 1, decisionId: proposed.id }),
  'care.review': () => ({
    id: placement.id,
    review: {
      id: uuid(),
      reviewedOn: '2030-01-07',
      childSeen: false,
      childView: null,
      childViewHow: 'not-met',
      viewDone: 'x',
      situation: 'x',
      outcome: 'stays',
      nextReviewOn: '2030-02-07',
    },
  }),
  'care.check': () => ({
    id: placement.id,
    check: {
      id: uuid(),
      checkedOn: '2030-01-07',
      childSeen: false,
      childView: null,
      childViewHow: 'not-met',
      food: 'good',
      education: 'good',
      relationship: 'good',
      violence: 'good',
      health: 'good',
      situation: 'x',
    },
  }),
  'care.end': () => ({
    id: placement.id,
    version: 1,
    endedOn: '2030-01-07',
    endReason: 'other',
    reason,
  }),
  'care.plan-leaving': () => ({
    id,
    plan: {
      id: uuid(),
      leavesOn: '2031-01-01',
      livesWhere: 'x',
      livesWith: 'x',
      income: 'x',
      documents: 'x',
      support: 'x',
      childView: null,
      childViewHow: 'not-met',
      viewDone: 'x',
    },
  }),
  'cases.register': () => ({
    id: uuid(),
    child: { kind: 'known', childId },
    concerns: ['neglect'],
  }),
  'cases.list-workers': () => ({ id }),
  'cases.guides': () => ({ id }),
  'cases.do-guide-step': () => ({ id, answerId: uuid(), ...guideStep }),
  'cases.review-settlement': () => ({
    id,
    answerId: settlement,
    reviewId: uuid(),
    decision: 'mistaken',
    reason,
  }),
  'cases.assign': () => ({ id, version: 1, assignedTo: dara.accountId, reason }),
  'cases.hand-over': async () => ({
    id: (await open(dara, 'Moves')).id,
    deskId: desks.farDesk,
    reason,
  }),
  'cases.note-concern': () => ({ id, concernId: uuid(), concern: 'neglect', stage: 'unknown' }),
  'cases.set-risk': () => ({ id, version: 1, riskId: uuid(), level: 'high', reason }),
  'cases.assess': () => ({ id, version: 1, assessment: anAssessment() }),
  'cases.plan': () => ({ id, version: 1, goal: aGoal() }),
  'cases.finish-action': () => ({
    id: goal.actions[0]?.id,
    version: 1,
    doneOn: '2030-01-07',
    result: null,
  }),
  'cases.end-goal': () => ({ id: goal.id, version: 1, result: 'met' }),
  'cases.visit': () => ({ id, visit: aVisit() }),
  'cases.note': () => ({ id, noteId: uuid(), words: 'Words' }),
  'cases.reopen': () => ({ id, version: 1, reopeningReason: 'new-concern', reason }),
  'cases.supervision': () => ({ id }),
  'cases.closing': () => ({ id }),
  'cases.ask-plan-approval': () => ({ id, approvalId: uuid() }),
  'cases.answer-approval': () => ({
    id: approvalId,
    version: 1,
    answer: 'returned',
    comments: 'Look again',
  }),
  'cases.withdraw-approval': () => ({ id: approvalId, version: 1 }),
  'cases.assess-finally': () => ({ id, approvalId: uuid(), final: aFinal() }),
  'cases.list-conferences': () => ({ id }),
  'cases.hold-conference': () => ({ id, conference: aConference(desks.hospital) }),
  'cases.list-attachments': () => ({ id }),
  'cases.open-attachment': () => ({ id, attachmentId: paper.attachment.id }),
  'cases.attach': () => anAttachment(id),
  'cases.retire-attachment': () => ({
    id,
    attachmentId: paper.attachment.id,
    version: 1,
    because: 'other',
    words: null,
  }),
  'cases.record-abuse-material': () => ({ id, material: { ...material, id: uuid() } }),
  'cases.hand-over-abuse-material': () => ({
    id,
    materialId: material.id,
    version: 1,
    handedTo: 'police-post',
    handedOn: '2030-01-01',
    handedWords: 'Receipt 3',
  }),
  'cases.open-conference-task': () => ({ id: conferenceTask }),
  'cases.answer-conference-task': () => ({ id: conferenceTask, version: 1, isDone: true }),
  'cases.review': () => ({
    id,
    review: {
      id: uuid(),
      heldOn: '2030-01-07',
      present: 'All of us',
      agreed: 'Go on',
      actions: [],
    },
  }),
  'cases.finish-agreed': () => ({ id: agreedId, version: 1, doneOn: '2030-01-07' }),
  'cases.list-reviews': () => ({}),
  'cases.team': () => ({}),
  'cases.hand-over-caseload': () => ({
    from: uuid(),
    items: [{ caseId: id, to: { kind: 'desk', deskId: desks.farDesk } }],
    reason,
  }),
  'cases.save-view': () => ({ id: uuid(), name: 'A view', search: '' }),
  'cases.drop-view': () => ({ id: uuid() }),
  'cases.list-consents': () => ({ id }),
  'cases.record-consent': () => ({ id, consent: aConsent() }),
  'cases.withdraw-consent': () => ({
    id: consent.id,
    version: 1,
    withdrawnOn: '2030-01-07',
    words: 'No more',
  }),
  'cases.list-home-checks': () => ({ id }),
  'cases.check-home': () => ({ id, check: aHomeCheck() }),
  'cases.list-support-reviews': () => ({ id }),
  'cases.review-support': () => ({
    goalId: goal.id,
    review: { id: uuid(), reviewedOn: '2030-01-07', words: 'Better', nextOn: '2030-02-07' },
  }),
  'cases.list-safety-plans': () => ({ id }),
  'cases.make-safety-plan': () => ({ id, plan: aSafetyPlan() }),
  'cases.end-safety-plan': () => ({ id: safety.id, version: 1, words: 'He moved away' }),
  'children.list-age-decisions': () => ({ childId }),
  'children.decide-age': () => ({ childId, version: 1, decision: anAgeDecision() }),
  'children.search': () => ({ q: 'Sreymom' }),
  'children.change': () => ({ id: childId, version: 1, change: { phone: '1' } }),
  'children.list-household': () => ({ childId }),
  'children.add-household-member': () => ({ id: uuid(), ...member }),
  'children.change-household-member': () => ({
    id: housemate.id,
    version: 1,
    change: { occupation: 'Tailor' },
  }),
  'children.end-household-member': () => ({ id: housemate.id, livesUntil: '2030-01-07' }),
  'children.add-caregiver': () => ({ id: uuid(), ...caregiver }),
  'children.change-caregiver': () => ({ id: known.id, version: 1, change: { phone: '1' } }),
  'forms.codes': () => ({ list: 'concern' }),
  'forms.get': () => ({ name: 'assessment' }),
  'forms.versions': () => ({ name: 'assessment' }),
  'forms.draft': () => ({ name: 'assessment' }),
  'forms.save-draft': () => ({
    id: uuid(),
    name: 'assessment',
    version: null,
    definition: mosvyForms[1],
    note: null,
  }),
  'forms.publish': () => ({ id: uuid(), name: 'assessment', version: 1 }),
  'forms.unfilled': () => ({ name: 'assessment' }),
  'forms.answers': () => ({ id }),
  'forms.export-xlsform': () => ({ name: 'assessment' }),
  'forms.import-xlsform': () => ({
    id: uuid(),
    name: 'assessment',
    version: null,
    file: 'bm8gd29ya2Jvb2s=',
  }),
  'forms.sound': () => ({ hash: '0'.repeat(64) }),
  'forms.add-sound': () => ({ id: uuid(), file: 'T2dnU3NvdW5k' }),
  'cases.answer-form': () => ({ id, form: { name: 'assessment', number: 1, answers: {} } }),
  'law.save-procedure': () => ({
    id: uuid(),
    version: null,
    content: nationalProcedure,
    note: null,
  }),
  'law.save-guides': () => ({ id: uuid(), version: null, content: [], note: null }),
  'law.publish-guides': () => ({ id: uuid(), version: 1 }),
  'law.compare-procedure': () => ({ id: uuid() }),
  'law.publish-procedure': () => ({ id: uuid(), version: 1 }),
  'organizations.desk': () => ({ id: desks.desk }),
  'places.search': () => ({ text: 'Place' }),
  'places.get': () => ({ code: '0102' }),
  'reports.report': () => ({ ...concern(), passphrase: 'four plain words here' }),
  'reports.come-back': () => ({ reference: 'R-0000-0000', passphrase: 'x' }),
  'reports.add-words': () => ({
    reference: 'R-0000-0000',
    passphrase: 'x',
    id: uuid(),
    words: 'x',
  }),
  'reports.register': () => concern(),
  'reports.get': () => ({ id: waiting.id }),
  'reports.find-similar': () => ({ id: waiting.id }),
  'reports.accept': async () => ({
    id: (await report(desks.desk)).id,
    version: 1,
    urgency: 'within-24-hours',
    urgencyReason: null,
    reportedChildId: null,
    child: { kind: 'new', child: inventedChild('Other') },
    caseId: uuid(),
    concerns: ['neglect'],
  }),
  'reports.leave-child': async () => {
    const { id, children } = await report(desks.desk, { children: 2 })
    const [one = null, other = ''] = children
    await dara.ask(acceptReport, {
      id,
      version: 1,
      urgency: 'within-24-hours',
      urgencyReason: null,
      reportedChildId: one,
      child: { kind: 'new', child: inventedChild('Several') },
      caseId: uuid(),
      concerns: ['neglect'],
    })
    return { id, reportedChildId: other, reason: 'Lives elsewhere, and is well' }
  },
  'reports.tell-reporter': () => ({ id: waiting.id, messageId: uuid(), words: 'We come' }),
  'reports.close': async () => ({
    id: (await report(desks.desk)).id,
    version: 1,
    closingReason: 'other',
    reason,
  }),
  'reports.reopen': () => ({ id: waiting.id, version: 1, reason }),
  'reports.pass': async () => ({
    id: (await report(desks.desk)).id,
    version: 1,
    deskId: desks.farDesk,
    reason,
  }),
  'reports.begin-call': () => ({ id: uuid() }),
  'reports.note-call': () => ({ id: call.id, version: 1, note: 'x' }),
  'reports.end-call': () => ({ id: call.id, version: 1, kind: 'information' }),
  'responsibility.try': () => facts,
  'responsibility.save-table': () => ({
    id: uuid(),
    version: null,
    content: table.content,
    note: null,
  }),
  'responsibility.import-dmn': () => ({ id: uuid(), version: null, xml: '<no/>', note: null }),
  'responsibility.compare-table': () => ({ id: uuid() }),
  'responsibility.publish-table': () => ({ id: uuid(), version: 1 }),
  'papers.blank': () => ({ form: 'assessment' }),
  'papers.filled': () => ({ caseId: id, form: 'assessment' }),
  'papers.give-own-file': () => ({
    caseId: id,
    copyId: uuid(),
    to: { kind: 'child' },
    checked: 'known-personally',
  }),
  'papers.summary': () => ({ caseId: id, kind: 'card' }),
  'services.package': () => ({ caseId: id }),
  'services.answer-package': () => ({
    id: uuid(),
    caseId: id,
    item: 'health',
    answer: 'offered',
    on: '2030-01-01',
  }),
  'services.give': () => ({
    caseId: id,
    given: {
      id: uuid(),
      service: 'medical-care',
      givenOn: '2030-01-01',
      by: 'x',
      amount: null,
      costRiel: null,
      note: null,
      actionId: null,
    },
  }),
  'services.save-minimum-package': () => ({
    id: uuid(),
    version: null,
    content: [],
    note: null,
  }),
  'services.publish-minimum-package': () => ({ id: uuid(), version: 1 }),
  'services.package-gaps': () => ({}),
  'services.preview-packet': () => ({ caseId: id, parts: 'name' }),
  'services.refer': () => ({
    id: uuid(),
    caseId: id,
    toDeskId: desks.hospital,
    service: 'medical',
    words: 'x',
    parts: [],
    bestInterests: 'Nobody could be asked',
  }),
  'services.get-referral': () => ({ id: referral.id }),
  'services.acknowledge': () => ({ id: referral.id, version: 1 }),
  'services.accept': () => ({ id: referral.id, version: 1 }),
  'services.decline': () => ({ id: referral.id, version: 1, declineReason: 'other', reason }),
  'services.finish': () => ({ id: referral.id, version: 1, outcome: 'not-needed' }),
  'services.rely-anew': () => ({ id: referral.id, version: 1, bestInterests: reason }),
  'services.withdraw': () => ({ id: referral.id, version: 1, reason }),
  'services.list-referrals': () => ({ caseId: id }),
  'cases.privacy': () => ({ subject: 'case', id }),
  'cases.people-around': () => ({ subject: 'case', id }),
  'cases.seal-file': () => ({
    subject: 'case',
    id,
    sealId: uuid(),
    because: 'public-figure',
    names: [uuid()],
  }),
  'cases.name-on-seal': () => ({
    subject: 'case',
    id,
    nameId: uuid(),
    accountId: people.chief.accountId,
  }),
  'cases.take-off-seal': () => ({ subject: 'case', id, nameId: uuid() }),
  'cases.open-seal': () => ({ subject: 'case', id, reason }),
  'cases.exclude': () => ({
    subject: 'case',
    id,
    exclusionId: uuid(),
    deskId: desks.commune,
    because: 'relative',
  }),
  'cases.let-back': () => ({ subject: 'case', id, exclusionId: uuid(), reason }),
  'work.list': () => ({ whose: 'desk' }),
  'work.take': () => ({ id: task, version: 1 }),
  'work.get-held': () => ({ id: held }),
  'work.resolve-held': () => ({ id: held, version: 1, resolution: 'stored', reason }),
  'work.drafts': () => ({}),
  'work.keep-draft': () => ({ place: `case.${id}.visit`, content: { situation: 'At the aunt' } }),
  'work.draft': () => ({ place: `case.${id}.visit` }),
  'work.discard-draft': () => ({ place: `case.${id}.visit` }),
}
const table = (await people.chief.ask(endpointOf('responsibility.table'), {})) as {
  content: object
}

test('every endpoint has its row, and every row its endpoint', () => {
  expect(Object.keys(rows).toSorted()).toEqual(
    routes.map(({ endpoint }) => endpoint.name).toSorted(),
  )
})

test('each of the crew holds the role that the pages of the roles say', async () => {
  for (const who of crew) {
    const { raw } = await asked[who].send(whoAmI, {})
    const role =
      raw.statusCode === 200 ? (whoAmI.output.parse(raw.json()).duty?.role ?? null) : null
    expect([who, role]).toEqual([who, roleOf[who]])
  }
})

test('the table and the abilities of the roles say the same', () => {
  const endpoints = routes.map(({ endpoint }) => endpoint)
  expect(contradictions(endpoints, rows, roles, (role) => ruleOf[role].abilities)).toEqual([])
})

const isEmpty = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  (('items' in body && Array.isArray(body.items) && body.items.length === 0) ||
    ('report' in body && body.report === null) ||
    ('draft' in body && body.draft === null))

async function letter(who: Someone, name: string, lets: string): Promise<string> {
  const { raw } = await who.send(endpointOf(name), (await inputs[name]?.()) ?? {})
  const status = raw.statusCode
  if (status === 401) return '.'
  if (status === 403) return 'x'
  // A right that ends in "there is no such draft" is still the right to ask.
  if (status === 404) return lets === 'y' && /compare|publish/.test(name) ? 'y' : '-'
  if (status === 200) return isEmpty(raw.json()) ? 'e' : 'y'
  return status === 409 || status === 422 || (status === 400 && /import-(dmn|xlsform)$/.test(name))
    ? 'y'
    : `[${status}]`
}

/** How each of the crew fares with an endpoint, one letter for each. */
async function rowOf(name: string, row: string): Promise<string> {
  let came = ''
  for (const [index, who] of crew.entries())
    came += await letter(asked[who], name, row[index] ?? '')
  return came
}

// Whoever has handed over or signed out asks nothing more: these rows come last, in this order.
const last = ['cases.hand-over', 'access.sign-out']

test.each(Object.entries(rows).filter(([name]) => !last.includes(name)))(
  '%s is for those it is for',
  async (name, row) => {
    expect(await rowOf(name, row)).toBe(row)
  },
)

test('an emergency opening adds reading to a stranger’s rows, and no act of writing', async () => {
  const far = await world.person('stranger', { role: 'social_agent', desk: desks.farDesk })
  const opened = await far.ask(openInEmergency, {
    id: OpeningId.parse(uuid()),
    number: file.number,
    kind: 'child-is-here',
    reason: 'The child is here, and hurt',
  })
  expect(opened.caseId).toBe(id)
  const at = crew.indexOf('far')
  const more: string[] = []
  for (const [name, row] of Object.entries(rows)) {
    if (name.startsWith('access.')) continue
    const { kind } = endpointOf(name)
    const came = await letter(far, name, row[at] ?? '')
    if (came === row[at]) continue
    expect([name, kind]).toEqual([name, 'query'])
    more.push(name)
  }
  expect(more.length).toBeGreaterThan(15)
})

/** What belongs to the file: whoever may not know of it is answered for each as for none. */
const ofFile = () => [
  id,
  childId,
  agreedId,
  approvalId,
  conferenceTask,
  consent.id,
  goal.id,
  goal.actions[0]?.id ?? '',
  housemate.id,
  known.id,
  material.id,
  placement.id,
  proposed.id,
  referral.id,
  safety.id,
]
/** What everybody keeps of their own was written by the rows above. */
const ofOneself = new Set(['cases.list-views'])
const namesFile = async (name: string): Promise<boolean> => {
  if (name === 'children.search') return true
  const given = JSON.stringify((await inputs[name]?.()) ?? {})
  return ofFile().some((one) => given.includes(one))
}

/** Rows in which the one fares otherwise with the file than another of the same role, far away. */
async function faresOtherwise(
  one: (typeof crew)[number],
  farAway: (typeof crew)[number],
): Promise<string[]> {
  const wrong: string[] = []
  for (const [name, row] of Object.entries(rows)) {
    if (last.includes(name) || ofOneself.has(name)) continue
    const expected = row[crew.indexOf((await namesFile(name)) ? farAway : one)] ?? ''
    const came = await letter(asked[one], name, expected)
    if (came !== expected) wrong.push(`${name}: ${one} ${came}, ${farAway} ${expected}`)
  }
  return wrong
}

const beside = await open(dara, 'Beside')
await dara.ask(recordReview, {
  id: beside.id,
  review: { id: uuid(), heldOn: '2030-01-07', present: 'All', agreed: 'Go on', actions: [] },
})

test('who is kept away from a file fares with each endpoint as a colleague far away', async () => {
  await dara.ask(endpointOf('cases.exclude'), {
    subject: 'case',
    id,
    exclusionId: uuid(),
    accountId: people.bopha.accountId,
    because: 'relative',
  })
  expect(await faresOtherwise('bopha', 'far')).toEqual([])
})

test('a sealed file is to each endpoint as if it were far away, but for those named', async () => {
  await dara.ask(endpointOf('cases.seal-file'), {
    subject: 'case',
    id,
    sealId: uuid(),
    because: 'public-figure',
    names: [people.chief.accountId],
  })
  expect(await faresOtherwise('pisey', 'far')).toEqual([])

  const closed: string[] = []
  for (const [name, row] of Object.entries(rows)) {
    const lets = row[crew.indexOf('chief')] ?? ''
    if (endpointOf(name).kind === 'command' || !'ye'.includes(lets)) continue
    if (!'ye'.includes(await letter(people.chief, name, lets))) closed.push(name)
  }
  expect(closed).toEqual([])
})

test.each(last)('%s is for those it is for', async (name) => {
  expect(await rowOf(name, rows[name] ?? '')).toBe(rows[name])
})
