import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import {
  codeList,
  codeListNames,
  codeListTitles,
  type Field,
  isCodeListName,
  type Option,
} from '@tumpeang/domain/forms'
import type { Day } from '@tumpeang/domain/kernel'
import { latinDigits } from '@tumpeang/domain/khmer'
import { useState } from 'react'
import { useText } from '../../platform/text/index.ts'
import styles from './Designer.module.css'
import { words } from './designer-texts.ts'
import { set } from './editing.ts'
import { useSaid } from './said.ts'

interface Props {
  readonly field: Field
  /** The question as it is published: what could be chosen then stays, retired perhaps. */
  readonly before: Field | undefined
  readonly today: Day
  readonly onChange: (field: Field) => void
}

/** What may be chosen: written here in both languages, or a code list of the system. */
export function OptionsEditor({ field, before, today, onChange }: Props) {
  const t = useText()
  const said = useSaid()
  const options = field.options ?? []
  const [typedMost, setTypedMost] = useState(field.most === undefined ? '' : String(field.most))
  // Codes change while they are typed: rows are told apart by the order in which they came.
  const [keys, setKeys] = useState(() => options.map((_one, index) => index))
  const put = (next: readonly Option[]) => onChange({ ...field, options: [...next] })
  const change = (at: number, part: Partial<Option>) =>
    put(options.map((one, index) => (index === at ? { ...one, ...part } : one)))
  const isOld = (code: string) => before?.options?.some((one) => one.code === code) === true
  return (
    <section>
      <h4>{t(words.options)}</h4>
      <NativeSelect
        label={t(words.optionsFrom)}
        value={field.list ?? ''}
        disabled={before?.list !== undefined}
        onChange={({ currentTarget }) => {
          const { options: _own, list: _list, ...rest } = field
          onChange(
            currentTarget.value === ''
              ? { ...rest, options: [] }
              : { ...rest, list: currentTarget.value },
          )
          setKeys([])
        }}
        data={[
          { value: '', label: t(words.ownOptions) },
          ...codeListNames.map((name) => ({ value: name, label: t(codeListTitles[name]) })),
        ]}
      />
      {field.list !== undefined && isCodeListName(field.list) && (
        <p className={styles.quiet}>
          {codeList(field.list)
            .slice(0, 12)
            .map(({ km, en }) => said({ km, en }))
            .join(' · ')}
        </p>
      )}
      {field.list === undefined && (
        <>
          <ul data-plain className={styles.options}>
            {options.map(({ code, label, retired }, index) => (
              <li key={keys[index] ?? index}>
                <TextInput
                  label={t(words.optionCode)}
                  aria-label={`${t(words.option, { number: index + 1 })}: ${t(words.optionCode)}`}
                  value={code}
                  disabled={isOld(code)}
                  onChange={({ currentTarget }) =>
                    change(index, {
                      code: latinDigits(currentTarget.value)
                        .toLowerCase()
                        .replaceAll(/[^a-z0-9_-]+/g, '-'),
                    })
                  }
                />
                <TextInput
                  label={t(words.optionKm)}
                  aria-label={`${t(words.option, { number: index + 1 })}: ${t(words.optionKm)}`}
                  lang="km"
                  value={label.km}
                  onChange={({ currentTarget }) =>
                    change(index, { label: { ...label, km: currentTarget.value } })
                  }
                />
                <TextInput
                  label={t(words.optionEn)}
                  aria-label={`${t(words.option, { number: index + 1 })}: ${t(words.optionEn)}`}
                  lang="en"
                  value={label.en}
                  onChange={({ currentTarget }) =>
                    change(index, { label: { ...label, en: currentTarget.value } })
                  }
                />
                {isOld(code) ? (
                  <Button
                    variant="subtle"
                    px="xs"
                    onClick={() =>
                      put(
                        options.map((one, at) =>
                          at === index
                            ? set(one, 'retired', retired === undefined ? today : undefined)
                            : one,
                        ),
                      )
                    }
                  >
                    {t(retired === undefined ? words.retireOption : words.restoreOption, {
                      label: said(label) || code,
                    })}
                  </Button>
                ) : (
                  <Button
                    variant="subtle"
                    px="xs"
                    onClick={() => {
                      setKeys(options.map((_one, at) => keys[at] ?? at).toSpliced(index, 1))
                      put(options.toSpliced(index, 1))
                    }}
                  >
                    {t(words.dropOption, { label: said(label) || code })}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Button
            variant="light"
            onClick={() => {
              const all = options.map((_one, at) => keys[at] ?? at)
              setKeys([...all, Math.max(-1, ...all) + 1])
              let number = options.length + 1
              while (options.some(({ code }) => code === `option-${number}`)) number += 1
              put([...options, { code: `option-${number}`, label: { km: '', en: '' } }])
            }}
          >
            {t(words.addOption)}
          </Button>
        </>
      )}
      {field.kind === 'choose-many' && (
        <div className={styles.two}>
          <Checkbox
            mt="md"
            label={t(words.ranked)}
            checked={field.ranked === true}
            onChange={({ currentTarget }) =>
              onChange(set(field, 'ranked', currentTarget.checked ? true : undefined))
            }
          />
          <TextInput
            label={t(words.most)}
            inputMode="numeric"
            value={typedMost}
            onChange={({ currentTarget }) => {
              const typed = latinDigits(currentTarget.value)
                .replaceAll(/[^0-9]/g, '')
                .slice(0, 3)
              setTypedMost(typed)
              const most = Number(typed)
              onChange(set(field, 'most', most >= 1 && most <= 300 ? most : undefined))
            }}
          />
        </div>
      )}
    </section>
  )
}
