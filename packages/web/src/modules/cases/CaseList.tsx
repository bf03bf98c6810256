import { Button, Checkbox, TextInput } from '@mantine/core'
import {
  type CaseBrief,
  CaseStatus,
  dropView,
  listCases,
  listViews,
  Risk,
  saveView,
} from '@tumpeang/domain/cases'
import { nameOf } from '@tumpeang/domain/forms'
import { PlaceCode } from '@tumpeang/domain/places'
import { IconChevronRight, IconX } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { v7 } from 'uuid'
import { z } from 'zod'
import { type Given } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMay } from '../../platform/session.ts'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { ChildName, PlaceWords, sexWords, useAge } from '../children/index.ts'
import styles from './CaseList.module.css'
import { RiskMark } from './RiskMark.tsx'
import { words } from './texts.ts'

const CaseFilters = lazy(() =>
  import('./CaseFilters.tsx').then((found) => ({ default: found.CaseFilters })),
)

type Asked = Given<typeof listCases>

const Worker = z.union([z.uuid(), z.literal('none')])

/** The filter that an address says; what it does not understand it leaves out. */
function filterOf(search: URLSearchParams): Asked {
  const state = search.get('state') ?? 'open'
  const status = CaseStatus.safeParse(state)
  const risk = Risk.safeParse(search.get('risk'))
  const place = PlaceCode.safeParse(search.get('place'))
  const worker = Worker.safeParse(search.get('worker'))
  const q = search.get('q')?.trim() ?? ''
  const concern = search.get('concern')
  return {
    ...(q !== '' && { q }),
    ...(status.success && { status: status.data }),
    ...(state === 'open' && { open: true }),
    ...(risk.success && { risk: risk.data }),
    ...(place.success && { placeCode: place.data }),
    ...(concern !== null && { concern }),
    ...(search.get('mine') === 'yes' && { mine: true }),
    ...(search.get('overdue') === 'yes' && { overdue: true }),
    ...(search.get('silent') === 'yes' && { silent: true }),
    ...(worker.success && { worker: worker.data }),
  }
}

/** A child of the list, as one would speak of them; the whole line leads to the file. */
function CaseLine({ of }: { of: CaseBrief }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const age = useAge()
  const commune = of.placeCode === null ? null : PlaceCode.parse(of.placeCode.slice(0, 6))
  return (
    <li>
      <Link href={`/cases/${of.id}`} className={styles.line ?? ''}>
        <span className={styles.who}>
          <span className={styles.name}>
            <ChildName name={of.childName} />
          </span>
          <span className={styles.about}>
            {t(sexWords(of.sex))} · {age(of.birth)} · <PlaceWords code={commune} />
          </span>
          <span className={styles.worry}>
            {of.concerns.map((code) => t(nameOf('concern', code))).join(' · ')}
          </span>
          <span className={styles.about}>
            {of.number} ·{' '}
            {of.assignedName === null
              ? t(words.nobodyLeads)
              : t(words.leads, { who: named(of.assignedName) })}
            {' · '}
            {named(of.deskName)}
          </span>
        </span>
        <span className={styles.marks}>
          {of.closedAt === null ? (
            <>
              <RiskMark risk={of.risk} />
              {of.overdue && <Meaning of="overdue" />}
              {of.nextVisitDueAt !== null && (
                <span className={styles.next}>
                  {t(words.nextVisit)} <Deadline until={of.nextVisitDueAt} />
                </span>
              )}
            </>
          ) : (
            <span className={styles.about}>
              {t(words.closedOn, { day: ` ${spokenDay(of.closedAt, now, shown)}` })}
            </span>
          )}
        </span>
        <IconChevronRight size={20} stroke={1.6} className={styles.arrow} aria-hidden />
      </Link>
    </li>
  )
}

interface SomeProps {
  readonly filter: Asked
  readonly after: string | undefined
  readonly isLast: boolean
  readonly more: (next: string) => void
  readonly isPlain: boolean
}

/** One page of the list; the last one offers the next. */
function SomeCases({ filter, after, isLast, more, isPlain }: SomeProps) {
  const t = useText()
  const found = useAsked(listCases, {
    ...filter,
    limit: 25,
    ...(after === undefined ? {} : { after }),
  })
  return (
    <Answer of={found} lines={after === undefined ? 8 : 3}>
      {({ items, next }) => (
        <>
          {items.length === 0 && after === undefined && (
            <Empty
              title={isPlain ? words.noCases : words.none}
              next={isPlain ? words.noCasesNext : words.noneNext}
              {...(!isPlain && {
                action: <Link href="/emergency">{t(words.inOtherHands)}</Link>,
              })}
            />
          )}
          {items.length > 0 && (
            <ul data-plain className={styles.lines}>
              {items.map((one) => (
                <CaseLine key={one.id} of={one} />
              ))}
            </ul>
          )}
          {isLast && next !== null && (
            <Button variant="default" mt="md" onClick={() => more(next)}>
              {t(words.more)}
            </Button>
          )}
        </>
      )}
    </Answer>
  )
}

