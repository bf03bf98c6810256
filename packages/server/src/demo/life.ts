import {
  answerWithin,
  caseBasis,
  caseReasons,
  consentBasis,
  consentReasons,
  riskNames,
  type RiskName,
  stemOf,
  supervisionReasons,
} from '@tumpeang/domain/cases'
import { childItems, type ConcernCode, familyItems } from '@tumpeang/domain/forms'
import { searchKeyOf } from '@tumpeang/domain/children'
import { fold, khmerDigits } from '@tumpeang/domain/khmer'
import { dayIn, days, hours, later, type Text } from '@tumpeang/domain/kernel'
import {
  contactWithinHours,
  proposeUrgency,
  triageWithinHours,
  type Urgency,
} from '@tumpeang/domain/reports'
import { answerDue, referralReasons, resultDue } from '@tumpeang/domain/services'
import type { TaskKind } from '@tumpeang/domain/work'
import {
  actions,
  answerNotes,
  because,
  callNotes,
  caregiverViews,
  childViews,
  closingWords,
  goals,
  harmless,
  nextSteps,
  notes,
  outcomeNotes,
  riskWords,
  say,
  seasons,
  situations,
  strengths,
  type Worry,
  fitsAge,
  fitting,
  worries,
} from './concerns.ts'
import { attachmentDeeds } from './attachments.ts'
import { careDeeds } from './care.ts'
import { type Country, type Decided, decided, inOfficeHours, type Worker } from './country.ts'
import {
  agreedToHelp,
  agreedToRefer,
  type Carer,
  doubtfulAge,
  isInDanger,
  safetyPlan,
  tookBack,
} from './consent.ts'
import { formsFilled } from './forms.ts'
import { familyName, givenName, petName } from './names.ts'
import type { Random } from './random.ts'
import { familyDeeds } from './household.ts'
import { guidesFollowed } from './guides.ts'
import { nextVisitDue, procedureBasis } from './times.ts'
import { guideSubject } from '../modules/cases/index.ts'
import { added, anyone, changed, type Deed, type Doer, opened, system } from './replay.ts'
import { packageDeeds } from './package.ts'
import { closingDeeds, drawsOf, planDeeds, reviewDeed } from './supervision.ts'

/** Where and when lives are told, and how far: nothing happens after `now`. */
export interface World {
  readonly country: Country
  readonly random: Random
  readonly now: Date
  /** Called once for each report: references are numbers given in turn. */
  readonly reference: () => string
  /** The next number of a stem. */
  readonly numbered: (stem: string) => string
  /** The district whose desk is always behind. */
  readonly late: string | null
  /** Whether visits, plans and referrals are told in full, or only as much as a list needs. */
  readonly brief: boolean
}

type Sex = 'female' | 'male'
const minutes = (count: number): number => count * 60_000
const MINUTE = minutes(1)

/** What a case waits for, and whether it is over. */
interface Waits {
  assessing: Task | null
  planning: Task | null
  visiting: Task | null
  isClosed: boolean
}

interface Kin {
  readonly sex: Sex
  readonly age: number
  readonly family: readonly [string, string]
  readonly given: readonly [string, string]
  readonly place: string
}

/** The words by which strangers tell an age. */
const aged = ({ sex, age }: Pick<Kin, 'sex' | 'age'>, random: Random): string => {
  const who = sex === 'female' ? 'ក្មេងស្រី' : 'ក្មេងប្រុស'
  if (age === 0) return sex === 'female' ? 'ទារកស្រី' : 'ទារកប្រុស'
  if (random.chance(0.15)) return `${who}ម្នាក់`
  return `${who}អាយុ${random.chance(0.6) ? 'ប្រហែល' : ''} ${khmerDigits(String(age))} ឆ្នាំ`
}

function birth({ age }: Pick<Kin, 'age'>, at: Date, random: Random) {
  const born = later(at, -days(age * 365.25 + random.between(2, 363)))
  const day = dayIn(born)
  const year = day.slice(0, 4)
  const month = day.slice(0, 7)
  const lastOfMonth = new Date(Date.UTC(Number(year), Number(day.slice(5, 7)), 0))
  switch (
    random.weighted([
      ['day', 38],
      ['month', 10],
      ['year', 24],
      ['estimated', 20],
      ['unknown', 8],
    ] as const)
  ) {
    case 'day':
      return { birth_precision: 'day', birth_from: day, birth_to: day, birth_words: null }
    case 'month':
      return {
        birth_precision: 'month',
        birth_from: `${month}-01`,
        birth_to: lastOfMonth.toISOString().slice(0, 10),
        birth_words: null,
      }
    case 'year':
      return {
        birth_precision: 'year',
        birth_from: `${year}-01-01`,
        birth_to: `${year}-12-31`,
        birth_words: random.chance(0.4) ? `កើតឆ្នាំ ${khmerDigits(year)}` : null,
      }
    case 'estimated':
      return {
        birth_precision: 'estimated',
        birth_from: `${Number(year) - 1}-01-01`,
        birth_to: `${Number(year) + (age < 2 ? 0 : 1)}-12-31`,
        birth_words: random.pick(['តាមសម្តីជីដូន', 'កើតមុនឆ្នាំទឹកជំនន់ធំ', 'កើតក្រោយចូលឆ្នាំខ្មែរ', 'មេភូមិប៉ាន់ប្រមាណ']),
      }
    case 'unknown':
    default:
      return { birth_precision: 'unknown', birth_from: null, birth_to: null, birth_words: null }
  }
}

const schoolStatus = (age: number, worry: Worry | null, random: Random): string | null => {
  if (age < 6) return 'too-young'
  if (worry && (worry.concern === 'child-labour' || worry.also.includes('out-of-school')))
    return random.pick(['irregular', 'dropped-out', 'attending', 'never'])
  return random.weighted([
    ['attending', 7],
    ['irregular', 2],
    ['dropped-out', 1],
  ])
}

/** Two children of one family in five bear the family name of the father's given name; here all share one. */
const kin = (
  random: Random,
  place: string,
  [youngest, oldest]: readonly [number, number],
  girls = 52,
): Kin => {
  const sex: Sex = random.chance(girls / 100) ? 'female' : 'male'
  return {
    sex,
    age: random.int(youngest, oldest),
    family: familyName(random),
    given: givenName(random, sex),
    place,
  }
}

/** A row of a child, registered at that moment. */
function childRow(
  { random }: World,
  { sex, age, family, given, place }: Kin,
  { id, at, desk, worry }: { id: string; at: Date; desk: string; worry: Worry | null },
) {
  const hasLatin = random.chance(0.7)
  const other = random.chance(0.25) ? [petName(random)] : []
  const name = {
    familyKm: random.chance(0.97) ? family[0] : null,
    givenKm: given[0],
    familyLatin: hasLatin ? family[1] : null,
    givenLatin: hasLatin ? given[1] : null,
  }
  const disabilities =
    worry?.concern === 'disability' || random.chance(0.05)
      ? [random.pick(['walking', 'hearing', 'seeing', 'learning', 'speaking'])]
      : []
  return {
    id,
    desk_id: desk,
    family_name_km: name.familyKm,
    given_name_km: name.givenKm,
    family_name_latin: name.familyLatin,
    given_name_latin: name.givenLatin,
    other_names: other,
    search_key: searchKeyOf({ name, otherNames: other }),
    sex,
    ...birth({ age }, at, random),
    place_code: place,
    address_words: random.chance(0.4)
      ? random.pick(['ជិតវត្ត', 'ក្រោយសាលាបឋម', 'មាត់ស្ទឹង', 'ផ្ទះឈើដំបូលស័ង្កសី', 'ជិតផ្សារចាស់'])
      : null,
    nationality: random.chance(0.97) ? 'KH' : null,
    disabilities,
    school_status: schoolStatus(age, worry, random),
    phone: null,
  }
}

/** Numbers that begin like no Cambodian one: nobody's telephone rings. */
const phone = (random: Random): string => `000 ${random.int(100, 999)} ${random.int(100, 999)}`

