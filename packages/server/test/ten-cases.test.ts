import {
  beginPlacement,
  checkReintegration,
  confirmPlacement,
  endPlacement,
  PlacementId,
  reviewPlacement,
} from '@tumpeang/domain/care'
import {
  answerConferenceTask,
  type CareDecision,
  type CaseId,
  careOptions,
  getCaseGuides,
  holdConference,
  listConsents,
  reviewSettlement,
  withdrawConsent,
} from '@tumpeang/domain/cases'
import { decideAge } from '@tumpeang/domain/children'
import { getReport } from '@tumpeang/domain/reports'
import { getPackage } from '@tumpeang/domain/services'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { SESSION } from '../src/platform/http.ts'
import { aConference, agreed, anAgeDecision, anEmergency, aPerson } from './casework.ts'
import type { Someone } from './people.ts'
import { bornIn, newStories, unknownChild } from './whole-case.ts'

/*
 * Ten cases as they happen, each from the report to the closing by the people whose acts they are.
 * Every story ends with nobody having anything left to do: `closes` looks at that.
 */

const { world, people, desks, begin, bodyOf } = await newStories()
const { dara, pisey, chief, nurse } = people
afterAll(() => world.close())

const named = (familyLatin: string, givenLatin: string) => ({
  familyKm: null,
  givenKm: null,
  familyLatin,
  givenLatin,
})
const silent = { childView: null, childViewHow: 'did-not-wish-to-say' } as const
const tooYoung = { childView: null, childViewHow: 'too-young' } as const

/** The child moves to where a decision says, or for an emergency to where it is safe tonight. */
const moves = (
  agent: Someone,
  id: CaseId,
  decision: CareDecision | null,
  today: string,
  more: object,
) =>
  agent.ask(beginPlacement, {
    id,
    placementId: PlacementId.parse(uuid()),
    decisionId: decision?.id ?? null,
    emergency: decision === null ? anEmergency() : null,
    carerWords: 'Whoever cares for the child',
    startedOn: today,
    agreements: agreed(today),
    ...more,
  })

const looksAfter = (today: string, nextReviewOn: string) => ({
  id: uuid(),
  reviewedOn: today,
  childSeen: true,
  childView: 'I miss my family',
  childViewHow: 'said' as const,
  viewDone: 'The family may visit each week',
  situation: 'Eats, sleeps, goes to class',
  outcome: 'stays' as const,
  nextReviewOn,
})

/** Seen at home with nothing that worries. */
const allGood = (today: string, more: object = {}) => ({
  id: uuid(),
  checkedOn: today,
  childSeen: true,
  childView: 'I like it at home',
  childViewHow: 'said' as const,
  food: 'good' as const,
  education: 'good' as const,
  relationship: 'good' as const,
  violence: 'good' as const,
  health: 'good' as const,
  situation: 'All is well',
  ...more,
})

