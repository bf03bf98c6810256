import type { Text } from '../kernel/index.ts'
import { contentFaults } from './attachment-words.ts'

/** Bytes of one paper; a photograph made smaller by the browser has a tenth of it. */
export const mostBytes = 10_000_000

/** More than any telephone takes, and less than what fills the memory of one that opens it. */
const mostPixels = 50_000_000
const longestSide = 12_000

export interface Content {
  readonly type: 'image/jpeg' | 'image/png' | 'application/pdf'
  /** Of a picture, as it is shown; a document has none. */
  readonly width: number | null
  readonly height: number | null
  readonly bytes: Uint8Array
}

/** Thrown and caught in this file: one way out of a reader that is many steps deep. */
class Unfit extends Error {
  readonly because: Text
  constructor(because: Text) {
    super(because.en)
    this.because = because
  }
}

/**
 * Reads a file as what its bytes say it is, whatever it is called, and copies only what is needed to
 * show it: no place, time, camera, thumbnail or comment, and nothing after its end. The picture itself
 * is not encoded again, so a small print stays legible. Answers why it is not taken where it is not.
 */
export function readContent(bytes: Uint8Array): Content | { readonly because: Text } {
  try {
    if (bytes.length === 0) throw new Unfit(contentFaults.empty)
    if (bytes.length > mostBytes) throw new Unfit(contentFaults.tooLarge)
    if (begins(bytes, [0xff, 0xd8, 0xff])) return jpegOf(bytes)
    if (begins(bytes, pngMark)) return pngOf(bytes)
    if (begins(bytes, [...asBytes('%PDF-')])) return pdfOf(bytes)
    throw new Unfit(contentFaults.otherType)
  } catch (error) {
    if (error instanceof Unfit) return { because: error.because }
    throw error
  }
}

const asBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const begins = (bytes: Uint8Array, mark: readonly number[], at = 0): boolean =>
  mark.every((byte, n) => bytes[at + n] === byte)

function at(bytes: Uint8Array, place: number): number {
  const byte = bytes[place]
  if (byte === undefined) throw new Unfit(contentFaults.cutOff)
  return byte
}
const two = (bytes: Uint8Array, place: number): number =>
  at(bytes, place) * 256 + at(bytes, place + 1)
const four = (bytes: Uint8Array, place: number): number =>
  two(bytes, place) * 65_536 + two(bytes, place + 2)

function part(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (to > bytes.length) throw new Unfit(contentFaults.cutOff)
  return bytes.subarray(from, to)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let place = 0
  for (const one of parts) {
    whole.set(one, place)
    place += one.length
  }
  return whole
}

function ofSize(width: number, height: number): { width: number; height: number } {
  if (width === 0 || height === 0) throw new Unfit(contentFaults.damaged)
  if (width > longestSide || height > longestSide || width * height > mostPixels)
    throw new Unfit(contentFaults.tooWide)
  return { width, height }
}

const jpeg = { app0: 0xe0, app1: 0xe1, app14: 0xee, sos: 0xda, eoi: 0xd9, com: 0xfe } as const
/** Tables of quantities and codes, the restart interval, and the three frames that browsers show. */
const jpegNeeds = new Set([0xdb, 0xc4, 0xdd, 0xc0, 0xc1, 0xc2])
const jpegFrames = new Set([0xc0, 0xc1, 0xc2])

function jpegOf(bytes: Uint8Array): Content {
  const kept: Uint8Array[] = [Uint8Array.of(0xff, 0xd8)]
  let size: { width: number; height: number } | undefined
  let turned = 1
  let isScanned = false
  let place = 2
  for (;;) {
    if (at(bytes, place) !== 0xff) throw new Unfit(contentFaults.damaged)
    while (at(bytes, place + 1) === 0xff) place += 1
    const marker = at(bytes, place + 1)
    if (marker === jpeg.eoi) break
    const length = two(bytes, place + 2)
    const end = place + 2 + length
    const segment = part(bytes, place, end)
    if (length < 2) throw new Unfit(contentFaults.damaged)
    if (marker === jpeg.app1) turned = turnOf(segment) ?? turned
    if (jpegFrames.has(marker)) {
      if (size !== undefined) throw new Unfit(contentFaults.damaged)
      size = ofSize(two(segment, 7), two(segment, 5))
    }
    if (marker === jpeg.sos) {
      if (size === undefined) throw new Unfit(contentFaults.damaged)
      const next = afterScan(bytes, end)
      kept.push(bytes.subarray(place, next))
      isScanned = true
      place = next
      continue
    }
    // How colours were mixed (Adobe) changes how the picture looks; it says nothing else.
    if (marker === jpeg.app14 && length === 14) kept.push(segment)
    else if (jpegNeeds.has(marker)) kept.push(segment)
    else if (!(marker >= jpeg.app0 && marker <= 0xef) && marker !== jpeg.com)
      throw new Unfit(contentFaults.damaged)
    place = end
  }
  if (size === undefined || !isScanned) throw new Unfit(contentFaults.damaged)
  if (turned > 1) kept.splice(1, 0, turnSegment(turned))
  kept.push(Uint8Array.of(0xff, jpeg.eoi))
  return { type: 'image/jpeg', ...size, bytes: joined(kept) }
}

