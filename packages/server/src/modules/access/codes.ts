import { createHash, randomInt } from 'node:crypto'
import { HOTP, Secret, TOTP } from 'otpauth'

/** As every application on a telephone expects it (RFC 6238): six digits, each for half a minute. */
const period = 30
const digits = 6

export const newSecret = (): Buffer => Buffer.from(new Secret({ size: 20 }).bytes)

/** A secret for the eye and the hand, and the same for the camera. */
export function shownTo(login: string, secret: Buffer): { secret: string; address: string } {
  const known = secretOf(secret)
  const totp = new TOTP({ issuer: 'Tumpeang', label: login, secret: known, digits, period })
  return { secret: known.base32.replaceAll(/(.{4})(?=.)/g, '$1 '), address: totp.toString() }
}

/**
 * The half minute since 1970 whose code this is, of the running one and its two neighbours, for
 * clocks of telephones are not exact; null where it is none of them.
 */
export function stepOf(code: string, secret: Buffer, now: Date): number | null {
  const counter = Math.floor(now.getTime() / 1000 / period)
  const token = code.replaceAll(/\s/g, '')
  const found = HOTP.validate({ token, secret: secretOf(secret), digits, counter, window: 1 })
  return found === null ? null : counter + found
}

const secretOf = (bytes: Buffer): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer })

/** Read from paper and typed by hand: no letter that looks like another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten codes of 79 bits each: too many to guess, so a plain hash of them is enough. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    Array.from({ length: 4 }, () =>
      Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join(''),
    ).join('-'),
  )

export const hashOfRecoveryCode = (typed: string): Buffer =>
  createHash('sha256')
    .update(typed.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .digest()
