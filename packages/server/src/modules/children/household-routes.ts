import {
  addHouseholdMember,
  ageWords,
  CaregiverId,
  changeHouseholdMember,
  endHouseholdMember,
  type HouseholdMember,
  householdWords,
  listHousehold,
  livesThere,
  wrongIn,
} from '@tumpeang/domain/children'
import { dayIn, type InputOf, problem } from '@tumpeang/domain/kernel'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import {
  correctMember,
  endStay,
  findMember,
  householdOf,
  insertMember,
  setLivesThere,
} from './household-queries.ts'
import { caregiversOf, findChild, insertCaregiver } from './queries.ts'

function refuseWrong(stay: Parameters<typeof wrongIn>[0], now: Date): void {
  const wrong = wrongIn(stay, dayIn(now))
  if (wrong) throw problem('invalid', wrong)
}

/** A caregiver of another child is nobody here, and nobody lives in one home twice. */
async function refuseCaregiver(
  db: Db,
  { id, childId, caregiverId }: Pick<HouseholdMember, 'id' | 'childId' | 'caregiverId'>,
): Promise<void> {
  if (caregiverId === null) return
  const known = await caregiversOf(db, childId)
  if (!known.some((one) => one.id === caregiverId))
    throw problem('invalid', householdWords.noSuchCaregiver)
  const members = await householdOf(db, childId)
  const isThere = members.some(
    (one) => one.id !== id && one.caregiverId === caregiverId && one.livesUntil === null,
  )
  if (isThere) throw problem('illegal', householdWords.hereAlready)
}

/** Who looks after the child is one of its caregivers for everybody, and is written down once. */
async function caregiverOfMember(
  db: Db,
  {
    childId,
    name,
    relation,
    isCaregiver,
    caregiverId,
    livesUntil,
  }: InputOf<typeof addHouseholdMember>,
): Promise<CaregiverId | null> {
  if (!isCaregiver || caregiverId !== null || livesUntil !== null) return caregiverId
  const id = CaregiverId.parse(uuid())
  await insertCaregiver(db, {
    id,
    childId,
    name,
    relation,
    phone: null,
    livesWithChild: true,
    caresForChild: true,
    isSuspected: false,
    note: null,
  })
  return id
}

/** The member as it stands now; the caregiver of the file is told where they live. */
async function toldOf(db: Db, id: string, now: Date): Promise<HouseholdMember> {
  const member = await findMember(db, id)
  if (!member) throw problem('not-found', householdWords.notFound)
  const { caregiverId } = member
  if (caregiverId !== null) {
    // Whoever left once may live there again: an old stay says nothing of today.
    const stays = (await householdOf(db, member.childId)).filter(
      (one) => one.caregiverId === caregiverId,
    )
    const lives = stays.some((stay) => livesThere(stay, dayIn(now)))
    await setLivesThere(db, caregiverId, lives)
  }
  return member
}

export const householdRoutes = [
  route(listHousehold, async ({ db }, { childId }) => {
    if (!(await findChild(db, childId))) throw problem('not-found', ageWords.notFound)
    return { items: await householdOf(db, childId) }
  }),

  route(addHouseholdMember, async ({ db, now }, member) => {
    if (!(await findChild(db, member.childId))) throw problem('not-found', ageWords.notFound)
    refuseWrong(member, now)
    if (member.livesUntil === null) await refuseCaregiver(db, member)
    await insertMember(db, {
      ...member,
      caregiverId: await caregiverOfMember(db, member),
      leftWhy: member.livesUntil === null ? null : member.leftWhy,
    })
    return toldOf(db, member.id, now)
  }),

  route(changeHouseholdMember, async ({ db, now }, { id, version, change }) => {
    const before = await findMember(db, id)
    if (!before) throw problem('not-found', householdWords.notFound)
    const after = {
      livesFrom: change.livesFrom === undefined ? before.livesFrom : change.livesFrom,
      livesUntil: change.livesUntil === undefined ? before.livesUntil : change.livesUntil,
      caregiverId: change.caregiverId === undefined ? before.caregiverId : change.caregiverId,
      isCaregiver: change.isCaregiver ?? before.isCaregiver,
    }
    refuseWrong({ ...after, birth: change.birth }, now)
    if (after.caregiverId !== null && !after.isCaregiver)
      throw problem('invalid', householdWords.looksAfter)
    if (after.livesUntil === null)
      await refuseCaregiver(db, { ...before, caregiverId: after.caregiverId })
    await correctMember(db, {
      id,
      version,
      change: after.livesUntil === null ? { ...change, livesUntil: null } : change,
    })
    return toldOf(db, id, now)
  }),

  route(endHouseholdMember, async ({ db, now }, { id, livesUntil, leftWhy }) => {
    const member = await findMember(db, id)
    if (!member) throw problem('not-found', householdWords.notFound)
    refuseWrong({ livesFrom: member.livesFrom, livesUntil }, now)
    if (!(await endStay(db, { id, until: livesUntil, why: leftWhy, at: now })))
      throw problem('illegal', householdWords.leftAlready)
    return toldOf(db, id, now)
  }),
]
