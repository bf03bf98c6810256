import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { renderSVG } from 'uqr'
import { fullDay, clock, useLanguage, useText } from '../../platform/text/index.ts'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { words } from './link-texts.ts'
import styles from './SignInPaper.module.css'

interface Props {
  readonly token: string
  readonly endsAt: Date
  readonly login: string
}

/** A link to a new password, shown this once: for the camera, for the hand, and on paper. */
export function LinkPaper({ token, endsAt, login }: Props) {
  const t = useText()
  const language = useLanguage()
  const [copied, setCopied] = useState(false)
  // What stands behind the mark is never sent to a server, and so stands in no log.
  const address = `${window.location.origin}/welcome#${token}`
  return (
    <Sheet>
      <div className={styles.paper}>
        <h2>{t(words.link)}</h2>
        <p>
          {t(words.linkFor)} <strong>{login}</strong>
        </p>
        <img
          className={styles.picture}
          alt={t(words.picture)}
          src={`data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 2 }))}`}
        />
        <code className={styles.address}>{address}</code>
        <p>
          {t(words.linkOnce)} {fullDay(endsAt, language)}, {clock(endsAt, language)}
        </p>
        <p data-screen-only>{t(words.linkHandOver)}</p>
        <div className={styles.acts} data-screen-only>
          <Button
            variant="default"
            leftSection={<IconPrinter size={20} />}
            onClick={() => window.print()}
          >
            {t(words.print)}
          </Button>
          <Button
            variant="default"
            leftSection={copied ? <IconCheck size={20} /> : <IconCopy size={20} />}
            onClick={() =>
              void navigator.clipboard.writeText(address).then(
                () => setCopied(true),
                // Where the browser forbids it, the address can be selected and copied by hand.
                () => setCopied(false),
              )
            }
          >
            <span aria-live="polite">{t(copied ? words.copied : words.copy)}</span>
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
