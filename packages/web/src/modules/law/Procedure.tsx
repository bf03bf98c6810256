import { Button, NativeSelect } from '@mantine/core'
import { concernCodes, nameOf } from '@tumpeang/domain/forms'
import {
  getProcedure,
  getProcedureDraft,
  listProcedures,
  type ProcedureInFull,
} from '@tumpeang/domain/law'
import { Link, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMay } from '../../platform/session.ts'
import { fullDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { held } from '../../platform/ui/rules/cells.ts'
import styles from '../../platform/ui/rules/Rules.module.css'
import { ProcedureRules } from './ProcedureRules.tsx'
import { words } from './texts.ts'
import { titles } from './titles.ts'

/** The procedure in force, or an earlier version of it. */
export function Procedure() {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const [search] = useSearchParams()
  const number = Number(search.get('version') ?? 0)
  const mayEdit = useMay('law.edit')
  const asked = useAsked(getProcedure, number > 0 ? { number } : {})
  const draft = useAsked(getProcedureDraft, {}, { enabled: mayEdit })
  const table = asked.data
  return (
    <Page
      title={titles.procedure}
      wide
      back={{ to: '/law', text: words.toGuides }}
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
          <Button component={Link} href="/law/procedure/draft">
            {t(draft.data?.draft ? words.goOnDraft : words.makeDraft)}
          </Button>
        ) : undefined
      }
    >
      <Answer of={asked} lines={8}>
        {(found) => <Readable table={found} />}
      </Answer>
    </Page>
  )
}

function Readable({ table }: { table: ProcedureInFull }) {
  const t = useText()
  const shown = useLanguage()
  const [search, setSearch] = useSearchParams()
  const versions = useAsked(listProcedures, {})
  const about = search.get('about') ?? ''
  const newest = versions.data?.items[0]?.number ?? table.number
  const choose = (name: string, value: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before)
      if (value === '') next.delete(name)
      else next.set(name, value)
      return next
    })
  const concern = table.content.inputs.find(({ name }) => name === 'concern')
  const isAbout = (cell: string): boolean => {
    const read = concern && held(concern, cell)
    return read === undefined || read.codes.includes(about)
  }
  const rows = table.content.rules.filter(
    ({ when }) => about === '' || isAbout(when['concern'] ?? '-'),
  )
  const concerns = concernCodes
    .map((code) => ({ value: code, label: t(nameOf('concern', code)) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, shown))
  return (
    <>
      {table.number !== newest && (
        <p className={styles.old}>
          {t(words.old)} <Link href="/law/procedure">{t(words.toCurrent)}</Link>
        </p>
      )}
      {table.note !== null && <p className={styles.note}>{table.note}</p>}
      <div className={styles.bar}>
        <NativeSelect
          label={t(words.filter)}
          value={about}
          onChange={({ currentTarget }) => choose('about', currentTarget.value)}
          data={[{ value: '', label: t(words.everyConcern) }, ...concerns]}
        />
        {(versions.data?.items.length ?? 0) > 1 && (
          <NativeSelect
            label={t(words.version)}
            value={String(table.number ?? '')}
            onChange={({ currentTarget }) =>
              choose('version', currentTarget.value === String(newest) ? '' : currentTarget.value)
            }
            data={(versions.data?.items ?? []).map(({ number }) => ({
              value: String(number ?? ''),
              label: t(words.versionNumber, { number: number ?? 0 }),
            }))}
          />
        )}
      </div>
      <p className={styles.quiet}>{t(words.firstSpeaks)}</p>
      <ProcedureRules table={table.content} shownRows={new Set(rows.map(({ id }) => id))} />
    </>
  )
}
