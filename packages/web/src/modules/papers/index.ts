import { lazy } from 'react'
import type { CaseSection } from '../cases/index.ts'

export const sections: readonly CaseSection[] = [
  {
    name: 'papers',
    under: 'forms',
    title: { km: 'ក្រដាស', en: 'Papers' },
    order: 80,
    Screen: lazy(() => import('./Papers.tsx').then(({ Papers }) => ({ default: Papers }))),
  },
]
