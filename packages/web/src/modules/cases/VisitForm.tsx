import { Textarea } from '@mantine/core'
import { factsOfCase, recordVisit } from '@tumpeang/domain/cases'
import { SchoolStatus } from '@tumpeang/domain/children'
import { codeIn, openCodes } from '@tumpeang/domain/forms'
import { Day, dayIn, type InputOf } from '@tumpeang/domain/kernel'
import { yearsOld } from '@tumpeang/domain/khmer'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords, useDraftPlace } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { CodeSelect } from '../../platform/ui/CodeSelect.tsx'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { ActQuestions, useActForm } from '../forms/index.ts'
import type { FormProps } from './acts.ts'
import { KeptView } from './kept-view.ts'
import { words } from './texts.ts'
import { isSaid, lacks, noView, type View } from './view.ts'
import { ViewField } from './ViewField.tsx'

type Given = InputOf<typeof recordVisit>['visit']
type Kind = Given['kind']

const kinds = openCodes('visit-kind').map(({ code, km, en }) => ({ code, text: { km, en } }))
const schools = openCodes('school-status')
  .filter(({ code }) => code !== 'unknown')
  .map(({ code, km, en }) => ({ code, text: { km, en } }))
const conditions = [
  { value: 'well', text: words.goesWell },
  { value: 'worry', text: words.isWorry },
] as const
/** Growth is followed up in the first five years; schooling from the third, when preschool begins. */
const GROWS_UNTIL = 5
const SCHOOL_FROM = 3
export const yesNo = [
  { value: 'yes', text: words.yes },
  { value: 'no', text: words.no },
] as const
type YesNo = (typeof yesNo)[number]['value']
const YesNoOrNot = z.enum(['yes', 'no']).nullable()
const KindOrNot = codeIn('visit-kind').nullable()
const SchoolOrNot = SchoolStatus.nullable()
const WellOrNot = z.enum(['well', 'worry']).nullable()

/** A visit: was the child seen, what did the child say, how is it there. */
export function VisitForm({ file, close }: FormProps) {
  const t = useText()
  const sending = useSend(recordVisit)
  const today = dayIn(useNow())
  const place = useDraftPlace()
  const id = useDraftedId()
  const [visitedOn, setVisitedOn] = useDrafted<Day | null>('day', Day.nullable(), today)
  const [kind, setKind] = useDrafted<Kind | null>('kind', KindOrNot, 'home')
  const [seen, setSeen] = useDrafted<YesNo | null>('seen', YesNoOrNot, null)
  const [alone, setAlone] = useDrafted<YesNo | null>('alone', YesNoOrNot, null)
  const [view, setView] = useDrafted<View>('view', KeptView, noView)
  const [situation, setSituation] = useDraftedWords('situation')
  const [nextStep, setNextStep] = useDraftedWords('next')
  const [school, setSchool] = useDrafted<Given['school']>('school', SchoolOrNot, null)
  const [growth, setGrowth] = useDrafted<Given['growth']>('growth', WellOrNot, null)
  const [development, setDevelopment] = useDrafted<Given['development']>(
    'development',
    WellOrNot,
    null,
  )
  const latest = file.birth.to
  const age = latest === null ? null : yearsOld(latest, today)
  const facts = useMemo(
    () => ({
      ...factsOfCase(file, today),
      'visit.visitedOn': visitedOn,
      'visit.kind': kind,
      'visit.childSeen': seen === null ? null : seen === 'yes',
      'visit.childSeenAlone': alone === null ? null : alone === 'yes',
      'visit.childView': view.said,
      'visit.situation': situation,
      'visit.nextStep': nextStep,
    }),
    [file, today, visitedOn, kind, seen, alone, view, situation, nextStep],
  )
  const form = useActForm('follow-up', { place, facts })
  const [tried, setTried] = useState(false)
  const wasSeen = seen === 'yes'
  const save = async () => {
    setTried(true)
    if (visitedOn === null || kind === null || seen === null || situation.trim() === '') return
    if (wasSeen && lacks(view) !== undefined) return
    if (form.faults.length > 0) return
    const done = await sending.send({
      id: file.id,
      visit: {
        id,
        visitedOn,
        kind,
        childSeen: wasSeen,
        childSeenAlone: wasSeen && alone !== null ? alone === 'yes' : null,
        childView: wasSeen && isSaid(view.how) ? view.said.trim() : null,
        childViewHow: wasSeen ? (view.how ?? 'did-not-wish-to-say') : 'not-met',
        situation: situation.trim(),
        nextStep: nextStep.trim() === '' ? null : nextStep.trim(),
        school,
        growth: wasSeen ? growth : null,
        development: wasSeen ? development : null,
      },
      forms: form.filled(),
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.saveVisit} sending={sending} onSubmit={() => void save()} close={close}>
      <Pick
        label={words.childSeen}
        options={yesNo}
        value={seen}
        onChange={setSeen}
        error={tried && seen === null ? t(words.answerNeeded) : undefined}
      />
      {wasSeen && (
        <>
          <Pick label={words.seenAlone} options={yesNo} value={alone} onChange={setAlone} />
          <ViewField value={view} onChange={setView} met tried={tried} age={age} />
          {age !== null && age < GROWS_UNTIL && (
            <>
              <Pick label={words.growth} options={conditions} value={growth} onChange={setGrowth} />
              <Pick
                label={words.development}
                options={conditions}
                value={development}
                onChange={setDevelopment}
              />
            </>
          )}
        </>
      )}
      <Textarea
        label={t(words.situation)}
        value={situation}
        onChange={({ currentTarget }) => setSituation(currentTarget.value)}
        error={tried && situation.trim() === '' ? t(words.wordsNeeded) : undefined}
      />
      <Textarea
        label={t(words.nextStep)}
        minRows={1}
        value={nextStep}
        onChange={({ currentTarget }) => setNextStep(currentTarget.value)}
      />
      {(age === null || age >= SCHOOL_FROM) && (
        <CodeSelect label={words.school} options={schools} value={school} onChange={setSchool} />
      )}
      <CodeSelect
        label={words.visitKind}
        options={kinds}
        value={kind}
        onChange={setKind}
        error={tried && kind === null ? t(words.chooseOne) : undefined}
      />
      <DayField
        label={words.visitDay}
        value={visitedOn}
        onChange={setVisitedOn}
        error={
          (tried && visitedOn === null ? t(words.dayNeeded) : undefined) ??
          sending.refusal?.about('visit/visitedOn')
        }
      />
      <ActQuestions of={form} tried={tried} />
    </Form>
  )
}
