import { ActionIcon, Button } from '@mantine/core'
import {
  codeListTitles,
  type Field,
  type FormDefinition,
  type FormFault,
  isCodeListName,
  type Said,
  type Section,
} from '@tumpeang/domain/forms'
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '../../platform/text/index.ts'
import styles from './Designer.module.css'
import { kindNames, words } from './designer-texts.ts'
import { isLocked, moved, type Spot } from './editing.ts'
import { useExpressionWords } from './ExpressionField.tsx'
import { useSaid } from './said.ts'

interface Props {
  readonly form: FormDefinition
  readonly faults: readonly FormFault[]
  /** For whoever only reads the form: a check is said by its message, and no list is named. */
  readonly plain?: boolean
  /** Without it the form is only read. */
  readonly editing?:
    | {
        readonly onChange: (form: FormDefinition) => void
        readonly open: (spot: Spot) => void
        readonly add: (section: string) => void
        /** What stands below the line that is open. */
        readonly renderOpen: (spot: Spot) => ReactNode
      }
    | undefined
}

export const spotId = ({ section, field }: Spot): string => `at-${section}-${field ?? ''}`

/** A form as a readable list: sections and questions in both languages, with what hangs on what. */
export function FieldList({ form, faults, plain = false, editing }: Props) {
  const t = useText()
  const said = useSaid()
  const countOf = (section: string, field: string | null) =>
    faults.filter((fault) => fault.section === section && fault.field === field).length
  return (
    <>
      {form.sections.map((section, at) => {
        const spot = { section: section.name, field: null }
        return (
          <section key={section.name} className={styles.section} id={spotId(spot)}>
            <div className={styles.sectionHead}>
              <div className={styles.said}>
                <h2>
                  <Pair of={section.title} />
                </h2>
                <SectionMarks form={form} section={section} faults={countOf(section.name, null)} />
              </div>
              {editing !== undefined && (
                <LineActs
                  label={said(section.title) || section.name}
                  open={() => editing.open(spot)}
                  up={at > 0 ? () => editing.onChange(moved(form, spot, -1)) : undefined}
                  down={
                    at < form.sections.length - 1
                      ? () => editing.onChange(moved(form, spot, 1))
                      : undefined
                  }
                />
              )}
            </div>
            {editing?.renderOpen(spot)}
            <ol data-plain className={styles.fields}>
              {section.fields.map((field, index) => {
                const here = { section: section.name, field: field.name }
                return (
                  <li
                    key={field.name}
                    id={spotId(here)}
                    className={`${styles.field} ${field.retired === undefined ? '' : styles.gone}`}
                  >
                    <div className={styles.line}>
                      <div className={styles.said}>
                        <Pair of={field.label} />
                        <FieldMarks
                          form={form}
                          field={field}
                          faults={countOf(section.name, field.name)}
                          plain={plain}
                        />
                      </div>
                      {editing !== undefined && (
                        <LineActs
                          label={said(field.label) || field.name}
                          open={() => editing.open(here)}
                          up={index > 0 ? () => editing.onChange(moved(form, here, -1)) : undefined}
                          down={
                            index < section.fields.length - 1
                              ? () => editing.onChange(moved(form, here, 1))
                              : undefined
                          }
                        />
                      )}
                    </div>
                    {editing?.renderOpen(here)}
                  </li>
                )
              })}
            </ol>
            {editing !== undefined && section.binds === undefined && (
              <Button
                variant="subtle"
                px="xs"
                aria-label={t(words.addFieldTo, { label: said(section.title) || section.name })}
                onClick={() => editing.add(section.name)}
              >
                {t(words.addField)}
              </Button>
            )}
          </section>
        )
      })}
    </>
  )
}

/** The same words in both languages; the missing one is said to be missing. */
function Pair({ of: { km, en } }: { of: Said }) {
  const t = useText()
  return (
    <span className={styles.pair}>
      {km.trim() === '' ? (
        <span className={styles.missing}>{t(words.missingKm)}</span>
      ) : (
        <span lang="km">{km}</span>
      )}
      {en.trim() === '' ? (
        <span className={styles.missing}>{t(words.missingEn)}</span>
      ) : (
        <span lang="en">{en}</span>
      )}
    </span>
  )
}

