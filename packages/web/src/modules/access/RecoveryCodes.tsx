import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useText } from '../../platform/text/index.ts'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import styles from './SignInPaper.module.css'
import { words } from './step-texts.ts'

/** Ten codes for paper, shown this once. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const t = useText()
  return (
    <Sheet>
      <div className={styles.paper}>
        <h2>{t(words.codesOnPaper)}</h2>
        <p>{t(words.codesNext)}</p>
        <ul className={styles.codes} data-plain>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className={styles.acts} data-screen-only>
          <Button
            variant="default"
            leftSection={<IconPrinter size={20} />}
            onClick={() => window.print()}
          >
            {t(words.print)}
          </Button>
          <Button onClick={done}>{t(words.kept)}</Button>
        </div>
      </div>
    </Sheet>
  )
}
