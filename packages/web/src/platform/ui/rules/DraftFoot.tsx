import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useText } from '../../text/index.ts'
import { ConfirmAct } from '../ConfirmAct.tsx'
import styles from './Rules.module.css'
import { words } from './words.ts'

interface Props {
  readonly faults: number
  /** A row without its reason cannot be stored. */
  readonly lacksWords: boolean
  readonly isChanged: boolean
  readonly isSaved: boolean
  readonly saving: boolean
  readonly publishing: boolean
  /** What became of the sending. */
  readonly state: ReactNode
  /** What publishing changes, and what it leaves as it is. */
  readonly consequence: ReactNode
  readonly save: () => void
  readonly publish: (note: string) => void
}

/** How a draft stands, and the two acts on it; publishing asks what changes and why. */
export function DraftFoot(props: Props) {
  const { faults, lacksWords, isChanged, isSaved, saving, publishing, state, consequence } = props
  const t = useText()
  const [asking, setAsking] = useState(false)
  const standing = isChanged ? words.unsaved : isSaved ? words.saved : words.saveFirst
  return (
    <>
      <div className={styles.foot}>
        <span aria-live="polite">{t(faults > 0 ? words.cannotPublish : standing)}</span>
        <Button
          variant="default"
          loading={saving && !asking}
          disabled={lacksWords || (!isChanged && isSaved)}
          onClick={props.save}
        >
          {t(words.save)}
        </Button>
        <Button disabled={faults > 0} onClick={() => setAsking(true)}>
          {t(words.publish)}
        </Button>
      </div>
      <ConfirmAct
        opened={asking}
        close={() => setAsking(false)}
        act={words.publish}
        reason={{ label: words.note, hint: words.noteHint }}
        pending={saving || publishing}
        state={state}
        confirm={props.publish}
      >
        <p>{consequence}</p>
      </ConfirmAct>
    </>
  )
}