/** Where the compressed data of a scan end: at the next marker that is not part of them. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (
    let place = bytes.indexOf(0xff, from);
    place !== -1;
    place = bytes.indexOf(0xff, place + 1)
  ) {
    const next = at(bytes, place + 1)
    const isData = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)
    if (!isData) return place
  }
  throw new Unfit(contentFaults.cutOff)
}

/** Which side is up, 1 to 8: the one thing of what a camera writes that a reader needs. */
function turnOf(segment: Uint8Array): number | undefined {
  if (!begins(segment, [...asBytes('Exif\0\0')], 4) || segment.length < 20) return undefined
  const tiff = segment.subarray(10)
  const isLittle = begins(tiff, [0x49, 0x49])
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const fits = (place: number, length: number) => place + length <= tiff.byteLength
  const first = view.getUint32(4, isLittle)
  if (!fits(first, 2)) return undefined
  const count = view.getUint16(first, isLittle)
  for (let n = 0; n < count && fits(first + 2 + n * 12, 12); n += 1) {
    const entry = first + 2 + n * 12
    if (view.getUint16(entry, isLittle) !== 0x0112) continue
    const turned = view.getUint16(entry + 8, isLittle)
    return turned >= 1 && turned <= 8 ? turned : undefined
  }
  return undefined
}

/** The shortest segment that says which side is up. */
const turnSegment = (turned: number): Uint8Array =>
  joined([
    Uint8Array.of(0xff, jpeg.app1, 0, 34),
    asBytes('Exif\0\0'),
    Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turned),
    new Uint8Array(6),
  ])

const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The picture, its palette, what shines through, and how bright and how dense it is. */
const pngNeeds = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB', 'pHYs'])

function pngOf(bytes: Uint8Array): Content {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let size: { width: number; height: number } | undefined
  let hasData = false
  let place = 8
  for (;;) {
    const length = four(bytes, place)
    const name = String.fromCharCode(...part(bytes, place + 4, place + 8))
    const chunk = part(bytes, place, place + 12 + length)
    const isFirst = size === undefined
    if (isFirst !== (name === 'IHDR')) throw new Unfit(contentFaults.damaged)
    if (isFirst) size = ofSize(four(chunk, 8), four(chunk, 12))
    if (name === 'IDAT') hasData = true
    if (pngNeeds.has(name)) kept.push(chunk)
    // A capital letter first says that the picture cannot be understood without it.
    else if (/^[A-Z]/.test(name)) throw new Unfit(contentFaults.damaged)
    place += 12 + length
    if (name === 'IEND') break
  }
  if (size === undefined || !hasData) throw new Unfit(contentFaults.damaged)
  return { type: 'image/png', ...size, bytes: joined(kept) }
}

/** A document is kept as it is; it begins and ends as one, so that it is nothing else besides. */
function pdfOf(bytes: Uint8Array): Content {
  const letters = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (!/^%PDF-[12]\.\d/.test(letters(0, 16))) throw new Unfit(contentFaults.damaged)
  const tail = letters(Math.max(0, bytes.length - 1024), bytes.length)
  if (!tail.includes('%%EOF')) throw new Unfit(contentFaults.cutOff)
  if (!/%%EOF[\s\0]*$/.test(tail)) throw new Unfit(contentFaults.damaged)
  return { type: 'application/pdf', width: null, height: null, bytes }
}
