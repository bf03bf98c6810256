const KHMER_ZERO = 0x17e0

/** Writes the Latin digits of a text as Khmer digits: `2026` as ២០២៦. */
export const khmerDigits = (text: string | number): string =>
  String(text).replaceAll(/[0-9]/g, (digit) => String.fromCodePoint(KHMER_ZERO + Number(digit)))

/** Writes the Khmer digits of a text as Latin digits: ២០២៦ as `2026`. */
export const latinDigits = (text: string): string =>
  text.replaceAll(/[\u17E0-\u17E9]/g, (digit) => String(digit.charCodeAt(0) - KHMER_ZERO))
