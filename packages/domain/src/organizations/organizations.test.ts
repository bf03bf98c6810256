import { expect, test } from 'vitest'
import { placesOf, provincesAndDistricts } from '../places/index.ts'
import { deskKindNames, deskKinds, levelOf, desksFor, nationalOrganizations } from './index.ts'

test('every row of the policy that names an actor names an organization', () => {
  const rows = new Set(nationalOrganizations.flatMap(({ policyRows }) => policyRows))
  for (let row = 68; row <= 85; row += 1) expect(rows).toContain(`M${row}`)
})

test('national bodies have a code of their own and a parent that exists', () => {
  const codes = nationalOrganizations.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const { code, parent = code, name } of nationalOrganizations) {
    expect(codes).toContain(parent)
    expect(name.km).toMatch(/[\u1780-\u17B3]/u)
  }
})

test('every kind of desk stands somewhere: by rule in each place, or once in the nation', () => {
  const national = nationalOrganizations.flatMap(({ desks }) => desks ?? [])
  const local = placesOf('91|khaet|ក|K\n9101|srok|ខ|Kh\n910101|khum|គ|Ko').flatMap((place) =>
    desksFor(place).map(({ kind }) => kind),
  )
  expect([...local, ...national].toSorted()).toEqual([...deskKinds].toSorted())
  for (const kind of national) expect(levelOf(kind)).toBe('national')
})

test('a desk is called by its place, in both languages', () => {
  const [, banan] = placesOf('02|khaet|បាត់ដំបង|Battambang\n0201|srok|បាណន់|Banan')
  const office = banan && desksFor(banan).find(({ kind }) => kind === 'social-affairs@district')
  expect(office?.name).toEqual({
    km: 'ការិយាល័យសង្គមកិច្ច ស្រុកបាណន់',
    en: 'District office of social affairs, Banan',
  })
  expect(office?.organization.parent).toBe('mosvy')
})

test('the anti-trafficking office belongs to the police of its province', () => {
  const [province] = placesOf('02|khaet|បាត់ដំបង|Battambang')
  const desks = province ? desksFor(province) : []
  const office = desks.find(({ kind }) => kind === 'police-anti-trafficking@province')
  const police = desks.find(({ kind }) => kind === 'police@province')
  expect(office?.organization).toEqual(police?.organization)
  expect(office?.name).not.toEqual(police?.name)
})

test('no desk is left with the words for any place, and parents of rule-made bodies exist', () => {
  const codes = nationalOrganizations.map(({ code }) => code)
  for (const desk of provincesAndDistricts.flatMap((place) => desksFor(place))) {
    expect(desk.name.km).not.toMatch(/ខេត្ត\/រាជធានី|ក្រុង\/ស្រុក\/ខណ្ឌ/u)
    expect(codes).toContain(desk.organization.parent)
    expect(desk.services.length).toBeGreaterThan(0)
  }
  expect(deskKindNames['court@province'].km).not.toBe('')
})

test('a village has no desk of its own', () => {
  expect(placesOf('91010101|phum|ថ្មី|Thmei').flatMap((place) => desksFor(place))).toEqual([])
})
