import { everyone, type RoleName, signedIn } from '@tumpeang/domain/access'
import type { Endpoint } from '@tumpeang/domain/kernel'
import { crew, roleOf, type Rows } from './crew.ts'

/** The abilities of each role, as the rules of the roles give them. */
export type AbilitiesOf = (role: RoleName) => readonly string[]

/** Refused although the role has the ability: whoever sent a letter does not answer it. */
const refusedAsSender = new Set(['services.acknowledge for dara', 'services.acknowledge for bopha'])

/**
 * Where the table of who may ask what and the abilities of the roles say different things: an `x`
 * for a role that has the ability, or anything else for one that lacks it. Whoever holds no duty
 * says nothing of roles; a role that nobody of the crew holds asks what a receiving desk asks.
 */
export function contradictions(
  endpoints: readonly Pick<Endpoint, 'name' | 'ability'>[],
  rows: Rows,
  roles: readonly RoleName[],
  abilitiesOf: AbilitiesOf,
): string[] {
  const open = new Set<string>([...everyone, ...signedIn])
  const held = new Set(Object.values(roleOf))
  const ofRows = endpoints
    .filter(({ ability }) => !open.has(ability))
    .flatMap(({ name, ability }) =>
      crew.flatMap((who, at) => {
        const role = roleOf[who]
        if (role === null) return []
        const isRefused = rows[name]?.[at] === 'x'
        const cell = `${name} for ${who}`
        const isContradicted = isRefused === abilitiesOf(role).includes(ability)
        return isContradicted !== refusedAsSender.has(cell) ? [cell] : []
      }),
    )
  const receiving = new Set(abilitiesOf('receiving_desk'))
  const ofOthers = roles
    .filter((role) => !held.has(role))
    .filter((role) => receiving.symmetricDifference(new Set(abilitiesOf(role))).size > 0)
  return [...ofRows, ...ofOthers.map((role) => `${role} asks what a receiving desk does not`)]
}
