import { Button } from '@mantine/core'
import { nextToTriage, ReportId } from '@tumpeang/domain/reports'
import { Link, Redirect, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { words } from './triage-texts.ts'
import { TriageDone } from './TriageDone.tsx'

/** The next report that waits, most urgent first; after a decision the next one comes here. */
export function Triage() {
  const t = useText()
  const [search] = useSearchParams()
  const after = ReportId.safeParse(search.get('after')).data
  const next = useAsked(nextToTriage, after === undefined ? {} : { after })
  return (
    <Page title={words.title}>
      <Answer of={next}>
        {({ report }) => {
          // A kept answer may still name the report that was just decided.
          if (next.isFetching) return null
          if (report !== null) {
            const done = search.get('done')
            return (
              <Redirect
                to={`/triage/${report.id}${done === null ? '' : `?done=${done}`}`}
                replace
              />
            )
          }
          return (
            <>
              <TriageDone />
              <Empty
                title={words.empty}
                next={words.emptyNext}
                action={
                  <Button component={Link} href="/work" variant="default">
                    {t(words.toWork)}
                  </Button>
                }
              />
            </>
          )
        }}
      </Answer>
    </Page>
  )
}
