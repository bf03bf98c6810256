import { Button, FileButton, TextInput } from '@mantine/core'
import { foundAsNames, recordAbuseMaterial } from '@tumpeang/domain/cases'
import type { InputOf } from '@tumpeang/domain/kernel'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useSend } from '../../platform/asked.ts'
import { useDraftedWords } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { hashOf } from './attachment-file.ts'
import { words } from './attachment-texts.ts'
import styles from './Attachments.module.css'
import type { SectionProps } from './sections.ts'

interface Props extends SectionProps {
  readonly of: { readonly hash: string | null; readonly attachmentId: string | null }
  readonly close: () => void
}

type Found = InputOf<typeof recordAbuseMaterial>['material']['foundAs']
const places = ['chosen-file', 'phone', 'internet', 'paper'] as const

/** The record of a picture that is nowhere here: where it is, the mark of its file, and no more. */
export function AbuseForm({ of, file, close }: Props) {
  const t = useText()
  const sending = useSend(recordAbuseMaterial)
  const [id] = useState(() => v7())
  const isAttached = of.attachmentId !== null
  const [hash, setHash] = useState(of.hash)
  const [found, setFound] = useState<Found | null>(
    isAttached ? 'attached' : of.hash === null ? null : 'chosen-file',
  )
  const [said, setSaid] = useDraftedWords('said')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (found === null) return
    const done = await sending.send({
      id: file.id,
      material: {
        id,
        foundAs: found,
        words: said.trim() === '' ? null : said.trim(),
        hash: isAttached ? null : hash,
        attachmentId: of.attachmentId,
      },
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.abuseSave} sending={sending} onSubmit={() => void save()} close={close} danger>
      <p>{t(words.abuseSaid)}</p>
      <p className={styles.never}>{t(words.neverNext)}</p>
      {isAttached ? (
        <p>{t(foundAsNames.attached)}</p>
      ) : (
        <Pick
          label={words.foundAs}
          options={places.map((value) => ({ value, text: foundAsNames[value] }))}
          value={found}
          onChange={setFound}
          error={tried && found === null ? t(words.needed) : undefined}
        />
      )}
      <TextInput
        label={t(words.foundWords)}
        maxLength={500}
        value={said}
        onChange={({ currentTarget }) => setSaid(currentTarget.value)}
      />
      {!isAttached &&
        (hash === null ? (
          <div>
            <FileButton
              onChange={(picked) => {
                if (picked !== null) void hashOf(picked).then((made) => setHash(made ?? null))
              }}
              accept="image/*,video/*"
              inputProps={{ 'aria-label': t(words.abuseChoose) }}
            >
              {(props) => (
                <Button {...props} variant="default">
                  {t(words.abuseChoose)}
                </Button>
              )}
            </FileButton>
          </div>
        ) : (
          <p aria-live="polite">{t(words.abuseMark)}</p>
        ))}
    </Form>
  )
}
