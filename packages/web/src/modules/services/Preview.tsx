import type { CaseId } from '@tumpeang/domain/cases'
import { type PacketPart, previewPacket } from '@tumpeang/domain/services'
import { useAsked } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import styles from './Letters.module.css'
import { PacketFacts } from './PacketFacts.tsx'
import { words } from './texts.ts'

/** What the receiver would see, exactly, before it is sent. */
export function Preview({ caseId, parts }: { caseId: CaseId; parts: readonly PacketPart[] }) {
  const t = useText()
  const packet = useAsked(previewPacket, { caseId, parts: parts.join(',') })
  return (
    <div className={styles.preview}>
      <Sheet>
        <h2>{t(words.preview)}</h2>
        <Answer of={packet}>{(found) => <PacketFacts packet={found} />}</Answer>
      </Sheet>
    </div>
  )
}
