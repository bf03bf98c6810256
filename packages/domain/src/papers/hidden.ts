import type { NameParts } from '../children/index.ts'
import type { Language, Text } from '../kernel/index.ts'

/** A person whose name is not to stand in words, and what stands in its place. */
export interface Hidden {
  readonly name: NameParts
  readonly as: Text
}

/** A name that was written in one line: the family name first, as a Khmer names somebody. */
export function nameInOneLine(text: string): NameParts {
  const [first = null, ...rest] = text.trim().split(/\s+/u)
  const given = rest.join(' ') || null
  return /[\u1780-\u17ff]/u.test(text)
    ? { familyKm: first, givenKm: given, familyLatin: null, givenLatin: null }
    : { familyKm: null, givenKm: null, familyLatin: first, givenLatin: given }
}

const words: Readonly<Record<'km' | 'latin', Intl.Segmenter>> = {
  km: new Intl.Segmenter('km', { granularity: 'word' }),
  latin: new Intl.Segmenter('en', { granularity: 'word' }),
}

/** A name as its words: what stands between them, spaces and zero-width marks, says nothing. */
const wordsIn = (text: string): string[] =>
  [...words[/[\u1780-\u17ff]/u.test(text) ? 'km' : 'latin'].segment(text)]
    .map(({ segment }) => settled(segment))
    .filter((word) => word !== '')

const settled = (text: string): string => text.replaceAll(/[\s\u200b]+/gu, '').toLowerCase()

/** The ways in which a person may be named: both names in either order, then the given name alone. */
function waysToName({ familyKm, givenKm, familyLatin, givenLatin }: NameParts): string[][] {
  const pairs = [
    [familyKm, givenKm],
    [givenKm, familyKm],
    [familyLatin, givenLatin],
    [givenLatin, familyLatin],
  ] as const
  const whole = pairs.flatMap(([one, other]) =>
    one === null || other === null ? [] : [[...wordsIn(one), ...wordsIn(other)]],
  )
  const single = [givenKm, givenLatin, familyKm, familyLatin].flatMap((part) =>
    part === null ? [] : [wordsIn(part)],
  )
  return [...whole, ...single].filter((way) => way.length > 0)
}

/**
 * The words with each of the names replaced, in either script. Names are found as whole words, for a
 * short Khmer name is part of many others (សុខ in សុខភាព); where the dictionary joins a name to
 * its neighbour, a name of both parts is still found by its letters.
 */
export function hidden(text: string, people: readonly Hidden[], language: Language): string {
  const ways = people
    .flatMap(({ name, as }) =>
      waysToName(name).map((way) => ({ way, letters: way.join(''), as: `[${as[language]}]` })),
    )
    .toSorted((one, other) => other.letters.length - one.letters.length)
  // An apostrophe belongs to the word for a dictionary, and not to the name.
  const tokens = [...words.km.segment(text)].flatMap(({ segment }) =>
    segment.split(/(?<=['’])|(?=['’])/u),
  )
  const found: string[] = []
  for (let at = 0; at < tokens.length;) {
    const hit = ways.flatMap(({ letters, as }) => {
      const end = endOf(tokens, at, letters)
      return end === undefined ? [] : [{ end, as }]
    })[0]
    found.push(hit?.as ?? tokens[at] ?? '')
    at = hit?.end ?? at + 1
  }
  return found.join('')
}

/** Where the letters end that begin with the token at `from`, at the end of a token; else undefined. */
function endOf(tokens: readonly string[], from: number, letters: string): number | undefined {
  if (settled(tokens[from] ?? '') === '') return undefined
  let read = ''
  for (let at = from; at < tokens.length; at += 1) {
    read += settled(tokens[at] ?? '')
    if (read === letters) return at + 1
    if (!letters.startsWith(read)) return undefined
  }
  return undefined
}
