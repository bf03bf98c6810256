import { texts } from '../kernel/index.ts'
import type { ExclusionBecause, SealReason } from './seal-contract.ts'

export const sealReasonNames = texts<SealReason>({
  'sexual-violence': { km: 'អំពើហិង្សាផ្លូវភេទលើកុមារ', en: 'Sexual violence against the child' },
  'public-figure': {
    km: 'ពាក់ព័ន្ធនឹងអ្នកមានឋានៈ ឬមានគេស្គាល់ច្រើន',
    en: 'Somebody well known or in high office is concerned',
  },
  'relative-of-staff': {
    km: 'ពាក់ព័ន្ធនឹងសាច់ញាតិរបស់មន្ត្រី',
    en: 'A relative of a staff member is concerned',
  },
  'conflict-of-interest': {
    km: 'មានមន្ត្រីជាប់ទំនាស់ប្រយោជន៍',
    en: 'A staff member has a conflict of interest',
  },
  other: { km: 'មូលហេតុផ្សេង', en: 'Another reason' },
})

export const exclusionBecauseNames = texts<ExclusionBecause>({
  suspected: { km: 'ត្រូវបានសង្ស័យថាធ្វើបាបកុមារ', en: 'Suspected of harming the child' },
  'works-with-suspected': {
    km: 'ធ្វើការជាមួយអ្នកដែលត្រូវបានសង្ស័យ',
    en: 'Works with somebody who is suspected',
  },
  relative: { km: 'សាច់ញាតិ ឬមិត្តជិតស្និទ្ធ', en: 'A relative or close friend' },
  other: { km: 'ទំនាស់ប្រយោជន៍ផ្សេង', en: 'Another conflict of interest' },
})

export const sealRefusals = texts({
  notFound: { km: 'រកមិនឃើញឯកសារនេះ', en: 'There is no such file' },
  notSealed: { km: 'ឯកសារនេះមិនបានបិទត្រាទេ', en: 'This file is not sealed' },
  sealed: { km: 'ឯកសារនេះបានបិទត្រារួចហើយ', en: 'This file is sealed already' },
  notNamed: { km: 'មនុស្សនេះមិនស្ថិតក្នុងបញ្ជីអ្នកអាចឃើញទេ', en: 'This person is not named on the seal' },
  notKept: { km: 'គ្មានអ្នកណាត្រូវបានរារាំងដូច្នេះទេ', en: 'Nobody is kept away like this' },
  nobodySuch: { km: 'មិនអាចជ្រើសមនុស្សនេះទេ', en: 'This person cannot be chosen here' },
})
