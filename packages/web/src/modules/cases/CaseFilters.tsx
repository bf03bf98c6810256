import { NativeSelect } from '@mantine/core'
import { riskLevels, riskNames } from '@tumpeang/domain/cases'
import { PlaceCode } from '@tumpeang/domain/places'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { concernOptions } from '../../platform/ui/concern-options.ts'
import { PlacePicker } from '../../platform/ui/PlacePicker.tsx'
import styles from './CaseList.module.css'
import { words } from './texts.ts'

const states = ['open', 'registered', 'assessed', 'planned', 'active', 'closed', 'all'] as const
const stateNames = {
  open: words.allOpen,
  registered: words.registered,
  assessed: words.assessed,
  planned: words.planned,
  active: words.active,
  closed: words.closedOnes,
  all: words.all,
} as const

interface Props {
  readonly search: URLSearchParams
  readonly change: (name: string, value: string | null) => void
}

/** What narrows the list; each choice is a part of the address. */
export function CaseFilters({ search, change }: Props) {
  const t = useText()
  const concern = search.get('concern')
  const known = concernOptions.find(({ code }) => code === concern)
  const place = PlaceCode.safeParse(search.get('place'))
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={t(words.state)}
        value={search.get('state') ?? 'open'}
        data={states.map((value) => ({ value, label: t(stateNames[value]) }))}
        onChange={({ currentTarget }) =>
          change('state', currentTarget.value === 'open' ? null : currentTarget.value)
        }
      />
      <NativeSelect
        label={t(words.risk)}
        value={search.get('risk') ?? ''}
        data={[
          { value: '', label: t(words.anyRisk) },
          ...riskLevels.map((value) => ({ value, label: t(riskNames[value]) })),
        ]}
        onChange={({ currentTarget }) => change('risk', currentTarget.value)}
      />
      <CodeSelect
        label={words.concern}
        options={concernOptions}
        value={known?.code ?? null}
        onChange={(code) => change('concern', code)}
      />
      <PlacePicker
        label={words.place}
        downTo="commune"
        value={place.success ? place.data : null}
        onChange={(code) => change('place', code)}
      />
    </div>
  )
}
