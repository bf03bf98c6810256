import { describe, expect, test } from 'vitest'
import { meantPassphrase, newPassphrase, spoken } from './passphrase.ts'
import { passphraseWords } from './passphrase-words.ts'

describe('the words', () => {
  test('are 256, so that one random byte draws one of them without favour', () => {
    expect(passphraseWords).toHaveLength(256)
  })
  test('differ from each other in both scripts, however they are typed', () => {
    expect(
      new Set(passphraseWords.map(({ km }) => meantPassphrase(`${km} ${km} ${km} ${km}`))).size,
    ).toBe(256)
    expect(new Set(passphraseWords.map(({ latin }) => latin)).size).toBe(256)
  })
  test('are Khmer with a plain Latin reading', () => {
    for (const { km, latin } of passphraseWords) {
      expect(km).toMatch(/^[\u1780-\u17D3]{2,}$/)
      expect(latin).toMatch(/^[a-z]{2,}$/)
    }
  })
})

test('a passphrase has four words, and two passphrases differ', () => {
  const drawn = new Set(Array.from({ length: 200 }, newPassphrase))
  expect(drawn.size).toBe(200)
  for (const passphrase of drawn) expect(spoken(passphrase)).toHaveLength(4)
})

test.each([
  ['as it was given', 'ឆ្កែ ផ្ទះ ភ្នំ ទឹក'],
  ['without spaces', 'ឆ្កែផ្ទះភ្នំទឹក'],
  ['with hyphens and invisible spaces', 'ឆ្កែ\u200b-ផ្ទះ - ភ្នំ\u200bទឹក'],
  ['by its Latin reading', 'Chkae phteah  phnom teuk'],
  ['by its Latin reading without spaces', 'chkaephteahphnomteuk'],
])('a passphrase typed %s is understood', (_how, typed) => {
  expect(meantPassphrase(typed)).toBe('ឆ្កែ ផ្ទះ ភ្នំ ទឹក')
})

test('a word with the other coeng, drawn alike, is understood', () => {
  expect(meantPassphrase('កណ្តុរ ដំឡូង ត្រី មូស')).toBe('កណ្ដុរ ដំឡូង ត្រី មូស')
})

test('what is made of no known words is sent as typed', () => {
  expect(meantPassphrase('  something  else ')).toBe('something else')
})

test('every passphrase survives being read aloud and typed in Latin letters without spaces', () => {
  for (let count = 0; count < 2000; count++) {
    const passphrase = newPassphrase()
    expect(meantPassphrase(passphrase.replaceAll(' ', ''))).toBe(passphrase)
    expect(
      meantPassphrase(
        spoken(passphrase)
          .map(({ latin }) => latin)
          .join(' '),
      ),
    ).toBe(passphrase)
  }
})
