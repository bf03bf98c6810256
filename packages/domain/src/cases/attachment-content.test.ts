import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostBytes, readContent } from './attachment-content.ts'
import { contentFaults } from './attachment-words.ts'

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
const asBytes = (text: string) => new TextEncoder().encode(text)
const joined = (...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)))
const holds = (bytes: Uint8Array, words: string): boolean =>
  Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join('')
    .includes(words)

/** A picture of six by four points as a browser writes it. */
const jpeg = fromBase64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAWEAEBAQAAAAAAAAAAAAAAAAAAARH/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AskwAH//Z',
)
const png = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAECAYAAACtBE5DAAAAMUlEQVR4AWxJuQ0AQAi6OI317T+DtWNY0yixM0p4AggQiUPyCNVPn+zD3ebK1gdzsQAAAP//KnvGJgAAAAZJREFUAwCL+hpbeP3e9QAAAABJRU5ErkJggg==',
)
const pdf = asBytes('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

const segment = (marker: number, content: Uint8Array) =>
  joined([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255], content)
/** After the first two bytes, where a camera writes about itself. */
const withSegments = (...segments: readonly Uint8Array[]) =>
  joined(jpeg.subarray(0, 2), ...segments, jpeg.subarray(2))
const chunk = (name: string, content: Uint8Array) =>
  joined([0, 0, content.length >> 8, content.length & 255], asBytes(name), content, [0, 0, 0, 0])
/** After the head of 33 bytes. */
const withChunks = (...chunks: readonly Uint8Array[]) =>
  joined(png.subarray(0, 33), ...chunks, png.subarray(33))

/** What a telephone writes: which side is up, and where it was. */
const exif = (turned: number) =>
  joined(
    asBytes('Exif\0\0II'),
    [42, 0, 8, 0, 0, 0, 2, 0],
    [0x12, 1, 3, 0, 1, 0, 0, 0, turned, 0, 0, 0],
    [0x25, 0x88, 4, 0, 1, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0],
    asBytes('GPS 11.5564N 104.9282E'),
  )

const taken = (bytes: Uint8Array) => {
  const content = readContent(bytes)
  if ('because' in content) throw new Error(content.because.en)
  return content
}

describe('what is attached is read by its bytes', () => {
  test('a photograph, a picture and a document are taken for what they are', () => {
    expect(taken(jpeg)).toMatchObject({ type: 'image/jpeg', width: 6, height: 4 })
    expect(taken(png)).toMatchObject({ type: 'image/png', width: 6, height: 4 })
    expect(taken(pdf)).toMatchObject({ type: 'application/pdf', width: null, bytes: pdf })
  })

  test('place, time, camera, thumbnail and comments do not stay in a photograph', () => {
    const { bytes } = taken(
      withSegments(
        segment(0xe1, exif(1)),
        segment(0xe1, asBytes('http://ns.adobe.com/xap/1.0/ Sok Dara')),
        segment(0xe2, asBytes('MPF a second picture')),
        segment(0xed, asBytes('Photoshop 3.0 written by Sok Dara')),
        segment(0xfe, asBytes('comment of Sok Dara')),
      ),
    )
    for (const words of ['GPS', 'Sok', 'Exif', 'MPF', 'JFIF'])
      expect(holds(bytes, words)).toBe(false)
    expect(taken(bytes).bytes).toEqual(bytes)
    expect(bytes).toEqual(taken(jpeg).bytes)
  })

  test('only which side is up stays, for a page that lies on its side cannot be read', () => {
    const { bytes } = taken(withSegments(segment(0xe1, exif(6))))
    expect(holds(bytes, 'GPS')).toBe(false)
    expect(holds(bytes, 'Exif')).toBe(true)
    expect(bytes.length).toBe(taken(jpeg).bytes.length + 36)
    expect(taken(bytes).bytes).toEqual(bytes)
  })

  test('words, times and places do not stay in a picture either', () => {
    const { bytes } = taken(
      withChunks(
        chunk('tEXt', asBytes('Author\0Sok Dara')),
        chunk('iTXt', asBytes('XML:com.adobe.xmp Sok Dara')),
        chunk('eXIf', exif(1)),
        chunk('tIME', Uint8Array.of(7, 234, 11, 22, 1, 2, 3)),
      ),
    )
    expect(bytes).toEqual(png)
  })

  test('what hangs behind the end of a picture is cut off: another file may begin there', () => {
    const more = asBytes('PK\u0003\u0004<script>alert(1)</script>')
    expect(taken(joined(jpeg, more)).bytes).toEqual(taken(jpeg).bytes)
    expect(taken(joined(png, more)).bytes).toEqual(png)
  })
})

describe('what is no paper is not taken, and it is said why', () => {
  const wide = (of: Uint8Array, at: number, bytes: readonly number[]) => {
    const changed = of.slice()
    changed.set(bytes, at)
    return changed
  }
  const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0)
  const wrongs: readonly (readonly [string, Uint8Array, keyof typeof contentFaults])[] = [
    ['nothing at all', new Uint8Array(), 'empty'],
    ['more than the most', new Uint8Array(mostBytes + 1), 'tooLarge'],
    ['a web page that is called a photograph', asBytes('<html><script>1</script>'), 'otherType'],
    [
      'a drawing that can carry scripts',
      asBytes('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'otherType',
    ],
    ['a program', asBytes('MZ\u0090\0'), 'otherType'],
    ['an archive', asBytes('PK\u0003\u0004'), 'otherType'],
    ['a document whose mark does not stand first', joined(asBytes('GIF89a'), pdf), 'otherType'],
    ['half a photograph', jpeg.subarray(0, jpeg.length - 20), 'cutOff'],
    ['the head of a photograph', jpeg.subarray(0, 40), 'cutOff'],
    ['half a picture', png.subarray(0, 60), 'cutOff'],
    ['a document without its end', pdf.subarray(0, 30), 'cutOff'],
    ['a document with an archive behind it', joined(pdf, asBytes('PK\u0003\u0004')), 'damaged'],
    [
      'a photograph wider than any telephone takes',
      wide(jpeg, frame + 5, [0x7f, 0xff, 0x7f, 0xff]),
      'tooWide',
    ],
    [
      'a picture of a thousand million points',
      wide(png, 16, [0, 0, 0x7f, 0xff, 0, 0, 0x7f, 0xff]),
      'tooWide',
    ],
    [
      'a picture of many points on allowed sides',
      wide(png, 16, [0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10]),
      'tooWide',
    ],
    ['a photograph without a height', wide(jpeg, frame + 5, [0, 0]), 'damaged'],
    ['a picture that needs what nobody knows', withChunks(chunk('EVIL', asBytes('x'))), 'damaged'],
  ]
  test.each(wrongs)('%s', (_what, bytes, fault) => {
    expect(readContent(bytes)).toEqual({ because: contentFaults[fault] })
  })

  test('whatever the bytes are, there is an answer, and what is taken is taken again as it is', () => {
    const beginnings = [jpeg, png, pdf, joined(jpeg.subarray(0, 2), segment(0xe1, exif(3)))]
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.nat(600),
        fc.uint8Array({ maxLength: 40 }),
        fc.boolean(),
        (of, at, other, isInserted) => {
          const bytes = joined(
            of.subarray(0, at),
            other,
            of.subarray(isInserted ? at : at + other.length),
          )
          const content = readContent(bytes)
          if ('because' in content) return
          expect(content.bytes.length).toBeLessThanOrEqual(bytes.length)
          expect(readContent(content.bytes)).toEqual(content)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
