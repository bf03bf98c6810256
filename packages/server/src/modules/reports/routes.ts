import { type InputOf, problem } from '@tumpeang/domain/kernel'
import {
  addToReport,
  beginCall,
  type Call,
  closeReport,
  leaveReportedChild,
  comeBack,
  endCall,
  findSimilar,
  getReport,
  listCalls,
  listReceipts,
  listReports,
  nextToTriage,
  noteCall,
  passReport,
  readPassphrase,
  readReference,
  registerReport,
  reopenReport,
  reportConcern,
  reportWords,
  tellReporter,
} from '@tumpeang/domain/reports'
import type { Context } from '../../platform/http.ts'
import { route } from '../../platform/http.ts'
import { fits, hashOfPassword } from '../access/index.ts'
import { childrenLike } from '../children/index.ts'
import { latestDecision } from '../responsibility/index.ts'
import { putTask } from '../work/index.ts'
import { close, leave, messageTask, pass, reopen } from './decide.ts'
import {
  addReporterWords,
  callsOf,
  changeCall,
  findReport,
  getBrief,
  getCall,
  hashBehind,
  insertCall,
  insertMessage,
  linkCall,
  nextWaiting,
  receiptsOfMine,
  reportedChildren,
  reporterView,
  reportsNaming,
  reportsOf,
} from './queries.ts'
import { register } from './register.ts'

/** Similar children and reports that are shown for each reported child: enough to recognize one. */
const MOST_ALIKE = 5
/** Below this, two names have little in common. */
const ALIKE = 0.3

/** A reference that nobody can have, so that a wrong one takes as long as a wrong passphrase. */
const nobodys = 'R-0000-0000'

type Return = Pick<InputOf<typeof comeBack>, 'reference' | 'passphrase'>

/**
 * The reference and the hash that the passphrase fits. A reference that nobody has and a passphrase
 * that is wrong are refused alike, after the same work.
 */
async function returning(
  { db }: Context,
  { reference, passphrase }: Return,
): Promise<{ reference: string; hash: string }> {
  const read = readReference(reference) ?? nobodys
  const hash = await hashBehind(db, read)
  const right = await fits(readPassphrase(passphrase), hash)
  if (!right || hash === null) throw problem('not-found', reportWords.wrongReturn)
  return { reference: read, hash }
}

async function viewOf({ db }: Context, known: { reference: string; hash: string }) {
  const view = await reporterView(db, known.reference, known.hash)
  if (!view) throw problem('not-found', reportWords.wrongReturn)
  return view
}

function deskOf({ actor }: Context): string {
  const desk = actor.duty?.desk ?? null
  if (desk === null) throw problem('illegal', reportWords.noDesk)
  return desk
}

async function written(
  { db }: Context,
  { id, version, ...given }: InputOf<typeof noteCall>,
): Promise<Call> {
  const { note, silent, calledBefore } = given
  await changeCall(db, id, version, {
    ...(note !== undefined && { note }),
    ...(silent !== undefined && { silent }),
    ...(calledBefore !== undefined && { called_before: calledBefore }),
  })
  return getCall(db, id)
}

async function similarTo({ db }: Context, id: string) {
  const report = await getBrief(db, id)
  const named = (await reportedChildren(db, id)).flatMap(({ id: childId, nameWords, sex }) =>
    nameWords === null ? [] : [{ childId, nameWords, sex }],
  )
  const children = []
  const reports = new Map<string, Awaited<ReturnType<typeof reportsNaming>>[number]>()
  for (const { childId, nameWords, sex } of named) {
    const alike = await childrenLike(db, {
      q: nameWords,
      ...(sex !== 'unknown' && sex !== 'other' && { sex }),
      limit: MOST_ALIKE,
    })
    children.push(
      ...alike
        .filter(({ likeness }) => likeness >= ALIKE)
        .map((child) => ({ ...child, reportedChildId: childId })),
    )
    const { placeCode } = report
    for (const found of await reportsNaming(db, nameWords, {
      placeCode,
      except: id,
      limit: MOST_ALIKE,
    }))
      reports.set(found.id, found)
  }
  return {
    children,
    reports: [...reports.values()].map((found) => ({
      ...found,
      because:
        report.placeCode !== null && found.placeCode?.slice(0, 4) === report.placeCode.slice(0, 4)
          ? { ...reportWords.sameNamePlace }
          : { ...reportWords.sameName },
    })),
  }
}

