import {
  AttachmentKind,
  attachmentKindNames,
  caseChart,
  type CaseFile,
  CaseStatus,
  ConsentPurpose,
  consentPurposeNames,
  Living,
  livingNames,
  type StoryItem,
  ViewHow,
  Risk,
  approvalKindNames,
  finalOutcomes,
  HomeFinding,
  homeFindingNames,
  outcomeNames,
} from '@tumpeang/domain/cases'
import { isCodeListName, nameOf } from '@tumpeang/domain/forms'
import { Day, type Text } from '@tumpeang/domain/kernel'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useMay } from '../../platform/session.ts'
import { spokenDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { Said } from '@tumpeang/domain/work'
import { Timeline, type Told } from '../../platform/ui/Timeline.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { told as attached } from './attachment-story.ts'
import styles from './Case.module.css'
import { words as formWords } from './form-texts.ts'
import { RiskMark } from './RiskMark.tsx'
import { told as supervised } from './supervision-story.ts'
import { letterStates, words } from './texts.ts'
import { viewHow } from './view.ts'

const text = (facts: StoryItem['facts'], name: string): string | null => {
  const value = facts[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** What was answered to a step of a guide, as the story says it. */
const guideSaid: Readonly<Record<string, Text>> = {
  'not-needed': words.guideNotNeeded,
  'not-possible': words.guideNotPossible,
  yes: words.guideYes,
  no: words.guideNo,
  'not-known': words.guideNotKnown,
  reviewed: words.guideReviewed,
}

/** Steps that another line of the story tells better: the visit, the goal, the assessment itself. */
const toldElsewhere = new Set(['assess', 'plan', 'begin'])

/** The way of a best-interests decision, act by act. */
const decisionActs: Readonly<Record<string, Text>> = {
  propose: words.saidProposed,
  approve: words.saidApproved,
  return: words.saidReturned,
  withdraw: words.saidWithdrew,
  supersede: words.saidSuperseded,
}

function useSentences() {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const now = useNow()
  const codeName = (list: string, code: string | null): string =>
    code === null || !isCodeListName(list) ? (code ?? '') : t(nameOf(list, code))

  const purposeOf = (facts: StoryItem['facts']): string => {
    const purpose = ConsentPurpose.safeParse(facts['purpose'])
    return purpose.success ? t(consentPurposeNames[purpose.data]) : ''
  }

  /** What the child said, or that the child did not say, in the child's own place. */
  const view = (facts: StoryItem['facts']): ReactNode => {
    const how = ViewHow.safeParse(facts['childViewHow'])
    const said = text(facts, 'childView')
    if (said !== null)
      return (
        <blockquote className={styles.said}>
          {t(words.childSaid)} «{said}»
        </blockquote>
      )
    if (!how.success || how.data === 'not-met') return null
    return (
      <p>
        {t(words.childSaid)} {t(viewHow[how.data])}
      </p>
    )
  }

  /** Where the child's view was not followed, the story says why. */
  const viewOnGoal = (facts: StoryItem['facts']): { more?: ReactNode } => {
    const why = text(facts, 'viewWhy')
    return why === null ? {} : { more: <p>{t(words.viewNotFollowed, { why })}</p> }
  }

  return ({ kind, words: said, facts, byName }: StoryItem): Omit<Told, 'id' | 'at'> | null => {
    const who = byName === null ? t(words.someone) : named(byName)
    const more = said === null || said === '' ? undefined : <p className={styles.words}>{said}</p>
    const withMore = (sentence: string, after?: ReactNode) =>
      more === undefined && after === undefined
        ? { sentence }
        : {
            sentence,
            more: (
              <>
                {more}
                {after}
              </>
            ),
          }
    switch (kind) {
      case 'report':
        return { sentence: t(words.saidReport, { reference: text(facts, 'reference') ?? '' }) }
      case 'step': {
        const act = text(facts, 'act') ?? ''
        if (toldElsewhere.has(act)) return null
        const reason = text(facts, 'reason')
        if (act === 'close')
          return withMore(t(words.saidClose, { who, reason: codeName('closing-reason', reason) }))
        if (act === 'reopen')
          return withMore(
            t(words.saidReopen, { who, reason: codeName('reopening-reason', reason) }),
          )
        if (act === 'register') return withMore(t(words.saidRegister, { who }))
        if (act === 'assign') return withMore(t(words.saidAssign, { who }))
        const to = CaseStatus.safeParse(facts['to'])
        return withMore(
          t(words.saidStep, { who, state: to.success ? t(caseChart.states[to.data]) : act }),
        )
      }
      case 'concern': {
        const stage = text(facts, 'stage')
        const concern = codeName('concern', text(facts, 'concern'))
        return withMore(
          stage === null || stage === 'unknown'
            ? t(words.saidConcernOnly, { who, concern })
            : t(words.saidConcern, { who, concern, stage: codeName('concern-stage', stage) }),
        )
      }
      case 'risk': {
        const level = Risk.safeParse(facts['level'])
        return {
          ...withMore(t(words.saidRisk, { who })),
          ...(level.success && { marks: <RiskMark risk={level.data} /> }),
        }
      }
      case 'assessment':
        return withMore(t(words.saidAssessment, { who }), view(facts))
      case 'goal':
        return { sentence: t(words.saidGoal, { who, goal: said ?? '' }), ...viewOnGoal(facts) }
      case 'visit': {
        const day = Day.safeParse(facts['visitedOn'])
        const next = text(facts, 'nextStep')
        return withMore(
          t(words.saidVisit, {
            who,
            day: day.success
              ? `${shown === 'km' ? ' ' : ''}${spokenDay(day.data, now, shown)}`
              : '',
            kind: codeName('visit-kind', text(facts, 'visitKind')),
          }),
          <>
            {facts['childSeen'] === false && <p>{t(words.notSeen)}</p>}
            {view(facts)}
            {next !== null && (
              <p>
                {t(words.afterwards)} {next}
              </p>
            )}
          </>,
        )
      }
      case 'note':
        return withMore(t(words.saidNote, { who }))
      case 'conference':
        return withMore(t(words.saidConference, { who }), view(facts))
      case 'service': {
        const service = codeName('service', text(facts, 'service'))
        return withMore(t(words.saidService, { by: text(facts, 'by') ?? who, service }))
      }
      case 'approval': {
        const of = text(facts, 'approvalKind') === 'plan' ? 'plan' : 'closing'
        const status = text(facts, 'status')
        const what = t(approvalKindNames[of])
        return withMore(
          t(
            status === 'asked'
              ? supervised.saidAsked
              : status === 'returned'
                ? supervised.saidReturned
                : supervised.saidApproved,
            { who, what },
          ),
        )
      }
      case 'final': {
        const outcome = text(facts, 'outcome')
        const found = finalOutcomes.find((one) => one === outcome)
        return withMore(
          t(supervised.saidFinal, {
            who,
            outcome: found === undefined ? '' : t(outcomeNames[found]),
          }),
          <>
            {facts['isBelowThresholds'] === true && <p>{t(supervised.saidBelow)}</p>}
            {view(facts)}
          </>,
        )
      }
      case 'review':
        return withMore(t(supervised.saidReview, { who, present: text(facts, 'present') ?? '' }))
      case 'given': {
        const to = (shown === 'en' ? text(facts, 'toEn') : null) ?? text(facts, 'toKm') ?? ''
        return withMore(t(supervised.saidGiven, { who, to }))
      }
      case 'guide': {
        const says = Said.safeParse(facts['says'])
        const answer = guideSaid[text(facts, 'answer') ?? ''] ?? words.guideDone
        return withMore(t(answer, { who, step: says.success ? t(says.data) : '' }))
      }
      case 'form': {
        const title = Said.safeParse(facts['title'])
        return { sentence: t(words.saidForm, { who, form: title.success ? t(title.data) : '' }) }
      }
      case 'decision': {
        const act = text(facts, 'act') ?? ''
        const chosen = Living.safeParse(facts['chosen'])
        return withMore(
          t(decisionActs[act] ?? words.saidDecision, {
            who,
            living: chosen.success ? t(livingNames[chosen.data]) : '',
          }),
        )
      }
      case 'placement': {
        const option = Living.safeParse(facts['option'])
        return withMore(
          t(facts['isEmergency'] === true ? words.saidEmergency : words.saidPlacement, {
            living: option.success ? t(livingNames[option.data]) : '',
          }),
        )
      }
      case 'consent': {
        const said = facts['answer'] === 'refused' ? words.saidRefused : words.saidConsent
        return withMore(t(said, { who, purpose: purposeOf(facts) }))
      }
      case 'consent-withdrawn':
        return withMore(t(words.saidConsentBack, { purpose: purposeOf(facts) }))
      case 'safety-plan':
        return { sentence: t(words.saidSafety, { who }) }
      case 'household':
        return { sentence: t(words.saidHousehold, { who, count: Number(facts['count']) }) }
      case 'left-home': {
        const day = Day.safeParse(facts['on'])
        return withMore(
          t(words.saidLeftHome, {
            who,
            relation: codeName('relation', text(facts, 'relation')),
            day: day.success
              ? `${shown === 'km' ? ' ' : ''}${spokenDay(day.data, now, shown)}`
              : '',
          }),
        )
      }
      case 'home-check': {
        const finding = HomeFinding.safeParse(facts['finding'])
        const measures = text(facts, 'measures')
        return withMore(
          t(facts['livesHere'] === false ? words.saidOtherHome : words.saidHome, {
            who,
            finding: finding.success ? t(homeFindingNames[finding.data]) : '',
          }),
          <>
            {measures !== null && (
              <p>
                {t(words.afterwards)} {measures}
              </p>
            )}
            {view(facts)}
          </>,
        )
      }
      case 'support-review':
        return withMore(t(words.saidSupport, { who }))
      case 'attachment': {
        const what = AttachmentKind.safeParse(facts['kind'])
        const paper = what.success ? t(attachmentKindNames[what.data]) : ''
        return withMore(t(attached.saidAttached, { who, paper }))
      }
      case 'abuse-material':
        return {
          sentence: t(facts['handedTo'] === undefined ? attached.saidAbuse : attached.saidHanded, {
            who,
          }),
        }
      case 'referral':
      default: {
        const desk =
          (shown === 'en' ? text(facts, 'toDeskEn') : null) ?? text(facts, 'toDeskKm') ?? ''
        return withMore(
          t(words.saidReferral, {
            who,
            desk,
            service: codeName('service', text(facts, 'service')),
          }),
        )
      }
    }
  }
}

/** What people did, newest first, in sentences. */
export function Story({ file }: { file: CaseFile }) {
  const t = useText()
  const sentenceOf = useSentences()
  const mayReadReports = useMay('reports.read')
  const told = file.story.flatMap((item): Told[] => {
    const said = sentenceOf(item)
    if (said === null) return []
    // A form filled by itself is about the case.
    const about = item.kind === 'form' ? file.id : item.hasForm ? item.id : null
    if (about !== null)
      return [
        {
          id: item.id,
          at: item.at,
          ...said,
          marks: (
            <Link href={`/cases/${file.id}?tab=forms&about=${about}`}>{t(formWords.readForm)}</Link>
          ),
        },
      ]
    if (item.kind === 'report' && mayReadReports)
      return [
        {
          id: item.id,
          at: item.at,
          ...said,
          marks: <Link href={`/triage/${item.id}`}>{t(words.readReport)}</Link>,
        },
      ]
    if (item.kind !== 'referral') return [{ id: item.id, at: item.at, ...said }]
    const state = letterStates[text(item.facts, 'status') ?? '']
    return [
      {
        id: item.id,
        at: item.at,
        ...said,
        marks: (
          <>
            {state !== undefined && <span className={styles.state}>{t(state)}</span>}{' '}
            <Link href={`/referrals/${item.id}`}>{t(words.readLetter)}</Link>
          </>
        ),
      },
    ]
  })
  return <Timeline told={told} />
}
