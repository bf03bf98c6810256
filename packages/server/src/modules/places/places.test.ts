import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Day } from '@tumpeang/domain/kernel'
import { factsEdition, PlaceCode, provincesAndDistricts } from '@tumpeang/domain/places'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import type { Database } from '../../platform/database.ts'
import {
  currentCode,
  gazetteerOf,
  importPlaces,
  type ImportReport,
  placesByCode,
  placesIn,
  readGazetteer,
  searchForPlaces,
  seedPlaces,
} from './index.ts'

let database: Database
beforeEach(async () => {
  database = await newDatabase()
})
afterEach(() => database.close())

const code = (text: string): PlaceCode => PlaceCode.parse(text)
const HEAD = 'level,code,parent_code,name_km,name_en,unit_km,unit_latin,unit_en,search_km,search_en'
const csv = (...rows: string[]): string => [HEAD, ...rows].join('\n')

const EARLY = csv(
  '1,91,,សាកល្បង,Sakalbang,ខេត្ត,Khaet,Province,,',
  '2,9101,91,ចាស់,Chas,ស្រុក,Srok,District,,',
  '3,910101,9101,ស្វាយ,Svay,ឃុំ,Khum,Commune,,',
  '4,91010101,910101,ថ្មី,Thmei,ភូមិ,Phum,Village,,',
  '4,91010102,910101,កណ្តាល,Kandal,ភូមិ,Phum,Village,,',
  '3,910102,9101,ត្នោត,Tnaot,ឃុំ,Khum,Commune,,',
)
const LATE = csv(
  '1,91,,សាកល្បង,Sakalbang,ខេត្ត,Khaet,Province,,',
  '2,9101,91,ចាស់,Chas,ក្រុង,Krong,Municipality,,',
  '2,9102,91,រុន,Run,ស្រុក,Srok,District,,',
  '3,910201,9102,ស្វាយ,Svay,សង្កាត់,Sangkat,Quarter,,',
  '4,91020101,910201,ថ្មី,Thmei,ភូមិ,Phum,Village,,',
  '4,91020102,910201,កណ្ដាល,Kandal,ភូមិ,Phum,Village,,',
  '3,910102,9101,ដូង,Doung,ឃុំ,Khum,Commune,,',
)
const early = { edition: 'Early', on: Day.parse('2020-01-01') }
const late = { edition: 'Late', on: Day.parse('2026-06-01') }

const load = (text: string, options: Parameters<typeof importPlaces>[2]): Promise<ImportReport> =>
  importPlaces(database, readGazetteer(text), options)
const told = ({ changes }: ImportReport): string[] =>
  changes.map(({ kind, level, count }) => `${count} ${level} ${kind}`)
const rows = () =>
  database.asOwner((db) =>
    db
      .selectFrom('places')
      .select(['code', 'unit', 'name_km', 'name_en', 'area', 'valid_to'])
      .orderBy('code')
      .execute(),
  )

