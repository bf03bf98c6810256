import { Button, NativeSelect } from '@mantine/core'
import {
  exportDmn,
  getDraft,
  getResponsibilityTable,
  type TableWithRules,
} from '@tumpeang/domain/responsibility'
import { IconFileExport, IconHistory } from '@tabler/icons-react'
import { Link, useSearchParams } from 'wouter'
import { useState } from 'react'
import { ask } from '../../platform/api.ts'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMay } from '../../platform/session.ts'
import { fullDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Failed } from '../../platform/ui/Failed.tsx'
import { concernsByName, isAbout } from './cells.ts'
import { handOver } from '../../platform/hand-over.ts'
import { Example, useAnswer, useExample } from './Example.tsx'
import { Rules } from './Rules.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { words } from './texts.ts'
import { titles } from './titles.ts'

/** The rules in force, or those of an earlier version, with an example to try. */
export function Responsibility() {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const [search] = useSearchParams()
  const number = Number(search.get('version') ?? 0)
  const mayEdit = useMay('responsibility.edit')
  const asked = useAsked(getResponsibilityTable, number > 0 ? { number } : {})
  const draft = useAsked(getDraft, {}, { enabled: mayEdit })
  const table = asked.data
  return (
    <Page
      title={titles.table}
      wide
      sentence={
        table === undefined
          ? undefined
          : t(words.sentence, {
              number: table.number ?? 0,
              when: table.publishedAt === null ? '' : fullDay(table.publishedAt, shown),
              who:
                table.publishedByName === null
                  ? t(words.withSystem)
                  : t(words.by, { name: named(table.publishedByName) }),
            })
      }
      action={
        mayEdit && number === 0 ? (
          <Button component={Link} href="/responsibility/draft">
            {t(draft.data?.draft ? words.goOnDraft : words.makeDraft)}
          </Button>
        ) : undefined
      }
    >
      <Answer of={asked} lines={8}>
        {(found) => <Readable table={found} isOld={number > 0} />}
      </Answer>
    </Page>
  )
}

function Readable({ table, isOld }: { table: TableWithRules; isOld: boolean }) {
  const t = useText()
  const shown = useLanguage()
  const [search, setSearch] = useSearchParams()
  const about = search.get('about') ?? ''
  const example = useExample()
  const found = useAnswer(table.content, example.facts)
  const [failed, setFailed] = useState<Error | null>(null)
  const { inputs, rules } = table.content
  const shownRows = new Set(
    rules.filter(({ when }) => about === '' || isAbout(inputs, when, about)).map(({ id }) => id),
  )
  const save = () => {
    setFailed(null)
    ask(exportDmn, table.number === null ? {} : { number: table.number }).then(
      ({ fileName, xml }) => handOver(fileName, 'application/xml', xml),
      (error: unknown) => setFailed(error instanceof Error ? error : new Error('not saved')),
    )
  }
  return (
    <>
      {isOld && (
        <p className={styles.old}>
          {t(words.old)} <Link href="/responsibility">{t(words.toCurrent)}</Link>
        </p>
      )}
      {table.note !== null && <p className={styles.note}>{table.note}</p>}
      <div className={styles.bar}>
        <NativeSelect
          label={t(words.filter)}
          value={about}
          onChange={({ currentTarget: { value } }) =>
            setSearch((before) => {
              const next = new URLSearchParams(before)
              if (value === '') next.delete('about')
              else next.set('about', value)
              return next
            })
          }
          data={[
            { value: '', label: t(words.everyConcern) },
            ...concernsByName(shown).map(({ code, text }) => ({ value: code, label: t(text) })),
          ]}
        />
        <Button
          variant="subtle"
          component={Link}
          href="/responsibility/versions"
          leftSection={<IconHistory size={20} stroke={1.6} />}
        >
          {t(words.versions)}
        </Button>
        <Button
          variant="subtle"
          onClick={save}
          leftSection={<IconFileExport size={20} stroke={1.6} />}
        >
          {t(words.save)}
        </Button>
      </div>
      {failed !== null && <Failed error={failed} again={save} />}
      <div className={styles.columns}>
        <Example table={table.content} example={example} />
        <section className={styles.table}>
          <p className={styles.quiet}>
            {t(words.firstSpeaks)}{' '}
            {about !== '' && t(words.rowsOf, { count: shownRows.size, all: rules.length })}
          </p>
          {shownRows.size === 0 ? (
            <Empty title={words.noneAbout} />
          ) : (
            <Rules table={table.content} shownRows={shownRows} spoke={found?.answer.rule} />
          )}
        </section>
      </div>
    </>
  )
}
