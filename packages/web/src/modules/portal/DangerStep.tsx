import { Button, UnstyledButton } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import { IconAlertOctagonFilled, IconCheck, IconHelp } from '@tabler/icons-react'
import { useText } from '../../platform/text/index.ts'
import { Calls } from './Calls.tsx'
import type { Answer, Drafting } from './draft.ts'
import styles from './Portal.module.css'
import { words } from './danger-texts.ts'

const dangers = [
  { value: 'yes', text: words.dangerYes, Icon: IconAlertOctagonFilled },
  { value: 'no', text: words.dangerNo, Icon: IconCheck },
  { value: 'unknown', text: words.notSure, Icon: IconHelp },
] as const satisfies readonly { value: Answer; text: Text; Icon: unknown }[]

/** The first question. A tap answers it; "yes" stays to show whom to call before anything else. */
export function DangerStep({ drafting, next }: { drafting: Drafting; next: () => void }) {
  const { draft, change } = drafting
  const t = useText()
  return (
    <>
      <h1>{t(words.danger)}</h1>
      <p className={styles.quiet}>{t(words.dangerHint)}</p>
      <div className={styles.answers}>
        {dangers.map(({ value, text, Icon }) => (
          <UnstyledButton
            key={value}
            className={styles.answer ?? ''}
            data-answer={value}
            aria-pressed={draft.danger === value}
            onClick={() => {
              change({ danger: value })
              if (value !== 'yes') next()
            }}
          >
            <Icon size={26} aria-hidden />
            {t(text)}
          </UnstyledButton>
        ))}
      </div>
      {draft.danger === 'yes' && (
        <section className={styles.alarm} aria-live="assertive">
          <h2>{t(words.callNow)}</h2>
          <Calls loud />
          <p>{t(words.callNowWhy)}</p>
          <Button variant="default" fullWidth onClick={next}>
            {t(words.goOn)}
          </Button>
        </section>
      )}
    </>
  )
}
