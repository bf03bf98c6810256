import { createHash } from 'node:crypto'
import { filled, problem, type Text, texts } from '@tumpeang/domain/kernel'
import {
  correctPlaceCode,
  isUnit,
  levelNames,
  levelOf,
  levelOfUnit,
  type PlaceCode,
  type StatedPlace,
  type Unit,
  unitNames,
  units,
} from '@tumpeang/domain/places'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

/** A row that was not taken, or taken with a doubt: where it stands and what is wrong. */
export interface Remark {
  /** The line of the file, or null where the format has none that mean anything. */
  readonly line: number | null
  readonly code: string
  readonly why: Text
}

/** What a file states, and the rows that could not be taken. */
export interface Gazetteer {
  readonly places: readonly StatedPlace[]
  readonly rejected: readonly Remark[]
  /** Taken, but odd. */
  readonly doubtful: readonly Remark[]
  /** The hash of the file: the same file again goes on where it stopped. */
  readonly hash: string
}

const whys = texts({
  code: { km: 'កូដ «{given}» មិនត្រឹមត្រូវ', en: 'The code "{given}" is not 2, 4, 6 or 8 digits' },
  twice: { km: 'កូដនេះមានរួចហើយនៅបន្ទាត់ {line}', en: 'The code stands already in line {line}' },
  unit: { km: 'មិនស្គាល់ប្រភេទទីកន្លែង «{given}»', en: 'The unit "{given}" is not known' },
  level: {
    km: 'ប្រភេទ «{unit}» មិនមែនជា {level}',
    en: 'The unit "{unit}" does not fit a code of this length ({level})',
  },
  statedLevel: {
    km: 'កម្រិត «{given}» មិនត្រូវនឹងកូដ',
    en: 'The level "{given}" does not fit the length of the code',
  },
  parent: {
    km: 'កូដមេ «{given}» មិនត្រូវនឹងកូដ',
    en: 'The parent "{given}" is not what the code begins with',
  },
  orphan: { km: 'រកមិនឃើញទីកន្លែងមេ {given}', en: 'The place above it, {given}, is stated nowhere' },
  name: { km: 'ខ្វះឈ្មោះជាភាសាខ្មែរ', en: 'The Khmer name is missing' },
  latin: { km: 'ខ្វះឈ្មោះជាអក្សរឡាតាំង', en: 'The Latin name is missing; the Khmer one stands for it' },
  nested: {
    km: 'ស្ថិតក្រោម {given} តែកូដមិនត្រូវគ្នា',
    en: 'It stands below {given}, but its code says otherwise; the code counts',
  },
})

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Names as we keep them: no zero-width characters, no double spaces. */
const tidy = (name: string): string =>
  name
    .replaceAll(/[\u200B-\u200D\uFEFF]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()

const has = (map: ReadonlyMap<string, unknown>, key: string): boolean => map.has(key)

/** One row as the file has it. */
interface Row {
  readonly line: number | null
  readonly code: string
  readonly parent?: string
  readonly level?: string
  readonly unit: string
  readonly nameKm: string
  readonly nameEn: string
  readonly doubt?: Text
}

function unitOf(given: string): Unit | undefined {
  const slug = given.trim().toLowerCase().replaceAll(/\s+/g, '-')
  return isUnit(slug) ? slug : units.find((unit) => unitNames[unit].km === tidy(given))
}

/** Takes the rows that are sound; each other one is named with its line and what is wrong. */
function sort(rows: readonly Row[], text: string, held: ReadonlySet<string>): Gazetteer {
  const taken = new Map<PlaceCode, { place: StatedPlace; line: number | null }>()
  const rejected: Remark[] = []
  const doubtful: Remark[] = []
  for (const row of rows) {
    const refuse = (why: Text): void =>
      void rejected.push({ line: row.line, code: row.code.slice(0, 20), why })
    const code = correctPlaceCode(row.code)
    const unit = unitOf(row.unit)
    const [nameKm, nameEn] = [tidy(row.nameKm), tidy(row.nameEn)]
    if (!code) refuse(filled(whys.code, { given: row.code.slice(0, 20) }))
    else if (taken.has(code)) {
      refuse(filled(whys.twice, { line: taken.get(code)?.line ?? '?' }))
    } else if (row.level && Number(row.level) !== code.length / 2) {
      refuse(filled(whys.statedLevel, { given: row.level.slice(0, 20) }))
    } else if (row.parent && correctPlaceCode(row.parent) !== code.slice(0, -2)) {
      refuse(filled(whys.parent, { given: row.parent.slice(0, 20) }))
    } else if (!unit) refuse(filled(whys.unit, { given: row.unit.slice(0, 40) }))
    else if (levelOfUnit[unit] !== levelOf(code)) {
      refuse({
        km: filled(whys.level, { unit: unitNames[unit].km, level: levelNames[levelOf(code)].km })
          .km,
        en: filled(whys.level, { unit, level: levelOf(code) }).en,
      })
    } else if (nameKm === '') refuse(whys.name)
    else {
      taken.set(code, { place: { code, unit, nameKm, nameEn }, line: row.line })
      if (nameEn === '') doubtful.push({ line: row.line, code, why: whys.latin })
      if (row.doubt) doubtful.push({ line: row.line, code, why: row.doubt })
    }
  }
  for (const [code, { line }] of [...taken].toSorted(([a], [b]) => a.length - b.length)) {
    const parent = code.slice(0, -2)
    if (parent === '' || held.has(parent) || has(taken, parent)) continue
    taken.delete(code)
    rejected.push({ line, code, why: filled(whys.orphan, { given: parent }) })
  }
  const places = [...taken.values()].map(({ place }) => place)
  return { places, rejected, doubtful, hash: hashOf(text) }
}

const CsvRow = z.object({
  info: z.object({ lines: z.number() }),
  record: z.object({
    code: z.string().default(''),
    level: z.string().default(''),
    parent_code: z.string().default(''),
    unit_latin: z.string().default(''),
    unit_km: z.string().default(''),
    name_km: z.string().default(''),
    name_en: z.string().default(''),
  }),
})

const COLUMNS = ['code', 'name_km', 'name_en', 'unit_latin']

function readCsv(text: string): Row[] {
  const header = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
  const missing = COLUMNS.filter((column) => !header.split(',').includes(column))
  if (missing.length > 0) {
    throw problem('invalid', {
      km: `ឯកសារខ្វះជួរឈរ៖ ${missing.join(', ')}`,
      en: `The first line of the file has no column ${missing.join(', ')}`,
    })
  }
  const records: unknown = parse(text, {
    bom: true,
    columns: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  return z
    .array(CsvRow)
    .parse(records)
    .map(({ info, record }) => ({
      line: info.lines,
      code: record.code,
      parent: record.parent_code,
      level: record.level,
      unit: record.unit_latin || record.unit_km,
      nameKm: record.name_km,
      nameEn: record.name_en,
    }))
}

const Named = z.object({ code: z.string(), khmer: z.string(), latin: z.string() })
const Nested = z.array(
  Named.extend({
    districts: z.array(
      Named.extend({
        communes: z.array(Named.extend({ villages: z.array(Named) })),
      }),
    ),
  }),
)

/** The edition of 2020 writes the unit into the name where it is a town, and nowhere else. */
const TOWN: readonly (readonly [unit: Unit, prefix: string, suffix: string])[] = [
  ['reach-theani', 'រាជធានី', ' Capital'],
  ['krong', 'ក្រុង', ' Municipality'],
  ['khan', 'ខណ្ឌ', ' Khan'],
  ['sangkat', 'សង្កាត់', ' Sangkat'],
]

function townless(place: z.output<typeof Named>, country: Unit): Omit<Row, 'line' | 'code'> {
  const { khmer, latin } = place
  const town = TOWN.find(
    ([unit, prefix, suffix]) =>
      levelOfUnit[unit] === levelOfUnit[country] &&
      khmer.startsWith(prefix) &&
      latin.endsWith(suffix),
  )
  if (!town) return { unit: country, nameKm: khmer, nameEn: latin }
  const [unit, prefix, suffix] = town
  return { unit, nameKm: khmer.slice(prefix.length), nameEn: latin.slice(0, -suffix.length) }
}

function readNested(text: string): Row[] {
  const parsed = Nested.safeParse(JSON.parse(text))
  if (!parsed.success) {
    throw problem('invalid', {
      km: 'ឯកសារ JSON នេះមិនមែនជាបញ្ជីទីកន្លែងទេ',
      en: 'This JSON file is not a gazetteer of provinces with districts, communes and villages',
    })
  }
  const rows: Row[] = []
  const add = (place: z.output<typeof Named>, code: string, unit: Unit, parent = ''): void => {
    const full = code.length % 2 === 1 ? `0${code}` : code
    const row = { line: null, code: full, ...townless(place, unit) }
    const fits = full.startsWith(parent)
    rows.push(fits ? row : { ...row, doubt: filled(whys.nested, { given: parent }) })
  }
  for (const province of parsed.data) {
    add(province, province.code, 'khaet')
    for (const district of province.districts) {
      // Districts are written with two zeros before their four digits.
      const districtCode = district.code.length === 6 ? district.code.slice(2) : district.code
      add(district, districtCode, 'srok', province.code)
      for (const commune of district.communes) {
        const communeCode = commune.code.padStart(6, '0')
        add(commune, communeCode, 'khum', districtCode)
        for (const village of commune.villages) add(village, village.code, 'phum', communeCode)
      }
    }
  }
  return rows
}

/**
 * Reads a gazetteer: CSV with the columns of the shared edition, or the nested JSON of 2020.
 * `held` are the codes already in the register, which may be parents. Throws a `Problem` when the
 * file as a whole is neither.
 */
export function readGazetteer(text: string, held: ReadonlySet<string> = new Set()): Gazetteer {
  const json = /^\uFEFF?\s*\[/.test(text)
  return sort(json ? readNested(text) : readCsv(text), text, held)
}

/** Facts of our own, read like a file. */
export const gazetteerOf = (places: readonly StatedPlace[]): Gazetteer => ({
  places,
  rejected: [],
  doubtful: [],
  hash: hashOf(JSON.stringify(places)),
})
