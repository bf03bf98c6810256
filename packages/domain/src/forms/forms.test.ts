import { describe, expect, test } from 'vitest'
import { serviceCategories } from '../organizations/services.ts'
import {
  Code,
  codeIn,
  codeList,
  codeListNames,
  codeOfAlias,
  concernCodes,
  findCode,
  meaningOf,
  nameOf,
  openCodes,
} from './index.ts'

const KHMER = /[\u1780-\u17B3]/u

describe.each(codeListNames)('the list %s', (name) => {
  test('has each code once, well formed and said in both languages', () => {
    const codes = codeList(name).map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codeList(name)) {
      expect(Code.parse(code)).toEqual(code)
      expect(code.km).toMatch(KHMER)
      expect(code.en).not.toMatch(KHMER)
    }
  })
  test('tells its codes apart by name in either language', () => {
    for (const language of ['km', 'en'] as const) {
      const names = codeList(name).map((code) => code[language])
      expect(names.length - new Set(names).size).toBe(0)
    }
  })
})

test('a meaning never changes: a code is retired, and another made', async () => {
  const meanings = codeListNames
    .flatMap((name) => codeList(name).map((code) => `${name}/${code.code} = ${meaningOf(code)}`))
    .join('\n')
  await expect(`${meanings}\n`).toMatchFileSnapshot('meanings.txt')
})

test('every kind of concern that rules speak of is named, and every service has its category', () => {
  expect(codeList('concern').map(({ code }) => code)).toEqual([...concernCodes])
  const categories = codeList('service').filter(({ parent }) => parent === undefined)
  expect(categories.map(({ code }) => code)).toEqual([...serviceCategories])
  for (const { parent, code } of codeList('service')) {
    expect(code.startsWith(parent ?? code)).toBe(true)
  }
})

test('the concerns in use in Cambodia all have a code', () => {
  const inUse = [
    'At risk of neglect',
    'Experiencing online sexual exploitation',
    'Experienced child kidnapping',
    'Witness of violence',
    'Minority / Isolated community',
    'Gambling issues',
    'Delinquent behavior',
  ]
  for (const label of inUse) expect(codeOfAlias('concern', 'primero', label)).toBeDefined()
  expect(codeOfAlias('concern', 'primero', ' at risk of  NEGLECT')).toBe('neglect')
  expect(codeOfAlias('concern', 'primero', 'Something else')).toBeUndefined()
})

test('equal names of two services in two categories do not overwrite each other', () => {
  expect(findCode('service', 'disability-therapy')?.parent).toBe('disability')
  expect(findCode('service', 'mental-health-therapy')?.parent).toBe('mental-health')
  expect(codeOfAlias('service', 'primero', 'family_based_care_kinship')).toBe(
    'family-based-care-kinship',
  )
})

test('a contract takes the codes of its list and no others', () => {
  expect(codeIn('risk').safeParse('high').success).toBe(true)
  expect(codeIn('risk').safeParse('urgent').success).toBe(false)
  expect(openCodes('risk').length).toBe(4)
})

test('a code of a newer version is shown rather than lost', () => {
  expect(nameOf('risk', 'high')).toEqual({ km: 'ខ្ពស់', en: 'High' })
  expect(nameOf('risk', 'extreme').en).toBe('extreme')
})
