import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../text/index.ts'
import { Deadline } from './Deadline.tsx'
import styles from './PromiseLine.module.css'
import { words } from './words.ts'

interface Props {
  /** What is to be done: "Visit the child". */
  readonly what: string
  /** For whom, as much of the name as I may see. */
  readonly whom?: ReactNode
  /** Where the words lead. */
  readonly href: string
  /** Why it is mine. */
  readonly why: string
  /** What stands there is no reason but the thing itself, told more closely. */
  readonly isPlain?: boolean
  readonly until: Date
  /** Risk, sealed: `Meaning`s. */
  readonly marks?: ReactNode
  /** The one button that does it. */
  readonly action?: ReactNode
}

/** One promise of the work list: what, for whom, why me, until when, and the button that does it. */
export function PromiseLine(props: Props) {
  const { what, whom, href, why, isPlain = false, until, marks, action } = props
  const t = useText()
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <p className={styles.what}>
          <Link href={href}>
            {what}
            {whom !== undefined && <span className={styles.whom}> · {whom}</span>}
          </Link>
        </p>
        <p className={styles.marks}>
          <Deadline until={until} />
          {marks}
        </p>
        <p className={styles.why}>{isPlain ? why : `${t(words.why)} ${why}`}</p>
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </li>
  )
}

/** Promises under one heading: overdue, today, this week, later. */
export function Promises({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.promises}>
      <h2>{title}</h2>
      <ul data-plain>{children}</ul>
    </section>
  )
}
