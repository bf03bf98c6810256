import { createHash } from 'node:crypto'
import { dayIn, days, later } from '@tumpeang/domain/kernel'
import { paperPicture } from './paper-picture.ts'
import { Random } from './random.ts'
import { added, type Deed, type Doer } from './replay.ts'

/** A few sheets, drawn once: the same paper may stand in many cases. */
const sheets = [
  [300, 260, 310, 120, 280, 300, 90],
  [310, 310, 200, 300, 310, 310, 240, 310, 60],
  [140, 290, 180, 300, 220],
].map((lines) => {
  const bytes = paperPicture(lines)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { hash, size: bytes.length, content: `\\x${bytes.toString('hex')}` as const }
})

const papers = [
  { kind: 'birth-certificate', form: null, note: 'ច្បាប់ចម្លងពីឃុំ' },
  { kind: 'signed-form', form: 'assessment', note: 'ម្ដាយផ្ដិតមេដៃ' },
  { kind: 'school-paper', form: null, note: null },
] as const

/** Papers that a worker attached in some of the cases, in the weeks after they were opened. */
export function attachmentDeeds({
  caseId,
  by,
  since,
  until,
}: {
  readonly caseId: string
  readonly by: Doer
  readonly since: Date
  readonly until: Date
}): Deed[] {
  const random = new Random(Number.parseInt(caseId.slice(-7), 16))
  return papers.flatMap((paper, n) => {
    const sheet = sheets[n]
    const at = later(since, days(random.between(1, 20)))
    if (!sheet || random.chance(0.85) || at > until) return []
    const id = random.id(at)
    const manner = { at, by, act: 'cases.attach' }
    return [
      added(manner, 'attachments', {
        id,
        case_id: caseId,
        ...paper,
        dated_on: dayIn(later(since, -days(random.int(0, 200)))),
        type: 'image/png',
        size: sheet.size,
        width: 420,
        height: 594,
        hash: sheet.hash,
        known_as: [sheet.hash],
      }),
      added(manner, 'attachment_contents', { id, case_id: caseId, content: sheet.content }),
    ]
  })
}
