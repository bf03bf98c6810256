import { Validator } from '@seriousme/openapi-schema-validator'
import { globSync } from 'node:fs'
import { roles, ruleOf, signedIn } from '@tumpeang/domain/access'
import { type Endpoint, pathParameters } from '@tumpeang/domain/kernel'
import { modules } from '@tumpeang/domain/modules'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { routes } from '../src/modules.ts'
import { openApiDocument } from '../src/platform/openapi.ts'
import { newWorld } from './people.ts'

const isEndpoint = (thing: unknown): thing is Endpoint =>
  typeof thing === 'object' &&
  thing !== null &&
  'kind' in thing &&
  (thing.kind === 'query' || thing.kind === 'command') &&
  'ability' in thing &&
  'path' in thing

/** Every endpoint that any module of the domain exports. */
const endpoints: readonly Endpoint[] = (
  await Promise.all(
    globSync('*/index.ts', { cwd: new URL('../../domain/src/', import.meta.url) }).map(
      async (file): Promise<Record<string, unknown>> =>
        import(new URL(`../../domain/src/${file}`, import.meta.url).href),
    ),
  )
).flatMap((exported) => Object.values(exported).filter((thing) => isEndpoint(thing)))

const names = (found: readonly Endpoint[]): string[] => found.map(({ name }) => name).toSorted()

test('the contracts were found', () => {
  expect(endpoints.length).toBeGreaterThan(40)
})

test('every contract is served, and nothing else', () => {
  expect(names(routes.map(({ endpoint }) => endpoint))).toEqual(names(endpoints))
})

