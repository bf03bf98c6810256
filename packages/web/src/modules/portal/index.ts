import type { Route } from '../../platform/route.ts'

export const routes: readonly Route[] = [
  { path: '/', frame: 'public', load: () => import('./Start.tsx').then(({ Start }) => Start) },
  {
    path: '/report',
    frame: 'public',
    load: () => import('./Report.tsx').then(({ Report }) => Report),
  },
  {
    path: '/return',
    frame: 'public',
    load: () => import('./ComeBack.tsx').then(({ ComeBack }) => ComeBack),
  },
]
