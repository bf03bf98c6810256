import { type FormVersion, listForms, ministryForms } from '@tumpeang/domain/forms'
import { Link } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { Page } from '../../platform/frame/Page.tsx'
import { useMay } from '../../platform/session.ts'
import { fullDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import styles from './Designer.module.css'
import { words } from './designer-texts.ts'
import { useSaid } from './said.ts'
import { titles } from './titles.ts'

/** The forms of the ministry, in the order of the procedure; others after them. */
export function Forms() {
  const t = useText()
  const forms = useAsked(listForms, {})
  const place = (name: string) => {
    const at = ministryForms.findIndex((one) => one === name)
    return at === -1 ? ministryForms.length : at
  }
  return (
    <Page title={titles.forms} sentence={t(words.sentence)}>
      <Answer of={forms} lines={8}>
        {({ items }) => (
          <ul data-plain className={styles.forms}>
            {items
              .toSorted((one, other) => place(one.name) - place(other.name))
              .map((form) => (
                <Line key={form.name} form={form} />
              ))}
          </ul>
        )}
      </Answer>
    </Page>
  )
}

function Line({ form }: { form: FormVersion & { readonly hasDraft: boolean } }) {
  const t = useText()
  const said = useSaid()
  const shown = useLanguage()
  const named = useNamed()
  const mayEdit = useMay('forms.edit')
  const { name, title, number, publishedAt, publishedByName, hasDraft } = form
  return (
    <li>
      <div>
        <h2>{said(title)}</h2>
        <p className={styles.quiet}>
          {number === null
            ? t(words.never)
            : `${t(words.version, { number })} · ${t(words.inForce)}`}
          {publishedAt !== null &&
            ` · ${t(words.publishedOn, { day: fullDay(publishedAt, shown) })}`}
          {publishedByName !== null && t(words.by, { name: named(publishedByName) })}
          {hasDraft && ` · ${t(words.hasDraft)}`}
        </p>
      </div>
      <div className={styles.acts}>
        {number !== null && <Link href={`/forms/${name}`}>{t(words.read)}</Link>}
        {mayEdit && (
          <Link href={`/forms/${name}/draft`}>{t(hasDraft ? words.goOn : words.change)}</Link>
        )}
      </div>
    </li>
  )
}
