import { nameOf } from '@tumpeang/domain/forms'
import type { ReportBrief } from '@tumpeang/domain/reports'
import { Link } from 'wouter'
import { clock, spokenDay, useLanguage, useText } from '../../platform/text/index.ts'
import { Deadline } from '../../platform/ui/Deadline.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { PlaceWords } from '../children/index.ts'
import { words } from './report-texts.ts'
import styles from './Reports.module.css'

const channels = {
  public: words.viaPublic,
  officer: words.viaOfficer,
  helpline: words.viaHelpline,
} as const

/** One report among others, without a word of what happened. */
export function ReportLine({ report }: { report: ReportBrief }) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const { id, reference, status, concerns, inDanger, placeCode, receivedAt, channel } = report
  return (
    <li className={styles.line}>
      <p className={styles.what}>
        <Link href={`/triage/${id}`}>
          {concerns.length === 0
            ? t(words.unnamedConcern)
            : concerns.map((concern) => t(nameOf('concern', concern))).join(' · ')}
        </Link>
      </p>
      <p className={styles.marks}>
        {inDanger === true && <Meaning of="danger-now" />}
        {status === 'received' ? (
          <Deadline until={report.triageDueAt} />
        ) : (
          <span>{t(words[status])}</span>
        )}
        {report.childrenCount > 0 && (
          <span>{t(words.children, { count: report.childrenCount })}</span>
        )}
        {placeCode !== null && <PlaceWords code={placeCode} />}
      </p>
      <p className={styles.quiet}>
        {reference} ·{' '}
        {t(words.arrived, {
          when: `${spokenDay(receivedAt, now, shown)} ${clock(receivedAt, shown)}`,
        })}{' '}
        · {t(channels[channel])}
      </p>
    </li>
  )
}