test('a girl whose father beats her mother: both are made safe, and what the families settled goes to the supervisor', async () => {
  const story = await begin({
    agent: dara,
    from: 'the public',
    words: 'The man next door beats his wife at night and the girl runs out to us',
    concerns: ['domestic-violence'],
    child: { name: named('Chea', 'Sreyleak'), birth: bornIn(2020) },
    said: {
      inDanger: true,
      setting: 'home',
      suspectedRelation: 'father',
      suspectedHasAccess: true,
    },
  })
  expect((await dara.ask(getReport, { id: story.reportId })).urgency).toBe('now')
  await story.visited({ kind: 'home', situation: 'The father was out; the mother has bruises' })
  await story.noticed('domestic-violence')
  await story.risk('high', 'The father comes home drunk every evening')
  await story.caregiver({ relation: 'father', isSuspected: true })
  const mother = await story.caregiver({ relation: 'mother' })
  await story.assessed({ childView: 'I am afraid when it gets dark', childViewHow: 'said' })
  // Nobody plans before mother and child are safe.
  await expect(story.planned('Safe at home')).rejects.toThrow(/Safety|safety/)
  await story.safe({
    caregiverId: mother,
    familySafety: 'The mother takes the girl to the shelter',
  })
  expect(await story.planned('Mother and girl live without fear')).toBe('approved')
  // The village had talked the mother into a settlement: that is not the families' to settle.
  await story.guided({ settled: ['yes', 'The village chief had the father apologise'] })
  const { settlements } = await dara.ask(getCaseGuides, { id: story.id })
  for (const { id: answerId } of settlements)
    await chief.ask(reviewSettlement, {
      id: story.id,
      answerId,
      reviewId: uuid(),
      decision: 'reported',
      reason: 'The police post has the complaint now',
    })
  const { id: consentId } = await story.agrees({
    givenBy: 'child-and-guardian',
    caregiverId: mother,
    scope: 'Women’s affairs and the hospital',
  })
  await story.referred('women', 'counselling', { consentId }, ['name', 'age', 'caregiver'])
  await story.referred('hospital', 'medical-care', { consentId })
  story.onDay(7)
  await story.visited({ childView: 'Father does not sleep here any more' })
  await story.reviewed('The protection order holds; weekly visits go on')
  await story.packageGiven()
  story.onDay(60)
  await story.risk('low', 'The father lives in another province by order of the court')
  await story.visited({ school: 'attending' })
  const { story: told } = await story.closes()
  expect(new Set(told.map(({ kind }) => kind))).toEqual(
    new Set([
      'report',
      'step',
      'concern',
      'risk',
      'visit',
      'assessment',
      'safety-plan',
      'goal',
      'approval',
      'guide',
      'consent',
      'referral',
      'review',
      'service',
      'form',
      'final',
    ]),
  )
})

test('a trafficked girl who comes back from abroad rests in a shelter for a time, and then goes home', async () => {
  const story = await begin({
    agent: pisey,
    from: 'the helpline',
    words: 'The embassy sends home a girl who was made to work in a house abroad',
    concerns: ['trafficking'],
    child: { name: named('Mao', 'Chanthy'), birth: bornIn(2014) },
    said: { setting: 'abroad' },
  })
  await story.risk('high', 'The broker knows where the family lives')
  await story.safe({ safeAdult: 'The shelter mother', goTo: 'The shelter in town' })
  await story.assessed({ childView: 'I do not want to see the broker', childViewHow: 'said' })
  await story.planned('Safe, rested, heard, and home with the mother')
  const { id: consentId } = await story.agrees({ scope: 'Police, lawyer, hospital, shelter' })
  await story.referred('traffickingPolice', 'anti-trafficking-rescue', { consentId }, [
    'name',
    'age',
  ])
  await story.referred('legalAid', 'legal-representation', { consentId }, ['name', 'age'])
  await story.referred('hospital', 'medical-care', { consentId })
  await story.guided()
  const noneYet = careOptions.slice(0, 5).map((option) => ({
    option,
    how: 'considered' as const,
    why: 'The broker is a neighbour of all who could take her now',
  }))
  // Residential care is for a time, and the last resort.
  const shelter = await story.decided({
    chosen: 'residential',
    chosenWords: 'The shelter of the province',
    options: noneYet,
    childView: 'I want to sleep where he cannot find me',
    reviewOn: story.inDays(60),
    endsOn: story.inDays(150),
  })
  const there = await moves(pisey, story.id, shelter, story.today(), { carerWords: 'The shelter' })
  expect(there.plannedEndOn).toBe(story.inDays(150))
  story.onDay(55)
  await pisey.ask(reviewPlacement, {
    id: there.id,
    review: looksAfter(story.today(), story.inDays(60)),
  })
  await story.visited({ kind: 'placement' })
  await story.reviewed('The mother’s house is safe now: prepare the return')
  story.onDay(80)
  await story.risk('medium', 'The broker was arrested')
  const home = await story.decided({
    kind: 'reunite',
    chosen: 'birth-family',
    chosenWords: 'With the mother',
    options: [],
    childView: 'I want to go home to mother',
  })
  const atHome = await moves(pisey, story.id, home, story.today(), { carerWords: 'The mother' })
  expect(atHome.isReintegration).toBe(true)
  for (const day of [94, 124, 184]) {
    story.onDay(day)
    await story.visited({ kind: 'reintegration' })
    await pisey.ask(checkReintegration, {
      id: atHome.id,
      check: allGood(story.today(), { recommendsClosing: day === 184 }),
    })
  }
  await story.packageGiven()
  await story.risk('low', 'She is at school and the broker in prison')
  const { story: told } = await story.closes()
  expect(told.filter(({ kind }) => kind === 'placement').length).toBeGreaterThan(1)
})

