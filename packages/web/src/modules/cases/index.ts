import { IconCalendarCheck, IconFolderHeart, IconUsersGroup } from '@tabler/icons-react'
import { lazy } from 'react'
import type { Route } from '../../platform/route.ts'
import type { CaseSection } from './sections.ts'

export { isSaid, lacks, type View, viewHow } from './view.ts'
export { CaseSections, type CaseSection, type SectionProps } from './sections.ts'

/** Fetched with the form that asks: the office does not carry it. */
export const ViewField = lazy(() =>
  import('./ViewField.tsx').then((found) => ({ default: found.ViewField })),
)

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
    path: '/reports/:id/privacy',
    ability: 'cases.restrict',
    load: () => import('./ReportPrivacy.tsx').then(({ ReportPrivacy }) => ReportPrivacy),
  },
  {
    path: '/team',
    ability: 'cases.supervise',
    load: () => import('./Team.tsx').then(({ Team }) => Team),
    menu: { text: { km: 'ក្រុមការងារ', en: 'Team' }, icon: IconUsersGroup, order: 35 },
  },
  {
    path: '/team/hand-over',
    ability: 'cases.supervise',
    load: () => import('./HandOverCaseload.tsx').then(({ HandOverCaseload }) => HandOverCaseload),
  },
  {
    path: '/reviews',
    ability: 'cases.read',
    load: () => import('./Reviews.tsx').then(({ Reviews }) => Reviews),
    menu: { text: { km: 'ពិនិត្យករណី', en: 'Reviews' }, icon: IconCalendarCheck, order: 36 },
  },
  {
    path: '/conference-tasks/:id',
    ability: 'work.read',
    load: () => import('./ConferenceTask.tsx').then(({ ConferenceTask }) => ConferenceTask),
  },
  {
    path: '/held/:id',
    ability: 'work.decide',
    load: () => import('./HeldDecision.tsx').then(({ HeldDecision }) => HeldDecision),
  },
]

export const sections: readonly CaseSection[] = [
  {
    name: 'supervision',
    title: { km: 'ត្រួតពិនិត្យ', en: 'Supervision' },
    order: 80,
    Screen: lazy(() =>
      import('./Supervision.tsx').then(({ Supervision }) => ({ default: Supervision })),
    ),
  },
  {
    name: 'closing',
    under: 'supervision',
    title: { km: 'បិទករណី', en: 'Closing' },
    order: 90,
    Screen: lazy(() => import('./Closing.tsx').then(({ Closing }) => ({ default: Closing }))),
  },
  {
    name: 'privacy',
    under: 'supervision',
    title: { km: 'អ្នកណាឃើញ', en: 'Who sees it' },
    ability: 'cases.restrict',
    order: 95,
    Screen: lazy(() =>
      import('./Privacy.tsx').then(({ CasePrivacy }) => ({ default: CasePrivacy })),
    ),
  },
  {
    name: 'safety',
    title: { km: 'សុវត្ថិភាព', en: 'Safety' },
    order: 5,
    Screen: lazy(() => import('./Safety.tsx').then(({ Safety }) => ({ default: Safety }))),
  },
  {
    name: 'household',
    under: 'care',
    title: { km: 'គ្រួសារ និងផ្ទះ', en: 'Family and home' },
    order: 29,
    Screen: lazy(() => import('./Family.tsx').then(({ Family }) => ({ default: Family }))),
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
    under: 'safety',
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
  {
    name: 'attachments',
    under: 'forms',
    title: { km: 'ក្រដាសដែលភ្ជាប់', en: 'Attached papers' },
    order: 85,
    Screen: lazy(() =>
      import('./Attachments.tsx').then(({ Attachments }) => ({ default: Attachments })),
    ),
  },
  {
    name: 'conferences',
    under: 'services',
    title: { km: 'ការប្រជុំ', en: 'Conferences' },
    order: 45,
    Screen: lazy(() =>
      import('./Conferences.tsx').then(({ Conferences }) => ({ default: Conferences })),
    ),
  },
]
