import { Textarea } from '@mantine/core'
import { type ChildBrief, ChildId, type NameParts } from '@tumpeang/domain/children'
import { codeIn, type ConcernCode } from '@tumpeang/domain/forms'
import { dayIn } from '@tumpeang/domain/kernel'
import {
  acceptReport,
  type Report,
  urgencies,
  Urgency,
  urgencyNames,
} from '@tumpeang/domain/reports'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords, useDraftPlace } from '../../platform/drafts.ts'
import { useKeptId } from '../../platform/kept.ts'
import { useText } from '../../platform/text/index.ts'
import { rangeOfAges } from '../../platform/ui/birth.ts'
import { CodesField } from '../../platform/ui/CodesField.tsx'
import { concernOptions } from '../../platform/ui/concern-options.ts'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import {
  ChildFields,
  type Described,
  FindChild,
  FoundChild,
  KeptDescribed,
  nobodyYet,
} from '../children/index.ts'
import { ActQuestions, useActForm } from '../forms/index.ts'
import { words } from './triage-texts.ts'
import styles from './Triage.module.css'

const KeptConcerns: z.ZodType<ConcernCode[]> = z.array(
  z.custom<ConcernCode>((code) => codeIn('concern').safeParse(code).success),
)

type Reported = Report['children'][number]

/** A name as it was said, put into its fields: the family name comes first. */
function partsOf(said: string | null): NameParts {
  const [family = null, ...rest] = (said ?? '')
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  const given = rest.length === 0 ? null : rest.join(' ')
  const [one, two] = given === null ? [null, family] : [family, given]
  return /[\u1780-\u17FF]/u.test(said ?? '')
    ? { familyKm: one, givenKm: two, familyLatin: null, givenLatin: null }
    : { familyKm: null, givenKm: null, familyLatin: one, givenLatin: two }
}

/** What the report says of the child, as the form's first draft: nothing is typed twice. */
function described(report: Report, reported: Reported | undefined): Described {
  const age = reported?.age ?? null
  const range =
    age === null ? undefined : rangeOfAges(String(age), String(age), dayIn(report.receivedAt))
  return {
    ...nobodyYet,
    name: partsOf(reported?.nameWords ?? null),
    sex: reported?.sex ?? 'unknown',
    disabilities: reported?.disabilities ?? [],
    placeCode: report.placeCode,
    addressWords: report.placeWords,
    birth:
      range === undefined ? nobodyYet.birth : { ...range, precision: 'estimated', words: null },
  }
}

interface Props {
  readonly report: Report
  readonly chosen: ChildBrief | null
  readonly choose: (child: ChildBrief | null) => void
  readonly close: () => void
  /** The reported child to begin with; without it the first that waits. */
  readonly first: string | null
  readonly decided: (caseId: string, reportedChildId: string | null) => void
}

