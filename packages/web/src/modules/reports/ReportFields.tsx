import { Button, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type CodeListName, openCodes } from '@tumpeang/domain/forms'
import type { Text } from '@tumpeang/domain/kernel'
import { fold } from '@tumpeang/domain/khmer'
import { SuspectedOffice, suspectedOfficeNames } from '@tumpeang/domain/reports'
import { IconPhone, IconPlus, IconTrash } from '@tabler/icons-react'
import { useId } from 'react'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { PlacePicker } from '../../platform/ui/PlacePicker.tsx'
import { words } from './report-texts.ts'
import styles from './Reports.module.css'
import { isNoAge, unknownChild, type Written } from './written.ts'

const optionsOf = (list: CodeListName) =>
  openCodes(list).map(({ code, km, en }) => ({ code, text: { km, en } }))
const concerns = optionsOf('concern')
const settings = optionsOf('setting')
const offices = SuspectedOffice.options.map((code) => ({ code, text: suspectedOfficeNames[code] }))
const relations = optionsOf('relation')
const sources = optionsOf('report-source')
const sexes = openCodes('sex')
const disabilities = optionsOf('disability')

interface CodesProps {
  readonly label: Text
  readonly options: readonly { readonly code: string; readonly text: Text }[]
  readonly values: readonly string[]
  readonly onChange: (values: string[]) => void
}

/** Several codes of a list, sought in both languages. */
function Codes({ label, options, values, onChange }: CodesProps) {
  const t = useText()
  const folded = new Map<string, string>(
    options.map(({ code, text }) => [code, fold(`${text.km} ${text.en}`)]),
  )
  return (
    <MultiSelect
      label={t(label)}
      searchable
      hidePickedOptions
      value={[...values]}
      onChange={onChange}
      data={options.map(({ code, text }) => ({ value: code, label: t(text) }))}
      filter={({ options: all, search }) =>
        all.filter((one) => 'value' in one && (folded.get(one.value) ?? '').includes(fold(search)))
      }
    />
  )
}

interface YesNoProps {
  readonly label: Text
  readonly value: boolean | null
  readonly onChange: (value: boolean | null) => void
}

