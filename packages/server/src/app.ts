import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import statics from '@fastify/static'
import { type Problem, problem } from '@tumpeang/domain/kernel'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { v7 as uuid } from 'uuid'
import { routes as ours } from './modules.ts'
import {
  asProblem,
  languageOf,
  type Platform,
  problemBody,
  type Route,
  serve,
} from './platform/http.ts'
import { serveOpenApi } from './platform/openapi.ts'

export interface AppOptions extends Platform {
  readonly logLevel?: string
  readonly routes?: readonly Route[]
  /** The built web application; without that folder only the API is served. */
  readonly web?: string
  /** Answers whether requests can be served now. */
  readonly ready?: () => Promise<boolean>
  /** The addresses of proxies that are trusted to name the caller's, by commas. */
  readonly trustProxy?: string | undefined
  /** Takes the lines of the log; they go to standard output otherwise. */
  readonly logTo?: { write(line: string): void }
}

const builtWeb = fileURLToPath(new URL('../../web/dist/', import.meta.url))

/** One mebibyte: far more than any form, far less than what would hurt. */
const bodyLimit = 1_048_576

/** How often one address may ask anything at all; a household or an office may share an address. */
const generalPace = { max: 1200, timeWindow: 60_000 }

/** The whole server but for its port: what a test injects into, and what `serve` listens with. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { logLevel = 'silent', routes = ours, web = builtWeb, ready, trustProxy, logTo } = options
  const app = Fastify({
    bodyLimit,
    // Whoever sends a letter an hour holds no line: a request is here whole within half a minute, a
    // file over a slow telephone within two; a connection without a word is let go.
    requestTimeout: 120_000,
    connectionTimeout: 130_000,
    http: { headersTimeout: 30_000, maxHeaderSize: 16_384 },
    trustProxy: trustProxy ?? false,
    genReqId: () => uuid(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 200 },
    // What a request is about may be a person; so each is logged below by its route alone.
    logController: new LogController({ disableRequestLogging: true }),
    logger: { level: logLevel, base: null, ...(logTo && { stream: logTo }) },
    frameworkErrors: (error, request, reply) => {
      void sendProblem(asProblem(error, request), request, reply)
    },
  })

  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        route: request.routeOptions.url ?? 'none',
        method: request.method,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
    done()
  })
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (request.url.startsWith('/api') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store')
    done()
  })
  app.setErrorHandler((error, request, reply) =>
    sendProblem(asProblem(error, request), request, reply),
  )

  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library writes style attributes and one style element.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // Sounds are fetched like any answer, and played from memory.
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: options.secure ? { maxAge: 31_536_000 } : false,
  })
  await app.register(rateLimit, {
    ...generalPace,
    // Alive or not is asked by machines, often, and costs nothing.
    allowList: (request) => request.url === '/livez' || request.url === '/readyz',
    errorResponseBuilder: (_request, { ttl }) => tooMany(Math.ceil(ttl / 1000)),
  })

  app.get('/livez', () => ({ alive: true }))
  app.get('/readyz', async (_request, reply) => {
    const isReady = await (ready?.() ?? Promise.resolve(true)).catch(() => false)
    return reply.code(isReady ? 200 : 503).send({ ready: isReady })
  })
  serve(app, options, routes)
  serveOpenApi(app, routes)
  await serveWeb(app, web)
  return app
}

const tooMany = (seconds: number): Problem =>
  problem(
    'too-many',
    {
      km: 'មានសំណើច្រើនពេកពីកន្លែងនេះ សូមរង់ចាំបន្តិច',
      en: 'Too many requests from this address; wait a little',
    },
    { more: { retryAfter: seconds } },
  )

const sendProblem = (found: Problem, request: FastifyRequest, reply: FastifyReply) =>
  reply
    .code(found.status)
    .type('application/problem+json')
    .send(problemBody(found, languageOf(request), request))

/** Files as they were built; every other address of a page is the application's own to resolve. */
async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  const isBuilt = existsSync(folder)
  if (isBuilt) {
    await app.register(statics, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Built files under assets carry a hash of their content in their name.
        const lasts = /[\\/]assets[\\/]/.test(path)
        void reply.header(
          'cache-control',
          lasts ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(?:api|assets)(?:\/|$)/.test(request.url)
    if (isBuilt && isPage) return reply.sendFile('index.html')
    return sendProblem(
      problem('not-found', { km: 'គ្មានអ្វីនៅអាសយដ្ឋាននេះទេ', en: 'There is nothing at this address' }),
      request,
      reply,
    )
  })
}
