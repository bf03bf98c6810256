import { type Difference, differences, type FormDefinition } from '@tumpeang/domain/forms'
import { FieldKind } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { useText } from '../../platform/text/index.ts'
import { Empty } from '../../platform/ui/Empty.tsx'
import styles from './Designer.module.css'
import { changeSentences, kindNames, nothing, words } from './designer-texts.ts'
import { useExpressionWords } from './ExpressionField.tsx'
import { useSaid } from './said.ts'

/** Differences whose before and after are expressions, to be said in words. */
const expressions = new Set<Difference['kind']>([
  'made-conditional',
  'made-unconditional',
  'condition-changed',
  'made-required',
  'made-optional',
  'requirement-changed',
  'check-changed',
  'calculation-changed',
])

interface Props {
  readonly before: FormDefinition | null
  readonly after: FormDefinition
}

/** What a draft changes of the version in force, each change as a sentence. */
export function Changes({ before, after }: Props) {
  const t = useText()
  const said = useSaid()
  const inWords = useExpressionWords(after)
  if (before === null) return <p>{t(words.firstVersion)}</p>
  const found = differences(before, after)
  if (found.length === 0) return <Empty title={words.noDifference} next={words.noDifferenceNext} />
  const shown = (text: Text | null, kind: Difference['kind']): string => {
    if (text === null) return t(nothing)
    const as = FieldKind.safeParse(text.en)
    if (kind === 'kind-changed' && as.success) return t(kindNames[as.data])
    return expressions.has(kind)
      ? inWords(text.en, { as: kind === 'calculation-changed' ? 'value' : 'condition' })
      : said(text)
  }
  return (
    <>
      <p>{t(words.changes, { count: found.length, number: before.number })}</p>
      <ol className={styles.changes}>
        {found.map((one, index) => (
          <li key={index}>
            {t(changeSentences[one.kind], {
              label: said(one.label) || (one.field ?? one.section ?? ''),
              before: shown(one.before, one.kind),
              after: shown(one.after, one.kind),
            })}
          </li>
        ))}
      </ol>
    </>
  )
}