test('a boy who carries bricks in a kiln leaves it for school, and the family gets its wages', async () => {
  const story = await begin({
    agent: dara,
    from: 'an officer',
    words: 'A boy of about 12 loads the kiln at night to pay the debt of his parents',
    concerns: ['child-labour', 'worst-forms-of-labour'],
    child: { name: named('Sim', 'Vuthy'), sex: 'male', birth: bornIn(2018) },
    said: { setting: 'workplace', suspectedRelation: 'employer' },
  })
  await story.risk('medium', 'Burns on the hands; the owner keeps the family by its debt')
  await story.assessed({ childView: 'My hands hurt. I would like to read', childViewHow: 'said' })
  await story.planned('At school, and no more in the kiln')
  await story.guided({
    'worst-form': ['yes'],
    fifteen: ['yes'],
    wages: ['not-possible', 'The kiln keeps no books; the inspector works on it'],
  })
  const mother = await story.caregiver({ relation: 'mother' })
  const { id: consentId } = await story.agrees({
    givenBy: 'child-and-guardian',
    caregiverId: mother,
    explained: ['pictures'],
  })
  await story.referred('labour', 'legal-access', { consentId }, ['age', 'concerns'])
  await story.referred('education', 'education-school-support', { consentId }, ['name', 'age'])
  await story.referred('healthCentre', 'medical-care', { consentId })
  story.onDay(14)
  await story.visited({ kind: 'school', school: 'attending' })
  const given = await story.packageGiven()
  expect(given).toMatchObject({ school: 'given', health: 'given', cash: 'given' })
  story.onDay(90)
  await story.reviewed('He has been at school for three months')
  await story.visited({ school: 'attending' })
  await story.closes()
})

test('a girl who is blackmailed with pictures: the police get the account names, and no picture comes in here', async () => {
  const story = await begin({
    agent: dara,
    from: 'the public',
    words: 'Somebody on a game asks my friend for pictures and wants money',
    concerns: ['online-abuse'],
    child: { name: named('Keo', 'Malis'), birth: bornIn(2015) },
    said: { setting: 'online', suspectedRelation: 'online-contact' },
  })
  await story.noticed('online-abuse')
  await story.risk('high', 'The blackmail goes on every day')
  await story.safe({ danger: 'Messages at night', goTo: 'The aunt’s room', signal: null })
  await story.assessed({ childView: 'Nobody at school may know', childViewHow: 'said' })
  await story.planned('The blackmail stops and she sleeps again')
  const guides = await story.guided({ 'met-in-person': ['yes'] })
  expect(guides).toContain('online-abuse')
  // At 14 an adult has to agree too; she chooses the aunt, and the parents are not asked.
  const alone = await story.agrees({ scope: 'The cyber police' })
  expect((await story.sendsTo('cyberPolice', 'legal-advocacy', alone.id)).status).toBe(422)
  const { id: consentId } = await story.agrees({
    givenBy: 'trusted-adult',
    adultWords: 'The aunt, to whom she told it first',
    scope: 'The cyber police',
  })
  await story.referred('cyberPolice', 'legal-advocacy', { consentId }, ['age', 'concerns'])
  // No door takes a picture: what is sent as one is turned away, as it is nothing that the server reads.
  const picture = await world.app.inject({
    method: 'POST',
    url: `/api/cases/${story.id}/notes`,
    headers: { 'content-type': 'image/jpeg', 'idempotency-key': uuid() },
    cookies: { [SESSION]: dara.cookie ?? '' },
    payload: Buffer.from('not a picture'),
  })
  expect(picture.statusCode).toBe(400)
  // She changes her mind about the school: what was agreed to is taken back, and nothing goes there.
  const toSchool = await story.agrees({ scope: 'The school may know' })
  await dara.ask(withdrawConsent, {
    id: toSchool.id,
    version: 1,
    withdrawnOn: story.today(),
    words: 'Not the school',
  })
  expect((await story.sendsTo('education', 'education-school-support', toSchool.id)).status).toBe(
    422,
  )
  story.onDay(30)
  await story.visited({ childView: 'It stopped' })
  await story.packageGiven({ school: ['not-needed', 'She goes to school and wants it left out'] })
  await story.reviewed('The account is closed; counselling goes on')
  story.onDay(60)
  await story.risk('low', 'The man was found')
  await story.closes()
})

