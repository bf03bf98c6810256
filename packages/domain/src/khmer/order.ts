import { fold } from './fold.ts'

/**
 * Khmer order without the browser's help: desktop browsers ship no Khmer collation, servers may lack
 * it too. The order is that of the Unicode CLDR collation for Khmer, which follows Chuon Nath's
 * dictionary: a consonant alone, then with each vowel, then ុំ ំ ាំ ះ ុះ េះ ោះ, then with a
 * consonant below it. Signs that only shade the sound do not order words.
 */
const LETTERS = Array.from('កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរឫឬលឭឮវឝឞសហឡអឥឦឧឩឪឯឰឱឳាិីឹឺុូួើឿៀេែៃោៅ')
const RIMES = ['ុំ', 'ំ', 'ាំ', 'ះ', 'ុះ', 'េះ', 'ោះ']
const WEIGHTS: ReadonlyMap<string, string> = new Map(
  [...LETTERS, ...RIMES, '្', '៌'].map((element, index) => [
    element,
    String.fromCodePoint(0xe000 + index),
  ]),
)
const SHADES = /[\u17C8-\u17CB\u17CD-\u17D1]/gu
const ELEMENTS = /[\u17BB\u17B6]\u17C6|[\u17BB\u17C1\u17C4]\u17C7|[\u1780-\u17D2]/gu

/**
 * A key that puts texts in Khmer order when keys are compared by code unit, as `<`, `sort()` and
 * PostgreSQL's `collate "C"` do. Latin and digits come before Khmer.
 */
export const sortKey = (text: string): string =>
  fold(text)
    .replaceAll(SHADES, '')
    .replaceAll(ELEMENTS, (element) => WEIGHTS.get(element) ?? element)

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Compares two texts in Khmer order, for `sort`; equal keys fall back to the spelling itself. */
export const compareKhmer = (a: string, b: string): number =>
  byCode(sortKey(a), sortKey(b)) || byCode(fold(a), fold(b)) || byCode(a, b)
