import { Checkbox, Textarea } from '@mantine/core'
import { type CaseId, type ConsentId, listConsents, mayRely } from '@tumpeang/domain/cases'
import { dayIn } from '@tumpeang/domain/kernel'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { fullDay, useLanguage, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import styles from './Letters.module.css'
import { consents, words } from './texts.ts'

interface Props {
  readonly caseId: CaseId
  readonly desk: string
  readonly chosen: ConsentId | null
  readonly onChosen: (id: ConsentId | null) => void
  /** Null: it relies on consent; otherwise why best interests ask for it without. */
  readonly bestInterests: string | null
  readonly onBestInterests: (reason: string | null) => void
  readonly tried: boolean
}

/** On which consent the referral relies, or what is missing and the way out. */
export function Reliance(props: Props) {
  const { caseId, desk, chosen, onChosen, bestInterests, onBestInterests, tried } = props
  const t = useText()
  const shown = useLanguage()
  const on = dayIn(useNow())
  const asked = useAsked(listConsents, { id: caseId })
  const found =
    asked.data &&
    mayRely(asked.data.items, { purpose: 'referral', on, toDesk: desk, age: asked.data.age })
  const consent =
    found?.kind === 'relies' ? asked.data?.items.find(({ id }) => id === found.on[0]) : undefined
  const id = consent?.id ?? null
  useEffect(() => {
    if (id !== chosen) onChosen(id)
  }, [id, chosen, onChosen])
  const isWithout = bestInterests !== null
  return (
    <Answer of={asked} lines={2}>
      {() => (
        <section>
          <h3>{t(words.consent)}</h3>
          {found?.kind === 'lacks' && !isWithout && (
            <Sheet tone={tried ? 'danger' : 'due'}>
              <p {...(tried ? { role: 'alert' } : {})}>{t(found.because)}</p>
              <p className={styles.quiet}>{t(found.wayOut)}</p>
              <p>
                <Link href={`/cases/${caseId}?tab=consent&ask=referral&back=refer`}>
                  {t(words.askNow)}
                </Link>
              </p>
            </Sheet>
          )}
          {found?.kind === 'relies' && consent !== undefined && !isWithout && (
            <Sheet>
              <p className={styles.quiet}>{t(words.reliesOn)}</p>
              <p>
                {t(consents[found.givenBy])} · {fullDay(consent.answeredOn, shown)} · «
                {consent.scope}»
              </p>
              {found.reminders.map((reminder) => (
                <p key={reminder.en} className={styles.quiet}>
                  {t(reminder)}
                </p>
              ))}
            </Sheet>
          )}
          <Checkbox
            mt="sm"
            label={t(words.withoutConsent)}
            checked={isWithout}
            onChange={({ currentTarget }) => onBestInterests(currentTarget.checked ? '' : null)}
          />
          {isWithout && (
            <Textarea
              mt="sm"
              label={t(words.consentNote)}
              minRows={2}
              value={bestInterests}
              onChange={({ currentTarget }) => onBestInterests(currentTarget.value)}
              error={tried && bestInterests.trim().length < 3 ? t(words.wordsNeeded) : undefined}
            />
          )}
        </section>
      )}
    </Answer>
  )
}
