import { describe, expect, test } from 'vitest'
import { codeList, concernCodes, findCode } from '../forms/index.ts'
import { Day } from '../kernel/index.ts'
import { nationalPackage } from './national-package.ts'
import {
  type Evidence,
  packageDue,
  packageFaults,
  packageFor,
  type PackageItem,
  packageState,
  provides,
} from './package.ts'

const codes = (concerns: readonly string[], age?: [number, number]) =>
  packageFor(nationalPackage, concerns, age && { least: age[0], most: age[1] }).map(
    ({ code }) => code,
  )

describe('what a child is due', () => {
  test('follows the concern: a trafficked child a lawyer, an abandoned one a family', () => {
    expect(codes(['trafficking'], [16, 16])).toEqual(
      expect.arrayContaining(['legal-aid', 'health', 'counselling', 'skills', 'papers']),
    )
    expect(codes(['abandonment'], [0, 0])).toContain('family-care')
    expect(codes(['abandonment'], [0, 0])).not.toContain('school')
    expect(codes(['sexual-violence'])).toContain('forensic')
  })

  test('follows the age, and a doubtful age counts for the child', () => {
    expect(codes(['neglect'], [4, 4])).toContain('early-learning')
    expect(codes(['neglect'], [7, 7])).not.toContain('early-learning')
    expect(codes(['neglect'], [4, 8])).toEqual(expect.arrayContaining(['early-learning', 'school']))
    expect(codes(['neglect'])).toEqual(expect.arrayContaining(['early-learning', 'school']))
  })

  test('is something for every concern and every age', () => {
    for (const concern of concernCodes)
      for (let age = 3; age < 18; age += 1)
        expect(codes([concern], [age, age]).length).toBeGreaterThan(0)
  })
})

test('every item is said in both languages, has a ground and services that exist', () => {
  const known = new Set(codeList('service').map(({ code }) => code))
  expect(new Set(nationalPackage.map(({ code }) => code)).size).toBe(nationalPackage.length)
  for (const { name, basis, services } of nationalPackage) {
    expect(name.km).toMatch(/[\u1780-\u17b3]/u)
    expect(basis.km).toMatch(/[\u1780-\u17b3]/u)
    for (const service of services) expect(known).toContain(service)
  }
  for (const item of nationalPackage)
    expect(item.services.every((code) => findCode('service', code) !== undefined)).toBe(true)
})

const on = (day: string, answer: Evidence['answer']): Evidence => ({
  answer,
  on: Day.parse(day),
  from: 'answer',
  words: null,
})
const due = Day.parse('2026-11-10')

describe('what came of an item', () => {
  test.each([
    ['nothing yet, in time', [], '2026-11-10', 'due'],
    ['nothing yet, too late', [], '2026-11-11', 'late'],
    [
      'offered, then refused',
      [on('2026-11-02', 'offered'), on('2026-11-05', 'refused')],
      '2026-11-20',
      'refused',
    ],
    [
      'refused, then accepted',
      [on('2026-11-05', 'refused'), on('2026-11-06', 'accepted')],
      '2026-11-20',
      'accepted',
    ],
    [
      'given stands, whatever is said later',
      [on('2026-11-05', 'given'), on('2026-11-09', 'unavailable')],
      '2026-11-20',
      'given',
    ],
  ] as const)('%s', (_what, evidence, today, state) => {
    expect(packageState(evidence, due, Day.parse(today)).state).toBe(state)
  })

  test('a service provides an item by its own code or its category', () => {
    const health = nationalPackage.find(({ code }) => code === 'health')
    expect(health && provides(health, 'medical-care')).toBe(true)
    expect(health && provides(health, 'legal-access')).toBe(false)
  })
})

describe('a package that changes', () => {
  const [first, ...others] = nationalPackage
  if (first === undefined) throw new Error('The package is empty')
  const opened = new Date('2030-01-01T02:00:00Z')
  const day = (count: number) => new Date(opened.getTime() + count * 86_400_000)
  const child = { concerns: ['neglect'], age: { least: 8, most: 8 }, openedAt: opened }
  const added: PackageItem = { ...first, code: 'glasses', concerns: [], withinDays: 5 }
  const dueAt = (...versions: (readonly [number, readonly PackageItem[]])[]) => {
    const due = packageDue(
      versions.map(([at, content]) => ({ publishedAt: day(at), content })),
      child,
    )
    return (code: string) => due.find(({ item }) => item.code === code)?.dueAt
  }

  test('an item of a later version is due from its publishing: no case is late that day', () => {
    const of = dueAt([100, [...nationalPackage, added]], [-50, nationalPackage])
    expect(of('glasses')).toEqual(day(105))
    expect(of('basic-needs')).toEqual(day(3))
  })

  test('the first version counts from the opening, also of cases that are older', () => {
    expect(dueAt([100, nationalPackage])('basic-needs')).toEqual(day(3))
  })

  test('a longer time takes nothing back, and a shorter one counts from its publishing', () => {
    const within = (withinDays: number) => [{ ...first, withinDays }, ...others]
    expect(dueAt([1, within(30)], [-50, nationalPackage])('basic-needs')).toEqual(day(3))
    expect(dueAt([20, within(2)], [-50, within(60)])('basic-needs')).toEqual(day(22))
  })

  test('an item that was retired and comes back counts from its coming back', () => {
    const of = dueAt([100, nationalPackage], [50, others], [-50, nationalPackage])
    expect(of('basic-needs')).toEqual(day(103))
  })

  test('an item that is retired is due no more', () => {
    expect(dueAt([1, others], [-50, nationalPackage])('basic-needs')).toBeUndefined()
  })

  test('the national package may be published', () => {
    expect(packageFaults(nationalPackage)).toEqual([])
  })

  test.each([
    ['an item without Khmer', { name: { km: 'Rice', en: 'Rice' } }, 'name'],
    ['an item without its ground', { basis: { km: '', en: '' } }, 'basis'],
    ['a limit of 0', { withinDays: 0 }, 'withinDays'],
    ['an item that no service provides', { services: [] }, 'services'],
    ['ages the wrong way round', { ages: { from: 9, to: 3 } }, 'ages'],
    ['two items with one code', { code: others[0]?.code ?? '' }, 'code'],
  ])('%s is named', (_what, change, column) => {
    const faults = packageFaults([{ ...first, ...change }, ...others])
    expect(new Set(faults.map((fault) => fault.column))).toEqual(new Set([column]))
  })

  test('a child who would be due nothing at all is named by concern and age', () => {
    const faults = packageFaults(nationalPackage.filter(({ code }) => code !== 'school'))
    expect(faults.map(({ kind }) => kind)).toContain('gap')
    expect(faults[0]?.detail.en).toMatch(/A child of 6 is due nothing at all/)
  })
})
