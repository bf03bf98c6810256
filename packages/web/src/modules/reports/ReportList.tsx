import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { listReports, ReportStatus } from '@tumpeang/domain/reports'
import { useEffect, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMay } from '../../platform/session.ts'
import { useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { ReportLine } from './ReportLine.tsx'
import { words } from './report-texts.ts'
import styles from './Reports.module.css'

/** Reports that I may see; the address holds what was asked. */
export function ReportList() {
  const t = useText()
  const mayRegister = useMay('reports.register')
  const [search, setSearch] = useSearchParams()
  const status = ReportStatus.safeParse(search.get('status'))
  const isMine = search.get('mine') === 'true'
  const q = search.get('q') ?? ''
  const [typed, setTyped] = useState(q)
  const [count, setCount] = useState(30)
  const set = (name: string, value: string | undefined) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === undefined || value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  useEffect(() => {
    const timer = setTimeout(() => typed.trim() !== q && set('q', typed.trim()), 300)
    return () => clearTimeout(timer)
  })
  const reports = useAsked(listReports, {
    limit: count,
    ...(status.success && { status: status.data }),
    ...(isMine && { mine: true }),
    ...(q !== '' && { q }),
  })
  const isFiltered = status.success || isMine || q !== ''
  return (
    <Page
      title={words.reports}
      sentence={t(words.reportsSentence)}
      action={
        mayRegister && (
          <Button component={Link} href="/reports/new">
            {t(words.newReport)}
          </Button>
        )
      }
    >
      <search className={styles.filters}>
        <TextInput
          type="search"
          label={t(words.find)}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <NativeSelect
          label={t(words.status)}
          value={status.success ? status.data : ''}
          data={[
            { value: '', label: t(words.all) },
            ...ReportStatus.options.map((value) => ({ value, label: t(words[value]) })),
          ]}
          onChange={({ currentTarget }) => set('status', currentTarget.value)}
        />
        <Switch
          label={t(words.mine)}
          checked={isMine}
          onChange={({ currentTarget }) => set('mine', currentTarget.checked ? 'true' : undefined)}
        />
      </search>
      <Answer of={reports}>
        {({ items, next }) =>
          items.length === 0 ? (
            isFiltered ? (
              <Empty title={words.noneFound} next={words.noneFoundNext} />
            ) : (
              <Empty title={words.none} next={words.noneNext} />
            )
          ) : (
            <>
              <ul data-plain className={styles.lines}>
                {items.map((report) => (
                  <ReportLine key={report.id} report={report} />
                ))}
              </ul>
              {next !== null && count < 200 && (
                <Button
                  variant="default"
                  mt="md"
                  onClick={() => setCount((before) => Math.min(200, before + 50))}
                >
                  {t(words.more)}
                </Button>
              )}
            </>
          )
        }
      </Answer>
    </Page>
  )
}