export const reportRoutes = [
  route(reportConcern, async (context, { passphrase, ...concern }) =>
    register(context, concern, {
      channel: 'public',
      passphraseHash: await hashOfPassword(readPassphrase(passphrase)),
    }),
  ),

  route(comeBack, async (context, given) => viewOf(context, await returning(context, given))),

  route(addToReport, async (context, { id, words, ...given }) => {
    const { db, now } = context
    const known = await returning(context, given)
    const added = await addReporterWords(db, known.reference, known.hash, { id, words })
    if (!added) throw problem('not-found', reportWords.wrongReturn)
    await putTask(db, {
      kind: 'report-message',
      deskId: added.desk,
      subject: 'report',
      subjectId: added.id,
      reportId: added.id,
      provinceCode: added.province,
      districtCode: added.district,
      ...messageTask(added.urgency, now),
    })
    return viewOf(context, known)
  }),

  route(registerReport, async (context, { callId, ...concern }) => {
    const isCall = callId !== undefined || context.actor.duty?.role === 'helpline_operator'
    const receipt = await register(context, concern, {
      channel: isCall ? 'helpline' : 'officer',
      passphraseHash: null,
    })
    if (callId !== undefined && !(await linkCall(context.db, callId, concern.id)))
      throw problem('not-found', reportWords.unknownCall)
    return receipt
  }),

  route(listReports, ({ db, actor }, { q, ...asked }) => {
    const words = q?.trim() ?? ''
    const reference = readReference(words)
    const sought = reference === undefined ? { name: words } : { reference }
    return reportsOf(db, actor, { ...asked, ...(words !== '' && { q: sought }) })
  }),

  route(getReport, async ({ db }, { id }) => {
    const report = await findReport(db, id)
    if (!report) throw problem('not-found', reportWords.notHere)
    const decided = await latestDecision(db, id)
    return {
      ...report,
      responsibility: decided
        ? {
            tableNumber: decided.tableNumber,
            rule: decided.rule,
            because: decided.because,
            leadKind: decided.leadKind,
            leadDeskId: decided.leadDeskId,
            leadDeskName: decided.leadDeskName,
            helping: decided.helping.map(({ kind, deskId }) => ({
              kind,
              deskId,
              deskName: deskId === null ? null : (decided.helpingNames[deskId] ?? null),
            })),
            basis: decided.basis,
            decidedAt: decided.decidedAt,
          }
        : null,
    }
  }),

  route(listReceipts, async ({ db }) => ({ items: await receiptsOfMine(db) })),

  route(findSimilar, (context, { id }) => similarTo(context, id)),

  route(nextToTriage, ({ db, actor }, { after }) => nextWaiting(db, actor, after)),

  route(leaveReportedChild, leave),
  route(closeReport, close),
  route(reopenReport, reopen),
  route(passReport, pass),

  route(tellReporter, async ({ db }, { id, messageId, words }) => {
    const { channel } = await getBrief(db, id)
    if (channel !== 'public') throw problem('illegal', reportWords.noPassphrase)
    await insertMessage(db, id, messageId, words)
    return {}
  }),

  route(beginCall, async (context, { id, silent }) => {
    const { db, now } = context
    await insertCall(db, { id, deskId: deskOf(context), beganAt: now, silent })
    return getCall(db, id)
  }),

  route(noteCall, written),

  route(endCall, async ({ db, now }, { id, version, kind, note }) => {
    const call = await getCall(db, id)
    if (call.endedAt !== null && version >= call.version)
      throw problem('illegal', reportWords.endedCall)
    await changeCall(db, id, version, { ended_at: now, kind, ...(note !== undefined && { note }) })
    return getCall(db, id)
  }),

  route(listCalls, (context, asked) => callsOf(context.db, deskOf(context), asked)),
]
