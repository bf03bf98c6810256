import type { Text } from '@tumpeang/domain/kernel'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useText, useTitle } from '../text/index.ts'
import styles from './Page.module.css'

interface Props {
  /** Where I am; also the title of the browser's tab, so it never holds a name. */
  readonly title: Text
  /** What the heading says where that differs from the title: a child's name, for instance. */
  readonly heading?: ReactNode
  /** One sentence that says where I am. */
  readonly sentence?: ReactNode
  /** The one primary action; on a phone it stays within reach of the thumb. */
  readonly action?: ReactNode
  /** The way back: where to, and its words. */
  readonly back?: { readonly to: string; readonly text: Text }
  /** What stands beside the content on a desktop and below it on a phone. */
  readonly aside?: ReactNode
  /** Wide content (a board, a table) uses all the room; else lines stay readable. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A page: title, one sentence, one primary action, and what it is about. */
export function Page({ title, heading, sentence, action, back, aside, wide, children }: Props) {
  const t = useText()
  useTitle(title)
  return (
    <article className={styles.page} data-wide={wide === true || aside !== undefined}>
      {back !== undefined && (
        <Link href={back.to} className={styles.back ?? ''} data-screen-only>
          <IconArrowLeft size={20} stroke={1.6} />
          {t(back.text)}
        </Link>
      )}
      <header className={styles.head}>
        <div>
          <h1>{heading ?? t(title)}</h1>
          {sentence !== undefined && <p className={styles.sentence}>{sentence}</p>}
        </div>
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </header>
      {aside === undefined ? (
        children
      ) : (
        <div className={styles.columns}>
          <div>{children}</div>
          <aside>{aside}</aside>
        </div>
      )}
    </article>
  )
}
