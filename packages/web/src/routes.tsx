import { lazy, Suspense } from 'react'
import { Route as At, Switch } from 'wouter'
import { publicRoutes as access } from './modules/access/sign-in.ts'
import { routes as portal } from './modules/portal/index.ts'
import { Broken } from './platform/frame/Broken.tsx'
import { Waiting } from './platform/frame/Waiting.tsx'
import type { Route } from './platform/route.ts'

/** What anyone may open; everything else waits in the office, which the public never loads. */
const routes: readonly Route[] = [...portal, ...access]

const Office = lazy(() => import('./office.tsx').then((found) => ({ default: found.Office })))
const PublicFrame = lazy(() =>
  import('./platform/frame/PublicFrame.tsx').then((found) => ({ default: found.PublicFrame })),
)

/** The building blocks in all their states, to be looked at while developing. */
const gallery: readonly Route[] = import.meta.env.DEV
  ? [
      {
        path: '/gallery',
        frame: 'public',
        load: () => import('./platform/gallery/Gallery.tsx').then(({ Gallery }) => Gallery),
      },
    ]
  : []

const screens = [...routes, ...gallery].map((route) => ({
  ...route,
  Screen: lazy(() => route.load().then((Screen) => ({ default: Screen }))),
}))

export function Screens() {
  return (
    <Broken>
      <Suspense fallback={<Waiting />}>
        <Switch>
          {screens.map(({ path, Screen }) => (
            <At key={path} path={path}>
              <PublicFrame>
                <Screen />
              </PublicFrame>
            </At>
          ))}
          <At>
            <Office />
          </At>
        </Switch>
      </Suspense>
    </Broken>
  )
}
