import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile, type Compiled, coverage, decide, DecisionTable, type Facts } from './table.ts'

const said = (words: string) => ({ km: `${words} ៖`, en: words })

const inputs = [
  {
    name: 'concern',
    label: said('concern'),
    type: 'code',
    values: ['neglect', 'trafficking', 'street'],
    unknown: false,
  },
  { name: 'age', label: said('age'), type: 'integer', min: 0, max: 17, unknown: true },
  { name: 'alone', label: said('alone'), type: 'boolean', unknown: true },
] satisfies DecisionTable['inputs']

type Row = [when: Record<string, string>, lead: string]

const tableOf = (
  rows: readonly Row[],
  hitPolicy: DecisionTable['hitPolicy'] = 'first',
): DecisionTable =>
  DecisionTable.parse({
    id: 'leads',
    name: said('who leads'),
    hitPolicy,
    inputs,
    outputs: [{ name: 'lead', label: said('lead'), type: 'code', values: ['commune', 'district'] }],
    rules: rows.map(([when, lead], index) => ({
      id: `row-${index + 1}`,
      when,
      result: { lead },
      because: said(`row ${index + 1}`),
    })),
  })

function compiled(table: DecisionTable): Compiled {
  const compilation = compile(table)
  if (compilation.kind === 'refused') throw new Error(JSON.stringify(compilation.faults))
  return compilation.compiled
}

const leadOf = (table: DecisionTable, facts: Facts) => {
  const decision = decide(compiled(table), facts)
  return decision.kind === 'decided'
    ? `${decision.rule}: ${String(decision.result['lead'])}`
    : decision
}

/** A cell of a column of codes or flags, with a reading of its own beside it. */
const listCell = <Value extends string | boolean>(
  values: readonly Value[],
  write: (value: Value) => string,
) =>
  fc.oneof(
    fc.constant({ cell: '-', test: (_value: Value): boolean => true }),
    fc.subarray([...values], { minLength: 1 }).map((some) => ({
      cell: some.map(write).join(', '),
      test: (value: Value) => some.includes(value),
    })),
  )

describe('a cell', () => {
  const ages = Array.from({ length: 18 }, (_, age) => age)
  const agesOf = (cell: string) => {
    const table = compiled(tableOf([[{ age: cell }, 'commune']]))
    return [...ages, 'unknown' as const].filter(
      (age) => decide(table, { concern: 'street', age, alone: true }).kind === 'decided',
    )
  }

  test.each([
    ['-', [...ages, 'unknown']],
    ['3', [3]],
    ['3,5', [3, 5]],
    ['<3', [0, 1, 2]],
    ['<= 3', [0, 1, 2, 3]],
    ['>14', [15, 16, 17]],
    ['>=14', [14, 15, 16, 17]],
    ['[3..5]', [3, 4, 5]],
    [']3..5[', [4]],
    ['(3..5]', [4, 5]],
    ['[3..5)', [3, 4]],
    ['<2, [16..17], null', [0, 1, 16, 17, 'unknown']],
    ['not(null)', ages],
    ['not(>=2)', [0, 1, 'unknown']],
    ['unknown', ['unknown']],
  ])('of ages written %s holds for exactly these', (cell, expected) => {
    expect(agesOf(cell)).toEqual(expected)
  })

  test.each([
    ['age', '[5..3]', 'The range is empty: [5..3]'],
    ['age', ']3..4[', 'The range is empty: ]3..4['],
    ['age', '20', '20 lies outside of 0 to 17'],
    ['age', '3.5', 'Only whole numbers can stand here: 3.5'],
    ['age', '[3..', 'The cell ends too early'],
    ['age', '', 'The cell is empty. Write - where anything will do'],
    ['age', '>17', 'This cell can never hold'],
    ['age', 'not(-)', 'Not understood: -'],
    ['age', '3 4', 'Not understood: 4'],
    ['age', '"neglect"', '"neglect" does not fit the kind of this column'],
    ['age', 'true', 'true does not fit the kind of this column'],
    ['concern', 'neglect', 'Put codes between quotation marks, "…": neglect'],
    ['concern', '"negelct"', 'The list has no code "negelct"'],
    ['concern', '"neglect', 'Not understood: "neglect'],
    ['concern', 'null', 'This column is never unknown'],
    ['concern', 'not("neglect","trafficking","street")', 'This cell can never hold'],
    ['alone', '1', '1 does not fit the kind of this column'],
    ['alone', 'yes', 'Not understood: yes'],
    ['alone', '{}', 'Not understood: {}'],
    ['distance', '3', 'The table has no such column'],
  ])('of column %s with %s is refused with its rule and its column', (column, cell, detail) => {
    const compilation = compile(
      tableOf([
        [{ concern: '"street"' }, 'commune'],
        [{ [column]: cell }, 'district'],
      ]),
    )
    expect(compilation).toMatchObject({
      kind: 'refused',
      faults: [{ rule: 'row-2', column, detail: { en: detail } }],
    })
  })

  test('says everything that is wrong at once, results too', () => {
    const table = tableOf([[{ age: 'x', concern: 'y' }, 'village']])
    expect(compile(table)).toMatchObject({
      faults: [{ column: 'lead' }, { column: 'concern' }, { column: 'age' }],
    })
  })
})

