import {
  excludeFromFile,
  getPrivacy,
  letBack,
  listPeopleAround,
  nameOnSeal,
  openSeal,
  type Privacy,
  sealFile,
  sealRefusals,
  takeOffSeal,
} from '@tumpeang/domain/cases'
import { problem } from '@tumpeang/domain/kernel'
import { v7 as uuid } from 'uuid'
import type { Actor, Db } from '../../platform/db.ts'
import { opened, route } from '../../platform/http.ts'
import {
  endExclusion,
  endSeal,
  endSealName,
  exclusionsFrom,
  fileRef,
  type FileRef,
  insertExclusion,
  insertSeal,
  insertSealNames,
  namesAreEnough,
  peopleAround,
  sealOf,
  workerOfFile,
} from './seal-queries.ts'

/** Concerns that are told in a village before the child is safe. */
const askForSeal = new Set(['sexual-violence', 'sexual-exploitation', 'online-abuse'])

const noSuchFile = () => problem('not-found', sealRefusals.notFound)

/** A file that is there for the actor; its worker and concerns. */
async function file(db: Db, ref: FileRef) {
  const found = await workerOfFile(db, ref)
  if (!found) throw noSuchFile()
  return found
}

/** The account of a route whose ability already asks for one. */
function own({ account }: Actor): string {
  if (!account) throw noSuchFile()
  return account.id
}

async function privacyOf(db: Db, ref: FileRef, concerns: readonly string[]): Promise<Privacy> {
  const seal = (await sealOf(db, ref)) ?? null
  return {
    seal,
    exclusions: await exclusionsFrom(db, ref),
    asksForSeal: seal === null && concerns.some((concern) => askForSeal.has(concern)),
  }
}

export const sealRoutes = [
  route(getPrivacy, async ({ db }, { subject, id }) => {
    const ref = fileRef(subject, id)
    const { concerns } = await file(db, ref)
    await opened(db, subject, id)
    return privacyOf(db, ref, concerns)
  }),

  route(listPeopleAround, async ({ db }, { subject, id, q }) => {
    const ref = fileRef(subject, id)
    await file(db, ref)
    return { items: await peopleAround(db, ref, q ?? null) }
  }),

  route(sealFile, async ({ db, actor }, { subject, id, sealId, because, words, names }) => {
    const ref = fileRef(subject, id)
    const { worker, concerns } = await file(db, ref)
    if (await sealOf(db, ref)) throw problem('conflict', sealRefusals.sealed)
    const around = new Set((await peopleAround(db, ref, null)).map(({ accountId }) => accountId))
    const sealing = new Set([own(actor), ...(worker === null ? [] : [worker])])
    if (names.some((name) => !around.has(name) && !sealing.has(name)))
      throw problem('illegal', sealRefusals.nobodySuch)
    await insertSeal(db, ref, { id: sealId, reason: because, words })
    // Nobody seals a file away from its own worker, or from themselves, by forgetting a name.
    const all = new Set([...sealing, ...names])
    await insertSealNames(
      db,
      ref,
      sealId,
      [...all].map((account_id) => ({ id: uuid(), account_id })),
    )
    await namesAreEnough(db)
    return privacyOf(db, ref, concerns)
  }),

  route(nameOnSeal, async ({ db }, { subject, id, nameId, accountId }) => {
    const ref = fileRef(subject, id)
    const { concerns } = await file(db, ref)
    const seal = await sealOf(db, ref)
    if (!seal) throw problem('illegal', sealRefusals.notSealed)
    const around = await peopleAround(db, ref, null)
    if (!around.some((person) => person.accountId === accountId))
      throw problem('illegal', sealRefusals.nobodySuch)
    if (!seal.names.some((name) => name.accountId === accountId))
      await insertSealNames(db, ref, seal.id, [{ id: nameId, account_id: accountId }])
    return privacyOf(db, ref, concerns)
  }),

  route(takeOffSeal, async ({ db, now }, { subject, id, nameId }) => {
    const ref = fileRef(subject, id)
    const { concerns } = await file(db, ref)
    const before = await privacyOf(db, ref, concerns)
    if (!(await endSealName(db, ref, nameId, now))) throw problem('illegal', sealRefusals.notNamed)
    await namesAreEnough(db)
    const names = before.seal?.names.filter((name) => name.id !== nameId) ?? []
    return { ...before, seal: before.seal && { ...before.seal, names } }
  }),

  route(openSeal, async ({ db, actor, now }, { subject, id, reason }) => {
    const ref = fileRef(subject, id)
    const { concerns } = await file(db, ref)
    const ended = { ended_at: now, ended_by: own(actor), end_words: reason }
    if (!(await endSeal(db, ref, ended))) throw problem('illegal', sealRefusals.notSealed)
    return privacyOf(db, ref, concerns)
  }),

  route(excludeFromFile, async ({ db }, given) => {
    const { subject, id, exclusionId, accountId, deskId, because, words } = given
    const ref = fileRef(subject, id)
    const { concerns } = await file(db, ref)
    await insertExclusion(db, ref, {
      id: exclusionId,
      account_id: accountId,
      desk_id: deskId,
      because,
      words,
    })
    // Read before the mark takes hold: whoever declares the own conflict sees the last of the file here.
    return privacyOf(db, ref, concerns)
  }),

  route(letBack, async ({ db, actor, now }, { subject, id, exclusionId, reason }) => {
    const ref = fileRef(subject, id)
    const { concerns } = await file(db, ref)
    const ended = { ended_at: now, ended_by: own(actor), end_words: reason }
    if (!(await endExclusion(db, ref, exclusionId, ended)))
      throw problem('illegal', sealRefusals.notKept)
    return privacyOf(db, ref, concerns)
  }),
]
