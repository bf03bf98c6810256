import { roles, ruleOf } from '@tumpeang/domain/access'
import { contradictions } from '../../packages/server/test/matrix/contradictions.ts'
import { rows } from '../../packages/server/test/matrix/rows.ts'
import { routes } from '../../packages/server/src/modules.ts'

/** A role with one ability more or less, and whether the table of who may ask what notices it. */
export interface AbilityMutant {
  readonly name: string
  readonly isNoticed: () => boolean
}

const endpoints = routes.map(({ endpoint }) => endpoint)

/** Each ability that some role has, given to or taken from each role. */
export function mutantsOfAbilities(): AbilityMutant[] {
  const abilities = [...new Set(roles.flatMap((role) => ruleOf[role].abilities))].toSorted()
  return roles.flatMap((role) =>
    abilities.map((ability): AbilityMutant => {
      const before = ruleOf[role].abilities
      const has = before.includes(ability)
      const after = has ? before.filter((other) => other !== ability) : [...before, ability]
      return {
        name: `${role}: ${has ? 'without' : 'with'} ${ability}`,
        isNoticed: () =>
          contradictions(endpoints, rows, roles, (of) =>
            of === role ? after : ruleOf[of].abilities,
          ).length > 0,
      }
    }),
  )
}
