import { lazy } from 'react'
import { Route as At, Switch } from 'wouter'
import { routes as access } from './modules/access/index.ts'
import { sections as care } from './modules/care/index.ts'
import {
  CaseSections,
  routes as cases,
  sections as caseParts,
  type CaseSection,
} from './modules/cases/index.ts'
import { routes as forms } from './modules/forms/index.ts'
import { routes as law } from './modules/law/index.ts'
import { routes as organizations } from './modules/organizations/index.ts'
import { sections as papers } from './modules/papers/index.ts'
import { routes as reports } from './modules/reports/index.ts'
import { routes as responsibility } from './modules/responsibility/index.ts'
import { routes as services, sections as serviceSections } from './modules/services/index.ts'
import { routes as work } from './modules/work/index.ts'
import { Home } from './platform/frame/Home.tsx'
import { NotHere } from './platform/frame/NotHere.tsx'
import { OfficeFrame } from './platform/frame/OfficeFrame.tsx'
import { PublicFrame } from './platform/frame/PublicFrame.tsx'
import type { Route } from './platform/route.ts'

/** What the modules offer to whoever has an account. A new module adds its line here. */
const routes: readonly Route[] = [
  ...access,
  ...organizations,
  ...work,
  ...reports,
  ...cases,
  ...services,
  ...responsibility,
  ...law,
  ...forms,
]

/** The parts of the case file that modules offer beside story, plan and people. */
const caseSections: readonly CaseSection[] = [...caseParts, ...serviceSections, ...papers, ...care]

const isOffice = ({ frame }: Route): boolean => frame === undefined

/** The building blocks in the frame of an office, to be looked at while developing. */
const gallery: readonly Route[] = import.meta.env.DEV
  ? [
      {
        path: '/gallery/office',
        load: () => import('./platform/gallery/Gallery.tsx').then(({ Gallery }) => Gallery),
      },
    ]
  : []

const places = routes.flatMap(({ path, ability, menu }) =>
  menu === undefined ? [] : [{ path, menu, ...(ability === undefined ? {} : { ability }) }],
)

const screens = [...routes.filter(isOffice), ...gallery].map((route) => ({
  ...route,
  Screen: lazy(() => route.load().then((Screen) => ({ default: Screen }))),
}))

/** Everything behind the sign-in: the public never loads any of it. */
export function Office() {
  return (
    <CaseSections value={caseSections}>
      <Switch>
        {screens.map(({ path, ability, Screen }) => (
          <At key={path} path={path}>
            <OfficeFrame places={places} ability={ability}>
              <Screen />
            </OfficeFrame>
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
    </CaseSections>
  )
}
