import { texts } from '../kernel/index.ts'
import type { SuspectedOffice } from './offices.ts'

export const suspectedOfficeNames = texts<SuspectedOffice>({
  commune: { km: 'សាលាឃុំ/សង្កាត់', en: 'The commune office' },
  'social-affairs': { km: 'ការិយាល័យសង្គមកិច្ចស្រុក/ខណ្ឌ', en: 'The district office of social affairs' },
  police: { km: 'នគរបាល', en: 'The police' },
  school: { km: 'សាលារៀន ឬការិយាល័យអប់រំ', en: 'A school or the education office' },
  health: { km: 'មណ្ឌលសុខភាព ឬមន្ទីរពេទ្យ', en: 'A health centre or hospital' },
})
