import { Button } from '@mantine/core'
import { guideOf, guides } from '@tumpeang/domain/law'
import { IconScale } from '@tabler/icons-react'
import { Link, useSearchParams } from 'wouter'
import { Page } from '../../platform/frame/Page.tsx'
import { useText } from '../../platform/text/index.ts'
import { Empty } from '../../platform/ui/Empty.tsx'
import { GuideView } from './GuideView.tsx'
import styles from './Law.module.css'
import { words } from './texts.ts'
import { titles } from './titles.ts'

/** All guides to read, one at a time; on a phone the list first. */
export function Guides() {
  const t = useText()
  const [search] = useSearchParams()
  const chosen = guideOf(search.get('guide') ?? '')
  return (
    <Page
      title={titles.guides}
      sentence={t(words.guidesSentence)}
      wide
      action={
        <Button
          component={Link}
          href="/law/procedure"
          variant="default"
          leftSection={<IconScale size={20} stroke={1.6} />}
        >
          {t(words.toProcedure)}
        </Button>
      }
    >
      <div className={styles.guides} data-chosen={chosen !== undefined}>
        <nav className={styles.list} aria-label={t(titles.guides)}>
          <ul data-plain>
            {guides.map(({ id, title }) => (
              <li key={id}>
                <Link
                  href={`/law?guide=${id}`}
                  {...(id === chosen?.id ? { 'aria-current': 'page' as const } : {})}
                >
                  {t(title)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {chosen === undefined ? (
          <Empty title={words.choose} next={words.chooseNext} />
        ) : (
          <div>
            <p className={styles.back}>
              <Link href="/law">{t(words.allGuides)}</Link>
            </p>
            <GuideView guide={chosen.id} />
          </div>
        )}
      </div>
    </Page>
  )
}
