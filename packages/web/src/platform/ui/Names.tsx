import { TextInput } from '@mantine/core'
import type { NameParts } from '@tumpeang/domain/children'
import { useText } from '../text/index.ts'
import styles from './Fields.module.css'
import { words } from './words.ts'

interface Props {
  readonly value: NameParts
  readonly onChange: (value: NameParts) => void
  /** The name by which the village knows the person. */
  readonly nickname?: string
  readonly onNickname?: (nickname: string) => void
}

export const noName: NameParts = {
  familyKm: null,
  givenKm: null,
  familyLatin: null,
  givenLatin: null,
}

/** A name in four fields and the one it is called by; none is required, for none may be known. */
export function Names({ value, onChange, nickname, onNickname }: Props) {
  const t = useText()
  const field = (part: keyof NameParts, lang: 'km' | 'en') => (
    <TextInput
      label={t(words[part])}
      lang={lang}
      autoComplete="off"
      spellCheck={false}
      value={value[part] ?? ''}
      onChange={({ currentTarget }) =>
        onChange({ ...value, [part]: currentTarget.value === '' ? null : currentTarget.value })
      }
    />
  )
  return (
    <div className={styles.pairs}>
      {field('familyKm', 'km')}
      {field('givenKm', 'km')}
      {field('familyLatin', 'en')}
      {field('givenLatin', 'en')}
      {onNickname !== undefined && (
        <TextInput
          label={t(words.nickname)}
          description={t(words.nicknameHint)}
          autoComplete="off"
          value={nickname ?? ''}
          onChange={({ currentTarget }) => onNickname(currentTarget.value)}
        />
      )}
    </div>
  )
}
