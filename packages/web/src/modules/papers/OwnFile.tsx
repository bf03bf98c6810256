import { Button, Checkbox } from '@mantine/core'
import { nameOf } from '@tumpeang/domain/forms'
import { dayText } from '@tumpeang/domain/khmer'
import {
  giveOwnFile,
  identityChecks,
  narrativesOf,
  onlyCardBecause,
  OwnFileCopyId,
  whyNotGiven,
} from '@tumpeang/domain/papers'
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useSend } from '../../platform/asked.ts'
import { handOver } from '../../platform/hand-over.ts'
import { useLanguage, useText } from '../../platform/text/index.ts'
import { Pick } from '../../platform/ui/Pick.tsx'
import { SendState } from '../../platform/ui/SendState.tsx'
import type { SectionProps } from '../cases/index.ts'
import { useChildName } from '../children/index.ts'
import { childAgreeing, checkNames, ownWords as words } from './own-file-texts.ts'
import styles from './Papers.module.css'

const agreeing = ['yes', 'no', 'too-young'] as const
type Agreeing = (typeof agreeing)[number]
type Check = (typeof identityChecks)[number]

const theChild = 'child'

/** The child's right to the own file: to whom it goes, how we know them, and which notes stand in it. */
export function OwnFile({ file }: SectionProps) {
  const t = useText()
  const language = useLanguage()
  const called = useChildName()
  const sending = useSend(giveOwnFile, { keeps: false })
  const [to, setTo] = useState<string | null>(null)
  const [agrees, setAgrees] = useState<Agreeing | null>(null)
  const [checked, setChecked] = useState<Check | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toCaregiver = to !== null && to !== theChild
  const refused =
    toCaregiver && agrees !== null
      ? whyNotGiven(file.caregivers, { caregiverId: to, childAgrees: agrees })
      : undefined
  const isReady =
    to !== null && checked !== null && (!toCaregiver || agrees !== null) && refused === undefined

  const give = async () => {
    if (to === null || checked === null) return
    const paper = await sending.send({
      caseId: file.id,
      copyId: OwnFileCopyId.parse(v7()),
      to:
        toCaregiver && agrees !== null
          ? { kind: 'caregiver', caregiverId: to, childAgrees: agrees }
          : { kind: 'child' },
      checked,
      chosen: [...chosen],
      language,
    })
    if (paper !== undefined) handOver(paper.fileName, paper.type, paper.bytes)
  }

  return (
    <section className={styles.group}>
      <h2>{t(words.title)}</h2>
      <p className={styles.said}>{t(words.said)}</p>
      <Pick
        label={words.toWhom}
        options={[
          { value: theChild, text: words.toChild },
          ...file.caregivers
            .filter(({ caresForChild }) => caresForChild)
            .map(({ id, name, relation }) => {
              const text = `${called({ name })}, ${t(nameOf('relation', relation))}`
              return { value: id, text: { km: text, en: text } }
            }),
        ]}
        value={to}
        onChange={setTo}
      />
      {toCaregiver && (
        <Pick
          label={words.agrees}
          options={agreeing.map((value) => ({ value, text: childAgreeing[value] }))}
          value={agrees}
          onChange={setAgrees}
        />
      )}
      {to !== null && refused === undefined && onlyCardBecause(file) !== undefined && (
        <p className={styles.said} data-tone="danger">
          <IconAlertTriangle size={18} stroke={1.6} aria-hidden /> {t(words.mayBeFound)}
        </p>
      )}
      {refused === undefined ? (
        <>
          <Pick
            label={words.checked}
            options={identityChecks.map((value) => ({ value, text: checkNames[value] }))}
            value={checked}
            onChange={setChecked}
          />
          {narrativesOf(file).length > 0 && (
            <fieldset className={styles.goals}>
              <legend>{t(words.notes)}</legend>
              <p className={styles.said}>{t(words.notesSaid)}</p>
              {narrativesOf(file).map(({ id, on, words: note }) => (
                <Checkbox
                  key={id}
                  label={note}
                  description={t(dayText(on))}
                  checked={chosen.includes(id)}
                  onChange={({ currentTarget }) =>
                    setChosen(
                      currentTarget.checked
                        ? [...chosen, id]
                        : chosen.filter((other) => other !== id),
                    )
                  }
                />
              ))}
            </fieldset>
          )}
          <div>
            <Button
              leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
              disabled={!isReady}
              loading={sending.pending}
              onClick={() => void give()}
            >
              {t(words.give)}
            </Button>
          </div>
          <SendState of={sending} />
        </>
      ) : (
        <p className={styles.said} data-tone="danger" role="alert">
          <IconAlertTriangle size={18} stroke={1.6} aria-hidden /> {t(refused)}
        </p>
      )}
    </section>
  )
}
