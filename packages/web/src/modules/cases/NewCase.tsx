import { Button } from '@mantine/core'
import { type ChildBrief } from '@tumpeang/domain/children'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'wouter'
import { Page } from '../../platform/frame/Page.tsx'
import { useText } from '../../platform/text/index.ts'
import { Loading } from '../../platform/ui/Loading.tsx'
import { FindChild } from '../children/index.ts'
import { words } from './texts.ts'

/** Search first: the form and the questions of the ministry come once it is clear who the child is. */
const NewCaseForm = lazy(() =>
  import('./NewCaseForm.tsx').then((found) => ({ default: found.NewCaseForm })),
)

/** A case without a report: search first, then the smallest form. */
export function NewCase() {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const [typed, setTyped] = useState('')
  const [known, setKnown] = useState<ChildBrief | null>(null)
  const isNew = search.get('child') === 'new'
  const again = () => {
    setKnown(null)
    setSearch({})
  }
  return (
    <Page
      title={words.newCase}
      sentence={t(words.newSentence)}
      back={{ to: '/cases', text: words.back }}
    >
      {known === null && !isNew ? (
        <>
          <Suspense fallback={<Loading lines={2} />}>
            <FindChild choose={setKnown} onTyped={setTyped} />
          </Suspense>
          <Button mt="lg" variant="light" onClick={() => setSearch({ child: 'new' })}>
            {t(words.notThere)}
          </Button>
        </>
      ) : (
        <Suspense fallback={<Loading />}>
          <NewCaseForm known={known} typed={typed} close={again} />
        </Suspense>
      )}
    </Page>
  )
}
