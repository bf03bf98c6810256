import { Textarea } from '@mantine/core'
import type { Said } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { useText } from '../../platform/text/index.ts'
import styles from './Designer.module.css'
import { words } from './designer-texts.ts'

interface Props {
  readonly km: Text
  readonly en: Text
  readonly value: Said | undefined
  readonly onChange: (said: Said) => void
  /** Both languages have to be there; the missing one is marked. */
  readonly needed?: boolean
}

/** The same words in both languages, side by side. */
export function SaidFields({
  km,
  en,
  value = { km: '', en: '' },
  onChange,
  needed = false,
}: Props) {
  const t = useText()
  const isOne = needed || value.km.trim() !== '' || value.en.trim() !== ''
  return (
    <div className={styles.two}>
      <Textarea
        label={t(km)}
        lang="km"
        rows={2}
        value={value.km}
        onChange={({ currentTarget }) => onChange({ ...value, km: currentTarget.value })}
        error={isOne && value.km.trim() === '' ? t(words.missingKm) : undefined}
      />
      <Textarea
        label={t(en)}
        lang="en"
        rows={2}
        value={value.en}
        onChange={({ currentTarget }) => onChange({ ...value, en: currentTarget.value })}
        error={isOne && value.en.trim() === '' ? t(words.missingEn) : undefined}
      />
    </div>
  )
}
