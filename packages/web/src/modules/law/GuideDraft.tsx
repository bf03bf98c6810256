import { Button } from '@mantine/core'
import { type Guide, GuideBookId, guideFaults, guideRules, type Guides } from '@tumpeang/domain/law'
import { lazy, Suspense, useCallback, useState } from 'react'
import { Link } from 'wouter'
import { newId } from '../../platform/api.ts'
import { useText } from '../../platform/text/index.ts'
import { Empty } from '../../platform/ui/Empty.tsx'
import { Loading } from '../../platform/ui/Loading.tsx'
import { DraftFoot } from '../../platform/ui/rules/DraftFoot.tsx'
import { DraftPage } from '../../platform/ui/rules/DraftPage.tsx'
import { FaultSheet } from '../../platform/ui/rules/FaultList.tsx'
import { rowId } from '../../platform/ui/rules/faults.ts'
import rules from '../../platform/ui/rules/Rules.module.css'
import { type Opened, useDraft } from '../../platform/ui/rules/use-draft.ts'
import { useChosen } from '../../platform/ui/rules/VersionPage.tsx'
import { words as ruleWords } from '../../platform/ui/rules/words.ts'
import styles from './Law.module.css'
import { guideWords, words } from './texts.ts'
import { titles } from './titles.ts'

/** The list of guides needs neither. */
const GuideEditor = lazy(() =>
  import('./GuideEditor.tsx').then((found) => ({ default: found.GuideEditor })),
)
const GuideChanges = lazy(() =>
  import('./GuideChanges.tsx').then((found) => ({ default: found.GuideChanges })),
)

/** The draft of the guides: changed, looked at, compared and published by an officer of the council. */
export const GuideDraft = () => (
  <DraftPage
    contract={guideRules}
    title={titles.guideDraft}
    back={{ to: '/law', text: guideWords.back }}
  >
    {(opened) => <Editing {...opened} />}
  </DraftPage>
)

const newGuide = (): Guide => ({
  id: `guide-${newId(GuideBookId)}`,
  title: { km: '', en: '' },
  concerns: [],
  matters: [],
  redLines: [],
  steps: [],
})

function Editing(opened: Opened<Guides>) {
  const t = useText()
  const inForce = opened.current.content
  const faultsOf = useCallback((guides: Guides) => guideFaults(guides, [inForce]), [inForce])
  const draft = useDraft({ ...opened, contract: guideRules, faultsOf, done: '/law' })
  const { content, change, settled, faults, wrongOf } = draft
  const [chosen, choose] = useChosen('guide')
  const [comparing, setComparing] = useState(false)
  const guide = content.find(({ id }) => id === chosen)
  const ofRule = (rule: string) => settled.find(({ id }) => id === rule.split('/')[0])
  const replace = (changed: Guide) =>
    change((guides) => guides.map((one) => (one.id === changed.id ? changed : one)))
  return (
    <>
      <FaultSheet
        faults={faults}
        whole={t(guideWords.whole, { count: content.length })}
        renderFault={({ rule, detail }) => {
          const at = rule === null ? undefined : ofRule(rule)
          const step = at?.steps.findIndex(({ id }) => `${at.id}/${id}` === rule) ?? -1
          return (
            <div>
              {at !== undefined && (
                <Link href={`/law/draft?guide=${at.id}${step < 0 ? '' : `#${rowId(rule ?? '')}`}`}>
                  {t(at.title) || t(guideWords.untitled)}
                  {step >= 0 && <> · {t(guideWords.stepNumber, { number: step + 1 })}</>}
                </Link>
              )}{' '}
              {t(detail)}
            </div>
          )
        }}
      />
      <div className={rules.acts}>
        <Button
          variant="default"
          onClick={() => setComparing(!comparing)}
          aria-expanded={comparing}
        >
          {t(ruleWords.compare)}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            const made = newGuide()
            change((guides) => [...guides, made])
            choose(made.id)
          }}
        >
          {t(guideWords.addGuide)}
        </Button>
      </div>
      {comparing && (
        <Suspense fallback={<Loading lines={6} />}>
          <GuideChanges before={inForce} after={settled} />
        </Suspense>
      )}
      <div className={`${styles.guides} ${styles.draft}`} data-chosen={guide !== undefined}>
        <nav className={styles.list} aria-label={t(titles.guides)}>
          <ul data-plain>
            {content.map(({ id, title }) => (
              <li key={id}>
                <Link
                  href={`/law/draft?guide=${id}`}
                  {...(id === chosen ? { 'aria-current': 'page' as const } : {})}
                >
                  {t(title) || t(guideWords.untitled)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {guide === undefined ? (
          <Empty title={words.choose} next={guideWords.chooseNext} />
        ) : (
          <div>
            <p className={styles.back}>
              <Link href="/law/draft">{t(words.allGuides)}</Link>
            </p>
            <Suspense fallback={<Loading lines={8} />}>
              <GuideEditor
                key={guide.id}
                guide={guide}
                before={inForce.find(({ id }) => id === guide.id)}
                wrongOf={wrongOf}
                onChange={replace}
                onSteps={(how) =>
                  change((guides) =>
                    guides.map((one) =>
                      one.id === guide.id ? { ...one, steps: [...how(one.steps)] } : one,
                    ),
                  )
                }
                onRemove={() => change((guides) => guides.filter(({ id }) => id !== guide.id))}
              />
            </Suspense>
          </div>
        )}
      </div>
      <DraftFoot draft={draft} consequence={t(guideWords.publishNext)} />
    </>
  )
}
