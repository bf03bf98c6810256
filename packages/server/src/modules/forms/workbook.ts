import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { filled, type Problem, problem, type Text, texts } from '@tumpeang/domain/kernel'
import writeXlsxFile from 'write-excel-file/node'
import { weighed } from './unpacked.ts'

/** One row that says something: its cells by the name of their column. Rows count from 1, as seen. */
export interface Line {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly string[]
  readonly lines: readonly Line[]
}

/** What could not be taken as it stands: where, and why. */
export interface Remark {
  readonly sheet: string
  readonly row: number | null
  readonly why: Text
}

/** Rows that a sheet may have: many times a long form. */
export const MOST_ROWS = 5000
const MOST_COLUMNS = 200
/** Longer than any label or expression that a form may hold, so that a form says what is too long. */
const MOST_LETTERS = 30_000
/** What all parts of a workbook may be unpacked. */
const MOST_UNPACKED = 60_000_000

const words = texts({
  empty: { km: 'ឯកសារនេះទទេ', en: 'The file is empty' },
  notWorkbook: {
    km: 'នេះមិនមែនជាសៀវភៅការងារ Excel (.xlsx) ទេ។ សូមបើកវាក្នុង Excel ឬ LibreOffice រួចរក្សាទុកជា .xlsx។',
    en: 'This is not an Excel workbook (.xlsx). Open it in Excel or LibreOffice and save it as .xlsx.',
  },
  old: {
    km: 'នេះជាឯកសារ Excel ប្រភេទចាស់ (.xls) ឬមានពាក្យសម្ងាត់។ សូមរក្សាទុកជា .xlsx ដោយគ្មានពាក្យសម្ងាត់។',
    en: 'This is an old Excel file (.xls), or one with a password. Save it as .xlsx without a password.',
  },
  macros: {
    km: 'សៀវភៅការងារនេះមានម៉ាក្រូ (កម្មវិធីលាក់នៅខាងក្នុង)។ សូមរក្សាទុកជា .xlsx ដែលគ្មានម៉ាក្រូ។',
    en: 'This workbook has macros (programs inside). Save it as .xlsx without macros.',
  },
  tooMuch: {
    km: 'សៀវភៅការងារនេះធំពេកពេលពន្លា ទើបមិនត្រូវបានបើកទេ',
    en: 'This workbook unpacks to far too much, so it was not opened',
  },
  damaged: {
    km: 'សន្លឹក "{sheet}" ខូច ហើយមិនអាចអានបាន',
    en: 'The sheet "{sheet}" is damaged and cannot be read',
  },
  tooManyRows: {
    km: 'សន្លឹក "{sheet}" មានជួរលើសពី {most}។ ទម្រង់មួយមិនវែងដល់ប៉ុណ្ណេះទេ។',
    en: 'The sheet "{sheet}" has more than {most} rows. No form is that long.',
  },
  formula: {
    km: 'ក្រឡា {cell} មានរូបមន្ត។ សូមវាយតម្លៃរបស់វាជំនួស។',
    en: 'Cell {cell} has a formula. Type its value instead.',
  },
  error: {
    km: 'ក្រឡា {cell} បង្ហាញកំហុសរបស់ Excel',
    en: 'Cell {cell} shows an error of Excel',
  },
  tooLong: {
    km: 'ក្រឡា {cell} វែងពេក (លើសពី {most} តួអក្សរ)',
    en: 'Cell {cell} is too long (more than {most} letters)',
  },
  twice: {
    km: 'ជួរឈរ "{column}" មានពីរដង។ បានយកតែជួរឈរទីមួយ។',
    en: 'There are two columns "{column}". The first one was taken.',
  },
})

const refused = (why: Text): Problem => problem('invalid', why)

/** The sheets of a workbook, and the rows of them that cannot be read; refused with a reason as a whole. */
export function readWorkbook(bytes: Uint8Array): {
  readonly sheets: ReadonlyMap<string, Sheet>
  readonly remarks: readonly Remark[]
} {
  const book = opened(bytes)
  const remarks: Remark[] = []
  const sheets = new Map<string, Sheet>()
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name]
    const key = name.trim().toLowerCase()
    // The reader leaves a sheet out that it cannot understand: nothing of a form may be lost so.
    if (sheet === undefined) throw refused(filled(words.damaged, { sheet: name }))
    if (!sheets.has(key)) sheets.set(key, readSheet(key, sheet, remarks))
  }
  return { sheets, remarks }
}

