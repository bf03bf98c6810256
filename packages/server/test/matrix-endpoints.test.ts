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
import type { Someone } from './people.ts'

/*
 * Who may ask what, of whom. One row for each endpoint, one letter for each person; everything that
 * is asked about belongs to the desk of dara.
 *
 *   y  let through: done, or refused for what the record says     e  an empty list, or nothing
 *   -  does not exist for this person (404)                       x  the duty does not include it (403)
 *   .  has to sign in (401)
 */
const crew = [
  'dara', // social agent of the desk
  'bopha', // at the same desk
  'chan', // commune focal person in another province
  'pisey', // social agent of the province above
  'far', // social agent in another province
  'nurse', // receives the referral
  'operator', // helpline
  'chief', // supervises the province
  'farChief', // supervises another
  'council',
  'admin', // of the whole country
  'left', // at the desk until yesterday
  'barred', // at the desk, suspended
  'anyone', // no account
] as const

const rows: Readonly<Record<string, string>> = {
  'access.sign-in': '..............',
  'access.who-am-i': 'yyyyyyyyyyyy..',
  'access.change-duty': 'y-----------..',
  'access.set-password': 'yyyyyyyyyyyy..',
  'access.list-people': 'xxxxxxxxxxyx..',
  'access.get-person': 'xxxxxxxxxxyx..',
  'access.add-person': 'xxxxxxxxxxyx..',
  'access.set-person-status': 'xxxxxxxxxxyx..',
  'access.give-duty': 'xxxxxxxxxxyx..',
  'access.end-duty': 'xxxxxxxxxxyx..',
  'access.read-history': 'yyeeexxyexxx..',
  'cases.decisions': 'yy---xxy-xxx..',
  'cases.draft-decision': 'yy---xxy-xxx..',
  'cases.propose-decision': 'yy---xxy-xxx..',
  'cases.approve-decision': 'yy---xxy-xxx..',
  'cases.return-decision': 'yy---xxy-xxx..',
  'cases.withdraw-decision': 'yy---xxy-xxx..',
  'care.read': 'yy---xxy-xxx..',
  'care.place': 'yy---xxy-xxx..',
  'care.confirm': 'yy---xxy-xxx..',
  'care.review': 'yy---xxy-xxx..',
  'care.check': 'yy---xxy-xxx..',
  'care.end': 'yy---xxy-xxx..',
  'care.plan-leaving': 'yy---xxy-xxx..',
  'cases.list': 'yyeeexxyexxx..',
  'cases.open': 'yy---xxy-xxx..',
  'cases.register': 'yy---xxy-xxx..',
  'cases.guides': 'yy---xxy-xxx..',
  'cases.do-guide-step': 'yy---xxy-xxx..',
  'cases.review-settlement': 'yy---xxy-xxx..',
  'cases.list-workers': 'yy---xxy-xxx..',
  'cases.assign': 'yy---xxy-xxx..',
  'cases.note-concern': 'yy---xxy-xxx..',
  'cases.set-risk': 'yy---xxy-xxx..',
  'cases.assess': 'yy---xxy-xxx..',
  'cases.plan': 'yy---xxy-xxx..',
  'cases.finish-action': 'yy---xxy-xxx..',
  'cases.end-goal': 'yy---xxy-xxx..',
  'cases.visit': 'yy---xxy-xxx..',
  'cases.note': 'yy---xxy-xxx..',
  'cases.reopen': 'yy---xxy-xxx..',
  'cases.supervision': 'yy---xxy-xxx..',
  'cases.closing': 'yy---xxy-xxx..',
  'cases.ask-plan-approval': 'yy---xxy-xxx..',
  'cases.answer-approval': 'yy---xxy-xxx..',
  'cases.withdraw-approval': 'yy---xxy-xxx..',
  'cases.assess-finally': 'yy---xxy-xxx..',
  'cases.review': 'yy---xxy-xxx..',
  'cases.list-conferences': 'yy---xxy-xxx..',
  'cases.hold-conference': 'yy---xxy-xxx..',
  'cases.list-attachments': 'yy---xxy-xxx..',
  'cases.open-attachment': 'yy---xxy-xxx..',
  'cases.attach': 'yy---xxy-xxx..',
  'cases.retire-attachment': 'yy---xxy-xxx..',
  'cases.record-abuse-material': 'yy---xxy-xxx..',
  'cases.hand-over-abuse-material': 'yy---xxy-xxx..',
  'cases.open-conference-task': 'yy---y-y--xx..',
  'cases.answer-conference-task': 'yy---y-y-xxx..',
  'cases.finish-agreed': 'yy---xxy-xxx..',
  'cases.list-reviews': 'yyeeexxyexxx..',
  'cases.team': 'xxxxxxxyyxxx..',
  'cases.hand-over-caseload': 'xxxxxxxy-xxx..',
  'cases.list-views': 'yeeeexxeexxx..',
  'cases.save-view': 'yyyyyxxyyxxx..',
  'cases.drop-view': 'yyyyyxxyyxxx..',
  'cases.list-consents': 'yy---xxy-xxx..',
  'cases.record-consent': 'yy---xxy-xxx..',
  'cases.withdraw-consent': 'yy---xxy-xxx..',
  'cases.list-home-checks': 'yy---xxy-xxx..',
  'cases.check-home': 'yy---xxy-xxx..',
  'cases.list-support-reviews': 'ee---xxe-xxx..',
  'cases.review-support': 'yy---xxy-xxx..',
  'cases.list-safety-plans': 'yy---xxy-xxx..',
  'cases.make-safety-plan': 'yy---xxy-xxx..',
  'cases.end-safety-plan': 'yy---xxy-xxx..',
  'children.list-age-decisions': 'ee---xxe-xxx..',
  'children.decide-age': 'yy---xxy-xxx..',
  'children.list-household': 'yy---xxy-xxx..',
  'children.add-household-member': 'yy---xxy-xxx..',
  'children.change-household-member': 'yy---xxy-xxx..',
  'children.end-household-member': 'yy---xxy-xxx..',
  'children.search': 'yyeeexeyexxx..',
  'children.change': 'yy---xxy-xxx..',
  'children.add-caregiver': 'yy---xxy-xxx..',
  'children.change-caregiver': 'yy---xxy-xxx..',
  'forms.codes': 'yyyyyyyyyyyyyy',
  'forms.list': 'yyyyyyyyyyyy..',
  'forms.get': 'yyyyyyyyyyyy..',
  'forms.versions': 'yyyyyyyyyyyy..',
  'forms.draft': 'xxxxxxxxxexx..',
  'forms.save-draft': 'xxxxxxxxxyxx..',
  'forms.publish': 'xxxxxxxxxyxx..',
  'forms.unfilled': 'xxxxxxxxxyxx..',
  'forms.answers': 'yy---xxy-xxx..',
  'forms.export-xlsform': 'yyyyyyyyyyyy..',
  'forms.import-xlsform': 'xxxxxxxxxyxx..',
  'forms.sound': '------------..',
  'forms.add-sound': 'xxxxxxxxxyxx..',
  'cases.answer-form': 'yy---xxy-xxx..',
  'law.procedure': 'yyyyyyyyyyyx..',
  'law.procedure-versions': 'yyyyyyyyyyyx..',
  'law.procedure-draft': 'xxxxxxxxxexx..',
  'law.save-procedure': 'xxxxxxxxxyxx..',
  'law.guides': 'yyyyyyyyyyyx..',
  'law.guides-versions': 'yyyyyyyyyyyx..',
  'law.guides-draft': 'xxxxxxxxxexx..',
  'law.save-guides': 'xxxxxxxxxyxx..',
  'law.publish-guides': 'xxxxxxxxxyxx..',
  'law.compare-procedure': 'xxxxxxxxxyxx..',
  'law.publish-procedure': 'xxxxxxxxxyxx..',
  'organizations.desks': 'yyyyyyyyyyyy..',
  'organizations.desk': 'yyyyyyyyyyyy..',
  'organizations.list': 'yyyyyyyyyyyy..',
  'places.list': 'yyyyyyyyyyyyyy',
  'places.search': 'yyyyyyyyyyyyyy',
  'places.get': 'yyyyyyyyyyyyyy',
  'portal.welcome': 'yyyyyyyyyyyyyy',
  'reports.report': 'yyyyyyyyyyyyyy',
  'reports.come-back': '--------------',
  'reports.add-words': '--------------',
  'reports.register': 'yyyyyyyyyxxx..',
  'reports.list': 'yyeeexyyexxx..',
  'reports.get': 'yy---x-y-xxx..',
  'reports.find-similar': 'yy---x-y-xxx..',
  'reports.next': 'yyeeexyyexxx..',
  'reports.accept': 'yy---x-y-xxx..',
  'reports.tell-reporter': 'yy---x-y-xxx..',
  'reports.close': 'yy---x-y-xxx..',
  'reports.reopen': 'yy---x-y-xxx..',
  'reports.pass': 'yy---x-y-xxx..',
  'reports.begin-call': 'xxxxxxyxxxxx..',
  'reports.note-call': 'xxxxxxyxxxxx..',
  'reports.end-call': 'xxxxxxyxxxxx..',
  'reports.list-calls': 'xxxxxxyxxxxx..',
  'responsibility.table': 'yyyyyyyyyyxx..',
  'responsibility.table-versions': 'yyyyyyyyyyxx..',
  'responsibility.try': 'yyyyyyyyyyxx..',
  'responsibility.export-dmn': 'yyyyyyyyyyxx..',
  'responsibility.table-draft': 'xxxxxxxxxexx..',
  'responsibility.save-table': 'xxxxxxxxxyxx..',
  'responsibility.import-dmn': 'xxxxxxxxxyxx..',
  'responsibility.compare-table': 'xxxxxxxxxyxx..',
  'responsibility.publish-table': 'xxxxxxxxxyxx..',
  'papers.blank': 'yyyyyxxyyxxx..',
  'papers.filled': 'yy---xxy-xxx..',
  'papers.summary': 'yy---xxy-xxx..',
  'services.package': 'yy---xxy-xxx..',
  'services.answer-package': 'yy---xxy-xxx..',
  'services.give': 'yy---xxy-xxx..',
  'services.minimum-package': 'yyyyyyyyyyyx..',
  'services.minimum-package-versions': 'yyyyyyyyyyyx..',
  'services.minimum-package-draft': 'xxxxxxxxxexx..',
  'services.save-minimum-package': 'xxxxxxxxxyxx..',
  'services.publish-minimum-package': 'xxxxxxxxxyxx..',
  'services.package-gaps': 'yyeeexxyeyxx..',
  'services.preview-packet': 'yy---xxy-xxx..',
  'services.refer': 'yy---xxy-xxx..',
  'services.list-referrals': 'yyeeeyxyexxx..',
  'services.get-referral': 'yy---yxy-xxx..',
  'services.acknowledge': 'xx---yxy-xxx..',
  'services.accept': 'yy---yxy-xxx..',
  'services.decline': 'yy---yxy-xxx..',
  'services.finish': 'yy---yxy-xxx..',
  'services.rely-anew': 'yy---xxy-xxx..',
  'services.withdraw': 'yy---xxy-xxx..',
  'work.list': 'yyeeyyyyeexx..',
  'work.count': 'yyyyyyyyyyxx..',
  'work.take': 'yy-----y-xxx..',
  'work.get-held': 'yy-----y-xxx..',
  'work.resolve-held': 'yy-----y-xxx..',
  // Each person's own: the colleague at the same desk finds none, and begins one of his own.
  'work.drafts': 'eeeeeeeeeeee..',
  'work.keep-draft': 'yy-----y----..',
  'work.draft': 'yyeeeeeyeeee..',
  'work.discard-draft': 'yyyyyyyyyyyy..',
  'cases.hand-over': 'yy---xxy-xxx..',
  'access.sign-out': 'yyyyyyyyyyyy..',
}

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

test.each(Object.entries(rows))('%s is for those it is for', async (name, row) => {
  let came = ''
  for (const [index, who] of crew.entries())
    came += await letter(asked[who], name, row[index] ?? '')
  expect(came).toBe(row)
})
