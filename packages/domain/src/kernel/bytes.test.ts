import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { bytesUpTo, wireLength } from './bytes.ts'

test('a file is on the wire what everybody calls base64, and comes back as it was', () => {
  const file = bytesUpTo(30_000)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000, size: 'max' }), (bytes) => {
      const text = z.encode(file, new Uint8Array(bytes))
      expect(text).toBe(z.util.uint8ArrayToBase64(bytes))
      expect(text.length).toBe(wireLength(bytes.length))
      expect(z.decode(file, text)).toEqual(new Uint8Array(bytes))
    }),
    { numRuns: 60 },
  )
})

test('a file that is too large is refused by its length, before it is read', () => {
  expect(bytesUpTo(3).safeParse('AAAA').success).toBe(true)
  expect(bytesUpTo(3).safeParse('AAAAAAAA').success).toBe(false)
})
