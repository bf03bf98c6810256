import { lazy } from 'react'
import type { CaseSection } from '../cases/index.ts'

/** Where the child lives: by which decision, since when, and what comes next. */
export const sections: readonly CaseSection[] = [
  {
    name: 'care',
    title: { km: 'កន្លែងរស់នៅ', en: 'Care' },
    order: 30,
    Screen: lazy(() => import('./Care.tsx').then(({ Care }) => ({ default: Care }))),
  },
]
