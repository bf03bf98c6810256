import { careBasis, careReasons, isStable, nextCheckOn } from '@tumpeang/domain/care'
import {
  type careOptions,
  decisionBasis,
  decisionReasons,
  optionsBefore,
} from '@tumpeang/domain/cases'
import {
  type Day,
  dayIn,
  days,
  hours,
  later,
  type Text,
  monthsLater,
} from '@tumpeang/domain/kernel'
import type { TaskKind } from '@tumpeang/domain/work'
import type { Random } from './random.ts'
import { added, changed, type Deed, type Doer } from './replay.ts'

/** A case in which somebody decides where the child lives. */
interface Placed {
  readonly random: Random
  readonly caseId: string
  readonly childId: string
  readonly age: number
  /** Whose age nobody knows is treated as the youngest: for residential care, a grave decision. */
  readonly isAgeKnown: boolean
  readonly by: Doer
  /** Another than the author. */
  readonly approver: Doer
  /** Since when there is a plan. */
  readonly since: Date
  readonly now: Date
  readonly desk: string
  readonly place: string
}

const lonelyMother = 'ម្តាយទៅធ្វើការនៅថៃ មិនទាន់ដឹងថ្ងៃត្រឡប់។'
const whyNot: Readonly<Record<(typeof careOptions)[number], readonly string[]>> = {
  'birth-family': ['ឪពុកនៅតែផឹកស្រា ហើយវាយកុមារពេលយប់ ទោះបានជួយបីខែហើយក៏ដោយ។', lonelyMother],
  relatives: ['មីងមានកូនប្រាំនាក់ ផ្ទះចង្អៀត ហើយប្រាប់ថាមើលមិនរួច។', 'ជីដូនឈឺ ដើរមិនរួច។'],
  'foster-family': ['គ្មានគ្រួសារធម៌ក្នុងស្រុកដែលអាចទទួលកុមារអាយុនេះ។'],
  'community-group': ['ក្រុមក្នុងសហគមន៍ពេញហើយ រហូតដល់ខែក្រោយ។'],
  pagoda: ['វត្តនៅឆ្ងាយពីភូមិ ហើយគ្មានអ្នកមើលថែកុមារពេលយប់។'],
  residential: [''],
}
/** Where a child lives, what the child said to that, and what was done with it: the three agree. */
interface Home {
  readonly words: string
  readonly view: string
  readonly done: string
}
type Place = 'relatives' | 'foster-family' | 'residential' | 'birth-family'
const followed = 'យើងធ្វើតាមពាក្យកុមារ។'
const homes: Readonly<Record<Place, readonly Home[]>> = {
  relatives: [
    {
      words: 'ជីដូនខាងម្តាយ នៅភូមិជិតខាង',
      view: 'ខ្ញុំចង់នៅជាមួយយាយ ព្រោះយាយមិនវាយខ្ញុំ។',
      done: followed,
    },
    {
      words: 'អ៊ំស្រី នៅក្រោយសាលា',
      view: 'ខ្ញុំចង់នៅជាមួយអ៊ំ ព្រោះផ្ទះអ៊ំស្ងប់។',
      done: followed,
    },
    {
      words: 'បងស្រីបង្កើត ដែលរៀបការហើយ',
      view: 'ខ្ញុំចង់នៅជាមួយយាយ ព្រោះយាយមិនវាយខ្ញុំ។',
      done: 'មិនអាចធ្វើតាមបានទាំងស្រុង៖ យាយឈឺ មើលថែមិនរួច។ បានពន្យល់កុមារ ហើយបងស្រីនាំទៅលេងយាយរៀងរាល់ថ្ងៃអាទិត្យ។',
    },
  ],
  'foster-family': [
    {
      words: 'គ្រួសារធម៌លោកតាសុខ នៅឃុំជាមួយគ្នា',
      view: 'ខ្ញុំនឹកម៉ាក់ តែខ្ញុំខ្លាចនៅផ្ទះពេលយប់។ ខ្ញុំចង់នៅជិតភូមិ។',
      done: 'បានរកគ្រួសារធម៌នៅឃុំដដែលតាមពាក្យកុមារ ហើយម្តាយមកជួបនៅការិយាល័យឃុំ។',
    },
  ],
  residential: [
    {
      words: 'មណ្ឌលថែទាំកុមារខេត្ត',
      view: 'ខ្ញុំចង់នៅជាមួយបងប្អូន មិនចង់ទៅមណ្ឌលទេ។',
      done: 'មិនទាន់អាចធ្វើតាមបាន៖ គ្មានសាច់ញាតិណាទទួលបាន។ បានពន្យល់កុមារ ហើយនឹងសួរសាច់ញាតិម្តងទៀត មុនការពិនិត្យលើកក្រោយ។',
    },
  ],
  'birth-family': [
    {
      words: 'ម្តាយ នៅផ្ទះដើម',
      view: 'ខ្ញុំនឹកម៉ាក់ ខ្ញុំចង់ទៅផ្ទះវិញ។',
      done: followed,
    },
  ],
}
/** The child's view, as the age allows it. */
const viewOf = (age: number, said: string) =>
  age < 4
    ? { child_view: null, child_view_how: 'too-young' }
    : { child_view: said, child_view_how: 'said' }

