import { useSearchParams } from 'wouter'

/*
 * Which form stands open on a page is said by the address (`?tab=conferences&write=conference`), so that
 * a reload finds it open. One at a time: the page that has something open offers nothing else.
 */

interface Writing {
  /** What is being written, or null. */
  readonly writing: string | null
  readonly write: (what: string) => void
  /** Closes what is written; whoever has gone on by then stays where they are. */
  readonly close: () => void
}

export function useWriting(): Writing {
  const [search, setSearch] = useSearchParams()
  const writing = search.get('write')
  const change = (what: string | null) =>
    setSearch((before) => {
      const next = new URLSearchParams(before)
      if (what === null) next.delete('write')
      else next.set('write', what)
      return next
    })
  return {
    writing,
    write: change,
    close: () => {
      const open = new URLSearchParams(window.location.search).get('write')
      if (writing !== null && open === writing) change(null)
    },
  }
}
