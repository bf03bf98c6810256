import { Button, TextInput } from '@mantine/core'
import { beginCodeDevice, confirmCodeDevice, type Me, waysIn } from '@tumpeang/domain/access'
import { IconDeviceMobile, IconFingerprint } from '@tabler/icons-react'
import { type SyntheticEvent, useState } from 'react'
import { renderSVG } from 'uqr'
import { Refusal } from '../../platform/api.ts'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import styles from './SignInPaper.module.css'
import { words } from './step-texts.ts'

interface Props {
  /** Whether codes from a telephone are used already: then a passkey alone is offered. */
  readonly hasPhone: boolean
  readonly done: (me: Me) => void
}

/** Adds a way of taking the second step: codes from a telephone, or a passkey. */
export function AddStep({ hasPhone, done }: Props) {
  const t = useText()
  const ways = useAsked(waysIn, {})
  const beginning = useSend(beginCodeDevice, { keeps: false })
  const confirming = useSend(confirmCodeDevice, { keeps: false })
  const [begun, setBegun] = useState<{ secret: string; address: string } | undefined>(undefined)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const [added, setAdded] = useState<{ me: Me; codes: readonly string[] } | undefined>(undefined)
  const finish = ({ me, recoveryCodes }: { me: Me; recoveryCodes: string[] | null }) => {
    setBegun(undefined)
    if (recoveryCodes === null) done(me)
    else setAdded({ me, codes: recoveryCodes })
  }
  const begin = async () => setBegun(await beginning.send({}))
  const confirm = async (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() === '') return
    const answer = await confirming.send({ code })
    if (answer !== undefined) finish(answer)
  }
  const withPasskey = async () => {
    setFailed(undefined)
    const { makePasskey } = await import('./passkey.ts')
    try {
      finish(await makePasskey())
    } catch (error) {
      setFailed(error instanceof Refusal ? error.message : t(words.passkeyFailed))
    }
  }
  if (added !== undefined) return <RecoveryCodes codes={added.codes} done={() => done(added.me)} />
  if (begun !== undefined)
    return (
      <Sheet>
        <form className={styles.paper} onSubmit={(event) => void confirm(event)} noValidate>
          <p>{t(words.scan)}</p>
          <img
            className={styles.picture}
            alt={t(words.picture)}
            src={`data:image/svg+xml,${encodeURIComponent(renderSVG(begun.address, { border: 2 }))}`}
          />
          <p>{t(words.byHand)}</p>
          <code className={styles.address}>{begun.secret}</code>
          <TextInput
            label={t(words.firstCode)}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
            error={
              tried && code.trim() === '' ? t(words.codeNeeded) : confirming.refusal?.about('code')
            }
          />
          <SendState of={confirming} fields={['code']} />
          <div className={styles.acts}>
            <Button type="submit" loading={confirming.pending}>
              {t(words.confirm)}
            </Button>
            <Button variant="default" onClick={() => setBegun(undefined)}>
              {t(words.cancel)}
            </Button>
          </div>
        </form>
      </Sheet>
    )
  return (
    <div className={styles.paper}>
      <div className={styles.acts}>
        {!hasPhone && (
          <Button
            leftSection={<IconDeviceMobile size={20} stroke={1.6} />}
            loading={beginning.pending}
            onClick={() => void begin()}
          >
            {t(words.addPhone)}
          </Button>
        )}
        {ways.data?.passkeys === true && (
          <Button
            variant="default"
            leftSection={<IconFingerprint size={20} stroke={1.6} />}
            onClick={() => void withPasskey()}
          >
            {t(words.addPasskey)}
          </Button>
        )}
      </div>
      {ways.data?.passkeys === true && <p className={styles.quiet}>{t(words.passkeyNext)}</p>}
      <SendState of={beginning} />
      {failed !== undefined && <p role="alert">{failed}</p>}
    </div>
  )
}