interface ActsProps {
  readonly label: string
  readonly open: () => void
  readonly up: (() => void) | undefined
  readonly down: (() => void) | undefined
}

function LineActs({ label, open, up, down }: ActsProps) {
  const t = useText()
  return (
    <div className={styles.acts}>
      <Button variant="subtle" px="xs" aria-label={t(words.changeField, { label })} onClick={open}>
        {t(words.changeShort)}
      </Button>
      {up !== undefined && (
        <ActionIcon variant="subtle" aria-label={t(words.up, { label })} onClick={up}>
          <IconArrowUp size={20} stroke={1.6} />
        </ActionIcon>
      )}
      {down !== undefined && (
        <ActionIcon variant="subtle" aria-label={t(words.down, { label })} onClick={down}>
          <IconArrowDown size={20} stroke={1.6} />
        </ActionIcon>
      )}
    </div>
  )
}

function Faults({ count }: { count: number }) {
  const t = useText()
  if (count === 0) return null
  return (
    <span className={styles.wrong}>
      <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
      {t(words.faultsHere, { count })}
    </span>
  )
}

interface SectionMarksProps {
  readonly form: FormDefinition
  readonly section: Section
  readonly faults: number
}

function SectionMarks({ form, section, faults }: SectionMarksProps) {
  const t = useText()
  const inWords = useExpressionWords(form)
  const { repeat, when, retired, binds } = section
  return (
    <div className={styles.marks}>
      {binds !== undefined && (
        <span>
          <IconLock size={18} stroke={1.6} aria-hidden />
          {t(words.locked)}
        </span>
      )}
      {repeat !== undefined && (
        <span>{t(words.repeats, { least: repeat.least, most: repeat.most })}</span>
      )}
      {when !== undefined && <span>{t(words.onlyWhen, { when: inWords(when) })}</span>}
      {retired !== undefined && <span>{t(words.isRetired)}</span>}
      <Faults count={faults} />
    </div>
  )
}

interface FieldMarksProps {
  readonly form: FormDefinition
  readonly field: Field
  readonly faults: number
  readonly plain: boolean
}

function FieldMarks({ form, field, faults, plain }: FieldMarksProps) {
  const t = useText()
  const said = useSaid()
  const inWords = useExpressionWords(form)
  const { kind, required, when, constraint, calculation, retired, options, list } = field
  const checked = said(field.constraintMessage)
  return (
    <div className={styles.marks}>
      {isLocked(field) && (
        <span>
          <IconLock size={18} stroke={1.6} aria-hidden />
          {t(words.locked)}
        </span>
      )}
      {kind !== 'calculation' && <span>{t(kindNames[kind])}</span>}
      {!plain && list !== undefined && (
        <span>{isCodeListName(list) ? t(codeListTitles[list]) : list}</span>
      )}
      {options !== undefined && options.length > 0 && (
        <span>
          {options
            .filter((one) => one.retired === undefined)
            .slice(0, 4)
            .map(({ label }) => said(label))
            .join(' / ')}
          {options.length > 4 && ' …'}
        </span>
      )}
      {required === true && <span>{t(words.always)}</span>}
      {typeof required === 'string' && required.trim() !== '' && (
        <span>{t(words.mustWhen, { when: inWords(required) })}</span>
      )}
      {when !== undefined && <span>{t(words.onlyWhen, { when: inWords(when) })}</span>}
      {constraint !== undefined && (!plain || checked !== '') && (
        <span>
          {plain ? checked : t(words.checked, { check: inWords(constraint, { self: field }) })}
        </span>
      )}
      {calculation !== undefined && calculation !== '' && (
        <span>{t(words.workedOut, { what: inWords(calculation, { as: 'value' }) })}</span>
      )}
      {retired !== undefined && <span>{t(words.isRetired)}</span>}
      <Faults count={faults} />
    </div>
  )
}
