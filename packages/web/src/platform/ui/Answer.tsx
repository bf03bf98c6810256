import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { Failed } from './Failed.tsx'
import { Loading } from './Loading.tsx'
import { Stale } from './Stale.tsx'

interface Props<Value> {
  /** What `useAsked` gave. */
  readonly of: UseQueryResult<Value>
  readonly children: (value: Value) => ReactNode
  readonly lines?: number
}

/** The answer to a question in each of its states: on its way, failed, old, here. */
export function Answer<Value>({ of, children, lines = 4 }: Props<Value>) {
  const again = () => void of.refetch()
  if (of.data === undefined)
    return of.error === null ? <Loading lines={lines} /> : <Failed error={of.error} again={again} />
  return (
    <>
      {of.error !== null && <Stale at={new Date(of.dataUpdatedAt)} again={again} />}
      {children(of.data)}
    </>
  )
}
