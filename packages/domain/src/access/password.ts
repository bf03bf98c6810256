import { type Text, texts } from '../kernel/index.ts'

const refusals = texts({
  common: {
    km: 'ពាក្យសម្ងាត់នេះមនុស្សជាច្រើនប្រើ ហើយគេទាយត្រូវងាយ។ សូមប្រើពាក្យពីរបីដែលមិនទាក់ទងគ្នា។',
    en: 'Many people use this password, so it is guessed early. Use a few words that do not belong together.',
  },
  own: {
    km: 'ពាក្យសម្ងាត់នេះមានតែឈ្មោះ ឬឈ្មោះប្រព័ន្ធ។ សូមប្រើពាក្យពីរបីដែលអ្នកដទៃទាយមិនត្រូវ។',
    en: 'This is made of your own name, or that of the system. Use a few words that others do not guess.',
  },
})

/** Words that anybody would try first here. */
const ofThisProduct = [
  'tumpeang',
  'ទំពាំង',
  'cambodia',
  'kampuchea',
  'កម្ពុជា',
  'cncc',
  'password',
  'ពាក្យសម្ងាត់',
]

const plain = (words: string): string => words.normalize('NFKC').toLowerCase()
const lettersOf = (words: string): string => words.replaceAll(/[^\p{L}\p{M}]/gu, '')

/** The shortest piece of which the whole is made by repeating it. */
function pieceOf(whole: string): string {
  const again = `${whole}${whole}`.indexOf(whole, 1)
  return again > 0 ? whole.slice(0, again) : whole
}

/**
 * Why a password is guessed early (NIST SP 800-63B-4, 3.1.1.2): it is on the list of common ones, as
 * it stands, without its digits and signs, or repeated; or it is made of what is known of the person
 * and the system. Nothing is asked of its composition. `isCommon` knows the list, in small letters.
 */
export function faultOfPassword(
  password: string,
  about: readonly (string | null)[],
  isCommon: (word: string) => boolean,
): Text | undefined {
  const whole = plain(password)
  const letters = lettersOf(whole)
  const core = letters === '' ? whole : letters
  const forms = [whole, core, pieceOf(whole), pieceOf(core)]
  if (forms.some((form) => form.length <= 3 || isCommon(form))) return refusals.common
  const known = [...about, ...ofThisProduct]
    .flatMap((words) => plain(words ?? '').split(/[^\p{L}\p{M}\d]+/u))
    .map((word) => lettersOf(word))
    .filter((word) => word.length >= 3)
    .toSorted((a, b) => b.length - a.length)
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), core)
  return rest.length < 4 ? refusals.own : undefined
}
