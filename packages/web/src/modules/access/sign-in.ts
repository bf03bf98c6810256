import type { Route } from '../../platform/route.ts'

/** What of this module opens without an account: apart, so that the public loads nothing else. */
export const publicRoutes: readonly Route[] = [
  {
    path: '/sign-in',
    frame: 'public',
    load: () => import('./SignIn.tsx').then(({ SignIn }) => SignIn),
  },
]
