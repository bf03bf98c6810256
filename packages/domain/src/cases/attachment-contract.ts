import { z } from 'zod'
import { Named } from '../access/index.ts'
import { FormName } from '../forms/index.ts'
import { bytesUpTo, command, Day, Moment, query, Version, wireLength } from '../kernel/index.ts'
import { draftOf } from '../work/index.ts'
import { mostBytes } from './attachment-content.ts'
import { CaseId } from './contract.ts'

/** What a paper is. An injury is photographed by a health worker only. */
export const attachmentKinds = [
  'signed-form',
  'birth-certificate',
  'identity-paper',
  'court-paper',
  'police-paper',
  'medical-paper',
  'school-paper',
  'letter',
  'injury-photograph',
  'other-paper',
] as const
export const AttachmentKind = z.enum(attachmentKinds).meta({ id: 'AttachmentKind' })
export type AttachmentKind = z.output<typeof AttachmentKind>

/** Why a paper was taken back. `abuse-material` is said by `recordAbuseMaterial` alone. */
export const retiringReasons = ['wrong-case', 'wrong-label', 'unreadable', 'other'] as const
export const RetiringReason = z.enum(retiringReasons).meta({ id: 'RetiringReason' })

/** Where a picture of abuse was found. */
export const foundAs = ['chosen-file', 'attached', 'phone', 'internet', 'paper'] as const
export const FoundAs = z.enum(foundAs).meta({ id: 'FoundAs' })

/** To whom it was handed over. */
export const policeBodies = ['anti-trafficking-police', 'police-post', 'prosecutor'] as const
export const PoliceBody = z.enum(policeBodies).meta({ id: 'PoliceBody' })

/** SHA-256 in hexadecimal. */
const Hash = z.string().regex(/^[\da-f]{64}$/)
const Line = z.string().trim().min(1).max(500)

const label = {
  id: z.uuid(),
  kind: AttachmentKind,
  /** The form of the ministry to which the paper belongs; a signed form names it. */
  form: FormName.nullable(),
  /** The day that stands on the paper. */
  datedOn: Day.nullable(),
  note: Line.nullable(),
}

/** A paper by its label; what is on it comes only when it is opened. */
export const Attachment = z
  .object({
    ...label,
    type: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
    /** In bytes, as it is kept. */
    size: z.int(),
    addedAt: Moment,
    addedByName: Named.nullable(),
    retiredAt: Moment.nullable(),
    retiredBecause: z.enum([...retiringReasons, 'abuse-material']).nullable(),
    retiredWords: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'Attachment' })
export type Attachment = z.output<typeof Attachment>

/** That a picture of abuse was found, and its hand-over. There is no picture. */
export const AbuseMaterial = z
  .object({
    id: z.uuid(),
    foundAs: FoundAs,
    words: z.string().nullable(),
    recordedAt: Moment,
    recordedByName: Named.nullable(),
    handedTo: PoliceBody.nullable(),
    handedOn: Day.nullable(),
    handedWords: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'AbuseMaterial' })
export type AbuseMaterial = z.output<typeof AbuseMaterial>

export const listAttachments = query({
  name: 'cases.list-attachments',
  path: '/cases/:id/attachments',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'ក្រដាសភ្ជាប់ក្នុងករណី', en: 'Papers attached to a case, by their labels' },
  input: z.object({ id: CaseId }),
  output: z.object({ items: z.array(Attachment), abuseMaterial: z.array(AbuseMaterial) }),
})

/** What is on one paper, as bytes inside an answer: no address of ours ever serves a stranger's file. */
export const openAttachment = query({
  name: 'cases.open-attachment',
  path: '/cases/:id/attachments/:attachmentId',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'បើកក្រដាសមួយ', en: 'Open one paper; it is written in the history of the file' },
  input: z.object({ id: CaseId, attachmentId: z.uuid() }),
  output: z.object({
    /** It never tells of whom the paper is. */
    fileName: z.string(),
    type: Attachment.shape.type,
    file: bytesUpTo(mostBytes),
  }),
})

export const attach = command({
  name: 'cases.attach',
  path: '/cases/:id/attachments',
  ability: 'cases.write',
  pace: { max: 60, seconds: 60 },
  heaviest: wireLength(mostBytes) + 10_000,
  summary: { km: 'ភ្ជាប់ក្រដាស ឬរូបថត', en: 'Attach a photograph or a scan of a paper' },
  draft: ({ id }) => draftOf(id, 'attach'),
  input: z.object({
    id: CaseId,
    attachment: z
      .object(label)
      .refine(({ kind, form }) => kind !== 'signed-form' || form !== null, {
        message: 'Say which form was signed',
        path: ['form'],
      }),
    /** Its author looked, and it is no picture of sexual abuse of a child. */
    isNoAbuse: z.literal(true),
    /** Of the file as it was chosen, before the browser made it smaller. */
    chosenHash: Hash,
    file: bytesUpTo(mostBytes),
  }),
  output: z.object({ attachmentId: z.uuid() }),
})

export const retireAttachment = command({
  name: 'cases.retire-attachment',
  path: '/cases/:id/attachments/:attachmentId/retire',
  ability: 'cases.write',
  summary: { km: 'ដកក្រដាសដែលភ្ជាប់ខុស', en: 'Take back a paper that was attached by mistake' },
  draft: ({ id, attachmentId }) => draftOf(id, `retire-${attachmentId}`),
  input: z.object({
    id: CaseId,
    attachmentId: z.uuid(),
    version: Version,
    because: RetiringReason,
    words: Line.nullable(),
  }),
  output: z.object({}),
})

/**
 * Records that a picture of sexual abuse of a child was found. The picture does not travel: only the
 * hash that the browser made, or the paper that was attached by mistake, whose content goes at once.
 */
export const recordAbuseMaterial = command({
  name: 'cases.record-abuse-material',
  path: '/cases/:id/abuse-material',
  ability: 'cases.write',
  summary: {
    km: 'កត់ត្រារូបភាពរំលោភបំពានផ្លូវភេទលើកុមារ ដោយមិនរក្សាទុករូប',
    en: 'Record a picture of sexual abuse of a child, without the picture',
  },
  draft: ({ id }) => draftOf(id, 'abuse'),
  input: z.object({
    id: CaseId,
    material: z
      .object({
        id: z.uuid(),
        foundAs: FoundAs,
        /** In words, where and with whom it still is. */
        words: Line.nullable(),
        hash: Hash.nullable(),
        attachmentId: z.uuid().nullable(),
      })
      .refine(
        ({ foundAs: found, attachmentId }) => (found === 'attached') === (attachmentId !== null),
        {
          message: 'Name the attached paper, and only where it was attached',
          path: ['attachmentId'],
        },
      ),
  }),
  output: z.object({}),
})

export const handOverAbuseMaterial = command({
  name: 'cases.hand-over-abuse-material',
  path: '/cases/:id/abuse-material/:materialId/hand-over',
  ability: 'cases.write',
  summary: { km: 'កត់ត្រាការប្រគល់ជូននគរបាល', en: 'Record that the police have it' },
  draft: ({ id, materialId }) => draftOf(id, `abuse-${materialId}`),
  input: z.object({
    id: CaseId,
    materialId: z.uuid(),
    version: Version,
    handedTo: PoliceBody,
    handedOn: Day,
    /** Who took it, and the number of the receipt. */
    handedWords: Line,
  }),
  output: z.object({}),
})
