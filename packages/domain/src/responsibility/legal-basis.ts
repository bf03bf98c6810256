import { type Text, texts } from '../kernel/index.ts'

/** A law, policy or procedure that a duty rests on. */
export interface LegalBasis {
  readonly instrument: Text
  /** The official number, where it has one. */
  readonly number: string | null
  /** The article or section meant; null means the instrument as a whole. */
  readonly article: Text | null
}

export const legalBasisCodes = [
  'constitution-48',
  'crc',
  'policy-4.2.3',
  'trafficking-law',
  'juvenile-justice-law',
  'domestic-violence-law',
  'penal-code',
  'labour-law',
  'ilo-138',
  'ilo-182',
  'education-law',
  'school-protection-policy',
  'disability-law',
  'alternative-care-policy',
  'kinship-foster-prakas',
  'sub-decree-119',
  'ccwc-prakas',
  'child-protection-sop',
  'online-exploitation-plan',
] as const
export type LegalBasisCode = (typeof legalBasisCodes)[number]

const instruments = texts<LegalBasisCode>({
  'constitution-48': {
    km: 'រដ្ឋធម្មនុញ្ញនៃព្រះរាជាណាចក្រកម្ពុជា',
    en: 'Constitution of the Kingdom of Cambodia',
  },
  crc: { km: 'អនុសញ្ញាស្តីពីសិទ្ធិកុមារ', en: 'Convention on the Rights of the Child' },
  'policy-4.2.3': {
    km: 'គោលនយោបាយជាតិស្តីពីប្រព័ន្ធកិច្ចការពារកុមារ ២០១៩-២០២៩',
    en: 'National Policy on Child Protection System 2019-2029',
  },
  'trafficking-law': {
    km: 'ច្បាប់ស្តីពីការបង្ក្រាបអំពើជួញដូរមនុស្ស និងអំពើធ្វើអាជីវកម្មផ្លូវភេទ',
    en: 'Law on Suppression of Human Trafficking and Sexual Exploitation',
  },
  'juvenile-justice-law': { km: 'ច្បាប់ស្តីពីយុត្តិធម៌អនីតិជន', en: 'Law on Juvenile Justice' },
  'domestic-violence-law': {
    km: 'ច្បាប់ស្តីពីការទប់ស្កាត់អំពើហិង្សាក្នុងគ្រួសារ និងកិច្ចការពារជនរងគ្រោះ',
    en: 'Law on the Prevention of Domestic Violence and the Protection of Victims',
  },
  'penal-code': { km: 'ក្រមព្រហ្មទណ្ឌ', en: 'Penal Code' },
  'labour-law': { km: 'ច្បាប់ស្តីពីការងារ', en: 'Labour Law' },
  'ilo-138': {
    km: 'អនុសញ្ញាអង្គការពលកម្មអន្តរជាតិ លេខ ១៣៨ ស្តីពីអាយុអប្បបរមា',
    en: 'ILO Convention 138 on the minimum age',
  },
  'ilo-182': {
    km: 'អនុសញ្ញាអង្គការពលកម្មអន្តរជាតិ លេខ ១៨២ ស្តីពីទម្រង់ធ្ងន់ធ្ងរបំផុតនៃពលកម្មកុមារ',
    en: 'ILO Convention 182 on the worst forms of child labour',
  },
  'education-law': { km: 'ច្បាប់ស្តីពីការអប់រំ', en: 'Education Law' },
  'school-protection-policy': {
    km: 'គោលនយោបាយស្តីពីកិច្ចការពារកុមារនៅតាមសាលារៀន',
    en: 'Policy on child protection in schools',
  },
  'disability-law': {
    km: 'ច្បាប់ស្តីពីការការពារ និងការលើកកម្ពស់សិទ្ធិជនពិការ',
    en: 'Law on the Protection and Promotion of the Rights of Persons with Disabilities',
  },
  'alternative-care-policy': {
    km: 'គោលនយោបាយស្តីពីការថែទាំជំនួសសម្រាប់កុមារ',
    en: 'Policy on Alternative Care for Children',
  },
  'kinship-foster-prakas': {
    km: 'ប្រកាសស្តីពីនីតិវិធីនៃការថែទាំដោយសាច់ញាតិ និងគ្រួសារធម៌',
    en: 'Prakas on Procedures for Kinship and Foster Care',
  },
  'sub-decree-119': {
    km: 'អនុក្រឹត្យស្តីពីការគ្រប់គ្រងមណ្ឌលថែទាំកុមារ',
    en: 'Sub-decree on the Management of Residential Care Centres',
  },
  'ccwc-prakas': {
    km: 'ប្រកាសស្តីពីគណៈកម្មាធិការទទួលបន្ទុកកិច្ចការនារី និងកុមារ ឃុំ/សង្កាត់',
    en: 'Prakas on Commune Committees for Women and Children',
  },
  'child-protection-sop': {
    km: 'នីតិវិធីប្រតិបត្តិស្តង់ដារស្តីពីកិច្ចការពារកុមារ សម្រាប់រដ្ឋបាលថ្នាក់ក្រោមជាតិ',
    en: 'Standard procedure on child protection for sub-national administrations',
  },
  'online-exploitation-plan': {
    km: 'ផែនការសកម្មភាពបង្ការ និងឆ្លើយតបការកេងប្រវ័ញ្ចផ្លូវភេទកុមារតាមអនឡាញ ២០២១-២០២៥',
    en: 'Action plan on online child sexual exploitation 2021-2025',
  },
})

const numbers: Partial<Record<LegalBasisCode, string>> = {
  'trafficking-law': 'NS/RKM/0208/005',
  'juvenile-justice-law': 'NS/RKM/0716/009',
  'alternative-care-policy': '217',
  'sub-decree-119': '119',
}

const articles: Partial<Record<LegalBasisCode, Text>> = {
  'constitution-48': { km: 'មាត្រា ៤៨', en: 'article 48' },
  'policy-4.2.3': { km: 'ចំណុច ៤.២.៣', en: 'section 4.2.3' },
}

export const legalBasisOf = (code: LegalBasisCode): LegalBasis => ({
  instrument: instruments[code],
  number: numbers[code] ?? null,
  article: articles[code] ?? null,
})

export const isLegalBasisCode = (given: string): given is LegalBasisCode =>
  legalBasisCodes.some((code) => code === given)
