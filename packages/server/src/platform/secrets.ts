import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/*
 * What the server keeps beside the rows (ledger, commands) is of no use to whoever has a copy of the
 * database alone: it is hashed or sealed under these keys, which never stand in the database.
 */
export interface Secrets {
  /** Of the hashes of what somebody wrote, in the ledger. */
  readonly ledger: Uint8Array
  /** Of the hashes of what came with a command. */
  readonly inputs: Uint8Array
  /** Seals what a command was answered. */
  readonly answers: Uint8Array
}

/** The keys of 32 bytes each that follow from one secret. */
export function secretsFrom(secret: Uint8Array): Secrets {
  const key = (of: string) => new Uint8Array(hkdfSync('sha256', secret, '', of, 32))
  return {
    ledger: key('words in the ledger'),
    inputs: key('inputs of commands'),
    answers: key('answers of commands'),
  }
}

/**
 * The two padded halves of an HMAC-SHA256 key (RFC 2104) as hex of 128 bytes, from which the
 * database, which has SHA-256 and no HMAC, computes one.
 */
export function padsOf(key: Uint8Array): string {
  const block = Buffer.alloc(64)
  block.set(key)
  return Buffer.concat([
    block.map((byte) => byte ^ 0x36),
    block.map((byte) => byte ^ 0x5c),
  ]).toString('hex')
}

const prefix = 'sealed:1:'
const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM: nonce, tag and ciphertext, 28 bytes longer than what it seals. `place` is where it belongs. */
export function sealBytes(key: Uint8Array, place: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** The bytes again; null where they were sealed under another key, for another place, or changed since. */
export function unsealBytes(key: Uint8Array, place: string, sealed: Uint8Array): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null
  try {
    const opening = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
      .setAAD(Buffer.from(place))
      .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
    const bytes = opening.update(sealed.subarray(nonceBytes + tagBytes))
    return Buffer.concat([bytes, opening.final()])
  } catch {
    return null
  }
}

export const isSealed = (text: string): boolean => text.startsWith(prefix)

/** As `sealBytes`, as text: a prefix, then base64. */
export const seal = (key: Uint8Array, place: string, words: string): string =>
  prefix + sealBytes(key, place, Buffer.from(words, 'utf8')).toString('base64')

/** As `unsealBytes`, of what `seal` made. */
export function unseal(key: Uint8Array, place: string, sealed: string): string | null {
  if (!isSealed(sealed)) return null
  const bytes = unsealBytes(key, place, Buffer.from(sealed.slice(prefix.length), 'base64'))
  return bytes && bytes.toString('utf8')
}
