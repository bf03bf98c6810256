import { z } from 'zod'
import { Named } from '../access/index.ts'
import { codeIn } from '../forms/index.ts'
import { command, Day, idOf, Moment, query } from '../kernel/index.ts'
import { draftOf } from '../work/index.ts'
import { CaseId, ViewHow } from './contract.ts'

export const HomeCheckId = idOf('HomeCheckId')
export type HomeCheckId = z.output<typeof HomeCheckId>

export const homeFindings = ['safe', 'safe-with-measures', 'not-safe'] as const
export const HomeFinding = z.enum(homeFindings).meta({ id: 'HomeFinding' })
export type HomeFinding = z.output<typeof HomeFinding>

const Words = z.string().trim().min(1).max(2000)

const check = {
  id: HomeCheckId,
  checkedOn: Day,
  /** This is the home of the child now, and not one where the child may live one day. */
  childLivesHere: z.boolean(),
  /** Whose home it is, where it is another. */
  homeWords: z.string().trim().min(1).max(300).nullable().default(null),
  /** What was looked at and is safe; an item in neither list was not looked at. */
  fine: z.array(codeIn('home-item')).max(40),
  dangers: z.array(codeIn('home-item')).max(40),
  /** Who or what exactly is the danger, and to whom. */
  dangerWords: Words.nullable().default(null),
  finding: HomeFinding,
  /** What is done about it, by whom. */
  measures: Words.nullable().default(null),
  /** When somebody looks again. */
  nextOn: Day.nullable().default(null),
  childView: z.string().trim().min(1).max(5000).nullable().default(null),
  childViewHow: ViewHow,
}

export const NewHomeCheck = z.object(check).superRefine((given, context) => {
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  const { fine, dangers, finding } = given
  const looked = [...fine, ...dangers]
  if (looked.length === 0) wrong('fine', 'Look at one thing at least')
  if (new Set(looked).size < looked.length) wrong('dangers', 'A thing is safe or a danger, once')
  if (finding === 'safe' && dangers.length > 0)
    wrong('finding', 'A home with a danger is safe with measures at the best')
  if (finding === 'not-safe' && dangers.length === 0)
    wrong('dangers', 'Say which danger makes the home unsafe')
  if (dangers.length > 0 && given.dangerWords === null)
    wrong('dangerWords', 'Say who or what the danger is')
  if (finding !== 'safe' && given.measures === null) wrong('measures', 'Say what is done about it')
  if (finding !== 'safe' && given.nextOn === null) wrong('nextOn', 'Say when somebody looks again')
  if (given.nextOn !== null && given.nextOn <= given.checkedOn)
    wrong('nextOn', 'The next check comes after this one')
  const isSaid = given.childViewHow === 'said' || given.childViewHow === 'showed'
  if (isSaid !== (given.childView !== null))
    wrong('childView', 'Write what the child said or showed, and only that')
})

export const HomeCheck = z.object({
  ...check,
  fine: z.array(z.string()),
  dangers: z.array(z.string()),
  writtenAt: Moment,
  writtenByName: Named.nullable(),
})
export type HomeCheck = z.output<typeof HomeCheck>

export const listHomeChecks = query({
  name: 'cases.list-home-checks',
  path: '/cases/:id/home-checks',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'សុវត្ថិភាពនៃផ្ទះ', en: 'How safe the home was found, newest first' },
  input: z.object({ id: CaseId }),
  output: z.object({
    items: z.array(HomeCheck),
    /** The home where the child lives is not safe. */
    isUnsafe: z.boolean(),
    /** It is not safe, and nothing says yet what the child does when danger comes. */
    wantsSafetyPlan: z.boolean(),
  }),
})

/** Appended: what was found on a day stays found; a home that changed is looked at again. */
export const checkHome = command({
  name: 'cases.check-home',
  path: '/cases/:id/home-checks',
  ability: 'cases.write',
  summary: { km: 'កត់ត្រាសុវត្ថិភាពនៃផ្ទះ', en: 'Record how safe a home is for the child' },
  input: z.object({ id: CaseId, check: NewHomeCheck }),
  draft: ({ id }) => draftOf(id, 'home'),
  output: z.object({ wantsSafetyPlan: z.boolean() }),
})
