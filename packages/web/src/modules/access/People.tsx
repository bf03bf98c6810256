import { Button, NativeSelect, TextInput } from '@mantine/core'
import { listPeople, type Person, Role, roleNames, roles } from '@tumpeang/domain/access'
import { dayIn } from '@tumpeang/domain/kernel'
import { IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { ask } from '../../platform/api.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useNamed, useText } from '../../platform/text/index.ts'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Failed } from '../../platform/ui/Failed.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { useRested } from '../../platform/ui/rested.ts'
import { useNow } from '../../platform/ui/use-now.ts'
import { dutyInWords, timeOf } from './duty-words.ts'
import styles from './People.module.css'
import { words } from './people-texts.ts'

/** Who has an account, and what each is charged with. */
export function People() {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const role = Role.safeParse(search.get('role')).data
  const [typed, setTyped] = useState(search.get('q') ?? '')
  const q = useRested(typed).trim()
  useEffect(() => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (q === '') next.delete('q')
        else next.set('q', q)
        return next
      },
      { replace: true },
    )
  }, [q, setSearch])
  const wanted = { ...(q === '' ? {} : { q }), ...(role === undefined ? {} : { role }) }
  const found = useInfiniteQuery({
    queryKey: [listPeople.name, 'pages', wanted],
    queryFn: ({ pageParam, signal }) =>
      ask(
        listPeople,
        { ...wanted, ...(pageParam === null ? {} : { after: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
  const people = found.data?.pages.flatMap(({ items }) => items)
  return (
    <Page
      title={words.people}
      sentence={t(words.peopleSentence)}
      wide
      action={
        <Button component={Link} href="/people/new">
          {t(words.addPerson)}
        </Button>
      }
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
          label={t(words.role)}
          value={role ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setSearch((before) => {
              const next = new URLSearchParams(before)
              if (value === '') next.delete('role')
              else next.set('role', value)
              return next
            })
          }
          data={[
            { value: '', label: t(words.anyRole) },
            ...roles.map((one) => ({ value: one, label: t(roleNames[one]) })),
          ]}
        />
      </search>
      {people === undefined ? (
        found.error === null ? (
          <Loading />
        ) : (
          <Failed error={found.error} again={() => void found.refetch()} />
        )
      ) : people.length === 0 ? (
        <Empty title={words.nobody} next={words.nobodyNext} />
      ) : (
        <ul data-plain className={styles.lines}>
          {people.map((person) => (
            <Line key={person.id} person={person} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button
          className={styles.more ?? ''}
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t(words.more)}
        </Button>
      )}
    </Page>
  )
}

function Line({ person: { id, name, login, status, duties } }: { person: Person }) {
  const t = useText()
  const named = useNamed()
  const today = dayIn(useNow())
  const standing = duties.filter((duty) => timeOf(duty, today) !== 'over')
  return (
    <li className={styles.line}>
      <div>
        <Link href={`/people/${id}`} className={styles.name ?? ''}>
          {named(name)}
        </Link>
        <span className={`${styles.quiet} ${styles.block}`}>{login}</span>
      </div>
      <div>
        {standing.length === 0 ? (
          <span className={styles.quiet}>{t(words.noDuty)}</span>
        ) : (
          standing.map((duty) => <p key={duty.id}>{t(dutyInWords(duty))}</p>)
        )}
      </div>
      <div>
        {status === 'suspended' && <Meaning of="overdue" text={words.statusSuspended} />}
        {status === 'invited' && <Meaning of="information" text={words.statusInvited} />}
      </div>
    </li>
  )
}
