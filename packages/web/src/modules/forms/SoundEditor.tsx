import { Button, FileButton } from '@mantine/core'
import {
  addSound,
  MOST_SOUND,
  readSound,
  soundAt,
  soundFaults,
  SoundId,
} from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { IconMicrophone, IconPlayerStop, IconUpload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { newId } from '../../platform/api.ts'
import { useSend } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { SendState } from '../../platform/ui/SendState.tsx'
import styles from './Designer.module.css'
import { words } from './designer-texts.ts'
import { Listen } from './Listen.tsx'

interface Props {
  readonly value: string | undefined
  readonly onChange: (address: string | undefined) => void
}

/** A question is said in less than this; what is recorded so is far below the limit. */
const LONGEST = 60_000
const BITS_A_SECOND = 32_000

const canRecord = (): boolean =>
  typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined

const kindToRecord = (): string | undefined =>
  ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg'].find((kind) =>
    MediaRecorder.isTypeSupported(kind),
  )

/** What says the question aloud: recorded here, or brought in as a file, and heard again at once. */
export function SoundEditor({ value, onChange }: Props) {
  const t = useText()
  const sending = useSend(addSound, { keeps: false })
  const recorder = useRef<MediaRecorder | undefined>(undefined)
  const [recording, setRecording] = useState(false)
  const [problem, setProblem] = useState<Text | null>(null)
  useEffect(() => () => recorder.current?.stop(), [])

  const keep = async (file: Blob) => {
    setProblem(file.size > MOST_SOUND ? soundFaults.tooLarge : null)
    if (file.size > MOST_SOUND) return
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = readSound(bytes)
    if ('because' in read) {
      setProblem(read.because)
      return
    }
    const kept = await sending.send({ id: newId(SoundId), file: bytes })
    if (kept !== undefined) onChange(kept.address)
  }
  const record = async () => {
    setProblem(null)
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined)
    if (stream === undefined) {
      setProblem(words.noMicrophone)
      return
    }
    const mimeType = kindToRecord()
    const made = new MediaRecorder(stream, {
      audioBitsPerSecond: BITS_A_SECOND,
      ...(mimeType !== undefined && { mimeType }),
    })
    const parts: Blob[] = []
    const end = setTimeout(() => made.stop(), LONGEST)
    made.addEventListener('dataavailable', ({ data }) => parts.push(data))
    made.addEventListener('stop', () => {
      clearTimeout(end)
      // The lamp of the microphone goes out with it.
      for (const track of stream.getTracks()) track.stop()
      recorder.current = undefined
      setRecording(false)
      void keep(new Blob(parts))
    })
    recorder.current = made
    made.start()
    setRecording(true)
  }

  return (
    <div className={styles.expression}>
      <p className={styles.expressionTitle}>{t(words.audio)}</p>
      <p className={styles.quiet}>{t(words.audioHint)}</p>
      <div className={styles.acts}>
        {value !== undefined && value !== '' && <Listen key={value} file={value} />}
        {canRecord() && (
          <Button
            variant={recording ? 'filled' : 'light'}
            loading={sending.pending}
            leftSection={
              recording ? (
                <IconPlayerStop size={20} stroke={1.6} />
              ) : (
                <IconMicrophone size={20} stroke={1.6} />
              )
            }
            onClick={() => (recording ? recorder.current?.stop() : void record())}
          >
            {t(
              recording
                ? words.stopRecording
                : value === undefined
                  ? words.record
                  : words.recordAgain,
            )}
          </Button>
        )}
        <FileButton
          accept="audio/*,.mp3,.ogg,.oga,.webm,.m4a,.mp4,.wav"
          onChange={(file) => {
            if (file !== null) void keep(file)
          }}
          inputProps={{ 'aria-label': t(words.bringSound) }}
        >
          {(props) => (
            <Button
              {...props}
              variant="subtle"
              disabled={recording || sending.pending}
              leftSection={<IconUpload size={20} stroke={1.6} />}
            >
              {t(words.bringSound)}
            </Button>
          )}
        </FileButton>
        {value !== undefined && (
          <Button variant="subtle" disabled={recording} onClick={() => onChange(undefined)}>
            {t(words.dropSound)}
          </Button>
        )}
      </div>
      {recording && <output className={styles.good}>{t(words.recording)}</output>}
      {problem !== null && (
        <p className={styles.wrong} role="alert">
          {t(problem)}
        </p>
      )}
      {value !== undefined && soundAt(value) === undefined && (
        <p className={styles.wrong}>{t(soundFaults.unknown)}</p>
      )}
      <SendState of={sending} />
    </div>
  )
}
