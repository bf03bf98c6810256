import { Checkbox, NativeSelect } from '@mantine/core'
import { concernCodes, nameOf } from '@tumpeang/domain/forms'
import {
  guideActors,
  type GuideStep,
  guideStepKinds,
  isGuideActor,
  lawBasisCodes,
  lawBasisText,
} from '@tumpeang/domain/law'
import { useText } from '../../platform/text/index.ts'
import { HoursField } from '../../platform/ui/rules/CountField.tsx'
import { BothLanguages, RowForm, type RowFormProps } from '../../platform/ui/rules/RowForm.tsx'
import styles from '../../platform/ui/rules/Rules.module.css'
import { articleWords, guideWords, kindNames, limitWords, saysWords } from './texts.ts'

interface Props extends RowFormProps {
  readonly step: GuideStep
  /** Cases hold answers to it: it keeps its kind. */
  readonly isKept: boolean
  readonly onChange: (step: GuideStep) => void
}

const none = { km: '', en: '' }

/** One step of a guide: what is done, by whom, within what time, on what ground. */
export function StepRow({ step, isKept, onChange, ...frame }: Props) {
  const t = useText()
  const say = (part: Partial<GuideStep>) => onChange({ ...step, ...part })
  const { kind, basis, limit, alarm } = step
  return (
    <RowForm {...frame} remove={guideWords.retire}>
      <BothLanguages labels={saysWords} value={step.says} onChange={(says) => say({ says })} />
      <div className={styles.cells}>
        <NativeSelect
          label={t(guideWords.kind)}
          description={isKept ? t(guideWords.keepsKind) : undefined}
          disabled={isKept}
          value={kind}
          onChange={({ currentTarget }) => {
            const chosen = guideStepKinds.find((one) => one === currentTarget.value)
            if (chosen !== undefined)
              say({ kind: chosen, ...(chosen === 'ask' ? {} : { alarm: null }) })
          }}
          data={guideStepKinds.map((one) => ({ value: one, label: t(kindNames[one]) }))}
        />
        {kind !== 'avoid' && (
          <NativeSelect
            label={t(guideWords.who)}
            value={step.who}
            onChange={({ currentTarget: { value } }) => {
              if (isGuideActor(value)) say({ who: value })
            }}
            data={Object.entries(guideActors).map(([value, name]) => ({ value, label: t(name) }))}
          />
        )}
      </div>
      {kind === 'ask' && (
        <div className={styles.cells}>
          <NativeSelect
            label={t(guideWords.alarm)}
            description={t(guideWords.alarmSaid)}
            value={alarm?.answer ?? ''}
            onChange={({ currentTarget: { value } }) =>
              say({
                alarm:
                  value === 'yes' || value === 'no'
                    ? { concern: alarm?.concern ?? null, answer: value }
                    : null,
              })
            }
            data={[
              { value: '', label: t(guideWords.noAlarm) },
              { value: 'yes', label: t(guideWords.alarmYes) },
              { value: 'no', label: t(guideWords.alarmNo) },
            ]}
          />
          {alarm !== null && (
            <NativeSelect
              label={t(guideWords.alarmConcern)}
              value={alarm.concern ?? ''}
              onChange={({ currentTarget: { value } }) =>
                say({
                  alarm: { ...alarm, concern: concernCodes.find((code) => code === value) ?? null },
                })
              }
              data={[
                { value: '', label: t(guideWords.noAlarmConcern) },
                ...concernCodes.map((value) => ({ value, label: t(nameOf('concern', value)) })),
              ]}
            />
          )}
        </div>
      )}
      {kind !== 'avoid' && (
        <>
          <Checkbox
            label={t(guideWords.legal)}
            checked={step.legal}
            onChange={({ currentTarget }) => say({ legal: currentTarget.checked })}
          />
          <Checkbox
            label={t(guideWords.timed)}
            checked={step.within !== null}
            onChange={({ currentTarget }) => say({ within: currentTarget.checked ? 72 : null })}
          />
          {step.within !== null && (
            <div className={styles.cells}>
              <HoursField value={step.within} onChange={(within) => say({ within: within ?? 0 })} />
            </div>
          )}
        </>
      )}
      <Checkbox
        label={t(guideWords.otherLimit)}
        checked={limit !== null}
        onChange={({ currentTarget }) => say({ limit: currentTarget.checked ? none : null })}
      />
      {limit !== null && (
        <BothLanguages
          labels={limitWords}
          value={limit}
          onChange={(said) => say({ limit: said })}
        />
      )}
      <NativeSelect
        label={t(guideWords.basis)}
        value={basis?.code ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const code = lawBasisCodes.find((one) => one === value)
          say({
            basis: code === undefined ? null : { article: null, confirmed: false, ...basis, code },
          })
        }}
        data={[
          { value: '', label: t(guideWords.noBasis) },
          ...lawBasisCodes.map((code) => ({ value: code, label: t(lawBasisText(code)) })),
        ]}
      />
      {basis !== null && (
        <>
          <BothLanguages
            labels={articleWords}
            value={basis.article ?? none}
            onChange={(article) =>
              say({
                basis: { ...basis, article: article.km + article.en === '' ? null : article },
              })
            }
          />
          <Checkbox
            label={t(guideWords.confirmed)}
            checked={basis.confirmed}
            onChange={({ currentTarget }) =>
              say({ basis: { ...basis, confirmed: currentTarget.checked } })
            }
          />
        </>
      )}
    </RowForm>
  )
}
