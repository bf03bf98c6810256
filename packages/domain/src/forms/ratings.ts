import { type Text, texts } from '../kernel/index.ts'

/** What form 2 rates about the child, in the order of the paper. */
export const childItems = texts({
  'physical-health': { km: 'សុខភាពកាយ', en: 'Physical health' },
  'mental-health': { km: 'សុខភាពផ្លូវចិត្ត', en: 'Mental health' },
  safety: { km: 'សុវត្ថិភាព', en: 'Safety and security' },
  food: { km: 'អាហារ', en: 'Food' },
  shelter: { km: 'ជម្រក', en: 'Shelter' },
  clothing: { km: 'សម្លៀកបំពាក់', en: 'Clothing' },
  education: { km: 'ការអប់រំ', en: 'Education' },
  'family-relations': { km: 'ទំនាក់ទំនងក្នុងគ្រួសារ', en: 'Relations in the family' },
  'social-relations': { km: 'ទំនាក់ទំនងសង្គម', en: 'Social relations' },
  'legal-documents': { km: 'ឯកសារផ្លូវច្បាប់', en: 'Legal documents' },
  'legal-aid': { km: 'ជំនួយផ្លូវច្បាប់', en: 'Legal aid' },
})
export type ChildItem = keyof typeof childItems

/** What form 2 rates about the family, in the order of the paper. */
export const familyItems = texts({
  protection: { km: 'ការការពារ និងថែទាំ', en: 'Protection and care' },
  closeness: { km: 'ភាពជិតស្និទ្ធរវាងកុមារ និងអ្នកថែទាំ', en: 'Closeness of child and caregiver' },
  'physical-health': { km: 'សុខភាពកាយ', en: 'Physical health' },
  'mental-health': { km: 'សុខភាពផ្លូវចិត្ត', en: 'Mental health' },
  'will-to-improve': { km: 'ឆន្ទៈកែប្រែ', en: 'Will to improve' },
  livelihood: { km: 'មុខរបរ និងចំណូល', en: 'Work and income' },
  education: { km: 'កម្រិតវប្បធម៌', en: 'Level of education' },
  resources: { km: 'ធនធាន (ដី ផ្ទះ)', en: 'Resources (land, house)' },
  'relatives-help': { km: 'ជំនួយពីសាច់ញាតិ', en: "Relatives' help" },
  'community-support': { km: 'ការគាំទ្រពីសហគមន៍', en: 'Support of the community' },
  'other-children': { km: 'កុមារផ្សេងដែលអាចជួយ', en: 'Other children who can help' },
  other: { km: 'ផ្សេងទៀត', en: 'Other' },
})
export type FamilyItem = keyof typeof familyItems

/** What the ranks 1 to 4 are called. */
export const ratingNames: readonly Text[] = [
  { km: 'ខ្សោយ', en: 'weak' },
  { km: 'មធ្យម', en: 'medium' },
  { km: 'ល្អ', en: 'good' },
  { km: 'ល្អណាស់', en: 'very good' },
]
