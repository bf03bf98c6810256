import { Button } from '@mantine/core'
import { readHistory, roleNames, Role } from '@tumpeang/domain/access'
import type { CaseId } from '@tumpeang/domain/cases'
import type { Text } from '@tumpeang/domain/kernel'
import { IconCertificate, IconEye, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsked } from '../../platform/asked.ts'
import { clock, spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import styles from './Case.module.css'
import { actNames, words } from './texts.ts'

interface Props {
  readonly id: CaseId
  readonly after: string | undefined
  readonly isLast: boolean
  readonly more: (next: string) => void
}

/** What was opened, where it is more than the file as a whole. */
const opened: Readonly<Record<string, Text>> = { 'cases.open-attachment': words.openedPaper }

function SomeEntries({ id, after, isLast, more }: Props) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const history = useAsked(readHistory, {
    subject: 'case',
    id,
    limit: 50,
    ...(after === undefined ? {} : { after }),
  })
  return (
    <Answer of={history}>
      {({ items, next }) => (
        <>
          {items.length === 0 && after === undefined && <p>{t(words.noHistory)}</p>}
          <ol data-plain className={styles.history}>
            {items.map((entry) => {
              const who = entry.who === null ? t(words.system) : named(entry.who)
              const role = Role.safeParse(entry.role)
              const act = actNames[entry.act] ?? { km: entry.act, en: entry.act }
              const isReading = entry.kind === 'opened'
              return (
                <li key={entry.seq}>
                  {isReading ? (
                    <IconEye size={20} stroke={1.6} aria-hidden />
                  ) : (
                    <IconPencil size={20} stroke={1.6} aria-hidden />
                  )}
                  <div>
                    <p>
                      {isReading
                        ? t(opened[entry.act] ?? words.opened, { who })
                        : t(words.acted, { who, act: t(act) })}
                    </p>
                    <p className={styles.quiet}>
                      {spokenDay(entry.at, now, shown)} {clock(entry.at, shown)}
                      {role.success && <> · {t(roleNames[role.data])}</>}
                      {entry.desk !== null && <> · {named(entry.desk)}</>}
                      {' · '}
                      {entry.sealed ? (
                        <span className={styles.signed}>
                          <IconCertificate size={16} stroke={1.6} aria-hidden />
                          {t(words.entrySealed)}
                        </span>
                      ) : (
                        t(words.entryOpen)
                      )}
                    </p>
                    {entry.why !== null && <p className={styles.quiet}>{entry.why}</p>}
                  </div>
                </li>
              )
            })}
          </ol>
          {isLast && next !== null && (
            <Button variant="default" mt="md" onClick={() => more(next)}>
              {t(words.more)}
            </Button>
          )}
        </>
      )}
    </Answer>
  )
}

/** Who did what in a file, and who opened it; an entry under the ledger's seal says so. */
export function CaseHistory({ id }: { id: CaseId }) {
  const t = useText()
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined])
  return (
    <section>
      <p className={styles.quiet}>{t(words.historySentence)}</p>
      {cursors.map((after, index) => (
        <SomeEntries
          key={after ?? 'first'}
          id={id}
          after={after}
          isLast={index === cursors.length - 1}
          more={(next) => setCursors([...cursors, next])}
        />
      ))}
    </section>
  )
}