/** Filters of mine with a name: each is an address. */
function SavedViews({ search }: { search: URLSearchParams }) {
  const t = useText()
  const views = useAsked(listViews, {})
  const saving = useSend(saveView)
  const dropping = useSend(dropView)
  const [name, setName] = useState<string | null>(null)
  const [id, setId] = useState(() => v7())
  const address = search.toString()
  const items = views.data?.items ?? []
  const save = async () => {
    const given = name?.trim() ?? ''
    if (given === '') return
    if ((await saving.send({ id, name: given, search: address })) === undefined) return
    setName(null)
    setId(v7())
  }
  if (items.length === 0 && address === '') return null
  return (
    <div className={styles.views}>
      {items.map((view) => (
        <span key={view.id} className={styles.view} data-here={view.search === address}>
          <Link href={`/cases?${view.search}`}>{view.name}</Link>
          <button
            type="button"
            aria-label={t(words.dropView, { name: view.name })}
            onClick={() => void dropping.send({ id: view.id })}
          >
            <IconX size={16} aria-hidden />
          </button>
        </span>
      ))}
      {address !== '' &&
        views.data !== undefined &&
        !items.some((view) => view.search === address) &&
        (name === null ? (
          <Button variant="subtle" onClick={() => setName('')}>
            {t(words.saveView)}
          </Button>
        ) : (
          <form
            className={styles.naming}
            onSubmit={(event) => {
              event.preventDefault()
              void save()
            }}
          >
            <TextInput
              label={t(words.viewName)}
              maxLength={60}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <Button type="submit" loading={saving.pending}>
              {t(words.saveView)}
            </Button>
          </form>
        ))}
      <SendState of={saving} />
    </div>
  )
}

/** The children whom I and my desk look after; the filters live in the address. */
export function CaseList() {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const mayWrite = useMay('cases.write')
  const filter = filterOf(search)
  const address = search.toString()
  const [pages, setPages] = useState<{ of: string; cursors: (string | undefined)[] }>({
    of: address,
    cursors: [undefined],
  })
  // Another filter is another list, from its beginning.
  const cursors = pages.of === address ? pages.cursors : [undefined]
  const change = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === null || value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  const sought = search.get('q') ?? ''
  const [typed, setTyped] = useState(sought)
  const [seen, setSeen] = useState(sought)
  // A saved view, or the way back, changes the address: the field follows, or it would undo that.
  if (sought !== seen) {
    setSeen(sought)
    if (typed.trim() !== sought) setTyped(sought)
  }
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed.trim() !== sought) change('q', typed.trim())
    }, 300)
    return () => clearTimeout(timer)
  })
  const narrowed = [...search.keys()].filter((name) => name !== 'q').length
  const [showsFilters, setShowsFilters] = useState(narrowed > 0)
  return (
    <Page
      title={words.list}
      sentence={t(words.listSentence)}
      wide
      action={
        mayWrite ? (
          <Button component={Link} href="/cases/new">
            {t(words.newCase)}
          </Button>
        ) : undefined
      }
    >
      <div className={styles.search}>
        <TextInput
          type="search"
          label={t(words.search)}
          description={t(words.searchHint)}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <div className={styles.quick}>
          <Checkbox
            label={t(words.mine)}
            checked={search.get('mine') === 'yes'}
            onChange={({ currentTarget }) => change('mine', currentTarget.checked ? 'yes' : null)}
          />
          <Checkbox
            label={t(words.overdue)}
            checked={search.get('overdue') === 'yes'}
            onChange={({ currentTarget }) =>
              change('overdue', currentTarget.checked ? 'yes' : null)
            }
          />
        </div>
      </div>
      <details
        className={styles.filters}
        open={showsFilters}
        onToggle={({ currentTarget }) => setShowsFilters(currentTarget.open)}
      >
        <summary>{t(words.filters)}</summary>
        <Suspense fallback={<Loading lines={2} />}>
          {showsFilters && <CaseFilters search={search} change={change} />}
        </Suspense>
        {narrowed > 0 && (
          <Button variant="subtle" onClick={() => setSearch({})}>
            {t(words.clear)}
          </Button>
        )}
      </details>
      <SavedViews search={search} />
      {cursors.map((after, index) => (
        <SomeCases
          key={`${address} ${after ?? ''}`}
          filter={filter}
          after={after}
          isLast={index === cursors.length - 1}
          isPlain={address === ''}
          more={(next) => setPages({ of: address, cursors: [...cursors, next] })}
        />
      ))}
    </Page>
  )
}
