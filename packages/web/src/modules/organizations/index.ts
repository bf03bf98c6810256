import type { Route } from '../../platform/route.ts'

export const routes: readonly Route[] = [
  { path: '/desks', load: () => import('./Desks.tsx').then(({ Desks }) => Desks) },
]
