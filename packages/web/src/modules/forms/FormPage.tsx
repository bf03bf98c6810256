import { Button } from '@mantine/core'
import { type Form, FormName, getForm, listFormVersions } from '@tumpeang/domain/forms'
import { Link, useParams, useSearchParams } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { NotHere } from '../../platform/frame/NotHere.tsx'
import { Page } from '../../platform/frame/Page.tsx'
import { useMay } from '../../platform/session.ts'
import { fullDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Answer } from '../../platform/ui/Answer.tsx'
import styles from './Designer.module.css'
import { words } from './designer-texts.ts'
import { Export } from './Export.tsx'
import { FieldList } from './FieldList.tsx'
import { useSaid } from './said.ts'
import { titles } from './titles.ts'

/** A form to be read: the version in force, or an earlier one (`?version=2`). */
export function FormPage() {
  const { name } = useParams<{ name: string }>()
  const read = FormName.safeParse(name)
  return read.success ? <Read key={read.data} name={read.data} /> : <NotHere />
}

function Read({ name }: { name: FormName }) {
  const t = useText()
  const said = useSaid()
  const mayEdit = useMay('forms.edit')
  const [search] = useSearchParams()
  const asked = Number(search.get('version') ?? '')
  const number = Number.isInteger(asked) && asked >= 1 ? { number: asked } : {}
  const form = useAsked(getForm, { name, ...number })
  const versions = useAsked(listFormVersions, { name })
  const newest = versions.data?.items[0]?.number ?? null
  return (
    <Page
      title={titles.form}
      heading={form.data === undefined ? undefined : said(form.data.title)}
      sentence={t(words.readSentence)}
      wide
      {...(mayEdit && { back: { to: '/forms', text: words.back } })}
      action={
        mayEdit ? (
          <Button component={Link} href={`/forms/${name}/draft`}>
            {t(words.change)}
          </Button>
        ) : undefined
      }
    >
      <Answer of={form} lines={8}>
        {(found) => (
          <>
            <Head form={found} isOld={newest !== null && found.number !== newest} />
            <FieldList form={found.definition} faults={[]} plain={!mayEdit} />
          </>
        )}
      </Answer>
      <Answer of={versions}>
        {({ items }) =>
          items.length < 2 ? null : (
            <section>
              <h2>{t(words.older)}</h2>
              <ul data-plain className={styles.forms}>
                {items.map((version) => (
                  <li key={version.id}>
                    <VersionWords of={version} />
                    <Link href={`/forms/${name}?version=${version.number}`}>{t(words.read)}</Link>
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      </Answer>
    </Page>
  )
}

function VersionWords({
  of,
}: {
  of: Pick<Form, 'number' | 'publishedAt' | 'publishedByName' | 'note'>
}) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  return (
    <div>
      {t(words.version, { number: of.number ?? 0 })}
      <p className={styles.quiet}>
        {of.publishedAt !== null && t(words.publishedOn, { day: fullDay(of.publishedAt, shown) })}
        {of.publishedByName !== null && t(words.by, { name: named(of.publishedByName) })}
      </p>
      {of.note !== null && <p className={styles.quiet}>{of.note}</p>}
    </div>
  )
}

function Head({ form, isOld }: { form: Form; isOld: boolean }) {
  const t = useText()
  return (
    <div className={styles.acts}>
      {isOld && (
        <p className={styles.faults}>
          {t(words.oldVersion)} <Link href={`/forms/${form.name}`}>{t(words.current)}</Link>
        </p>
      )}
      <VersionWords of={form} />
      <Export name={form.name} {...(form.number !== null && { number: form.number })} />
    </div>
  )
}
