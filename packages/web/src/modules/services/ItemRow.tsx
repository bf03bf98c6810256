import { Checkbox } from '@mantine/core'
import { codeList, concernCodes, nameOf } from '@tumpeang/domain/forms'
import type { PackageItem } from '@tumpeang/domain/services'
import { useText } from '../../platform/text/index.ts'
import { useConcernOptions } from '../../platform/ui/rules/about.ts'
import { CountField } from '../../platform/ui/rules/CountField.tsx'
import { Many } from '../../platform/ui/rules/Many.tsx'
import { BothLanguages, RowForm, type RowFormProps } from '../../platform/ui/rules/RowForm.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { AgeSelect } from './AgeSelect.tsx'
import { basisWords, bookWords, nameWords } from './package-texts.ts'

interface Props extends RowFormProps {
  readonly item: PackageItem
  readonly onChange: (item: PackageItem) => void
}

/** One item of the package: what it is, to whom it is due, who provides it, by when and why. */
export function ItemRow({ item, onChange, ...frame }: Props) {
  const t = useText()
  const concerns = useConcernOptions()
  const say = (part: Partial<PackageItem>) => onChange({ ...item, ...part })
  const { ages } = item
  return (
    <RowForm {...frame}>
      <BothLanguages labels={nameWords} value={item.name} onChange={(name) => say({ name })} />
      <Many
        label={t(bookWords.concerns)}
        placeholder={t(bookWords.everyConcern)}
        options={concerns}
        value={item.concerns}
        onChange={(chosen) =>
          say({ concerns: concernCodes.filter((code) => chosen.includes(code)) })
        }
      />
      <Checkbox
        label={t(bookWords.byAge)}
        checked={ages !== null}
        onChange={({ currentTarget }) =>
          say({ ages: currentTarget.checked ? { from: 0, to: 17 } : null })
        }
      />
      {ages !== null && (
        <div className={styles.agePair}>
          <AgeSelect
            label={bookWords.ageFrom}
            value={String(ages.from)}
            onChange={(from) => say({ ages: { ...ages, from: Number(from) } })}
          />
          <AgeSelect
            label={bookWords.ageTo}
            value={String(ages.to)}
            onChange={(to) => say({ ages: { ...ages, to: Number(to) } })}
          />
        </div>
      )}
      <Many
        label={t(bookWords.services)}
        options={codeList('service').map(({ code }) => ({
          value: code,
          label: t(nameOf('service', code)),
        }))}
        value={item.services}
        onChange={(services) => say({ services: [...services] })}
      />
      <div className={styles.cells}>
        <CountField
          label={bookWords.days}
          digits={3}
          value={item.withinDays}
          onChange={(count) => say({ withinDays: count ?? 0 })}
        />
      </div>
      <BothLanguages labels={basisWords} value={item.basis} onChange={(basis) => say({ basis })} />
    </RowForm>
  )
}
