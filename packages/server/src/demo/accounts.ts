import type { RoleName } from '@tumpeang/domain/access'
import { roleNames } from '@tumpeang/domain/access'
import type { Text } from '@tumpeang/domain/kernel'
import { deskName, isDeskKind } from '@tumpeang/domain/organizations'
import { placeName, provincesAndDistricts, type StatedPlace } from '@tumpeang/domain/places'
import { deskKindNames } from '@tumpeang/domain/organizations'
import { demoPeople } from './people.ts'
import { demoPlaces } from './places.ts'

/** Who can sign in on a demo, with the one public password. */
interface DemoAccount {
  readonly login: string
  readonly role: RoleName
  readonly roleName: Text
  readonly name: Text
  readonly where: Text
}

const everywhere: Text = { km: 'ទូទាំងប្រទេស', en: 'The whole country' }

const places: ReadonlyMap<string, StatedPlace> = new Map(
  [...provincesAndDistricts, ...demoPlaces].map((place) => [place.code, place]),
)

function whereOf(kind: string | undefined, code: string | null | undefined): Text {
  const place = code === null || code === undefined ? undefined : places.get(code)
  if (kind !== undefined && isDeskKind(kind))
    return place ? deskName(kind, place) : deskKindNames[kind]
  return place ? placeName(place) : everywhere
}

/** In the order in which somebody new would want to meet them. */
export const demoAccounts: readonly DemoAccount[] = demoPeople.map(
  ({ login, role, name, at, over }) => ({
    login,
    role,
    roleName: roleNames[role],
    name,
    where: whereOf(at?.kind, at?.place ?? over),
  }),
)
