import { useText } from '../../text/index.ts'
import type { RowChange } from './changes.ts'
import { words } from './words.ts'

/** What became of a row: new, removed, changed, or moved from where to where. */
export function ChangeHead({ change }: { change: RowChange<unknown> }) {
  const t = useText()
  return change.kind === 'moved'
    ? t(words.moved, { from: change.from, to: change.row })
    : t(words[change.kind])
}
