import { type Answers, examine, type MinistryForm, mosvyForms } from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import { Random } from './random.ts'
import { added, type Deed, type Doer } from './replay.ts'

/** What a form of the demo was filled about. */
export interface FormFilled {
  readonly caseId: string
  readonly subject: 'case' | 'assessment' | 'visit'
  readonly subjectId: string
  readonly at: Date
  readonly by: Doer
  readonly act: string
}

const views = [
  'ចង់ទៅសាលាវិញ ហើយចង់នៅជាមួយម្ដាយ។',
  'ខ្លាចពេលយប់។ ចង់ឲ្យមានមនុស្សពេញវ័យនៅជាមួយ។',
  'អ្នកអាណាព្យាបាលសុំឲ្យជួយរកអង្ករ និងសម្ភារៈសិក្សា។',
]
const problems = [
  ['ម្ដាយឈឺ ធ្វើការមិនបាន', 'ជូនទៅមណ្ឌលសុខភាព ហើយសុំអង្ករពីឃុំ'],
  ['កុមារឈប់ទៅសាលាពីរសប្ដាហ៍', 'ជួបគ្រូ ហើយរកកង់ជិះទៅសាលា'],
  ['បំណុលថ្មីរបស់គ្រួសារ', 'ណែនាំឲ្យជួបមេភូមិអំពីប័ណ្ណសមធម៌'],
] as const

const needs = ['food', 'education', 'medical', 'shelter', 'adult-care', 'psychological', 'clothing']
const troubles = ['not-in-school', 'alcohol', 'domestic-violence', 'family-migrated', 'gambling']

const answersOf: Partial<Record<MinistryForm, (random: Random, at: Date) => Answers>> = {
  'initial-information': (random, at) => ({
    interview_day: dayIn(at),
    interviewed: random.some(['child', 'parents', 'caregiver'], random.int(1, 2)),
    child_guardian_view: random.chance(0.7) ? random.pick(views) : null,
    needs: random.some(needs, random.int(1, 4)),
    problems: random.some(troubles, random.int(1, 3)),
  }),
  assessment: (random) => ({
    child_agreed: random.weighted([
      ['yes', 8],
      ['too-young', 2],
    ]),
    confidentiality_explained: true,
    safe_place: random.chance(0.95),
    concluded: random.weighted([
      ['continue', 8],
      ['can-reintegrate', 2],
    ]),
    rights_explained: random.some(['general', 'accept-or-refuse', 'confidentiality'], 2),
    decision: 'accepts',
  }),
  'follow-up': (random) => {
    const [problem, solution] = random.pick(problems)
    return random.chance(0.3) ? { new_problems: [{ problem, solution }] } : {}
  },
}

/**
 * A form as it was filled with an act, for about half of the acts. Its chances are its own, by the
 * case and the act, so that the rest of the country stays the same whether forms are filled or not.
 */
export function filledForm(name: MinistryForm, about: FormFilled): Deed[] {
  const { at, by, act, caseId, subject, subjectId } = about
  const random = new Random(Number.parseInt(subjectId.slice(-8), 16))
  const definition = mosvyForms.find((form) => form.name === name)
  const fill = answersOf[name]
  if (!definition || !fill || random.chance(0.5)) return []
  const { filed } = examine(definition, fill(random, at), {}, dayIn(at))
  if (Object.keys(filed).length === 0) return []
  const manner = { at, by, act }
  return [
    added(manner, 'form_answers', {
      id: random.id(at),
      case_id: caseId,
      form: name,
      number: definition.number,
      subject,
      subject_id: subjectId,
      answers: filed,
      open_questions: [],
    }),
  ]
}
