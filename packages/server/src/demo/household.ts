import { homeBasis, homeReasons } from '@tumpeang/domain/cases'
import { bornAtAge } from '@tumpeang/domain/children'
import { type Day, dayIn, days, later, type Text } from '@tumpeang/domain/kernel'
import { givenName } from './names.ts'
import { Random } from './random.ts'
import { added, changed, type Deed, type Doer } from './replay.ts'

/** Somebody around the child, as the file names them. */
interface Around {
  readonly id: string
  readonly relation: string
  readonly sex: string
  readonly livesWithChild: boolean | null
  readonly isSuspected: boolean
}

interface Family {
  readonly caseId: string
  readonly childId: string
  readonly age: number
  readonly family: readonly [string, string]
  readonly carers: readonly Around[]
  readonly by: Doer
  /** When the child was met, until when anybody worked on the case, and when it is now. */
  readonly met: Date
  readonly until: Date
  readonly now: Date
  readonly isOpen: boolean
  /** Since when a plan, and since when a safety plan stands; null where none does. */
  readonly plannedAt: Date | null
  readonly safeSince: Date | null
}

/** A promise that was not kept yet. */
interface Waiting {
  readonly kind: 'home-check' | 'support-review'
  readonly subject: string
  readonly subjectId: string
  readonly reason: Text
  readonly basis: string
  readonly since: Date
  readonly due: Date
}

const minutes = (count: number): number => count * 60_000

/** Draws of its own, so that a family shifts nothing else in a life. */
const drawsOf = (childId: string): Random =>
  new Random(Number.parseInt(childId.replaceAll('-', '').slice(-12, -4), 16))

const work = {
  mother: ['ធ្វើស្រែ', 'លក់ដូរនៅផ្សារ', 'កម្មការិនីរោងចក្រ', null],
  father: ['កម្មករសំណង់', 'ធ្វើស្រែ', 'នេសាទ', null],
} as const
const workOf = (random: Random, relation: string): string | null =>
  relation === 'mother' || relation === 'father'
    ? random.pick(work[relation])
    : random.pick(['ធ្វើស្រែ', 'នៅផ្ទះ', null])
const ageOf = (random: Random, relation: string, age: number): number =>
  relation === 'grandparent' ? random.int(54, 78) : age + random.int(18, 34)

const leavings = ['ទៅធ្វើការនៅថៃ', 'រៀបការ ហើយទៅនៅភូមិផ្សេង', 'ទៅធ្វើការនៅភ្នំពេញ'] as const

const homes = [
  {
    dangers: ['water'],
    words: 'មានស្រះនៅក្រោយផ្ទះ គ្មានរបង។',
    measures: 'ឪពុកធ្វើរបងជុំវិញស្រះ មេភូមិជួយឈើ។',
  },
  {
    dangers: ['fire', 'poison'],
    words: 'ថ្នាំសម្លាប់សត្វល្អិតនៅក្បែរចង្ក្រាន។',
    measures: 'ម្តាយដាក់ថ្នាំក្នុងហឹបចាក់សោ។',
  },
  {
    dangers: ['lock', 'sleeping'],
    words: 'ទ្វារគ្មានគន្លឹះ កុមារីគេងម្នាក់ឯងខាងក្រៅ។',
    measures: 'ដាក់គន្លឹះ ហើយឲ្យគេងក្នុងបន្ទប់ជាមួយជីដូន។',
  },
] as const
const unsafe = {
  dangers: ['people', 'violence', 'substances'],
  words: 'មនុស្សពេញវ័យក្នុងផ្ទះផឹកស្រាស្ទើររាល់យប់ ហើយគំរាមវាយ។',
  measures: 'កុមារគេងផ្ទះជីដូនពេលយប់ ភ្នាក់ងារសង្គមមកមើលរាល់សប្ដាហ៍។',
} as const
const looked = ['sleeping', 'lock', 'water', 'fire', 'people', 'toilet'] as const

