import { Button, NativeSelect } from '@mantine/core'
import type { DecisionTable } from '@tumpeang/domain/kernel'
import { exportDmn, tableRules } from '@tumpeang/domain/responsibility'
import { IconFileExport, IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { ask } from '../../platform/api.ts'
import { handOver } from '../../platform/hand-over.ts'
import { useText } from '../../platform/text/index.ts'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Failed } from '../../platform/ui/Failed.tsx'
import { rowsAbout, useConcernOptions } from '../../platform/ui/rules/about.ts'
import styles from '../../platform/ui/rules/Rules.module.css'
import { useChosen, VersionPage } from '../../platform/ui/rules/VersionPage.tsx'
import { Example, useAnswer, useExample } from './Example.tsx'
import { Rules } from './Rules.tsx'
import { words } from './texts.ts'
import { titles } from './titles.ts'

/** The rules in force, or those of an earlier version, with an example to try. */
export function Responsibility() {
  const t = useText()
  const [about, setAbout] = useChosen('about')
  const options = useConcernOptions()
  return (
    <VersionPage
      contract={tableRules}
      title={titles.table}
      to="/responsibility"
      old={words.old}
      renderBar={({ number }) => (
        <>
          <NativeSelect
            label={t(words.filter)}
            value={about}
            onChange={({ currentTarget }) => setAbout(currentTarget.value)}
            data={[{ value: '', label: t(words.everyConcern) }, ...options]}
          />
          <Button
            variant="subtle"
            component={Link}
            href="/responsibility/versions"
            leftSection={<IconHistory size={20} stroke={1.6} />}
          >
            {t(words.versions)}
          </Button>
          <Export number={number} />
        </>
      )}
    >
      {({ content }) => <Readable table={content} about={about} />}
    </VersionPage>
  )
}

function Export({ number }: { number: number | null }) {
  const t = useText()
  const [failed, setFailed] = useState<Error | null>(null)
  const save = () => {
    setFailed(null)
    ask(exportDmn, number === null ? {} : { number }).then(
      ({ fileName, xml }) => handOver(fileName, 'application/xml', xml),
      (error: unknown) => setFailed(error instanceof Error ? error : new Error('not saved')),
    )
  }
  return (
    <>
      <Button
        variant="subtle"
        onClick={save}
        leftSection={<IconFileExport size={20} stroke={1.6} />}
      >
        {t(words.save)}
      </Button>
      {failed !== null && <Failed error={failed} again={save} />}
    </>
  )
}

function Readable({ table, about }: { table: DecisionTable; about: string }) {
  const t = useText()
  const example = useExample()
  const found = useAnswer(table, example.facts)
  const shownRows = rowsAbout(table, about)
  return (
    <div className={styles.columns}>
      <Example table={table} example={example} />
      <section className={styles.table}>
        <p className={styles.quiet}>
          {t(words.firstSpeaks)}{' '}
          {about !== '' && t(words.rowsOf, { count: shownRows.size, all: table.rules.length })}
        </p>
        {shownRows.size === 0 ? (
          <Empty title={words.noneAbout} />
        ) : (
          <Rules table={table} shownRows={shownRows} spoke={found?.answer.rule} />
        )}
      </section>
    </div>
  )
}
