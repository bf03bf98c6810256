import { Button } from '@mantine/core'
import { IconChevronRight, IconMessageReport } from '@tabler/icons-react'
import { Link, Redirect } from 'wouter'
import { useMe } from '../../platform/session.ts'
import { useText, useTitle } from '../../platform/text/index.ts'
import { Calls } from './Calls.tsx'
import styles from './Start.module.css'
import { words } from './start-texts.ts'

/** The public face: one thing to do, whom to call, and what happens then. */
export function Start() {
  const t = useText()
  useTitle(words.report)
  // Nobody waits here for the answer: a reporter has none, and an officer is led on by it.
  const me = useMe()
  if (me.data !== undefined) return <Redirect to="/home" replace />
  return (
    <div className={styles.start}>
      <section className={styles.act}>
        <h1>{t(words.title)}</h1>
        <p className={styles.sentence}>{t(words.sentence)}</p>
        <Button
          component={Link}
          href="/report"
          size="lg"
          className={styles.report ?? ''}
          leftSection={<IconMessageReport size={28} stroke={1.6} aria-hidden />}
        >
          {t(words.report)}
        </Button>
        <p className={styles.quiet}>{t(words.minutes)}</p>
        <h2>{t(words.call)}</h2>
        <p className={styles.quiet}>{t(words.callDanger)}</p>
        <Calls of={['117', '1280', '1288']} />
      </section>
      <section className={styles.more}>
        <h2>{t(words.afterwards)}</h2>
        <ol>
          <li>{t(words.first)}</li>
          <li>{t(words.second)}</li>
          <li>{t(words.third)}</li>
        </ol>
        <ul data-plain className={styles.ways}>
          {(
            [
              ['/return', words.comeBack, words.comeBackNext],
              ['/sign-in', words.signIn, words.signInNext],
            ] as const
          ).map(([to, text, hint]) => (
            <li key={to}>
              <Link href={to}>
                <span>
                  {t(text)}
                  <small>{t(hint)}</small>
                </span>
                <IconChevronRight size={22} stroke={1.6} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