const pickedWorry = ({ random }: World, at: Date): Worry => {
  const month = later(at, hours(7)).getUTCMonth()
  return random.weighted(
    worries.map((worry) => {
      const season = seasons[worry.concern]
      const factor = season ? (season.includes(month) ? 2.5 : 0.5) : 1
      return [worry, worry.weight * factor] as const
    }),
  )
}

interface Task {
  readonly id: string
  readonly desk: string
  readonly due: Date
}

/** What is told of one child, in the order in which it was done. */
class Telling {
  readonly deeds: Deed[] = []
  readonly world: World

  constructor(world: World) {
    this.world = world
  }

  tell(deed: Deed): void {
    if (deed.at <= this.world.now) this.deeds.push(deed)
  }

  id(at: Date): string {
    return this.world.random.id(at)
  }

  put(
    manner: { at: Date; by: Doer; act: string },
    task: {
      kind: TaskKind
      desk: string
      assigned: string | null
      subject: string
      subjectId: string
      caseId: string | null
      childId: string | null
      reportId: string | null
      place: string | null
      reason: Text
      basis: string | null
      due: Date
      isPressing?: boolean
    },
    draws = this.world.random,
  ): Task {
    const id = draws.id(manner.at)
    this.tell(
      added(manner, 'tasks', {
        id,
        kind: task.kind,
        desk_id: task.desk,
        assigned_to: task.assigned,
        subject: task.subject,
        subject_id: task.subjectId,
        case_id: task.caseId,
        child_id: task.childId,
        report_id: task.reportId,
        province_code: task.place?.slice(0, 2) ?? null,
        district_code: task.place === null || task.place.length < 4 ? null : task.place.slice(0, 4),
        reason: task.reason,
        basis: task.basis,
        due_at: task.due,
        is_pressing: task.isPressing ?? false,
      }),
    )
    return { id, desk: task.desk, due: task.due }
  }

  /** The task ends at `at`, or (null) has not ended; while it was late it went upward day by day. */
  end(
    { id, desk, due }: Task,
    manner: { at: Date; by: Doer; act: string } | null,
    outcome = 'done',
    random = this.world.random,
  ): void {
    const { country, now } = this.world
    const until = manner && manner.at < now ? manner.at : now
    let to = country.above(desk)
    let at = later(due, minutes(random.int(1, 9)))
    // A measurement has enough to list without them.
    const most = this.world.brief ? 0 : 3
    for (let times = 1; times <= most && at < until; times += 1) {
      this.tell(
        changed({ at, by: system, act: 'work.escalate' }, 'tasks', id, {
          escalated_at: at,
          escalated_to: to,
          escalations: times,
        }),
      )
      to = (to === null ? null : country.above(to)) ?? to
      at = later(at, hours(24) + minutes(random.int(1, 5)))
    }
    if (manner && manner.at <= now) {
      this.tell(
        changed(manner, 'tasks', id, {
          done_at: manner.at,
          done_by: manner.by.account === '' ? null : manner.by.account,
          outcome,
        }),
      )
    }
  }
}

const workerAt = ({ country, random }: World, desk: string): Worker | null => {
  const there = country.at(desk)
  return there.length === 0 ? null : random.weighted(there.map((worker) => [worker, worker.share]))
}

const reachOfPlace = (place: string, district: string | null): boolean =>
  district !== null && place.startsWith(district)

/** A report as it comes in, with the task to look at it. */
interface Reported {
  readonly id: string
  readonly at: Date
  readonly desk: string
  readonly urgency: Urgency
  readonly task: Task
  readonly reportedChild: string
  readonly decision: Decided
  readonly place: string
  readonly concerns: readonly string[]
}

const decisionRow = (
  told: Telling,
  at: Date,
  decision: Decided,
  subject: { kind: 'report' | 'case'; id: string },
  place: string | null,
) => ({
  id: told.id(at),
  subject: subject.kind,
  subject_id: subject.id,
  report_id: subject.kind === 'report' ? subject.id : null,
  case_id: subject.kind === 'case' ? subject.id : null,
  table_number: told.world.country.rulesNumber,
  rule: decision.rule,
  facts: decision.facts,
  lead_kind: decision.lead,
  lead_desk_id: decision.leadDesk,
  helping: decision.helpingDesks,
  basis: decision.basis,
  deadlines: decision.deadlines,
  because: decision.because,
  province_code: place?.slice(0, 2) ?? null,
  district_code: place === null || place.length < 4 ? null : place.slice(0, 4),
})

/** Who takes a report: the helpline at any hour, officers at their desks, or nobody (the public page). */
function reporting(world: World, place: string, at: Date) {
  const { country, random } = world
  const helpline = country.desk('helpline@national', '')
  const channel = random.weighted([
    ['public', 30],
    ['helpline', 35],
    ['officer', 35],
  ] as const)
  if (channel === 'helpline' && helpline !== undefined) {
    const operator = workerAt(world, helpline)
    if (operator) return { channel, by: operator, at, helpline }
  }
  if (channel !== 'public') {
    const near = [
      country.desk('ccwc@commune', place.slice(0, 6)),
      country.desk('social-affairs@district', place.slice(0, 4)),
    ].flatMap((desk) => (desk === undefined ? [] : country.at(desk)))
    const open = inOfficeHours(at, random)
    if (near.length > 0 && open <= world.now)
      return { channel: 'officer' as const, by: random.pick(near), at: open }
  }
  return { channel: 'public' as const, by: anyone, at }
}

function report(
  told: Telling,
  {
    who,
    worry,
    words,
    concerns,
    place,
    at: wished,
    decision,
    urgency,
    unplaced = false,
  }: {
    who: Kin
    worry: Worry | null
    words: string
    concerns: readonly string[]
    place: string
    at: Date
    decision: Decided
    /** Chosen to show all of them; otherwise as the rules propose. */
    urgency?: Urgency
    /** Nobody said where: the helpline finds it out. */
    unplaced?: boolean
  },
): Reported {
  const { world } = told
  const { random } = world
  const known = unplaced ? null : place
  const { channel, by, at, helpline } = { helpline: undefined, ...reporting(world, place, wished) }
  const inDanger =
    urgency === 'now'
      ? true
      : random.weighted([
          [false, 6],
          [null, 3],
          [true, worry && worry.risk[0] >= 40 ? 1.2 : 0.15],
        ] as const)
  const suspect =
    worry && worry.suspects.length > 0 && random.chance(0.75) ? random.pick(worry.suspects) : null
  const hasAccess =
    suspect === null
      ? null
      : random.weighted([
          [true, 3],
          [false, 4],
          [null, 3],
        ] as const)
  const knowsAge = random.chance(0.8)
  const proposed = proposeUrgency({
    dangerNow: inDanger,
    concerns,
    youngestAge: knowsAge ? who.age : null,
    disability: null,
    earlierReports: 0,
    suspectHasAccess: hasAccess,
    withoutSafeAdult: null,
    needsMedicalCare: null,
    inResidentialCare: null,
  })
  const id = told.id(at)
  const act = channel === 'public' ? 'reports.report' : 'reports.register'
  const manner = { at, by, act }
  const due = later(at, hours(triageWithinHours[proposed.urgency]))
  const named = random.chance(0.65)
  told.tell(
    added(manner, 'reports', {
      id,
      reference: world.reference(),
      desk_id: decision.leadDesk,
      channel,
      language: random.chance(0.96) ? 'km' : 'en',
      concern_words: words,
      concerns: [...concerns],
      in_danger: inDanger,
      danger_words: inDanger === true ? 'អ្នករាយការណ៍ថា កុមារអាចមានគ្រោះថ្នាក់នៅយប់នេះ' : null,
      setting: worry ? random.pick(worry.settings) : null,
      occurred_words: random.pick(['ម្សិលមិញ', 'តាំងពីសប្តាហ៍មុន', 'យូរណាស់មកហើយ', 'ព្រឹកនេះ', null]),
      place_code: known,
      place_words: random.chance(0.5)
        ? random.pick(['ជិតផ្សារ', 'ខាងលិចវត្ត', 'ផ្លូវចូលភូមិ', 'ជិតសាលាឃុំ'])
        : null,
      suspected_relation: suspect,
      suspected_has_access: hasAccess,
      suspected_words: null,
      source: random.pick([
        'neighbour',
        'family',
        'school',
        'local-authority',
        'health',
        'community',
        'police',
        'friend',
      ]),
      reporter_name: null,
      reporter_phone: channel === 'public' || random.chance(0.5) ? null : phone(random),
      reporter_may_be_called: random.chance(0.4) ? true : null,
      urgency_proposed: proposed.urgency,
      urgency_because: proposed.because,
      triage_due_at: due,
    }),
  )
  const nameWords = named ? `${who.family[0]} ${who.given[0]}` : null
  const reportedChild = told.id(at)
  told.tell(
    added(manner, 'report_children', {
      id: reportedChild,
      report_id: id,
      name_words: nameWords,
      search_key: nameWords === null ? '' : fold(nameWords),
      sex: who.sex,
      age: knowsAge ? who.age : null,
      disabilities: [],
      note: null,
    }),
  )
  told.tell(
    added(
      manner,
      'responsibility_decisions',
      decisionRow(told, at, decision, { kind: 'report', id }, known),
    ),
  )
  const task = told.put(manner, {
    kind: 'triage',
    desk: decision.leadDesk,
    assigned: null,
    subject: 'report',
    subjectId: id,
    caseId: null,
    childId: null,
    reportId: id,
    place: known,
    reason: because.triage,
    basis: null,
    due,
    isPressing: proposed.urgency === 'now',
  })
  if (helpline !== undefined) {
    told.tell(
      added({ at, by, act: 'reports.begin-call' }, 'calls', {
        id: told.id(at),
        desk_id: helpline,
        began_at: later(at, -minutes(random.int(4, 26))),
        ended_at: at,
        kind: 'concern',
        silent: false,
        called_before: random.chance(0.2),
        note: '',
        report_id: id,
      }),
    )
  }
  if (channel === 'public' && random.chance(0.12)) {
    const later1 = later(at, hours(random.int(3, 40)))
    told.tell(
      added({ at: later1, by: anyone, act: 'reports.add-words' }, 'report_messages', {
        id: told.id(later1),
        report_id: id,
        from_reporter: true,
        words: random.pick([
          'ថ្ងៃនេះខ្ញុំឃើញកុមារម្តងទៀត គេថានៅជាមួយមីង។',
          'សូមកុំប្រាប់ថាខ្ញុំជាអ្នករាយការណ៍។',
          'ខ្ញុំដឹងឈ្មោះភូមិហើយ នៅខាងកើតសាលា។',
        ]),
      }),
    )
  }
  return {
    id,
    at,
    desk: decision.leadDesk,
    urgency: urgency ?? proposed.urgency,
    task,
    reportedChild,
    decision,
    place,
    concerns,
  }
}

