import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DecisionTable, Problem } from '@tumpeang/domain/kernel'
import { faultsOf, MOST_DMN, nationalTable } from '@tumpeang/domain/responsibility'
import { fromDmn, toDmn } from './dmn.ts'

/** What the import says of a document, with the places it names. */
async function refusal(xml: string) {
  try {
    await fromDmn(xml)
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault
    if (fault.kind !== 'invalid') throw fault
    return fault.errors.map(({ pointer, detail }) => `${pointer} ${detail.en}`)
  }
  throw new Error('The document was imported')
}

const national = await toDmn(nationalTable)
/** The document with one part put in another's place; the part must be there. */
const spoiled = (part: string | RegExp, by: string) => {
  const changed = national.replace(part, by)
  expect(changed).not.toBe(national)
  return changed
}

describe('a table as DMN', () => {
  test('is DMN 1.3 with columns, values, rules and reasons in both languages', () => {
    expect(national).toContain('https://www.omg.org/spec/DMN/20191111/MODEL/')
    expect(national).toContain('hitPolicy="FIRST"')
    expect(national).toContain('[0..17],null')
    expect(national).toContain(nationalTable.rules[0]?.because.km)
    expect(national.match(/<dmn:rule /g)).toHaveLength(nationalTable.rules.length)
  })

  test('comes back as it went', async () => {
    const back = await fromDmn(national)
    expect(back).toEqual(nationalTable)
    expect(faultsOf(back)).toEqual([])
  })

  test.each(['20211108', '20230324'])('is read from the namespace of %s too', async (year) => {
    expect(await fromDmn(national.replaceAll('20191111', year))).toEqual(nationalTable)
  })

  test('writes a fact that nobody knows as null', async () => {
    const [first, ...others] = nationalTable.rules
    if (!first) throw new Error('no rules')
    const when = { age: 'unknown, <3', sex: 'not("unknown")', targetGroup: '"homeless"' }
    const back = await fromDmn(
      await toDmn({ ...nationalTable, rules: [{ ...first, when }, ...others] }),
    )
    expect(back.rules[0]?.when).toEqual({
      age: 'null, <3',
      sex: 'not(null)',
      targetGroup: '"homeless"',
    })
  })

  test('takes the labels that are known here from here', async () => {
    const foreign = national.replaceAll(/<dmn:description>[^]*?<\/dmn:description>/g, '')
    expect((await fromDmn(foreign)).inputs[0]?.label).toEqual({ km: 'កង្វល់', en: 'កង្វល់' })
    expect(await fromDmn(foreign, nationalTable)).toEqual(nationalTable)
  })

  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.replaceAll(/\p{C}/gu, ' ').replaceAll(/\s+/g, ' ').trim() || 'ក')
  const said = fc.record({ km: words, en: words })
  const code = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((text) => text !== 'unknown')
  const codes = fc.uniqueArray(code, { minLength: 1, maxLength: 5 })
  const table: fc.Arbitrary<DecisionTable> = fc
    .record({
      id: fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/),
      name: said,
      labels: fc.array(said, { minLength: 6, maxLength: 6 }),
      hitPolicy: fc.constantFrom('first' as const, 'unique' as const),
      values: codes,
      results: codes,
      unknown: fc.boolean(),
      min: fc.integer({ min: -5, max: 5 }),
      width: fc.nat(20),
    })
    .chain(({ id, name, labels, hitPolicy, values, results, unknown, min, width }) => {
      const max = min + width
      const label = (at: number) => labels[at] ?? name
      const cells = fc.record(
        {
          kind: fc
            .subarray(values, { minLength: 1 })
            .map((some) => some.map((value) => `"${value}"`).join(', ')),
          size: fc
            .constantFrom(`<=${min}`, `[${min}..${max}]`, `not(>${min - 0})`, `${max}`)
            .filter((cell) => width > 0 || !cell.startsWith('not')),
          sure: fc.constantFrom(
            'true',
            'false',
            'true,false',
            ...(unknown ? ['null', 'not(null)'] : []),
          ),
        },
        { requiredKeys: [] },
      )
      const rule = fc.record({
        when: cells,
        result: fc.record({
          one: fc.constantFrom(...results),
          some: fc.subarray(results),
          count: fc.integer({ min: 0, max: 9 }),
        }),
        because: said,
      })
      return fc.array(rule, { maxLength: 5 }).map((rules) =>
        DecisionTable.parse({
          id,
          name,
          hitPolicy,
          inputs: [
            { name: 'kind', label: label(0), type: 'code', values, unknown },
            { name: 'size', label: label(1), type: 'integer', min, max, unknown },
            { name: 'sure', label: label(2), type: 'boolean', unknown },
          ],
          outputs: [
            { name: 'one', label: label(3), type: 'code', values: results },
            { name: 'some', label: label(4), type: 'codes', values: results },
            { name: 'count', label: label(5), type: 'integer', min: 0, max: 9 },
          ],
          rules: rules.map((given, index) => ({ id: `r${index}`, ...given })),
        }),
      )
    })

  test('comes back as it went, whatever the table', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (given) => {
        expect(await fromDmn(await toDmn(given))).toEqual(given)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a document that is broken or hostile is refused whole', () => {
  test.each([
    ['nothing', ''],
    ['no XML', 'who leads?'],
    ['a file cut short', national.slice(0, 5000)],
    ['another root', '<a/>'],
    [
      'an element that is not DMN',
      national.replace('</dmn:decisionTable>', '<dmn:evil/></dmn:decisionTable>'),
    ],
    [
      'attributes that name the inside of objects',
      '<dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20191111/MODEL/" __proto__="x" constructor="y"/>',
    ],
    ['very deep nesting', '<a>'.repeat(100_000)],
  ])('%s', async (_what, xml) => {
    const [said] = await refusal(xml)
    expect(said).toMatch(/^\/xml The document (is not sound DMN|must hold)/)
  })

  test('a document that would read other files, before anything is parsed', async () => {
    const hostile = national.replace(
      '?>',
      '?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>',
    )
    expect(await refusal(hostile)).toEqual([
      '/xml The document declares a DOCTYPE or an ENTITY, which is not allowed',
    ])
  })

  test('a document that is too long', async () => {
    expect(await refusal(' '.repeat(MOST_DMN + 1))).toEqual([
      `/xml The DMN document is too long: at most ${MOST_DMN} characters`,
    ])
  })

  test('a row without one of its cells, by its number', async () => {
    const inFirstRow = /(<dmn:rule [^]*?)<dmn:inputEntry[^]*?<\/dmn:inputEntry>/
    expect(await refusal(spoiled(inFirstRow, '$1'))).toEqual([
      '/xml/rules/0 Row 1 has 11 cells where 12 are needed',
    ])
  })

  test('an empty cell, a cell that means nothing, and a desk that nobody knows, by row and column', async () => {
    expect(
      await refusal(spoiled('<dmn:text>"residential-care"</dmn:text>', '<dmn:text></dmn:text>')),
    ).toEqual([
      '/xml/rules/0/concern Row 1, column concern: The cell is empty. Write - where anything will do',
    ])
    expect(
      await refusal(spoiled('<dmn:text>&lt;14</dmn:text>', '<dmn:text>under 14</dmn:text>')),
    ).toEqual([
      expect.stringMatching(/^\/xml\/rules\/\d+\/age Row \d+, column age: Not understood: under$/),
    ])
    expect(
      await refusal(
        spoiled('<dmn:text>"ccwc@commune"</dmn:text>', '<dmn:text>"ministry@moon"</dmn:text>'),
      ),
    ).toEqual([expect.stringMatching(/column lead: The list has no code "ministry@moon"$/)])
    expect(
      await refusal(spoiled('<dmn:text>"ccwc@commune"</dmn:text>', '<dmn:text>ccwc</dmn:text>')),
    ).toEqual([expect.stringMatching(/column lead: not understood: ccwc$/)])
  })

  test('a row without its reason in one of the languages', async () => {
    const reason = nationalTable.rules[0]?.because.km ?? ''
    expect(await refusal(spoiled(reason, ''))).toEqual([
      '/xml/rules/0/because Row 1 needs its reason in Khmer and in English',
    ])
  })

  test('two rows of one name', async () => {
    expect(await refusal(spoiled('rule-sexual-violence-girl', 'rule-trafficking'))).toHaveLength(1)
  })

  test('a hit policy under which several rows would speak', async () => {
    expect(await refusal(spoiled('hitPolicy="FIRST"', 'hitPolicy="COLLECT"'))).toEqual([
      '/xml The hit policy must be FIRST or UNIQUE, not COLLECT',
    ])
  })

  test('a table whose results would be added up', async () => {
    expect(
      await refusal(spoiled('hitPolicy="FIRST"', 'hitPolicy="FIRST" aggregation="SUM"')),
    ).toEqual(['/xml The hit policy must be FIRST or UNIQUE, not FIRST SUM'])
  })

  test('two tables in one document', async () => {
    const [decision = ''] = /<dmn:decision [^]*<\/dmn:decision>/.exec(national) ?? []
    const second = decision.replaceAll(/ id="/g, ' id="second-')
    expect(await refusal(spoiled('</dmn:definitions>', `${second}</dmn:definitions>`))).toEqual([
      '/xml The document must hold exactly one decision table, and holds 2',
    ])
  })

  test('a column that does not say its values', async () => {
    expect(await refusal(spoiled('[0..17],null', ''))).toEqual([
      '/xml/inputs/3 Column 4 does not say which values are possible',
    ])
  })
})
