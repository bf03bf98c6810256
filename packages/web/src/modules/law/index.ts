import { IconBook2 } from '@tabler/icons-react'
import { lazy } from 'react'
import type { Route } from '../../platform/route.ts'
import { titles } from './titles.ts'

/** A guide with its steps, for the case file too. */
export const GuideView = lazy(() =>
  import('./GuideView.tsx').then((found) => ({ default: found.GuideView })),
)

/** What the procedure asks of one case, step by step. */
export const AskedView = lazy(() =>
  import('./AskedView.tsx').then((found) => ({ default: found.AskedView })),
)

export const routes: readonly Route[] = [
  {
    path: '/law',
    ability: 'law.read',
    load: () => import('./Guides.tsx').then(({ Guides }) => Guides),
    menu: { text: titles.menu, icon: IconBook2, order: 56 },
  },
  {
    path: '/law/draft',
    ability: 'law.edit',
    load: () => import('./GuideDraft.tsx').then(({ GuideDraft }) => GuideDraft),
  },
  {
    path: '/law/procedure',
    ability: 'law.read',
    load: () => import('./Procedure.tsx').then(({ Procedure }) => Procedure),
  },
  {
    path: '/law/procedure/draft',
    ability: 'law.edit',
    load: () => import('./ProcedureDraft.tsx').then(({ ProcedureDraft }) => ProcedureDraft),
  },
]
