import { IconMailOpened } from '@tabler/icons-react'
import type { Route } from '../../platform/route.ts'

export const routes: readonly Route[] = [
  {
    path: '/referrals',
    ability: 'services.read',
    load: () => import('./Letters.tsx').then(({ Letters }) => Letters),
    menu: { text: { km: 'ការបញ្ជូន', en: 'Referrals' }, icon: IconMailOpened, order: 40 },
  },
  {
    path: '/referrals/new',
    ability: 'services.refer',
    load: () => import('./Refer.tsx').then(({ Refer }) => Refer),
  },
  {
    path: '/referrals/:id',
    ability: 'services.read',
    load: () => import('./Letter.tsx').then(({ Letter }) => Letter),
  },
]
