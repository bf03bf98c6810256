import { IconMap2 } from '@tabler/icons-react'
import type { Route } from '../../platform/route.ts'
import { titles } from './titles.ts'

export const routes: readonly Route[] = [
  {
    path: '/places',
    load: () => import('./Places.tsx').then(({ Places }) => Places),
    menu: { text: titles.menu, icon: IconMap2, order: 50 },
  },
  { path: '/desks', load: () => import('./Desks.tsx').then(({ Desks }) => Desks) },
]
