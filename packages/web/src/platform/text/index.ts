export { digitsOf } from './digits.ts'
export { changeLanguage, language, useLanguage } from './language.ts'
export { useNamed, useText, useTitle } from './use-text.ts'
export { clock, fullDay, lateness, spokenDay } from './when.ts'
