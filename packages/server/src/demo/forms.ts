import {
  type Answers,
  examine,
  type FormFacts,
  type FormSubject,
  type MinistryForm,
  mosvyForms,
} from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import { z } from 'zod'
import { Random } from './random.ts'
import { added, type Deed } from './replay.ts'

/** The child and the place that the forms of a case are about. */
export interface FormsOf {
  readonly caseId: string
  readonly concerns: readonly string[]
  readonly age: number
  readonly place: string
}

const views = [
  'ចង់ទៅសាលាវិញ ហើយចង់នៅជាមួយម្ដាយ។',
  'ខ្លាចពេលយប់។ ចង់ឲ្យមានមនុស្សពេញវ័យនៅជាមួយ។',
  'អ្នកអាណាព្យាបាលសុំឲ្យជួយរកអង្ករ និងសម្ភារៈសិក្សា។',
]
const problems = [
  ['ម្ដាយឈឺ ធ្វើការមិនបាន', 'ជូនទៅមណ្ឌលសុខភាព ហើយសុំអង្ករពីឃុំ'],
  ['ចំណូលគ្រួសារធ្លាក់ចុះ ក្រោយរដូវប្រមូលផល', 'សួរមេភូមិអំពីការងារនៅជិតផ្ទះ'],
  ['បំណុលថ្មីរបស់គ្រួសារ', 'ណែនាំឲ្យជួបមេភូមិអំពីប័ណ្ណសមធម៌'],
] as const
const reasons = [
  'ទៅដល់ផ្ទះ ឃើញថាគ្រួសារត្រូវការជំនួយដែលភូមិរកមិនបាន។',
  'មេភូមិ និងអ្នកជិតខាងបារម្ភ ហើយសុំឲ្យការិយាល័យមកមើល។',
  'ត្រូវការឲ្យមានអ្នកកាន់ករណីតាមដានជាប្រចាំ។',
]
const units = ['ជិតសាលាស្រុក', 'ក្រោយសាលាឃុំ', 'តាមផ្លូវជាតិ ទល់មុខផ្សារ']

/** The needs and the problems of form 1 that go with a concern, the first one first. */
const seenWith: Readonly<Record<string, readonly [needs: string[], problems: string[]]>> = {
  neglect: [['adult-care', 'food', 'medical'], ['alcohol']],
  'physical-violence': [['psychological', 'adult-care', 'medical'], ['physical-abuse']],
  'domestic-violence': [
    ['psychological', 'shelter'],
    ['domestic-violence', 'alcohol'],
  ],
  'emotional-violence': [['psychological', 'adult-care'], ['emotional-abuse']],
  'sexual-violence': [['medical', 'psychological'], ['sexual-abuse']],
  'online-abuse': [['psychological'], ['sexual-abuse']],
  'left-behind': [['adult-care', 'food'], ['family-migrated']],
  'child-labour': [
    ['education', 'food'],
    ['heavy-labour', 'labour-exploitation'],
  ],
  'out-of-school': [['education'], ['not-in-school']],
  'child-marriage': [['education', 'psychological'], ['forced-marriage']],
  street: [
    ['shelter', 'food', 'clothing'],
    ['public-places', 'not-in-school'],
  ],
  'substance-use': [['medical', 'psychological'], ['drugs']],
  migration: [['shelter', 'education'], ['migration']],
  abandonment: [['shelter', 'adult-care'], []],
  separation: [['adult-care', 'psychological'], []],
  orphanhood: [['adult-care', 'food'], []],
  disability: [['medical', 'education'], []],
  malnutrition: [['food', 'medical'], []],
  disaster: [['shelter', 'food', 'clothing'], []],
  'basic-needs': [['food', 'clothing'], []],
}

function initialInformation(random: Random, { concerns, age, place }: FormsOf): Answers {
  const needs = concerns.flatMap((concern) => seenWith[concern]?.[0] ?? ['psychological'])
  const found = concerns.flatMap((concern) => seenWith[concern]?.[1] ?? [])
  return {
    unit_address: random.pick(units),
    interviewer_phone: `000 ${random.int(100, 999)} ${random.int(100, 999)}`,
    interview_place: place,
    interviewed:
      age < 4
        ? [random.pick(['parents', 'caregiver'])]
        : random.some(['child', 'parents', 'caregiver'], random.int(1, 2)),
    referral_reason: random.pick(reasons),
    child_guardian_view: random.chance(0.8) ? random.pick(views) : null,
    needs: [...new Set(needs)],
    problems: [...new Set(found)],
  }
}

