import { texts } from '../kernel/index.ts'

/** Why something may not be done on the consents there are, and the way out. */
export const consentWords = texts({
  nobodyAsked: {
    km: 'មិនទាន់មានអ្នកណាយល់ព្រមឲ្យធ្វើរឿងនេះទេ។',
    en: 'Nobody has agreed to this yet.',
  },
  childNotAsked: {
    km: 'កុមារនៅវ័យដែលយល់បាន ប៉ុន្តែមិនទាន់មានអ្នកសួរទេ។',
    en: 'The child is old enough to understand, and has not been asked yet.',
  },
  adultNotAsked: {
    km: 'មនុស្សពេញវ័យដែលមើលថែកុមារ មិនទាន់បានយល់ព្រមទេ។',
    en: 'The adult who looks after the child has not agreed yet.',
  },
  childRefused: { km: 'កុមារមិនយល់ព្រមទេ។', en: 'The child said no.' },
  adultRefused: { km: 'អ្នកមើលថែកុមារមិនយល់ព្រមទេ។', en: 'The caregiver said no.' },
  childWithdrew: { km: 'កុមារបានដកការយល់ព្រមវិញ។', en: 'The child took the consent back.' },
  adultWithdrew: {
    km: 'អ្នកមើលថែកុមារបានដកការយល់ព្រមវិញ។',
    en: 'The caregiver took the consent back.',
  },
  over: { km: 'ការយល់ព្រមបានផុតកំណត់ហើយ។', en: 'The consent has run out.' },
  onlySuspected: {
    km: 'អ្នកដែលបានយល់ព្រម ត្រូវបានសង្ស័យថាធ្វើបាបកុមារ ដូច្នេះពាក្យរបស់គាត់មិនអាចយកជាបានការទេ។',
    en: 'Whoever agreed is suspected of harming the child, so this consent counts for nothing.',
  },
  wayOut: {
    km: 'សូមពន្យល់ឲ្យកុមារ និងអ្នកមើលថែយល់ ហើយកត់ត្រាចម្លើយ។ បើគ្មានអ្នកមើលថែដែលមានសុវត្ថិភាព សូមសួរមនុស្សពេញវ័យដែលកុមារទុកចិត្ត ឬសរសេរមូលហេតុថាហេតុអ្វីវាជាឧត្តមប្រយោជន៍របស់កុមារ។',
    en: 'Explain it to the child and the caregiver and record the answer. Where there is no safe caregiver, ask an adult whom the child trusts, or write why the best interests of the child ask for it.',
  },
  notInWriting: {
    km: 'កុមារអាយុ ១២ ដល់ ១៤ ឆ្នាំ គួរចុះហត្ថលេខា ឬផ្ដិតមេដៃ។',
    en: 'A child of 12 to 14 should sign, or give a thumbprint.',
  },
})
