import { Button } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { type ReactNode, type SyntheticEvent, useRef } from 'react'
import type { Refusal } from '../api.ts'
import { answers } from '../asked.ts'
import { useText } from '../text/index.ts'
import styles from './Form.module.css'
import { SendState } from './SendState.tsx'
import { words } from './words.ts'

interface Props {
  /** The act, as its button says it: "Save the visit". */
  readonly act: Text
  readonly sending: {
    readonly pending: boolean
    readonly refusal: Refusal | undefined
    readonly unsent: 'kept' | 'lost' | undefined
  }
  readonly onSubmit: () => void
  /** The way back; nothing was sent. */
  readonly close?: (() => void) | undefined
  readonly danger?: boolean
  /** Fields that show their own problem. */
  readonly fields?: readonly string[]
  readonly children: ReactNode
}

const missing = '[aria-invalid="true"], [data-faulty="true"]'

/** Fields under each other, what became of the sending, then the act and the way back. */
export function Form(props: Props) {
  const { act, sending, onSubmit, close, danger = false, fields = [], children } = props
  const t = useText()
  const form = useRef<HTMLFormElement>(null)
  const { pending, refusal, unsent } = sending
  // What is kept is as good as sent: to send it from here again would write it twice.
  if (unsent === 'kept')
    return (
      <div className={styles.form}>
        <SendState of={sending} />
        {close !== undefined && (
          <Button variant="default" onClick={close}>
            {t(words.close)}
          </Button>
        )}
      </div>
    )
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        onSubmit()
        // What is still missing may be far above the button: it comes into sight once it is marked.
        requestAnimationFrame(() =>
          form.current?.querySelector(missing)?.scrollIntoView({ block: 'center' }),
        )
      }}
    >
      {children}
      <SendState of={sending} fields={fields} />
      <div className={styles.acts}>
        <Button type="submit" loading={pending} color={danger ? 'danger' : 'bamboo'}>
          {t(act)}
        </Button>
        {refusal?.kind === 'stale' && (
          <Button variant="default" onClick={() => void answers.invalidateQueries()}>
            {t(words.refresh)}
          </Button>
        )}
        {close !== undefined && (
          <Button variant="default" onClick={close}>
            {t(words.cancel)}
          </Button>
        )}
      </div>
    </form>
  )
}
