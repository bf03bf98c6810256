import type { Day } from '../kernel/index.ts'
import { fold } from '../khmer/index.ts'
import { levelOf, parentOf, type PlaceCode, provinceOf } from './code.ts'
import type { StatedPlace } from './facts.ts'

/** A place as the register holds it. */
export interface HeldPlace extends StatedPlace {
  /** The date of the newest edition that stated the place. */
  readonly statedOn: Day
  /** The day on which the place ended, or null while it stands. */
  readonly validTo: Day | null
}

/**
 * What an edition of the gazetteer changes. `renamed` is another name, `respelled` the same name
 * written otherwise, `moved` a place that lives on under another code: `code` is the old one.
 */
export type PlaceChange =
  | {
      readonly kind: 'new'
      readonly code: PlaceCode
      readonly place: StatedPlace
      readonly validTo: Day | null
    }
  | {
      readonly kind: 'renamed' | 'respelled' | 'regraded'
      readonly code: PlaceCode
      readonly place: StatedPlace
      readonly before: StatedPlace
    }
  | { readonly kind: 'revived'; readonly code: PlaceCode; readonly place: StatedPlace }
  | { readonly kind: 'retired'; readonly code: PlaceCode; readonly before: StatedPlace }
  | { readonly kind: 'moved'; readonly code: PlaceCode; readonly to: PlaceCode }

export const placeChangeKinds = [
  'new',
  'renamed',
  'respelled',
  'regraded',
  'revived',
  'retired',
  'moved',
] as const
export type PlaceChangeKind = (typeof placeChangeKinds)[number]

/** A source speaks for a level of a province when it states at least one place of it there. */
const domainOf = (code: PlaceCode): string => `${provinceOf(code)} ${code.length}`

/** What a place is looked for by, when it has another code. */
const named = (place: StatedPlace): string => `${domainOf(place.code)} ${fold(place.nameKm)}`

/** What the new statement about a standing place changes, if anything. */
function restated(held: HeldPlace, stated: StatedPlace): PlaceChange['kind'] | undefined {
  if (held.unit !== stated.unit) return 'regraded'
  if (held.nameKm === stated.nameKm && held.nameEn === stated.nameEn) return undefined
  const same =
    fold(held.nameKm) === fold(stated.nameKm) ||
    (held.nameEn !== '' && fold(held.nameEn) === fold(stated.nameEn))
  return same ? 'respelled' : 'renamed'
}

/**
 * Pairs places that ended with places that came, where only one reading is possible: the same
 * folded Khmer name at the same level of the same province, once on either side; first among
 * siblings of a parent that stayed or moved itself, then in the whole province. Whatever stays
 * ambiguous (village names repeat) is not guessed.
 */
export function pairMoves(
  gone: readonly StatedPlace[],
  came: readonly StatedPlace[],
): ReadonlyMap<PlaceCode, PlaceCode> {
  const moves = new Map<PlaceCode, PlaceCode>()
  const taken = new Set<PlaceCode>()
  const pair = (keyOf: (place: StatedPlace, isGone: boolean) => string): void => {
    const keyed = (places: readonly StatedPlace[], isGone: boolean): Map<string, StatedPlace[]> => {
      const groups = new Map<string, StatedPlace[]>()
      for (const place of places) {
        if (isGone ? moves.has(place.code) : taken.has(place.code)) continue
        const key = keyOf(place, isGone)
        groups.set(key, [...(groups.get(key) ?? []), place])
      }
      return groups
    }
    const arrivals = keyed(came, false)
    for (const [key, [old, ...others]] of keyed(gone, true)) {
      const [fresh, ...rivals] = arrivals.get(key) ?? []
      if (old === undefined || fresh === undefined) continue
      if (others.length > 0 || rivals.length > 0) continue
      moves.set(old.code, fresh.code)
      taken.add(fresh.code)
    }
  }
  for (const length of [4, 6, 8]) {
    const ofLevel = (place: StatedPlace): boolean => place.code.length === length
    const parentNow = (place: StatedPlace, isGone: boolean): string => {
      const parent = parentOf(place.code)
      return (isGone && parent !== undefined ? moves.get(parent) : undefined) ?? parent ?? ''
    }
    pair((place, isGone) =>
      ofLevel(place) ? `${named(place)} ${parentNow(place, isGone)}` : `other ${place.code}`,
    )
    if (length < 8) pair((place) => (ofLevel(place) ? named(place) : `other ${place.code}`))
  }
  return moves
}

/**
 * Everything that an edition changes in what is held, provinces first. Where a newer edition has
 * spoken, an older one only adds what had already ended by then: editions may be read in any order
 * and lead to the same register. `mayRetire` is false for a source with unreadable rows: silence
 * about a place then proves nothing.
 */
export function compareEditions(
  held: readonly HeldPlace[],
  stated: readonly StatedPlace[],
  { on, mayRetire }: { readonly on: Day; readonly mayRetire: boolean },
): PlaceChange[] {
  const known = new Map(held.map((place) => [place.code, place]))
  const given = new Set(stated.map(({ code }) => code))
  const spokenFor = new Set(stated.map(({ code }) => domainOf(code)))
  const newest = new Map<string, Day>()
  for (const { code, statedOn } of held) {
    const domain = domainOf(code)
    if (statedOn > (newest.get(domain) ?? '')) newest.set(domain, statedOn)
  }
  /** The newer edition that has already spoken for the place's level and province. */
  const overruledBy = (code: PlaceCode): Day | undefined => {
    const later = newest.get(domainOf(code))
    return later !== undefined && later > on ? later : undefined
  }

  const changes: PlaceChange[] = []
  const came: StatedPlace[] = []
  const gone: StatedPlace[] = []
  for (const place of stated) {
    const before = known.get(place.code)
    const overruled = overruledBy(place.code)
    if (before === undefined) {
      changes.push({ kind: 'new', code: place.code, place, validTo: overruled ?? null })
      ;(overruled === undefined ? came : gone).push(place)
      continue
    }
    if (before.statedOn > on || overruled !== undefined) continue
    if (before.validTo !== null) changes.push({ kind: 'revived', code: place.code, place })
    const kind = restated(before, place)
    if (kind === 'renamed' || kind === 'respelled' || kind === 'regraded') {
      changes.push({ kind, code: place.code, place, before })
    }
  }
  for (const before of held) {
    if (given.has(before.code) || !spokenFor.has(domainOf(before.code))) continue
    if (before.statedOn > on) came.push(before)
    else if (before.validTo === null && mayRetire) {
      changes.push({ kind: 'retired', code: before.code, before })
      gone.push(before)
    }
  }
  for (const [code, to] of pairMoves(gone, came)) changes.push({ kind: 'moved', code, to })
  return changes.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.kind === 'retired' ? b.code.length - a.code.length : a.code.length - b.code.length) ||
      (a.code < b.code ? -1 : 1),
  )
}

/** Parents come before their children and leave after them; a move is told when both ends stand. */
const rank = ({ kind }: PlaceChange): number => (kind === 'moved' ? 2 : kind === 'retired' ? 1 : 0)

/** The level at which a change happened, for the report of an import. */
export const changeLevel = (change: PlaceChange): ReturnType<typeof levelOf> => levelOf(change.code)
