import { IconForms } from '@tabler/icons-react'
import { lazy } from 'react'
import type { Route } from '../../platform/route.ts'
import { titles } from './titles.ts'

export const routes: readonly Route[] = [
  {
    path: '/forms',
    ability: 'forms.edit',
    load: () => import('./Forms.tsx').then(({ Forms }) => Forms),
    menu: { text: titles.menu, icon: IconForms, order: 57 },
  },
  {
    path: '/forms/:name',
    load: () => import('./FormPage.tsx').then(({ FormPage }) => FormPage),
  },
  {
    path: '/forms/:name/draft',
    ability: 'forms.edit',
    load: () => import('./Designer.tsx').then(({ Designer }) => Designer),
  },
]

export { ActQuestions, useActForm } from './act.tsx'
export { useSaid } from './said.ts'

/** A filled form to be read; it comes when the first one is opened. */
export const AnsweredForm = lazy(() =>
  import('./AnsweredForm.tsx').then((found) => ({ default: found.AnsweredForm })),
)
