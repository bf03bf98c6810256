import { Menu, UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { Link, Redirect, useLocation, useSearch } from 'wouter'
import { Refusal, signedOut } from '../api.ts'
import { answers } from '../asked.ts'
import { openOutbox } from '../outbox.ts'
import { useMe } from '../session.ts'
import { useText } from '../text/index.ts'
import { Failed } from '../ui/Failed.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Connection } from './Connection.tsx'
import { Logo } from './Logo.tsx'
import { MyDuty } from './MyDuty.tsx'
import styles from './OfficeFrame.module.css'
import { type PlaceAt, placesFor } from './places.ts'
import { Waiting } from './Waiting.tsx'
import { words } from './words.ts'

interface Props {
  readonly places: readonly PlaceAt[]
  readonly ability: string | undefined
  readonly children: ReactNode
}

/** The frame of whoever is signed in: a rail on a desktop, a bar under the thumb on a phone. */
export function OfficeFrame({ places, ability, children }: Props) {
  const t = useText()
  const [path] = useLocation()
  const search = useSearch()
  const me = useMe()
  const accountId = me.data?.accountId
  useEffect(() => {
    if (accountId !== undefined) openOutbox(accountId)
  }, [accountId])
  useEffect(() => {
    const ended = () => void answers.resetQueries()
    window.addEventListener(signedOut, ended, { once: true })
    return () => window.removeEventListener(signedOut, ended)
  }, [])

  if (me.error instanceof Refusal && me.error.kind === 'unauthenticated') {
    const back = path + (search === '' ? '' : `?${search}`)
    return (
      <Redirect
        to={back === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(back)}`}
        replace
      />
    )
  }
  if (me.data === undefined)
    return me.error === null ? (
      <Waiting />
    ) : (
      <Failed error={me.error} again={() => void me.refetch()} />
    )

  // Half a session opens nothing but the page of the second step.
  if (me.data.owed !== null && path !== '/second-step') {
    const back = path + (search === '' ? '' : `?${search}`)
    return <Redirect to={`/second-step?back=${encodeURIComponent(back)}`} replace />
  }

  // A password that somebody else made opens nothing but the page that changes it.
  if (me.data.passwordIsFirst && path !== '/password') return <Redirect to="/password" replace />

  const mine = placesFor(places, me.data.abilities)
  const isHere = (place: PlaceAt): boolean =>
    path === place.path || path.startsWith(`${place.path}/`)
  const link = (place: PlaceAt) => (
    <Link
      href={place.path}
      className={styles.place ?? ''}
      {...(isHere(place) ? { 'aria-current': 'page' as const } : {})}
    >
      <place.menu.icon size={22} stroke={1.6} />
      <span>{t(place.menu.text)}</span>
    </Link>
  )
  const nearest = mine.length > 4 ? mine.slice(0, 3) : mine
  const rest = mine.slice(nearest.length)

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t(words.skip)}
      </a>
      <header className={styles.top} data-screen-only>
        <Link href="/" className={styles.home ?? ''}>
          <Logo />
        </Link>
        <nav className={styles.rail} aria-label={t(words.places)}>
          <ul data-plain>
            {mine.map((place) => (
              <li key={place.path}>{link(place)}</li>
            ))}
          </ul>
        </nav>
        <div className={styles.foot}>
          <Connection />
          <MyDuty me={me.data} />
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {ability === undefined || me.data.abilities.includes(ability) ? children : <Refused />}
      </main>
      {mine.length > 0 && (
        <nav className={styles.bar} aria-label={t(words.places)} data-screen-only>
          {nearest.map((place) => (
            <div key={place.path}>{link(place)}</div>
          ))}
          {rest.length > 0 && (
            <Menu position="top-end">
              <Menu.Target>
                <UnstyledButton className={styles.place ?? ''}>
                  <IconDots size={22} stroke={1.6} />
                  <span>{t(words.more)}</span>
                </UnstyledButton>
              </Menu.Target>
              <Menu.Dropdown>
                {rest.map((place) => (
                  <Menu.Item
                    key={place.path}
                    component={Link}
                    href={place.path}
                    leftSection={<place.menu.icon size={20} stroke={1.6} />}
                  >
                    {t(place.menu.text)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </nav>
      )}
    </div>
  )
}