interface Decided {
  readonly id: string
  readonly option: Place
  readonly kind: 'place' | 'reunite'
  readonly words: string
  readonly reviewOn: Day
  readonly endsOn: Day | null
  readonly deeds: readonly Deed[]
}

/** A decision as the agent wrote it, put before the supervisor. */
function proposed(placed: Placed, option: Place, at: Date): Decided {
  const { random, caseId, age, by } = placed
  const id = random.id(at)
  const kind = option === 'birth-family' ? ('reunite' as const) : ('place' as const)
  const home = random.pick(homes[option])
  const { words } = home
  const options = optionsBefore(option).map((before) => ({
    option: before,
    how: random.chance(0.6) ? 'tried' : 'considered',
    why: random.pick(whyNot[before]),
  }))
  const isResidential = option === 'residential'
  const reviewOn = monthsLater(dayIn(at), 3)
  const endsOn = isResidential ? monthsLater(dayIn(at), 6) : null
  const person = (name: string, body: string, role: string, part: string, conflict: string) => ({
    id: random.id(at),
    name,
    body,
    role,
    part,
    conflict,
    accountId: null,
  })
  const act = (name: string, minutes: number) => ({
    at: later(at, minutes * 60_000),
    by,
    act: name,
  })
  return {
    id,
    option,
    kind,
    words,
    reviewOn,
    endsOn,
    deeds: [
      added(act('cases.draft-decision', 0), 'care_decisions', {
        id,
        case_id: caseId,
        kind,
        chosen: option,
        chosen_words: words,
        options,
        ...(options.some(({ why }) => why === lonelyMother)
          ? { parents: 'cannot-be-asked', parents_why: 'ម្តាយនៅថៃ ទូរស័ព្ទមិនចូល ហើយឪពុកស្លាប់ហើយ។' }
          : { parents: 'agree', parents_why: '' }),
        permanence: 'temporary',
        safety: 'នៅទីនោះគ្មាននរណាវាយកុមារ ហើយមេភូមិនៅជិតខាង។',
        family_ties:
          kind === 'reunite' ? 'កុមារនៅជុំម្តាយ និងបងប្អូនវិញ។' : 'បងប្អូននៅជិតគ្នា ហើយសាច់ញាតិមកលេងរៀងរាល់ខែ។',
        continuity: age < 6 ? 'កុមារនៅក្នុងឃុំដដែល និងឮភាសាដដែល។' : 'កុមាររៀននៅសាលាដដែល និងនិយាយភាសាដដែល។',
        development:
          age < 6 ? 'កុមារញ៉ាំគ្រប់គ្រាន់ មានអ្នកលេងជាមួយ និងនិយាយជាមួយ។' : 'កុមារអាចរៀនបន្ត ហើយមានពេលលេង។',
        ...viewOf(age, home.view),
        view_done: age < 4 ? 'កុមារតូចពេក៖ យើងបានមើលថាកុមារទៅរកអ្នកណា ហើយស្ងប់ជាមួយអ្នកណា។' : home.done,
        people: [
          person('ភ្នាក់ងារសង្គម', 'ការិយាល័យសង្គមកិច្ច', 'អ្នកកាន់ករណី', 'decides', 'none'),
          person('មេភូមិ', 'រដ្ឋបាលភូមិ', 'មេភូមិ', 'advises', 'none'),
          person('ពូ', 'គ្រួសារ', 'បងប្អូនម្តាយ', 'is-heard', 'related'),
        ],
        review_on: reviewOn,
        ends_on: endsOn,
      }),
      changed(act('cases.propose-decision', 5), 'care_decisions', id, {
        status: 'proposed',
        formal: [],
        proposed_at: later(at, 5 * 60_000),
      }),
      step(placed, id, act('cases.propose-decision', 5), 'propose', null),
    ],
  }
}

