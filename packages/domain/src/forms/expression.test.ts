import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Day } from '../kernel/index.ts'
import { evaluate, functions, type Scope, type Value } from './evaluate.ts'
import { parse } from './expression.ts'
import { faultOfPattern, matches } from './pattern.ts'

const answers: Readonly<Record<string, Value>> = {
  age: 4,
  name: 'ស្រីមុំ',
  sex: 'female',
  needs: ['food', 'education'],
  none: [],
  born: '2025-03-10',
  alone: true,
  with_family: false,
  nothing: null,
  phone: '012345678',
  blank: '',
}
const rows: Readonly<Record<string, readonly Value[]>> = {
  member_age: [41, 12, null, 7],
  member_name: ['Sok', null, 'Chan', 'Mom'],
  seen_on: ['2029-12-01', '2029-11-01', null],
}
const scope: Scope = {
  field: (name) => answers[name] ?? null,
  rows: (name) => rows[name],
  count: (name) => (name === 'members' ? 4 : undefined),
  self: 9,
  today: Day.parse('2030-01-07'),
}

function valueOf(text: string): Value {
  const parsing = parse(text)
  if (parsing.kind === 'refused') throw new Error(`${parsing.detail.en} (${text})`)
  return evaluate(parsing.tree, scope)
}

const golden: readonly (readonly [expression: string, value: Value])[] = [
  // Arithmetic, strongest first, from the left.
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['10 - 4 - 3', 3],
  ['7 div 2', 3.5],
  ['7 mod 4', 3],
  ['-2 + 5', 3],
  ['- ${age}', -4],
  ['0.1 * 3', 0.1 * 3],
  // Comparing and joining.
  ['${age} < 5', true],
  ['${age} >= 5', false],
  ['${age} = 4', true],
  ["${age} = '4'", true],
  ['${age} != 5', true],
  ["${sex} = 'female'", true],
  ['${sex} = "male"', false],
  ["${age} < 5 and selected(${needs}, 'food')", true],
  ["${age} > 5 or ${sex} = 'female' and ${alone}", true],
  ['not(${alone})', false],
  ["${alone} = 'yes'", true],
  ["${with_family} = 'no'", true],
  ['${alone} = true()', true],
  ['1 < 2 = true()', true],
  // Nothing: every comparison is false, and what is computed of it is nothing.
  ['${nothing} = 1', false],
  ['${nothing} != 1', false],
  ['${nothing} < 1', false],
  ['${nothing} >= 0', false],
  ['${nothing} + 1', null],
  ['${nothing} * 0', null],
  ['- ${nothing}', null],
  ['${nothing} = ${blank}', false],
  ["${nothing} = ''", true],
  ["${blank} = ''", true],
  ["${none} = ''", true],
  ["${nothing} != ''", false],
  ["'' != ${age}", true],
  ['not(${nothing})', true],
  ['not(${nothing} = 1)', true],
  ['${nothing} and true()', false],
  ['${nothing} or ${age}', true],
  ["if(${nothing}, 'a', 'b')", 'b'],
  ['coalesce(${nothing}, ${blank}, 3)', 3],
  ['coalesce(${nothing})', null],
  ['${unknown_name} = 1', false],
  // Never NaN, never infinite.
  ['1 div 0', null],
  ['0 div 0', null],
  ['5 mod 0', null],
  ["number('abc')", null],
  ["'abc' + 1", null],
  ['${name} < 5', false],
  // Choices.
  ["selected(${needs}, 'shelter')", false],
  ["selected(${sex}, 'female')", true],
  ["selected(${nothing}, 'food')", false],
  ['count-selected(${needs})', 2],
  ['count-selected(${nothing})', 0],
  ['selected-at(${needs}, 0)', 'food'],
  ['selected-at(${needs}, 9)', null],
  // Days.
  ['today()', '2030-01-07'],
  ['today() - ${born}', 1764],
  ['int((today() - ${born}) div 365.25)', 4],
  ['years-between(${born}, today())', 4],
  ["years-between('2024-01-08', today())", 5],
  ["years-between('2024-01-07', today())", 6],
  ['${born} + 30', '2025-04-09'],
  ['30 + ${born}', '2025-04-09'],
  ["date('2024-02-29') + 365", '2025-02-28'],
  ["date('2025-02-29')", null],
  ['${born} < today()', true],
  ["${born} = '2025-03-10'", true],
  ['${born} + today()', null],
  ['${nothing} < today()', false],
  // Several: given, or of all rows.
  ['sum(${member_age})', 60],
  ['count(${member_age})', 3],
  ['count(${members})', 4],
  ['min(${member_age})', 7],
  ['max(${member_age})', 41],
  ['max(${seen_on})', '2029-12-01'],
  ['sum(${age}, 3, ${nothing})', 7],
  ['sum(${nothing})', 0],
  ['min(${nothing})', null],
  ['count(${age}, ${nothing}, ${sex})', 2],
  // Text.
  ['string-length(${name})', 7],
  ['string-length(${nothing})', 0],
  ["contains(${phone}, '345')", true],
  ["starts-with(${phone}, '0')", true],
  ["ends-with(${nothing}, '0')", false],
  ['substr(${phone}, 0, 3)', '012'],
  ['substr(${phone}, 6)', '678'],
  ["concat(${sex}, ' ', ${age})", 'female 4'],
  ['concat(${nothing}, ${blank})', null],
  ["regex(${phone}, '^0[0-9]{8,9}$')", true],
  ["regex(${phone}, '^[a-z]+$')", false],
  ["regex(${nothing}, '.')", false],
  ['round(2.567, 1)', 2.6],
  ['round(2.5)', 3],
  ['int(-0.5)', -1],
  ['abs(-3)', 3],
  ['string(4)', '4'],
  // The answer that is checked.
  ['. > 8 and . < 10', true],
]

