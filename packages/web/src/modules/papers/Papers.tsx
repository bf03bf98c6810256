import { Button, Checkbox } from '@mantine/core'
import { ministryForms } from '@tumpeang/domain/forms'
import type { Query, Text } from '@tumpeang/domain/kernel'
import {
  onlyCardBecause,
  printBlankForm,
  printFilledForm,
  type PrintedPaper,
  printSummary,
  type SummaryKind,
  tellsWhy,
} from '@tumpeang/domain/papers'
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { ask, type Given } from '../../platform/api.ts'
import { handOver } from '../../platform/hand-over.ts'
import { useMay } from '../../platform/session.ts'
import { useLanguage, useText } from '../../platform/text/index.ts'
import { Failed } from '../../platform/ui/Failed.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import type { SectionProps } from '../cases/index.ts'
import styles from './Papers.module.css'
import { OwnFile } from './OwnFile.tsx'
import { formNames, words } from './texts.ts'

/** A question whose answer is a document. */
type Printing = Query<Query['input'], typeof PrintedPaper>

interface SheetProps<E extends Printing> {
  readonly of: E
  readonly given: Given<E>
  readonly text: Text
  readonly about: Text
  readonly isFirst?: boolean
}

/** One button that makes one document; what goes wrong is said beside it. */
function Sheet<E extends Printing>({ of, given, text, about, isFirst = false }: SheetProps<E>) {
  const t = useText()
  const printing = useMutation({
    mutationFn: () => ask(of, given),
    onSuccess: ({ fileName, type, bytes }: PrintedPaper) => handOver(fileName, type, bytes),
  })
  return (
    <div>
      <Button
        variant={isFirst ? 'filled' : 'default'}
        leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden />}
        loading={printing.isPending}
        onClick={() => printing.mutate()}
        aria-label={`${t(text)}: ${t(about)}`}
      >
        {t(text)}
      </Button>
      {printing.isError && <Failed error={printing.error} />}
    </div>
  )
}

function Forms({ file }: SectionProps) {
  const t = useText()
  const mayWrite = useMay('cases.write')
  const language = useLanguage()
  return (
    <section className={styles.group}>
      <h2>{t(words.forms)}</h2>
      <p className={styles.said}>{t(words.formsSaid)}</p>
      {ministryForms.map((form) => (
        <div key={form} className={styles.line}>
          <span>{t(formNames[form])}</span>
          <span className={styles.sheets}>
            <Sheet
              of={printFilledForm}
              given={{ caseId: file.id, form, language }}
              text={words.filled}
              about={formNames[form]}
            />
            <Sheet
              of={printBlankForm}
              given={{ form, language }}
              text={words.blank}
              about={formNames[form]}
            />
            {mayWrite && (
              <Link
                className={styles.attach}
                href={`/cases/${file.id}?tab=attachments&attach=signed-form&form=${form}`}
                aria-label={`${t(words.attach)}: ${t(formNames[form])}`}
              >
                {t(words.attach)}
              </Link>
            )}
          </span>
        </div>
      ))}
    </section>
  )
}

/** What leaves the office with the child: only the card where a page could be found by the wrong person. */
function TakeHome({ file }: SectionProps) {
  const t = useText()
  const language = useLanguage()
  const open = file.plan.filter(({ endedAt }) => endedAt === null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isSafe, setSafe] = useState<boolean | null>(null)
  const because = onlyCardBecause(file)
  const kinds: readonly SummaryKind[] = because === undefined ? ['child', 'family'] : []
  const mayShow = (goal: (typeof open)[number]) => isSafe === true || !tellsWhy(goal)
  const goals = open.filter((one) => mayShow(one) && chosen.includes(one.id)).map(({ id }) => id)
  return (
    <section className={styles.group}>
      <h2>{t(words.takeHome)}</h2>
      {because === undefined ? (
        <>
          <p className={styles.said}>{t(words.takeHomeSaid)}</p>
          <Pick
            label={words.safePlace}
            options={[
              { value: 'no', text: words.safeNo },
              { value: 'yes', text: words.safeYes },
            ]}
            value={isSafe === null ? null : isSafe ? 'yes' : 'no'}
            onChange={(value) => setSafe(value === 'yes')}
          />
          {isSafe === true && <p className={styles.said}>{t(words.safeSaid)}</p>}
          {open.length > 0 && (
            <fieldset className={styles.goals}>
              <legend>{t(words.goals)}</legend>
              {isSafe !== true && <p className={styles.said}>{t(words.goalsAnybody)}</p>}
              {open.map((one) => (
                <Checkbox
                  key={one.id}
                  label={one.goal}
                  description={mayShow(one) ? undefined : t(words.goalTells)}
                  disabled={!mayShow(one)}
                  checked={mayShow(one) && chosen.includes(one.id)}
                  onChange={({ currentTarget }) =>
                    setChosen(
                      currentTarget.checked
                        ? [...chosen, one.id]
                        : chosen.filter((id) => id !== one.id),
                    )
                  }
                />
              ))}
            </fieldset>
          )}
        </>
      ) : (
        <p className={styles.said} data-tone="danger">
          <IconAlertTriangle size={18} stroke={1.6} aria-hidden /> {t(because)}
        </p>
      )}
      {kinds.map((kind) => (
        <div key={kind} className={styles.line}>
          <span>{t(words[kind])}</span>
          <Sheet
            of={printSummary}
            given={{
              caseId: file.id,
              kind,
              language,
              safePlace: isSafe === true ? 'yes' : 'no',
              goals: goals.join(','),
            }}
            text={words[kind]}
            about={words.takeHome}
          />
        </div>
      ))}
      <div className={styles.line}>
        <span>{t(words.cardSaid)}</span>
        <Sheet
          of={printSummary}
          given={{ caseId: file.id, kind: 'card', language }}
          text={words.card}
          about={words.takeHome}
        />
      </div>
    </section>
  )
}

/** Paper out: the ministry's forms, what the child and the family take home, and the child's own file. */
export function Papers({ file }: SectionProps) {
  const mayDecide = useMay('cases.decide')
  return (
    <>
      <Forms file={file} />
      <TakeHome file={file} />
      {mayDecide && <OwnFile file={file} />}
    </>
  )
}
