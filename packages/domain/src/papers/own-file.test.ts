import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../cases/index.ts'
import { CaregiverId, type NameParts } from '../children/index.ts'
import { Day } from '../kernel/index.ts'
import {
  hidden,
  nameInOneLine,
  narrativesOf,
  ownFileOf,
  ownFileWords,
  whyNotGiven,
} from './index.ts'

const none: NameParts = { familyKm: null, givenKm: null, familyLatin: null, givenLatin: null }
const mother = {
  name: { familyKm: 'ចាន់', givenKm: 'សុខ', familyLatin: 'Chan', givenLatin: 'Sok' },
  as: { km: 'ម្តាយ', en: 'mother' },
}

describe('the names of others', () => {
  test('are hidden in both scripts, whole or alone, with or without a space', () => {
    for (const [said, kept] of [
      ['ចាន់ សុខ មកពីផ្ទះ', '[ម្តាយ] មកពីផ្ទះ'],
      ['ចាន់សុខ មកពីផ្ទះ', '[ម្តាយ] មកពីផ្ទះ'],
      ['សុខ ចាន់ មកពីផ្ទះ', '[ម្តាយ] មកពីផ្ទះ'],
      ['Then SOK CHAN came', 'Then [ម្តាយ] came'],
      ['Then Sok came, and Sok’s friend', 'Then [ម្តាយ] came, and [ម្តាយ]’s friend'],
    ] as const)
      expect(hidden(said, [mother], 'km')).toBe(kept)
  })

  test('are found as whole words: a short name is part of many others', () => {
    for (const text of ['សុខភាពល្អ', 'A sokhom tree', 'ការរៀនសូត្រ'])
      expect(hidden(text, [mother], 'km')).toBe(text)
  })

  test('of whoever reported, written in one line, are hidden by either part too', () => {
    const as = { km: 'អ្នករាយការណ៍', en: 'who reported' }
    for (const [line, said, kept] of [
      [
        'Meas Bopha',
        'Bopha told us; then Meas Bopha came',
        '[who reported] told us; then [who reported] came',
      ],
      ['មាស បុប្ផា', 'បុប្ផា បានប្រាប់', '[who reported] បានប្រាប់'],
      ['Meas', 'Meas came', '[who reported] came'],
      ['  ', 'Nobody came', 'Nobody came'],
    ] as const)
      expect(hidden(said, [{ name: nameInOneLine(line), as }], 'en')).toBe(kept)
  })

  test('of nobody change nothing, and a name without parts hides nothing', () => {
    const text = 'Sok came.  ទៅផ្ទះ'
    expect(hidden(text, [], 'en')).toBe(text)
    expect(hidden(text, [{ name: none, as: mother.as }], 'en')).toBe(text)
  })
})

const caregiver = (id: string, more: object = {}) => ({
  id: CaregiverId.parse(`01930000-0000-7000-8000-00000000000${id}`),
  childId: '01930000-0000-7000-8000-000000000001',
  name: mother.name,
  relation: 'mother',
  phone: null,
  livesWithChild: true,
  caresForChild: true,
  isSuspected: false,
  note: null,
  version: 1,
  ...more,
})

describe('a caregiver who asks for it', () => {
  const why = (caregivers: readonly object[], childAgrees: 'yes' | 'no' | 'too-young' = 'yes') =>
    whyNotGiven(caregivers as never, { caregiverId: caregiver('1').id, childAgrees })

  test('has it where the child agrees, or is too young to be asked', () => {
    expect(why([caregiver('1')])).toBeUndefined()
    expect(why([caregiver('1')], 'too-young')).toBeUndefined()
  })

  test('does not have it where suspected, and never where it would be found by who is', () => {
    expect(why([caregiver('1', { isSuspected: true })])).toBe(ownFileWords.suspected)
    expect(why([caregiver('1'), caregiver('2', { isSuspected: true })])).toBe(
      ownFileWords.foundAtHome,
    )
    expect(
      why([caregiver('1'), caregiver('2', { isSuspected: true, livesWithChild: false })]),
    ).toBeUndefined()
  })

  test('does not have it against the child’s will, or without looking after the child', () => {
    expect(why([caregiver('1')], 'no')).toBe(ownFileWords.childSaysNo)
    expect(why([caregiver('1', { caresForChild: false })])).toBe(ownFileWords.notCaring)
    expect(why([caregiver('2')])).toBe(ownFileWords.notCaring)
  })
})

const on = Day.parse('2026-11-20')
const file = {
  number: '201126-01020101-7K2P',
  deskName: { km: 'ការិយាល័យ', en: null },
  openedAt: new Date('2026-11-19T02:00:00Z'),
  closedAt: null,
  child: {
    name: { ...none, givenKm: 'ស្រីមុំ' },
    otherNames: [],
    birth: { precision: 'unknown', from: null, to: null, words: null },
  },
  concernsInFull: [
    { concern: 'neglect', notedAt: new Date('2026-11-19T02:00:00Z'), endedAt: null },
  ],
  assessments: [{ id: 'a1', assessedOn: on, needs: 'Sok drinks', childView: 'Sok shouts' }],
  visits: [
    {
      id: 'v1',
      visitedOn: on,
      childSeen: true,
      childView: null,
      situation: 'The neighbour Dara Pich cooks',
    },
  ],
  plan: [
    { goal: 'Sok brings me to school', caregiverId: null, endedAt: null, actions: [] },
    { goal: 'Treatment for Sok', caregiverId: 'x', endedAt: null, actions: [] },
  ],
} as unknown as CaseFile

const printed = (chosen: readonly string[] = []) =>
  JSON.stringify(
    ownFileOf({
      language: 'en',
      file,
      placements: [],
      referrals: [],
      others: [mother],
      chosen: new Set(chosen),
      isDemonstration: false,
    }),
  )

describe('the paper (P2)', () => {
  test('holds the child’s own words, with the names of others hidden', () => {
    expect(printed()).toContain('[mother] shouts')
    expect(printed()).not.toMatch(/\bSok\b/)
  })

  test('holds a worker’s note only where somebody read and chose it', () => {
    expect(narrativesOf(file).map(({ id }) => id)).toEqual(['v1', 'a1'])
    expect(printed()).not.toContain('cooks')
    expect(printed()).toContain('2 notes are not printed')
    expect(printed(['a1'])).toContain('[mother] drinks')
    expect(printed(['a1'])).not.toContain('cooks')
  })

  test('leaves out what a caregiver is supported with', () => {
    expect(printed()).toContain('brings me to school')
    expect(printed()).not.toContain('Treatment')
  })
})
