import { Textarea } from '@mantine/core'
import { assess, factsOfCase } from '@tumpeang/domain/cases'
import { childItems, familyItems, ratingNames } from '@tumpeang/domain/forms'
import { Day, dayIn, type Text } from '@tumpeang/domain/kernel'
import { yearsOld } from '@tumpeang/domain/khmer'
import { Suspense, useId, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords, useDraftPlace } from '../../platform/drafts.ts'
import { digitsOf, useLanguage, useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { HouseholdBrief } from '../children/index.ts'
import { ActQuestions, useActForm } from '../forms/index.ts'
import type { FormProps } from './acts.ts'
import styles from './Case.module.css'
import { words as familyWords } from './family-texts.ts'
import { KeptView } from './kept-view.ts'
import { words } from './texts.ts'
import { isSaid, lacks, noView, type View } from './view.ts'
import { ViewField } from './ViewField.tsx'

const Rated = z.record(z.string(), z.number())
type Rated = Readonly<z.output<typeof Rated>>

interface RatingsProps {
  readonly title: Text
  readonly items: Readonly<Record<string, Text>>
  readonly value: Rated
  readonly onChange: (value: Rated) => void
  readonly open?: boolean
}

/** The items of form 2, each from weak to very good; what was not looked at stays out. */
function Ratings({ title, items, value, onChange, open = false }: RatingsProps) {
  const t = useText()
  const shown = useLanguage()
  const group = useId()
  return (
    <details className={styles.section} open={open}>
      <summary>
        {t(title)}{' '}
        <span className={styles.quiet}>
          {t(words.rated, { count: Object.keys(value).length, all: Object.keys(items).length })}
        </span>
      </summary>
      <p className={styles.quiet}>{t(words.ratingHint)}</p>
      {Object.entries(items).map(([key, name]) => (
        <fieldset key={key} className={styles.rating}>
          <legend>{t(name)}</legend>
          <div className={styles.rates}>
            {ratingNames.map((says, index) => (
              <label key={says.en} className={styles.rate} title={t(says)}>
                <input
                  type="radio"
                  name={`${group}-${key}`}
                  aria-label={`${digitsOf(index + 1, shown)} ${t(says)}`}
                  checked={value[key] === index + 1}
                  onChange={() => onChange({ ...value, [key]: index + 1 })}
                />
                {digitsOf(index + 1, shown)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </details>
  )
}

const rated = (path: string, items: readonly string[], given: Rated) =>
  Object.fromEntries(items.map((item) => [`${path}.${item}`, given[item] ?? null]))

/** The first assessment, after the ministry's form 2. */
export function AssessForm({ file, close }: FormProps) {
  const t = useText()
  const sending = useSend(assess)
  const [version] = useState(file.version)
  const today = dayIn(useNow())
  const place = useDraftPlace()
  const id = useDraftedId()
  const [assessedOn, setAssessedOn] = useDrafted<Day | null>('day', Day.nullable(), today)
  const [child, setChild] = useDrafted<Rated>('child', Rated, {})
  const [family, setFamily] = useDrafted<Rated>('family', Rated, {})
  const [strengths, setStrengths] = useDraftedWords('strengths')
  const [needs, setNeeds] = useDraftedWords('needs')
  const [view, setView] = useDrafted<View>('view', KeptView, noView)
  const [carer, setCarer] = useDraftedWords('carer')
  const facts = useMemo(
    () => ({
      ...factsOfCase(file, today),
      'assessment.assessedOn': assessedOn,
      'assessment.strengths': strengths,
      'assessment.needs': needs,
      'assessment.childView': view.said,
      'assessment.caregiverView': carer,
      // An item that is not rated now says nothing, whatever an earlier assessment said.
      ...rated('assessment.childRatings', Object.keys(childItems), child),
      ...rated('assessment.familyRatings', Object.keys(familyItems), family),
    }),
    [file, today, assessedOn, strengths, needs, view, carer, child, family],
  )
  const form = useActForm('assessment', { place, facts })
  const [tried, setTried] = useState(false)
  const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim())
  const save = async () => {
    setTried(true)
    if (assessedOn === null || needs.trim() === '') return
    if (view.how === null || lacks(view) !== undefined) return
    if (form.faults.length > 0) return
    const done = await sending.send({
      id: file.id,
      version,
      assessment: {
        id,
        assessedOn,
        childRatings: child,
        familyRatings: family,
        strengths: orNull(strengths),
        needs: needs.trim(),
        childView: isSaid(view.how) ? view.said.trim() : null,
        childViewHow: view.how,
        caregiverView: orNull(carer),
      },
      forms: form.filled(),
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.saveAssessment} sending={sending} onSubmit={() => void save()} close={close}>
      <Ratings
        title={words.ratingsChild}
        items={childItems}
        value={child}
        onChange={setChild}
        open
      />
      <Ratings
        title={words.ratingsFamily}
        items={familyItems}
        value={family}
        onChange={setFamily}
      />
      <section>
        <h3>{t(familyWords.household)}</h3>
        <Suspense fallback={null}>
          <HouseholdBrief childId={file.childId} caregivers={file.caregivers} />
        </Suspense>
        <p>
          <Link href={`/cases/${file.id}?tab=household`}>{t(familyWords.correctHousehold)}</Link>
        </p>
      </section>
      <ViewField
        value={view}
        onChange={setView}
        tried={tried}
        age={file.birth.to === null ? null : yearsOld(file.birth.to, today)}
      />
      <Textarea
        label={t(words.needs)}
        value={needs}
        onChange={({ currentTarget }) => setNeeds(currentTarget.value)}
        error={tried && needs.trim() === '' ? t(words.wordsNeeded) : undefined}
      />
      <Textarea
        label={t(words.strengths)}
        minRows={2}
        value={strengths}
        onChange={({ currentTarget }) => setStrengths(currentTarget.value)}
      />
      <Textarea
        label={t(words.caregiverView)}
        minRows={1}
        value={carer}
        onChange={({ currentTarget }) => setCarer(currentTarget.value)}
      />
      <DayField
        label={words.assessDay}
        value={assessedOn}
        onChange={setAssessedOn}
        error={tried && assessedOn === null ? t(words.dayNeeded) : undefined}
      />
      <ActQuestions of={form} tried={tried} />
    </Form>
  )
}
