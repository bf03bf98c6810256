import { fold, foldWords } from '../khmer/index.ts'
import type { NameParts } from './contract.ts'

/** The names of a child as they are stored; every part may be missing. */
export interface Known {
  readonly name: NameParts
  readonly otherNames: readonly string[]
}

const joined = (...parts: readonly (string | null)[]): string =>
  parts.flatMap((part) => (part === null ? [] : [fold(part)])).join('')

/**
 * What a child is searched by: each script's name in both orders (a register writes the family name
 * first, a stranger says the given name first), then every other name; folded, one space between.
 */
export function searchKeyOf({ name, otherNames }: Known): string {
  const { familyKm, givenKm, familyLatin, givenLatin } = name
  const keys = [
    joined(familyKm, givenKm),
    joined(givenKm, familyKm),
    joined(familyLatin, givenLatin),
    joined(givenLatin, familyLatin),
    ...otherNames.map((other) => fold(other)),
  ]
  return [...new Set(keys.filter((key) => key !== ''))].join(' ')
}

/** What is looked for: `words` must all occur in a key, `whole` is what it is compared with. */
export interface Sought {
  readonly words: readonly string[]
  readonly whole: string
}

/** Spaces say nothing in Khmer, so a name typed with them is found without, and the other way round. */
export const soughtIn = (words: string): Sought => ({ words: foldWords(words), whole: fold(words) })

/** The name in one line, Khmer where it is known, then Latin; null where no part is known. */
export function shortName({ familyKm, givenKm, familyLatin, givenLatin }: NameParts): {
  readonly km: string
  readonly en: string | null
} | null {
  const km = [familyKm, givenKm].filter((part) => part !== null).join(' ')
  const latin = [familyLatin, givenLatin].filter((part) => part !== null).join(' ')
  if (km === '' && latin === '') return null
  return { km: km === '' ? latin : km, en: latin === '' ? null : latin }
}
