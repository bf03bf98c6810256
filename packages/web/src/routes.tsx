import { lazy, Suspense } from 'react'
import { Route as At, Switch } from 'wouter'
import { routes as access } from './modules/access/index.ts'
import { routes as cases } from './modules/cases/index.ts'
import { routes as organizations } from './modules/organizations/index.ts'
import { routes as gazetteer } from './modules/places/index.ts'
import { routes as portal } from './modules/portal/index.ts'
import { routes as reports } from './modules/reports/index.ts'
import { routes as responsibility } from './modules/responsibility/index.ts'
import { routes as services } from './modules/services/index.ts'
import { routes as work } from './modules/work/index.ts'
import { Broken } from './platform/frame/Broken.tsx'
import { Waiting } from './platform/frame/Waiting.tsx'
import type { Route } from './platform/route.ts'

/** What the modules offer. A new module adds its line here. */
const routes: readonly Route[] = [
  ...portal,
  ...access,
  ...gazetteer,
  ...organizations,
  ...work,
  ...reports,
  ...cases,
  ...services,
  ...responsibility,
]

const OfficeFrame = lazy(() =>
  import('./platform/frame/OfficeFrame.tsx').then((found) => ({ default: found.OfficeFrame })),
)
const PublicFrame = lazy(() =>
  import('./platform/frame/PublicFrame.tsx').then((found) => ({ default: found.PublicFrame })),
)
const Home = lazy(() =>
  import('./platform/frame/Home.tsx').then((found) => ({ default: found.Home })),
)
const NotHere = lazy(() =>
  import('./platform/frame/NotHere.tsx').then((found) => ({ default: found.NotHere })),
)

/** The building blocks in all their states, to be looked at while developing. */
const gallery: readonly Route[] = import.meta.env.DEV
  ? [
      {
        path: '/gallery',
        frame: 'public',
        load: () => import('./platform/gallery/Gallery.tsx').then(({ Gallery }) => Gallery),
      },
      {
        path: '/gallery/office',
        load: () => import('./platform/gallery/Gallery.tsx').then(({ Gallery }) => Gallery),
      },
    ]
  : []

const places = routes.flatMap(({ path, ability, menu }) =>
  menu === undefined ? [] : [{ path, menu, ...(ability === undefined ? {} : { ability }) }],
)

const screens = [...routes, ...gallery].map((route) => ({
  ...route,
  Screen: lazy(() => route.load().then((Screen) => ({ default: Screen }))),
}))

export function Screens() {
  return (
    <Broken>
      <Suspense fallback={<Waiting />}>
        <Switch>
          {screens.map(({ path, frame, ability, Screen }) => (
            <At key={path} path={path}>
              {frame === 'public' ? (
                <PublicFrame>
                  <Screen />
                </PublicFrame>
              ) : (
                <OfficeFrame places={places} ability={ability}>
                  <Screen />
                </OfficeFrame>
              )}
            </At>
          ))}
          <At path="/home">
            <OfficeFrame places={places} ability={undefined}>
              <Home places={places} />
            </OfficeFrame>
          </At>
          <At>
            <PublicFrame>
              <NotHere />
            </PublicFrame>
          </At>
        </Switch>
      </Suspense>
    </Broken>
  )
}
