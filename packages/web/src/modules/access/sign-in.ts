import type { Route } from '../../platform/route.ts'

/** What of this module opens without an account: apart, so that the public loads nothing else. */
export const publicRoutes: readonly Route[] = [
  {
    path: '/sign-in',
    frame: 'public',
    load: () => import('./SignIn.tsx').then(({ SignIn }) => SignIn),
  },
  {
    path: '/sign-in/back',
    frame: 'public',
    load: () => import('./ComeBack.tsx').then(({ ComeBack }) => ComeBack),
  },
  {
    path: '/welcome',
    frame: 'public',
    load: () => import('./Welcome.tsx').then(({ Welcome }) => Welcome),
  },
]
