import type { Task } from '@tumpeang/domain/work'

/** Where a promise is kept: the screen, with the right form open. */
export function whereItIsDone({ kind, subjectId, caseId, reportId }: Task): string {
  const file = caseId === null ? '/cases' : `/cases/${caseId}`
  switch (kind) {
    case 'triage':
    case 'report-message':
      return `/triage/${reportId ?? subjectId}`
    case 'first-contact':
    case 'visit':
      return `${file}?do=visit`
    case 'assessment':
      return `${file}?do=assess`
    case 'plan':
      return `${file}?do=plan`
    case 'referral-answer':
    case 'referral-result':
      return `/referrals/${subjectId}`
    case 'stale-write':
      return `/held/${subjectId}`
    default:
      return file
  }
}
