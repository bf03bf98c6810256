import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOfSound, MOST_SOUND, readSound, soundAt, soundFaults } from './sound.ts'

const from = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part,
    ),
  )

test.each([
  ['audio/webm', from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], 'webm', [0, 0])],
  ['audio/ogg', from('OggS', [0, 2], 'OpusHead')],
  ['audio/mp4', from([0, 0, 0, 28], 'ftypM4A ')],
  ['audio/mpeg', from('ID3', [4, 0])],
  ['audio/mpeg', from([0xff, 0xfb, 0x90, 0x64])],
  ['audio/wav', from('RIFF', [36, 0, 0, 0], 'WAVEfmt ')],
])('%s is known by what it holds', (type, bytes) => {
  expect(readSound(bytes)).toEqual({ type })
})

test.each([
  ['a picture', from([0x89], 'PNG\r\n'), soundFaults.noSound],
  ['a page', from('<html><audio src=x.mp3>webm OggS ID3'), soundFaults.noSound],
  [
    'another kind of the same container',
    from([0x1a, 0x45, 0xdf, 0xa3], 'matroska'),
    soundFaults.noSound,
  ],
  [
    'a picture of the same family as a sound',
    from('RIFF', [9, 0, 0, 0], 'WEBPVP8 '),
    soundFaults.noSound,
  ],
  ['nothing', from(), soundFaults.empty],
  ['too much', new Uint8Array(MOST_SOUND + 1), soundFaults.tooLarge],
])('%s is refused in words', (_what, bytes, because) => {
  expect(readSound(bytes)).toEqual({ because })
})

test('whatever arrives is read or refused, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const read = readSound(bytes)
      expect('type' in read || 'because' in read).toBe(true)
    }),
  )
})

test('an address is only one of ours', () => {
  const hash = 'a1'.repeat(32)
  expect(soundAt(addressOfSound(hash))).toBe(hash)
  for (const other of [
    '',
    '/audio/age.mp3',
    `https://example.org/audio/${hash}`,
    `/audio/${hash}/..`,
  ])
    expect(soundAt(other)).toBeUndefined()
})