function opened(bytes: Uint8Array): WorkBook {
  if (bytes.length === 0) throw refused(words.empty)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw refused(words.old)
  const parts = weighed(bytes, MOST_UNPACKED)
  if (parts?.tooMuch === true) throw refused(words.tooMuch)
  if (parts === undefined || !parts.names.includes('xl/workbook.xml'))
    throw refused(words.notWorkbook)
  if (parts.names.some((name) => /vbaproject/i.test(name))) throw refused(words.macros)
  try {
    return read(bytes, {
      type: 'array',
      cellFormula: true,
      cellHTML: false,
      cellText: false,
      cellDates: true,
      UTC: true,
      sheetRows: MOST_ROWS + 2,
    })
  } catch {
    // The reader throws plain errors of many kinds for a damaged file.
    throw refused(words.notWorkbook)
  }
}

interface Found {
  readonly row: number
  readonly column: number
  readonly at: string
  readonly cell: { readonly v?: unknown; readonly f?: string; readonly t?: string }
}

/** Cells that are there, and no others: a sheet may claim to reach to the last column of the world. */
function cellsOf(sheet: WorkSheet): Found[] {
  return Object.keys(sheet)
    .flatMap((at): Found[] => {
      const found = /^([A-Z]{1,3})(\d+)$/.exec(at)
      const cell: unknown = sheet[at]
      if (found === null || typeof cell !== 'object' || cell === null) return []
      const column = utils.decode_col(found[1] ?? '') + 1
      return [{ row: Number(found[2]), column, at, cell }]
    })
    .filter(({ column }) => column <= MOST_COLUMNS)
    .toSorted((one, other) => one.row - other.row || one.column - other.column)
}

function readSheet(name: string, sheet: WorkSheet, remarks: Remark[]): Sheet {
  const cells = cellsOf(sheet)
  if ((cells.at(-1)?.row ?? 0) > MOST_ROWS + 1)
    throw refused(filled(words.tooManyRows, { sheet: name, most: MOST_ROWS }))
  const say = (row: number, why: Text) => remarks.push({ sheet: name, row, why })
  const heads = new Map<number, string>()
  const lines = new Map<number, Record<string, string>>()
  const first = cells[0]?.row ?? 1
  for (const { row, column, at, cell } of cells) {
    if (cell.f !== undefined) {
      say(row, filled(words.formula, { cell: at }))
      continue
    }
    if (cell.t === 'e') {
      say(row, filled(words.error, { cell: at }))
      continue
    }
    const text = unescaped(textOf(cell.v))
    if (text === '') continue
    if (text.length > MOST_LETTERS) {
      say(row, filled(words.tooLong, { cell: at, most: MOST_LETTERS }))
      continue
    }
    if (row === first) {
      const head = text.trim()
      if ([...heads.values()].includes(head)) say(row, filled(words.twice, { column: head }))
      else heads.set(column, head)
      continue
    }
    const head = heads.get(column)
    if (head === undefined) continue
    const line = lines.get(row) ?? {}
    line[head] = text
    lines.set(row, line)
  }
  return {
    name,
    columns: [...heads.values()],
    lines: [...lines].map(([row, found]) => ({ row, cells: found })),
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replaceAll(/\r\n?/g, '\n')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return value.toISOString().slice(0, 10)
  return ''
}

/**
 * What begins with one of these is a formula for a spreadsheet once the file is saved as CSV and
 * opened again, so a text that begins so travels behind an apostrophe. Some programs pass over what
 * cannot be seen, and read the wide signs of East Asian keyboards as the plain ones.
 */
const formula = String.raw`[\p{Cf}\p{Zs}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFE00-\uFE0F]*[=+\-@\t\r\n＝＋－＠]`
const begins = new RegExp(`^'*${formula}`, 'u')
const beginsEscaped = new RegExp(`^'+${formula}`, 'u')
const escaped = (text: string): string => (begins.test(text) ? `'${text}` : text)
const unescaped = (text: string): string => (beginsEscaped.test(text) ? text.slice(1) : text)

/**
 * `_x0041_` in a workbook means the letter A; a text that looks so is told apart by its mark. Words
 * that every JavaScript object has (`constructor`) are written so too: the writer loses them.
 */
const literal = (text: string): string =>
  text in {}
    ? `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}`
    : text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** A workbook with headings in bold, frozen, and columns wide enough to be read. */
export async function writeWorkbook(
  sheets: readonly {
    readonly name: string
    readonly columns: readonly string[]
    readonly rows: readonly Readonly<Record<string, string>>[]
  }[],
): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map((column) => ({ width: /::/.test(column) ? 40 : 18 })),
      data: [
        columns.map((column) => ({ value: column, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          columns.map((column) => {
            const text = row[column] ?? ''
            return text === ''
              ? null
              : { value: literal(escaped(text)), type: String, wrap: true as const }
          }),
        ),
      ],
    })),
  ).toBuffer()
  return new Uint8Array(written)
}
