import { type Text, texts } from '../kernel/index.ts'
import { isLegalBasisCode, legalBasisCodes, legalBasisOf } from '../responsibility/index.ts'

/** Guidelines and laws that a step rests on besides those that name who is responsible. */
const further = texts({
  'inter-agency-guidelines': {
    km: 'គោលការណ៍ណែនាំរួមស្តីពីការគ្រប់គ្រងករណីកិច្ចការពារកុមារ',
    en: 'Inter-Agency guidelines for case management and child protection',
  },
  'mosvy-forms': {
    km: 'ទម្រង់គ្រប់គ្រងករណីរបស់ក្រសួងសង្គមកិច្ច អតីតយុទ្ធជន និងយុវនីតិសម្បទា',
    en: 'Case management forms of the Ministry of Social Affairs',
  },
  'criminal-procedure-code': { km: 'ក្រមនីតិវិធីព្រហ្មទណ្ឌ', en: 'Code of Criminal Procedure' },
  'civil-code': { km: 'ក្រមរដ្ឋប្បវេណី', en: 'Civil Code' },
  'care-after-violence': {
    km: 'គោលការណ៍ណែនាំវេជ្ជសាស្ត្រសម្រាប់អ្នករងអំពើហិង្សាផ្លូវភេទ',
    en: 'Clinical guidance on care after sexual violence',
  },
  'hazardous-work-prakas': {
    km: 'ប្រកាសស្តីពីការងារគ្រោះថ្នាក់ដែលហាមកុមារធ្វើ',
    en: 'Prakas on hazardous work forbidden to children',
  },
  'drug-control-law': {
    km: 'ច្បាប់ស្តីពីការត្រួតពិនិត្យគ្រឿងញៀន',
    en: 'Law on the Control of Drugs',
  },
  'disaster-law': {
    km: 'ច្បាប់ស្តីពីការគ្រប់គ្រងគ្រោះមហន្តរាយ',
    en: 'Law on Disaster Management',
  },
  'minimum-standards-care': {
    km: 'បទដ្ឋានអប្បបរមានៃការថែទាំជំនួស',
    en: 'Minimum Standards on Alternative Care',
  },
})
type Further = keyof typeof further

const isFurther = (code: string): code is Further => Object.hasOwn(further, code)

export const lawBasisCodes = [
  ...legalBasisCodes,
  'inter-agency-guidelines',
  'mosvy-forms',
  'criminal-procedure-code',
  'civil-code',
  'care-after-violence',
  'hazardous-work-prakas',
  'drug-control-law',
  'disaster-law',
  'minimum-standards-care',
] as const satisfies readonly (Further | (typeof legalBasisCodes)[number])[]
export type LawBasisCode = (typeof lawBasisCodes)[number]

/** The name of an instrument, with the article that is meant; an unknown code is shown as written. */
export function lawBasisText(code: string): Text {
  if (isFurther(code)) return further[code]
  if (!isLegalBasisCode(code)) return { km: code, en: code }
  const { instrument, article } = legalBasisOf(code)
  return article === null
    ? instrument
    : { km: `${instrument.km} ${article.km}`, en: `${instrument.en}, ${article.en}` }
}
