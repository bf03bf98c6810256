import { readFileSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import { beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../packages/domain/src/modules.ts'

/** What the rule checker says of the tree, as `npm run walls` runs it. */
async function walls(paths: string[]) {
  const { default: config } = await import('../.dependency-cruiser.mjs')
  const { options, ...ruleSet } = config
  const { output } = await cruise(paths, { ...options, ruleSet, validate: true })
  if (typeof output === 'string') throw new Error('the rule checker answered with text')
  return output.summary
}

describe('the walls between modules', () => {
  test('the rule checker really reads the tree', async () => {
    const { totalCruised, totalDependenciesCruised, error } = await walls(['packages'])
    expect(totalCruised).toBeGreaterThan(150)
    expect(totalDependenciesCruised).toBeGreaterThan(500)
    expect(error).toBe(0)
  }, 120_000)

  test('every module on the map uses only modules on the map, and the map has no cycle', () => {
    const names = Object.keys(modules)
    for (const { uses } of Object.values(modules)) {
      for (const used of uses) expect(names).toContain(used)
    }
    const reach = (name: string, seen: readonly string[] = []): readonly string[] => {
      expect(seen).not.toContain(name)
      const { uses } = modules[name as keyof typeof modules]
      return uses.flatMap((used) => reach(used, [...seen, name]))
    }
    for (const name of names) reach(name)
  })
})

describe('what docs/policy.md claims', () => {
  let rows: { row: string; state: string; proofs: string[] }[]
  beforeAll(() => {
    const page = readFileSync(new URL('../docs/policy.md', import.meta.url), 'utf8')
    rows = [...page.matchAll(/^\| (M\d+[ab]?) \|[^|]*\| (works|part|not yet) \|[^|]*\|([^|]*)\|$/gm)].map(
      ([, row = '', state = '', proof = '']) => ({
        row,
        state,
        proofs: [...proof.matchAll(/`([^`]+)`/g)].map(([, cited = '']) => cited),
      }),
    )
  })

  test('every row of the policy, M1 to M138, has one line', () => {
    const wanted = [...Array.from({ length: 138 }, (_, index) => `M${index + 1}`), 'M18a', 'M18b']
    expect(rows.map(({ row }) => row).toSorted()).toEqual(wanted.toSorted())
  })

  test('what works names a test, and every cited test exists', () => {
    for (const { row, state, proofs } of rows) {
      if (state === 'works') expect(proofs, row).not.toEqual([])
      if (state === 'not yet') expect(proofs, row).toEqual([])
      for (const proof of proofs) {
        const [file = '', title = ''] = proof.split(' › ')
        const source = readFileSync(new URL(`../packages/${file}`, import.meta.url), 'utf8')
        expect(source.includes(title) && title !== '', `${row} cites ${proof}`).toBe(true)
      }
    }
  })
})
