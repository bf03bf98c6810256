import { Button, NativeSelect, TextInput } from '@mantine/core'
import {
  boundFacts,
  type Field,
  FieldKind,
  fieldKinds,
  FieldName,
  type FormDefinition,
  type FormFault,
} from '@tumpeang/domain/forms'
import type { Day } from '@tumpeang/domain/kernel'
import { IconLock } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useText } from '../../platform/text/index.ts'
import styles from './Designer.module.css'
import { kindNames, words } from './designer-texts.ts'
import { asKind, isLocked, movedTo, namesIn, set, withField, without } from './editing.ts'
import { ExpressionField } from './ExpressionField.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'
import { SaidFields } from './SaidFields.tsx'
import { useSaid } from './said.ts'
import { SoundEditor } from './SoundEditor.tsx'

interface Props {
  readonly form: FormDefinition
  readonly section: string
  readonly field: Field
  /** The same question in the version in force, if it is there. */
  readonly before: Field | undefined
  readonly faults: readonly FormFault[]
  readonly today: Day
  readonly onChange: (form: FormDefinition) => void
  /** It is called otherwise now, or stands elsewhere: what is open follows it. */
  readonly onMoved: (section: string, field: string) => void
  readonly close: () => void
}

/** Everything about one question. What has answers, or is a fact of the records, keeps its meaning. */
export function FieldEditor(props: Props) {
  const { form, section, field, before, faults, today, onChange, onMoved, close } = props
  const t = useText()
  const said = useSaid()
  const id = useId()
  const [typedName, setTypedName] = useState(field.name)
  const spot = { section, field: field.name }
  const put = (next: Field) => onChange(withField(form, spot, () => next))
  const locked = isLocked(field)
  const isPublished = before !== undefined
  const of = (property: string) => faults.filter((fault) => fault.property === property)
  const isSilent = ['note', 'calculation', 'signature'].includes(field.kind)
  const required =
    field.required === undefined || field.required === false
      ? 'no'
      : field.required === true
        ? 'yes'
        : 'when'
  const nameProblem =
    typedName === field.name
      ? undefined
      : FieldName.safeParse(typedName).success
        ? namesIn(form).has(typedName)
          ? t(words.takenName)
          : undefined
        : t(words.badName)
  const fact = field.binds === undefined ? undefined : boundFacts.get(field.binds)
  return (
    <section className={styles.editor} aria-labelledby={id}>
      <h4 id={id}>{t(words.changeField, { label: said(field.label) || field.name })}</h4>
      {locked && (
        <p className={styles.why}>
          <IconLock size={20} stroke={1.6} aria-hidden />
          {t(words.lockedWhy, { fact: said(fact?.says) || (field.binds ?? '') })}
        </p>
      )}
      {!locked && isPublished && <p className={styles.quiet}>{t(words.hasAnswers)}</p>}
      <SaidFields
        km={words.labelKm}
        en={words.labelEn}
        value={field.label}
        onChange={(label) => put({ ...field, label })}
        needed
      />
      <SaidFields
        km={words.helpKm}
        en={words.helpEn}
        value={field.help}
        onChange={(help) =>
          put(set(field, 'help', help.km === '' && help.en === '' ? undefined : help))
        }
      />
      <div className={styles.two}>
        <NativeSelect
          label={t(words.kind)}
          value={field.kind}
          disabled={locked || isPublished}
          error={
            of('kind')
              .map(({ detail }) => t(detail))
              .join(' ') || undefined
          }
          onChange={({ currentTarget }) => {
            const kind = FieldKind.safeParse(currentTarget.value)
            if (kind.success) put(asKind(field, kind.data))
          }}
          data={fieldKinds.map((kind) => ({ value: kind, label: t(kindNames[kind]) }))}
        />
        <NativeSelect
          label={t(words.inSection)}
          value={section}
          onChange={({ currentTarget }) => {
            onChange(movedTo(form, spot, currentTarget.value))
            onMoved(currentTarget.value, field.name)
          }}
          error={
            of('name')
              .filter(({ code }) => code === 'moved-across-rows')
              .map(({ detail }) => t(detail))
              .join(' ') || undefined
          }
          data={form.sections.map(({ name, title }) => ({
            value: name,
            label: said(title) || name,
          }))}
        />
        <TextInput
          label={t(words.name)}
          description={t(words.nameHint)}
          value={typedName}
          disabled={locked || isPublished}
          error={nameProblem}
          spellCheck={false}
          onChange={({ currentTarget }) => setTypedName(currentTarget.value)}
          onBlur={() => {
            if (nameProblem !== undefined || typedName === field.name) return
            put({ ...field, name: typedName })
            onMoved(section, typedName)
          }}
        />
      </div>
      <SoundEditor value={field.audio} onChange={(address) => put(set(field, 'audio', address))} />
      {field.kind === 'signature' && (
        <NativeSelect
          label={t(words.mark)}
          value={field.mark ?? 'either'}
          onChange={({ currentTarget: { value } }) => {
            if (value === 'signature' || value === 'thumbprint' || value === 'either')
              put({ ...field, mark: value })
          }}
          data={[
            { value: 'signature', label: t(words.markSignature) },
            { value: 'thumbprint', label: t(words.markThumbprint) },
            { value: 'either', label: t(words.markEither) },
          ]}
        />
      )}
      {(field.kind === 'choose-one' || field.kind === 'choose-many') && !locked && (
        <OptionsEditor field={field} before={before} today={today} onChange={put} />
      )}
      {!locked && (
        <>
          <ExpressionField
            label={words.when}
            form={form}
            value={field.when ?? ''}
            faults={of('when')}
            field={field}
            section={section}
            picks="condition"
            onChange={(when) => put(set(field, 'when', when))}
          />
          {!isSilent && (
            <>
              <NativeSelect
                label={t(words.required)}
                value={required}
                onChange={({ currentTarget: { value } }) =>
                  put(
                    set(
                      field,
                      'required',
                      value === 'yes' ? true : value === 'when' ? ' ' : undefined,
                    ),
                  )
                }
                data={[
                  { value: 'no', label: t(words.requiredNo) },
                  { value: 'yes', label: t(words.requiredYes) },
                  { value: 'when', label: t(words.requiredWhen) },
                ]}
              />
              {typeof field.required === 'string' && (
                <ExpressionField
                  label={words.requiredExpression}
                  form={form}
                  value={field.required}
                  faults={of('required')}
                  field={field}
                  section={section}
                  picks="condition"
                  onChange={(when) => put({ ...field, required: when })}
                />
              )}
              <ExpressionField
                label={words.constraint}
                hint={words.constraintHint}
                form={form}
                value={field.constraint ?? ''}
                faults={of('constraint')}
                field={field}
                section={section}
                picks="check"
                onChange={(constraint) => put(set(field, 'constraint', constraint))}
              />
              {field.constraint !== undefined && (
                <SaidFields
                  km={words.messageKm}
                  en={words.messageEn}
                  value={field.constraintMessage}
                  onChange={(message) => put({ ...field, constraintMessage: message })}
                  needed
                />
              )}
            </>
          )}
          {field.kind === 'calculation' && (
            <ExpressionField
              label={words.calculation}
              form={form}
              value={field.calculation ?? ''}
              faults={of('calculation')}
              field={field}
              onChange={(calculation) => put({ ...field, calculation })}
            />
          )}
        </>
      )}
      <div className={styles.acts}>
        <Button onClick={close}>{t(words.done)}</Button>
        {!locked &&
          (isPublished ? (
            <Button
              variant="default"
              onClick={() =>
                put(set(field, 'retired', field.retired === undefined ? today : undefined))
              }
            >
              {t(field.retired === undefined ? words.retire : words.restore)}
            </Button>
          ) : (
            <Button
              variant="default"
              onClick={() => {
                onChange(without(form, spot))
                close()
              }}
            >
              {t(words.remove)}
            </Button>
          ))}
      </div>
    </section>
  )
}
