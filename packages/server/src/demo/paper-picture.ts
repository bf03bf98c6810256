import { crc32, deflateSync } from 'node:zlib'

const wide = 420
const high = 594

const chunk = (name: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name), content])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(content.length)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

const isBlack = (x: number, y: number, lines: readonly number[]): boolean => {
  if (y >= 40 && y < 52) return x > 130 && x < 290
  // A stamp at the foot, and above it lines that nobody can read.
  const round = Math.hypot(x - 300, y - 500)
  if (round > 40 && round < 46) return true
  const line = lines[Math.floor((y - 90) / 22)]
  return y >= 90 && (y - 90) % 22 < 7 && line !== undefined && x > 50 && x < 50 + line && x % 11 < 8
}

/** A sheet with a heading, grey lines for words and a stamp, as a PNG of some hundred bytes: no real paper. */
export function paperPicture(lines: readonly number[]): Buffer {
  const rows = Buffer.alloc((1 + wide / 4) * high)
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const shade = isBlack(x, y, lines) ? 1 : 3
      const place = y * (1 + wide / 4) + 1 + (x >> 2)
      rows[place] = (rows[place] ?? 0) | (shade << (6 - (x & 3) * 2))
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(wide)
  head.writeUInt32BE(high, 4)
  head[8] = 2
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
