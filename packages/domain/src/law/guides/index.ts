import { disability, disaster, everyConcern, substanceUse } from './circumstances.ts'
import { labour, onlineAbuse, trafficking } from './exploitation.ts'
import { migration, neglect, residentialCare, separation, street } from './family.ts'
import type { Guide } from './guide.ts'
import { conflictWithLaw } from './justice.ts'
import { childMarriage, domesticViolence, physicalViolence, sexualViolence } from './violence.ts'

/** A guide for every kind of protection (M57), the gravest first. */
export const guides: readonly Guide[] = [
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
