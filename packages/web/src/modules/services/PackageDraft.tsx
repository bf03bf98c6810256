import { Button, NativeSelect } from '@mantine/core'
import {
  type PackageBook,
  PackageBookId,
  packageFaults,
  packageFor,
  type PackageItem,
  packageRules,
} from '@tumpeang/domain/services'
import { lazy, useState } from 'react'
import { newId } from '../../platform/api.ts'
import { useText } from '../../platform/text/index.ts'
import { useConcernOptions } from '../../platform/ui/rules/about.ts'
import { rowChanges } from '../../platform/ui/rules/changes.ts'
import { ChangeHead } from '../../platform/ui/rules/ChangeHead.tsx'
import { DraftFoot } from '../../platform/ui/rules/DraftFoot.tsx'
import { DraftPage } from '../../platform/ui/rules/DraftPage.tsx'
import { FaultSheet } from '../../platform/ui/rules/FaultList.tsx'
import { rowId } from '../../platform/ui/rules/faults.ts'
import styles from '../../platform/ui/rules/Rules.module.css'
import { type Opened, useDraft } from '../../platform/ui/rules/use-draft.ts'
import { useRows } from '../../platform/ui/rules/use-rows.ts'
import { words as ruleWords } from '../../platform/ui/rules/words.ts'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { AgeSelect } from './AgeSelect.tsx'
import { codeOf, ItemsTable } from './ItemsTable.tsx'
import { bookWords } from './package-texts.ts'

const ItemRow = lazy(() => import('./ItemRow.tsx').then((found) => ({ default: found.ItemRow })))

/** The draft of the package: changed, tried, compared and published by an officer of the council. */
export const PackageDraft = () => (
  <DraftPage
    contract={packageRules}
    title={bookWords.draft}
    back={{ to: '/services/package', text: bookWords.back }}
  >
    {(opened) => <Editing {...opened} />}
  </DraftPage>
)

const newItem = (): PackageItem => ({
  code: `item-${newId(PackageBookId)}`,
  name: { km: '', en: '' },
  concerns: [],
  ages: null,
  services: [],
  withinDays: 14,
  basis: { km: '', en: '' },
})

function Editing(opened: Opened<PackageBook>) {
  const t = useText()
  const draft = useDraft({
    ...opened,
    contract: packageRules,
    faultsOf: packageFaults,
    done: '/services/package',
  })
  const { content, settled, faults, wrongOf } = draft
  const acts = useRows<PackageItem>(codeOf, (how) => draft.change((items) => [...how(items)]))
  const [comparing, setComparing] = useState(false)
  const rowOf = (code: string) => settled.findIndex((item) => item.code === code) + 1
  return (
    <>
      <FaultSheet
        faults={faults}
        whole={t(bookWords.whole, { count: content.length })}
        renderFault={({ rule, detail }) => (
          <div>
            {rule !== null && (
              <a href={`#${rowId(rule)}`}>{t(ruleWords.atRow, { row: rowOf(rule) })}</a>
            )}{' '}
            {t(detail)}
          </div>
        )}
      />
      <div className={styles.acts}>
        <Button
          variant="default"
          onClick={() => setComparing(!comparing)}
          aria-expanded={comparing}
        >
          {t(ruleWords.compare)}
        </Button>
      </div>
      {comparing && <Changes before={opened.current.content} after={settled} />}
      <div className={styles.columns}>
        <section className={styles.table}>
          <ItemsTable
            items={content}
            changing={{
              acts,
              wrongOf,
              made: newItem,
              renderEditor: (item, number, wrong) => (
                <ItemRow
                  item={item}
                  number={number}
                  wrong={wrong}
                  onChange={acts.replace}
                  onRemove={() => acts.remove(item.code)}
                  onDone={() => acts.setOpen(null)}
                />
              ),
            }}
          />
          <Button variant="default" mt="md" onClick={() => acts.insert(content.length, newItem())}>
            {t(bookWords.add)}
          </Button>
        </section>
        <Trial items={settled} />
      </div>
      <DraftFoot draft={draft} consequence={t(bookWords.publishNext)} />
    </>
  )
}

/** What a child of some concern and age would be due. */
function Trial({ items }: { items: readonly PackageItem[] }) {
  const t = useText()
  const options = useConcernOptions()
  const [concern, setConcern] = useState('neglect')
  const [age, setAge] = useState('9')
  const due = packageFor(items, [concern], { least: Number(age), most: Number(age) })
  return (
    <aside className={styles.example} aria-label={t(bookWords.try)}>
      <h2>{t(bookWords.try)}</h2>
      <div className={styles.choices}>
        <NativeSelect
          label={t(bookWords.concern)}
          value={concern}
          onChange={({ currentTarget }) => setConcern(currentTarget.value)}
          data={options}
        />
        <AgeSelect label={bookWords.age} value={age} onChange={setAge} />
      </div>
      <ul className={styles.cases} data-plain aria-live="polite">
        {due.map((item) => (
          <li key={item.code}>
            {t(item.name)}
            <span className={styles.quiet}>
              {t(bookWords.withinDays, { count: item.withinDays })}
            </span>
          </li>
        ))}
      </ul>
      {due.length === 0 && <p className={styles.wrong}>{t(bookWords.nothing)}</p>}
    </aside>
  )
}

function Changes({ before, after }: Record<'before' | 'after', readonly PackageItem[]>) {
  const t = useText()
  const changes = rowChanges(before, after, { idOf: codeOf })
  return (
    <section className={styles.compared} aria-live="polite">
      <h2>{t(ruleWords.compare)}</h2>
      {changes.length === 0 && <p>{t(ruleWords.same)}</p>}
      <div className={styles.diff}>
        {changes.map((change) => (
          <Sheet key={change.rule.code}>
            <h3>
              <ChangeHead change={change} />
            </h3>
            {change.kind === 'changed' && (
              <>
                <p className={styles.quiet}>{t(ruleWords.was)}</p>
                <ItemsTable items={[change.before]} isQuoted />
                <p className={styles.quiet}>{t(ruleWords.is)}</p>
              </>
            )}
            <ItemsTable items={[change.rule]} isQuoted />
          </Sheet>
        ))}
      </div>
    </section>
  )
}