test('a boy of 15 who stole a motorbike has a lawyer before he is asked, and is diverted instead of locked up', async () => {
  const story = await begin({
    agent: dara,
    from: 'an officer',
    words: 'The police post holds a boy for a stolen motorbike',
    concerns: ['conflict-with-law'],
    child: { name: named('Ros', 'Piseth'), sex: 'male', birth: bornIn(2014) },
    said: { setting: 'detention' },
  })
  await story.risk('medium', 'Held at the post since this morning')
  await story.visited({ kind: 'other', situation: 'At the police post, with his uncle beside him' })
  await story.assessed({ childView: 'I wanted to drive once', childViewHow: 'said' })
  await story.planned('Makes good the harm, and goes on with his training')
  expect(
    await story.guided({
      held: ['yes'],
      'visit-detained': ['not-needed', 'He went home the same evening'],
    }),
  ).toContain('conflict-with-law')
  // At 15 his own word is enough.
  const { id: consentId } = await story.agrees({ givenBy: 'child', scope: 'A lawyer' })
  await story.referred('legalAid', 'legal-representation', { consentId }, ['name', 'age'])
  await story.referred('prosecution', 'legal-advocacy', { consentId }, ['age', 'child-view'])
  story.onDay(20)
  const conference = {
    ...aConference(bodyOf('education').desk),
    heldOn: story.today(),
    nextOn: null,
    tasks: [
      {
        id: uuid(),
        deskId: bodyOf('education').desk,
        what: 'Keep his place',
        dueOn: story.inDays(5),
      },
    ],
  }
  await dara.ask(holdConference, { id: story.id, conference })
  await bodyOf('education').who.ask(answerConferenceTask, {
    id: conference.tasks[0]?.id ?? '',
    version: 1,
    isDone: true,
    answer: 'He is back in class',
  })
  await story.visited({ school: 'vocational' })
  await story.packageGiven()
  story.onDay(88)
  await story.reviewed('The prosecutor closed the matter after the diversion')
  await story.closes({ childView: 'I will be a mechanic' })
})