describe('an import', () => {
  test('tells what is new, renamed, regraded, moved and retired, and keeps ended codes', async () => {
    expect(told(await load(EARLY, early))).toEqual([
      '2 commune new',
      '1 district new',
      '1 province new',
      '2 village new',
    ])
    expect(told(await load(LATE, late))).toEqual([
      '1 commune moved',
      '2 village moved',
      '1 commune new',
      '1 district new',
      '2 village new',
      '1 district regraded',
      '1 commune renamed',
      '1 commune retired',
      '2 village retired',
    ])
    const [ended] = await database.asOwner((db) => placesByCode(db, [code('91010101')]))
    expect(ended).toMatchObject({ validTo: '2026-06-01', successors: ['91020101'] })
    const today = await database.asOwner((db) => currentCode(db, code('91010101')))
    expect(today).toBe('91020101')
    expect(await database.asOwner((db) => currentCode(db, code('91')))).toBe('91')
    expect(ended?.path.map(({ code: step }) => step)).toEqual(['91', '9101', '910101'])
  })

  test('twice of one file changes nothing the second time', async () => {
    await load(EARLY, early)
    const before = await rows()
    expect(told(await load(EARLY, early))).toEqual([])
    expect(await rows()).toEqual(before)
  })

  test('in any order leads to the same register', async () => {
    await load(EARLY, early)
    await load(LATE, late)
    const forward = await rows()
    const other = await newDatabase()
    try {
      await importPlaces(other, readGazetteer(LATE), late)
      await importPlaces(other, readGazetteer(EARLY), early)
      const backward = await other.asOwner((db) =>
        db
          .selectFrom('places')
          .select(['code', 'unit', 'name_km', 'name_en', 'area', 'valid_to'])
          .orderBy('code')
          .execute(),
      )
      expect(backward).toEqual(forward)
    } finally {
      await other.close()
    }
  })

  test('that changed nothing still speaks: an older one read later does not rename its places', async () => {
    await load(EARLY, early)
    await load(EARLY, late)
    const before = await rows()
    const between = { edition: 'Between', on: Day.parse('2023-01-01') }
    await load(EARLY.replace('ត្នោត,Tnaot', 'ដូង,Doung'), between)
    expect(await rows()).toEqual(before)
  })

  test('broken off between two chunks goes on where it stopped', async () => {
    await load(EARLY, early)
    const breaking = load(LATE, {
      ...late,
      chunk: 3,
      progress: (done) => {
        if (done >= 6) throw new Error('the power failed')
      },
    })
    await expect(breaking).rejects.toThrow('the power failed')
    const report = await load(LATE, late)
    expect(report.resumed).toBeGreaterThan(0)
    expect(told(report)).toEqual([])
    const standing = (await rows()).filter(({ valid_to }) => valid_to === null)
    expect(standing.map((row) => row.code)).toEqual([
      '91',
      '9101',
      '910102',
      '9102',
      '910201',
      '91020101',
      '91020102',
    ])
  })

  test('names each bad row by line and reason, takes the others and retires nothing', async () => {
    await load(EARLY, early)
    const bad = csv(
      '1,91,,សាកល្បង,Sakalbang,ខេត្ត,Khaet,Province,,',
      '2,91O1,91,ចាស់,Chas,ស្រុក,Srok,District,,',
      '2,9103,91,,Nameless,ស្រុក,Srok,District,,',
      '2,9104,91,ក,K,ឃុំ,Khum,Commune,,',
      '2,9105,92,ក,K,ស្រុក,Srok,District,,',
      '3,910901,9109,ក,K,ឃុំ,Khum,Commune,,',
      '1,91,,សាកល្បង,Sakalbang,ខេត្ត,Khaet,Province,,',
      '2,9106,91,ល្អ,Lor,ស្រុក,Srok,District,,',
    )
    const report = await load(bad, late)
    expect(report.rejected.map(({ line, why }) => `${line}: ${why.en}`)).toEqual([
      '3: The code "91O1" is not 2, 4, 6 or 8 digits',
      '4: The Khmer name is missing',
      '5: The unit "khum" does not fit a code of this length (district)',
      '6: The parent "92" is not what the code begins with',
      '8: The code stands already in line 2',
      '7: The place above it, 9109, is stated nowhere',
    ])
    expect(told(report)).toEqual(['1 district new'])
  })

  test('of a file without the columns is refused with their names', () => {
    expect(() => readGazetteer('a,b\n1,2')).toThrow('no column code, name_km, name_en, unit_latin')
    expect(() => readGazetteer('[{"x":1}]')).toThrow('not a gazetteer')
  })

  test('puts back the zeros that a spreadsheet dropped', () => {
    const { places } = readGazetteer(csv('1,1,,ក,K,ខេត្ត,Khaet,,,', '2,102,1,ខ,Kh,ស្រុក,Srok,,,'))
    expect(places.map((place) => place.code)).toEqual(['01', '0102'])
  })
})

const found = async (text: string): Promise<string[]> => {
  const places = await database.asOwner((db) => searchForPlaces(db, { text, limit: 5 }))
  return places.map((place) => place.code)
}

