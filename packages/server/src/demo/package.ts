import { ageBetween } from '@tumpeang/domain/khmer'
import { Day, dayIn, days, later } from '@tumpeang/domain/kernel'
import { nationalPackage, packageFor } from '@tumpeang/domain/services'
import type { Random } from './random.ts'
import { added, type Deed, type Doer } from './replay.ts'

interface Due {
  readonly random: Random
  readonly caseId: string
  readonly concerns: readonly string[]
  readonly born: { readonly birth_from: string | null; readonly birth_to: string | null }
  readonly by: Doer
  readonly opensAt: Date
  /** Nothing was given or said after this. */
  readonly until: Date
}

/** What was given for an item of the package, by whom, how much, and in riel what it cost. */
const given: Readonly<
  Record<
    string,
    { readonly services: readonly string[]; readonly by: string; readonly of: Given[] }
  >
> = {
  'basic-needs': {
    services: ['financial-material'],
    by: 'គណៈកម្មាធិការឃុំ',
    of: [
      ['អង្ករ ២០ គីឡូ និងទឹកស៊ីអ៊ីវ', 80_000],
      ['សម្លៀកបំពាក់ និងភួយ', 60_000],
    ],
  },
  forensic: {
    services: ['medical-forensic'],
    by: 'មន្ទីរពេទ្យបង្អែក',
    of: [['ពិនិត្យ និងព្យាបាល ១ ដង', 0]],
  },
  health: {
    services: ['medical-care'],
    by: 'មណ្ឌលសុខភាព',
    of: [
      ['ពិនិត្យសុខភាព ១ ដង', 0],
      ['ពិនិត្យ និងថ្នាំ ៥ ថ្ងៃ', 12_000],
    ],
  },
  counselling: {
    services: ['counselling-generalist', 'counselling-abuse-survivors'],
    by: 'ការិយាល័យកិច្ចការនារី',
    of: [
      ['ជួបប្រឹក្សា ២ ដង', 0],
      ['ជួបប្រឹក្សា ៤ ដង', 0],
    ],
  },
  'legal-aid': {
    services: ['legal-access', 'legal-representation'],
    by: 'មេធាវីអង្គការ',
    of: [['ប្រឹក្សាផ្នែកច្បាប់ ១ ដង', 0]],
  },
  'family-care': {
    services: ['family-based-care-kinship'],
    by: 'ការិយាល័យសង្គមកិច្ច',
    of: [['នៅជាមួយជីដូន', 0]],
  },
  tracing: {
    services: ['other-tracing'],
    by: 'ការិយាល័យសង្គមកិច្ច',
    of: [['រកឃើញសាច់ញាតិខាងម្តាយ', 40_000]],
  },
  rehabilitation: {
    services: ['drug-alcohol'],
    by: 'មន្ទីរពេទ្យបង្អែក',
    of: [['ព្យាបាលតាមសហគមន៍ ១ ខែ', 0]],
  },
  'disability-support': {
    services: ['disability'],
    by: 'មជ្ឈមណ្ឌលស្តារកាយសម្បទា',
    of: [['ឧបករណ៍ជំនួយ និងហាត់ ៣ ដង', 0]],
  },
  papers: {
    services: ['legal-registration'],
    by: 'អត្រានុកូលដ្ឋានឃុំ',
    of: [['សំបុត្រកំណើត ១ ច្បាប់', 0]],
  },
  'early-learning': {
    services: ['education-school-support'],
    by: 'សាលាមតេយ្យភូមិ',
    of: [['ចូលរៀនថ្នាក់មតេយ្យ', 0]],
  },
  school: {
    services: ['education-school-support', 'education-materials'],
    by: 'សាលាបឋមសិក្សា',
    of: [
      ['ត្រឡប់ចូលរៀនវិញ', 0],
      ['សៀវភៅ ប៊ិច និងឯកសណ្ឋាន', 55_000],
    ],
  },
  skills: {
    services: ['education-vocational', 'education-life-skills'],
    by: 'មជ្ឈមណ្ឌលបណ្តុះបណ្តាល',
    of: [['រៀនជួសជុលម៉ូតូ ៣ ខែ', 0]],
  },
  'family-strength': {
    services: ['family-support-parenting'],
    by: 'ភ្នាក់ងារសង្គមឃុំ',
    of: [['វគ្គចិញ្ចឹមកូន ៣ ដង', 0]],
  },
  cash: {
    services: ['financial-cash'],
    by: 'គណៈកម្មាធិការឃុំ',
    of: [['បានប័ណ្ណសមធម៌', 0]],
  },
}
type Given = readonly [amount: string, riel: number]

const lacks = ['ឃុំនេះមិនទាន់មានសេវានេះទេ ហើយគ្រួសារគ្មានលុយធ្វើដំណើរ។', 'បញ្ជីរង់ចាំវែង មិនទាន់ដល់វេន។'] as const
const refusals = ['គ្រួសារថា អាចរកដោយខ្លួនឯងបាន។', 'កុមារមិនទាន់ចង់ទៅទេ។'] as const
const unneeded = ['គ្រួសារមានរួចហើយ។'] as const

/** How a service of the package ends where there is time enough for it. */
const fates = [
  ['given', 66],
  ['offered', 8],
  ['accepted', 8],
  ['unavailable', 6],
  ['refused', 3],
  ['not-needed', 5],
  ['nothing', 4],
] as const

/**
 * What came of all that a child of this age and these concerns is due: most was given in about the time
 * that it should have been, some was offered or was not to be had, and a little nobody thought of.
 */
export function packageDeeds(due: Due): Deed[] {
  const { random, caseId, concerns, born, by, opensAt, until } = due
  const { birth_from: from, birth_to: to } = born
  const age =
    from === null || to === null
      ? undefined
      : ageBetween({ earliest: Day.parse(from), latest: Day.parse(to) }, dayIn(until))
  return packageFor(nationalPackage, concerns, age).flatMap((item): Deed[] => {
    const at = later(opensAt, days(item.withinDays * random.between(0.1, 1.2) + 0.1))
    const fate = random.weighted(fates)
    const how = given[item.code]
    if (at > until || fate === 'nothing' || how === undefined) return []
    if (fate === 'given') {
      const [amount, riel] = random.pick(how.of)
      return [
        added({ at, by, act: 'services.give' }, 'services_given', {
          id: random.id(at),
          case_id: caseId,
          action_id: null,
          service: random.pick(how.services),
          given_on: dayIn(at),
          given_by: how.by,
          amount,
          cost_riel: riel === 0 ? null : riel,
          note: null,
        }),
      ]
    }
    const words =
      fate === 'unavailable'
        ? random.pick(lacks)
        : fate === 'refused'
          ? random.pick(refusals)
          : fate === 'not-needed'
            ? random.pick(unneeded)
            : null
    return [
      added({ at, by, act: 'services.answer-package' }, 'package_answers', {
        id: random.id(at),
        case_id: caseId,
        item: item.code,
        answer: fate,
        answered_on: dayIn(at),
        words,
      }),
    ]
  })
}
