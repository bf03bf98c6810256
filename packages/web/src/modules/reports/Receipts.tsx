import { Button } from '@mantine/core'
import { listReceipts } from '@tumpeang/domain/reports'
import { Link } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { clock, spokenDay, useLanguage, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { words } from './report-texts.ts'
import styles from './Reports.module.css'

/** What whoever only reports learns of the own reports: that they arrived, and that they were read. */
export function Receipts() {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const receipts = useAsked(listReceipts, {})
  return (
    <Page
      title={words.receipts}
      sentence={t(words.receiptsSentence)}
      action={
        <Button component={Link} href="/reports/new">
          {t(words.newReport)}
        </Button>
      }
    >
      <Answer of={receipts}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.noReceipts} next={words.noReceiptsNext} />
          ) : (
            <ul data-plain className={styles.lines}>
              {items.map(({ reference, receivedAt, wasRead }) => (
                <li key={reference} className={styles.line}>
                  <p className={styles.what}>{t(wasRead ? words.wasRead : words.notReadYet)}</p>
                  <p className={styles.quiet}>
                    {reference} ·{' '}
                    {t(words.arrived, {
                      when: `${spokenDay(receivedAt, now, shown)} ${clock(receivedAt, shown)}`,
                    })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  )
}
