import { Button, NativeSelect } from '@mantine/core'
import type { Text } from '@tumpeang/domain/kernel'
import type { RuleContract, RulesInFull } from '@tumpeang/domain/rules'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useAsked } from '../../asked.ts'
import { Page } from '../../frame/Page.tsx'
import { useMay } from '../../session.ts'
import { fullDay, useLanguage, useNamed, useText } from '../../text/index.ts'
import { Answer } from '../Answer.tsx'
import styles from './Rules.module.css'
import { words } from './words.ts'

/** A part of the address that says what is shown; empty leaves it out. */
export function useChosen(name: string): readonly [string, (value: string) => void] {
  const [search, setSearch] = useSearchParams()
  return [
    search.get(name) ?? '',
    (value) =>
      setSearch((before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      }),
  ]
}

interface Props<Id extends string, Content> {
  readonly contract: RuleContract<Id, Content>
  readonly title: Text
  /** Its own address; the draft lies below it. */
  readonly to: `/${string}`
  readonly back?: { readonly to: string; readonly text: Text }
  /** What holds of whatever was made by a version that is not in force any more. */
  readonly old: Text
  /** What stands beside the choice of the version. */
  readonly renderBar?: (rules: RulesInFull<Content, Id>) => ReactNode
  readonly children: (rules: RulesInFull<Content, Id>) => ReactNode
}

/** The rules in force, or those of an earlier version. */
export function VersionPage<Id extends string, Content>(props: Props<Id, Content>) {
  const { contract, title, to, back, old, renderBar, children } = props
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const [version, setVersion] = useChosen('version')
  const number = Number(version)
  const mayEdit = useMay(contract.draft.ability)
  const asked = useAsked(contract.current, number > 0 ? { number } : {})
  const versions = useAsked(contract.versions, {})
  const draft = useAsked(contract.draft, {}, { enabled: mayEdit })
  const found = asked.data
  const numbers = (versions.data?.items ?? []).map((one) => one.number ?? 0)
  const newest = numbers[0] ?? found?.number
  return (
    <Page
      title={title}
      wide
      {...(back === undefined ? {} : { back })}
      sentence={
        found === undefined
          ? undefined
          : t(words.inForce, {
              number: found.number ?? 0,
              when: found.publishedAt === null ? '' : fullDay(found.publishedAt, shown),
              who:
                found.publishedByName === null
                  ? t(words.withSystem)
                  : t(words.by, { name: named(found.publishedByName) }),
            })
      }
      action={
        mayEdit && number === 0 ? (
          <Button component={Link} href={`${to}/draft`}>
            {t(draft.data?.draft ? words.goOnDraft : words.makeDraft)}
          </Button>
        ) : undefined
      }
    >
      <Answer of={asked} lines={8}>
        {(rules) => (
          <>
            {rules.number !== newest && (
              <p className={styles.old}>
                {t(old)} <Link href={to}>{t(words.toCurrent)}</Link>
              </p>
            )}
            {rules.note !== null && <p className={styles.note}>{rules.note}</p>}
            <div className={styles.bar}>
              {renderBar?.(rules)}
              {numbers.length > 1 && (
                <NativeSelect
                  label={t(words.version)}
                  value={String(rules.number ?? '')}
                  onChange={({ currentTarget: { value } }) =>
                    setVersion(value === String(newest) ? '' : value)
                  }
                  data={numbers.map((one) => ({
                    value: String(one),
                    label: t(words.versionNumber, { number: one }),
                  }))}
                />
              )}
            </div>
            {children(rules)}
          </>
        )}
      </Answer>
    </Page>
  )
}
