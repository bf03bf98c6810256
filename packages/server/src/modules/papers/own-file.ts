import type { CaseFile } from '@tumpeang/domain/cases'
import { nameOf } from '@tumpeang/domain/forms'
import { type InputOf, problem, texts } from '@tumpeang/domain/kernel'
import {
  type giveOwnFile,
  type Hidden,
  ownFileOf,
  type Paper,
  whyNotGiven,
} from '@tumpeang/domain/papers'
import type { Db } from '../../platform/db.ts'
import { placementsOf } from '../care/index.ts'
import { householdOf } from '../children/index.ts'
import { isDemonstration } from '../portal/index.ts'
import { referralsOf } from '../services/index.ts'
import { insertCopy, reportersOf } from './queries.ts'

const words = texts({
  reporter: { km: 'អ្នករាយការណ៍', en: 'who reported' },
})

/** More than any case has: a child's own file is whole. */
const everyReferral = 1000

/** Everybody whom the file knows by name, beside the child. */
async function othersOf(db: Db, { id, childId, caregivers }: CaseFile): Promise<Hidden[]> {
  const household = await householdOf(db, childId)
  const reporters = await reportersOf(db, id)
  return [
    ...[...caregivers, ...household].map(({ name, relation }) => ({
      name,
      as: nameOf('relation', relation),
    })),
    ...reporters.map((name) => ({ name, as: words.reporter })),
  ]
}

/** Writes down to whom the copy is given, and sets it as a paper; refuses with the way out. */
export async function givenOwnFile(
  db: Db,
  file: CaseFile,
  asked: InputOf<typeof giveOwnFile>,
): Promise<Paper> {
  const refused = asked.to.kind === 'child' ? undefined : whyNotGiven(file.caregivers, asked.to)
  if (refused !== undefined) throw problem('illegal', refused)
  await insertCopy(db, asked)
  const { items } = await referralsOf(db, {
    desk: null,
    place: null,
    box: 'sent',
    caseId: file.id,
    limit: everyReferral,
  })
  return ownFileOf({
    language: asked.language,
    file,
    placements: await placementsOf(db, { caseId: file.id }),
    referrals: items.map(({ referral }) => referral),
    others: await othersOf(db, file),
    chosen: new Set(asked.chosen),
    isDemonstration: await isDemonstration(db),
  })
}
