import { texts } from '@tumpeang/domain/kernel'

/** What the menu and the routes need before any screen is fetched. */
export const titles = texts({
  menu: { km: 'ទម្រង់', en: 'Forms' },
  forms: { km: 'ទម្រង់', en: 'Forms' },
  form: { km: 'ទម្រង់មួយ', en: 'A form' },
  designer: { km: 'កែទម្រង់', en: 'Change a form' },
  answered: { km: 'ទម្រង់', en: 'Forms' },
})
