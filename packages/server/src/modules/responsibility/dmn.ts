import { DmnModdle } from 'dmn-moddle'
import { z } from 'zod'
import {
  compile,
  DecisionTable,
  filled,
  type OutputValue,
  type Problem,
  problem,
  type TableInput,
  type TableOutput,
  type Text,
  texts,
} from '@tumpeang/domain/kernel'
import { MOST_DMN } from '@tumpeang/domain/responsibility'

/*
 * A decision table as a DMN 1.3 document, there and back, so that the rules can be read and edited
 * in other tools. What DMN has no place for is kept in places that it allows: the two languages of
 * a label are the two lines of its description, and the reason of a row stands in two annotation
 * columns. The fact that nobody knows is FEEL's null.
 */

const NAMESPACE = 'https://www.omg.org/spec/DMN/20191111/MODEL/'
/** DMN 1.4 and 1.5 write the parts that are read here as 1.3 does. */
const LATER_NAMESPACES = [
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20230324/MODEL/',
]
const BECAUSE = ['because-km', 'because-en'] as const

const says = texts({
  tooLong: {
    km: 'ឯកសារ DMN វែងពេក៖ អាចមានច្រើនបំផុត {most} តួអក្សរ',
    en: 'The DMN document is too long: at most {most} characters',
  },
  doctype: {
    km: 'ឯកសារនេះមានការប្រកាស DOCTYPE ឬ ENTITY ដែលមិនអនុញ្ញាត',
    en: 'The document declares a DOCTYPE or an ENTITY, which is not allowed',
  },
  broken: {
    km: 'ឯកសារនេះមិនមែនជា DMN ត្រឹមត្រូវទេ៖ {part}',
    en: 'The document is not sound DMN: {part}',
  },
  oneTable: {
    km: 'ឯកសារត្រូវមានតារាងសម្រេចតែមួយ ប៉ុន្តែមាន {count}',
    en: 'The document must hold exactly one decision table, and holds {count}',
  },
  policy: {
    km: 'ប្រើបានតែរបៀប FIRST ឬ UNIQUE មិនមែន {part} ទេ',
    en: 'The hit policy must be FIRST or UNIQUE, not {part}',
  },
  faulty: {
    km: 'ឯកសារ DMN មានកំហុស។ គ្មានអ្វីត្រូវបាននាំចូលទេ',
    en: 'The DMN document has faults. Nothing was imported',
  },
  cells: {
    km: 'ជួរ {row} មាន {found} ក្រឡា ប៉ុន្តែត្រូវមាន {wanted}',
    en: 'Row {row} has {found} cells where {wanted} are needed',
  },
  values: {
    km: 'ជួរឈរ {column} មិនប្រាប់តម្លៃដែលអាចមាន',
    en: 'Column {column} does not say which values are possible',
  },
  result: {
    km: 'ជួរ {row} ជួរឈរ {column}៖ មិនយល់ «{part}»',
    en: 'Row {row}, column {column}: not understood: {part}',
  },
  cell: {
    km: 'ជួរ {row} ជួរឈរ {column}៖ {part}',
    en: 'Row {row}, column {column}: {part}',
  },
  because: {
    km: 'ជួរ {row} ត្រូវមានហេតុផលជាភាសាខ្មែរ និងអង់គ្លេស',
    en: 'Row {row} needs its reason in Khmer and in English',
  },
})

/** Characters that no XML document may hold become spaces. */
const clean = (text: string): string => text.replaceAll(/[^\t\n\r\u0020-\uFFFD]/g, ' ')
const line = (text: string): string => clean(text).replaceAll(/\s+/g, ' ').trim()
const twoLines = ({ km, en }: Text): string => `${line(km)}\n${line(en)}`

const quoted = (codes: readonly string[]): string =>
  codes.map((code) => JSON.stringify(code)).join(',')

/** FEEL has no word for a fact that nobody knows but null. */
const asFeel = (cell: string): string =>
  cell.replaceAll(/"(?:[^"\\]|\\.)*"|\bunknown\b/g, (part) =>
    part === 'unknown' || part === '"unknown"' ? 'null' : part,
  )

const valuesOf = (input: TableInput): string => {
  const unknown = input.unknown ? ',null' : ''
  if (input.type === 'code') return `${quoted(input.values)}${unknown}`
  return input.type === 'boolean'
    ? `true,false${unknown}`
    : `[${input.min}..${input.max}]${unknown}`
}

const typeOf = { code: 'string', integer: 'number', boolean: 'boolean' } as const

