import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's default kind) with 19 MiB and two passes, as OWASP asks at least. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashOfPassword = (password: string): Promise<string> => hash(password, cost)

const nobodys = hashOfPassword('the password of nobody, who cannot sign in')

/** Whether `password` fits `known`. Without a hash it takes as long and answers no. */
export async function fits(password: string, known: string | null): Promise<boolean> {
  const matches = await verify(known ?? (await nobodys), password)
  return known !== null && matches
}

/** Read aloud and typed by hand: no letter that looks like another. About 95 bits. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of five, to be handed over in person and changed at once. */
export const firstPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => letters.charAt(randomInt(letters.length))).join(''),
  ).join('-')
