import { type FormName, getForm, unfilledFields } from '@tumpeang/domain/forms'
import { useAsked } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import styles from './Designer.module.css'
import { words } from './designer-texts.ts'
import { useSaid } from './said.ts'

/** How often each question of the version in force was answered; what nobody fills comes first. */
export function Unfilled({ name }: { name: FormName }) {
  const t = useText()
  const said = useSaid()
  const counted = useAsked(unfilledFields, { name })
  const form = useAsked(getForm, { name })
  const labels = new Map(
    form.data?.definition.sections.flatMap(({ fields }) =>
      fields.map((field) => [field.name, said(field.label)] as const),
    ),
  )
  return (
    <Answer of={counted} lines={6}>
      {({ number, filed, fields }) =>
        filed === 0 ? (
          <p>{t(words.neverFiled)}</p>
        ) : (
          <>
            <p>{t(words.whoFills, { number, filed })}</p>
            <ol data-plain className={styles.bars}>
              {fields
                .toSorted(
                  (one, other) => one.answered / (one.of || 1) - other.answered / (other.of || 1),
                )
                .map(({ name: field, answered, of }) => (
                  <li key={field}>
                    <span>{labels.get(field) ?? field}</span>
                    <span>
                      <meter min={0} max={Math.max(1, of)} value={answered} aria-hidden />
                      <span className={answered === 0 ? styles.missing : styles.quiet}>
                        {answered === 0 ? t(words.nobody) : t(words.seldom, { answered, of })}
                      </span>
                    </span>
                  </li>
                ))}
            </ol>
          </>
        )
      }
    </Answer>
  )
}
