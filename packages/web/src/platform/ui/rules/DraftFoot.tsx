import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useText } from '../../text/index.ts'
import { ConfirmAct } from '../ConfirmAct.tsx'
import { SendState } from '../SendState.tsx'
import styles from './Rules.module.css'
import type { Drafting } from './use-draft.ts'
import { words } from './words.ts'

interface Props {
  readonly draft: Drafting
  /** What publishing changes, and what it leaves as it is. */
  readonly consequence: ReactNode
}

/** How a draft stands, and the two acts on it; publishing asks what changes and why. */
export function DraftFoot({ draft, consequence }: Props) {
  const { faults, isChanged, saving, publishing, isStale } = draft
  const t = useText()
  const [asking, setAsking] = useState(false)
  const isSaved = draft.saved !== null
  // A row without its reason cannot be stored: the server asks for words in both languages.
  const lacksWords = faults.some(({ column }) => column === 'because')
  const standing = isChanged ? words.unsaved : isSaved ? words.saved : words.nothingYet
  const state = (
    <>
      <SendState of={saving} />
      <SendState of={publishing} />
    </>
  )
  return (
    <>
      {state}
      {isStale && (
        <Button variant="default" onClick={draft.takeTheirs}>
          {t(words.theirs)}
        </Button>
      )}
      <div className={styles.foot}>
        <span aria-live="polite">{t(faults.length > 0 ? words.cannotPublish : standing)}</span>
        <Button
          variant="default"
          loading={saving.pending && !asking}
          disabled={lacksWords || (!isChanged && isSaved)}
          onClick={() => void draft.save()}
        >
          {t(words.save)}
        </Button>
        <Button
          disabled={faults.length > 0 || (!isChanged && !isSaved)}
          onClick={() => setAsking(true)}
        >
          {t(words.publish)}
        </Button>
      </div>
      <ConfirmAct
        opened={asking}
        close={() => setAsking(false)}
        act={words.publish}
        reason={{ label: words.note, hint: words.noteHint }}
        pending={saving.pending || publishing.pending}
        state={state}
        confirm={(note) => void draft.publish(note)}
      >
        <p>{consequence}</p>
      </ConfirmAct>
    </>
  )
}
