import type { Text } from '../kernel/index.ts'
import { levelOf as placeLevelOf, type PlaceCode, placeName, type Unit } from '../places/index.ts'
import {
  type DeskKind,
  deskKindNames,
  deskKinds,
  type DeskLevel,
  levelOf,
  organizationKindOf,
} from './desk-kinds.ts'
import type { OrganizationKind } from './kinds.ts'
import type { serviceCategories } from './services.ts'

/** A desk that exists because a place does: every commune has its committee, and so on. */
export interface RuledDesk {
  readonly kind: DeskKind
  readonly placeCode: PlaceCode
  readonly name: Text
  readonly services: readonly (typeof serviceCategories)[number][]
  /** The body that the desk belongs to: one for each `key` and place. */
  readonly organization: {
    readonly key: string
    readonly kind: OrganizationKind
    readonly name: Text
    /** The code of the national body above it. */
    readonly parent: string
  }
}

type LocalBody =
  | 'ccwc'
  | 'health-centre'
  | 'social-affairs'
  | 'police'
  | 'education'
  | 'women-affairs'
  | 'wccc'
  | 'prosecution'
  | 'court'
  | 'legal-aid'
  | 'referral-hospital'
  | 'health'
  | 'labour'
  | 'religious-affairs'
  | 'social-support'
  | 'disaster'
  | 'tracing'

interface BodyRule {
  readonly kind: OrganizationKind
  readonly parent: string
  readonly services: readonly (typeof serviceCategories)[number][]
}

const bodies: Readonly<Record<LocalBody, BodyRule>> = {
  ccwc: { kind: 'committee', parent: 'gda', services: ['social-work', 'family-support'] },
  wccc: { kind: 'committee', parent: 'gda', services: ['social-work', 'family-support'] },
  'health-centre': { kind: 'health', parent: 'moh', services: ['medical', 'disability'] },
  'referral-hospital': {
    kind: 'health',
    parent: 'moh',
    services: ['medical', 'mental-health', 'disability', 'drug-alcohol'],
  },
  health: {
    kind: 'department',
    parent: 'moh',
    services: ['medical', 'mental-health', 'drug-alcohol'],
  },
  'social-affairs': {
    kind: 'office',
    parent: 'mosvy',
    services: [
      'social-work',
      'family-based-care',
      'counselling',
      'family-support',
      'disability',
      'drug-alcohol',
      'anti-trafficking',
      'other',
    ],
  },
  police: { kind: 'police', parent: 'national-police', services: ['legal', 'anti-trafficking'] },
  education: { kind: 'office', parent: 'moeys', services: ['education'] },
  'women-affairs': { kind: 'office', parent: 'mowa', services: ['counselling', 'family-support'] },
  prosecution: { kind: 'prosecution', parent: 'moj', services: ['legal'] },
  court: { kind: 'court', parent: 'moj', services: ['legal'] },
  'legal-aid': { kind: 'association', parent: 'bar', services: ['legal'] },
  labour: { kind: 'department', parent: 'molvt', services: ['education', 'anti-trafficking'] },
  'religious-affairs': { kind: 'department', parent: 'mocr', services: ['family-support'] },
  'social-support': { kind: 'department', parent: 'card', services: ['financial'] },
  disaster: { kind: 'committee', parent: 'ncdm', services: ['financial', 'other'] },
  tracing: { kind: 'charity', parent: 'red-cross', services: ['family-based-care', 'other'] },
}

const isLocalBody = (key: string): key is LocalBody => Object.hasOwn(bodies, key)

/** The anti-trafficking office is a desk of the provincial police, not a body beside it. */
function bodyOf(kind: DeskKind): LocalBody {
  const own = organizationKindOf(kind)
  if (isLocalBody(own)) return own
  return 'police'
}

/** The words that stand for any place of a level, which the place's own name replaces. */
const ANY_PLACE = /\s*(?:ឃុំ\/សង្កាត់|ក្រុង\/ស្រុក\/ខណ្ឌ|ខេត្ត\/រាជធានី)/u

interface NamedPlace {
  readonly code: PlaceCode
  readonly unit: Unit
  readonly nameKm: string
  readonly nameEn: string
}

/** What a kind of desk is called in one place. */
export function deskName(kind: DeskKind, place: NamedPlace): Text {
  const general = deskKindNames[kind]
  const named = ` ${placeName(place).km}`
  return {
    km: ANY_PLACE.test(general.km) ? general.km.replace(ANY_PLACE, named) : `${general.km}${named}`,
    en: `${general.en}, ${place.nameEn || place.nameKm}`,
  }
}

const kindsAt = (level: DeskLevel): DeskKind[] =>
  deskKinds.filter((kind) => levelOf(kind) === level)

/** The desks that a place has by rule; a village has none of its own. */
export function desksFor(place: NamedPlace): RuledDesk[] {
  const level = placeLevelOf(place.code)
  if (level === 'village') return []
  return kindsAt(level).map((kind) => {
    const key = bodyOf(kind)
    const body = bodies[key]
    const main = kindsAt(level).find((other) => organizationKindOf(other) === key) ?? kind
    return {
      kind,
      placeCode: place.code,
      name: deskName(kind, place),
      services: body.services,
      organization: {
        key,
        kind: body.kind,
        name: deskName(main, place),
        parent: body.parent,
      },
    }
  })
}
