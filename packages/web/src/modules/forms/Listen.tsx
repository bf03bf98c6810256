import { Button } from '@mantine/core'
import { getSound, soundAt } from '@tumpeang/domain/forms'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { asked } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { words } from './question-texts.ts'

/** The recording of a question, for whoever reads little: one button, nothing loaded before. */
export function Listen({ file }: { file: string }) {
  const t = useText()
  const client = useQueryClient()
  const playing = useRef<(() => void) | undefined>(undefined)
  const [state, setState] = useState<'still' | 'coming' | 'playing' | 'missing'>('still')
  const stop = () => {
    playing.current?.()
    playing.current = undefined
  }
  useEffect(() => () => playing.current?.(), [])
  const play = async (hash: string) => {
    setState('coming')
    let isWanted = true
    playing.current = () => {
      isWanted = false
    }
    // A sound never changes: once heard, it is asked of nobody again.
    const found = await client
      .fetchQuery({ ...asked(getSound, { hash }), staleTime: Infinity })
      .catch(() => undefined)
    if (!isWanted) return
    if (found === undefined) {
      setState('missing')
      return
    }
    const address = URL.createObjectURL(
      new Blob([new Uint8Array(found.sound)], { type: found.type }),
    )
    const audio = new Audio(address)
    const end = () => {
      URL.revokeObjectURL(address)
      setState('still')
    }
    playing.current = () => {
      audio.pause()
      end()
    }
    audio.addEventListener('ended', end)
    setState('playing')
    audio.play().catch(() => {
      if (isWanted) setState('missing')
    })
  }
  const press = () => {
    if (state === 'playing' || state === 'coming') {
      stop()
      setState('still')
      return
    }
    const hash = soundAt(file)
    if (hash === undefined) setState('missing')
    else void play(hash)
  }
  if (state === 'missing') return <output>{t(words.noSound)}</output>
  const isOn = state === 'playing' || state === 'coming'
  const Icon = isOn ? IconPlayerStop : IconPlayerPlay
  return (
    <Button
      variant="subtle"
      px="xs"
      aria-pressed={isOn}
      leftSection={<Icon size={20} stroke={1.6} />}
      onClick={press}
    >
      {t(isOn ? words.stopListening : words.listen)}
    </Button>
  )
}
