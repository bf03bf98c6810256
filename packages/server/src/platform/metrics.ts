import { createServer, type Server } from 'node:http'
import { type Kysely, sql } from 'kysely'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Schema } from './schema.ts'

/** Figures for whoever runs the server, in the format of Prometheus. None tells of a person. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #answers: Histogram
  readonly #runs: Counter
  readonly #runSeconds: Gauge
  #server: Server | undefined

  constructor(db: Kysely<Schema>) {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry, prefix: 'tumpeang_' })
    this.#answers = new Histogram({
      name: 'tumpeang_answer_seconds',
      help: 'How long answers took, by endpoint and status.',
      labelNames: ['endpoint', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    })
    this.#runs = new Counter({
      name: 'tumpeang_job_runs_total',
      help: 'Runs of background jobs, by job and result.',
      labelNames: ['job', 'result'],
      registers,
    })
    this.#runSeconds = new Gauge({
      name: 'tumpeang_job_last_seconds',
      help: 'How long the last run of a job took.',
      labelNames: ['job'],
      registers,
    })
    const up = new Gauge({
      name: 'tumpeang_database_up',
      help: 'Whether the database answers: 1 or 0.',
      registers,
      collect: async () => {
        const isUp = await sql`select 1`.execute(db).then(
          () => true,
          () => false,
        )
        up.set(isUp ? 1 : 0)
      },
    })
  }

  readonly observe = (name: string, status: number, seconds: number): void => {
    this.#answers.observe({ endpoint: name, status }, seconds)
  }

  ran(name: string, isDone: boolean, seconds: number): void {
    this.#runs.inc({ job: name, result: isDone ? 'done' : 'failed' })
    this.#runSeconds.set({ job: name }, seconds)
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }

  /** Serves them on a port of their own, which the public never reaches. Answers the address. */
  async listen(port: number, host: string): Promise<string> {
    const server = createServer((request, reply) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        reply.writeHead(404).end()
        return
      }
      this.text().then(
        (text) => reply.writeHead(200, { 'content-type': this.#registry.contentType }).end(text),
        () => reply.writeHead(500).end(),
      )
    })
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
    this.#server = server
    const address = server.address()
    const taken = typeof address === 'object' && address ? address.port : port
    return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`
  }

  async close(): Promise<void> {
    const server = this.#server
    if (!server) return
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}
