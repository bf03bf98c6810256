import { texts } from '../kernel/index.ts'
import type { ConsentGiver, ConsentPurposeName } from './consent-lists.ts'

/** What is refused when a consent is recorded or withdrawn. */
export const consentRefusals = texts({
  suspected: {
    km: 'អ្នកនេះត្រូវបានសង្ស័យថាធ្វើបាបកុមារ ដូច្នេះមិនអាចយល់ព្រមជំនួសកុមារបានទេ។ សូមសួរកុមារ សួរមនុស្សពេញវ័យដែលកុមារទុកចិត្ត ឬសរសេរមូលហេតុថាហេតុអ្វីវាជាឧត្តមប្រយោជន៍របស់កុមារ។',
    en: 'This person is suspected of harming the child and cannot agree for the child. Ask the child or an adult whom the child trusts, or write why the best interests of the child ask for it.',
  },
  notACaregiver: {
    km: 'អ្នកនេះមិនមែនជាអ្នកថែទាំរបស់កុមារនេះទេ',
    en: 'This person is no caregiver of this child',
  },
  withdrawn: { km: 'ការយល់ព្រមនេះបានដកវិញរួចហើយ', en: 'This consent was withdrawn already' },
  wasRefused: {
    km: 'ចម្លើយនេះគឺមិនយល់ព្រម ដូច្នេះគ្មានអ្វីត្រូវដកវិញទេ',
    en: 'The answer was no: there is nothing to take back',
  },
  notFound: {
    km: 'រកមិនឃើញកំណត់ត្រានេះដែលអ្នកអាចមើលបានទេ',
    en: 'There is no such record that you may see',
  },
})

export const consentPurposeNames = texts<ConsentPurposeName>({
  'case-work': { km: 'ឲ្យយើងជួយ និងកត់ត្រា', en: 'That we help and keep a file' },
  assessment: { km: 'ឲ្យយើងសួរ និងប៉ាន់ប្រមាណ', en: 'That we ask and assess' },
  referral: { km: 'ឲ្យបញ្ជូនទៅសេវាមួយ', en: 'That a service is asked to help' },
  sharing: { km: 'ឲ្យប្រាប់អ្នកដទៃអំពីកុមារ', en: 'That others are told of the child' },
  placement: { km: 'ឲ្យកុមារទៅរស់នៅកន្លែងផ្សេង', en: 'That the child lives elsewhere' },
  photographs: { km: 'ឲ្យថតរូប', en: 'That photographs are taken' },
})

export const consentGiverNames = texts<ConsentGiver>({
  child: { km: 'កុមារ', en: 'The child' },
  guardian: { km: 'អ្នកថែទាំ', en: 'The caregiver' },
  'child-and-guardian': { km: 'កុមារ និងអ្នកថែទាំ', en: 'The child and the caregiver' },
  'trusted-adult': { km: 'មនុស្សពេញវ័យដែលកុមារទុកចិត្ត', en: 'An adult whom the child trusts' },
  court: { km: 'តុលាការ', en: 'The court' },
  'best-interests': {
    km: 'គ្មានអ្នកយល់ព្រម៖ ឧត្តមប្រយោជន៍របស់កុមារ',
    en: 'Nobody: the best interests of the child',
  },
})

/** How the question was put so that it could be understood. */
export const explainedNames = texts({
  'own-language': { km: 'ជាភាសារបស់គេ', en: 'In their own language' },
  pictures: { km: 'ដោយរូបភាព', en: 'With pictures' },
  'read-aloud': { km: 'អានឲ្យស្ដាប់', en: 'Read aloud' },
  'sign-language': { km: 'ដោយភាសាសញ្ញា', en: 'In sign language' },
  'plain-words': { km: 'ដោយពាក្យងាយៗ', en: 'In plain words' },
})

/** What is read aloud before the question is asked; `{purpose}` is what it is about. */
export const readAloud = texts({
  child: {
    km: 'ខ្ញុំមកជួយប្អូន។ ខ្ញុំចង់សួរថា តើប្អូនព្រមឬទេ {purpose}។ ប្អូនអាចថាព្រម ឬមិនព្រមក៏បាន គ្មានអ្នកណាខឹងទេ។ ប្អូនសួរខ្ញុំបានគ្រប់យ៉ាង។ ថ្ងៃក្រោយ បើប្អូនប្ដូរចិត្ត គ្រាន់តែប្រាប់ខ្ញុំ ខ្ញុំនឹងឈប់។ បើខ្ញុំឮថាប្អូនមានគ្រោះថ្នាក់ ខ្ញុំត្រូវប្រាប់អ្នកដែលអាចការពារប្អូន ហើយខ្ញុំនឹងប្រាប់ប្អូនមុន។',
    en: 'I am here to help you. I would like to ask whether you agree: {purpose}. You may say yes or no; nobody will be angry. You may ask me anything. If you change your mind later, just tell me, and I stop. If I hear that you are in danger I have to tell somebody who can protect you, and I will tell you first.',
  },
  adult: {
    km: 'យើងសុំការយល់ព្រមពីលោកអ្នកសម្រាប់កុមារនេះ៖ {purpose}។ លោកអ្នកអាចសួរ អាចយល់ព្រម ឬមិនយល់ព្រម ហើយសេវាដែលកុមារត្រូវបានមិនបាត់បង់ឡើយ។ យើងប្រាប់តែអ្វីដែលចាំបាច់ ដល់អ្នកដែលត្រូវជួយប៉ុណ្ណោះ។ លោកអ្នកអាចដកការយល់ព្រមវិញនៅពេលណាក៏បាន ដោយប្រាប់យើងមួយម៉ាត់។ បើកុមារមានគ្រោះថ្នាក់ ច្បាប់តម្រូវឲ្យយើងប្រាប់អ្នកដែលអាចការពារកុមារ។',
    en: 'We ask for your consent for this child: {purpose}. You may ask questions, agree or not agree; the child loses no help that is due. We tell only what is needed, and only those who have to help. You may take your consent back at any time with one word to us. Where the child is in danger, the law asks us to tell those who can protect the child.',
  },
})

