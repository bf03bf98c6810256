import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldWords } from './index.ts'

const KHMER = fc.integer({ min: 0x1780, max: 0x17dd }).map((code) => String.fromCodePoint(code))
const ANYTHING = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: KHMER },
      { weight: 2, arbitrary: fc.constant('\u17D2') },
      fc.constantFrom('\u200B', '\u200D', ' ', '-', '១', '7', 'É', 'İ', 'ß', '។'),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

describe('equal pictures fold equal', () => {
  test.each([
    ['coeng TA and coeng DA', 'កណ្តាល', 'កណ្ដាល'],
    ['coeng RO before or after another coeng', 'ស្ត្រី', 'ស្រ្តី'],
    ['zero-width spaces', 'បាត់\u200Bដំបង', 'បាត់ដំបង'],
    ['a byte-order mark', '\uFEFFកែប', 'កែប'],
    ['ឲ្យ and ឱ្យ', 'ឲ្យ', 'ឱ្យ'],
    ['the deprecated ឣ', 'ឣាហារ', 'អាហារ'],
    ['a vowel typed before the register shifter', 'ប៉ា', 'បា៉'],
    ['a sign typed before the vowel', 'កាំ', 'កំា'],
    ['a vowel typed before the coeng', 'ខ្ញុំ', 'ខុ្ញំ'],
    ['េ and ា for ោ', 'កេាះ', 'កោះ'],
    ['េ and ី for ើ', 'កេីត', 'កើត'],
    ['a vowel U in place of the lowered shifter', 'សុី', 'ស៊ី'],
    ['either shifter under a vowel above', 'ប៉ី', 'ប៊ី'],
    ['Khmer and Latin digits', 'ភូមិ ៣', 'ភូមិ 3'],
    ['spaces', 'កំពង់ ចាម', 'កំពង់ចាម'],
    ['Latin case and diacritics', 'Kratié', 'KRATIE'],
    ['hyphens and double spaces', 'Ta-Kaev  Thmei', 'ta kaev thmei'],
  ])('%s', (_what, one, other) => {
    expect(one).not.toBe(other)
    expect(fold(one)).toBe(fold(other))
  })
})

describe('different words stay different', () => {
  test.each([
    ['កា', 'គា'],
    ['ប៉ា', 'បា'],
    ['ឃុំ', 'ឃំ'],
    ['ក្ត', 'កត'],
    ['តាកែវ', 'តាកែ'],
    ['ដី', 'តី'],
  ])('%s and %s', (one, other) => expect(fold(one)).not.toBe(fold(other)))
})

test('a folded text folds to itself, whatever was typed', () => {
  fc.assert(
    fc.property(ANYTHING, (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { numRuns: 5000 },
  )
})

test('the order in which the marks of a syllable were typed does not matter', () => {
  const marks = fc.uniqueArray(fc.constantFrom('្រ', '្ម', '៉', 'ា', 'ំ', 'ះ', '់', 'េ', 'ី'), {
    minLength: 2,
  })
  fc.assert(
    fc.property(
      marks.chain((given) =>
        fc.tuple(
          fc.constant(given),
          fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
        ),
      ),
      ([given, shuffled]) => {
        expect(fold(`ក${shuffled.join('')}`)).toBe(fold(`ក${given.join('')}`))
      },
    ),
  )
})

test('words keep apart where the writer set a space', () => {
  expect(foldWords('  Sok  Dara ')).toEqual(['sok', 'dara'])
  expect(foldWords('សុខ\u200B ដារ៉ា')).toEqual(['សុខ', 'ដារ៉ា'])
  expect(foldWords('')).toEqual([])
})