const literal = (value: OutputValue | undefined): string =>
  Array.isArray(value) ? `[${quoted(value)}]` : JSON.stringify(value ?? null)

/** The table as a DMN 1.3 document. */
export async function toDmn(table: DecisionTable): Promise<string> {
  const moddle = new DmnModdle()
  const text = (type: string, words: string) => moddle.create(type, { text: words })
  const unary = (words: string) => text('dmn:UnaryTests', words)

  const lists = table.outputs.filter(({ type }) => type === 'codes')
  const decisionTable = moddle.create('dmn:DecisionTable', {
    id: `table-${table.id}`,
    hitPolicy: table.hitPolicy === 'first' ? 'FIRST' : 'UNIQUE',
    input: table.inputs.map((input) =>
      moddle.create('dmn:InputClause', {
        id: `input-${input.name}`,
        label: line(input.label.km),
        description: twoLines(input.label),
        inputExpression: moddle.create('dmn:LiteralExpression', {
          id: `expression-${input.name}`,
          typeRef: typeOf[input.type],
          text: input.name,
        }),
        inputValues: unary(valuesOf(input)),
      }),
    ),
    output: table.outputs.map((output) =>
      moddle.create('dmn:OutputClause', {
        id: `output-${output.name}`,
        name: output.name,
        label: line(output.label.km),
        description: twoLines(output.label),
        typeRef:
          output.type === 'codes'
            ? `list-${output.name}`
            : output.type === 'code'
              ? 'string'
              : 'number',
        outputValues: unary(
          output.type === 'integer' ? `[${output.min}..${output.max}]` : quoted(output.values),
        ),
      }),
    ),
    annotation: BECAUSE.map((name) => moddle.create('dmn:RuleAnnotationClause', { name })),
    rule: table.rules.map(({ id, when, result, because }) =>
      moddle.create('dmn:DecisionRule', {
        id: `rule-${id}`,
        inputEntry: table.inputs.map(({ name }) => unary(asFeel(when[name] ?? '-'))),
        outputEntry: table.outputs.map(({ name }) =>
          text('dmn:LiteralExpression', literal(result[name])),
        ),
        annotationEntry: [because.km, because.en].map((words) =>
          text('dmn:RuleAnnotation', line(words)),
        ),
      }),
    ),
  })
  const { xml } = await moddle.toXML(
    moddle.create('dmn:Definitions', {
      id: `definitions-${table.id}`,
      name: line(table.name.en),
      namespace: `urn:tumpeang:${table.id}`,
      exporter: 'Tumpeang',
      itemDefinition: lists.map(({ name }) =>
        moddle.create('dmn:ItemDefinition', {
          name: `list-${name}`,
          isCollection: true,
          typeRef: 'string',
        }),
      ),
      drgElement: [
        moddle.create('dmn:Decision', {
          id: `decision-${table.id}`,
          name: line(table.name.en),
          description: twoLines(table.name),
          decisionLogic: decisionTable,
        }),
      ],
    }),
    { format: true },
  )
  return xml
}

const Words = z.object({ text: z.string().default('') })
const Described = { description: z.string().optional(), label: z.string().optional() }
const many = <Item extends z.ZodType>(item: Item) => z.array(item).optional()

const DmnTable = z.object({
  $type: z.literal('dmn:DecisionTable'),
  hitPolicy: z.string().default('UNIQUE'),
  aggregation: z.string().optional(),
  input: many(
    z.object({ ...Described, inputExpression: Words.optional(), inputValues: Words.optional() }),
  ),
  output: many(
    z.object({
      ...Described,
      name: z.string().optional(),
      typeRef: z.string().optional(),
      outputValues: Words.optional(),
    }),
  ),
  annotation: many(z.object({ name: z.string().optional() })),
  rule: many(
    z.object({
      id: z.string().optional(),
      inputEntry: many(Words),
      outputEntry: many(Words),
      annotationEntry: many(Words),
    }),
  ),
})
type DmnTable = z.output<typeof DmnTable>

const DmnDocument = z.object({
  $type: z.literal('dmn:Definitions'),
  itemDefinition: many(
    z.object({ name: z.string().optional(), isCollection: z.boolean().optional() }),
  ),
  drgElement: many(
    z.object({
      $type: z.string(),
      id: z.string().optional(),
      name: z.string().optional(),
      description: z.string().optional(),
      decisionLogic: z.unknown(),
    }),
  ),
})

const invalid = (detail: Text, pointer = '/xml'): Problem =>
  problem('invalid', detail, { errors: [{ pointer, detail }] })

