import { disability, disaster, everyConcern, substanceUse } from './circumstances.ts'
import { labour, onlineAbuse, trafficking } from './exploitation.ts'
import { migration, neglect, residentialCare, separation, street } from './family.ts'
import type { Guide, NationalGuide } from './guide.ts'
import { conflictWithLaw } from './justice.ts'
import { childMarriage, domesticViolence, physicalViolence, sexualViolence } from './violence.ts'

const written: readonly NationalGuide[] = [
  sexualViolence,
  trafficking,
  onlineAbuse,
  physicalViolence,
  domesticViolence,
  childMarriage,
  labour,
  conflictWithLaw,
  separation,
  residentialCare,
  neglect,
  street,
  migration,
  substanceUse,
  disability,
  disaster,
  everyConcern,
]

/** The guides of version 1, one for every kind of protection (M57), the gravest first. */
export const nationalGuides: readonly Guide[] = written.map(
  ({ questions: _form, ...guide }) => guide,
)

/** What their form asks, section by section. */
export const nationalQuestions = written.map(({ id, title, concerns, questions }) => ({
  id,
  title,
  concerns,
  questions,
}))
