import {
  type DeskKind,
  deskKinds,
  deskLevels,
  digitsOfLevel,
  levelOf,
  organizationKindOf,
} from '../organizations/index.ts'

/** A desk by its kind and place; the nation's place is the empty code. */
export interface DeskAt {
  readonly kind: DeskKind
  readonly placeCode: string
}

/** Whoever else fails, one of these answers for the child. */
const LAST_LEADS: readonly DeskKind[] = [
  'social-affairs@district',
  'social-affairs@province',
  'child-welfare@national',
]

/** The kind at the place, its level deciding how much of the code counts; null where the code is too short. */
function at(kind: DeskKind, placeCode: string): DeskAt | null {
  const digits = digitsOfLevel[levelOf(kind)]
  return placeCode.length < digits ? null : { kind, placeCode: placeCode.slice(0, digits) }
}

const unique = (desks: readonly (DeskAt | null)[]): DeskAt[] =>
  desks.filter(
    (desk, index): desk is DeskAt =>
      desk !== null && desks.findIndex((other) => other?.kind === desk.kind) === index,
  )

/** The same kind of organization, from the level of the kind upward. */
function upward(kind: DeskKind): DeskKind[] {
  const from = deskLevels.indexOf(levelOf(kind))
  return deskLevels
    .slice(from)
    .flatMap((level) =>
      deskKinds.filter((other) => other === `${organizationKindOf(kind)}@${level}`),
    )
}

/** Where to look for a helping desk, nearest first. May be empty: nobody stands in for a court. */
export const helperCandidates = (kind: DeskKind, placeCode: string): readonly DeskAt[] =>
  unique(upward(kind).map((candidate) => at(candidate, placeCode)))

/**
 * Where to look for the lead desk, nearest first: the kind itself, the same organization further
 * up, then social affairs. The last is the ministry's child welfare department; never empty.
 */
export const leadCandidates = (kind: DeskKind, placeCode: string): readonly DeskAt[] =>
  unique([...upward(kind), ...LAST_LEADS].map((candidate) => at(candidate, placeCode)))

const CHILD_WELFARE: DeskAt = { kind: 'child-welfare@national', placeCode: '' }

/** The first candidate that stands in the register of desks; never none. */
export const resolveLead = (
  kind: DeskKind,
  placeCode: string,
  exists: (desk: DeskAt) => boolean,
): DeskAt => leadCandidates(kind, placeCode).find(exists) ?? CHILD_WELFARE

/** The first candidate that stands in the register of desks, if any. */
export const resolveHelper = (
  kind: DeskKind,
  placeCode: string,
  exists: (desk: DeskAt) => boolean,
): DeskAt | undefined => helperCandidates(kind, placeCode).find(exists)
