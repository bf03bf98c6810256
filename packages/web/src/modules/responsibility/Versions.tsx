import { NativeSelect } from '@mantine/core'
import type { DecisionTable } from '@tumpeang/domain/kernel'
import { getResponsibilityTable, listVersions } from '@tumpeang/domain/responsibility'
import type { RuleVersion } from '@tumpeang/domain/rules'
import { Link, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { fullDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { tableChanges } from '../../platform/ui/rules/changes.ts'
import { Rules } from './Rules.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { words as ruleWords } from '../../platform/ui/rules/words.ts'
import { draftWords, versionWords as words } from './texts.ts'
import { titles } from './titles.ts'

/** All versions that were ever in force, and any two of them side by side. */
export function Versions() {
  const t = useText()
  const versions = useAsked(listVersions, {})
  return (
    <Page
      title={titles.versions}
      sentence={t(words.sentence)}
      back={{ to: '/responsibility', text: draftWords.back }}
      wide
    >
      <Answer of={versions}>
        {({ items }) => (
          <>
            <ul data-plain className={styles.moves}>
              {items.map((version, at) => (
                <Entry key={version.id} version={version} isCurrent={at === 0} />
              ))}
            </ul>
            {items.length < 2 ? (
              <Empty title={words.onlyOne} next={words.onlyOneNext} />
            ) : (
              <Beside numbers={items.flatMap(({ number }) => (number === null ? [] : [number]))} />
            )}
          </>
        )}
      </Answer>
    </Page>
  )
}

function Entry({ version, isCurrent }: { version: RuleVersion; isCurrent: boolean }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const { number, publishedAt, publishedByName, note } = version
  return (
    <li>
      <div>
        {t(words.version, { number: number ?? 0 })}
        {isCurrent && ` · ${t(words.inForce)}`}
        <span className={styles.quiet}>
          {publishedAt !== null && fullDay(publishedAt, shown)}
          {publishedByName !== null && t(ruleWords.by, { name: named(publishedByName) })}
        </span>
        {note !== null && <span className={styles.quiet}>{note}</span>}
      </div>
      <Link href={isCurrent ? '/responsibility' : `/responsibility?version=${number}`}>
        {t(words.read)}
      </Link>
    </li>
  )
}

function Beside({ numbers }: { numbers: readonly number[] }) {
  const t = useText()
  const [search, setSearch] = useSearchParams()
  const chosen = (name: string, usual: number) => {
    const given = Number(search.get(name) ?? usual)
    return numbers.includes(given) ? given : usual
  }
  const before = chosen('before', numbers[1] ?? 1)
  const after = chosen('after', numbers[0] ?? 1)
  const older = useAsked(getResponsibilityTable, { number: before })
  const newer = useAsked(getResponsibilityTable, { number: after })
  const select = (name: 'before' | 'after', value: number) => (
    <NativeSelect
      label={t(words[name])}
      value={String(value)}
      onChange={({ currentTarget }) =>
        setSearch((had) => {
          const next = new URLSearchParams(had)
          next.set(name, currentTarget.value)
          return next
        })
      }
      data={numbers.map((number) => ({
        value: String(number),
        label: t(words.version, { number }),
      }))}
    />
  )
  return (
    <section className={styles.compared}>
      <div className={styles.pairs}>
        {select('before', before)}
        {select('after', after)}
      </div>
      <Answer of={older}>
        {(was) => (
          <Answer of={newer}>{(is) => <Differences was={was.content} is={is.content} />}</Answer>
        )}
      </Answer>
    </section>
  )
}

function Differences({ was, is }: { was: DecisionTable; is: DecisionTable }) {
  const t = useText()
  const changes = tableChanges(was, is)
  if (changes.length === 0) return <Empty title={ruleWords.same} />
  return (
    <div className={styles.diff}>
      {changes.map((change) => (
        <Sheet key={`${change.kind} ${change.rule.id}`}>
          <h3>
            {change.kind === 'moved'
              ? t(ruleWords.moved, { from: change.from, to: change.row })
              : `${t(ruleWords[change.kind])} · ${t(ruleWords.atRow, { row: change.row })}`}
          </h3>
          {change.kind === 'changed' && (
            <>
              <p className={styles.quiet}>{t(ruleWords.was)}</p>
              <Rules table={was} shownRows={new Set([change.rule.id])} isQuoted />
              <p className={styles.quiet}>{t(ruleWords.is)}</p>
            </>
          )}
          <Rules
            table={change.kind === 'removed' ? was : is}
            shownRows={new Set([change.rule.id])}
            isQuoted
          />
        </Sheet>
      ))}
    </div>
  )
}
