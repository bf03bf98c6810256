import { IconHeadset, IconMessageReport, IconReceipt } from '@tabler/icons-react'
import type { Route } from '../../platform/route.ts'
import { titles } from './titles.ts'

export const routes: readonly Route[] = [
  {
    path: '/helpline',
    ability: 'reports.calls',
    load: () => import('./CallConsole.tsx').then(({ CallConsole }) => CallConsole),
    menu: { text: titles.helpline, icon: IconHeadset, order: 15 },
  },
  {
    path: '/reports',
    ability: 'reports.read',
    load: () => import('./ReportList.tsx').then(({ ReportList }) => ReportList),
    menu: { text: titles.reports, icon: IconMessageReport, order: 20 },
  },
  {
    path: '/receipts',
    ability: 'reports.receipts',
    load: () => import('./Receipts.tsx').then(({ Receipts }) => Receipts),
    menu: { text: titles.receipts, icon: IconReceipt, order: 20 },
  },
  {
    path: '/reports/new',
    ability: 'reports.register',
    load: () => import('./ReportNew.tsx').then(({ ReportNew }) => ReportNew),
  },
  {
    path: '/triage',
    ability: 'reports.triage',
    load: () => import('./Triage.tsx').then(({ Triage }) => Triage),
  },
  {
    path: '/triage/:id',
    ability: 'reports.read',
    load: () => import('./TriageReport.tsx').then(({ TriageReport }) => TriageReport),
  },
]
