import { Checkbox, Textarea, TextInput } from '@mantine/core'
import {
  addCaregiver,
  Caregiver,
  CaregiverId,
  changeCaregiver,
  type ChildId,
} from '@tumpeang/domain/children'
import { openCodes } from '@tumpeang/domain/forms'
import { draftAbout } from '@tumpeang/domain/work'
import { useState } from 'react'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useBegunOn, useDrafted, useDraftedId } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Names, noName } from '../../platform/ui/Names.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { KeptName } from './described.ts'
import { words } from './texts.ts'

const relations = openCodes('relation').map(({ code, km, en }) => ({ code, text: { km, en } }))
const yesNo = [
  { value: 'yes', text: words.yes },
  { value: 'no', text: words.no },
  { value: 'unknown', text: words.notKnown },
] as const

const Typed = z.string().nullable()
const KeptStated = Caregiver.omit({ id: true, childId: true, version: true }).extend({
  relation: Caregiver.shape.relation.nullable(),
  // What is half written stays as it is; it is looked at when it is sent.
  name: KeptName,
  phone: Typed,
  note: Typed,
})
type Stated = z.output<typeof KeptStated>

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

/** Somebody around the child; once suspected, nobody's older screen makes them a contact again. */
export function CaregiverForm(props: FormProps) {
  const { childId, known } = props
  return (
    <Drafted
      place={
        known === undefined
          ? draftAbout('child', childId, 'caregiver')
          : draftAbout('caregiver', known.id, 'correct')
      }
    >
      <Fields {...props} />
    </Drafted>
  )
}

function Fields({ childId, known, close }: FormProps) {
  const t = useText()
  const adding = useSend(addCaregiver)
  const changing = useSend(changeCaregiver)
  const made = CaregiverId.parse(useDraftedId())
  const id = known?.id ?? made
  const version = useBegunOn('version', z.number(), known?.version ?? 1)
  const [stated, setStated] = useDrafted<Stated>('stated', KeptStated, () =>
    known === undefined ? nobody : KeptStated.parse(known),
  )
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
        : await changing.send({ id, version, change: given })
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
          onChange={({ currentTarget: { checked } }) =>
            // Whoever is suspected is not counted on; who says otherwise ticks it again.
            change({ isSuspected: checked, ...(checked ? { caresForChild: false } : {}) })
          }
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
