import type { Risk } from '@tumpeang/domain/cases'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { words } from './texts.ts'

/** The risk now, in word, shape and colour; a risk that nobody has set is said to be so. */
export function RiskMark({ risk }: { risk: Risk | null }) {
  if (risk === null) return <Meaning of="soon" text={words.riskUnset} />
  if (risk === 'no_action') return <Meaning of="low" text={words.riskNone} />
  return <Meaning of={risk} />
}