const supports = [
  {
    need: 'parenting',
    goal: 'ឪពុកម្តាយអប់រំកូនដោយមិនវាយ',
    what: 'ចូលរៀនវគ្គមាតាបិតាវិជ្ជមាន ៦ លើក',
    who: 'គ.ក.ន.ក ឃុំ',
    service: 'family-support',
  },
  {
    need: 'income',
    goal: 'គ្រួសារមានចំណូលគ្រប់ចិញ្ចឹមកូន',
    what: 'ដាក់ពាក្យសុំប័ណ្ណសមធម៌ និងសាច់ប្រាក់ឧបត្ថម្ភ',
    who: 'ភ្នាក់ងារសង្គម',
    service: null,
  },
  {
    need: 'respite',
    goal: 'ជីដូនមានពេលសម្រាក',
    what: 'ជិតខាងមើលកុមារពេលរសៀល ពីរដងក្នុងមួយសប្ដាហ៍',
    who: 'មេភូមិ',
    service: null,
  },
  {
    need: 'substance-use',
    goal: 'អ្នកថែទាំឈប់ផឹកស្រា',
    what: 'ទៅជួបមណ្ឌលសុខភាពរៀងរាល់ពីរសប្ដាហ៍',
    who: 'មណ្ឌលសុខភាព',
    service: null,
  },
] as const
const reviews = [
  'បានចូលរៀន ២ លើក។ និយាយថាងាយទប់កំហឹងជាងមុន។',
  'បានទទួលប្រាក់លើកទីមួយ។ ទិញអង្ករ និងសៀវភៅឲ្យកូន។',
  'នៅលំបាក ព្រោះផ្លូវឆ្ងាយ។ នឹងសុំឲ្យមកជួបនៅភូមិ។',
] as const

