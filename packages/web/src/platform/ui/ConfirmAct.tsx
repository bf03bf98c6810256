import { Button, Group, Textarea } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { z } from 'zod'
import { useKept } from '../kept.ts'
import { useText } from '../text/index.ts'
import { Dialog } from './Dialog.tsx'
import { words } from './words.ts'

interface Props {
  readonly opened: boolean
  readonly close: () => void
  /** The act, as the button says it: "Close the case". */
  readonly act: Text
  /** What follows from it, in words. */
  readonly children: ReactNode
  /** Asked when the act needs a reason of at least three letters. */
  readonly reason?: { readonly label?: Text; readonly hint?: Text }
  /** Where the reason is kept over a reload, in this browser: what `draft` of the contract names. */
  readonly place?: string
  readonly danger?: boolean
  readonly pending?: boolean
  /** What became of it: `<SendState of={sending} />`. */
  readonly state?: ReactNode
  readonly confirm: (reason: string) => void
}

const Reason = z.string()

/** Before an act that others will feel: what follows, why, and a way back. */
export function ConfirmAct(props: Props) {
  const {
    opened,
    close,
    act,
    children,
    reason,
    place,
    danger = false,
    pending = false,
    state,
    confirm,
  } = props
  const t = useText()
  const own = useState('')
  const kept = useKept(`${place ?? 'nowhere'}.reason`, Reason, '')
  const [why, setWhy] = place === undefined ? own : kept
  const [tried, setTried] = useState(false)
  const lacks = reason !== undefined && why.trim().length < 3
  const decide = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (!lacks) confirm(why.trim())
  }
  return (
    <Dialog opened={opened} onClose={close} title={t(act)}>
      <form onSubmit={decide} noValidate>
        <div>{children}</div>
        {reason !== undefined && (
          <Textarea
            mt="md"
            data-autofocus
            label={t(reason.label ?? words.reason)}
            description={reason.hint === undefined ? undefined : t(reason.hint)}
            value={why}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
            error={tried && lacks ? t(words.reasonNeeded) : undefined}
          />
        )}
        {state}
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={close}>
            {t(words.cancel)}
          </Button>
          <Button type="submit" color={danger ? 'danger' : 'bamboo'} loading={pending}>
            {t(act)}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
