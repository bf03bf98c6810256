/**
 * One key for every way of writing the same Khmer or Latin text, so that search and comparison find
 * what looks alike. A key is for comparing only: what a person typed is kept as typed.
 *
 * Sources: the Unicode Standard, chapter 16.4 (Khmer: order within a syllable, discouraged and
 * deprecated letters) and the doubled spellings counted in the national gazetteer (coeng TA and
 * coeng DA, zero-width spaces, double spaces in Latin names).
 */

const COENG = '\u17D2'
const RO = '\u179A'
const ABOVE_VOWELS = new Set(['\u17B7', '\u17B8', '\u17B9', '\u17BA', '\u17BE'])
const VOWEL_U = '\u17BB'
const TRIISAP = '\u17CA'

/** Letters that Unicode gives up or discourages, and the letters in use. */
const REPLACED: Readonly<Record<string, string>> = {
  '\u17A3': '\u17A2',
  '\u17A4': '\u17A2\u17B6',
  '\u17A8': '\u17A7\u1780',
  '\u17B2': '\u17B1',
  '\u17D3': '\u17C6',
  '\u17DD': '\u17D1',
}

/** Two signs that make the picture of one vowel. */
const JOINED: readonly (readonly [first: string, second: string, vowel: string])[] = [
  ['\u17C1', '\u17B8', '\u17BE'],
  ['\u17C1', '\u17B6', '\u17C4'],
]

const isVowel = (mark: string): boolean => mark >= '\u17B6' && mark <= '\u17C5'
const isShifter = (mark: string): boolean => mark === '\u17C9' || mark === '\u17CA'

/** Writes the marks of one syllable in one order, each mark once. */
function syllable(base: string, marks: string): string {
  const coengs: string[] = []
  const single = new Set<string>()
  for (const [mark] of marks.matchAll(/\u17D2[\u1780-\u17B3]|[\u17B6-\u17D1]/gu)) {
    // Coeng DA and coeng TA are drawn alike.
    if (mark.startsWith(COENG)) coengs.push(mark === '\u17D2\u178A' ? '\u17D2\u178F' : mark)
    else single.add(mark)
  }
  for (const [first, second, vowel] of JOINED) {
    if (single.has(first) && single.has(second)) {
      single.delete(first)
      single.delete(second)
      single.add(vowel)
    }
  }
  // Under a vowel that stands above, both register shifters are drawn as the vowel U.
  const all = [...single].toSorted()
  if (all.some((mark) => ABOVE_VOWELS.has(mark))) {
    const lowered = all.some((mark) => isShifter(mark)) || single.has(VOWEL_U)
    single.delete(VOWEL_U)
    single.delete('\u17C9')
    if (lowered) single.add(TRIISAP)
  }
  const ordered = [...single].toSorted()
  const ro = COENG + RO
  return [
    base,
    ...coengs.filter((coeng) => coeng !== ro),
    ...(coengs.includes(ro) ? [ro] : []),
    ...ordered.filter((mark) => isShifter(mark)),
    ...ordered.filter((mark) => isVowel(mark)),
    ...ordered.filter((mark) => !isShifter(mark) && !isVowel(mark)),
  ].join('')
}

/** The text in one spelling, with its words and punctuation still in place. */
function respelled(text: string): string {
  const latin = text.normalize('NFKD').toLowerCase().normalize('NFKD')
  return latin
    .replaceAll(
      /[\u0300-\u036F]|[\u200B-\u200F\u2060\u00AD\uFEFF]|\u17B4|\u17B5|[\uFE00-\uFE0F]/gu,
      '',
    )
    .replaceAll(/[đøłßæœ]/gu, (letter) => LATIN[letter] ?? letter)
    .replaceAll(/[\u17E0-\u17E9]/gu, (digit) => String(digit.charCodeAt(0) - 0x17e0))
    .replaceAll(
      /[\u17A3\u17A4\u17A8\u17B2]|\u17D3|\u17DD/gu,
      (letter) => REPLACED[letter] ?? letter,
    )
}

const LATIN: Readonly<Record<string, string>> = {
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

const settled = (text: string): string =>
  text.replaceAll(
    /([\u1780-\u17B3]?)((?:\u17D2[\u1780-\u17B3]|[\u17B6-\u17D2])+)/gu,
    (_all, base: string, marks: string) => {
      return syllable(base, marks)
    },
  )

/** What separates words and says nothing of its own: spaces, punctuation, symbols. */
const BETWEEN = /[^\p{L}\p{N}\u17B6-\u17D3\u17D7\u17DC]+/gu

/**
 * The key of a text: equal for every spelling that looks alike, with spaces and punctuation gone
 * (Khmer sets no spaces between words, so a space says nothing). `fold(fold(x)) === fold(x)`.
 */
export const fold = (text: string): string => settled(respelled(text).replaceAll(BETWEEN, ''))

/** The keys of the words of a text, where its writer set spaces or punctuation. */
export const foldWords = (text: string): string[] =>
  respelled(text)
    .split(BETWEEN)
    .map((word) => settled(word))
    .filter((word) => word !== '')