/** How long the desk of a place takes, against what is usual. */
const slowness = ({ random, late }: World, place: string): number =>
  reachOfPlace(place, late)
    ? random.between(2.5, 6)
    : random.weighted([
        [random.between(0.3, 0.95), 84],
        [random.between(1, 2.2), 16],
      ])

const leadsThatWork = ['social-affairs@district', 'ccwc@commune']

/** A child, a place and a worry for which one of the desks of the demo country is responsible. */
function beginning(world: World, at: Date, placed: () => string, sought?: ConcernCode) {
  for (let attempt = 0; ; attempt += 1) {
    const worry = worries.find(({ concern }) => concern === sought) ?? pickedWorry(world, at)
    const place = placed()
    const who = kin(world.random, place, worry.ages, worry.girls)
    const beside = world.random.weighted([
      [0, 5],
      [1, 4],
      [2, 1],
    ])
    // Nobody is out of school who is too young for it, nor drinks at six.
    const also = worry.also.filter((code) => fitsAge(code, who.age))
    const concerns = [
      worry.concern,
      ...(sought === undefined ? world.random.some(also, beside) : []),
    ]
    const decision = decided(world.country, concerns, place, who)
    const kind = world.country.kindOfDesk(decision.leadDesk)
    if (leadsThatWork.includes(kind) || attempt > 20)
      return { worry, place, who, concerns, decision }
  }
}

const lower: Readonly<Record<RiskName, RiskName>> = {
  high: 'medium',
  medium: 'low',
  low: 'no_action',
  no_action: 'no_action',
}
const higher: Readonly<Record<RiskName, RiskName>> = {
  high: 'high',
  medium: 'high',
  low: 'medium',
  no_action: 'low',
}

/** What a household says of a caregiver besides. */
interface Kept {
  readonly relation: string
  readonly sex: string
}

function caregivers(
  told: Telling,
  who: Kin,
  childId: string,
  worry: Worry,
  manner: { at: Date; by: Doer; act: string },
): (Carer & Kept)[] {
  const { random } = told.world
  const carers: (Carer & Kept)[] = []
  const relations = random.some(
    worry.concern === 'left-behind' || worry.concern === 'orphanhood'
      ? ['grandparent', 'aunt-uncle', 'sibling']
      : ['mother', 'father', 'grandparent', 'aunt-uncle', 'step-parent'],
    told.world.brief ? 1 : random.int(1, 3),
  )
  for (const [index, relation] of relations.entries()) {
    const sex = ['father', 'step-parent'].includes(relation) ? 'male' : 'female'
    const given = givenName(random, sex)
    const hasLatin = random.chance(0.3)
    const carer = {
      id: told.id(manner.at),
      relation,
      sex,
      livesWithChild: index === 0 ? true : random.pick([true, false, null]),
      isSuspected: index > 0 && worry.suspects.includes(relation) && random.chance(0.3),
    }
    carers.push(carer)
    told.tell(
      added(manner, 'caregivers', {
        id: carer.id,
        child_id: childId,
        family_name_km: relation === 'father' ? who.given[0] : who.family[0],
        given_name_km: given[0],
        family_name_latin: hasLatin ? who.family[1] : null,
        given_name_latin: hasLatin ? given[1] : null,
        relation,
        phone: random.chance(0.6) ? phone(random) : null,
        lives_with_child: carer.livesWithChild,
        cares_for_child: index === 0 || random.chance(0.6),
        is_suspected: carer.isSuspected,
        note: null,
      }),
    )
  }
  return carers
}

const ratings = (random: Random, items: object, bias: number): Record<string, number> =>
  Object.fromEntries(
    Object.keys(items).map((name) => [
      name,
      Math.max(1, Math.min(4, Math.round(random.between(1, 3.4) + bias))),
    ]),
  )

const viewHow = (
  random: Random,
  age: number,
): 'said' | 'showed' | 'did-not-wish-to-say' | 'too-young' =>
  age < 3
    ? 'too-young'
    : random.weighted([
        ['said', 7],
        ['showed', 2],
        ['did-not-wish-to-say', 1],
      ] as const)

/** What a life must have, so that some desk has something to do. */
interface Sought {
  readonly concern?: ConcernCode
  /** The kind of desk that a referral goes to. */
  readonly refersTo?: string
}

