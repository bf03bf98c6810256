import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { texts } from '@tumpeang/domain/kernel'
import { createContext, Fragment, type ReactNode, useContext, useEffect, useState } from 'react'
import { DraftPlace, resumeDraft, sendWhileWritten, throwDraftAway } from '../drafts.ts'
import { isWithin, listenKept } from '../kept.ts'
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
  thrown: { km: 'សេចក្តីព្រាងត្រូវបានបោះចោលហើយ។', en: 'The draft is thrown away.' },
  back: { km: 'យកមកវិញ', en: 'Take it back' },
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

interface Opened {
  /** Since when there is something; null where the act begins empty. */
  readonly begun: Date | null
  /** Raised whenever the act has to read anew what is kept. */
  readonly turn: number
  /** What was thrown away can be taken back until something else is written, or the act is left. */
  readonly thrown?: { readonly begun: Date; readonly takeBack: () => void } | undefined
}

/**
 * An act whose words outlive tab, device and session: what was begun is there when it opens. Inside,
 * `useDrafted` and its like (`drafts.ts`) stand where `useState` would.
 */
export function Drafted({ place, inside = false, children }: Props) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const [opened, setOpened] = useState<Opened>()
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
  const isThrown = opened?.thrown !== undefined
  useEffect(
    () =>
      isThrown
        ? listenKept((at, what) => {
            if (what === 'written' && isWithin(at, place))
              setOpened((before) => before && { ...before, thrown: undefined })
          })
        : undefined,
    [isThrown, place],
  )
  if (opened === undefined) return <Loading lines={4} />
  const { begun, turn, thrown } = opened
  const throwAway = (since: Date) => {
    const takeBack = throwDraftAway(place, since)
    setOpened({ begun: null, turn: turn + 1, thrown: { begun: since, takeBack } })
  }
  const takeBack = (what: NonNullable<Opened['thrown']>) => {
    what.takeBack()
    setOpened({ begun: what.begun, turn: turn + 1 })
  }
  const said =
    thrown !== undefined
      ? { words: t(words.thrown), act: words.back, on: () => takeBack(thrown) }
      : begun !== null && {
          words: t(words.draft, { when: spokenDay(begun, now, shown), at: clock(begun, shown) }),
          act: words.away,
          on: () => throwAway(begun),
        }
  const notice = said !== false && (
    <div className={styles.banner} data-tone="information" aria-live="polite">
      <IconPencil size={22} stroke={1.6} aria-hidden />
      <span>{said.words}</span>
      <Button variant="subtle" onClick={said.on}>
        {t(said.act)}
      </Button>
    </div>
  )
  return (
    <DraftPlace value={place}>
      <Notice.Provider value={notice}>
        {!inside && notice}
        <Fragment key={turn}>{children}</Fragment>
      </Notice.Provider>
    </DraftPlace>
  )
}
