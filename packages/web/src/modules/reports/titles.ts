import { texts } from '@tumpeang/domain/kernel'

/** What the rail says; the screens' own words come with the screens. */
export const titles = texts({
  helpline: { km: 'ខ្សែជំនួយ', en: 'Helpline' },
  receipts: { km: 'របាយការណ៍របស់ខ្ញុំ', en: 'My reports' },
  reports: { km: 'របាយការណ៍', en: 'Reports' },
})