export const bandWords = texts({
  'caregiver-consents': {
    km: 'អាយុ ០ ដល់ ៥ ឆ្នាំ៖ អ្នកថែទាំយល់ព្រមជំនួស។ កុមារត្រូវបានប្រាប់ដោយពាក្យងាយៗ។',
    en: 'Aged 0 to 5: the caregiver agrees. The child is told in simple words.',
  },
  'child-assents': {
    km: 'អាយុ ៦ ដល់ ១១ ឆ្នាំ៖ សួរកុមារ និងអ្នកថែទាំ។',
    en: 'Aged 6 to 11: the child is asked, and the caregiver.',
  },
  'child-assents-in-writing': {
    km: 'អាយុ ១២ ដល់ ១៤ ឆ្នាំ៖ កុមារយល់ព្រមជាលាយលក្ខណ៍អក្សរ ឬផ្ដិតមេដៃ និងអ្នកថែទាំ។',
    en: 'Aged 12 to 14: the child agrees in writing or by thumbprint, and the caregiver.',
  },
  'child-consents': {
    km: 'អាយុ ១៥ ឆ្នាំឡើង៖ កុមារសម្រេចខ្លួនឯង បើយល់គ្រប់គ្រាន់។',
    en: 'Aged 15 and over: the child decides, where mature enough.',
  },
  unknown: {
    km: 'មិនទាន់ដឹងអាយុ៖ សួរកុមារ បើគេយល់ និងអ្នកថែទាំ បើមានសុវត្ថិភាព។',
    en: 'Age not known: ask the child as far as the child understands, and a safe caregiver.',
  },
})
export const bandSource =
  'Inter-Agency Guidelines for Case Management and Child Protection (2014); to be confirmed by the ministry'

/** What stands on the work list. It names no child. */
export const consentReasons = texts({
  withdrawn: {
    km: 'ការយល់ព្រមត្រូវបានដកវិញ។ សូមដកការបញ្ជូនវិញ ឬសរសេរថាហេតុអ្វីឧត្តមប្រយោជន៍របស់កុមារត្រូវការវា។',
    en: 'Consent was withdrawn: withdraw the referral, or state why the best interests of the child ask for it.',
  },
  suspected: {
    km: 'អ្នកដែលបានយល់ព្រម ត្រូវបានសង្ស័យថាធ្វើបាបកុមារ ហេតុនេះការបញ្ជូនបានបិទចំពោះអ្នកទទួល។ សូមដកវិញ ឬសរសេរថាវាផ្អែកលើអ្វីវិញ។',
    en: 'Whoever agreed is suspected of harming the child, so the referral is closed to its receiver: take it back, or say on what it relies instead.',
  },
  askAnew: {
    km: 'អ្នកដែលបានយល់ព្រមជំនួសកុមារ ត្រូវបានសង្ស័យថាធ្វើបាបកុមារ ហេតុនេះការយល់ព្រមរបស់គាត់មិនអាចយកជាការបានទៀតទេ។ សូមសួរកុមារ និងមនុស្សពេញវ័យដែលកុមារទុកចិត្ត។',
    en: 'Whoever agreed for the child is suspected of harming the child, so that consent counts for nothing any more: ask the child, and an adult whom the child trusts.',
  },
  safety: {
    km: 'កុមារអាចមានគ្រោះថ្នាក់។ ត្រូវសរសេរផែនការសុវត្ថិភាពក្នុងមួយថ្ងៃ មុនផែនការផ្សេង។',
    en: 'A child may be in danger: a safety plan is written within a day, before any other plan.',
  },
  safetyCheck: {
    km: 'ពិនិត្យផែនការសុវត្ថិភាពឡើងវិញជាមួយកុមារ៖ នៅប្រើបានទេ? ត្រូវសរសេរថ្មីទេ?',
    en: 'Go through the safety plan with the child: does it still hold, or is it written anew?',
  },
})
export const consentBasis = {
  withdrawn: 'Inter-Agency guidelines, informed consent',
  safety: 'National policy 1.2.3(3), life and development',
} as const
