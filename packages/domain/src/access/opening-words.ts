import { texts } from '../kernel/index.ts'
import type { OpeningKind } from './opening-contract.ts'

export const openingKindNames = texts<OpeningKind>({
  'child-in-danger': { km: 'កុមារមានគ្រោះថ្នាក់ឥឡូវនេះ', en: 'The child is in danger now' },
  'child-is-here': { km: 'កុមារនៅទីនេះជាមួយខ្ញុំ', en: 'The child is here with me' },
  'worker-away': {
    km: 'ទាក់ទងអ្នកកាន់ករណីមិនបាន',
    en: 'The worker of the case cannot be reached',
  },
  'court-or-police': {
    km: 'តុលាការ ឬនគរបាលត្រូវការចម្លើយថ្ងៃនេះ',
    en: 'A court or the police need an answer today',
  },
  other: { km: 'មូលហេតុផ្សេង', en: 'Something else' },
})

export const openingRefusals = texts<'notFound' | 'own' | 'reviewed' | 'stale' | 'over'>({
  notFound: {
    km: 'រកមិនឃើញការបើកឯកសារនេះទេ',
    en: 'There is no such opening that you watch over',
  },
  own: {
    km: 'អ្នកផ្សេងត្រូវពិនិត្យការបើកឯកសាររបស់អ្នក',
    en: 'Somebody else reviews what you opened yourself',
  },
  reviewed: {
    km: 'មានគេបានពិនិត្យការបើកនេះរួចហើយ',
    en: 'This opening has been reviewed already',
  },
  stale: {
    km: 'មានការផ្លាស់ប្តូរ។ សូមមើលម្តងទៀត។',
    en: 'This has changed meanwhile. Look at it again.',
  },
  over: { km: 'ការបើកនេះបានចប់ហើយ', en: 'This opening is over already' },
})
