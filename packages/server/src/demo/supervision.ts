import { closingReasonsOf, type FinalOutcomeName, finalOutcomes } from '@tumpeang/domain/cases'
import { childItems, familyItems } from '@tumpeang/domain/forms'
import { dayIn, days, hours, later } from '@tumpeang/domain/kernel'
import { Random } from './random.ts'
import { added, changed, type Deed, type Doer } from './replay.ts'

/** Draws of its own, so that what supervision does shifts nothing else in a life. */
export const drawsOf = (caseId: string): Random =>
  new Random(Number.parseInt(caseId.replaceAll('-', '').slice(-8), 16))

interface Asked {
  readonly random: Random
  readonly caseId: string
  readonly by: Doer
  /** Whoever supervises the place. */
  readonly approver: Doer
}

const outcomeOf = (closing: string): FinalOutcomeName =>
  finalOutcomes.find((outcome) => closingReasonsOf[outcome].some((code) => code === closing)) ??
  'other'

const stories = [
  'ក្រោយមានផែនការ គ្រួសារទទួលបានជំនួយ កុមារត្រឡប់ទៅរៀនវិញ ហើយសុខភាពល្អឡើង។',
  'ម្ដាយមានការងារធ្វើ ជីដូនជួយមើលកុមារ ហើយភូមិតាមដានជាប្រចាំ។',
  'កុមារវិលទៅនៅជាមួយម្ដាយមីង បានតាមដានបីដង ហើយស្ថានភាពមានស្ថិរភាព។',
] as const
const views = ['ខ្ញុំសប្បាយចិត្តនៅផ្ទះ ហើយចង់រៀនបន្ត។', 'ខ្ញុំលែងខ្លាចទៀតហើយ។', 'ខ្ញុំចង់ឲ្យអ៊ំស្រីមកលេងម្ដងម្កាល។'] as const
const viewsDone = [
  'បានប្រាប់កុមារថា ត្រូវទូរស័ព្ទទៅអ្នកណា ហើយនឹងទៅលេងម្ដងទៀតក្នុងមួយខែ។',
  'កុមារនៅទីកន្លែងដែលខ្លួនចង់នៅ ហើយនៅរៀនដដែល។',
] as const
const facts: Readonly<Record<string, { known: string; to: string; tried: string }>> = {
  moved: { known: 'មេភូមិ', to: 'ខេត្តផ្សេង បានជូនដំណឹងការិយាល័យនៅទីនោះ', tried: '' },
  'not-found': { known: '', to: '', tried: 'ទៅផ្ទះបីដង សួរមេភូមិ សាលារៀន និងអ្នកជិតខាង' },
}

const rated = (random: Random, items: object, weak: boolean): Record<string, number> =>
  Object.fromEntries(
    Object.keys(items).map((item) => [
      item,
      weak && random.chance(0.3)
        ? 1
        : random.weighted([
            [2, 1],
            [3, 6],
            [4, 3],
          ]),
    ]),
  )

/** The final assessment, asked for a day or more before, and approved just before the case closes. */
export function closingDeeds(
  { random, caseId, by, approver }: Asked,
  { at, closing, why, age }: { at: Date; closing: string; why: string; age: number },
): Deed[] {
  const askedAt = later(at, -hours(random.between(3, 40)))
  const outcome = outcomeOf(closing)
  const asks = { at: askedAt, by, act: 'cases.assess-finally', why }
  const [finalId, approvalId] = [random.id(askedAt), random.id(askedAt)]
  const isWeak = outcome === 'close' && random.chance(0.07)
  const has = facts[outcome]
  const children = rated(random, childItems, isWeak)
  const isMet = outcome === 'close'
  const how = !isMet ? 'not-met' : age < 3 ? 'too-young' : 'said'
  return [
    added(asks, 'final_assessments', {
      id: finalId,
      case_id: caseId,
      assessed_on: dayIn(askedAt),
      outcome,
      closing_reason: closing,
      child_ratings: outcome === 'close' ? (isWeak ? { ...children, food: 1 } : children) : {},
      family_ratings: outcome === 'close' ? rated(random, familyItems, isWeak) : {},
      below_reason: isWeak ? 'ជីដូនទទួលបន្ទុកកុមារ ហើយឃុំសន្យាតាមដានរៀងរាល់ខែ ទោះពិន្ទុនៅទាប។' : null,
      story: random.pick(stories),
      reason: why,
      happened_on: has ? dayIn(later(askedAt, -days(random.int(3, 30)))) : null,
      known_from: has && has.known !== '' ? has.known : null,
      where_to: has && has.to !== '' ? has.to : null,
      tried: has && has.tried !== '' ? has.tried : null,
      child_view: how === 'said' ? random.pick(views) : null,
      child_view_how: how,
      view_done: how === 'said' ? random.pick(viewsDone) : null,
    }),
    added(asks, 'approvals', {
      id: approvalId,
      case_id: caseId,
      kind: 'closing',
      subject_id: finalId,
      needs: isWeak ? 'supervisor' : 'another',
      note: null,
      asked_by: by.account,
    }),
    changed(
      { at: later(at, -1000), by: approver, act: 'cases.answer-approval' },
      'approvals',
      approvalId,
      {
        status: 'approved',
        answered_by: approver.account,
        answered_at: later(at, -1000),
        comments: random.chance(0.4) ? 'បានអានសំណុំរឿង ហើយយល់ព្រម។' : null,
      },
    ),
  ]
}