const step = (
  { random, caseId }: Pick<Placed, 'random' | 'caseId'>,
  decision: string,
  manner: { at: Date; by: Doer; act: string },
  act: string,
  words: string | null,
): Deed =>
  added(manner, 'decision_steps', {
    id: random.id(manner.at),
    decision_id: decision,
    case_id: caseId,
    act,
    words,
  })

/** Approved by the supervisor, and carried out a day later. */
function carriedOut(placed: Placed, decision: Decided, at: Date): { id: string; deeds: Deed[] } {
  const { random, caseId, childId, age, approver, by } = placed
  const approving = { at, by: approver, act: 'cases.approve-decision' }
  const began = later(at, hours(20))
  const beginning = { at: began, by, act: 'care.place' }
  const id = random.id(began)
  const on = dayIn(began)
  const isReintegration = decision.kind === 'reunite'
  return {
    id,
    deeds: [
      changed(approving, 'care_decisions', decision.id, {
        status: 'approved',
        approved_by: approver.account,
        approved_at: at,
        approver_conflict: 'none',
      }),
      step(placed, decision.id, approving, 'approve', 'យល់ព្រម។ សូមទៅជួបកុមារឲ្យញឹកញាប់។'),
      added(beginning, 'placements', {
        id,
        child_id: childId,
        case_id: caseId,
        decision_id: decision.id,
        option: decision.option,
        is_reintegration: isReintegration,
        carer_words: decision.words,
        started_on: on,
        emergency_until: null,
        review_due_on: isReintegration ? nextCheckOn(on, []) : decision.reviewOn,
        planned_end_on: decision.endsOn,
        child_agrees: age < 4 ? 'too-young' : 'agrees',
        child_agreed_on: on,
        child_agreed_how: 'spoken',
        caregiver_agreed_on: on,
        caregiver_agreed_how: random.chance(0.6) ? 'thumbprint' : 'signed',
        worker_agreed_on: on,
        worker_agreed_how: 'signed',
      }),
    ],
  }
}

/** How it went at home, once in a while. */
function checks(placed: Placed, placement: string, began: Date): { deeds: Deed[]; due: Day } {
  const { by, now, age, caseId, random } = placed
  const deeds: Deed[] = []
  const good = {
    childSeen: true,
    food: 'good' as const,
    education: 'good' as const,
    relationship: 'good' as const,
    violence: 'good' as const,
    health: 'good' as const,
  }
  const done: ({ checkedOn: Day } & typeof good)[] = []
  let due = nextCheckOn(dayIn(began), done)
  for (;;) {
    const at = new Date(`${due}T09:30:00+07:00`)
    if (at > now || done.length >= 2) return { deeds, due }
    const manner = { at, by, act: 'care.check' }
    done.push({ checkedOn: due, ...good })
    deeds.push(
      added(manner, 'reintegration_checks', {
        id: random.id(at),
        placement_id: placement,
        case_id: caseId,
        checked_on: due,
        child_seen: true,
        food: 'good',
        education: 'good',
        relationship: 'good',
        violence: 'good',
        health: 'good',
        ...viewOf(age, 'ខ្ញុំសប្បាយនៅផ្ទះ ម៉ាក់មិនវាយខ្ញុំទៀតទេ។'),
        situation:
          age < 6 ? 'ផ្ទះស្ងប់ កុមារលេងជាមួយបងប្អូន ម្តាយចម្អិនបាយឲ្យ។' : 'ផ្ទះស្ងប់ កុមារទៅរៀនរាល់ថ្ងៃ ម្តាយចម្អិនបាយឲ្យ។',
        recommends_closing: false,
      }),
    )
    due = nextCheckOn(dayIn(began), done)
    deeds.push(
      changed(manner, 'placements', placement, {
        review_due_on: due,
        stable_on: isStable(done) ? dayIn(at) : null,
      }),
    )
  }
}

/** What is promised, in draws of its own: the rest of a life is told as before. */
const promised = (
  { random, caseId, childId, by: { account }, desk, place }: Placed,
  manner: { at: Date; by: Doer; act: string },
  task: {
    kind: TaskKind
    subject: string
    subjectId: string
    reason: Text
    basis: string
    due: Date
  },
): Deed =>
  added(manner, 'tasks', {
    id: random.id(manner.at),
    kind: task.kind,
    desk_id: desk,
    assigned_to: account,
    subject: task.subject,
    subject_id: task.subjectId,
    case_id: caseId,
    child_id: childId,
    report_id: null,
    province_code: place.slice(0, 2),
    district_code: place.length < 4 ? null : place.slice(0, 4),
    reason: task.reason,
    basis: task.basis,
    due_at: task.due,
    is_pressing: false,
  })

