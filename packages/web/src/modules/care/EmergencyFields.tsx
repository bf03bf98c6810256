import { Textarea, TextInput } from '@mantine/core'
import { type CareOption, livingNames, optionsBefore } from '@tumpeang/domain/cases'
import { useText } from '../../platform/text/index.ts'
import { Pick } from '../../platform/ui/Pick.tsx'
import styles from './Care.module.css'
import type { EmergencyBegun } from './emergency.ts'
import { words } from './texts.ts'

const hows = [
  { value: 'tried' as const, text: words.tried },
  { value: 'impossible' as const, text: words.impossible },
]
const isShort = (typed: string): boolean => typed.trim().length < 3

interface Props {
  readonly option: CareOption | null
  readonly value: EmergencyBegun
  readonly onChange: (value: EmergencyBegun) => void
  readonly tried: boolean
}

/** Why tonight, what the danger is, what of the order of form 4 was tried, and who decided. */
export function EmergencyFields({ option, value, onChange, tried }: Props) {
  const t = useText()
  const needed = (typed: string) => (tried && isShort(typed) ? t(words.needed) : undefined)
  const before = option === null ? [] : optionsBefore(option)
  const said = (of: CareOption) =>
    value.options.find((one) => one.option === of) ?? { option: of, how: null, why: '' }
  const say = (of: CareOption, part: Partial<EmergencyBegun['options'][number]>) =>
    onChange({
      ...value,
      options: [...value.options.filter((one) => one.option !== of), { ...said(of), ...part }],
    })
  return (
    <>
      <Textarea
        label={t(words.emergencyWhy)}
        minRows={2}
        value={value.why}
        onChange={({ currentTarget }) => onChange({ ...value, why: currentTarget.value })}
        error={needed(value.why)}
      />
      <Textarea
        label={t(words.emergencyDanger)}
        minRows={2}
        value={value.danger}
        onChange={({ currentTarget }) => onChange({ ...value, danger: currentTarget.value })}
        error={needed(value.danger)}
      />
      {before.length > 0 && (
        <section>
          <h3>{t(words.emergencyOptions)}</h3>
          <p className={styles.quiet}>{t(words.emergencyOptionsHint)}</p>
          {before.map((of) => {
            const { how, why } = said(of)
            return (
              <div key={of} className={styles.person}>
                <Pick
                  label={livingNames[of]}
                  options={hows}
                  value={how}
                  onChange={(given) => say(of, { how: given })}
                  error={tried && how === null ? t(words.chooseOne) : undefined}
                />
                <Textarea
                  label={t(words.emergencyHow)}
                  minRows={1}
                  value={why}
                  onChange={({ currentTarget }) => say(of, { why: currentTarget.value })}
                  error={needed(why)}
                />
              </div>
            )
          })}
        </section>
      )}
      <TextInput
        label={t(words.emergencyDecidedBy)}
        description={t(words.emergencyDecidedByHint)}
        value={value.decidedBy}
        onChange={({ currentTarget }) => onChange({ ...value, decidedBy: currentTarget.value })}
        error={needed(value.decidedBy)}
      />
    </>
  )
}