test('no two contracts share a name, or a method and path', () => {
  const keys = endpoints.flatMap(({ name, method, path }) => [
    name,
    `${method} ${path.replaceAll(/:\w+/g, ':')}`,
  ])
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test('a contract is named after its module, and its ability too', () => {
  const strangers = endpoints.filter(
    ({ name, ability }) =>
      !Object.hasOwn(modules, name.split('.')[0] ?? '') ||
      (!['public', 'entering', 'signed-in'].includes(ability) &&
        !Object.hasOwn(modules, ability.split('.')[0] ?? '')),
  )
  expect(names(strangers)).toEqual([])
})

const granted = new Set([
  ...signedIn,
  ...Object.values(ruleOf).flatMap(({ abilities }) => abilities),
])

test('every contract may be asked by somebody', () => {
  expect(names(endpoints.filter(({ ability }) => !granted.has(ability)))).toEqual([])
})

test('every ability that a role has is asked for by some contract', () => {
  const asked = new Set(endpoints.map(({ ability }) => ability))
  expect([...granted].filter((ability) => !asked.has(ability))).toEqual([])
})

test('every parameter of a path is a field of the input, and comes from nowhere else', () => {
  const wrong = endpoints.filter(({ path, input }) => {
    const inPath = pathParameters(path)
    const fields = input instanceof z.ZodObject ? Object.keys(input.shape) : []
    return (
      new Set(inPath).size !== inPath.length || !inPath.every((field) => fields.includes(field))
    )
  })
  expect(names(wrong)).toEqual([])
})

test('a question asks with nothing but what an address can hold', () => {
  const wrong = endpoints.filter(
    ({ kind, input }) =>
      kind === 'query' &&
      input instanceof z.ZodObject &&
      Object.values(input.shape).some((field) => field instanceof z.ZodObject),
  )
  expect(names(wrong)).toEqual([])
})

test('every contract says what it is for in both languages', () => {
  const wrong = endpoints.filter(({ summary }) => !/[ក-៹]/.test(summary.km) || summary.en === '')
  expect(names(wrong)).toEqual([])
})

test('a role without a child’s matter to care for may not ask about one', () => {
  const aboutChildren = /^(?:children|cases|reports\.(?:read|triage|calls)|access\.history)/
  const without = roles.filter(
    (role) =>
      ruleOf[role].abilities.includes('access.people') ||
      (ruleOf[role].held === 'nationally' && role !== 'helpline_operator') ||
      role === 'village_volunteer',
  )
  expect(without.length).toBeGreaterThan(5)
  for (const role of without)
    expect(ruleOf[role].abilities.filter((ability) => aboutChildren.test(ability))).toEqual([])
})

/** What is asked about children's matters and leaves no entry by its contract, and why. */
const leavesNone: Readonly<Record<string, string>> = {
  'cases.list-views': 'the words of the own filters, and no case',
  'cases.list-workers': 'names and figures of officers, beside a file that is open already',
  'cases.people-around': 'names of officers, beside a file that is open already',
  'cases.privacy': 'its route enters the file, which may be a case or a report',
  'papers.blank': 'an empty sheet',
  'reports.receipts': 'the own acts, and nothing of a child',
  'services.minimum-package': 'the rules of the council',
  'services.minimum-package-draft': 'the rules of the council',
  'services.minimum-package-versions': 'the rules of the council',
  'services.package-gaps': 'figures',
  'work.count': 'figures',
  'work.draft': 'the own words',
  'work.drafts': 'the own words',
  'work.get-held': 'its route enters what the two values belong to',
}

test('whoever reads or searches what belongs to a child leaves an entry', () => {
  const silent = endpoints.filter(
    (endpoint) =>
      endpoint.kind === 'query' &&
      (/^(?:cases|children|reports|services|care|work|papers)\./.test(endpoint.name) ||
        /^(?:cases|children|reports)\.|^access\.(?:history|openings)/.test(endpoint.ability)) &&
      endpoint.opens === undefined &&
      endpoint.searches === undefined,
  )
  expect(names(silent)).toEqual(Object.keys(leavesNone).toSorted())
})

/** Somebody writes sentences here: a text that is no code, no day, no name and no id. */
function isWritten(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.some((part) => isWritten(part))
  if (typeof schema !== 'object' || schema === null) return false
  const { type, format, pattern, maxLength } = z
    .looseObject({ type: z.unknown().optional(), maxLength: z.number().optional() })
    .parse(schema)
  if (type === 'string' && !format && !pattern && maxLength !== undefined && maxLength > 200)
    return true
  return Object.values(schema).some((part) => isWritten(part))
}

test('whatever act on a child’s file is written in words, its draft has a place', () => {
  const lost = endpoints.filter(
    (endpoint) =>
      endpoint.kind === 'command' &&
      (['cases', 'care', 'services', 'children'].includes(endpoint.name.split('.')[0] ?? '') ||
        endpoint.ability === 'reports.triage') &&
      !endpoint.ability.startsWith('law.') &&
      endpoint.draft === undefined &&
      isWritten(z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' })),
  )
  expect(names(lost)).toEqual([
    // The address of a list, which nobody types.
    'cases.save-view',
  ])
})

const document = openApiDocument(endpoints)

test('the OpenAPI document is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(JSON.parse(JSON.stringify(document)))
  expect(result.errors ?? []).toEqual([])
  expect(result.valid).toBe(true)
})

test('no reference of the OpenAPI document leads nowhere', () => {
  const text = JSON.stringify(document)
  const { schemas } = (document as { components: { schemas: Record<string, unknown> } }).components
  const wanted = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name)
  expect(wanted.filter((name) => name !== undefined && !Object.hasOwn(schemas, name))).toEqual([])
  expect(text).not.toContain('$defs')
})

const world = await newWorld()
afterAll(() => world.close())

test('the document and the page to browse it are served, and ask nobody else for anything', async () => {
  const served = await world.app.inject('/api/openapi.json')
  expect(served.json<{ paths: object }>().paths).toEqual(
    JSON.parse(JSON.stringify(document['paths'])),
  )
  const page = await world.app.inject('/api')
  expect(page.headers['content-type']).toContain('text/html')
  expect(page.body).not.toMatch(/https?:/)
  const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '')
  expect(files).toHaveLength(3)
  for (const file of files) expect((await world.app.inject(file)).statusCode).toBe(200)
})

test.each(
  endpoints
    .filter(({ ability }) => ability !== 'public')
    .map((found) => [found.name, found] as const),
)('%s is not answered to whoever has no account', async (_name, endpoint) => {
  const reply = await world.app.inject({
    method: endpoint.method,
    url: `/api${endpoint.path.replaceAll(/:\w+/g, '01890000-0000-7000-8000-000000000000')}`,
    headers: { 'idempotency-key': '01890000-0000-7000-8000-000000000000' },
    ...(endpoint.method === 'POST' && { payload: {} }),
  })
  // Refused before anything is read: by the input, or for want of an account.
  expect([400, 401]).toContain(reply.statusCode)
})
