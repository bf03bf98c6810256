import { NativeSelect, TextInput } from '@mantine/core'
import { nameOf } from '@tumpeang/domain/forms'
import { deskKindNames, deskKinds, searchDesks } from '@tumpeang/domain/organizations'
import { PlaceCode, placeName } from '@tumpeang/domain/places'
import { IconMapPin, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { PlacePicker } from '../../platform/ui/PlacePicker.tsx'
import { useRested } from '../../platform/ui/rested.ts'
import styles from './Desks.module.css'
import { words } from './texts.ts'

const MOST = 60

/** Desks by name, kind and place; those nearest to the place first. */
export function Desks() {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const kind = search.get('kind') ?? ''
  const place = PlaceCode.safeParse(search.get('place')).data ?? null
  const [typed, setTyped] = useState(search.get('q') ?? '')
  const q = useRested(typed).trim()
  const state = (name: string, value: string, replace = false) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace },
    )
  useEffect(() => {
    if (q !== (new URLSearchParams(window.location.search).get('q') ?? '')) state('q', q, true)
  })
  const found = useAsked(searchDesks, {
    limit: MOST,
    ...(q === '' ? {} : { text: q }),
    ...(kind === '' ? {} : { kind }),
    ...(place === null ? {} : { place }),
  })
  return (
    <Page
      title={words.desks}
      sentence={t(words.sentence)}
      back={{ to: place === null ? '/places' : `/places?in=${place}`, text: words.back }}
      wide
    >
      <search className={styles.filters}>
        <TextInput
          type="search"
          label={t(words.search)}
          autoComplete="off"
          leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <NativeSelect
          label={t(words.kind)}
          value={kind}
          onChange={({ currentTarget }) => state('kind', currentTarget.value)}
          data={[
            { value: '', label: t(words.anyKind) },
            ...deskKinds.map((one) => ({ value: one, label: t(deskKindNames[one]) })),
          ]}
        />
      </search>
      <details className={styles.place} open={place !== null}>
        <summary>
          <IconMapPin size={20} stroke={1.6} aria-hidden />
          {t(words.byPlace)}
        </summary>
        <div>
          <PlacePicker
            label={words.place}
            value={place}
            onChange={(code) => state('place', code ?? '')}
          />
        </div>
      </details>
      <Answer of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.none} next={words.noneNext} />
          ) : (
            <>
              <ul data-plain className={styles.lines}>
                {items.map((desk) => (
                  <li key={desk.id} className={styles.line}>
                    <div>
                      {t({ km: desk.nameKm, en: desk.nameEn })}
                      <span className={styles.quiet}>
                        {desk.path.length === 0
                          ? t(words.national)
                          : desk.path
                              .toReversed()
                              .map((step) => t(placeName(step)))
                              .join(' · ')}
                      </span>
                      {desk.placeCode !== null && (
                        <Link href={`/places?in=${desk.placeCode}`} className={styles.quiet ?? ''}>
                          {t(words.back)}
                        </Link>
                      )}
                    </div>
                    <div>
                      <span className={styles.quiet}>
                        {desk.services.map((service) => t(nameOf('service', service))).join(' · ')}
                      </span>
                    </div>
                  </li>
                ))}
              </ul>
              {items.length === MOST && (
                <p className={styles.first}>{t(words.first, { count: MOST })}</p>
              )}
            </>
          )
        }
      </Answer>
    </Page>
  )
}
