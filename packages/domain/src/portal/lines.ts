import type { Text } from '../kernel/index.ts'

/** A telephone number that anybody may call about a child, at no cost of trust: no account, no name. */
export interface HelpLine {
  readonly number: string
  readonly name: Text
  readonly says: Text
}

/**
 * The national lines. 117 is the police; 1280 the child helpline, open day and night; 1288 the
 * police line against trafficking.
 */
export const helpLines: readonly HelpLine[] = [
  {
    number: '117',
    name: { km: 'នគរបាលជាតិ', en: 'National police' },
    says: { km: 'កុមារមានគ្រោះថ្នាក់ឥឡូវនេះ', en: 'A child is in danger now' },
  },
  {
    number: '1280',
    name: { km: 'ខ្សែទូរស័ព្ទជំនួយកុមារ', en: 'Child helpline' },
    says: { km: 'ចង់និយាយជាមួយអ្នកណាម្នាក់ ២៤ ម៉ោង', en: 'To talk to somebody, day and night' },
  },
  {
    number: '1288',
    name: { km: 'នគរបាលប្រឆាំងអំពើជួញដូរមនុស្ស', en: 'Police against trafficking' },
    says: {
      km: 'សង្ស័យថាមានការជួញដូរ ឬកេងប្រវ័ញ្ច',
      en: 'A child may be trafficked or exploited',
    },
  },
]