describe('looking for a place', () => {
  beforeEach(async () => {
    await database.asOwner((db) =>
      seedPlaces(db, gazetteerOf(provincesAndDistricts), {
        edition: factsEdition.name,
        on: Day.parse(factsEdition.on),
      }),
    )
    await load(EARLY, early)
  })

  test('finds any spelling that looks alike, in Khmer and Latin, and codes', async () => {
    expect(await found('កណ្ដាល')).toContain('91010102')
    expect(await found('កណ្តាល')).toEqual(await found('កណ្ដាល'))
    expect((await found('BATTAM'))[0]).toBe('02')
    expect((await found('kratie'))[0]).toBe('10')
    expect(await found('២')).toContain('02')
    expect((await found('0203'))[0]).toBe('0203')
    expect(await found('%')).toEqual([])
  })

  test('shows the path, because a name alone identifies nothing', async () => {
    const [village] = await database.asOwner((db) =>
      searchForPlaces(db, { text: 'Kandal', within: code('91'), limit: 5 }),
    )
    expect(village?.path.map(({ nameEn }) => nameEn)).toEqual(['Sakalbang', 'Chas', 'Svay'])
    expect(village).toMatchObject({ level: 'village', area: 'rural' })
  })

  test('lists provinces in Khmer order and says what has places below it', async () => {
    const provinces = await database.asOwner((db) => placesIn(db, undefined))
    expect(provinces.length).toBe(26)
    expect(provinces.slice(0, 3).map(({ nameEn }) => nameEn)).toEqual([
      'Kandal',
      'Kep',
      'Kampong Cham',
    ])
    const districts = await database.asOwner((db) => placesIn(db, code('02')))
    expect(districts.length).toBe(14)
    expect(districts.every(({ children }) => !children)).toBe(true)
  })

  test('seeding again changes nothing', async () => {
    const before = await rows()
    await database.asOwner((db) =>
      seedPlaces(db, gazetteerOf(provincesAndDistricts), {
        edition: factsEdition.name,
        on: Day.parse(factsEdition.on),
      }),
    )
    expect(await rows()).toEqual(before)
  })
})

const folder =
  process.env['GAZETTEERS'] ?? join(import.meta.dirname, '../../../../../../shared/data/places')

describe.skipIf(!existsSync(join(folder, 'gazetteer.csv')))('the official editions', () => {
  test(
    'of 2020 and 2026 load one after the other, and lose nothing',
    { timeout: 120_000 },
    async () => {
      const old = readGazetteer(readFileSync(join(folder, 'gazetteer-2020.json'), 'utf8'))
      const now = readGazetteer(readFileSync(join(folder, 'gazetteer.csv'), 'utf8'))
      expect([old.places.length, old.rejected.length]).toEqual([25 + 197 + 1646 + 14372, 0])
      expect([now.places.length, now.rejected.length]).toEqual([25 + 210 + 1652 + 14578, 0])
      await importPlaces(database, old, early)
      const report = await importPlaces(database, now, late)
      const all = await rows()
      const standing = all.filter(({ valid_to }) => valid_to === null)
      expect(standing.map((row) => row.code)).toEqual(
        now.places.map((place) => String(place.code)).toSorted(),
      )
      const codes = new Set(all.map((row) => row.code))
      for (const place of old.places) expect(codes.has(place.code)).toBe(true)
      expect(told(report)).toEqual([
        '79 commune moved',
        '736 village moved',
        '85 commune new',
        '14 district new',
        '1015 village new',
        '1 commune regraded',
        '1 village renamed',
        '9 commune respelled',
        '6 district respelled',
        '7 province respelled',
        '6 village respelled',
        '79 commune retired',
        '1 district retired',
        '809 village retired',
      ])
      expect(all.length - standing.length).toBe(79 + 1 + 809)
      // A village nested below another commune than its code says, and one without a Latin name.
      expect(old.doubtful.map(({ code: odd }) => odd)).toEqual(['05051001'])
      expect(now.doubtful.map(({ code: odd }) => odd)).toEqual(['02010508'])
      expect(told(await importPlaces(database, now, late))).toEqual([])
    },
  )
})
