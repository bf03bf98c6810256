import { Button } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../platform/text/index.ts'
import { words } from './question-texts.ts'

/** The recording of a question, for whoever reads little: one button, nothing loaded before. */
export function Listen({ file }: { file: string }) {
  const t = useText()
  const sound = useRef<HTMLAudioElement | null>(null)
  const [state, setState] = useState<'still' | 'playing' | 'missing'>('still')
  useEffect(() => () => sound.current?.pause(), [])
  const play = () => {
    if (state === 'playing') {
      sound.current?.pause()
      setState('still')
      return
    }
    const audio = new Audio(file)
    sound.current = audio
    audio.addEventListener('ended', () => setState('still'))
    setState('playing')
    audio.play().catch(() => setState('missing'))
  }
  if (state === 'missing') return <output>{t(words.noSound)}</output>
  const Icon = state === 'playing' ? IconPlayerStop : IconPlayerPlay
  return (
    <Button variant="subtle" px="xs" leftSection={<Icon size={20} stroke={1.6} />} onClick={play}>
      {t(state === 'playing' ? words.stopListening : words.listen)}
    </Button>
  )
}
