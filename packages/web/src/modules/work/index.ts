import { IconChecklist } from '@tabler/icons-react'
import type { Route } from '../../platform/route.ts'

export const routes: readonly Route[] = [
  {
    path: '/work',
    ability: 'work.read',
    load: () => import('./MyWork.tsx').then(({ MyWork }) => MyWork),
    menu: { text: { km: 'ការងារខ្ញុំ', en: 'My work' }, icon: IconChecklist, order: 10 },
  },
]
