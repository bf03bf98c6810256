import { Button } from '@mantine/core'
import { goToProvider, type Me, waysIn } from '@tumpeang/domain/access'
import { IconBuildingBank, IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { Refusal, send } from '../../platform/api.ts'
import { useAsked } from '../../platform/asked.ts'
import { useNamed, useText } from '../../platform/text/index.ts'
import { keepSecret, newSecret } from './provider-secret.ts'
import { words } from './step-texts.ts'

interface Props {
  readonly enter: (me: Me) => void
  readonly only?: 'passkey'
}

/** The ways in beside the password, as far as this installation offers them; loaded when it stands. */
export function OtherWays({ enter, only }: Props) {
  const t = useText()
  const named = useNamed()
  const ways = useAsked(waysIn, {})
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const trying = async (work: () => Promise<void>) => {
    setFailed(undefined)
    try {
      await work()
    } catch (error) {
      setFailed(error instanceof Refusal ? error.message : t(words.passkeyFailed))
    }
  }
  const withPasskey = () =>
    trying(async () => {
      const { enterByPasskey } = await import('./passkey.ts')
      enter(await enterByPasskey())
    })
  const withProvider = () =>
    trying(async () => {
      const secret = newSecret()
      const { address } = await send(goToProvider, { secret })
      keepSecret(secret)
      window.location.assign(address)
    })
  if (ways.data === undefined) return null
  const { passkeys, provider } = ways.data
  return (
    <>
      {passkeys && (
        <Button
          variant="default"
          fullWidth
          leftSection={<IconFingerprint size={20} stroke={1.6} />}
          onClick={() => void withPasskey()}
        >
          {t(words.enterWithPasskey)}
        </Button>
      )}
      {provider !== null && only === undefined && (
        <Button
          variant="default"
          fullWidth
          leftSection={<IconBuildingBank size={20} stroke={1.6} />}
          onClick={() => void withProvider()}
        >
          {t(words.enterBy)} {named(provider)}
        </Button>
      )}
      {failed !== undefined && <p role="alert">{failed}</p>}
    </>
  )
}
