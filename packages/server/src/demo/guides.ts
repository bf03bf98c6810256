import { dayIn, days, hours, later } from '@tumpeang/domain/kernel'
import {
  type GuideAnswer,
  type GuideAnswered,
  isAskedIn,
  nationalGuides,
  nextPromise,
  openGuides,
} from '@tumpeang/domain/law'
import type { Random } from './random.ts'
import { added, type Deed, type Doer } from './replay.ts'

interface Asked {
  readonly random: Random
  readonly caseId: string
  readonly concerns: readonly string[]
  readonly opensAt: Date
  readonly by: Doer
  /** The supervisor, who looks into a settlement. */
  readonly approver: Doer
  /** Nothing is answered after this. */
  readonly until: Date
}

interface Followed {
  readonly deeds: readonly Deed[]
  /** What still waits, one promise for each guide. */
  readonly waiting: readonly {
    readonly guide: string
    readonly says: { readonly km: string; readonly en: string }
    readonly since: Date
    readonly due: Date
  }[]
}

const reasons: Partial<Record<GuideAnswer, readonly string[]>> = {
  'not-needed': ['ពិនិត្យហើយ មិនត្រូវនឹងករណីនេះទេ។', 'គ្រួសារបានធ្វើរួចហើយ។'],
  'not-possible': ['មន្ត្រីនៅឆ្ងាយ ហើយមិនទាន់ឆ្លើយតប។', 'គ្មានថវិកាធ្វើដំណើរនៅខែនេះ។'],
  yes: ['គ្រួសារទាំងពីរព្រមព្រៀងជាលុយនៅឃុំ។', 'មេភូមិសម្រុះសម្រួលមុនយើងទៅដល់។'],
}

/** What people answered to the guides of an invented case, and what they still owe it. */
export function guidesFollowed(asked: Asked): Followed {
  const { random, caseId, concerns, opensAt, by, approver, until } = asked
  const deeds: Deed[] = []
  const waiting: Followed['waiting'][number][] = []
  const noted = concerns.map((concern) => ({
    concern,
    at: opensAt,
    number: 1,
    guides: nationalGuides,
  }))
  const opened = openGuides(noted)
  // One answer serves all guides of a case that ask the same: it is asked in the gravest.
  const answers: GuideAnswered[] = []
  for (const open of opened) {
    const { guide } = open
    for (const step of guide.steps) {
      if (step.kind === 'avoid' || !isAskedIn(open, step, opened)) continue
      const wait = step.within === null ? days(random.between(3, 40)) : hours(step.within)
      const at = later(opensAt, wait * random.between(0.1, 1.15))
      // What is long due was done at last, nearly always; the newest steps still wait.
      const isNew = at > later(until, -days(14))
      if (at > until || random.chance(isNew ? 0.3 : 0.004)) continue
      const answer: GuideAnswer =
        step.kind === 'do'
          ? random.weighted([
              ['done', 86],
              ['not-needed', 9],
              ['not-possible', 5],
            ])
          : random.weighted([
              // Nothing that tells of danger: whoever finds that writes a safety plan at once.
              [step.alarm?.answer === 'no' ? 'yes' : 'no', 78],
              ['yes', step.alarm === null ? (step.settlement ? 7 : 14) : 0],
              ['not-known', isNew ? 8 : 0.5],
            ])
      const id = random.id(at)
      const why = step.settlement || answer !== 'yes' ? reasons[answer] : undefined
      const told = { guide: guide.id, step: step.id }
      deeds.push(
        added({ at, by, act: 'cases.do-guide-step' }, 'case_guide_steps', {
          id,
          case_id: caseId,
          guides_number: 1,
          ...told,
          answer,
          reason: why === undefined ? null : random.pick([...why]),
          decision: null,
          reviews: null,
          done_on: dayIn(at),
        }),
      )
      answers.push({ ...told, answer, writtenAt: at })
      const looked = later(at, hours(random.between(3, 30)))
      if (step.settlement && answer === 'yes' && looked <= until)
        deeds.push(
          added({ at: looked, by: approver, act: 'cases.review-settlement' }, 'case_guide_steps', {
            id: random.id(looked),
            case_id: caseId,
            guides_number: 1,
            ...told,
            answer: 'reviewed',
            reason: 'បានជូនដំណឹងដល់ព្រះរាជអាជ្ញា ហើយពន្យល់គ្រួសារពីច្បាប់។',
            decision: 'reported',
            reviews: id,
            done_on: dayIn(looked),
          }),
        )
    }
    const next = nextPromise(open, answers, opened)
    if (next !== null) {
      // A step that was passed over has waited since before it was due, whatever was answered later.
      const answered = answers.at(-1)?.writtenAt ?? opensAt
      const beforeDue = later(next.dueAt, -hours(1))
      waiting.push({
        guide: guide.id,
        says: next.step.says,
        since: answered < beforeDue ? answered : beforeDue,
        due: next.dueAt,
      })
    }
  }
  return { deeds, waiting }
}
