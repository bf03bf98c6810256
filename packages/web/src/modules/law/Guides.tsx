import { Button } from '@mantine/core'
import { getForm } from '@tumpeang/domain/forms'
import { type Guide, guideFormName, guideRules, sectionOf } from '@tumpeang/domain/law'
import { IconScale } from '@tabler/icons-react'
import { Link } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { Empty } from '../../platform/ui/Empty.tsx'
import { useChosen, VersionPage } from '../../platform/ui/rules/VersionPage.tsx'
import { GuideView } from './GuideView.tsx'
import styles from './Law.module.css'
import { words } from './texts.ts'
import { titles } from './titles.ts'

/** All guides to read, one at a time; on a phone the list first. */
export function Guides() {
  const t = useText()
  const [id] = useChosen('guide')
  const [version] = useChosen('version')
  const at = (guide: string) => `/law?guide=${guide}${version === '' ? '' : `&version=${version}`}`
  return (
    <VersionPage
      contract={guideRules}
      title={titles.guides}
      to="/law"
      old={words.oldGuides}
      renderBar={() => (
        <>
          <p>{t(words.guidesSentence)}</p>
          <Button
            component={Link}
            href="/law/procedure"
            variant="default"
            leftSection={<IconScale size={20} stroke={1.6} />}
          >
            {t(words.toProcedure)}
          </Button>
          <Button component={Link} href="/services/package" variant="subtle">
            {t(words.toPackage)}
          </Button>
        </>
      )}
    >
      {({ content }) => {
        const chosen = content.find((guide) => guide.id === id)
        return (
          <div className={styles.guides} data-chosen={chosen !== undefined}>
            <nav className={styles.list} aria-label={t(titles.guides)}>
              <ul data-plain>
                {content.map((guide) => (
                  <li key={guide.id}>
                    <Link
                      href={at(guide.id)}
                      {...(guide === chosen ? { 'aria-current': 'page' as const } : {})}
                    >
                      {t(guide.title)}
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
                <GuideView guide={chosen} questions={<Questions guide={chosen} />} />
              </div>
            )}
          </div>
        )
      }}
    </VersionPage>
  )
}

/** What the assessment asks besides: the guide's section of the form in force. */
function Questions({ guide }: { guide: Guide }) {
  const t = useText()
  const { data } = useAsked(getForm, { name: guideFormName })
  const section = data?.definition.sections.find(({ name }) => name === sectionOf(guide.id))
  if (section === undefined || section.fields.length === 0) return null
  return (
    <section>
      <h3>{t(words.asks)}</h3>
      <ul className={styles.ask}>
        {section.fields.map(({ name, label }) => (
          <li key={name}>{t(label)}</li>
        ))}
      </ul>
    </section>
  )
}
