import { IconFolderHeart } from '@tabler/icons-react'
import type { Route } from '../../platform/route.ts'

export { CaseSections, type CaseSection, type SectionProps } from './sections.ts'

export const routes: readonly Route[] = [
  {
    path: '/cases',
    ability: 'cases.read',
    load: () => import('./CaseList.tsx').then(({ CaseList }) => CaseList),
    menu: { text: { km: 'ករណី', en: 'Cases' }, icon: IconFolderHeart, order: 30 },
  },
  {
    path: '/cases/new',
    ability: 'cases.write',
    load: () => import('./NewCase.tsx').then(({ NewCase }) => NewCase),
  },
  {
    path: '/cases/:id',
    ability: 'cases.read',
    load: () => import('./CaseScreen.tsx').then(({ CaseScreen }) => CaseScreen),
  },
  {
    path: '/held/:id',
    ability: 'work.decide',
    load: () => import('./HeldDecision.tsx').then(({ HeldDecision }) => HeldDecision),
  },
]
