import { Button, Checkbox, TextInput } from '@mantine/core'
import type { FormDefinition, FormFault, Section } from '@tumpeang/domain/forms'
import type { Day } from '@tumpeang/domain/kernel'
import { latinDigits } from '@tumpeang/domain/khmer'
import { IconLock } from '@tabler/icons-react'
import { useId } from 'react'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import styles from './Designer.module.css'
import { words } from './designer-texts.ts'
import { isLocked, set, withSection, without } from './editing.ts'
import { ExpressionField } from './ExpressionField.tsx'
import { SaidFields } from './SaidFields.tsx'
import { useSaid } from './said.ts'

interface Props {
  readonly form: FormDefinition
  readonly section: Section
  readonly before: Section | undefined
  readonly faults: readonly FormFault[]
  readonly today: Day
  readonly onChange: (form: FormDefinition) => void
  readonly close: () => void
}

/** Title, help, condition and repetition of a section; its questions are changed one by one. */
export function SectionEditor({ form, section, before, faults, today, onChange, close }: Props) {
  const t = useText()
  const said = useSaid()
  const shown = useLanguage()
  const id = useId()
  const put = (next: Section) => onChange(withSection(form, section.name, () => next))
  const { repeat } = section
  const locked = section.binds !== undefined || section.fields.some((field) => isLocked(field))
  const of = (property: string) => faults.filter((fault) => fault.property === property)
  const times = (typed: string, most: number) =>
    Math.min(
      most,
      Number(
        latinDigits(typed)
          .replaceAll(/[^0-9]/g, '')
          .slice(0, 3),
      ),
    )
  return (
    <section className={styles.editor} aria-labelledby={id}>
      <h4 id={id}>{t(words.changeSection, { label: said(section.title) || section.name })}</h4>
      {section.binds !== undefined && (
        <p className={styles.why}>
          <IconLock size={20} stroke={1.6} aria-hidden />
          {t(words.lockedSection)}
        </p>
      )}
      <SaidFields
        km={words.titleKm}
        en={words.titleEn}
        value={section.title}
        onChange={(title) => put({ ...section, title })}
        needed
      />
      <SaidFields
        km={words.helpKm}
        en={words.helpEn}
        value={section.help}
        onChange={(help) =>
          put(set(section, 'help', help.km === '' && help.en === '' ? undefined : help))
        }
      />
      {!locked && (
        <ExpressionField
          label={words.when}
          form={form}
          value={section.when ?? ''}
          faults={of('when')}
          section={section.name}
          picks="condition"
          onChange={(when) => put(set(section, 'when', when))}
        />
      )}
      {before === undefined && (
        <Checkbox
          label={t(words.repeatIt)}
          checked={repeat !== undefined}
          onChange={({ currentTarget }) =>
            put(
              set(
                section,
                'repeat',
                currentTarget.checked
                  ? { least: 0, most: 20, each: { km: 'ទី {number}', en: 'Number {number}' } }
                  : undefined,
              ),
            )
          }
        />
      )}
      {repeat !== undefined && section.binds === undefined && (
        <>
          <div className={styles.two}>
            <TextInput
              label={t(words.repeatLeast)}
              inputMode="numeric"
              value={digitsOf(repeat.least, shown)}
              onChange={({ currentTarget }) =>
                put({ ...section, repeat: { ...repeat, least: times(currentTarget.value, 100) } })
              }
            />
            <TextInput
              label={t(words.repeatMost)}
              inputMode="numeric"
              value={digitsOf(repeat.most, shown)}
              error={
                of('repeat')
                  .map(({ detail }) => t(detail))
                  .join(' ') || undefined
              }
              onChange={({ currentTarget }) =>
                put({
                  ...section,
                  repeat: { ...repeat, most: Math.max(1, times(currentTarget.value, 100)) },
                })
              }
            />
          </div>
          <SaidFields
            km={words.eachKm}
            en={words.eachEn}
            value={repeat.each}
            onChange={(each) => put({ ...section, repeat: { ...repeat, each } })}
            needed
          />
        </>
      )}
      <div className={styles.acts}>
        <Button onClick={close}>{t(words.done)}</Button>
        {!locked &&
          (before === undefined ? (
            <Button
              variant="default"
              onClick={() => {
                onChange(without(form, { section: section.name, field: null }))
                close()
              }}
            >
              {t(words.remove)}
            </Button>
          ) : (
            <Button
              variant="default"
              onClick={() =>
                put(set(section, 'retired', section.retired === undefined ? today : undefined))
              }
            >
              {t(section.retired === undefined ? words.retire : words.restore)}
            </Button>
          ))}
      </div>
    </section>
  )
}
