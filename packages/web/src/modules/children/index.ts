import { lazy } from 'react'

export { Caregivers } from './Caregivers.tsx'
export { type Described, KeptDescribed, nobodyYet } from './described.ts'
export { FoundChild } from './FoundChild.tsx'
export { ChildName, PlaceWords, sexWords, useAge, useChildName } from './names.tsx'

/** Fetched for the few whose age is in doubt. */
export const AgeDoubt = lazy(() =>
  import('./AgeDoubt.tsx').then((found) => ({ default: found.AgeDoubt })),
)
/** Forms come when they are opened: who only reads does not wait for them. */
export const ChildFields = lazy(() =>
  import('./ChildFields.tsx').then((found) => ({ default: found.ChildFields })),
)
export const CorrectChild = lazy(() =>
  import('./CorrectChild.tsx').then((found) => ({ default: found.CorrectChild })),
)
export const FindChild = lazy(() =>
  import('./FindChild.tsx').then((found) => ({ default: found.FindChild })),
)
/** Who lives with the child: fetched with the part of the file that shows it. */
export const Household = lazy(() =>
  import('./Household.tsx').then((found) => ({ default: found.Household })),
)
export const HouseholdBrief = lazy(() =>
  import('./Household.tsx').then((found) => ({ default: found.HouseholdBrief })),
)