interface Filled {
  readonly form: MinistryForm
  readonly subject: FormSubject
  /** How often it is filled where the case has forms at all. */
  readonly often: number
  readonly answers: (random: Random, of: FormsOf, day: string) => Answers
}

const nothingMore = (): Answers => ({})

/** The form that is filled with an act, by the table that the act writes into. */
const filledWith: Readonly<Record<string, Filled>> = {
  cases: {
    form: 'initial-information',
    subject: 'case',
    often: 0.95,
    answers: (random, of, day) => ({ ...initialInformation(random, of), interview_day: day }),
  },
  assessments: {
    form: 'assessment',
    subject: 'assessment',
    often: 0.95,
    answers: (random, { age }) => ({
      child_agreed: age < 5 ? 'too-young' : 'yes',
      confidentiality_explained: true,
      safe_place: random.chance(0.95),
      concluded: random.weighted([
        ['continue', 8],
        ['can-reintegrate', 2],
      ]),
      rights_explained: ['general', 'accept-or-refuse', 'confidentiality'],
      decision: 'accepts',
    }),
  },
  plan_goals: {
    form: 'service-plan',
    subject: 'goal',
    often: 0.92,
    answers: (_random, _of, day) => ({ made_on: day }),
  },
  placements: { form: 'placement', subject: 'placement', often: 0.95, answers: nothingMore },
  visits: {
    form: 'follow-up',
    subject: 'visit',
    often: 0.2,
    answers: (random) => {
      const [problem, solution] = random.pick(problems)
      return random.chance(0.3) ? { new_problems: [{ problem, solution }] } : {}
    },
  },
  final_assessments: {
    form: 'final-assessment',
    subject: 'closing',
    often: 0.95,
    answers: nothingMore,
  },
}

/** Of what an act recorded, that which a form counts with. */
const Recorded = z.object({
  id: z.uuid(),
  child_ratings: z.record(z.string(), z.number()).default({}),
  family_ratings: z.record(z.string(), z.number()).default({}),
})

const ratedIn = (table: string, { child_ratings, family_ratings }: z.output<typeof Recorded>) => {
  const of = table === 'final_assessments' ? 'final' : 'assessment'
  const facts: FormFacts = Object.fromEntries([
    ...Object.entries(child_ratings).map(([item, rate]) => [`${of}.childRatings.${item}`, rate]),
    ...Object.entries(family_ratings).map(([item, rate]) => [`${of}.familyRatings.${item}`, rate]),
  ])
  return facts
}

/**
 * The forms of the ministry that were filled with the acts of a life, through the engine that every
 * filing goes through. Most acts have theirs; of the visits the last one nearly always, those before
 * it now and then. In one case of nine nobody has filled any: the work goes before its paper. Chances
 * are the case's own, so that the rest of the country is the same whatever is filled.
 */
export function formsFilled(deeds: readonly Deed[], of: FormsOf): Deed[] {
  const random = new Random(Number.parseInt(of.caseId.slice(-8), 16))
  if (random.chance(0.11)) return []
  const acts = deeds.filter(({ kind, table }) => kind === '+' && filledWith[table] !== undefined)
  const lastVisit = acts.findLast(({ table }) => table === 'visits')
  const planned = new Set<number>()
  return acts.flatMap((deed) => {
    const filled = filledWith[deed.table]
    // The plan is one form, however many goals were made in one act.
    const isSamePlan = deed.table === 'plan_goals' && planned.has(deed.at.getTime())
    if (deed.table === 'plan_goals') planned.add(deed.at.getTime())
    if (filled === undefined || isSamePlan) return []
    if (!random.chance(deed === lastVisit ? 0.92 : filled.often)) return []
    const recorded = Recorded.parse(deed.row)
    const definition = mosvyForms.find(({ name }) => name === filled.form)
    if (definition === undefined) throw new Error(`There is no form ${filled.form}`)
    const day = dayIn(deed.at)
    const { faults, filed } = examine(
      definition,
      filled.answers(random, of, day),
      ratedIn(deed.table, recorded),
      day,
    )
    const [fault] = faults
    if (fault) throw new Error(`${filled.form}: ${fault.path} ${fault.code}`)
    return [
      added(deed, 'form_answers', {
        id: random.id(deed.at),
        case_id: of.caseId,
        form: filled.form,
        number: definition.number,
        subject: filled.subject,
        subject_id: recorded.id,
        answers: filed,
        open_questions: [],
      }),
    ]
  })
}
