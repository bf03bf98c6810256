import { inflateRawSync } from 'node:zlib'

/** What a package of files (ZIP) holds, and how much it is unpacked; undefined where it is none. */
export interface Unpacked {
  readonly names: readonly string[]
  /** More than what was allowed: unpacking was given up. */
  readonly tooMuch: boolean
}

const END = 0x06_05_4b_50
const ENTRY = 0x02_01_4b_50
const LOCAL = 0x04_03_4b_50

/**
 * Weighs a ZIP before a reader of spreadsheets unpacks it: a file of a few kilobytes can unpack to
 * gigabytes, and what it declares about itself may be a lie. So every entry is really unpacked, up
 * to `most` bytes in all. (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.)
 */
export function weighed(bytes: Uint8Array, most: number): Unpacked | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(file)
  if (end === undefined) return undefined
  const names: string[] = []
  let at = file.readUInt32LE(end + 16)
  let left = most
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return undefined
    const name = file.subarray(at + 46, at + 46 + file.readUInt16LE(at + 28)).toString('utf8')
    const local = file.readUInt32LE(at + 42)
    if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) return undefined
    // The reader unpacks as the entry before the content says; both places must say the same.
    const method = file.readUInt16LE(local + 8)
    if (method !== file.readUInt16LE(at + 10)) return undefined
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    // Where the sizes stand behind the content, or are declared, they are believed by nobody.
    const packed = file.readUInt32LE(at + 20)
    names.push(name)
    if (method === 0) left -= Math.max(packed, file.readUInt32LE(local + 22))
    else if (method === 8) {
      const size = unpackedSize(file.subarray(start), left)
      if (size === undefined) return { names, tooMuch: true }
      left -= Math.max(size, file.readUInt32LE(local + 22))
    } else return undefined
    if (left < 0) return { names, tooMuch: true }
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return { names, tooMuch: false }
}

function endOf(file: Buffer): number | undefined {
  for (let at = file.length - 22; at >= 0 && at >= file.length - 22 - 65_535; at -= 1)
    if (file.readUInt32LE(at) === END) return at
  return undefined
}

function unpackedSize(packed: Buffer, most: number): number | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).byteLength
  } catch (error) {
    const isTooMuch =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    // What cannot be unpacked weighs nothing; the reader says what is wrong with it.
    return isTooMuch ? undefined : 0
  }
}