/** The life of a child from the report that names it to whatever is true now. */
export function caseLife(
  world: World,
  start: Date,
  placed: () => string,
  { concern, refersTo }: Sought = {},
): Deed[] {
  const told = new Telling(world)
  const { random, now } = world
  const { worry, place, who, concerns, decision } = beginning(world, start, placed, concern)
  const desk = decision.leadDesk
  const worker = workerAt(world, desk)
  if (!worker) throw new Error(`Nobody serves at the desk of ${place}`)
  const slow = slowness(world, place)
  const words = say(random.pick(fitting(worry.said, who.age)), aged(who, random))

  // Four in five children are known through a report; the others an officer met.
  const brought = random.chance(0.86)
    ? report(told, { who, worry, words, concerns, place, at: start, decision })
    : null
  const received = brought?.at ?? inOfficeHours(start, random)
  const within = brought ? hours(triageWithinHours[brought.urgency]) : 0
  const opensAt = brought
    ? brought.urgency === 'now'
      ? later(received, within * slow)
      : inOfficeHours(later(received, within * slow), random)
    : received
  const urgency = brought?.urgency ?? 'within-7-days'
  const contactDue = later(opensAt, hours(contactWithinHours[urgency]))
  if (opensAt > now) {
    if (brought) told.end(brought.task, null)
    return told.deeds
  }

  const childId = told.id(opensAt)
  const caseId = told.id(opensAt)
  const opening = { at: opensAt, by: worker, act: brought ? 'reports.accept' : 'cases.register' }
  if (brought) {
    told.tell(
      opened({ ...opening, act: 'reports.get', at: later(opensAt, -MINUTE) }, 'report', brought.id),
    )
  }
  const child = childRow(world, who, { id: childId, at: opensAt, desk, worry })
  const number = world.numbered(stemOf(dayIn(opensAt), place))
  told.tell(added(opening, 'children', child))
  const carers = caregivers(told, who, childId, worry, opening)
  if (brought) {
    told.tell(changed(opening, 'report_children', brought.reportedChild, { child_id: childId }))
    told.tell(
      changed(opening, 'reports', brought.id, {
        status: 'accepted',
        urgency,
        triaged_by: worker.account,
        triaged_at: opensAt,
        contact_due_at: contactDue,
      }),
    )
    told.end(brought.task, opening, 'accepted')
  }
  told.tell(
    added(opening, 'cases', {
      id: caseId,
      number,
      child_id: childId,
      desk_id: desk,
      place_code: place,
      province_code: place.slice(0, 2),
      district_code: place.slice(0, 4),
      assigned_to: worker.account,
    }),
  )
  if (brought) told.tell(added(opening, 'case_reports', { case_id: caseId, report_id: brought.id }))
  const stage = () =>
    random.weighted([
      ['experienced', 6],
      ['at-risk', 3],
      ['unknown', 1],
    ])
  const stages: { concern: string; stage: string }[] = concerns.map((concern) => ({
    concern,
    stage: stage(),
  }))
  for (const { concern, stage: reached } of stages) {
    told.tell(
      added(opening, 'case_concerns', {
        id: told.id(opensAt),
        case_id: caseId,
        concern,
        stage: reached,
        since_words: random.pick(['ប្រហែលកន្លះឆ្នាំ', 'តាំងពីចូលឆ្នាំ', null, null]),
      }),
    )
  }
  told.tell(
    added(
      opening,
      'responsibility_decisions',
      decisionRow(told, opensAt, decision, { kind: 'case', id: caseId }, place),
    ),
  )
  told.tell(
    added(opening, 'case_steps', {
      id: told.id(opensAt),
      case_id: caseId,
      act: 'register',
      from_status: null,
      to_status: 'registered',
      reason: null,
      note: null,
    }),
  )
  const ofCase = {
    desk,
    assigned: worker.account,
    subject: 'case',
    subjectId: caseId,
    caseId,
    childId,
    reportId: null,
    place,
  }
  const contact = told.put(opening, {
    ...ofCase,
    kind: 'first-contact',
    reason: caseReasons['first-contact'],
    basis: caseBasis.contact,
    due: contactDue,
    isPressing: urgency === 'now',
  })
  const assessing = told.put(opening, {
    ...ofCase,
    kind: 'assessment',
    reason: caseReasons.assessment,
    basis: procedureBasis('assessment'),
    due: later(opensAt, days(decision.deadlines.assessmentDays)),
  })

  // Whoever supervises looks at the case with its worker, first after a month.
  const approver = world.country.supervisor(place) ?? worker
  const supervised = { random: drawsOf(caseId), caseId, by: worker, approver }
  let reviewing: Task | null = null
  const reviewDue = (manner: { at: Date; by: Doer; act: string }, dueAt: Date) => {
    told.tell(changed(manner, 'cases', caseId, { next_review_due_at: dueAt }))
    reviewing = told.put(
      manner,
      {
        ...ofCase,
        assigned: approver.account,
        kind: 'case-review',
        reason: supervisionReasons.review,
        basis: procedureBasis('review-high'),
        due: dueAt,
      },
      supervised.random,
    )
  }
  if (!world.brief) reviewDue(opening, later(opensAt, days(30)))

  // The first meeting with the child.
  const waits: Waits = { assessing, planning: null, visiting: null, isClosed: false }
  let risk: RiskName = random.weighted([
    ['high', worry.risk[0]],
    ['medium', worry.risk[1]],
    ['low', Math.max(3, 96 - worry.risk[0] - worry.risk[1])],
    ['no_action', 2],
  ] as const)
  let status = 'registered'
  const step = (
    manner: { at: Date; by: Doer; act: string; why?: string },
    act: string,
    to: string,
    more: object = {},
  ) => {
    told.tell(changed(manner, 'cases', caseId, { status: to, ...more }))
    told.tell(
      added(manner, 'case_steps', {
        id: told.id(manner.at),
        case_id: caseId,
        act,
        from_status: status,
        to_status: to,
        reason: null,
        note: manner.why ?? null,
      }),
    )
    status = to
  }
  const setRisk = (
    manner: { at: Date; by: Doer },
    level: RiskName,
    why = random.pick(riskWords[level] ?? []),
  ) => {
    risk = level
    told.tell(
      added({ ...manner, act: 'cases.set-risk', why }, 'risk_levels', {
        id: told.id(manner.at),
        case_id: caseId,
        level,
        because: why,
      }),
    )
    told.tell(changed({ ...manner, act: 'cases.set-risk', why }, 'cases', caseId, { risk: level }))
  }
  const visitDue = (manner: { at: Date; by: Doer }, from: Date): Date => {
    const due = nextVisitDue(risk, from)
    told.tell(
      changed({ ...manner, act: 'cases.visit' }, 'cases', caseId, { next_visit_due_at: due }),
    )
    waits.visiting = told.put(
      { ...manner, act: 'cases.visit' },
      {
        ...ofCase,
        kind: 'visit',
        reason: inBoth(caseReasons.visit, riskNames[risk]),
        basis: procedureBasis(`visit-${risk.replace('_', '-')}`),
        due,
      },
    )
    return due
  }
  let isFirst = true
  const visit = (at: Date): Date => {
    const manner = { at, by: worker, act: 'cases.visit' }
    const seen = random.chance(0.88)
    const how = seen ? viewHow(random, who.age) : 'not-met'
    if (!world.brief && random.chance(0.3))
      told.tell(
        opened({ ...manner, act: 'cases.open', at: later(at, -minutes(20)) }, 'case', caseId),
      )
    told.tell(
      added(manner, 'visits', {
        id: told.id(at),
        case_id: caseId,
        visited_on: dayIn(at),
        kind: random.weighted([
          ['home', 70],
          ['school', 12],
          ['phone', 10],
          ['office', 8],
        ]),
        child_seen: seen,
        child_seen_alone: seen ? random.pick([true, false, null]) : null,
        child_view: how === 'said' || how === 'showed' ? random.pick(childViews) : null,
        child_view_how: how,
        situation: seen ? random.pick(situations) : (situations[4] ?? random.pick(situations)),
        next_step: random.chance(0.6) ? random.pick(nextSteps) : null,
        school:
          seen && who.age >= 6
            ? random.weighted([
                [child.school_status ?? 'unknown', 8],
                ['attending', 3],
              ])
            : null,
        growth:
          seen && who.age < 5
            ? random.weighted([
                ['well', 7],
                ['worry', 3],
              ])
            : null,
        development:
          seen && who.age < 5
            ? random.weighted([
                ['well', 8],
                ['worry', 2],
              ])
            : null,
      }),
    )
    if (isFirst) told.end(contact, manner)
    isFirst = false
    if (waits.visiting) told.end(waits.visiting, manner)
    return visitDue(manner, at)
  }

  const meets = later(opensAt, hours(contactWithinHours[urgency]) * slow)
  const met = urgency === 'now' ? meets : inOfficeHours(meets, random)
  if (met > now) {
    told.end(contact, null)
    told.end(assessing, null)
    return told.deeds
  }
  setRisk({ at: met, by: worker }, risk)
  let due = visit(later(met, MINUTE))
  const asked = { random, caseId, age: who.age, carers, by: worker }
  if (!world.brief) told.tell(agreedToHelp({ ...asked, at: later(met, MINUTE) }).deed)
  if (!world.brief && who.age >= 16 && child.birth_precision === 'unknown')
    told.tell(doubtfulAge({ random, at: later(met, 2 * MINUTE), by: worker }, childId))
  // A child in danger has a safety plan first, mostly within the day.
  let safety: string | null = null
  let safeSince: Date | null = null
  let unsafe: Task | null = null
  const makeSafe = (at: Date) => {
    const made = safetyPlan({ ...asked, at })
    safety = made.id
    safeSince = at
    told.tell(made.deed)
    if (unsafe) told.end(unsafe, { at, by: worker, act: 'cases.make-safety-plan' })
    unsafe = null
  }
  const inDanger = () => isInDanger(risk, stages, carers)
  if (inDanger()) {
    const meeting = { at: met, by: worker, act: 'cases.set-risk' }
    unsafe = told.put(meeting, {
      ...ofCase,
      kind: 'safety-plan',
      reason: consentReasons.safety,
      basis: consentBasis.safety,
      due: later(met, hours(24)),
    })
    if (slow < 1.5 || random.chance(0.5)) makeSafe(later(met, 3 * MINUTE))
  }
  if (!world.brief && random.chance(0.55))
    siblings(told, who, worry, { at: later(met, 2 * MINUTE), desk, by: worker })

  // What comes at which time; some cases come to a standstill, as cases do.
  // A standstill is of these weeks: sooner or later somebody asks about a file.
  const isRecent = opensAt > later(now, -days(75))
  const stuck =
    refersTo === undefined && isRecent && random.chance(reachOfPlace(place, world.late) ? 0.6 : 0.2)
  const assessedAt = inOfficeHours(
    later(opensAt, days(decision.deadlines.assessmentDays * 0.9) * slow + hours(3)),
    random,
  )
  const plannedAt = inOfficeHours(
    later(assessedAt, days(random.between(1, 9)) * Math.max(slow, 0.5)),
    random,
  )
  const begunAt = inOfficeHours(later(plannedAt, days(random.between(0.3, 14))), random)
  const closesAt = inOfficeHours(later(begunAt, days(random.between(45, 420))), random)
  const isFound = !random.chance(0.08)
  const closing = isFound
    ? random.weighted([
        ['goals-met', 64],
        ['moved', 12],
        ['transferred', 10],
        ['refused', 7],
        ['not-found', 4],
        ...(who.age >= 16 ? ([['turned-18', 12]] as const) : []),
      ])
    : 'not-found'
  const stops = stuck ? later(opensAt, days(random.between(2, 25))) : now
  const until = (at: Date): boolean => at <= now && at <= stops
  interface Milestone {
    readonly at: Date
    readonly does: (at: Date) => void
  }

  let referrals: Referred[] = []
  const ends: { goal: string; actions: string[] }[] = []

  const assess = (at: Date) => {
    const manner = { at, by: worker, act: 'cases.assess' }
    const how = viewHow(random, who.age)
    told.tell(
      added(manner, 'assessments', {
        id: told.id(at),
        case_id: caseId,
        assessed_on: dayIn(at),
        child_ratings: ratings(random, childItems, risk === 'high' ? -0.5 : 0.2),
        family_ratings: ratings(random, familyItems, risk === 'high' ? -0.5 : 0.1),
        strengths: random.chance(0.85) ? random.pick(strengths) : null,
        needs: random.pick(fitting(worry.needs, who.age)),
        child_view: how === 'said' || how === 'showed' ? random.pick(childViews) : null,
        child_view_how: how,
        caregiver_view: random.chance(0.8) ? random.pick(caregiverViews) : null,
      }),
    )
    step(manner, 'assess', 'assessed')
    if (waits.assessing) told.end(waits.assessing, manner)
    waits.assessing = null
    waits.planning = told.put(manner, {
      ...ofCase,
      kind: 'plan',
      reason: caseReasons.plan,
      basis: procedureBasis('plan'),
      due: later(at, days(14)),
    })
  }
  const plan = (at: Date) => {
    const manner = { at, by: worker, act: 'cases.plan' }
    if (safety === null && inDanger()) makeSafe(later(at, -MINUTE))
    for (const goal of random.some(goals, world.brief ? 1 : random.int(1, 3))) {
      const goalId = told.id(at)
      const agrees =
        who.age < 3
          ? 'too-young'
          : random.weighted([
              ['agrees', 8],
              ['disagrees', 1],
              ['did-not-wish-to-say', 1],
            ] as const)
      told.tell(
        added(manner, 'plan_goals', {
          id: goalId,
          case_id: caseId,
          goal,
          child_agrees: agrees,
          view_done: agrees === 'agrees' ? 'followed' : agrees === 'disagrees' ? 'partly' : null,
          view_why:
            agrees === 'disagrees' ? 'កុមារចង់នៅជាមួយជីដូនវិញ។ យើងសាកល្បងពេលចុងសប្ដាហ៍សិន ព្រោះជីដូនឈឺ។' : null,
          due_on: null,
          caregiver_id: null,
          need: null,
          caregiver_agrees: null,
        }),
      )
      const done = random.some(actions, world.brief ? 1 : random.int(1, 3)).map((what) => {
        const actionId = told.id(at)
        told.tell(
          added(manner, 'plan_actions', {
            id: actionId,
            goal_id: goalId,
            case_id: caseId,
            what,
            service: random.chance(0.5) ? random.pick(fitting(worry.services, who.age)) : null,
            who: random.pick(['ភ្នាក់ងារសង្គម', 'មេភូមិ', 'គ្រូបន្ទុកថ្នាក់', 'ម្តាយ', 'មណ្ឌលសុខភាព']),
            due_on: dayIn(later(at, days(random.int(7, 60)))),
          }),
        )
        return actionId
      })
      ends.push({ goal: goalId, actions: done })
    }
    step(manner, 'plan', 'planned')
    if (waits.planning) told.end(waits.planning, manner)
    waits.planning = null
    if (!world.brief && risk === 'high' && approver !== worker) {
      const put = planDeeds(supervised, later(at, hours(1)), now)
      for (const deed of put.deeds) told.tell(deed)
      if (put.waits !== null) {
        const asking = { at: put.waits.at, by: worker, act: 'cases.ask-plan-approval' }
        const task = told.put(
          asking,
          {
            ...ofCase,
            assigned: approver.account,
            kind: 'case-approval',
            subject: 'approval',
            subjectId: put.waits.id,
            reason: supervisionReasons.plan,
            basis: null,
            due: later(put.waits.at, answerWithin),
          },
          supervised.random,
        )
        told.end(task, null, 'late', supervised.random)
      }
    }
  }
  const review = (at: Date) => {
    if (waits.isClosed || reviewing === null) return
    const manner = { at, by: approver, act: 'cases.review' }
    const next = later(at, days(risk === 'high' ? 30 : 90))
    told.tell(reviewDeed(supervised, at, next))
    told.end(reviewing, manner, 'done', supervised.random)
    reviewDue(manner, next)
  }
  const close = (at: Date) => {
    const why = closingWords[closing] ?? ''
    const manner = { at, by: approver, act: 'cases.answer-approval', why }
    // No case closes at high risk: it was looked at anew before the closing was asked for.
    if (risk === 'high')
      setRisk({ at: later(at, -2 * MINUTE), by: worker }, 'low', riskWords['low']?.[0])
    for (const referral of referrals) withdraw(told, referral, later(at, -MINUTE), worker)
    for (const { goal } of ends) {
      told.tell(
        changed({ ...manner, act: 'cases.end-goal', at: later(at, -MINUTE) }, 'plan_goals', goal, {
          ended_at: later(at, -MINUTE),
          result:
            closing === 'goals-met'
              ? random.pick(['met', 'met', 'partly-met'])
              : random.pick(['partly-met', 'not-met', 'dropped']),
        }),
      )
    }
    if (safety !== null) {
      told.tell(
        changed({ ...manner, act: 'cases.end-safety-plan' }, 'safety_plans', safety, {
          ended_at: at,
          end_words: why,
        }),
      )
      safety = null
    }
    for (const deed of closingDeeds(supervised, { at, closing, why, age: who.age })) told.tell(deed)
    told.tell(changed(manner, 'cases', caseId, { next_visit_due_at: null }))
    if (reviewing) told.end(reviewing, manner, 'closed', supervised.random)
    reviewing = null
    step(manner, 'close', 'closed', { closed_at: at, closing_reason: closing, closing_note: why })
    if (waits.visiting) told.end(waits.visiting, manner, 'closed')
    waits.visiting = null
    waits.isClosed = true
  }

  const milestones: Milestone[] = [
    { at: assessedAt, does: assess },
    { at: plannedAt, does: plan },
    { at: begunAt, does: (at) => step({ at, by: worker, act: 'cases.begin' }, 'begin', 'active') },
    { at: closesAt, does: close },
  ]
  const between = days(risk === 'high' ? 29 : 88)
  if (!world.brief) {
    let held = later(opensAt, days(29))
    while (until(held) && held < closesAt) {
      milestones.push({ at: held, does: review })
      held = later(held, between)
    }
  }
  if (!world.brief) {
    const usual = random.weighted([
      [0, 45],
      [1, 35],
      [2, 20],
    ])
    const sends = refersTo === undefined ? usual : 1
    for (let count = 0; count < sends; count += 1) {
      const span = Math.min(closesAt.getTime(), begunAt.getTime() + days(70)) - plannedAt.getTime()
      milestones.push({
        at:
          refersTo === undefined
            ? inOfficeHours(later(plannedAt, MINUTE + span * random.next() * 0.8), random)
            : inOfficeHours(later(plannedAt, hours(random.between(1, 60))), random),
        does: (at) => {
          if (waits.isClosed) return
          const sent = refer(
            told,
            {
              at,
              worker,
              caseId,
              child,
              number,
              place,
              desk,
              worry,
              risk,
              concerns,
              random,
              asked,
            },
            closesAt,
            sends === 1,
            refersTo,
          )
          if (sent) referrals = [...referrals, sent]
        },
      })
    }
    for (let count = random.int(0, 3); count > 0; count -= 1) {
      milestones.push({
        at: inOfficeHours(
          later(met, MINUTE + (closesAt.getTime() - met.getTime()) * random.next() * 0.9),
          random,
        ),
        does: (at) => {
          if (waits.isClosed) return
          told.tell(
            added({ at, by: worker, act: 'cases.note' }, 'case_notes', {
              id: told.id(at),
              case_id: caseId,
              words: random.pick(notes),
            }),
          )
        },
      })
    }
  }
  let last = met
  let visitsLeft = world.brief ? 0 : 200
  /** Visits and milestones in turn, as far as time and the desk's strength reach. */
  const carryOn = (ahead: readonly Milestone[]) => {
    const coming = ahead.toSorted((a, b) => a.at.getTime() - b.at.getTime())
    while (!waits.isClosed) {
      const [next] = coming
      const late = reachOfPlace(place, world.late)
        ? random.between(0, 14)
        : random.weighted([
            [random.between(-1.5, 0.2), 80],
            [random.between(0.3, 5), 20],
          ])
      const wished = inOfficeHours(later(due, days(late)), random)
      const visitAt = wished > last ? wished : later(last, hours(20))
      if (visitsLeft > 0 && until(visitAt) && (!next || visitAt < next.at)) {
        visitsLeft -= 1
        due = visit(visitAt)
        last = visitAt
        afterVisit(visitAt)
        continue
      }
      if (!next || !until(next.at)) return
      coming.shift()
      const at = next.at > last ? next.at : later(last, minutes(5))
      next.does(at)
      last = at
    }
  }
  const afterVisit = (at: Date) => {
    if (!world.brief && random.chance(risk === 'low' ? 0.05 : 0.14))
      setRisk(
        { at: later(at, MINUTE), by: worker },
        random.chance(0.8) ? lower[risk] : higher[risk],
      )
    const open = ends.find(({ actions: left }) => left.length > 0)
    const action = open && random.chance(0.3) ? open.actions.shift() : undefined
    if (action === undefined) return
    const manner = { at: later(at, 2 * MINUTE), by: worker, act: 'cases.finish-action' }
    told.tell(
      changed(manner, 'plan_actions', action, {
        done_on: dayIn(at),
        result: random.chance(0.6) ? 'បានសម្រេចតាមផែនការ' : null,
      }),
    )
  }

  carryOn(milestones)
  const again = inOfficeHours(later(last, days(random.between(15, 150))), random)
  const comesBack = random.chance(world.brief ? 0.02 : 0.13) && closing !== 'turned-18'
  if (waits.isClosed && comesBack && again <= now) {
    const manner = { at: again, by: worker, act: 'cases.reopen' }
    const concern = reopen(told, { at: again, caseId, worker, worry, age: who.age, step, random })
    stages.push({ concern, stage: 'at-risk' })
    waits.isClosed = false
    ends.length = 0
    last = later(again, 2 * MINUTE)
    due = visitDue({ at: later(again, MINUTE), by: worker }, again)
    waits.assessing = told.put(manner, {
      ...ofCase,
      kind: 'assessment',
      reason: caseReasons.assessment,
      basis: procedureBasis('assessment'),
      due: later(again, days(7)),
    })
    const anew = inOfficeHours(later(again, days(random.between(1, 8))), random)
    const planned = inOfficeHours(later(anew, days(random.between(2, 13))), random)
    carryOn([
      { at: anew, does: assess },
      { at: planned, does: plan },
      {
        at: inOfficeHours(later(planned, days(random.between(0.3, 9))), random),
        does: (at) => step({ at, by: worker, act: 'cases.begin' }, 'begin', 'active'),
      },
    ])
  }
  // Where the child cannot stay at home, somebody has decided where the child lives.
  if (!world.brief && !waits.isClosed && plannedAt < last && !comesBack) {
    const care = careDeeds({
      random: drawsOf(childId),
      caseId,
      childId,
      age: who.age,
      isAgeKnown: child.birth_precision !== 'unknown',
      by: worker,
      approver,
      since: plannedAt,
      now,
      desk,
      place,
    })
    for (const deed of care) told.tell(deed)
  }
  if (!world.brief) {
    const until = waits.isClosed ? last : stops
    for (const deed of attachmentDeeds({ caseId, by: worker, since: met, until })) told.tell(deed)
  }
  if (!world.brief && !comesBack) {
    const family = familyDeeds({
      caseId,
      childId,
      age: who.age,
      family: who.family,
      carers,
      by: worker,
      met,
      until: waits.isClosed ? last : stops,
      now,
      isOpen: !waits.isClosed,
      plannedAt: plannedAt < last ? plannedAt : null,
      safeSince: safety === null ? null : safeSince,
    })
    for (const deed of family.deeds) told.tell(deed)
    for (const { since, due: dueAt, ...task } of family.waiting) {
      const manner = { at: since, by: worker, act: 'cases.check-home' }
      const draws = supervised.random
      told.end(told.put(manner, { ...ofCase, ...task, due: dueAt }, draws), null, 'late', draws)
    }
  }
  // In a measurement the visits between the second and the last are left out.
  const lately = later(now, -days(random.between(0, 6)))
  if (world.brief && !waits.isClosed && lately > last) visit(lately)
  if (!world.brief) {
    const followed = guidesFollowed({
      ...supervised,
      concerns,
      opensAt,
      until: waits.isClosed ? last : stops,
    })
    for (const deed of followed.deeds) told.tell(deed)
    if (!waits.isClosed)
      for (const { guide, says, since, due } of followed.waiting) {
        const task = {
          ...ofCase,
          kind: 'guide-step' as const,
          subject: 'guide',
          subjectId: guideSubject(caseId, guide),
          reason: { ...says },
          basis: null,
          due,
        }
        const manner = { at: since, by: worker, act: 'cases.do-guide-step' }
        told.end(told.put(manner, task, supervised.random), null, 'late', supervised.random)
      }
  }
  if (!world.brief) {
    const due = { random: drawsOf(childId), caseId, concerns, born: child, by: worker, opensAt }
    for (const deed of packageDeeds({ ...due, until: waits.isClosed ? last : stops }))
      told.tell(deed)
    for (const deed of formsFilled(told.deeds, { caseId, concerns, age: who.age, place }))
      told.tell(deed)
  }
  if (reviewing) told.end(reviewing, null, 'late', supervised.random)
  for (const task of [unsafe, waits.assessing, waits.planning, waits.visiting])
    if (task) told.end(task, null)
  return told.deeds
}

