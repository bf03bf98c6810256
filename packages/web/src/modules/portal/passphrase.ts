import { fold } from '@tumpeang/domain/khmer'
import { passphraseWords } from './passphrase-words.ts'

const length = 4
const bare = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{M}]/gu, '')

const spellings = new Map(
  passphraseWords.flatMap(({ km, latin }) => [[bare(km), km] as const, [bare(latin), km] as const]),
)
const latinOf = new Map(passphraseWords.map(({ km, latin }) => [km, latin]))
const longest = Math.max(...[...spellings.keys()].map((spelling) => spelling.length))

/**
 * Four words drawn on this device, separated by spaces: 32 bits. That is enough beside a reference
 * number and a server that lets nobody guess often, and a person can keep it in the head.
 */
export function newPassphrase(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(length))
  return [...drawn].map((at) => passphraseWords[at]?.km ?? '').join(' ')
}

/** The words of a passphrase, each with its way to be read in Latin letters. */
export const spoken = (passphrase: string): { km: string; latin: string }[] =>
  passphrase.split(' ').map((km) => ({ km, latin: latinOf.get(km) ?? '' }))

/**
 * The passphrase that somebody means who types it from memory: with or without spaces, in any way
 * of writing Khmer, or by its Latin reading. What is made of no known words stays as typed.
 */
export function meantPassphrase(typed: string): string {
  const tokens = typed.split(/[^\p{L}\p{M}]+/u).filter((token) => token !== '')
  const each = tokens.map((token) => spellings.get(bare(token)))
  if (each.length === length && each.every((word) => word !== undefined)) return each.join(' ')
  return cut(bare(tokens.join('')), length)?.join(' ') ?? typed.trim().replaceAll(/\s+/g, ' ')
}

function cut(rest: string, words: number): string[] | undefined {
  if (words === 0) return rest === '' ? [] : undefined
  for (let size = Math.min(longest, rest.length); size > 0; size--) {
    const first = spellings.get(rest.slice(0, size))
    const others = first === undefined ? undefined : cut(rest.slice(size), words - 1)
    if (first !== undefined && others !== undefined) return [first, ...others]
  }
  return undefined
}
