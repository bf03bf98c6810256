import { IconMailOpened } from '@tabler/icons-react'
import { lazy } from 'react'
import type { Route } from '../../platform/route.ts'
import type { CaseSection } from '../cases/index.ts'

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
  {
    path: '/services/gaps',
    ability: 'services.gaps',
    load: () => import('./Gaps.tsx').then(({ Gaps }) => Gaps),
  },
  {
    path: '/services/package',
    ability: 'law.read',
    load: () => import('./MinimumPackage.tsx').then(({ MinimumPackage }) => MinimumPackage),
  },
  {
    path: '/services/package/draft',
    ability: 'law.edit',
    load: () => import('./PackageDraft.tsx').then(({ PackageDraft }) => PackageDraft),
  },
]

export const sections: readonly CaseSection[] = [
  {
    name: 'services',
    title: { km: 'សេវា', en: 'Services' },
    order: 40,
    Screen: lazy(() => import('./Package.tsx').then(({ Package }) => ({ default: Package }))),
    BeforeClosing: lazy(() => import('./Owed.tsx').then(({ Owed }) => ({ default: Owed }))),
  },
]