test('a child of the street without a name or papers is a child until somebody knows better', async () => {
  const story = await begin({
    agent: dara,
    from: 'the helpline',
    words: 'A child sleeps behind the market and begs for a man',
    concerns: ['street'],
    child: unknownChild,
    said: { setting: 'street', children: [] },
  })
  await dara.ask(decideAge, {
    childId: story.childId,
    version: 1,
    decision: anAgeDecision({ reason: 'Says 17, looks younger; nobody knows the parents' }),
  })
  expect((await dara.ask(listConsents, { id: story.id })).age).toBe(16)
  await story.risk('high', 'Sleeps outside, and a man takes the money')
  await story.safe({ goTo: 'The night centre', safeAdult: 'The nurse at the night centre' })
  await story.assessed({ ...tooYoung, childViewHow: 'showed', childView: 'Drew a house' })
  expect(await story.planned('Sleeps inside and has a name')).toBe('approved')
  await story.guided({ exploited: ['yes'], family: ['not-possible', 'Nobody knows the family'] })
  const { id: consentId } = await story.agrees({ explained: ['pictures'], scope: 'The nurse' })
  await story.referred('healthCentre', 'medical-care', { consentId }, ['age'])
  story.onDay(7)
  await story.visited({ kind: 'other', situation: 'At the night centre' })
  const given = await story.packageGiven({
    papers: ['unavailable', 'The commune cannot register a birth without a witness'],
  })
  // Of unknown age the child is due what any age would be due.
  expect(given).toMatchObject({ papers: 'unavailable', school: 'given', 'basic-needs': 'given' })
  story.onDay(25)
  await story.reviewed('Stays at the night centre; the court is asked about the papers')
  story.onDay(90)
  await story.risk('low', 'Lives with the nurse’s sister of his own will')
  await story.visited()
  const { child } = await story.closes({
    childRatings: Object.fromEntries([['legal-documents', 1]]),
    familyRatings: {},
    belowReason: 'There are no papers yet; the commune goes on with them without a case',
  })
  expect(child.name).toEqual(unknownChild.name)
})

test('a child alone after the flood is safe tonight, and back with the aunt when she is found', async () => {
  const story = await begin({
    agent: dara,
    from: 'an officer',
    words: 'A girl came off the boat alone and calls for her aunt',
    concerns: ['unaccompanied', 'disaster'],
    child: { ...unknownChild, name: named('Sok', 'Nita'), sex: 'female', birth: bornIn(2022) },
    said: { inDanger: true },
  })
  await story.visited({ kind: 'other', situation: 'In the school where the village sleeps' })
  await story.risk('high', 'Nobody knows her here')
  await story.safe({ safeAdult: 'The teacher', goTo: 'The teacher’s house' })
  // Tonight she sleeps at the teacher's: 72 hours, without a decision.
  const tonight = await moves(dara, story.id, null, story.today(), {
    option: 'foster-family',
    carerWords: 'The teacher',
  })
  expect(tonight.flags.map(({ code }) => code)).toEqual(['emergency-runs'])
  await story.assessed({ childView: 'I want my aunt', childViewHow: 'said' })
  await story.planned('With her own people again')
  await story.guided()
  const helped = { bestInterests: 'Nobody of the family could be asked yet' }
  await story.referred('tracing', 'other-tracing', helped, ['name', 'age', 'address'])
  await story.referred('disaster', 'other-emergency', helped, ['age', 'needs'])
  story.onDay(2)
  const cared = await story.decided({
    chosen: 'foster-family',
    chosenWords: 'The teacher, until the family is found',
    options: [
      { option: 'birth-family', how: 'tried', why: 'Nobody has heard of the parents' },
      { option: 'relatives', how: 'tried', why: 'The aunt is being looked for' },
    ],
    childView: 'The teacher is kind',
  })
  const stays = await dara.ask(confirmPlacement, {
    id: tonight.id,
    version: tonight.version,
    decisionId: cared.id,
  })
  expect(stays.flags).toEqual([])
  story.onDay(20)
  const aunt = await story.caregiver({ relation: 'aunt-uncle', livesWithChild: false })
  const home = await story.decided({
    chosen: 'relatives',
    chosenWords: 'The aunt who brought her up',
    permanence: 'permanent',
    people: [
      aPerson(),
      aPerson('decides', { body: 'Commune' }),
      aPerson('decides', { body: 'Police' }),
    ],
    options: [{ option: 'birth-family', how: 'tried', why: 'The parents died in the flood' }],
    childView: 'I want to live with aunt',
  })
  expect(home.formal).toEqual(['permanent'])
  const atAunt = await moves(dara, story.id, home, story.today(), { caregiverId: aunt })
  await story.visited({ kind: 'placement' })
  await story.packageGiven()
  await story.reviewed('The aunt has a roof again')
  story.onDay(90)
  await story.risk('low', 'She lives with her aunt')
  await story.visited({ school: 'attending' })
  const { version } = await dara.ask(reviewPlacement, {
    id: atAunt.id,
    review: looksAfter(story.today(), story.inDays(60)),
  })
  await dara.ask(endPlacement, {
    id: atAunt.id,
    version,
    endedOn: story.today(),
    endReason: 'settled',
    reason: 'She is at home with her aunt',
  })
  await story.closes()
})