/** The next words in both languages, each with the risk in its own. */
const inBoth = (text: Text, risk: Text): Text => ({
  km: text.km.replaceAll('{risk}', risk.km),
  en: text.en.replaceAll('{risk}', risk.en),
})

function reopen(
  told: Telling,
  {
    at,
    caseId,
    worker,
    worry,
    age,
    step,
    random,
  }: {
    at: Date
    caseId: string
    worker: Worker
    worry: Worry
    age: number
    step: (
      manner: { at: Date; by: Doer; act: string; why?: string },
      act: string,
      to: string,
      more?: object,
    ) => void
    random: Random
  },
): string {
  const reasons = [
    'អ្នកជិតខាងប្រាប់ថាបញ្ហាចាស់កើតឡើងវិញ។',
    'ម្តាយមកសុំជំនួយម្តងទៀត។',
    ...(age < 6 ? [] : ['សាលារៀនប្រាប់ថាកុមារអវត្តមានពីរសប្តាហ៍។']),
  ]
  const why = random.pick(reasons)
  const manner = { at, by: worker, act: 'cases.reopen', why }
  step(manner, 'reopen', 'registered', {
    closed_at: null,
    closing_reason: null,
    closing_note: null,
  })
  const also = worry.also.filter((code) => fitsAge(code, age))
  const concern = random.pick(also.length > 0 ? also : [worry.concern])
  told.tell(
    added(manner, 'case_concerns', {
      id: told.id(at),
      case_id: caseId,
      concern,
      stage: 'at-risk',
      since_words: null,
    }),
  )
  return concern
}

