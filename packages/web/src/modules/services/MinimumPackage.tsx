import { NativeSelect } from '@mantine/core'
import { concernCodes } from '@tumpeang/domain/forms'
import { packageFor, packageGaps, packageRules } from '@tumpeang/domain/services'
import { Link } from 'wouter'
import { useMay } from '../../platform/session.ts'
import { useText } from '../../platform/text/index.ts'
import { useConcernOptions } from '../../platform/ui/rules/about.ts'
import styles from '../../platform/ui/rules/Rules.module.css'
import { useChosen, VersionPage } from '../../platform/ui/rules/VersionPage.tsx'
import { AgeSelect } from './AgeSelect.tsx'
import { ItemsTable } from './ItemsTable.tsx'
import { bookWords } from './package-texts.ts'

/** What every child in need is due, by concern and age: the version in force, or an earlier one. */
export function MinimumPackage() {
  const t = useText()
  const [about, setAbout] = useChosen('about')
  const [age, setAge] = useChosen('age')
  const options = useConcernOptions()
  const mayCount = useMay(packageGaps.ability)
  const years = age === '' ? undefined : { least: Number(age), most: Number(age) }
  const concerns = about === '' ? concernCodes : [about]
  return (
    <VersionPage
      contract={packageRules}
      title={bookWords.title}
      to="/services/package"
      back={{ to: '/law', text: bookWords.toGuides }}
      old={bookWords.old}
      renderBar={() => (
        <>
          <NativeSelect
            label={t(bookWords.concern)}
            value={about}
            onChange={({ currentTarget }) => setAbout(currentTarget.value)}
            data={[{ value: '', label: t(bookWords.everyConcern) }, ...options]}
          />
          <AgeSelect
            label={bookWords.age}
            none={bookWords.everyAge}
            value={age}
            onChange={setAge}
          />
        </>
      )}
    >
      {({ content }) => (
        <>
          <p className={styles.quiet}>{t(bookWords.sentence)}</p>
          {mayCount && (
            <p>
              <Link href="/services/gaps">{t(bookWords.gaps)}</Link>
            </p>
          )}
          <ItemsTable
            items={content}
            shownRows={new Set(packageFor(content, concerns, years).map(({ code }) => code))}
          />
        </>
      )}
    </VersionPage>
  )
}