test('a girl who does not hear gets a device and a place at the school of her village', async () => {
  const story = await begin({
    agent: dara,
    from: 'an officer',
    words: 'A girl of nine who does not hear has never been to school',
    concerns: ['disability', 'out-of-school'],
    child: {
      name: named('Prak', 'Sophea'),
      birth: bornIn(2020),
      disabilities: ['hearing'],
      schoolStatus: 'never',
    },
  })
  await story.risk('low', 'Cared for, and left out')
  const grandmother = await story.caregiver()
  await story.assessed({ childView: 'Points at the school', childViewHow: 'showed' })
  expect(await story.planned('At school with the others')).toBe('nobody has to approve')
  await story.guided({ communicate: ['yes'] })
  const { id: consentId } = await story.agrees({
    givenBy: 'child-and-guardian',
    caregiverId: grandmother,
    explained: ['sign-language', 'pictures'],
  })
  await story.referred('hospital', 'disability-aids', { consentId }, ['name', 'age', 'needs'])
  await story.referred('education', 'education-school-support', { consentId }, ['name', 'age'])
  story.onDay(21)
  const conference = {
    ...aConference(desks.hospital),
    heldOn: story.today(),
    nextOn: null,
    tasks: [
      { id: uuid(), deskId: desks.hospital, what: 'Teach the teacher', dueOn: story.inDays(10) },
    ],
  }
  await dara.ask(holdConference, { id: story.id, conference })
  await nurse.ask(answerConferenceTask, {
    id: conference.tasks[0]?.id ?? '',
    version: 1,
    isDone: true,
    answer: 'Two mornings at the school',
  })
  await story.visited({ kind: 'school', school: 'attending', childViewHow: 'showed' })
  const given = await story.packageGiven()
  expect(given).toMatchObject({ 'disability-support': 'given', school: 'given', cash: 'given' })
  story.onDay(80)
  await story.reviewed('She sits in front and reads')
  await story.visited({ school: 'attending', development: 'well' })
  await story.closes({ childView: 'Signs: school, good', childViewHow: 'showed' })
})

test('a boy of 16 who uses drugs and says nothing is not made to: his silence is written down, and his no is heard', async () => {
  const story = await begin({
    agent: dara,
    from: 'the public',
    words: 'My cousin sniffs glue and does not come home',
    concerns: ['substance-use'],
    child: { name: named('Hun', 'Rithy'), sex: 'male', birth: bornIn(2013) },
  })
  await story.risk('medium', 'Thin, and asleep at noon')
  await story.assessed(silent)
  await story.planned('Somebody he trusts', { childAgrees: 'did-not-wish-to-say' })
  await story.guided({ treatment: ['not-possible', 'He does not want it yet'], seller: ['yes'] })
  // He is old enough to say no to the hospital, and then nobody sends him there.
  const refused = await story.agrees({ answer: 'refused', scope: 'The hospital' })
  const sent = await story.sendsTo('hospital', 'drug-alcohol-rehabilitation', refused.id)
  expect(sent.status).toBe(422)
  story.onDay(14)
  await story.visited(silent)
  story.onDay(28)
  await story.visited({ childView: 'The football coach may help', childViewHow: 'said' })
  const { id: consentId } = await story.agrees({ scope: 'The health centre, with the coach' })
  await story.referred('healthCentre', 'drug-alcohol-counselling', { consentId }, ['age'])
  await story.packageGiven({ health: ['refused', 'He wants no needle'] })
  const { lines } = await dara.ask(getPackage, { caseId: story.id })
  expect(lines.find(({ item }) => item === 'rehabilitation')?.state).toBe('given')
  story.onDay(85)
  await story.reviewed('Plays football; the seller is with the police')
  await story.visited(silent)
  const { story: told } = await story.closes({ ...silent, viewDone: null })
  expect(told.find(({ kind }) => kind === 'final')).toBeDefined()
})

