import { createHash } from 'node:crypto'
import {
  answerApproval,
  approvalChart,
  ApprovalId,
  assessFinally,
  type attach,
  careOptions,
  caseChart,
  CaseId,
  type CaseBrief,
  type Consent,
  ConsentId,
  decisionChart,
  type DecisionPerson,
  type FinalGiven,
  type holdConference,
  openCase,
  recordConsent,
  HomeCheckId,
  SafetyPlanId,
} from '@tumpeang/domain/cases'
import { addCaregiver, AgeDecisionId, CaregiverId, ChildId } from '@tumpeang/domain/children'
import { childItems, familyItems } from '@tumpeang/domain/forms'
import { Day, type InputOf } from '@tumpeang/domain/kernel'
import { reportChart, ReportId } from '@tumpeang/domain/reports'
import { referralChart } from '@tumpeang/domain/services'
import { v7 as uuid } from 'uuid'
import type { z } from 'zod'
import { paperPicture } from '../src/demo/paper-picture.ts'
import { seedForms } from '../src/modules/forms/index.ts'
import { seedGuides, seedProcedure } from '../src/modules/law/index.ts'
import { seedPackage } from '../src/modules/services/index.ts'
import { seedCharts, seedResponsibility } from '../src/modules/responsibility/index.ts'
import { newWorld, type Someone } from './people.ts'

/** A child as a registration states one, invented; whatever is not named is not known. */
export const inventedChild = (givenLatin = 'Sreymom', placeCode: string | null = '01020101') => ({
  id: ChildId.parse(uuid()),
  name: { familyKm: 'សុខ', givenKm: 'ស្រីមុំ', familyLatin: 'Sok', givenLatin },
  otherNames: [],
  sex: 'female' as const,
  birth: { precision: 'year' as const, from: '2020-01-01', to: '2020-12-31', words: null },
  placeCode,
  addressWords: 'near the well',
  nationality: null,
  disabilities: [],
  schoolStatus: null,
  phone: '012 000 111',
})

/** A conference of two bodies at which one desk takes something on. */
export const aConference = (deskId: string): InputOf<typeof holdConference>['conference'] => ({
  id: uuid(),
  heldOn: Day.parse('2030-01-01'),
  because: 'School and health were not told the same',
  situation: 'Lives with the aunt, goes to school on some days',
  conclusion: 'The aunt keeps the child; school and health help',
  childPart: 'spoke-before',
  childView: 'Wants to stay with the aunt',
  childViewHow: 'said',
  viewDone: 'Followed: the child stays',
  nextOn: Day.parse('2030-02-01'),
  people: [
    { id: uuid(), name: 'Sok Dara', body: 'Social affairs' },
    { id: uuid(), name: 'Chan Nary', body: 'Hospital' },
  ],
  tasks: [{ id: uuid(), deskId, what: 'Examine the eyes', dueOn: Day.parse('2030-01-10') }],
})

/** A paper of a case, as it travels: a sheet like no other, unless it is given. */
export function anAttachment(
  caseId: string,
  bytes: Buffer = paperPicture(Array.from({ length: 12 }, () => Math.floor(Math.random() * 300))),
): z.input<(typeof attach)['input']> {
  return {
    id: caseId,
    attachment: {
      id: uuid(),
      kind: 'birth-certificate',
      form: null,
      datedOn: '2029-11-02',
      note: 'Copy from the commune',
    },
    isNoAbuse: true,
    chosenHash: createHash('sha256').update(bytes).digest('hex'),
    file: bytes.toString('base64'),
  }
}

/** A case that `who` opens for a new child. */
const open = (
  who: Someone,
  givenLatin?: string,
  concerns: readonly string[] = ['neglect'],
): Promise<CaseBrief> =>
  who.ask(openCase, {
    id: CaseId.parse(uuid()),
    child: { kind: 'new', child: inventedChild(givenLatin) },
    concerns: [...concerns],
    note: 'Met at the market',
  })

/**
 * Two districts far apart, each with a desk of social affairs and two people at it; a hospital that
 * receives; who supervises the first province, and who the second.
 */
