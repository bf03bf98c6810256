import { useParams } from 'wouter'
import { Page } from '../../platform/frame/Page.tsx'
import { FilePrivacy } from './FilePrivacy.tsx'
import { words } from './seal-texts.ts'

/** Who may see a report, before there is a case. */
export function ReportPrivacy() {
  const { id } = useParams<{ id: string }>()
  return (
    <Page title={words.title} back={{ to: `/triage/${id}`, text: words.backToReport }}>
      <FilePrivacy file={{ subject: 'report', id }} />
    </Page>
  )
}
