import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Endpoint, pathParameters, problemKinds, problemTitle } from '@tumpeang/domain/kernel'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Route, sessionCookie } from './http.ts'

type Json = Record<string, unknown>

/**
 * The OpenAPI 3.1 document of the contracts. Schemas are those of the wire: what a codec takes in,
 * since that is also what it is encoded to.
 */
export function openApiDocument(endpoints: readonly Endpoint[]): Json {
  const components: Record<string, Json> = { Problem: problemSchema }
  const schemaOf = (schema: z.ZodType): Json => {
    const {
      $defs,
      $schema: _dialect,
      ...own
    } = z.toJSONSchema(schema, {
      io: 'input',
      unrepresentable: 'any',
    }) as Json & { $defs?: Record<string, Json> }
    for (const [name, definition] of Object.entries($defs ?? {}))
      components[name] = pointed(definition)
    return pointed(own)
  }
  const paths: Record<string, Record<string, Json>> = {}
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] ??= {}
    paths[path][endpoint.method.toLowerCase()] = operationOf(endpoint, schemaOf)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tumpeang',
      version: '0.1.0',
      summary:
        "Cambodia's National Policy on Child Protection System 2019-2029 as working software",
      description:
        'Every write is a command: it carries an id that the caller makes (a UUID, version 7, in the header `Idempotency-Key`), and the same id again returns the first answer. Errors are RFC 9457 problem documents, in Khmer or English by `Accept-Language`. What a person may not see does not exist for them.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(moduleOf))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie(true) },
      },
      responses: {
        Problem: {
          description: 'A problem that says what to do',
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      },
    },
  }
}

const moduleOf = ({ name }: Endpoint): string => name.slice(0, name.indexOf('.'))

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'errors'],
  properties: {
    type: { type: 'string', enum: problemKinds.map((kind) => `/problems/${kind}`) },
    title: { type: 'string', examples: [problemTitle('not-found').en] },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'detail'],
        properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
}

const commandIdHeader: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    'The id of the command, made by the caller; the same id again returns the first answer.',
  schema: { type: 'string', format: 'uuid' },
}

function operationOf(endpoint: Endpoint, schemaOf: (schema: z.ZodType) => Json): Json {
  const { name, summary, ability, kind, input, output } = endpoint
  const inPath = pathParameters(endpoint.path)
  const fields: Record<string, z.ZodType> = input instanceof z.ZodObject ? input.shape : {}
  const rest = Object.fromEntries(
    Object.entries(fields).filter(([field]) => !inPath.includes(field)),
  )
  const parameter = (field: string, where: 'path' | 'query'): Json => {
    const schema = fields[field] ?? z.string()
    return {
      name: field,
      in: where,
      required: where === 'path' || !schema.safeParse(undefined).success,
      schema: schemaOf(schema),
    }
  }
  const inQuery = kind === 'query' ? Object.keys(rest) : []
  const body = input instanceof z.ZodObject ? z.object(rest) : input
  return {
    operationId: name,
    tags: [moduleOf(endpoint)],
    summary: summary.en,
    description: summary.km,
    'x-ability': ability,
    security: ability === 'public' ? [] : [{ session: [] }],
    parameters: [
      ...inPath.map((field) => parameter(field, 'path')),
      ...inQuery.map((field) => parameter(field, 'query')),
      ...(kind === 'command' ? [commandIdHeader] : []),
    ],
    ...(kind === 'command' && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } },
    }),
    responses: {
      '200': {
        description: summary.en,
        content: { 'application/json': { schema: schemaOf(output) } },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

/** References into the components of the document instead of a schema's own definitions. */
function pointed<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => pointed(item)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) =>
    key === '$ref' && typeof item === 'string'
      ? [key, item.replace('#/$defs/', '#/components/schemas/')]
      : [key, pointed(item)],
  )
  return Object.fromEntries(entries) as T
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tumpeang API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="contracts"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`

/** No validator elsewhere is asked, and nothing of the answers is kept by the page. */
const start = `SwaggerUIBundle({
  url: '/api/openapi.json', dom_id: '#contracts', deepLinking: true, validatorUrl: null,
  docExpansion: 'none', requestInterceptor: (request) => {
    if (request.method === 'POST') request.headers['Idempotency-Key'] ??= crypto.randomUUID()
    return request
  },
})
`

/** Serves the document, and a page to browse it that asks nobody else for anything. */
export function serveOpenApi(app: FastifyInstance, routes: readonly Route[]): void {
  const document = openApiDocument(routes.map(({ endpoint }) => endpoint))
  const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  app.get('/api/openapi.json', () => document)
  app.get('/api', (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
  app.get('/api/docs/start.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(start),
  )
  for (const [file, type] of [
    ['swagger-ui.css', 'text/css; charset=utf-8'],
    ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ] as const) {
    app.get(`/api/docs/${file}`, (_request, reply) =>
      reply.type(type).send(readFileSync(join(folder, file))),
    )
  }
}