export async function newCasework() {
  const world = await newWorld()
  await world.database.asOwner(async (db) => {
    await seedCharts(db, [reportChart, caseChart, approvalChart, decisionChart, referralChart])
    await seedForms(db)
    await seedResponsibility(db)
    await seedProcedure(db)
    await seedGuides(db)
    await seedPackage(db)
  })
  await world.place('01020101')
  await world.place('02010101')
  const helpline = await world.desk('helpline@national', null)
  const desk = await world.desk('social-affairs@district', '0102')
  const farDesk = await world.desk('social-affairs@district', '0201')
  const commune = await world.desk('ccwc@commune', '010201')
  const province = await world.desk('social-affairs@province', '01')
  const hospital = await world.desk('referral-hospital@province', '01')

  const dara = await world.person('dara', { role: 'social_agent', desk })
  const bopha = await world.person('bopha', { role: 'social_agent', desk })
  const chan = await world.person('chan', { role: 'commune_focal_person', desk: commune })
  const pisey = await world.person('pisey', { role: 'social_agent', desk: province })
  const far = await world.person('far', { role: 'social_agent', desk: farDesk })
  const nurse = await world.person('nurse', { role: 'receiving_desk', desk: hospital })
  const doctor = await world.person('doctor', { role: 'receiving_desk', desk: hospital })
  const operator = await world.person('operator', { role: 'helpline_operator', desk: helpline })
  const chief = await world.person('chief', { role: 'supervisor', place: '01' })
  const farChief = await world.person('farchief', { role: 'supervisor', place: '02' })

  /** A report that waits for triage, as the public would have left it. */
  const report = async (at: string, { children = 1 }: { children?: number } = {}) => {
    const id = ReportId.parse(uuid())
    const described = Array.from({ length: children }, () => uuid())
    await world.database.asOwner(async (db) => {
      await db
        .insertInto('reports')
        .values({
          id,
          reference: `R-${id.slice(-8)}`,
          desk_id: at,
          channel: 'public',
          language: 'km',
          concern_words: 'A girl is alone at home for days',
          place_code: '01020101',
          urgency_proposed: 'within-24-hours',
          urgency_because: '[]',
          triage_due_at: new Date('2030-01-07T04:00:00Z'),
          received_at: world.clock.now,
        })
        .execute()
      for (const child of described)
        await db.insertInto('report_children').values({ id: child, report_id: id }).execute()
      await db
        .insertInto('tasks')
        .values({
          id: uuid(),
          kind: 'triage',
          desk_id: at,
          subject: 'report',
          subject_id: id,
          report_id: id,
          reason: '{"km":"-","en":"-"}',
          due_at: new Date('2030-01-07T04:00:00Z'),
        })
        .execute()
    })
    return { id, children: described }
  }

  return {
    world,
    desks: { desk, farDesk, commune, hospital, helpline, province },
    people: { dara, bopha, chan, pisey, far, nurse, doctor, operator, chief, farChief },
    report,
    open,
  }
}

export const anAssessment = (on = '2030-01-07') => ({
  id: uuid(),
  assessedOn: on,
  childRatings: { health: 2 },
  familyRatings: { housing: 3 },
  strengths: 'A grandmother nearby',
  needs: 'Food and school',
  childView: 'I want to go to school',
  childViewHow: 'said' as const,
  caregiverView: null,
})

export const aGoal = (what = 'Back in school') => ({
  id: uuid(),
  goal: what,
  childAgrees: 'agrees' as const,
  actions: [
    {
      id: uuid(),
      what: 'Enrol',
      service: 'education' as const,
      who: 'The agent',
      dueOn: '2030-02-01',
    },
  ],
})

export const aVisit = (on = '2030-01-07') => ({
  id: uuid(),
  visitedOn: on,
  kind: 'home' as const,
  childSeen: true,
  childSeenAlone: true,
  childView: 'All is well',
  childViewHow: 'said' as const,
  situation: 'The child plays outside',
  nextStep: null,
})

/** Somebody who takes part in a decision. */
export const aPerson = (
  part: 'decides' | 'advises' | 'is-heard' = 'decides',
  more: Partial<DecisionPerson> = {},
): DecisionPerson => ({
  id: uuid(),
  name: 'ចាន់ សុភា',
  body: 'Office of social affairs',
  role: 'Social agent',
  part,
  conflict: 'none',
  accountId: null,
  ...more,
})

/** A decision that says all it has to: with relatives, after the birth family was looked at. */
export const aDecision = (more: object = {}) => ({
  kind: 'place' as const,
  chosen: 'relatives' as const,
  chosenWords: 'With the grandmother in the next village',
  options: [
    { option: 'birth-family' as const, how: 'tried' as const, why: 'The father still hits' },
  ],
  parents: 'agree' as const,
  parentsWhy: '',
  permanence: 'temporary' as const,
  safety: 'Away from the father',
  familyTies: 'Her own grandmother',
  continuity: 'The same school',
  development: 'Goes on to grade 4',
  childView: 'I want to be with grandmother',
  childViewHow: 'said' as const,
  viewDone: 'Followed',
  people: [aPerson()],
  reviewOn: '2030-04-07',
  endsOn: null,
  ...more,
})

export const agreed = (on = '2030-01-07') => ({
  child: { answer: 'agrees' as const, on, how: 'spoken' as const },
  caregiver: { on, how: 'thumbprint' as const },
  worker: { on, how: 'signed' as const },
})