describe('a table as it comes from outside', () => {
  const good = tableOf([[{}, 'commune']])
  const [input] = inputs

  test.each<[string, unknown]>([
    ['a column that every object answers to', { inputs: [{ ...input, name: 'constructor' }] }],
    ['the unknown among the codes', { inputs: [{ ...input, values: ['neglect', 'unknown'] }] }],
    ['a code that stands there twice', { inputs: [{ ...input, values: ['neglect', 'neglect'] }] }],
    ['no columns', { inputs: [] }],
    ['a reason in one language', { rules: [{ ...good.rules[0], because: { en: 'so', km: '' } }] }],
    ['a range turned round', { inputs: [{ ...inputs[1], min: 9, max: 3 }] }],
  ])('is refused with %s', (_what, part) => {
    expect(DecisionTable.safeParse(good).success).toBe(true)
    expect(DecisionTable.safeParse({ ...good, ...Object(part) }).success).toBe(false)
  })

  test('is refused with a name or a row that stands there twice', () => {
    const [rule] = good.rules
    expect(compile({ ...good, inputs: [...inputs, ...inputs.slice(0, 1)] })).toMatchObject({
      faults: [{ rule: null, column: 'concern' }],
    })
    expect(compile({ ...good, rules: rule ? [rule, rule] : [] })).toMatchObject({
      faults: [{ rule: 'row-1', column: null }],
    })
  })
})

describe('a decision', () => {
  const table = tableOf([
    [{ concern: '"trafficking"' }, 'district'],
    [{ age: '<5' }, 'district'],
    [{}, 'commune'],
  ])

  test('comes from the first rule that holds, and names all that hold', () => {
    expect(decide(compiled(table), { concern: 'neglect', age: 4, alone: 'unknown' })).toMatchObject(
      {
        kind: 'decided',
        rule: 'row-2',
        row: 2,
        because: said('row 2'),
        fired: [{ rule: 'row-2' }, { rule: 'row-3' }],
      },
    )
  })

  test('on an unknown age is not taken by a comparison', () => {
    expect(leadOf(table, { concern: 'neglect', age: 'unknown', alone: true })).toBe(
      'row-3: commune',
    )
  })

  test.each([
    [{ concern: 'neglect', age: 18, alone: true }, 'age'],
    [{ concern: 'neglect', age: 4.5, alone: true }, 'age'],
    [{ concern: 'neglect', age: 4 }, 'alone'],
    [{ concern: 'unknown', age: 4, alone: true }, 'concern'],
    [{ concern: 'neglect', age: '4', alone: true }, 'age'],
  ])('on %o is refused with the name of the fact', (facts, input) => {
    expect(decide(compiled(table), facts)).toEqual({ kind: 'outside', input })
  })

  test('of a table where one rule must be alone is refused when two hold', () => {
    expect(
      leadOf(
        tableOf(
          [
            [{ age: '<5' }, 'commune'],
            [{ age: '[4..6]' }, 'district'],
          ],
          'unique',
        ),
        {
          concern: 'street',
          age: 4,
          alone: false,
        },
      ),
    ).toEqual({ kind: 'many', rules: ['row-1', 'row-2'] })
  })
})