/** Accepting: which child, how urgent, what worries us. The child gets a case, or the case the report. */
export function TriageAccept({ report, chosen, choose, close, first, decided }: Props) {
  const t = useText()
  const sending = useSend(acceptReport)
  const place = useDraftPlace()
  const open = report.children.filter(
    ({ childId, leftBecause }) => childId === null && leftBecause === null,
  )
  const [reportedId, setReportedId] = useState(
    (open.find(({ id }) => id === first) ?? open[0])?.id ?? null,
  )
  const reported = open.find(({ id }) => id === reportedId)
  const [isKnown, setIsKnown] = useState(chosen !== null)
  const [draft, setDraft] = useDrafted<Described>('child', KeptDescribed, () =>
    described(report, reported),
  )
  const [urgency, setUrgency] = useDrafted<Urgency>(
    'urgency',
    Urgency,
    report.urgency ?? report.urgencyProposed,
  )
  const [why, setWhy] = useDraftedWords('why')
  const [concerns, setConcerns] = useDrafted<ConcernCode[]>('concerns', KeptConcerns, () =>
    concernOptions.map(({ code }) => code).filter((code) => report.concerns.includes(code)),
  )
  const caseId = useDraftedId()
  const childId = ChildId.parse(useKeptId(`${place}.who`))
  const [tried, setTried] = useState(false)
  const useKnown = isKnown || chosen !== null
  const differs = report.status === 'received' && urgency !== report.urgencyProposed
  const joins = chosen !== null && chosen.openCaseId !== null
  const facts = useMemo(
    () => ({
      'case.concerns': concerns,
      ...(!useKnown && { 'child.sex': draft.sex }),
    }),
    [concerns, useKnown, draft.sex],
  )
  const form = useActForm('initial-information', { place, facts })
  const problems = {
    child: useKnown && chosen === null ? t(words.chooseChild) : undefined,
    why: differs && why.trim() === '' ? t(words.urgencyWhyNeeded) : undefined,
    concerns: concerns.length === 0 ? t(words.concernsHint) : undefined,
  }
  const accept = async () => {
    setTried(true)
    if (Object.values(problems).some((problem) => problem !== undefined)) return
    if (!joins && form.touched && form.faults.length > 0) return
    const done = await sending.send({
      id: report.id,
      version: report.version,
      urgency,
      urgencyReason: differs ? why.trim() : null,
      reportedChildId: reportedId,
      child:
        chosen === null
          ? { kind: 'new', child: { id: childId, ...draft } }
          : { kind: 'known', childId: chosen.id },
      caseId,
      concerns,
      forms: joins || !form.touched ? undefined : form.filled(),
    })
    if (done !== undefined) decided(done.caseId, reportedId)
  }
  return (
    <Form
      act={joins ? words.acceptJoin : words.acceptAct}
      sending={sending}
      onSubmit={() => void accept()}
      close={close}
      fields={['urgencyReason']}
    >
      {open.length > 1 && (
        <Pick
          label={words.whichChild}
          options={open.map((one, index) => {
            const name = one.nameWords ?? `${t(words.childNameless)} (${index + 1})`
            return { value: one.id, text: { km: name, en: name } }
          })}
          value={reportedId}
          onChange={(id) => {
            setReportedId(id)
            choose(null)
            setDraft(
              described(
                report,
                open.find((one) => one.id === id),
              ),
            )
          }}
        />
      )}
      <Pick
        label={words.whoIsIt}
        options={[
          { value: 'known', text: words.knownChild },
          { value: 'new', text: words.newChild },
        ]}
        value={useKnown ? 'known' : 'new'}
        onChange={(which) => {
          setIsKnown(which === 'known')
          if (which === 'new') choose(null)
        }}
        error={tried ? problems.child : undefined}
      />
      {useKnown ? (
        chosen === null ? (
          <FindChild choose={choose} />
        ) : (
          <ul data-plain>
            <FoundChild
              child={chosen}
              action={
                <button type="button" className={styles.again} onClick={() => choose(null)}>
                  {t(words.changeChild)}
                </button>
              }
            />
          </ul>
        )
      ) : (
        <ChildFields key={reportedId ?? 'one'} value={draft} onChange={setDraft} />
      )}
      <CodesField
        label={words.concernsAsked}
        hint={words.concernsHint}
        options={concernOptions}
        values={concerns}
        onChange={setConcerns}
        error={tried ? problems.concerns : undefined}
      />
      {report.status === 'received' && (
        <Pick
          label={words.urgency}
          options={urgencies.map((value) => ({ value, text: urgencyNames[value] }))}
          value={urgency}
          onChange={setUrgency}
        />
      )}
      {differs && (
        <Textarea
          label={t(words.urgencyWhy)}
          minRows={1}
          value={why}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
          error={(tried ? problems.why : undefined) ?? sending.refusal?.about('urgencyReason')}
        />
      )}
      {!joins && (
        <details className={styles.basis} open={form.touched}>
          <summary>{t(words.fillForm)}</summary>
          <p className={styles.quiet}>{t(words.fillFormHint)}</p>
          <ActQuestions of={form} tried={tried && form.touched} />
        </details>
      )}
    </Form>
  )
}
