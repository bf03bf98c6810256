import type { Task, TaskKind } from '@tumpeang/domain/work'

const inFile = (task: Task, what = ''): string =>
  task.caseId === null ? '/cases' : `/cases/${task.caseId}${what}`

const inTriage = ({ reportId, subjectId }: Task): string => `/triage/${reportId ?? subjectId}`
const inLetter = ({ subjectId }: Task): string => `/referrals/${subjectId}`

const inCare = (task: Task, what: string): string => inFile(task, `?tab=care${what}`)

const places: Readonly<Record<TaskKind, (task: Task) => string>> = {
  triage: inTriage,
  'report-message': inTriage,
  'first-contact': (task) => inFile(task, '?do=visit'),
  visit: (task) => inFile(task, '?do=visit'),
  assessment: (task) => inFile(task, '?do=assess'),
  plan: (task) => inFile(task, '?do=plan'),
  'safety-plan': (task) => inFile(task, '?tab=safety'),
  'home-check': (task) => inFile(task, '?tab=household&write=home'),
  'support-review': (task) => inFile(task, `?tab=household&support=${task.subjectId}`),
  'case-approval': (task) => inFile(task, task.subject === 'approval' ? '?tab=supervision' : ''),
  'plan-approval': (task) => inFile(task, '?tab=supervision'),
  'closing-mending': (task) => inFile(task, '?tab=closing'),
  'case-review': (task) => inFile(task, '?tab=supervision&review=yes'),
  'conference-task': ({ subjectId }) => `/conference-tasks/${subjectId}`,
  agreed: (task) => inFile(task, '?tab=supervision'),
  'without-worker': (task) => inFile(task, '?do=assign'),
  decision: (task) =>
    inCare(task, `&care=write${task.subject === 'decision' ? `&decision=${task.subjectId}` : ''}`),
  'decision-approval': (task) => inCare(task, `&decision=${task.subjectId}`),
  placement: (task) => inCare(task, `&care=begin&decision=${task.subjectId}`),
  'placement-review': (task) => inCare(task, '&care=review'),
  'reintegration-check': (task) => inCare(task, '&care=check'),
  'leaving-care': (task) => inCare(task, '&care=leave'),
  form: (task) => inFile(task, '?tab=forms'),
  'guide-step': (task) => inFile(task, '?tab=guide'),
  settlement: (task) => inFile(task, '?tab=guide'),
  'hand-over': (task) => inFile(task),
  'referral-answer': inLetter,
  'referral-result': inLetter,
  'consent-withdrawn': (task) =>
    task.subject === 'case' ? inFile(task, '?tab=consent') : inLetter(task),
  'abuse-material': (task) => inFile(task, '?tab=attachments'),
  'stale-write': ({ subjectId }) => `/held/${subjectId}`,
  'opening-review': () => '/openings',
  'unusual-reading': () => '/readings',
}

/** Where a promise is kept: the screen, with the right form open. */
export const whereItIsDone = (task: Task): string => places[task.kind](task)
