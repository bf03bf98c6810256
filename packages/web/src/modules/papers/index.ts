import { lazy } from 'react'
import type { CaseSection } from '../cases/index.ts'
import { words } from './texts.ts'

export const sections: readonly CaseSection[] = [
  {
    name: 'papers',
    under: 'forms',
    title: words.section,
    order: 80,
    Screen: lazy(() => import('./Papers.tsx').then(({ Papers }) => ({ default: Papers }))),
  },
]