/** Brothers and sisters: known, and without a case of their own. */
function siblings(
  told: Telling,
  who: Kin,
  worry: Worry | null,
  { at, desk, by }: { at: Date; desk: string; by: Doer },
): void {
  const { random } = told.world
  for (let count = random.int(1, 2); count > 0; count -= 1) {
    const sex: Sex = random.chance(0.5) ? 'female' : 'male'
    const sibling = { ...who, sex, age: random.int(0, 16), given: givenName(random, sex) }
    told.tell(
      added(
        { at, by, act: 'children.register' },
        'children',
        childRow(told.world, sibling, {
          id: told.id(at),
          at,
          desk,
          worry: random.chance(0.2) ? worry : null,
        }),
      ),
    )
  }
}

/** A child whom a commune has written down, whose family is visited now and then. */
export function knownChild(world: World, at: Date, placed: () => string): Deed[] {
  const told = new Telling(world)
  const { random, country } = world
  const place = placed()
  const desk =
    country.desk('ccwc@commune', place.slice(0, 6)) ??
    country.desk('social-affairs@district', place.slice(0, 4))
  const worker = desk === undefined ? null : workerAt(world, desk)
  if (desk === undefined || !worker) return []
  const when = inOfficeHours(at, random)
  const who = kin(random, place, [0, 17])
  const id = told.id(when)
  const manner = { at: when, by: worker, act: 'children.register' }
  told.tell(added(manner, 'children', childRow(world, who, { id, at: when, desk, worry: null })))
  if (random.chance(0.6) && worries[3]) caregivers(told, who, id, worries[3], manner)
  return told.deeds
}

