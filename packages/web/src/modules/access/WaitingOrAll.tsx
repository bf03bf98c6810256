import { Button } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { type ComponentType, useState } from 'react'
import { useSearchParams } from 'wouter'
import { Page } from '../../platform/frame/Page.tsx'
import { useText } from '../../platform/text/index.ts'
import styles from './Openings.module.css'

/** One page of a list that is watched over. */
export interface SomeProps {
  readonly waiting: boolean
  readonly after: string | undefined
  readonly isLast: boolean
  readonly more: (next: string) => void
}

interface Props {
  readonly title: Text
  readonly sentence: Text
  /** What the two buttons say. */
  readonly waiting: Text
  readonly all: Text
  readonly some: ComponentType<SomeProps>
}

/** What waits for an answer, or all that ever did, page after page; the address keeps which. */
export function WaitingOrAll({ title, sentence, waiting: toAnswer, all, some: Some }: Props) {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const waiting = search.get('all') !== 'yes'
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined])
  return (
    <Page title={title} sentence={t(sentence)}>
      <div className={styles.acts}>
        {[true, false].map((one) => (
          <Button
            key={String(one)}
            variant={one === waiting ? 'filled' : 'default'}
            aria-pressed={one === waiting}
            onClick={() => {
              setCursors([undefined])
              setSearch(one ? {} : { all: 'yes' })
            }}
          >
            {t(one ? toAnswer : all)}
          </Button>
        ))}
      </div>
      {cursors.map((after, index) => (
        <Some
          key={`${String(waiting)}${after ?? 'first'}`}
          waiting={waiting}
          after={after}
          isLast={index === cursors.length - 1}
          more={(next) => setCursors([...cursors, next])}
        />
      ))}
    </Page>
  )
}
