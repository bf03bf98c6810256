import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import {
  addCaregiver,
  type Caregiver,
  CaregiverId,
  changeCaregiver,
  type ChildId,
} from '@tumpeang/domain/children'
import { nameOf, openCodes } from '@tumpeang/domain/forms'
import { useState } from 'react'
import { newId } from '../../platform/api.ts'
import { useSend } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Meaning } from '../../platform/ui/Meaning.tsx'
import { Names, noName } from '../../platform/ui/Names.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import styles from './Children.module.css'
import { useChildName } from './names.tsx'
import { words } from './texts.ts'

const relations = openCodes('relation').map(({ code, km, en }) => ({ code, text: { km, en } }))
const yesNo = [
  { value: 'yes', text: words.yes },
  { value: 'no', text: words.no },
  { value: 'unknown', text: words.notKnown },
] as const

type Stated = Omit<Caregiver, 'id' | 'childId' | 'version' | 'relation'> & {
  readonly relation: Caregiver['relation'] | null
}

const nobody: Stated = {
  name: noName,
  relation: null,
  phone: null,
  livesWithChild: null,
  caresForChild: true,
  isSuspected: false,
  note: null,
}

interface FormProps {
  readonly childId: ChildId
  readonly known?: Caregiver
  readonly close: () => void
}

function CaregiverForm({ childId, known, close }: FormProps) {
  const t = useText()
  const adding = useSend(addCaregiver)
  const changing = useSend(changeCaregiver)
  const [id] = useState(() => known?.id ?? newId(CaregiverId))
  const [stated, setStated] = useState<Stated>(known ?? nobody)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Stated>) => setStated({ ...stated, ...part })
  const save = async () => {
    setTried(true)
    const { name, relation, phone, livesWithChild, caresForChild, isSuspected, note } = stated
    if (relation === null) return
    const given = { name, relation, phone, livesWithChild, caresForChild, isSuspected, note }
    const done =
      known === undefined
        ? await adding.send({ id, childId, ...given })
        : await changing.send({ id, version: known.version, change: given })
    if (done !== undefined) close()
  }
  return (
    <Sheet>
      <Form
        act={words.saveCaregiver}
        sending={known === undefined ? adding : changing}
        onSubmit={() => void save()}
        close={close}
      >
        <Names value={stated.name} onChange={(name) => change({ name })} />
        <CodeSelect
          label={words.relation}
          options={relations}
          value={stated.relation}
          onChange={(relation) => change({ relation })}
          error={tried && stated.relation === null ? t(words.relationNeeded) : undefined}
        />
        <TextInput
          label={t(words.phone)}
          inputMode="tel"
          autoComplete="off"
          value={stated.phone ?? ''}
          onChange={({ currentTarget }) =>
            change({ phone: currentTarget.value === '' ? null : currentTarget.value })
          }
        />
        <Pick
          label={words.lives}
          options={yesNo}
          value={stated.livesWithChild === null ? 'unknown' : stated.livesWithChild ? 'yes' : 'no'}
          onChange={(said) =>
            change({ livesWithChild: said === 'unknown' ? null : said === 'yes' })
          }
        />
        <Checkbox
          label={t(words.cares)}
          checked={stated.caresForChild}
          onChange={({ currentTarget }) => change({ caresForChild: currentTarget.checked })}
        />
        <Checkbox
          label={t(words.suspected)}
          checked={stated.isSuspected}
          onChange={({ currentTarget }) => change({ isSuspected: currentTarget.checked })}
        />
        <Textarea
          label={t(words.note)}
          minRows={1}
          value={stated.note ?? ''}
          onChange={({ currentTarget }) =>
            change({ note: currentTarget.value === '' ? null : currentTarget.value })
          }
        />
      </Form>
    </Sheet>
  )
}

interface Props {
  readonly childId: ChildId
  readonly caregivers: readonly Caregiver[]
  readonly mayWrite: boolean
}

/** The people around a child: who cares, who lives there, and who must not be spoken to. */
export function Caregivers({ childId, caregivers, mayWrite }: Props) {
  const t = useText()
  const called = useChildName()
  const [open, setOpen] = useState<string | null>(null)
  const close = () => setOpen(null)
  return (
    <section>
      <h3>{t(words.caregivers)}</h3>
      {caregivers.length === 0 && <p className={styles.quiet}>{t(words.noCaregivers)}</p>}
      <ul data-plain className={styles.people}>
        {caregivers.map((one) => (
          <li key={one.id}>
            {open === one.id ? (
              <CaregiverForm childId={childId} known={one} close={close} />
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
                    <Button variant="subtle" onClick={() => setOpen(one.id)}>
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
                {one.phone !== null && (
                  <a className={styles.phone} href={`tel:${one.phone.replaceAll(/\s/g, '')}`}>
                    {one.phone}
                  </a>
                )}
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
        (open === 'new' ? (
          <CaregiverForm childId={childId} close={close} />
        ) : (
          <Button variant="light" mt="sm" onClick={() => setOpen('new')}>
            {t(words.addCaregiver)}
          </Button>
        ))}
    </section>
  )
}
