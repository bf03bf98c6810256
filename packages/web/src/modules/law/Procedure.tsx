import { NativeSelect } from '@mantine/core'
import { procedureRules } from '@tumpeang/domain/law'
import { useText } from '../../platform/text/index.ts'
import { rowsAbout, useConcernOptions } from '../../platform/ui/rules/about.ts'
import styles from '../../platform/ui/rules/Rules.module.css'
import { useChosen, VersionPage } from '../../platform/ui/rules/VersionPage.tsx'
import { ProcedureRules } from './ProcedureRules.tsx'
import { words } from './texts.ts'
import { titles } from './titles.ts'

/** The procedure in force, or an earlier version of it. */
export function Procedure() {
  const t = useText()
  const [about, setAbout] = useChosen('about')
  const options = useConcernOptions()
  return (
    <VersionPage
      contract={procedureRules}
      title={titles.procedure}
      to="/law/procedure"
      back={{ to: '/law', text: words.toGuides }}
      old={words.old}
      renderBar={() => (
        <NativeSelect
          label={t(words.filter)}
          value={about}
          onChange={({ currentTarget }) => setAbout(currentTarget.value)}
          data={[{ value: '', label: t(words.everyConcern) }, ...options]}
        />
      )}
    >
      {({ content }) => (
        <>
          <p className={styles.quiet}>{t(words.firstSpeaks)}</p>
          <ProcedureRules table={content} shownRows={rowsAbout(content, about)} />
        </>
      )}
    </VersionPage>
  )
}