async function parsed(xml: string): Promise<z.output<typeof DmnDocument>> {
  if (xml.length > MOST_DMN) throw invalid(filled(says.tooLong, { most: MOST_DMN }))
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(xml)) throw invalid(says.doctype)
  const ours = LATER_NAMESPACES.reduce((text, later) => text.replaceAll(later, NAMESPACE), xml)
  const broken = (part: string) =>
    invalid(filled(says.broken, { part: part.split('\n')[0]?.slice(0, 200) ?? '' }))
  let read: Awaited<ReturnType<DmnModdle['fromXML']>>
  try {
    read = await new DmnModdle().fromXML(ours)
  } catch (fault) {
    throw broken(fault instanceof Error ? fault.message : '')
  }
  // A warning means that something was left unread: then nothing is imported.
  const [warning] = read.warnings
  if (warning) throw broken(warning.message)
  const shaped = DmnDocument.safeParse(read.rootElement)
  if (!shaped.success) throw broken(shaped.error.issues[0]?.message ?? '')
  return shaped.data
}

/** Both languages of a label; a document of another tool has but one, which then stands for both. */
function labelOf(name: string, description?: string, label?: string): Text {
  const [km = '', en = ''] = (description ?? '').split('\n').map((words) => words.trim())
  const other = label?.trim() ?? ''
  return km !== '' && en !== '' ? { km, en } : { km: other || km || name, en: other || km || name }
}

