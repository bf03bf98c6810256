import { IconTableOptions } from '@tabler/icons-react'
import type { Route } from '../../platform/route.ts'
import { titles } from './titles.ts'

export const routes: readonly Route[] = [
  {
    path: '/responsibility',
    ability: 'responsibility.read',
    load: () => import('./Responsibility.tsx').then(({ Responsibility }) => Responsibility),
    menu: { text: titles.menu, icon: IconTableOptions, order: 55 },
  },
  {
    path: '/responsibility/draft',
    ability: 'responsibility.edit',
    load: () => import('./Draft.tsx').then(({ Draft }) => Draft),
  },
  {
    path: '/responsibility/versions',
    ability: 'responsibility.read',
    load: () => import('./Versions.tsx').then(({ Versions }) => Versions),
  },
]
