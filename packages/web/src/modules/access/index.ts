import type { Route } from '../../platform/route.ts'

export const routes: readonly Route[] = [
  {
    path: '/sign-in',
    frame: 'public',
    load: () => import('./SignIn.tsx').then(({ SignIn }) => SignIn),
  },
  {
    path: '/password',
    load: () => import('./NewPassword.tsx').then(({ NewPassword }) => NewPassword),
  },
]
