import { texts } from '../kernel/index.ts'
import type { PacketPart } from './contract.ts'

/** The parts of a packet, as the sender ticks them. */
export const packetPartNames = texts<PacketPart>({
  name: { km: 'ឈ្មោះកុមារ', en: "The child's name" },
  age: { km: 'ភេទ និងអាយុ', en: 'Sex and age' },
  address: { km: 'កន្លែងរស់នៅ', en: 'Where the child lives' },
  phone: { km: 'លេខទូរស័ព្ទ', en: 'A telephone number' },
  caregiver: { km: 'អ្នកថែទាំ', en: 'Who looks after the child' },
  concerns: { km: 'ការព្រួយបារម្ភ', en: 'What worries us' },
  risk: { km: 'កម្រិតហានិភ័យ', en: 'The level of risk' },
  difficulties: { km: 'ការលំបាក ឬពិការភាព', en: 'Difficulties or disability' },
  needs: { km: 'តម្រូវការ', en: 'What the child needs' },
  'child-view': { km: 'ទស្សនៈរបស់កុមារ', en: "The child's own view" },
  suspects: { km: 'អ្នកដែលត្រូវបានសង្ស័យ', en: 'Who is suspected' },
})

/** Why a referral stands on a desk's work list. It names no child. */
export const referralReasons = texts({
  answer: {
    km: 'ការិយាល័យមួយបានបញ្ជូនកុមារម្នាក់មក។ សូមទទួលយក ឬបដិសេធដោយមានមូលហេតុ។',
    en: 'A desk refers a child to you: accept, or decline with a reason.',
  },
  result: {
    km: 'អ្នកបានទទួលយកការបញ្ជូននេះ។ សូមប្រាប់លទ្ធផល។',
    en: 'You accepted this referral: tell what came of it.',
  },
  declined: {
    km: 'ការបញ្ជូនត្រូវបានបដិសេធ។ ត្រូវរកវិធីផ្សេងក្នុងផែនការ។',
    en: 'A referral was declined: the plan needs another way to help.',
  },
})

export const referralRefusals = texts({
  suspectsElsewhere: {
    km: 'អ្នកដែលត្រូវបានសង្ស័យ ប្រាប់តែនគរបាល អយ្យការ តុលាការ និងជំនួយផ្នែកច្បាប់ប៉ុណ្ណោះ។ សូមដោះធីកផ្នែកនេះ។',
    en: 'Who is suspected is told to the police, the prosecution, the court and legal aid alone. Untick that part.',
  },
  otherConsent: {
    km: 'ការយល់ព្រមនេះមិនមែនសម្រាប់ការបញ្ជូននេះទេ',
    en: 'This consent is not for this referral',
  },
  consentWithdrawn: {
    km: 'ការយល់ព្រមមិននៅជាធរមានទៀតទេ ហេតុនេះលិខិតបិទសិន។ សូមកុំប្រើ ឬប្រាប់បន្តនូវអ្វីដែលអ្នកដឹងអំពីកុមារ។ សូមសួរការិយាល័យដែលបានបញ្ជូន។',
    en: 'The consent does not stand any more, so the letter is closed for now: do not use or pass on what you know of the child. Ask the desk that referred.',
  },
  consentStands: {
    km: 'ការយល់ព្រមនៃការបញ្ជូននេះនៅដដែល',
    en: 'The consent of this referral stands',
  },
  notFound: {
    km: 'រកមិនឃើញការបញ្ជូនដែលអ្នកអាចមើលបានទេ',
    en: 'There is no such referral that you may see',
  },
  ownDesk: {
    km: 'ការិយាល័យនេះកំពុងកាន់ករណីស្រាប់',
    en: 'This desk leads the case itself',
  },
  keptAway: {
    km: 'ការិយាល័យនេះត្រូវបានរារាំងពីករណីនេះ ព្រោះមានទំនាស់ប្រយោជន៍៖ សូមជ្រើសការិយាល័យផ្សេង',
    en: 'This desk is kept away from the case, because of a conflict of interest: choose another desk',
  },
  noSuchDesk: { km: 'រកមិនឃើញការិយាល័យនេះទេ', en: 'There is no such desk' },
  closedCase: {
    km: 'ករណីនេះបានបិទហើយ មិនអាចបញ្ជូនបន្តទេ',
    en: 'The case is closed; nothing is referred from it',
  },
})

/** A consent is there, and nobody said that this referral relies on it. */
export const noConsentNamed = {
  because: {
    km: 'សូមបញ្ជាក់ថាការបញ្ជូននេះផ្អែកលើការយល់ព្រមមួយណា។',
    en: 'Say on which consent this referral relies.',
  },
  wayOut: {
    km: 'ឬសរសេរមូលហេតុថាហេតុអ្វីវាជាឧត្តមប្រយោជន៍របស់កុមារ។',
    en: 'Or write why the best interests of the child ask for it.',
  },
} as const
