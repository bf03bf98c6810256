import type { Language } from '@tumpeang/domain/kernel'
import { khmerDigits } from '@tumpeang/domain/khmer'

/** A number, or a text with digits, in the digits of the language. */
export const digitsOf = (value: number | string, language: Language): string =>
  language === 'km' ? khmerDigits(value) : String(value)
