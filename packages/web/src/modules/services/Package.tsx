import { Button } from '@mantine/core'
import { nameOf } from '@tumpeang/domain/forms'
import { dayText } from '@tumpeang/domain/khmer'
import { gaps, getPackage, type PackageLine } from '@tumpeang/domain/services'
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import { Link } from 'wouter'
import { lazy, Suspense } from 'react'
import { useAsked } from '../../platform/asked.ts'
import { useLanguage, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Amount } from '../../platform/ui/RielField.tsx'
import { useWriting } from '../../platform/writing.ts'
import type { SectionProps } from '../cases/index.ts'
import { bookWords, nameOfState, words } from './package-texts.ts'
import styles from './Package.module.css'

const AnswerForm = lazy(() =>
  import('./PackageForms.tsx').then((found) => ({ default: found.AnswerForm })),
)
const GiveForm = lazy(() =>
  import('./PackageForms.tsx').then((found) => ({ default: found.GiveForm })),
)

const toneOf = ({ state }: PackageLine): 'good' | 'gap' | 'soon' | undefined => {
  if (state === 'given' || state === 'accepted') return 'good'
  if (state === 'late' || state === 'unavailable') return 'gap'
  return gaps.has(state) ? 'soon' : undefined
}

function State({ line }: { line: PackageLine }) {
  const t = useText()
  const tone = toneOf(line)
  const Icon = tone === 'good' ? IconCircleCheck : tone === 'gap' ? IconAlertTriangle : IconClock
  return (
    <span className={styles.state} data-tone={tone}>
      <Icon size={18} stroke={1.6} aria-hidden />
      {t(nameOfState(line.state))}
    </span>
  )
}

/** One thing that the child is due, what came of it, and the way to say so. */
function Due({ line, file }: { line: PackageLine } & SectionProps) {
  const t = useText()
  const shown = useLanguage()
  const { writing, write, close } = useWriting()
  const isOpen = writing === line.item && file.status !== 'closed'
  const isWaiting = line.since === null
  const day = dayText(line.since ?? line.dueOn)[shown]
  return (
    <li className={styles.line}>
      <div>
        <p className={styles.what}>{t(line.name)}</p>
        <p className={styles.told}>
          <State line={line} />
          <span>{t(isWaiting ? words.until : words.since, { day })}</span>
          {!line.isDue && <span>{t(bookWords.retired)}</span>}
          {line.from === 'referral' && <span>{t(words.byReferral)}</span>}
          {line.from === 'service' && line.words !== null ? (
            <span>{t(words.byService, { by: line.words })}</span>
          ) : (
            line.words !== null && <span>“{line.words}”</span>
          )}
        </p>
      </div>
      {!isOpen && file.status !== 'closed' && (
        <Button
          variant="default"
          onClick={() => write(line.item)}
          aria-label={`${t(words.answer)}: ${t(line.name)}`}
        >
          {t(words.answer)}
        </Button>
      )}
      {isOpen && (
        <div className={styles.open}>
          <Suspense fallback={<Loading lines={3} />}>
            <AnswerForm caseId={file.id} line={line} close={close} />
          </Suspense>
        </div>
      )}
    </li>
  )
}

/** What the child is due, what was received, and what is still owed. */
export function Package({ file }: SectionProps) {
  const t = useText()
  const shown = useLanguage()
  const { writing, write, close } = useWriting()
  const asked = useAsked(getPackage, { caseId: file.id })
  return (
    <Answer of={asked} lines={6}>
      {({ lines, given }) => (
        <>
          <section className={styles.part}>
            <h2>{t(words.title)}</h2>
            <p className={styles.said}>{t(lines.length === 0 ? words.nothing : words.said)}</p>
            <ul data-plain>
              {lines.map((line) => (
                <Due key={line.item} line={line} file={file} />
              ))}
            </ul>
            <div className={styles.acts}>
              {file.acts.includes('refer') && (
                <Button component={Link} href={`/referrals/new?case=${file.id}`} variant="default">
                  {t(words.refer)}
                </Button>
              )}
              <Button component={Link} href="/services/package" variant="subtle">
                {t(bookWords.title)}
              </Button>
              <Button component={Link} href="/services/gaps" variant="subtle">
                {t(words.gapsLink)}
              </Button>
            </div>
          </section>
          <section className={styles.part}>
            <h2>{t(words.given)}</h2>
            {given.length === 0 && <p className={styles.said}>{t(words.noneGiven)}</p>}
            <ul data-plain>
              {given.map((one) => (
                <li key={one.id} className={styles.line}>
                  <div>
                    <p className={styles.what}>{t(nameOf('service', one.service))}</p>
                    <p className={styles.told}>
                      <span>{dayText(one.givenOn)[shown]}</span>
                      <span>{t(words.byService, { by: one.by })}</span>
                      {one.amount !== null && <span>{one.amount}</span>}
                      {one.costRiel !== null && (
                        <span>
                          <Amount riel={one.costRiel} />
                        </span>
                      )}
                      {one.note !== null && <span>“{one.note}”</span>}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
            {writing === 'service' ? (
              <Suspense fallback={<Loading lines={4} />}>
                <GiveForm file={file} close={close} />
              </Suspense>
            ) : (
              <div className={styles.acts}>
                <Button onClick={() => write('service')}>{t(words.give)}</Button>
              </div>
            )}
          </section>
        </>
      )}
    </Answer>
  )
}
