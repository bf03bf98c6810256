import { hash, verify } from '@node-rs/argon2'
import { faultOfPassword } from '@tumpeang/domain/access'
import { problem } from '@tumpeang/domain/kernel'
import { dictionary } from '@zxcvbn-ts/language-common'

/** Argon2id (the library's default kind) with 19 MiB and two passes, as OWASP asks at least. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashOfPassword = (password: string): Promise<string> => hash(password, cost)

const nobodys = hashOfPassword('the password of nobody, who cannot sign in')

/** Whether `password` fits `known`. Without a hash it takes as long and answers no. */
export async function fits(password: string, known: string | null): Promise<boolean> {
  const matches = await verify(known ?? (await nobodys), password)
  return known !== null && matches
}

/** 49,233 passwords that were found most often in breaches; nothing is asked of anybody elsewhere. */
const common: ReadonlySet<string> = new Set(dictionary['passwords-common'])

/** Throws `illegal` for a password that is guessed early; `about` is what is known of its person. */
export function refuseGuessable(password: string, about: readonly (string | null)[]): void {
  const fault = faultOfPassword(password, about, (word) => common.has(word))
  if (fault === undefined) return
  throw problem('illegal', fault, { errors: [{ pointer: '/wanted', detail: fault }] })
}
