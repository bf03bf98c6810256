import { readdirSync, readFileSync } from 'node:fs'

/** In mebibytes; null where this machine does not tell. */
export interface Memory {
  readonly server: number | null
  /** All processes of PostgreSQL, what they share counted once. */
  readonly postgres: number | null
}

const kibibytes = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? Number.NaN)

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const parentOf = (process: number | string): number =>
  Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${process}/status`))?.[1] ?? 0)

/** `backend` is any process of PostgreSQL, or null when it runs elsewhere. */
export function memoryOf(server: number, backend: number | null): Memory {
  const own = kibibytes(read(`/proc/${server}/status`), 'VmRSS')
  const postmaster = backend === null ? 0 : parentOf(backend)
  const family =
    postmaster === 0
      ? []
      : readdirSync('/proc').filter(
          (name) =>
            /^\d+$/.test(name) && (Number(name) === postmaster || parentOf(name) === postmaster),
        )
  const shares = family.map((process) => kibibytes(read(`/proc/${process}/smaps_rollup`), 'Pss'))
  const postgres = shares.filter(Number.isFinite).reduce((sum, share) => sum + share, 0)
  return {
    server: Number.isFinite(own) ? Math.round(own / 1024) : null,
    postgres: postgres === 0 ? null : Math.round(postgres / 1024),
  }
}
