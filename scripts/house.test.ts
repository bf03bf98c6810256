import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import { beforeAll, describe, expect, test } from 'vitest'
import { modules } from '../packages/domain/src/modules.ts'

/** By address: the rules are JavaScript, and say nothing of their types. */
const rules: string = new URL('../.dependency-cruiser.mjs', import.meta.url).href
const root = fileURLToPath(new URL('..', import.meta.url))

/** What the rule checker says of the tree, as `npm run walls` runs it. */
async function walls(baseDir: string) {
  const { default: config } = (await import(rules)) as {
    default: { options: object; forbidden: [] }
  }
  const { options, ...ruleSet } = config
  const { output } = await cruise(['packages'], { ...options, baseDir, ruleSet, validate: true })
  if (typeof output === 'string') throw new Error('the rule checker answered with text')
  return output.summary
}

describe('the walls between modules', () => {
  test('the rule checker really reads the tree', async () => {
    const { totalCruised, totalDependenciesCruised, error } = await walls(root)
    expect(totalCruised).toBeGreaterThan(150)
    expect(totalDependenciesCruised).toBeGreaterThan(500)
    expect(error).toBe(0)
  }, 120_000)

  test.each([
    ['sql-lives-in-queries', 'server/src/modules/work/routes.ts', `import 'kysely'`],
    ['map-places', 'server/src/modules/places/routes.ts', `import '../work/index.ts'`],
    ['front-door-only', 'web/src/modules/cases/Screen.ts', `import '../work/inside.ts'`],
    ['platform-knows-no-module', 'server/src/platform/db.ts', `import '../modules/work/index.ts'`],
    ['web-and-server-are-strangers', 'web/src/main.ts', `import '../../server/src/main.ts'`],
    ['the-domain-is-pure', 'domain/src/cases/index.ts', `import 'kysely'`],
    ['the-kernel-knows-no-module', 'domain/src/kernel/index.ts', `import '../work/index.ts'`],
    ['no-cycles', 'domain/src/work/task.ts', `import './index.ts'`],
  ])('%s: the checker barks at a planted import', async (rule, file, line) => {
    const planted = mkdtempSync(join(tmpdir(), 'tumpeang-walls-'))
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(planted, 'packages', path)), { recursive: true })
      writeFileSync(join(planted, 'packages', path), text)
    }
    try {
      symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'))
      write('domain/src/work/index.ts', `import './task.ts'`)
      write('domain/src/work/task.ts', 'export {}')
      write('server/src/main.ts', 'export {}')
      write('server/src/modules/work/index.ts', 'export {}')
      write('web/src/modules/work/inside.ts', 'export {}')
      write(file, line)
      const { violations } = await walls(planted)
      expect(violations.map(({ rule: { name } }) => name)).toContain(rule)
    } finally {
      rmSync(planted, { recursive: true, force: true })
    }
  })

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
    rows = [
      ...page.matchAll(/^\| (M\d+[ab]?) \|[^|]*\| (works|part|not yet) \|[^|]*\|([^|]*)\|$/gm),
    ].map(([, row = '', state = '', proof = '']) => ({
      row,
      state,
      proofs: [...proof.matchAll(/`([^`]+)`/g)].map(([, cited = '']) => cited),
    }))
  })

  test('every row of the policy, M1 to M138, has one line', () => {
    const wanted = [...Array.from({ length: 138 }, (_, index) => `M${index + 1}`), 'M18a', 'M18b']
    expect(rows.map(({ row }) => row).toSorted()).toEqual(wanted.toSorted())
  })

  test('what works names a test, and what is not yet claims none', () => {
    const wrong = rows.filter(({ state, proofs }) =>
      state === 'works' ? proofs.length === 0 : state === 'not yet' && proofs.length > 0,
    )
    expect(wrong).toEqual([])
  })

  test('every cited test exists', () => {
    const missing = rows.flatMap(({ proofs }) =>
      proofs.filter((proof) => {
        const [file = '', title = ''] = proof.split(' › ')
        const source = readFileSync(new URL(`../packages/${file}`, import.meta.url), 'utf8')
        return title === '' || !source.includes(title)
      }),
    )
    expect(missing).toEqual([])
  })
})