test.each(golden)('%s is %j', (expression, value) => {
  expect(valueOf(expression)).toEqual(value)
})

test('every function is in the table above', () => {
  const used = golden.map(([expression]) => expression).join(' ')
  const missing = [...functions.keys()].filter((name) => !used.includes(`${name}(`))
  expect(missing).toEqual(['false'])
})

describe('what cannot be read is refused, with the place', () => {
  test.each([
    ['', 0],
    ['1 +', 3],
    ['${age} <', 8],
    ['(1 + 2', 6],
    ['1 2', 2],
    ['${age', 0],
    ["'open", 0],
    ['age < 5', 0],
    ['${age} & 1', 7],
    ['if(1, 2', 7],
    ['sum(,1)', 4],
    ['1; alert(1)', 1],
    ['constructor.constructor("x")()', 0],
    ['${__proto__.x}', 0],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 41],
  ])('%s', (expression, at) => {
    expect(parse(expression)).toEqual({
      kind: 'refused',
      at,
      detail: { km: expect.stringMatching(/[\u1780-\u17B3]/u), en: expect.stringMatching(/./) },
    })
  })
})

test('any text at all is read or refused, and whatever is read has a value', () => {
  const pieces =
    "${age} | ${nothing} | ${needs} | . | 1 | 'a' | ( | ) | , | + | - | * | div | mod | and | or | = | != | < | >= | if( | sum( | not( | today() | regex("
  const piece = fc.constantFrom(...pieces.split(' | '))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.array(piece, { maxLength: 14 }).map((some) => some.join(' ')),
      ),
      (text) => {
        const parsing = parse(text)
        if (parsing.kind === 'refused') return
        const value = evaluate(parsing.tree, scope)
        expect(typeof value !== 'number' || Number.isFinite(value)).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

describe('a pattern', () => {
  test.each([
    '^0[0-9]{8,9}$',
    '^[A-Z]{2}-\\d+$',
    '(ab)?c',
    '^(?',
    '[0-9]+ [a-z]+',
    '(01|02)[0-9]{6}',
  ])('%s', (pattern) => {
    expect(faultOfPattern(pattern) === undefined).toBe(pattern !== '^(?')
  })
  test.each([
    '(a+)+$',
    '(a|a)*$',
    '(a|aa)+$',
    '((ab)+c)+',
    '(?=a)b',
    '(a)\\1',
    'a*b*c*d*e*',
    '[0-9]{1000}',
    'a?a?a?a?a?a?a?a?b',
    '[',
    'x'.repeat(200),
  ])('%s is refused: it could stop a phone', (pattern) => {
    expect(faultOfPattern(pattern)).toBeDefined()
    expect(matches('aaaaaaaaaaaaaaaaaaaaaaaaaaaa!', pattern)).toBe(false)
  })
  test('that is taken answers within a blink, also on the worst text', () => {
    const began = performance.now()
    for (const pattern of ['a*a*a*$', '^(ab)*[ab]*a+$', '[a-z]+[a-z]+[a-z]+$'])
      matches(`${'a'.repeat(99)}!`, pattern)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
