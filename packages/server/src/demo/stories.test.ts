import { hours, later } from '@tumpeang/domain/kernel'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { careDeeds } from './care.ts'
import { fitsAge, fitting, worries } from './concerns.ts'
import { Random } from './random.ts'

const doer = (account: string) => ({ account, duty: 'duty', role: 'social_agent' })
const now = new Date('2026-11-20T03:00:00Z')

const Decision = z.object({
  options: z.array(z.object({ option: z.string(), why: z.string() })),
  chosen_words: z.string(),
  parents: z.string(),
  parents_why: z.string(),
  child_view: z.string().nullable(),
  child_view_how: z.string(),
  view_done: z.string(),
  development: z.string(),
})

/** What was decided in the lives of many invented children of one age. */
const decisions = (age: number) =>
  Array.from({ length: 300 }, (_none, seed) =>
    careDeeds({
      random: new Random(seed),
      caseId: 'case',
      childId: 'child',
      age,
      isAgeKnown: true,
      by: doer('agent'),
      approver: doer('chief'),
      since: later(now, -hours(24 * 100)),
      now,
      desk: 'desk',
      place: '020301',
    }),
  )
    .flat()
    .flatMap((deed) => {
      const found = Decision.safeParse('row' in deed ? deed.row : undefined)
      return found.success ? [found.data] : []
    })

test('a decision of the invented country agrees with what the child said, or says what was done with it', () => {
  const found = decisions(9)
  expect(found.length).toBeGreaterThan(20)
  for (const { chosen_words: words, child_view: view, view_done: done } of found) {
    const wished = view?.match(/ជាមួយ(យាយ|អ៊ំ|បងប្អូន)/u)?.[1]
    const given = words.includes('ជីដូន') ? 'យាយ' : words.includes('អ៊ំ') ? 'អ៊ំ' : undefined
    const isOther = wished !== undefined && wished !== given
    expect(done).toMatch(isOther ? /មិន.*ធ្វើតាម.*បានពន្យល់កុមារ/u : /តាមពាក្យកុមារ/u)
  }
})

test('parents who are out of reach are not said to agree, and small children do not speak nor go to school', () => {
  for (const { options, parents, parents_why: why } of decisions(9)) {
    const isAway = options.some((option) => option.why.includes('នៅថៃ'))
    expect([parents, why !== '']).toEqual(isAway ? ['cannot-be-asked', true] : ['agree', false])
  }
  for (const decision of decisions(2)) {
    expect(decision).toMatchObject({ child_view: null, child_view_how: 'too-young' })
    expect(`${decision.view_done} ${decision.development}`).not.toMatch(/ពាក្យកុមារ|រៀនបន្ត/u)
  }
})

test('concerns, and what is told of them, fit the age of the child', () => {
  expect([2, 3, 5].filter((age) => fitsAge('out-of-school', age))).toEqual([])
  expect(fitsAge('out-of-school', 6)).toBe(true)
  expect([fitsAge('substance-use', 6), fitsAge('child-labour', 4)]).toEqual([false, false])
  for (const { said, ages } of worries)
    for (const age of [0, 2, 5].filter((one) => one >= ages[0] && one <= ages[1]))
      for (const words of fitting(said, age))
        expect(words).not.toMatch(age < 4 ? /ឈប់ទៅរៀន|ដើរសុំ|មើលប្អូន/u : /ឈប់ទៅរៀន/u)
})