interface Waiting {
  readonly id: string
  readonly at: Date
}

const comments = [
  'សូមបន្ថែមថា ត្រូវធ្វើអ្វីពេលយប់ បើឪពុកត្រឡប់មកផ្ទះវិញ។',
  'គោលដៅទីមួយមិនទាន់មានថ្ងៃផុតកំណត់។ សូមសួរយោបល់កុមារម្ដងទៀត។',
] as const

/** A plan at high risk: put before the supervisor, now and then returned once, mostly approved. */
export function planDeeds({ random, caseId, by, approver }: Asked, at: Date, now: Date) {
  const ask = (id: string, when: Date) =>
    added({ at: when, by, act: 'cases.ask-plan-approval' }, 'approvals', {
      id,
      case_id: caseId,
      kind: 'plan',
      subject_id: caseId,
      needs: 'another',
      note: null,
      asked_by: by.account,
    })
  const answer = (id: string, when: Date, status: 'approved' | 'returned') =>
    changed({ at: when, by: approver, act: 'cases.answer-approval' }, 'approvals', id, {
      status,
      answered_by: approver.account,
      answered_at: when,
      comments: status === 'returned' ? random.pick(comments) : null,
    })
  const first = random.id(at)
  const seenAt = later(at, hours(random.between(4, 60)))
  if (!random.chance(0.2)) return until(now, [ask(first, at), answer(first, seenAt, 'approved')])
  const again = later(seenAt, hours(random.between(10, 40)))
  const second = random.id(again)
  return until(now, [
    ask(first, at),
    answer(first, seenAt, 'returned'),
    ask(second, again),
    answer(second, later(again, hours(20)), 'approved'),
  ])
}

/** What has happened by now, and the request that still waits for an answer, if any. */
function until(now: Date, deeds: readonly Deed[]): { deeds: Deed[]; waits: Waiting | null } {
  const done = deeds.filter(({ at }) => at <= now)
  const last = done.at(-1)
  const waits =
    last?.kind === '+' && 'id' in last.row ? { id: String(last.row.id), at: last.at } : null
  return { deeds: done, waits }
}

const agreed = [
  'ទៅជួបកុមារតែម្នាក់ឯង ហើយសួរអំពីសាលារៀន។',
  'សុំមណ្ឌលសុខភាពពិនិត្យកុមារម្ដងទៀត។',
  'រកសាច់ញាតិខាងឪពុក ដែលអាចជួយមើលកុមារ។',
] as const

/** A review of the case with its worker, by whoever supervises the place. */
export function reviewDeed(
  { random, caseId, approver }: Omit<Asked, 'by'>,
  at: Date,
  next: Date,
): Deed {
  return added({ at, by: approver, act: 'cases.review' }, 'case_reviews', {
    id: random.id(at),
    case_id: caseId,
    held_on: dayIn(at),
    present: 'អ្នកកាន់ករណី និងអ្នកត្រួតពិនិត្យ',
    agreed: random.pick(agreed),
    next_on: dayIn(next),
  })
}
