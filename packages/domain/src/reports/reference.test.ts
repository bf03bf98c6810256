import { expect, test } from 'vitest'
import { readPassphrase, readReference, referenceOf } from './reference.ts'

test('a reference is read back however it was written down', () => {
  const reference = referenceOf([7, 19, 3, 20, 9, 2, 23, 29])
  expect(reference).toBe('R-7K3M-92QX')
  for (const written of [
    'R-7K3M-92QX',
    'r7k3m92qx',
    '7k3m 92qx',
    ' R – 7K3M – 92QX ',
    'R-៧K៣M-៩២QX',
  ])
    expect(readReference(written)).toBe(reference)
  expect(readReference('R-0O1I-LLLL')).toBe('R-0011-1111')
})

test('what can be no reference is none', () => {
  for (const written of ['', 'R', '1234567', 'UUUUUUUU', '123456789'])
    expect(readReference(written)).toBeUndefined()
})

test('a reference that begins with R is not mistaken for its mark', () => {
  expect(readReference('R-R234-5678')).toBe('R-R234-5678')
  expect(readReference('R234-5678')).toBe('R-R234-5678')
})

test('a passphrase read aloud is the same with or without its spaces', () => {
  expect(readPassphrase('Moon  river-stone\u200B tree')).toBe(
    readPassphrase('moon river stone tree'),
  )
  expect(readPassphrase('moon river')).not.toBe(readPassphrase('moon rives'))
})
