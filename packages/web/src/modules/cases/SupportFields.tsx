import { type Caregiver, CaregiverId } from '@tumpeang/domain/children'
import { codeIn, nameOf, openCodes } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { z } from 'zod'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { useChildName } from '../children/index.ts'
import { words } from './family-texts.ts'

const views = ['agrees', 'disagrees', 'not-asked'] as const

/** For whom a goal is, where it supports somebody around the child. */
export const Supported = z.object({
  caregiverId: CaregiverId.nullable(),
  need: codeIn('support-need').nullable().catch(null),
  caregiverAgrees: z.enum(views).nullable(),
})
export type Supported = z.output<typeof Supported>

export const forTheChild: Supported = { caregiverId: null, need: null, caregiverAgrees: null }

/** What is still to be said of it. */
export const lacksSupport = ({ caregiverId, need, caregiverAgrees }: Supported): boolean =>
  caregiverId !== null && (need === null || caregiverAgrees === null)

const needs = openCodes('support-need').map(({ code, km, en }) => ({ code, text: { km, en } }))
const agreements = views.map((value) => ({ value, text: words[value] }))

interface Props {
  readonly caregivers: readonly Caregiver[]
  readonly value: Supported
  readonly onChange: (value: Supported) => void
  readonly tried: boolean
}

/** A goal may be for a caregiver: then it says what they need and what they think of it. */
export function SupportFields({ caregivers, value, onChange, tried }: Props) {
  const t = useText()
  const called = useChildName()
  if (caregivers.length === 0) return null
  const textOf = ({ name, relation }: Caregiver): Text => {
    const kin = nameOf('relation', relation)
    const isNamed = Object.values(name).some((part) => part !== null)
    const who = isNamed ? `${called({ name })} · ` : ''
    return { km: `${who}${kin.km}`, en: `${who}${kin.en}` }
  }
  return (
    <>
      <CodeSelect
        label={words.whom}
        options={caregivers.map((one) => ({ code: one.id, text: textOf(one) }))}
        value={value.caregiverId}
        onChange={(caregiverId) =>
          onChange(caregiverId === null ? forTheChild : { ...value, caregiverId })
        }
      />
      {value.caregiverId !== null && (
        <>
          <CodeSelect
            label={words.need}
            options={needs}
            value={value.need}
            onChange={(need) => onChange({ ...value, need })}
            error={tried && value.need === null ? t(words.chooseOne) : undefined}
          />
          <Pick
            label={words.carerAgrees}
            options={agreements}
            value={value.caregiverAgrees}
            onChange={(caregiverAgrees) => onChange({ ...value, caregiverAgrees })}
            error={tried && value.caregiverAgrees === null ? t(words.chooseOne) : undefined}
          />
        </>
      )}
    </>
  )
}