test('a baby left at the pagoda: the family and relatives are looked for, and a foster family is decided formally', async () => {
  const story = await begin({
    agent: dara,
    from: 'the public',
    words: 'The nun found a new-born in a basket this morning',
    concerns: ['abandonment'],
    child: {
      ...unknownChild,
      birth: { precision: 'estimated', from: '2030-01-01', to: '2030-01-07', words: 'Days old' },
    },
    said: { setting: 'pagoda', inDanger: true },
  })
  await story.visited({ ...tooYoung, childSeenAlone: null, situation: 'Warm, drinks, is small' })
  await story.risk('high', 'A new-born without a mother')
  // The hospital comes before everything: nobody is there to be asked.
  const asked = { bestInterests: 'A new-born; nobody of the family is known' }
  await story.referred('hospital', 'medical-care', asked, ['age', 'needs'])
  await story.referred('police', 'other-tracing', asked, ['age'])
  await story.safe({ safeAdult: 'The nurse', goTo: 'The ward', childDoes: 'Is never left alone' })
  const tonight = await moves(dara, story.id, null, story.today(), {
    option: 'foster-family',
    carerWords: 'The emergency foster family of the commune',
    agreements: {
      ...agreed(story.today()),
      child: { answer: 'too-young', on: story.today(), how: 'spoken' },
    },
  })
  await story.assessed(tooYoung)
  await story.planned('Grows up in a family', { childAgrees: 'too-young' })
  await story.guided({ relatives: ['not-possible', 'Nobody came forward in the village'] })
  story.onDay(2)
  const young = {
    ...tooYoung,
    viewDone: 'Too young to be asked; what the nurse sees was heard',
    options: [
      { option: 'birth-family' as const, how: 'tried' as const, why: 'The mother was not found' },
      { option: 'relatives' as const, how: 'tried' as const, why: 'Nobody knows of relatives' },
    ],
  }
  const forNow = await story.decided({ ...young, chosen: 'foster-family' })
  await dara.ask(confirmPlacement, {
    id: tonight.id,
    version: tonight.version,
    decisionId: forNow.id,
  })
  story.onDay(80)
  await story.reviewed('Nobody was found: decide for good')
  await story.visited({ ...tooYoung, kind: 'placement', growth: 'well', development: 'well' })
  const lasting = {
    ...young,
    chosen: 'foster-family',
    chosenWords: 'The same family, for good',
    permanence: 'permanent',
  }
  // Three who decide, from two bodies at least.
  await expect(story.decided(lasting)).rejects.toThrow(/decid/)
  const forGood = await story.decided({
    ...lasting,
    people: [
      aPerson(),
      aPerson('decides', { body: 'Provincial social affairs' }),
      aPerson('decides', { body: 'Commune committee' }),
      aPerson('is-heard', { body: 'The foster family' }),
    ],
  })
  expect(forGood.formal).toEqual(['permanent'])
  const there = await moves(dara, story.id, forGood, story.today(), {
    carerWords: 'The foster family',
    agreements: {
      ...agreed(story.today()),
      child: { answer: 'too-young', on: story.today(), how: 'spoken' },
    },
  })
  await story.packageGiven()
  await story.risk('low', 'Grows and laughs')
  story.onDay(120)
  await story.visited({ ...tooYoung, kind: 'placement', growth: 'well' })
  const { version } = await dara.ask(reviewPlacement, {
    id: there.id,
    review: { ...looksAfter(story.today(), story.inDays(60)), ...tooYoung },
  })
  await dara.ask(endPlacement, {
    id: there.id,
    version,
    endedOn: story.today(),
    endReason: 'settled',
    reason: 'At home in the foster family for good',
  })
  await story.closes({ ...tooYoung, viewDone: null, story: 'Found, looked after, and at home' })
})