interface Referred {
  readonly id: string
  readonly task: Task | null
  /** When the receiving desk is done with it, or null while it is open. */
  readonly endedAt: Date | null
}

const receivers: readonly (readonly [prefix: string, kinds: readonly string[]])[] = [
  ['medical', ['referral-hospital@province', 'health-centre@commune']],
  ['mental-health', ['referral-hospital@province']],
  ['disability', ['referral-hospital@province']],
  ['legal-registration', ['police@district']],
  ['legal-representation', ['legal-aid@province', 'court@province']],
  ['legal', ['police@district', 'legal-aid@province']],
  ['education', ['education@district']],
  ['counselling', ['women-affairs@district', 'referral-hospital@province']],
  ['financial', ['social-support@province']],
  ['drug-alcohol', ['referral-hospital@province']],
  ['other-tracing', ['tracing@province']],
  ['family-based-care', ['social-affairs@province']],
]

function refer(
  told: Telling,
  {
    at,
    worker,
    caseId,
    child,
    number,
    place,
    desk,
    worry,
    risk,
    concerns,
    random,
    asked,
  }: {
    at: Date
    worker: Worker
    caseId: string
    asked: { random: Random; caseId: string; age: number; carers: readonly Carer[]; by: Worker }
    child: ReturnType<typeof childRow>
    number: string
    place: string
    desk: string
    worry: Worry
    risk: RiskName
    concerns: readonly string[]
    random: Random
  },
  closes: Date,
  isOnly: boolean,
  wanted?: string,
): Referred | null {
  const { world } = told
  const service = random.pick(fitting(worry.services, asked.age))
  const kinds = receivers.find(([prefix]) => service.startsWith(prefix))?.[1] ?? [
    'women-affairs@district',
  ]
  const kind = wanted ?? random.pick(kinds)
  const lengths: Readonly<Record<string, number>> = { commune: 6, district: 4, province: 2 }
  const to = world.country.desk(kind, place.slice(0, lengths[kind.split('@')[1] ?? ''] ?? 0))
  if (to === undefined || to === desk) return null
  const id = told.id(at)
  const urgent = risk === 'high' && random.chance(0.5)
  const sending = { at, by: worker, act: 'services.refer' }
  const parts = ['name', 'age', 'concerns', 'needs']
  const agreed = agreedToRefer({ ...asked, at: later(at, -MINUTE) }, to)
  told.tell(agreed.deed)
  told.tell(
    added(sending, 'referrals', {
      id,
      case_id: caseId,
      child_id: child.id,
      from_desk_id: desk,
      to_desk_id: to,
      service,
      urgent,
      reason: `${random.pick(fitting(worry.needs, asked.age))}។`,
      packet: {
        parts,
        caseNumber: number,
        name: {
          familyKm: child.family_name_km,
          givenKm: child.given_name_km,
          familyLatin: child.family_name_latin,
          givenLatin: child.given_name_latin,
        },
        sex: child.sex,
        birth: {
          precision: child.birth_precision,
          from: child.birth_from,
          to: child.birth_to,
          words: child.birth_words,
        },
        placeCode: null,
        addressWords: null,
        phone: null,
        caregiver: null,
        concerns: [...concerns],
        risk: null,
        needs: random.pick(fitting(worry.needs, asked.age)),
        childView: null,
      },
      consent_id: agreed.id,
      consent_by: agreed.givenBy,
      consent_note: agreed.givenBy === 'best-interests' ? 'អ្នកថែទាំត្រូវបានសង្ស័យ។' : null,
      answer_due_at: answerDue(urgent, at),
      province_code: place.slice(0, 2),
      district_code: place.slice(0, 4),
    }),
  )
  const ofReferral = {
    desk: to,
    subject: 'referral',
    subjectId: id,
    caseId: null,
    childId: null,
    reportId: null,
    place,
    basis: null,
  }
  const answering = told.put(sending, {
    ...ofReferral,
    kind: 'referral-answer',
    assigned: null,
    reason: referralReasons.answer,
    due: answerDue(urgent, at),
  })
  const receiver: Doer = workerAt(world, to) ?? system
  const byDesk = (when: Date, act: string) => ({ at: when, by: receiver, act: `services.${act}` })
  const isRecent = at > later(world.now, -days(40))
  const fate = random.weighted([
    ['done', wanted !== undefined ? 5 : isRecent ? 25 : 80],
    ['open', isRecent ? 22 : 0],
    ['unanswered', isRecent ? 34 : 0],
    ['seen', isRecent ? 22 : 0],
    ['declined', 11],
    ['withdrawn', 8],
  ] as const)
  const open: Referred = { id, task: answering, endedAt: null }
  const before = (when: Date): boolean => when < closes && when <= world.now
  const seenAt = inOfficeHours(later(at, hours(random.between(2, 60))), random)
  if (fate === 'unanswered' || !before(seenAt)) {
    if (closes > world.now) told.end(answering, null)
    const back = later(at, hours(random.between(2, 70)))
    const changesMind = isOnly && agreed.givenBy !== 'best-interests' && random.chance(0.75)
    if (!changesMind || back > world.now || closes <= world.now) return open
    // Somebody changed their mind, and nobody has decided yet what that means for the referral.
    told.tell(tookBack(agreed.id, back, worker))
    const deciding = told.put(
      { at: back, by: worker, act: 'cases.withdraw-consent' },
      {
        ...ofReferral,
        kind: 'consent-withdrawn',
        desk,
        assigned: worker.account,
        caseId,
        childId: child.id,
        reason: consentReasons.withdrawn,
        basis: consentBasis.withdrawn,
        due: later(back, hours(24)),
      },
    )
    told.end(deciding, null)
    return open
  }
  told.tell(
    changed(byDesk(seenAt, 'acknowledge'), 'referrals', id, {
      status: 'acknowledged',
      acknowledged_at: seenAt,
    }),
  )
  if (fate === 'seen') {
    if (closes > world.now) told.end(answering, null)
    return open
  }
  if (fate === 'withdrawn') {
    const back = inOfficeHours(later(seenAt, days(random.between(0.5, 4))), random)
    if (!before(back)) {
      if (closes > world.now) told.end(answering, null)
      return open
    }
    withdraw(told, open, back, worker)
    return { ...open, endedAt: back }
  }
  const answeredAt = inOfficeHours(later(seenAt, hours(random.between(1, 50))), random)
  if (!before(answeredAt)) {
    if (closes > world.now) told.end(answering, null)
    return open
  }
  const answeredBy = receiver.account === '' ? null : receiver.account
  if (fate === 'declined') {
    const manner = byDesk(answeredAt, 'decline')
    told.tell(
      changed(manner, 'referrals', id, {
        status: 'declined',
        answered_at: answeredAt,
        answered_by: answeredBy,
        decline_reason: random.pick([
          'no-capacity',
          'outside-area',
          'not-our-service',
          'incomplete',
        ]),
        answer_note: 'សុំទោស ពេលនេះយើងមិនអាចទទួលបានទេ សូមពិចារណាកន្លែងផ្សេង។',
      }),
    )
    told.end(answering, manner, 'declined')
    return { ...open, endedAt: answeredAt }
  }
  const accepting = byDesk(answeredAt, 'accept')
  const resultBy = resultDue(urgent, answeredAt)
  told.tell(
    changed(accepting, 'referrals', id, {
      status: 'accepted',
      answered_at: answeredAt,
      answered_by: answeredBy,
      answer_note: random.chance(0.7) ? random.pick(answerNotes) : null,
      result_due_at: resultBy,
    }),
  )
  told.end(answering, accepting, 'accepted')
  const telling = told.put(accepting, {
    ...ofReferral,
    kind: 'referral-result',
    assigned: answeredBy,
    reason: referralReasons.result,
    due: resultBy,
  })
  const doneAt = inOfficeHours(later(answeredAt, days(random.between(2, 40))), random)
  if (fate === 'open' || !before(doneAt)) {
    if (closes > world.now) told.end(telling, null)
    return { id, task: telling, endedAt: null }
  }
  const finishing = byDesk(doneAt, 'finish')
  told.tell(
    changed(finishing, 'referrals', id, {
      status: 'done',
      done_at: doneAt,
      outcome: random.weighted([
        ['service-given', 70],
        ['partly-given', 18],
        ['not-needed', 6],
        ['child-not-found', 3],
        ['refused-by-child', 3],
      ]),
      outcome_note: random.pick(outcomeNotes),
    }),
  )
  told.end(telling, finishing, 'done')
  return { id, task: telling, endedAt: doneAt }
}

