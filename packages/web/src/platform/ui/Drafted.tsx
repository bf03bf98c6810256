import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { texts } from '@tumpeang/domain/kernel'
import { createContext, Fragment, type ReactNode, useContext, useEffect, useState } from 'react'
import { resumeDraft, sendWhileWritten, throwDraftAway } from '../drafts.ts'
import { clock, spokenDay, useLanguage, useText } from '../text/index.ts'
import { Loading } from './Loading.tsx'
import styles from './State.module.css'
import { useNow } from './use-now.ts'

const words = texts({
  draft: {
    km: 'នេះជាសេចក្តីព្រាងដែលអ្នកបានចាប់ផ្ដើម{when} {at}។ មានតែអ្នកទេដែលឃើញ។',
    en: 'This is your draft, begun {when} at {at}. Nobody else sees it.',
  },
  away: { km: 'បោះសេចក្តីព្រាងចោល', en: 'Throw the draft away' },
})

interface Props {
  /** Where the act is written (`draftOf`): all that `useKept` keeps below it belongs to the draft. */
  readonly place: string
  /** The act shows the notice itself, with `DraftNotice`, below its own head. */
  readonly inside?: boolean
  readonly children: ReactNode
}

const Notice = createContext<ReactNode>(null)

/** That this is a draft, since when, and how to throw it away. */
export const DraftNotice = (): ReactNode => useContext(Notice)

/** An act whose words outlive tab, device and session: what was begun is there when it opens. */
export function Drafted({ place, inside = false, children }: Props) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const [opened, setOpened] = useState<{ begun: Date | null; turn: number }>()
  useEffect(() => {
    let isHere = true
    const open = async () => {
      const begun = await resumeDraft(place)
      if (isHere) setOpened({ begun, turn: 0 })
    }
    void open()
    return () => {
      isHere = false
      setOpened(undefined)
    }
  }, [place])
  const isOpen = opened !== undefined
  useEffect(() => (isOpen ? sendWhileWritten(place) : undefined), [isOpen, place])
  if (opened === undefined) return <Loading lines={4} />
  const { begun, turn } = opened
  const notice = begun !== null && (
    <div className={styles.banner} data-tone="information" aria-live="polite">
      <IconPencil size={22} stroke={1.6} aria-hidden />
      <span>{t(words.draft, { when: spokenDay(begun, now, shown), at: clock(begun, shown) })}</span>
      <Button
        variant="subtle"
        onClick={() => {
          void throwDraftAway(place)
          setOpened({ begun: null, turn: turn + 1 })
        }}
      >
        {t(words.away)}
      </Button>
    </div>
  )
  return (
    <Notice.Provider value={notice}>
      {!inside && notice}
      <Fragment key={turn}>{children}</Fragment>
    </Notice.Provider>
  )
}
