import { IconPhone } from '@tabler/icons-react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import styles from './Portal.module.css'
import { words } from './danger-texts.ts'

const lines = {
  '117': words.police,
  '1280': words.helpline,
  '1288': words.trafficking,
} as const

interface Props {
  readonly of?: readonly (keyof typeof lines)[]
  /** Loud where a child is in danger now. */
  readonly loud?: boolean
}

/** The numbers to call, each one tap away. */
export function Calls({ of = ['117', '1280'], loud = false }: Props) {
  const t = useText()
  const shown = useLanguage()
  return (
    <ul data-plain className={styles.calls} data-loud={loud}>
      {of.map((number) => (
        <li key={number}>
          <a href={`tel:${number}`}>
            <IconPhone size={24} stroke={1.6} aria-hidden />
            <span>
              <strong>{digitsOf(number, shown)}</strong> <span>{t(lines[number])}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