/** `"a","b"` as its codes; null where something else stands between. */
function codesIn(words: string): string[] | null {
  const list = z.array(z.string())
  try {
    const read = list.safeParse(JSON.parse(`[${words}]`))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

const rangeIn = (words: string): { min: number; max: number } | null => {
  const [, min, max] = /^\[\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*\]$/.exec(words) ?? []
  return min === undefined || max === undefined ? null : { min: Number(min), max: Number(max) }
}

function inputFrom({
  description,
  label,
  inputExpression,
  inputValues,
}: NonNullable<DmnTable['input']>[number]): TableInput | null {
  const name = (inputExpression?.text ?? '').trim()
  const named = { name, label: labelOf(name, description, label) }
  const all = (inputValues?.text ?? '').trim()
  const unknown = /,\s*null$/.test(all)
  const known = all.replace(/,\s*null$/, '').trim()
  if (/^true\s*,\s*false$/.test(known)) return { ...named, type: 'boolean', unknown }
  const range = rangeIn(known)
  if (range) return { ...named, type: 'integer', ...range, unknown }
  const values = codesIn(known)
  return values && values.length > 0 ? { ...named, type: 'code', values, unknown } : null
}

function outputFrom(
  { name = '', description, label, typeRef, outputValues }: NonNullable<DmnTable['output']>[number],
  collections: ReadonlySet<string>,
): TableOutput | null {
  const named = { name, label: labelOf(name, description, label) }
  const words = (outputValues?.text ?? '').trim()
  const range = rangeIn(words)
  if (range) return { ...named, type: 'integer', ...range }
  const values = codesIn(words)
  if (!values || values.length === 0) return null
  return { ...named, type: collections.has(typeRef ?? '') ? 'codes' : 'code', values }
}

function resultFrom(output: TableOutput, words: string): OutputValue | null {
  if (output.type === 'integer') return /^-?\d{1,12}$/.test(words) ? Number(words) : null
  const codes = codesIn(output.type === 'codes' ? words.replace(/^\[([^]*)\]$/, '$1') : words)
  if (!codes) return null
  return output.type === 'codes' ? codes : codes.length === 1 ? (codes[0] ?? null) : null
}

/** An id of another tool in our spelling: `DecisionRule_0a1` becomes `decisionrule-0a1`. */
const idFrom = (given: string | undefined, prefix: string, otherwise: string): string =>
  (given ?? '')
    .replace(new RegExp(`^${prefix}-`), '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '') || otherwise

/**
 * Reads a DMN document into a table, whole or not at all: any fault is an `invalid` problem whose
 * errors name the row and the column. Columns that `like` knows take their labels from there.
 * The table may have gaps; that it may be published is another question.
 */
export async function fromDmn(xml: string, like?: DecisionTable): Promise<DecisionTable> {
  const { itemDefinition = [], drgElement = [] } = await parsed(xml)
  const decisions = drgElement.flatMap((element) => {
    const table = DmnTable.safeParse(element.decisionLogic)
    return table.success ? [{ ...element, table: table.data }] : []
  })
  const [decision] = decisions
  if (!decision || decisions.length > 1)
    throw invalid(filled(says.oneTable, { count: decisions.length }))
  const { table } = decision
  const hitPolicy = ({ FIRST: 'first', UNIQUE: 'unique' } as const)[
    table.hitPolicy === 'FIRST' ? 'FIRST' : 'UNIQUE'
  ]
  if (!['FIRST', 'UNIQUE'].includes(table.hitPolicy) || table.aggregation !== undefined)
    throw invalid(
      filled(says.policy, { part: [table.hitPolicy, table.aggregation].filter(Boolean).join(' ') }),
    )

  const errors: { pointer: string; detail: Text }[] = []
  const wrong = (pointer: string, detail: Text) =>
    errors.push({ pointer: `/xml${pointer}`, detail })
  const refuseIfFaulty = () => {
    if (errors.length > 0) throw problem('invalid', says.faulty, { errors: errors.slice(0, 100) })
  }

  const collections = new Set(
    itemDefinition.flatMap(({ name, isCollection }) => (isCollection && name ? [name] : [])),
  )
  const known = new Map(
    [...(like?.inputs ?? []), ...(like?.outputs ?? [])].map((c) => [c.name, c.label]),
  )
  const columnsFrom = <Clause, Column extends TableInput | TableOutput>(
    side: 'inputs' | 'outputs',
    clauses: readonly Clause[],
    from: (clause: Clause) => Column | null,
  ): Column[] =>
    clauses.flatMap((clause, index) => {
      const column = from(clause)
      if (!column) {
        wrong(`/${side}/${index}`, filled(says.values, { column: index + 1 }))
        return []
      }
      return [{ ...column, label: known.get(column.name) ?? column.label }]
    })
  const inputs = columnsFrom('inputs', table.input ?? [], inputFrom)
  const outputs = columnsFrom('outputs', table.output ?? [], (clause) =>
    outputFrom(clause, collections),
  )
  refuseIfFaulty()

  const annotations = (table.annotation ?? []).map(({ name }) => name)
  const rules = (table.rule ?? []).map((rule, index) => {
    const row = index + 1
    const { inputEntry = [], outputEntry = [], annotationEntry = [] } = rule
    const wanted = inputs.length + outputs.length
    const found = inputEntry.length + outputEntry.length
    if (inputEntry.length !== inputs.length || outputEntry.length !== outputs.length)
      wrong(`/rules/${index}`, filled(says.cells, { row, found, wanted }))
    const [km = '', en = ''] = BECAUSE.map(
      (name) => annotationEntry[annotations.indexOf(name)]?.text.trim() ?? '',
    )
    if (km === '' || en === '') wrong(`/rules/${index}/because`, filled(says.because, { row }))
    const when = inputs.flatMap(({ name }, at): [string, string][] => {
      const cell = inputEntry[at]?.text.trim() ?? ''
      return cell === '-' ? [] : [[name, cell]]
    })
    const result = outputs.flatMap((output, at): [string, OutputValue][] => {
      const words = outputEntry[at]?.text.trim() ?? ''
      const value = resultFrom(output, words)
      if (value !== null) return [[output.name, value]]
      const part = words.slice(0, 80)
      wrong(
        `/rules/${index}/result/${output.name}`,
        filled(says.result, { row, column: output.name, part }),
      )
      return []
    })
    return {
      id: idFrom(rule.id, 'rule', `row-${row}`),
      when: Object.fromEntries(when),
      result: Object.fromEntries(result),
      because: { km, en },
    }
  })
  refuseIfFaulty()

  const name = decision.name ?? like?.name.en ?? 'table'
  const shaped = DecisionTable.safeParse({
    id: like?.id ?? idFrom(decision.id, 'decision', 'table'),
    name: like?.name ?? labelOf(name, decision.description),
    hitPolicy,
    inputs,
    outputs,
    rules,
  })
  if (!shaped.success) {
    for (const { path, message } of shaped.error.issues.slice(0, 100)) {
      const part = `${path.join('.')}: ${message}`
      wrong(`/${path.join('/')}`, filled(says.broken, { part }))
    }
    refuseIfFaulty()
  }
  const complete = DecisionTable.parse(shaped.data)
  const compilation = compile(complete)
  if (compilation.kind === 'refused') {
    for (const { rule, column, detail } of compilation.faults) {
      const index = complete.rules.findIndex(({ id }) => id === rule)
      const at = { row: index + 1, column: column ?? '' }
      wrong(`/rules/${index}/${column ?? 'id'}`, {
        km: filled(says.cell, { ...at, part: detail.km }).km,
        en: filled(says.cell, { ...at, part: detail.en }).en,
      })
    }
    refuseIfFaulty()
  }
  return complete
}
