import type { Text } from '@tumpeang/domain/kernel'
import type { RuleContract } from '@tumpeang/domain/rules'
import { type ReactNode, useState } from 'react'
import { useAsked } from '../../asked.ts'
import { Page } from '../../frame/Page.tsx'
import { useText } from '../../text/index.ts'
import { Answer } from '../Answer.tsx'
import type { Opened } from './use-draft.ts'
import { words } from './words.ts'

interface Props<Id extends string, Content> {
  readonly contract: RuleContract<Id, Content>
  readonly title: Text
  readonly back: { readonly to: string; readonly text: Text }
  readonly children: (opened: Opened<Content, Id>) => ReactNode
}

/** The page of a draft: what is kept of it and what is in force, before anybody changes it. */
export function DraftPage<Id extends string, Content>(props: Props<Id, Content>) {
  const { contract, title, back, children } = props
  const t = useText()
  const current = useAsked(contract.current, {})
  const draft = useAsked(contract.draft, {})
  const [taken, setTaken] = useState(0)
  const takeTheirs = () => void draft.refetch().then(() => setTaken(taken + 1))
  return (
    <Page title={title} sentence={t(words.draftSentence)} back={back} wide>
      <Answer of={current} lines={8}>
        {(inForce) => (
          <Answer of={draft} lines={8}>
            {({ draft: kept }) => (
              <div key={taken}>{children({ kept, current: inForce, takeTheirs })}</div>
            )}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}
