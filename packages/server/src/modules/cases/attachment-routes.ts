import { createHash } from 'node:crypto'
import {
  attach,
  attachmentBasis,
  attachmentReasons,
  attachmentRefusals,
  handOverAbuseMaterial,
  handOverWithin,
  listAttachments,
  openAttachment,
  readContent,
  recordAbuseMaterial,
  retireAttachment,
} from '@tumpeang/domain/cases'
import { later, problem } from '@tumpeang/domain/kernel'
import { opened, route } from '../../platform/http.ts'
import { endTasks, putTask } from '../work/index.ts'
import { readContentOf, takeOutContent, writeContent } from './attachment-contents.ts'
import {
  abuseMaterialExists,
  abuseMaterialOf,
  attachmentRow,
  attachmentsOf,
  handOver,
  insertAbuseMaterial,
  insertAttachment,
  retire,
} from './attachment-queries.ts'
import { brief } from './file.ts'
import { caseRow } from './queries.ts'
import { noSuchCase, refuseFuture } from './steps.ts'

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const endings = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const
const noSuchPaper = () => problem('not-found', attachmentRefusals.notFound)

export const attachmentRoutes = [
  route(listAttachments, async ({ db }, { id }) => {
    await brief(db, id)
    return { items: await attachmentsOf(db, id), abuseMaterial: await abuseMaterialOf(db, id) }
  }),

  route(openAttachment, async ({ db }, { id, attachmentId }) => {
    await brief(db, id)
    const of = { id: attachmentId, caseId: id }
    const paper = await attachmentRow(db, of)
    if (!paper) throw noSuchPaper()
    const file = await readContentOf(db, of)
    if (!file) throw problem('illegal', attachmentRefusals.noContent)
    // The history of the file says that a paper was opened, and that of the paper says which.
    await opened(db, 'attachment', attachmentId)
    const fileName = `${paper.kind}-${attachmentId.slice(-6)}.${endings[paper.type]}`
    return { fileName, type: paper.type, file }
  }),

  route(attach, async ({ db, now }, { id, attachment, chosenHash, file }) => {
    if (attachment.datedOn !== null) refuseFuture(attachment.datedOn, now)
    await brief(db, id)
    const content = readContent(file)
    if ('because' in content) {
      throw problem('invalid', content.because, {
        errors: [{ pointer: '/file', detail: content.because }],
      })
    }
    const hash = hashOf(content.bytes)
    const knownAs = [...new Set([chosenHash, hashOf(file), hash])]
    await insertAttachment(db, id, { label: attachment, content, hash, knownAs })
    await writeContent(db, { id: attachment.id, caseId: id }, content.bytes)
    return { attachmentId: attachment.id }
  }),

  route(retireAttachment, async ({ db, actor, now }, { id, ...given }) => {
    await brief(db, id)
    const of = { id: given.attachmentId, caseId: id }
    const paper = await attachmentRow(db, of, { locked: true })
    if (!paper) throw noSuchPaper()
    const by = { account: actor.account?.id ?? null, now }
    if (!(await retire(db, given, given.because, given.words, by)))
      throw problem('stale', attachmentRefusals.gone)
    return {}
  }),

  route(recordAbuseMaterial, async ({ db, actor, now }, { id, material }) => {
    const row = await caseRow(db, id)
    if (!row) throw noSuchCase()
    const { attachmentId, hash } = material
    const of = attachmentId === null ? null : { id: attachmentId, caseId: id }
    const paper = of && (await attachmentRow(db, of, { locked: true }))
    if (of && !paper) throw noSuchPaper()
    const hashes = paper ? [...new Set([...paper.known_as, paper.hash])] : hash ? [hash] : []
    await insertAbuseMaterial(db, id, material, hashes)
    if (of && paper) {
      await takeOutContent(db, of)
      const by = { account: actor.account?.id ?? null, now }
      const seen = { attachmentId: paper.id, version: paper.version }
      await retire(db, seen, 'abuse-material', null, by)
    }
    await putTask(db, {
      kind: 'abuse-material',
      deskId: row.desk_id,
      assignedTo: row.assigned_to,
      subject: 'abuse_material',
      subjectId: material.id,
      caseId: row.id,
      childId: row.child_id,
      provinceCode: row.province_code,
      districtCode: row.district_code,
      reason: attachmentReasons.handOver,
      basis: attachmentBasis,
      dueAt: later(now, handOverWithin),
    })
    return {}
  }),

  route(handOverAbuseMaterial, async ({ db, actor, now }, given) => {
    refuseFuture(given.handedOn, now)
    await brief(db, given.id)
    if (!(await abuseMaterialExists(db, { id: given.materialId, caseId: given.id })))
      throw noSuchPaper()
    if (!(await handOver(db, given, { account: actor.account?.id ?? null, now })))
      throw problem('stale', attachmentRefusals.handed)
    await endTasks(db, {
      subjectId: given.materialId,
      kinds: ['abuse-material'],
      outcome: 'done',
    })
    return {}
  }),
]
