import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Day } from '../kernel/index.ts'
import {
  areaKindOf,
  codeAt,
  compareEditions,
  correctPlaceCode,
  type HeldPlace,
  levelOf,
  parentOf,
  pathOf,
  PlaceCode,
  placeName,
  placesOf,
  provincesAndDistricts,
  within,
} from './index.ts'

const code = (text: string): PlaceCode => PlaceCode.parse(text)

describe('a place code', () => {
  test.each([
    [2, '02'],
    ['10201', '010201'],
    ['០២០៣', '0203'],
    [' 17 ', '17'],
    ['1020101', '01020101'],
  ])('%s is meant as %s', (given, meant) => expect(correctPlaceCode(given)).toBe(meant))

  test.each(['', 'Kep', '123456789', '2.5', '-2'])('%s is no code', (given) =>
    expect(correctPlaceCode(given)).toBeUndefined(),
  )

  test('tells its level, its parents and what lies in it', () => {
    const village = code('02030405')
    expect(levelOf(village)).toBe('village')
    expect(parentOf(village)).toBe('020304')
    expect(parentOf(code('02'))).toBeUndefined()
    expect(pathOf(village)).toEqual(['02', '0203', '020304', '02030405'])
    expect(codeAt(village, 'district')).toBe('0203')
    expect(codeAt(code('02'), 'commune')).toBeUndefined()
    expect(within(village, code('0203'))).toBe(true)
    expect(within(code('0203'), village)).toBe(false)
  })

  test('survives the loss of its leading zero', () => {
    const codes = fc
      .array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''))
    fc.assert(
      fc.property(codes, (full) => {
        expect(correctPlaceCode(Number(full))).toBe(full)
      }),
    )
  })
})

const count = (unit: string): number =>
  provincesAndDistricts.filter((place) => place.unit === unit).length

test('the shipped facts are the 25 provinces and 210 districts, each under its province', () => {
  expect([count('khaet'), count('reach-theani')]).toEqual([24, 1])
  expect([count('srok'), count('krong'), count('khan')]).toEqual([163, 33, 14])
  const codes = new Set(provincesAndDistricts.map((place) => place.code))
  expect(codes.size).toBe(235)
  for (const place of provincesAndDistricts) {
    expect(codes).toContain(parentOf(place.code) ?? place.code)
    expect(place.nameKm).toMatch(/^[\u1780-\u17F9 ]+$/u)
    expect(place.nameEn.trim()).not.toBe('')
  }
})

test('a name carries its unit', () => {
  const [banan] = placesOf('0201|srok|បាណន់|Banan')
  expect(banan && placeName(banan)).toEqual({ km: 'ស្រុកបាណន់', en: 'Banan District' })
})

test('only the unit decides the kind of area, and no unit tells an indigenous one', () => {
  expect(areaKindOf('krong')).toBe('urban')
  expect(areaKindOf('khum')).toBe('rural')
  expect(areaKindOf('phum', 'sangkat')).toBe('urban')
  expect(areaKindOf('phum')).toBe('unknown')
  expect(areaKindOf('khaet')).toBe('unknown')
})

describe('a new edition of the gazetteer', () => {
  const earlier = Day.parse('2020-01-01')
  const later = Day.parse('2026-06-01')
  const held = (lines: string, statedOn = earlier): HeldPlace[] =>
    placesOf(lines).map((place) => ({ ...place, statedOn, validTo: null }))
  const changes = (before: HeldPlace[], lines: string, on = later, mayRetire = true): string[] =>
    compareEditions(before, placesOf(lines), { on, mayRetire }).map((change) =>
      change.kind === 'moved'
        ? `moved ${change.code} to ${change.to}`
        : `${change.kind} ${change.code}`,
    )
  const old = `91|khaet|សាកល្បង|Sakalbang
    9101|srok|ចាស់|Chas
    910101|khum|ស្វាយ|Svay
    91010101|phum|ថ្មី|Thmei
    910102|khum|ត្នោត|Tnaot`

  test('that says the same changes nothing', () => {
    expect(changes(held(old), old)).toEqual([])
  })

  test('names what is new, renamed, respelled, regraded, moved and retired', () => {
    const now = `91|khaet|សាកល្បង|Sakal Bang
      9101|krong|ចាស់|Chas
      9102|srok|រុន|Run
      910201|khum|ស្វាយ|Svay
      91020101|phum|ថ្មី|Thmei
      910102|khum|ដូង|Doung`
    expect(changes(held(old), now)).toEqual([
      'respelled 91',
      'regraded 9101',
      'new 9102',
      'renamed 910102',
      'new 910201',
      'new 91020101',
      'retired 91010101',
      'retired 910101',
      'moved 910101 to 910201',
      'moved 91010101 to 91020101',
    ])
  })

  test('that spells a name otherwise does not rename the place', () => {
    const other = old.replace('ត្នោត|Tnaot', 'ត្នោដ|Tnaot')
    expect(changes(held(old), other)).toEqual(['respelled 910102'])
  })

  test('with unreadable rows retires nothing', () => {
    const short = old.replace(/910102.*/u, '')
    expect(changes(held(old), short)).toEqual(['retired 910102'])
    expect(changes(held(old), short, later, false)).toEqual([])
  })

  test('that stops at the districts says nothing about communes', () => {
    expect(changes(held(old), '91|khaet|សាកល្បង|Sakalbang\n9101|srok|ចាស់|Chas')).toEqual([])
  })

  test('does not guess between two places of one name', () => {
    const before = held(
      '91|khaet|ក|K\n9101|srok|ខ|Kh\n910101|khum|គ|Ko\n91010101|phum|ថ្មី|Thmei\n91010102|phum|ថ្មី|Thmei',
    )
    const now = '91|khaet|ក|K\n9101|srok|ខ|Kh\n910101|khum|គ|Ko\n91010103|phum|ថ្មី|Thmei'
    expect(changes(before, now)).toEqual(['new 91010103', 'retired 91010101', 'retired 91010102'])
  })

  test('read after a newer one adds only what had ended by then', () => {
    const newer = held('91|khaet|សាកល្បង|Sakalbang\n9102|srok|ចាស់|Chas Thmei', later)
    const [ended] = compareEditions(newer, placesOf(old), { on: earlier, mayRetire: true })
    expect(ended).toMatchObject({ kind: 'new', code: '9101', validTo: later })
    expect(changes(newer, old, earlier)).toEqual([
      'new 9101',
      'new 910101',
      'new 910102',
      'new 91010101',
      'moved 9101 to 9102',
    ])
  })
})