const endOf = (day: Day): Date => new Date(`${day}T23:59:59+07:00`)

/** Of some cases in which a child does not live at home: what was decided, and how far it came. */
export function careDeeds(placed: Placed): Deed[] {
  const { random, now, since, by, approver } = placed
  if (by.account === approver.account) return []
  const story = random.weighted([
    ['none', 78],
    ['waiting', 4],
    ['returned', 3],
    ['kinship', 7],
    ['foster', 3],
    ['residential', 2],
    ['home', 3],
  ] as const)
  if (story === 'none') return []
  const isPending = story === 'waiting' || story === 'returned'
  const earliest = later(since, days(2))
  const wished = later(now, -days(isPending ? random.between(1, 3) : random.between(50, 75)))
  const at = wished > earliest ? wished : earliest
  if (at > later(now, -days(isPending ? 0.5 : 3))) return []
  const option =
    story === 'foster'
      ? 'foster-family'
      : story === 'residential'
        ? 'residential'
        : ('relatives' as const)
  // A small child does not go to an institution by the word of one office.
  if (option === 'residential' && (placed.age < 6 || !placed.isAgeKnown)) return []
  const decision = proposed(placed, option, at)
  const deeds: Deed[] = [...decision.deeds]
  if (story === 'waiting') {
    deeds.push(
      promised(
        placed,
        { at: later(at, 5 * 60_000), by, act: 'cases.propose-decision' },
        {
          kind: 'decision-approval',
          subject: 'decision',
          subjectId: decision.id,
          reason: decisionReasons.approval,
          basis: decisionBasis.approval,
          due: later(at, days(3)),
        },
      ),
    )
    return deeds
  }
  if (story === 'returned') {
    const back = later(at, hours(6))
    const manner = { at: back, by: approver, act: 'cases.return-decision' }
    deeds.push(
      changed(manner, 'care_decisions', decision.id, { status: 'returned' }),
      step(placed, decision.id, manner, 'return', 'តើបានសួរអ៊ំប្រុសនៅភូមិខាងលិចហើយឬនៅ?'),
    )
    deeds.push(
      promised(placed, manner, {
        kind: 'decision',
        subject: 'decision',
        subjectId: decision.id,
        reason: decisionReasons.returned,
        basis: decisionBasis.approval,
        due: later(back, days(3)),
      }),
    )
    return deeds
  }
  const first = carriedOut(placed, decision, later(at, hours(5)))
  deeds.push(...first.deeds)
  const reviewing = {
    kind: 'placement-review' as const,
    subject: 'placement',
    reason: careReasons.review,
    basis: careBasis.review,
  }
  if (story !== 'home') {
    deeds.push(
      promised(
        placed,
        { at: later(at, hours(25)), by, act: 'care.place' },
        { ...reviewing, subjectId: first.id, due: endOf(decision.reviewOn) },
      ),
    )
    return deeds
  }
  const homeAt = later(at, days(10))
  if (homeAt > later(now, -days(2))) return deeds
  const home = proposed(placed, 'birth-family', homeAt)
  const back = carriedOut(placed, home, later(homeAt, hours(5)))
  const began = later(homeAt, hours(25))
  const manner = { at: began, by, act: 'care.place' }
  const approving = { at: later(homeAt, hours(5)), by: approver, act: 'cases.approve-decision' }
  deeds.push(
    ...home.deeds,
    changed(approving, 'care_decisions', decision.id, { status: 'superseded' }),
    step(placed, decision.id, approving, 'supersede', null),
    changed(manner, 'placements', first.id, { ended_on: dayIn(began), end_reason: 'reunited' }),
    ...back.deeds,
  )
  const looked = checks(placed, back.id, began)
  deeds.push(...looked.deeds)
  deeds.push(
    promised(
      placed,
      { at: looked.deeds.at(-1)?.at ?? began, by, act: 'care.check' },
      {
        kind: 'reintegration-check',
        subject: 'placement',
        subjectId: back.id,
        reason: careReasons.check,
        basis: careBasis.check,
        due: endOf(looked.due),
      },
    ),
  )
  return deeds
}