/** Yes, no, or not known: nothing is read as safe because nobody asked. */
export function YesNo({ label, value, onChange }: YesNoProps) {
  const t = useText()
  const name = useId()
  return (
    <fieldset className={styles.yesNo}>
      <legend>{t(label)}</legend>
      <div>
        {(
          [
            [true, words.yes],
            [false, words.no],
            [null, words.notKnown],
          ] as const
        ).map(([says, text]) => (
          <label key={text.en}>
            <input
              type="radio"
              name={name}
              checked={value === says}
              onChange={() => onChange(says)}
            />
            {t(text)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface Props {
  readonly written: Written
  readonly change: (part: Partial<Written>) => void
  readonly lacks: boolean
  /** The writer wanted to send it: what cannot be read is marked. */
  readonly tried: boolean
}

/** Everything that a report may say, in the order in which people tell it. */
export function ReportFields({ written, change, lacks, tried }: Props) {
  const t = useText()
  const line = (
    name: 'occurredWords' | 'placeWords' | 'suspectedWords' | 'reporterName' | 'reporterPhone',
    label: Text,
  ) => (
    <TextInput
      label={t(label)}
      autoComplete="off"
      maxLength={name === 'reporterPhone' ? 30 : name === 'reporterName' ? 200 : 500}
      value={written[name]}
      onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
    />
  )
  const { children } = written
  const edit = (id: string, part: Partial<Written['children'][number]>) =>
    change({ children: children.map((child) => (child.id === id ? { ...child, ...part } : child)) })
  return (
    <div className={styles.fields}>
      <fieldset>
        <legend>{t(words.concern)}</legend>
        <Textarea
          label={t(words.concernWords)}
          required
          withAsterisk={false}
          maxLength={5000}
          autoComplete="off"
          value={written.concernWords}
          error={lacks ? t(words.concernNeeded) : undefined}
          onChange={({ currentTarget }) => change({ concernWords: currentTarget.value })}
        />
        <YesNo
          label={words.inDanger}
          value={written.inDanger}
          onChange={(inDanger) => change({ inDanger })}
        />
        {written.inDanger === true && (
          <p className={styles.call} role="alert">
            <IconPhone size={22} stroke={1.6} aria-hidden />
            <a href="tel:117">{t(words.callFirst)}</a>
          </p>
        )}
        <Codes
          label={words.concerns}
          options={concerns}
          values={written.concerns}
          onChange={(chosen) => change({ concerns: chosen })}
        />
        <div className={styles.pair}>
          <CodeSelect
            label={words.setting}
            options={settings}
            value={written.setting}
            onChange={(setting) => change({ setting })}
          />
          {line('occurredWords', words.occurred)}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t(words.child)}</legend>
        {children.map((child, index) => (
          <div key={child.id} className={styles.child}>
            {children.length > 1 && (
              <h3 className={styles.whole}>{t(words.childAt, { at: index + 1 })}</h3>
            )}
            <TextInput
              label={t(words.nameWords)}
              autoComplete="off"
              maxLength={200}
              value={child.nameWords}
              onChange={({ currentTarget }) => edit(child.id, { nameWords: currentTarget.value })}
            />
            <NativeSelect
              label={t(words.sex)}
              value={child.sex}
              data={sexes.map(({ code, km, en }) => ({ value: code, label: t({ km, en }) }))}
              onChange={({ currentTarget: { value } }) =>
                edit(child.id, {
                  sex:
                    value === 'female' || value === 'male' || value === 'other' ? value : 'unknown',
                })
              }
            />
            <TextInput
              label={t(words.age)}
              autoComplete="off"
              inputMode="numeric"
              maxLength={20}
              value={child.age}
              error={tried && isNoAge(child.age) ? t(words.ageInDigits) : undefined}
              onChange={({ currentTarget }) => edit(child.id, { age: currentTarget.value })}
            />
            <div className={styles.whole}>
              <Codes
                label={words.disabled}
                options={disabilities}
                values={child.disabilities}
                onChange={(chosen) => edit(child.id, { disabilities: chosen })}
              />
            </div>
            {children.length > 1 && (
              <Button
                variant="subtle"
                color="danger"
                leftSection={<IconTrash size={20} stroke={1.6} aria-hidden />}
                onClick={() => change({ children: children.filter(({ id }) => id !== child.id) })}
              >
                {t(words.removeChild, { at: index + 1 })}
              </Button>
            )}
          </div>
        ))}
        {children.length < 20 && (
          <Button
            variant="subtle"
            leftSection={<IconPlus size={20} stroke={1.6} aria-hidden />}
            onClick={() => change({ children: [...children, unknownChild()] })}
          >
            {t(words.addChild)}
          </Button>
        )}
      </fieldset>
      <fieldset>
        <legend>{t(words.where)}</legend>
        <PlacePicker
          label={words.place}
          value={written.placeCode}
          onChange={(placeCode) => change({ placeCode })}
        />
        {line('placeWords', words.placeWords)}
      </fieldset>
      <fieldset>
        <legend>{t(words.who)}</legend>
        <div className={styles.pair}>
          <CodeSelect
            label={words.relation}
            options={relations}
            value={written.suspectedRelation}
            onChange={(suspectedRelation) => change({ suspectedRelation })}
          />
          <YesNo
            label={words.access}
            value={written.suspectedHasAccess}
            onChange={(suspectedHasAccess) => change({ suspectedHasAccess })}
          />
        </div>
        {line('suspectedWords', words.suspectWords)}
        <CodeSelect
          label={words.office}
          hint={words.officeHint}
          options={offices}
          value={written.suspectedOffice}
          onChange={(suspectedOffice) => change({ suspectedOffice })}
        />
      </fieldset>
      <fieldset>
        <legend>{t(words.source)}</legend>
        <div className={styles.pair}>
          <CodeSelect
            label={words.from}
            options={sources}
            value={written.source}
            onChange={(source) => change({ source })}
          />
          {line('reporterName', words.reporterName)}
          {line('reporterPhone', words.reporterPhone)}
          <YesNo
            label={words.mayBeCalled}
            value={written.reporterMayBeCalled}
            onChange={(reporterMayBeCalled) => change({ reporterMayBeCalled })}
          />
        </div>
      </fieldset>
    </div>
  )
}