describe('coverage', () => {
  test('names what is left open as the row that would close it', () => {
    const { gaps, missing, proved } = coverage(
      compiled(
        tableOf([
          [{ concern: '"neglect","street"' }, 'commune'],
          [{ concern: '"trafficking"', age: '<14' }, 'district'],
          [{ concern: '"trafficking"', age: '>=14', alone: 'true' }, 'district'],
        ]),
      ),
    )
    expect(gaps.map(({ cells }) => cells)).toEqual([
      { concern: '"trafficking"', age: '[14..17]', alone: 'false,null' },
      { concern: '"trafficking"', age: 'null', alone: '-' },
    ])
    expect({ missing, proved }).toEqual({ missing: 4 * 2 + 3, proved: true })
  })

  test('names the pair of rules that meet, and where', () => {
    const { overlaps } = coverage(
      compiled(
        tableOf(
          [
            [{ age: '[0..5]' }, 'commune'],
            [{ age: '[5..9]', alone: 'true' }, 'district'],
          ],
          'unique',
        ),
      ),
    )
    expect(overlaps).toMatchObject([
      { rules: ['row-1', 'row-2'], box: { cells: { concern: '-', age: '5', alone: 'true' } } },
    ])
  })

  test('names a rule that earlier ones together leave nothing to', () => {
    const { unreachable } = coverage(
      compiled(
        tableOf([
          [{ age: '<9' }, 'commune'],
          [{ age: '>=9' }, 'commune'],
          [{ concern: '"street"', age: 'not(null)' }, 'district'],
          [{}, 'district'],
        ]),
      ),
    )
    expect(unreachable).toEqual(['row-3'])
  })

  test('of a table without rules is one gap', () => {
    const { gaps, missing, combinations } = coverage(compiled(tableOf([])))
    expect(gaps.map(({ cells }) => cells)).toEqual([{ concern: '-', age: '-', alone: '-' }])
    expect(missing).toBe(combinations)
  })

  /** Every combination, asked one by one with a reading of the cells of its own. */
  const everything = inputs[0]?.values.flatMap((concern) =>
    [...Array.from({ length: 18 }, (_, age) => age), 'unknown' as const].flatMap((age) =>
      [true, false, 'unknown' as const].map((alone) => ({ concern, age, alone })),
    ),
  )

  const range = fc
    .tuple(fc.nat(17), fc.nat(17))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const ageCell = fc.oneof(
    fc.constant({ cell: '-', test: () => true }),
    fc.constant({ cell: 'null', test: (age: number | 'unknown') => age === 'unknown' }),
    range.map(([from, to]) => ({
      cell: `[${from}..${to}]`,
      test: (age: number | 'unknown') => age !== 'unknown' && age >= from && age <= to,
    })),
    range.map(([from, to]) => ({
      cell: `not(${from},>=${to})`,
      test: (age: number | 'unknown') => age === 'unknown' || (age !== from && age < to),
    })),
  )
  const rule = fc.record({
    concern: listCell(['neglect', 'trafficking', 'street'], (code) => `"${code}"`),
    age: ageCell,
    alone: listCell<boolean | 'unknown'>([true, false, 'unknown'], String),
  })

  test.each(['first', 'unique'] as const)(
    'agrees with asking every combination one by one (%s)',
    (hitPolicy) => {
      fc.assert(
        fc.property(fc.array(rule, { maxLength: 7 }), (rules) => {
          const rows = rules.map(({ concern, age, alone }): Row => [
            { concern: concern.cell, age: age.cell, alone: alone.cell },
            'commune',
          ])
          const compilation = compile(tableOf(rows, hitPolicy))
          // Only a cell that holds for nothing may be refused here; such tables are passed over.
          const refused = compilation.kind === 'refused' ? compilation.faults : []
          expect(refused.filter(({ detail }) => detail.en !== 'This cell can never hold')).toEqual(
            [],
          )
          if (compilation.kind === 'refused') return
          const found = coverage(compilation.compiled, 10_000)
          const fired = (everything ?? []).map((facts) => ({
            facts,
            rows: rules.flatMap(({ concern, age, alone }, index) =>
              concern.test(facts.concern) && age.test(facts.age) && alone.test(facts.alone)
                ? [`row-${index + 1}`]
                : [],
            ),
          }))
          expect(found.combinations).toBe(fired.length)
          expect(found.missing).toBe(fired.filter((asked) => asked.rows.length === 0).length)

          const closing = compiled(tableOf(found.gaps.map(({ cells }): Row => [cells, 'district'])))
          const meeting = new Set<string>()
          const firsts = new Set<string>()
          for (const asked of fired) {
            const inGap = decide(closing, asked.facts)
            const holding = inGap.kind === 'decided' ? inGap.fired.length : 0
            expect(holding).toBe(asked.rows.length === 0 ? 1 : 0)
            const [first] = asked.rows
            if (first) firsts.add(first)
            for (const [at, later] of asked.rows.entries())
              for (const earlier of asked.rows.slice(0, at)) meeting.add(`${earlier} ${later}`)
          }
          expect(new Set(found.overlaps.map(({ rules: pair }) => pair.join(' ')))).toEqual(meeting)
          for (const { rules: pair, box } of found.overlaps) {
            const decision = decide(compilation.compiled, box.example)
            const both =
              decision.kind === 'many'
                ? decision.rules
                : decision.kind === 'decided'
                  ? decision.fired.map(({ rule: id }) => id)
                  : []
            expect(both).toEqual(expect.arrayContaining([...pair]))
          }
          const never = rows
            .map((_row, index) => `row-${index + 1}`)
            .filter((id) => !firsts.has(id))
          expect(found.unreachable).toEqual(hitPolicy === 'first' ? never : [])
        }),
        { numRuns: 150 },
      )
    },
  )

  test('of a hostile table ends soon and does not claim a proof', () => {
    const codes = Array.from({ length: 40 }, (_, index) => `c${index}`)
    const many = Array.from({ length: 14 }, (_, index) => `i${index}`)
    let seed = 1
    const next = () => (seed = (seed * 16_807) % 2_147_483_647)
    const table = DecisionTable.parse({
      id: 'tangle',
      name: said('tangle'),
      hitPolicy: 'first',
      inputs: many.map((name) => ({
        name,
        label: said(name),
        type: 'code',
        values: codes,
        unknown: true,
      })),
      outputs: [{ name: 'lead', label: said('lead'), type: 'code', values: ['x'] }],
      rules: Array.from({ length: 300 }, (_, index) => ({
        id: `r${index}`,
        when: Object.fromEntries(
          many.map((name) => [
            name,
            codes
              .filter(() => next() % 2 === 0)
              .map((c) => `"${c}"`)
              .join(','),
          ]),
        ),
        result: { lead: 'x' },
        because: said('tangle'),
      })),
    })
    const began = performance.now()
    expect(coverage(compiled(table)).proved).toBe(false)
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})
