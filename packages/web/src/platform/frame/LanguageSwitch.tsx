import { UnstyledButton } from '@mantine/core'
import { changeLanguage, useLanguage } from '../text/index.ts'
import styles from './LanguageSwitch.module.css'

/** Offers the other language, written in that language. */
export function LanguageSwitch() {
  const shown = useLanguage()
  const other = shown === 'km' ? 'en' : 'km'
  return (
    <UnstyledButton className={styles.switch} lang={other} onClick={() => changeLanguage(other)}>
      {other === 'en' ? 'English' : 'ភាសាខ្មែរ'}
    </UnstyledButton>
  )
}