/** Who lives with the child, how safe the home was found, and how the caregivers are helped. */
export function familyDeeds(of: Family): { deeds: Deed[]; waiting: Waiting[] } {
  const { caseId, childId, carers, by, until, now, isOpen } = of
  const random = drawsOf(childId)
  const deeds: Deed[] = []
  const waiting: Waiting[] = []
  if (!random.chance(0.6)) return { deeds, waiting }
  const metAt = later(of.met, minutes(6))
  const writing = { at: metAt, by, act: 'children.add-household-member' }
  const noName = {
    family_name_km: null,
    given_name_km: null,
    family_name_latin: null,
    given_name_latin: null,
  }
  const nowhere = { lives_from: null, lives_until: null, left_why: null, note: null }
  const aged = (years: number) => {
    const { from, to } = bornAtAge(years, dayIn(metAt))
    return { birth_from: from, birth_to: to, birth_precision: 'estimated', birth_words: null }
  }
  for (const carer of carers.filter(({ livesWithChild }) => livesWithChild === true))
    deeds.push(
      added(writing, 'household_members', {
        id: random.id(metAt),
        child_id: childId,
        // The file says what a caregiver is called.
        ...noName,
        sex: carer.sex,
        ...aged(ageOf(random, carer.relation, of.age)),
        relation: carer.relation,
        occupation: workOf(random, carer.relation),
        is_caregiver: true,
        caregiver_id: carer.id,
        ...nowhere,
      }),
    )
  for (let count = random.int(0, 3); count > 0; count -= 1) {
    const sex = random.pick(['female', 'male'])
    const years = Math.max(0, of.age + random.int(-8, 9))
    const id = random.id(metAt)
    deeds.push(
      added(writing, 'household_members', {
        id,
        child_id: childId,
        ...noName,
        family_name_km: of.family[0],
        given_name_km: givenName(random, sex)[0],
        sex,
        ...aged(years),
        relation: 'sibling',
        occupation: years >= 15 ? 'កម្មករ' : years >= 6 ? 'សិស្ស' : null,
        is_caregiver: false,
        caregiver_id: null,
        ...nowhere,
      }),
    )
    const left = later(metAt, days(random.between(20, 200)))
    if (years >= 15 && random.chance(0.5) && left < until)
      deeds.push(
        changed({ at: left, by, act: 'children.end-household-member' }, 'household_members', id, {
          lives_until: dayIn(left),
          left_why: random.pick(leavings),
          left_at: left,
          left_by: by.account,
        }),
      )
  }

  const found = (
    at: Date,
    home: { dangers: readonly string[]; words: string | null; measures: string | null },
    finding: string,
    nextOn: Day | null,
  ) =>
    deeds.push(
      added({ at, by, act: 'cases.check-home' }, 'home_checks', {
        id: random.id(at),
        case_id: caseId,
        checked_on: dayIn(at),
        child_lives_here: true,
        home_words: null,
        fine: looked.filter((item) => !home.dangers.includes(item)).slice(0, random.int(3, 6)),
        dangers: [...home.dangers],
        danger_words: home.words,
        finding,
        measures: home.measures,
        next_on: nextOn,
        child_view: of.age < 4 ? null : 'ខ្ញុំគេងជាមួយប្អូន ហើយខ្ញុំមិនខ្លាចទេ។',
        child_view_how: of.age < 4 ? 'too-young' : 'said',
      }),
    )
  const nothing = { dangers: [], words: null, measures: null }
  // A home that is not safe is found where a safety plan stands already: the plan waits for that.
  const { safeSince } = of
  const isUnsafe = safeSince !== null && isOpen && random.chance(0.35)
  const first =
    isUnsafe && safeSince > metAt ? later(safeSince, minutes(5)) : later(metAt, minutes(4))
  if (first <= until && random.chance(0.85)) {
    const isFine = !isUnsafe && random.chance(0.45)
    const dueAt = later(first, days(random.int(10, 30)))
    if (isFine) found(first, nothing, 'safe', null)
    else {
      const home = isUnsafe ? unsafe : random.pick(homes)
      found(first, home, isUnsafe ? 'not-safe' : 'safe-with-measures', dayIn(dueAt))
      // Whoever promised to look again mostly did, and the fence stood.
      if (dueAt <= until && dueAt <= now) found(dueAt, nothing, 'safe', null)
      else if (isOpen)
        waiting.push({
          kind: 'home-check',
          subject: 'case',
          subjectId: caseId,
          reason: homeReasons.check,
          basis: homeBasis.check,
          since: first,
          due: dueAt,
        })
    }
  }

  const [carer] = carers
  const planned = of.plannedAt === null ? null : later(of.plannedAt, minutes(9))
  // Like any goal, support waits for the safety plan of a child in danger.
  const begun =
    planned !== null && safeSince !== null && safeSince >= planned
      ? later(safeSince, minutes(9))
      : planned
  if (carer !== undefined && begun !== null && begun <= until && isOpen && random.chance(0.4)) {
    const support = random.pick(supports)
    const goalId = random.id(begun)
    let due = later(begun, days(random.int(25, 40)))
    deeds.push(
      added({ at: begun, by, act: 'cases.plan' }, 'plan_goals', {
        id: goalId,
        case_id: caseId,
        goal: support.goal,
        child_agrees: of.age < 3 ? 'too-young' : 'agrees',
        view_done: of.age < 3 ? null : 'followed',
        view_why: null,
        due_on: dayIn(due),
        caregiver_id: carer.id,
        need: support.need,
        caregiver_agrees: 'agrees',
      }),
      added({ at: begun, by, act: 'cases.plan' }, 'plan_actions', {
        id: random.id(begun),
        goal_id: goalId,
        case_id: caseId,
        what: support.what,
        service: support.service,
        who: support.who,
        due_on: dayIn(due),
      }),
    )
    let since = begun
    while (due <= until && due <= now) {
      const next = later(due, days(random.int(28, 60)))
      deeds.push(
        added({ at: due, by, act: 'cases.review-support' }, 'support_reviews', {
          id: random.id(due),
          goal_id: goalId,
          case_id: caseId,
          reviewed_on: dayIn(due),
          words: random.pick(reviews),
          next_on: dayIn(next),
        }),
      )
      since = due
      due = next
    }
    waiting.push({
      kind: 'support-review',
      subject: 'plan_goal',
      subjectId: goalId,
      reason: homeReasons.support,
      basis: homeBasis.support,
      since,
      due,
    })
  }
  return { deeds, waiting }
}
