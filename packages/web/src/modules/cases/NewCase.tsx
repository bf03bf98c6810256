import { Button } from '@mantine/core'
import { type ChildBrief } from '@tumpeang/domain/children'
import { draftOfNewCase, listDrafts } from '@tumpeang/domain/work'
import { lazy, Suspense, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { spokenDay, useLanguage, useText } from '../../platform/text/index.ts'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
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
  const shown = useLanguage()
  const now = useNow()
  const begun = useAsked(listDrafts, {}).data?.items.find(
    ({ place }) => place === draftOfNewCase(null),
  )
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
          {begun !== undefined && (
            <div>
              <Button component={Link} href="/cases/new?child=new" mt="sm" variant="default">
                {t(words.goOnWithDraft, { when: spokenDay(begun.begunAt, now, shown) })}
              </Button>
            </div>
          )}
        </>
      ) : (
        <Suspense fallback={<Loading />}>
          <Drafted place={draftOfNewCase(known?.id ?? null)}>
            <NewCaseForm known={known} typed={typed} close={again} />
          </Drafted>
        </Suspense>
      )}
    </Page>
  )
}
