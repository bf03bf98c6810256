import { CaseId } from '@tumpeang/domain/cases'
import { useParams } from 'wouter'
import { Refusal } from '../../platform/api.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { Failed } from '../../platform/ui/Failed.tsx'
import { CaseInFull } from './CaseInFull.tsx'
import { words } from './texts.ts'

/** The file of one child's case, by its address. */
export function CaseScreen() {
  const { id } = useParams<{ id: string }>()
  const known = CaseId.safeParse(id)
  if (known.success) return <CaseInFull key={known.data} id={known.data} />
  return (
    <Page title={words.title} back={{ to: '/cases', text: words.back }}>
      <Failed error={new Refusal('not-found', '')} />
    </Page>
  )
}