/** Taken back where it is still open: always before its case closes. */
function withdraw(told: Telling, { id, task, endedAt }: Referred, at: Date, worker: Worker): void {
  if (endedAt !== null) return
  const manner = { at, by: worker, act: 'services.withdraw', why: 'លែងត្រូវការសេវានេះហើយ។' }
  told.tell(
    changed(manner, 'referrals', id, {
      status: 'withdrawn',
      withdrawn_at: at,
      withdrawal_reason: manner.why,
    }),
  )
  if (task) told.end(task, manner, 'withdrawn')
}

/** A report that ended without a case. */
export function closedReport(world: World, start: Date, placed: () => string): Deed[] {
  const told = new Telling(world)
  const { random, now } = world
  const { place, who, decision, concerns, worry } = beginning(world, start, placed)
  const [words, reason] = random.pick(harmless)
  const brought = report(told, {
    who,
    worry: random.chance(0.5) ? worry : null,
    words,
    concerns: random.chance(0.4) ? concerns.slice(0, 1) : [],
    place,
    at: start,
    decision,
  })
  const worker = workerAt(world, brought.desk)
  const decidedAt = inOfficeHours(
    later(brought.at, hours(triageWithinHours[brought.urgency]) * slowness(world, place) + MINUTE),
    random,
  )
  if (!worker || decidedAt > now) {
    told.end(brought.task, null)
    return told.deeds
  }
  const manner = { at: decidedAt, by: worker, act: 'reports.close', why: words }
  told.tell(
    opened({ ...manner, act: 'reports.get', at: later(decidedAt, -MINUTE) }, 'report', brought.id),
  )
  told.tell(
    changed(manner, 'reports', brought.id, {
      status: 'closed',
      urgency: brought.urgency,
      triaged_by: worker.account,
      triaged_at: decidedAt,
      closing_reason: reason,
      closing_note: words,
    }),
  )
  told.end(brought.task, manner, 'closed')
  return told.deeds
}

/** Nobody said where: the helpline has the report until it finds out. */
const withoutPlace = ({ country }: World, decision: Decided): Decided => ({
  ...decision,
  rule: 'place-unknown',
  lead: 'helpline@national',
  leadDesk: country.desk('helpline@national', '') ?? decision.leadDesk,
  helping: [],
  helpingDesks: [],
  because: {
    km: 'មិនទាន់ដឹងទីកន្លែង៖ ខ្សែទូរស័ព្ទជំនួយស្វែងរកទីកន្លែងជាមុនសិន',
    en: 'The place is not known yet: the helpline finds it out first',
  },
})

/** A report that came a little while ago and waits for somebody to look at it. */
export function waitingReport(
  world: World,
  at: Date,
  placed: () => string,
  urgency: Urgency,
  { unplaced = false } = {},
): Deed[] {
  const told = new Telling(world)
  const { worry, place, who, concerns, decision: found } = beginning(world, at, placed)
  const decision = unplaced ? withoutPlace(world, found) : found
  const words = say(world.random.pick(fitting(worry.said, who.age)), aged(who, world.random))
  const brought = report(told, {
    who,
    worry,
    words,
    concerns,
    place,
    at,
    decision,
    urgency,
    unplaced,
  })
  told.end(brought.task, null)
  return told.deeds
}

/** A call that brought no report. */
export function otherCall(world: World, at: Date): Deed[] {
  const { random, country, now } = world
  const desk = country.desk('helpline@national', '')
  const operator = desk === undefined ? null : workerAt(world, desk)
  const ended = later(at, minutes(random.int(1, 35)))
  if (desk === undefined || !operator || ended > now) return []
  const kind = random.weighted([
    ['information', 30],
    ['counselling', 28],
    ['silent', 18],
    ['update', 8],
    ['nuisance', 10],
    ['wrong-number', 6],
  ])
  return [
    added({ at: ended, by: operator, act: 'reports.begin-call' }, 'calls', {
      id: random.id(at),
      desk_id: desk,
      began_at: at,
      ended_at: ended,
      kind,
      silent: kind === 'silent',
      called_before: random.pick([true, false, null]),
      note: random.chance(0.6) ? random.pick(callNotes) : '',
      report_id: null,
    }),
  ]
}
