import { changeChild, type Child } from '@tumpeang/domain/children'
import { draftAbout } from '@tumpeang/domain/work'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useBegunOn, useDrafted } from '../../platform/drafts.ts'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { ChildFields } from './ChildFields.tsx'
import { describedOf, type Described, KeptDescribed, keptDescribed } from './described.ts'
import { words } from './texts.ts'

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Only what differs is sent: what nobody touched here cannot clash with what others wrote. */
function differences(before: Described, now: Described): Partial<Described> {
  return {
    ...(!same(before.name, now.name) && { name: now.name }),
    ...(!same(before.otherNames, now.otherNames) && { otherNames: now.otherNames }),
    ...(before.sex !== now.sex && { sex: now.sex }),
    ...(!same(before.birth, now.birth) && { birth: now.birth }),
    ...(before.placeCode !== now.placeCode && { placeCode: now.placeCode }),
    ...(before.addressWords !== now.addressWords && { addressWords: now.addressWords }),
    ...(!same(before.disabilities, now.disabilities) && { disabilities: now.disabilities }),
    ...(before.schoolStatus !== now.schoolStatus && { schoolStatus: now.schoolStatus }),
    ...(before.phone !== now.phone && { phone: now.phone }),
  }
}

interface Props {
  readonly child: Child
  readonly close: () => void
}

/** Corrects what is known of a child, against the version that was on the screen. */
export function CorrectChild(props: Props) {
  return (
    <Drafted place={draftAbout('child', props.child.id, 'correct')}>
      <Fields {...props} />
    </Drafted>
  )
}

function Fields({ child, close }: Props) {
  const sending = useSend(changeChild)
  // What the author saw when they began: a fresher answer that arrives meanwhile is not theirs.
  const version = useBegunOn('version', z.number(), child.version)
  const seen = useBegunOn('seen', KeptDescribed, describedOf(child))
  const [now, setNow] = useDrafted<Described>('now', keptDescribed(seen), seen)
  const save = async () => {
    const change = differences(seen, now)
    if (Object.keys(change).length === 0) return close()
    if ((await sending.send({ id: child.id, version, change })) !== undefined) close()
  }
  return (
    <Form act={words.saveChild} sending={sending} onSubmit={() => void save()} close={close}>
      <ChildFields value={now} onChange={setNow} open />
    </Form>
  )
}
