/** Crockford's thirty-two: no letter that looks or sounds like a digit, so it can be read aloud. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** How many random values, 0 to 31, a reference is made of. */
export const REFERENCE_LENGTH = 8

const spaced = (letters8: string): string => `R-${letters8.slice(0, 4)}-${letters8.slice(4)}`

/** `R-7K3M-92QX` out of eight random values from 0 to 31. */
export const referenceOf = (values: readonly number[]): string =>
  spaced(
    values
      .slice(0, REFERENCE_LENGTH)
      .map((value) => letters.charAt(value & 31))
      .join(''),
  )

const MISREAD: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** The reference that somebody meant, however they wrote it; undefined when it can be none. */
export function readReference(given: string): string | undefined {
  const plain = given
    .normalize('NFKC')
    .replaceAll(/[\u17E0-\u17E9]/gu, (digit) => String(digit.charCodeAt(0) - 0x17e0))
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
  const bare =
    plain.length === REFERENCE_LENGTH + 1 && plain.startsWith('R') ? plain.slice(1) : plain
  const read = bare.replaceAll(/[OIL]/g, (letter) => MISREAD[letter] ?? letter)
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(read) ? spaced(read) : undefined
}

/** A passphrase as it is compared: spaces, invisible marks and the size of letters say nothing. */
export const readPassphrase = (given: string): string =>
  given
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF\s-]+/gu, '')
