import type { Command, RuleFault, Text } from '@tumpeang/domain/kernel'
import type { RuleContract, RulesInFull } from '@tumpeang/domain/rules'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { newId } from '../../api.ts'
import { type Sending, useSend } from '../../asked.ts'
import { useText } from '../../text/index.ts'

export type Fault = RuleFault<string>

/** A draft as it was opened: what the server keeps of it, if anything, and the version in force. */
export interface Opened<Content, Id extends string = string> {
  readonly kept: RulesInFull<Content, Id> | null
  readonly current: RulesInFull<Content, Id>
  /** Drops what was changed here for what another officer saved meanwhile. */
  readonly takeTheirs: () => void
}

type Send<Id extends string, Content> = Sending<RuleContract<Id, Content>['save']>['send']
type Given<Id extends string, Content> = Parameters<Send<Id, Content>>[0]

interface Of<Id extends string, Content> extends Opened<Content, Id> {
  readonly contract: RuleContract<Id, Content>
  readonly faultsOf: (content: Content) => readonly Fault[]
  /** Where one goes once it is published. */
  readonly done: string
}

/** What is wrong with each rule, in words. */
function byRule(faults: readonly Fault[], t: (text: Text) => string) {
  const found = new Map<string, string[]>()
  for (const { rule, detail } of faults)
    if (rule !== null) found.set(rule, [...(found.get(rule) ?? []), t(detail)])
  return found
}

/**
 * A draft of rules while somebody changes it: checked as one writes, saved, published. Whoever leaves
 * with changes is asked first.
 */
export function useDraft<Id extends string, Content>(of: Of<Id, Content>) {
  const { contract, kept, current, takeTheirs, faultsOf, done } = of
  const t = useText()
  const [, go] = useLocation()
  const [id] = useState(() => kept?.id ?? newId(contract.id))
  const [version, setVersion] = useState(kept?.version ?? null)
  const [saved, setSaved] = useState<Content | null>(kept?.content ?? null)
  const [content, change] = useState<Content>(kept?.content ?? current.content)
  const saving = useSend(contract.save, { keeps: false })
  const publishing = useSend(contract.publish, { keeps: false })
  const isChanged = content !== (saved ?? current.content)
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (isChanged) event.preventDefault()
    }
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [isChanged])

  const settled = useDeferredValue(content)
  const faults = useMemo(() => faultsOf(settled), [settled, faultsOf])
  const wrongOf = useMemo(() => byRule(faults, t), [faults, t])

  /** Takes what the server answered. */
  const stored = (rules: RulesInFull<Content, Id>) => {
    setVersion(rules.version)
    setSaved(rules.content)
    change(rules.content)
  }
  const save = async (note: string | null = kept?.note ?? null) => {
    const answered = await saving.send({ id, version, content, note } as Given<Id, Content>)
    if (answered !== undefined) stored(answered)
    return answered
  }
  const publish = async (note: string) => {
    const draft = await save(note)
    if (draft === undefined) return
    const published = await publishing.send({ id: draft.id, version: draft.version } as Parameters<
      typeof publishing.send
    >[0])
    if (published !== undefined) go(done)
  }
  return {
    id,
    version,
    saved,
    content,
    settled,
    change,
    isChanged,
    faults,
    wrongOf,
    stored,
    save,
    publish,
    saving,
    publishing,
    takeTheirs,
    isStale: [saving, publishing].some(({ refusal }) => refusal?.kind === 'stale'),
  }
}

type Sent = Pick<Sending<Command>, 'pending' | 'refusal' | 'unsent'>

/** What the frame of a draft shows, whatever the rules are about. */
export interface Drafting {
  readonly saved: unknown
  readonly isChanged: boolean
  readonly isStale: boolean
  readonly faults: readonly Fault[]
  readonly saving: Sent
  readonly publishing: Sent
  readonly save: () => Promise<unknown>
  readonly publish: (note: string) => Promise<void>
  readonly takeTheirs: () => void
}
