import { modules } from './packages/domain/src/modules.ts'

const inModule = (name) => `^packages/(domain|server|web)/src/(modules/)?${name}/`
const tests = '\\.test\\.tsx?$'

/** What one module may know of the others is written in modules.ts, and nowhere else. */
const maps = Object.entries(modules).map(([name, { uses }]) => {
  const strangers = Object.keys(modules).filter((other) => other !== name && !uses.includes(other))
  return {
    name: `map-${name}`,
    comment: `${name} may use ${uses.join(', ') || 'no other module'}: see packages/domain/src/modules.ts`,
    severity: 'error',
    from: { path: inModule(name), pathNot: tests },
    to: { path: inModule(`(${strangers.join('|') || '-'})`) },
  }
})

export default {
  forbidden: [
    ...maps,
    {
      name: 'front-door-only',
      comment: 'Another module is entered through its index.ts.',
      severity: 'error',
      from: { path: '^packages/(domain|server|web)/src/(?:modules/)?([^/]+)/', pathNot: tests },
      to: {
        path: '^packages/(domain|server|web)/src/(?:modules/)?(?!modules/)([^/]+)/(?!index\\.ts$)',
        pathNot: '^packages/$1/src/(?:modules/)?($2|platform|demo)/',
      },
    },
    {
      name: 'the-domain-is-pure',
      comment: 'The domain imports zod and itself, nothing else.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: tests },
      to: { pathNot: '^packages/domain/src/|node_modules/zod/' },
    },
    {
      name: 'the-kernel-knows-no-module',
      severity: 'error',
      from: { path: '^packages/domain/src/(kernel|khmer)/', pathNot: tests },
      to: { path: '^packages/domain/src/(?!kernel|khmer)' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^packages/(server|web)/src/platform/', pathNot: tests },
      to: { path: '^packages/(server|web)/src/modules/' },
    },
    {
      name: 'web-and-server-are-strangers',
      severity: 'error',
      from: { path: '^packages/(web|server)/', pathNot: tests },
      to: { path: '^packages/(web|server)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'sql-lives-in-queries',
      comment: 'Only queries.ts, or <thing>-queries.ts beside it, and the platform build SQL.',
      severity: 'error',
      from: { path: '^packages/server/src/modules/', pathNot: '(/queries|-queries|\\.test)\\.ts$' },
      to: { path: 'node_modules/kysely' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/|\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
