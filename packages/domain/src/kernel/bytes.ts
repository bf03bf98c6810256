import { z } from 'zod'

/**
 * A file inside a contract: base64 text on the wire, bytes in memory, at most `most` bytes. So a file
 * travels like every other field: one command with one id, kept and repeated as a whole. A command
 * that takes one says in `heaviest` how much its body may weigh.
 */
export const bytesUpTo = (most: number) =>
  z.codec(z.base64().max(wireLength(most)), z.instanceof(Uint8Array), {
    decode: (text) => z.util.base64ToUint8Array(text),
    encode: asBase64,
  })

/** How long so many bytes are as base64 text. */
export const wireLength = (bytes: number): number => Math.ceil(bytes / 3) * 4

const letters = Uint8Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  (letter) => letter.charCodeAt(0),
)
const equals = 0x3d
/** As many as a call takes for arguments. */
const handful = 8192

/**
 * zod's own adds letter to letter, which takes a second for ten megabytes, in which the server answers
 * nobody; `Uint8Array.toBase64` is not in Node 24.
 */
function asBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(wireLength(bytes.length)).fill(equals)
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const three =
      ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0)
    const written = Math.min(bytes.length - from, 3)
    for (let n = 0; n <= written; n += 1) codes[to + n] = letters[(three >> (18 - 6 * n)) & 63] ?? 0
  }
  const parts: string[] = []
  for (let from = 0; from < codes.length; from += handful)
    parts.push(Reflect.apply(String.fromCharCode, null, codes.subarray(from, from + handful)))
  return parts.join('')
}