/** Why a child is placed tonight, for any of the options of form 4. */
export const anEmergency = (more: object = {}) => ({
  why: 'It is night, and nobody may decide before Monday',
  danger: 'The father drinks and has a knife',
  options: careOptions.map((option) => ({
    option,
    how: 'impossible' as const,
    why: 'Nobody could be reached',
  })),
  decidedBy: 'Dara, social agent of the district',
  ...more,
})

/** A grandmother who looks after the child. */
export const aCaregiver = (childId: string, more: object = {}) => ({
  id: CaregiverId.parse(uuid()),
  childId: ChildId.parse(childId),
  name: { familyKm: null, givenKm: 'ភី', familyLatin: null, givenLatin: 'Phy' },
  relation: 'grandparent' as const,
  phone: null,
  livesWithChild: true,
  caresForChild: true,
  isSuspected: false,
  note: null,
  ...more,
})

/** A consent of the child alone, to be made into another by `more`. */
export const aConsent = (more: object = {}) => ({
  id: ConsentId.parse(uuid()),
  purpose: 'referral' as const,
  scope: 'To see a doctor at the hospital',
  givenBy: 'child' as const,
  explained: ['read-aloud' as const],
  answer: 'given' as const,
  answeredOn: '2030-01-07',
  ...more,
})

/** Child and grandmother agree to a referral, as a child of that age has to be asked. */
export async function agreeToRefer(
  who: Someone,
  { id, childId }: { readonly id: string; readonly childId: string },
  more: object = {},
): Promise<Consent> {
  const { id: caregiverId } = await who.ask(addCaregiver, aCaregiver(childId))
  const consent = aConsent({ givenBy: 'child-and-guardian', caregiverId, ...more })
  return who.ask(recordConsent, { id: CaseId.parse(id), consent })
}

/** An age that nobody knows for sure: between 16 and 19 in January 2030. */
export const anAgeDecision = (more: object = {}) => ({
  id: AgeDecisionId.parse(uuid()),
  bornFrom: '2010-06-01',
  bornTo: '2013-12-31',
  basis: ['family-words' as const, 'appearance' as const],
  decidedAs: 'child' as const,
  reason: 'The mother names the year of the flood',
  ...more,
})

/** What a child in danger does tonight. */
export const aSafetyPlan = (more: object = {}) => ({
  id: SafetyPlanId.parse(uuid()),
  danger: 'The uncle drinks and hits at night',
  safeAdult: 'Teacher Sopheak, next to the school',
  safeAdultPhone: '000 111 222',
  goTo: "The teacher's house",
  childDoes: 'Goes out by the kitchen door and runs to the teacher',
  signal: 'Asks for a red pencil',
  familySafety: 'The mother takes the baby along',
  checkedBy: 'The social agent',
  checkOn: '2030-01-10',
  ...more,
})

/** A home in which all that was looked at is safe. */
export const aHomeCheck = (more: object = {}) => ({
  id: HomeCheckId.parse(uuid()),
  checkedOn: '2030-01-07',
  childLivesHere: true,
  fine: ['sleeping' as const, 'fire' as const],
  dangers: [],
  finding: 'safe' as const,
  childViewHow: 'too-young' as const,
  ...more,
})

/** Form 6 with every item good, for a case that is over; what is not named is as good as it can be. */
export const aFinal = (given: Partial<z.input<typeof FinalGiven>> = {}) => ({
  id: uuid(),
  assessedOn: '2030-01-07',
  outcome: 'close' as const,
  closingReason: 'goals-met' as const,
  childRatings: Object.fromEntries(Object.keys(childItems).map((item) => [item, 3])),
  familyRatings: Object.fromEntries(Object.keys(familyItems).map((item) => [item, 3])),
  story: 'She came home, went back to school, and her aunt looks after her',
  reason: 'She is safe',
  childView: 'I like it at home',
  childViewHow: 'said' as const,
  viewDone: 'She stays with her aunt, as she wished',
  ...given,
})

/** The path of a child who moved away, with the facts that it needs. */
export const movedAway = {
  outcome: 'moved' as const,
  closingReason: 'moved' as const,
  childRatings: {},
  familyRatings: {},
  reason: 'They moved away',
  happenedOn: '2030-01-05',
  knownFrom: 'The village chief',
  whereTo: 'To Siem Reap; the office there was told',
}

/** Closes a case as people do: one asks on form 6, another approves. */
export async function closeAs(
  who: Someone,
  approver: Someone,
  caseId: string,
  given: Partial<z.input<typeof FinalGiven>> = {},
): Promise<void> {
  const approvalId = ApprovalId.parse(uuid())
  const id = CaseId.parse(caseId)
  await who.ask(assessFinally, { id, approvalId, final: aFinal(given) })
  await approver.ask(answerApproval, { id: approvalId, version: 1, answer: 'approved' })
}
