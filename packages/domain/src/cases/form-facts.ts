import {
  type Birth,
  type HouseholdMember,
  livesThere,
  type NameParts,
  shortName,
} from '../children/index.ts'
import type { FormFacts } from '../forms/index.ts'
import { type Day, dayIn } from '../kernel/index.ts'
import { dayText, yearsOld } from '../khmer/index.ts'
import { childTypesOf } from './child-types.ts'
import type { Assessment, CaseFile, Visit } from './contract.ts'

/** Which of several a form is about; without it the newest. */
export interface About {
  readonly assessmentId?: string
  readonly visitId?: string
  /** Who lives with the child; those who left are not among the rows of a form. */
  readonly household?: readonly HouseholdMember[]
}

/** A name in one line, both scripts: ចាន់ សុភាព (Chan Sopheap). */
const inFull = (name: NameParts): string | null => {
  const short = shortName(name)
  if (short === null) return null
  return short.en === null ? short.km : `${short.km} (${short.en})`
}

const named = (name: { km: string; en: string | null } | null): string | null => name?.km ?? null

/** A birth date in the words it is known by: never surer than it is. */
function bornOn({ birth }: CaseFile['child']): string | null {
  if (birth.from === null || birth.to === null) return birth.words
  if (birth.precision === 'day') return dayText(birth.from).km
  const [year, month] = birth.from.split('-')
  if (birth.precision === 'month') return `${month}/${year}`
  if (birth.precision === 'year') return year ?? null
  return birth.words ?? `${birth.from.slice(0, 4)}–${birth.to.slice(0, 4)}`
}

const assessmentFacts = (given: Assessment | undefined): FormFacts =>
  given === undefined
    ? {}
    : {
        'assessment.assessedOn': given.assessedOn,
        'assessment.strengths': given.strengths,
        'assessment.needs': given.needs,
        'assessment.childView': given.childView,
        'assessment.caregiverView': given.caregiverView,
        ...rated('assessment.childRatings', given.childRatings),
        ...rated('assessment.familyRatings', given.familyRatings),
      }

const rated = (path: string, ratings: Readonly<Record<string, number>>): FormFacts =>
  Object.fromEntries(Object.entries(ratings).map(([item, rate]) => [`${path}.${item}`, rate]))

const visitFacts = (given: Visit | undefined): FormFacts =>
  given === undefined
    ? {}
    : {
        'visit.visitedOn': given.visitedOn,
        'visit.kind': given.kind,
        'visit.childSeen': given.childSeen,
        'visit.childSeenAlone': given.childSeenAlone,
        'visit.childView': given.childView,
        'visit.situation': given.situation,
        'visit.nextStep': given.nextStep,
      }

/** At least so old; null where nothing is known of a birth. */
const atLeast = ({ to }: Birth, today: Day): number | null =>
  to === null || to > today ? null : yearsOld(to, today)

/** Whoever lives with the child: those of the household, and carers who were written down as no more than that. */
const householdFacts = (
  members: readonly HouseholdMember[],
  caregivers: CaseFile['caregivers'],
  today: Day,
): FormFacts => ({
  household: [
    ...members.filter((member) => livesThere(member, today)),
    ...caregivers
      .filter(
        ({ id, livesWithChild }) =>
          livesWithChild === true && !members.some(({ caregiverId }) => caregiverId === id),
      )
      .map(({ name, relation }) => ({ name, relation, sex: null, birth: null, occupation: null })),
  ].map((member) => ({
    'household.name': inFull(member.name),
    'household.sex': member.sex,
    'household.age': member.birth === null ? null : atLeast(member.birth, today),
    'household.relation': member.relation,
    'household.occupation': member.occupation,
  })),
})

/**
 * The typed facts of a case by the paths that forms bind (`boundFacts`): for conditions while a form
 * is filled, for its check on the server, and for paper. A suspected caregiver is never the contact.
 */
export function factsOfCase(file: CaseFile, today: Day, about: About = {}): FormFacts {
  const { child } = file
  const carer = file.caregivers.find(
    ({ caresForChild, isSuspected }) => caresForChild && !isSuspected,
  )
  const [first] = file.reports
  return {
    'child.name': inFull(child.name),
    'child.otherNames': child.otherNames.join(' ') || null,
    'child.sex': child.sex,
    'child.birth': bornOn(child),
    'child.age': child.birth.to === null ? null : yearsOld(child.birth.to, today),
    'child.place': child.placeCode,
    'child.address': child.addressWords,
    'child.nationality': child.nationality,
    'child.disabilities': child.disabilities,
    'child.schoolStatus': child.schoolStatus,
    'child.phone': child.phone,
    'caregiver.name': carer === undefined ? null : inFull(carer.name),
    'caregiver.relation': carer?.relation ?? null,
    'caregiver.phone': carer?.phone ?? null,
    ...(about.household && householdFacts(about.household, file.caregivers, today)),
    'case.number': file.number,
    'case.openedOn': dayIn(file.openedAt),
    'case.concerns': file.concerns,
    'case.childTypes': childTypesOf(file.concerns, child.disabilities),
    'case.risk': file.risk,
    'case.desk': named(file.deskName),
    'case.worker': named(file.assignedName),
    'report.receivedOn': first === undefined ? null : dayIn(first.receivedAt),
    ...assessmentFacts(one(file.assessments, about.assessmentId)),
    'plan.actions': file.plan
      .filter(({ endedAt }) => endedAt === null)
      .flatMap(({ goal, actions }) =>
        actions.map((action) => ({
          'plan.actions.goal': goal,
          'plan.actions.what': action.what,
          'plan.actions.service': action.service,
          'plan.actions.who': action.who,
          'plan.actions.dueOn': action.dueOn,
          'plan.actions.doneOn': action.doneOn,
          'plan.actions.result': action.result,
        })),
      ),
    ...visitFacts(one(file.visits, about.visitId)),
    visits: file.visits.map(({ visitedOn, situation }) => ({
      'visits.visitedOn': visitedOn,
      'visits.situation': situation,
    })),
    'closing.reason': file.closingReason,
    'closing.note': file.closingNote,
  }
}

/** The one that is named, else the newest: lists of a file have the newest first. */
const one = <Of extends { readonly id: string }>(
  all: readonly Of[],
  id: string | undefined,
): Of | undefined => (id === undefined ? all[0] : all.find((each) => each.id === id))
