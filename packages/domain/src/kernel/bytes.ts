import { z } from 'zod'

/**
 * A file inside a contract: base64 text on the wire, bytes in memory, at most `most` bytes. So a file
 * travels like every other field: one command with one id, kept and repeated as a whole. A command
 * that takes one says in `heaviest` how much its body may weigh.
 */
export const bytesUpTo = (most: number) =>
  z.codec(z.base64().max(wireLength(most)), z.instanceof(Uint8Array), {
    decode: (text) => z.util.base64ToUint8Array(text),
    encode: (bytes) => z.util.uint8ArrayToBase64(bytes),
  })

/** How long so many bytes are as base64 text. */
export const wireLength = (bytes: number): number => Math.ceil(bytes / 3) * 4
