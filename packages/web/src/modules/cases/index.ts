import { IconFolderHeart } from '@tabler/icons-react'
import { lazy } from 'react'
import type { Route } from '../../platform/route.ts'
import type { CaseSection } from './sections.ts'

export { viewHow } from './texts.ts'
export { isSaid, lacks, type View, ViewField } from './ViewField.tsx'
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

export const sections: readonly CaseSection[] = [
  {
    name: 'safety',
    title: { km: 'សុវត្ថិភាព', en: 'Safety' },
    order: 5,
    Screen: lazy(() => import('./Safety.tsx').then(({ Safety }) => ({ default: Safety }))),
  },
  {
    name: 'guide',
    title: { km: 'សេចក្តីណែនាំ', en: 'Guide' },
    order: 15,
    Screen: lazy(() =>
      import('./CaseGuides.tsx').then(({ CaseGuides }) => ({ default: CaseGuides })),
    ),
  },
  {
    name: 'consent',
    title: { km: 'ការយល់ព្រម', en: 'Consent' },
    order: 30,
    Screen: lazy(() => import('./Consents.tsx').then(({ Consents }) => ({ default: Consents }))),
  },
  {
    name: 'forms',
    title: { km: 'ទម្រង់', en: 'Forms' },
    order: 70,
    Screen: lazy(() =>
      import('./FormsSection.tsx').then(({ FormsSection }) => ({ default: FormsSection })),
    ),
  },
]
