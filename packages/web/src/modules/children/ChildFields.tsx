import { Textarea, TextInput } from '@mantine/core'
import { openCodes } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { Choices } from '../../platform/ui/Choice.tsx'
import { DateField } from '../../platform/ui/DateField.tsx'
import { Names } from '../../platform/ui/Names.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { PlacePicker } from '../../platform/ui/PlacePicker.tsx'
import styles from './Children.module.css'
import type { Described } from './described.ts'
import { words } from './texts.ts'

const sexes = [
  { value: 'female', text: words.girl },
  { value: 'male', text: words.boy },
  { value: 'other', text: words.otherSex },
  { value: 'unknown', text: words.notKnown },
] as const

const schools = openCodes('school-status').map(({ code, km, en }) => ({ code, text: { km, en } }))
const difficulties = openCodes('disability').map(({ code, km, en }) => ({
  value: code,
  text: { km, en } satisfies Text,
}))

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed)

interface Props {
  readonly value: Described
  readonly onChange: (value: Described) => void
  /** All fields at once, for a correction; a first meeting asks only what is asked first. */
  readonly open?: boolean
}

/** The smallest form of a child: names in two scripts, sex, age as sure as it is, place. */
export function ChildFields({ value, onChange, open = false }: Props) {
  const t = useText()
  const change = (part: Partial<Described>) => onChange({ ...value, ...part })
  return (
    <div className={styles.fields}>
      <div>
        <h3>{t(words.name)}</h3>
        <p className={styles.quiet}>{t(words.nameHint)}</p>
        <Names
          value={value.name}
          onChange={(name) => change({ name })}
          nickname={value.otherNames[0] ?? ''}
          onNickname={(typed) =>
            change({
              otherNames:
                typed === '' ? value.otherNames.slice(1) : [typed, ...value.otherNames.slice(1)],
            })
          }
        />
      </div>
      <Pick
        label={words.sex}
        options={sexes}
        value={value.sex}
        onChange={(sex) => change({ sex })}
      />
      <DateField label={words.birth} value={value.birth} onChange={(birth) => change({ birth })} />
      <PlacePicker
        label={words.place}
        value={value.placeCode}
        onChange={(placeCode) => change({ placeCode })}
      />
      <details className={styles.more} open={open}>
        <summary>{t(words.more)}</summary>
        <div>
          <Textarea
            label={t(words.address)}
            description={t(words.addressHint)}
            minRows={1}
            value={value.addressWords ?? ''}
            onChange={({ currentTarget }) => change({ addressWords: orNull(currentTarget.value) })}
          />
          <TextInput
            label={t(words.phone)}
            inputMode="tel"
            autoComplete="off"
            value={value.phone ?? ''}
            onChange={({ currentTarget }) => change({ phone: orNull(currentTarget.value) })}
          />
          <CodeSelect
            label={words.school}
            options={schools}
            value={value.schoolStatus}
            onChange={(schoolStatus) => change({ schoolStatus })}
          />
          <Choices
            label={words.disabilities}
            options={difficulties}
            values={value.disabilities}
            onChange={(disabilities) => change({ disabilities: [...disabilities] })}
          />
        </div>
      </details>
    </div>
  )
}
