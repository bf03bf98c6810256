import { Button, TextInput } from '@mantine/core'
import { searchDesks } from '@tumpeang/domain/organizations'
import {
  areaKindNames,
  getPlace,
  listPlaces,
  type Place,
  PlaceCode,
  placeName,
  type PlaceStep,
  searchPlaces,
  unitNames,
} from '@tumpeang/domain/places'
import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Facts } from '../../platform/ui/Facts.tsx'
import { placesInOrder } from '../../platform/ui/places-in-order.ts'
import { useRested } from '../../platform/ui/rested.ts'
import styles from './Places.module.css'
import { words } from './place-texts.ts'
import { titles } from './titles.ts'

const addressOf = (code: string) => `/places?in=${code}`

/** The country from the provinces down to the villages, and who sits where. */
export function Places() {
  const t = useText()
  const [search] = useSearchParams()
  const here = PlaceCode.safeParse(search.get('in')).data
  const [typed, setTyped] = useState('')
  const sought = useRested(typed).trim()
  const isSought = sought.length > 1 && typed.trim().length > 1
  const found = useAsked(searchPlaces, { text: sought, limit: 30 }, { enabled: isSought })
  return (
    <Page title={titles.places} sentence={t(words.sentence)} wide>
      <div className={styles.top}>
        <TextInput
          className={styles.search ?? ''}
          type="search"
          label={t(words.search)}
          description={t(words.searchHint)}
          autoComplete="off"
          leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button component={Link} href="/desks" variant="default">
          {t(words.allDesks)}
        </Button>
      </div>
      {isSought ? (
        <Answer of={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={words.notFound} next={words.notFoundNext} />
            ) : (
              <ul data-plain className={styles.list} aria-live="polite">
                {items.map((place) => (
                  <li key={place.code}>
                    <Entry place={place} path={place.path} chosen={() => setTyped('')} />
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      ) : here === undefined ? (
        <Inside parent={undefined} />
      ) : (
        <One key={here} code={here} />
      )}
    </Page>
  )
}

interface EntryProps {
  readonly place: PlaceStep
  readonly path?: readonly PlaceStep[]
  readonly chosen?: () => void
}

function Entry({ place, path = [], chosen }: EntryProps) {
  const t = useText()
  const shown = useLanguage()
  return (
    <Link href={addressOf(place.code)} {...(chosen === undefined ? {} : { onClick: chosen })}>
      {t(placeName(place))}
      <span className={styles.quiet}>
        {shown === 'km' ? place.nameEn : place.nameKm} · {digitsOf(place.code, shown)}
      </span>
      {path.length > 0 && (
        <span className={styles.quiet}>
          {path
            .toReversed()
            .map((step) => t(placeName(step)))
            .join(' · ')}
        </span>
      )}
    </Link>
  )
}

function Inside({ parent }: { parent: PlaceCode | undefined }) {
  const shown = useLanguage()
  const inside = useAsked(listPlaces, parent === undefined ? {} : { parent })
  return (
    <Answer of={inside}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={words.noneInside} next={words.noneInsideNext} />
        ) : (
          <ul data-plain className={styles.list}>
            {placesInOrder(items, shown).map((place) => (
              <li key={place.code}>
                <Entry place={place} />
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  )
}

function One({ code }: { code: PlaceCode }) {
  const t = useText()
  const place = useAsked(getPlace, { code })
  return (
    <Answer of={place}>
      {(found) => (
        <>
          <nav className={styles.path} aria-label={t(titles.places)}>
            <Link href="/places">{t(words.cambodia)}</Link>
            {found.path.map((step) => (
              <span key={step.code}>
                <IconChevronRight size={18} aria-hidden />
                <Link href={addressOf(step.code)}>{t(placeName(step))}</Link>
              </span>
            ))}
          </nav>
          <Head place={found} />
          <div className={styles.columns}>
            {found.level === 'village' ? (
              <div />
            ) : (
              <section>
                <h3>{t(words.inside)}</h3>
                <Inside parent={code} />
              </section>
            )}
            <Sitting code={code} />
          </div>
        </>
      )}
    </Answer>
  )
}

function Head({ place }: { place: Place }) {
  const t = useText()
  const shown = useLanguage()
  return (
    <header className={styles.head}>
      <h2>{t(placeName(place))}</h2>
      <Facts
        of={[
          [words.otherScript, shown === 'km' ? place.nameEn : place.nameKm],
          [words.code, digitsOf(place.code, shown)],
          [words.unit, t(unitNames[place.unit])],
          [words.area, t(areaKindNames[place.area])],
        ]}
      />
      {place.validTo !== null && (
        <p>
          {t(words.ended)}
          {place.successors.map((next) => (
            <span key={next}>
              {' '}
              <Link href={addressOf(next)}>{t(words.now, { code: next })}</Link>
            </span>
          ))}
        </p>
      )}
    </header>
  )
}

function Sitting({ code }: { code: PlaceCode }) {
  const t = useText()
  const desks = useAsked(searchDesks, { place: code, limit: 100 })
  return (
    <section className={styles.side}>
      <h3>{t(words.sits)}</h3>
      <Answer of={desks}>
        {({ items }) => {
          const own = items.filter(({ placeCode }) => placeCode === code)
          const above = items.filter(({ placeCode }) => placeCode !== code && placeCode !== null)
          const list = (some: typeof items) => (
            <ul data-plain className={styles.desks}>
              {some.map((desk) => (
                <li key={desk.id}>
                  {t({ km: desk.nameKm, en: desk.nameEn })}
                  {desk.placeCode !== code && (
                    <span className={styles.quiet}>
                      {desk.path
                        .slice(-1)
                        .map((step) => t(placeName(step)))
                        .join('')}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
          return (
            <>
              {own.length === 0 ? <p className={styles.quiet}>{t(words.noDesk)}</p> : list(own)}
              {above.length > 0 && (
                <>
                  <h3>{t(words.above)}</h3>
                  {list(above)}
                </>
              )}
            </>
          )
        }}
      </Answer>
      <Button component={Link} href={`/desks?place=${code}`} variant="default">
        {t(words.allDesks)}
      </Button>
    </section>
  )
}
