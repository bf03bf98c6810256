import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What Vite's manifest tells about one chunk. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

export interface Weight {
  readonly screen: string
  /** Bytes of JavaScript, gzipped, that must arrive before the screen stands. */
  readonly bytes: number
  readonly limit: number
}

/** The frame and the addresses of whoever is signed in. */
const office = 'src/office.tsx'

const kilobytes = (count: number): number => count * 1024

/**
 * Prepaid data and cheap phones set the limits: what the public opens weighs at most 150 KB,
 * what an officer opens 250 KB. A screen that truly needs more is named here with its own limit.
 */
const kinds = [
  {
    screens: /^src\/modules\/(portal\/|access\/SignIn\.tsx$)/,
    frame: 'src/platform/frame/PublicFrame.tsx',
    limit: kilobytes(150),
  },
  {
    screens: /^src\/modules\//,
    frame: office,
    limit: kilobytes(250),
  },
] as const

/**
 * Weighs every screen of a build: the entry, its frame and itself, with all they import at once.
 * What a screen fetches later, while it is already being used, is not part of its first load.
 */
export function weigh(dist: string): Weight[] {
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
    readFileSync(join(dist, '.vite/manifest.json'), 'utf8'),
  )
  const sizes = new Map<string, number>()
  const sizeOf = (file: string): number => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file))).byteLength
    sizes.set(file, known)
    return known
  }
  const reach = (name: string, seen: Set<string>): Set<string> => {
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`The build has no chunk ${name}`)
    if (chunk.file.endsWith('.js')) seen.add(chunk.file)
    for (const next of chunk.imports ?? []) {
      const file = manifest[next]?.file
      if (file !== undefined && !seen.has(file)) reach(next, seen)
    }
    return seen
  }
  const screens = ['index.html', office].flatMap((name) => manifest[name]?.dynamicImports ?? [])
  return screens.flatMap((screen) => {
    const kind = kinds.find((one) => one.screens.test(screen))
    if (kind === undefined) return []
    const files = new Set<string>()
    for (const name of ['index.html', kind.frame, screen]) reach(name, files)
    const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), 0)
    return [{ screen, bytes, limit: kind.limit }]
  })
}
