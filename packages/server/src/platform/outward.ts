import { lookup } from 'node:dns'
import { request as plainly } from 'node:http'
import { request as safely } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import addresses from 'ipaddr.js'

/** No answer that the server asks for is larger, in bytes, or takes longer, in milliseconds. */
const most = 1_048_576
const longest = 10_000

/** Why the server does not ask this address. */
export class NotOutward extends Error {
  override readonly name = 'NotOutward'
}

/** Whether an address belongs to the public internet; one IPv4 inside IPv6 is taken for what it is. */
export const isOutward = (address: string): boolean =>
  addresses.isValid(address) && addresses.process(address).range() === 'unicast'

/**
 * Looks a name up for one connection and refuses it where any of its addresses is internal. The
 * connection is made to the very address that was looked at, so a name that answers differently the
 * second time (DNS rebinding) gains nothing.
 */
const guarded: LookupFunction = (name, options, answer) => {
  lookup(name, { ...options, all: true }, (error, found) => {
    const first = found?.[0]
    if (error) return answer(error, '')
    if (first === undefined || !found.every(({ address }) => isOutward(address)))
      return answer(new NotOutward('an internal address is not asked'), '')
    if (options.all === true) answer(null, found)
    else answer(null, first.address, first.family)
  })
}

interface Asked {
  readonly method?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Text, or what a form holds. */
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

/**
 * `fetch` for what an operator names and the server asks: to public addresses over TLS alone, unless
 * the operator says that it is internal. It follows no redirection, and stops at a megabyte.
 */
export function outward(
  url: string,
  { method = 'GET', headers = {}, body, signal }: Asked,
  { isInternal = false }: { isInternal?: boolean } = {},
): Promise<Response> {
  const address = new URL(url)
  const host = address.hostname.replaceAll(/^\[|\]$/g, '')
  const isSafe = address.protocol === 'https:'
  if (!isInternal && (!isSafe || (isIP(host) !== 0 && !isOutward(host))))
    return Promise.reject(new NotOutward('an internal address is not asked'))
  const sent = body instanceof URLSearchParams ? body.toString() : body
  if (sent !== undefined && sent !== null && typeof sent !== 'string')
    return Promise.reject(new TypeError('only text is sent'))
  return new Promise((resolve, reject) => {
    const asking = (isSafe ? safely : plainly)(
      address,
      {
        method,
        headers: {
          ...headers,
          ...(typeof sent === 'string' && { 'content-length': String(Buffer.byteLength(sent)) }),
        },
        timeout: longest,
        ...(signal && { signal }),
        ...(!isInternal && { lookup: guarded }),
      },
      (reply) => {
        const status = reply.statusCode ?? 502
        const parts: Buffer[] = []
        let size = 0
        reply.on('data', (part: Buffer) => {
          size += part.length
          if (size > most) asking.destroy(new NotOutward('the answer is too large'))
          else parts.push(part)
        })
        reply.on('error', reject)
        reply.on('end', () => {
          const has = status !== 204 && status !== 304
          resolve(
            new Response(has ? Buffer.concat(parts) : null, {
              status,
              headers: Object.entries(reply.headers).flatMap(([name, value]) =>
                value === undefined ? [] : [[name, String(value)] as [string, string]],
              ),
            }),
          )
        })
      },
    )
    asking.on('timeout', () => asking.destroy(new Error('no answer in time')))
    asking.on('error', reject)
    asking.end(sent ?? undefined)
  })
}
