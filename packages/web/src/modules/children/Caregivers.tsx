import { Button } from '@mantine/core'
import type { Caregiver, ChildId } from '@tumpeang/domain/children'
import { nameOf } from '@tumpeang/domain/forms'
import { lazy, Suspense } from 'react'
import { useText } from '../../platform/text/index.ts'
import { Loading } from '../../platform/ui/Loading.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { useWriting } from '../../platform/writing.ts'
import styles from './Children.module.css'
import { useChildName } from './names.tsx'
import { words } from './texts.ts'

const CaregiverForm = lazy(() =>
  import('./CaregiverForm.tsx').then((found) => ({ default: found.CaregiverForm })),
)

interface Props {
  readonly childId: ChildId
  readonly caregivers: readonly Caregiver[]
  readonly mayWrite: boolean
}

/** The people around a child: who cares, who lives there, and who must not be spoken to. */
export function Caregivers({ childId, caregivers, mayWrite }: Props) {
  const t = useText()
  const called = useChildName()
  const { writing, write, close } = useWriting()
  return (
    <section>
      <h3>{t(words.caregivers)}</h3>
      {caregivers.length === 0 && <p className={styles.quiet}>{t(words.noCaregivers)}</p>}
      <ul data-plain className={styles.people}>
        {caregivers.map((one) => (
          <li key={one.id}>
            {mayWrite && writing === one.id ? (
              <Suspense fallback={<Loading lines={2} />}>
                <CaregiverForm childId={childId} known={one} close={close} />
              </Suspense>
            ) : (
              <>
                <div className={styles.person}>
                  <span>
                    {Object.values(one.name).every((part) => part === null)
                      ? t(words.namelessPerson)
                      : called({ name: one.name })}
                    <span className={styles.quiet}> · {t(nameOf('relation', one.relation))}</span>
                  </span>
                  {mayWrite && (
                    <Button variant="subtle" onClick={() => write(one.id)}>
                      {t(words.changeCaregiver)}
                    </Button>
                  )}
                </div>
                {one.isSuspected && (
                  <p>
                    <Meaning of="high" text={words.suspectedMark} />{' '}
                    <span className={styles.quiet}>{t(words.suspectedNext)}</span>
                  </p>
                )}
                {one.phone !== null &&
                  // One tap must never call whoever is suspected: the number is there to be known.
                  (one.isSuspected ? (
                    <p className={styles.quiet}>{one.phone}</p>
                  ) : (
                    <a className={styles.phone} href={`tel:${one.phone.replaceAll(/\s/g, '')}`}>
                      {one.phone}
                    </a>
                  ))}
                {(one.livesWithChild === true || one.caresForChild) && (
                  <p className={styles.quiet}>
                    {[
                      one.caresForChild && t(words.cares),
                      one.livesWithChild === true && t(words.livesWith),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                )}
                {one.note !== null && <p className={styles.quiet}>{one.note}</p>}
              </>
            )}
          </li>
        ))}
      </ul>
      {mayWrite &&
        (writing === 'caregiver' ? (
          <Suspense fallback={<Loading lines={2} />}>
            <CaregiverForm childId={childId} close={close} />
          </Suspense>
        ) : (
          <Button variant="light" mt="sm" onClick={() => write('caregiver')}>
            {t(words.addCaregiver)}
          </Button>
        ))}
    </section>
  )
}
