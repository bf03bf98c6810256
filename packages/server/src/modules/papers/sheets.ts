import type { CaseFile } from '@tumpeang/domain/cases'
import { type Answers, examine, type FormFacts } from '@tumpeang/domain/forms'
import { type Day, type Language, problem, type Text } from '@tumpeang/domain/kernel'
import { type Paper, paperOf } from '@tumpeang/domain/papers'
import { PlaceCode, placeName } from '@tumpeang/domain/places'
import type { Db } from '../../platform/db.ts'
import { placementFactsOf } from '../care/index.ts'
import { factsAbout } from '../cases/index.ts'
import { formAnswersOf, publishedForm, type StoredForm } from '../forms/index.ts'
import { placesByCode } from '../places/index.ts'
import { isDemonstration } from '../portal/index.ts'

async function formOf(db: Db, name: string, number?: number): Promise<StoredForm> {
  const found = await publishedForm(db, name, number)
  if (found) return found
  throw problem('not-found', { km: 'គ្មានទម្រង់នេះទេ', en: 'There is no such form' })
}

/** The published form with nothing on it. */
export async function blankSheet(db: Db, name: string, language: Language): Promise<Paper> {
  const { definition } = await formOf(db, name)
  return paperOf(definition, { language })
}

/**
 * A form as a case fills it: the answers that were filed with one act, by the version that asked
 * them, else the newest that were filed, else only what the file itself knows.
 */
export async function filledSheet(
  db: Db,
  file: CaseFile,
  asked: { form: string; subjectId?: string | undefined; language: Language; today: Day },
): Promise<Paper> {
  const all = await formAnswersOf(db, file.id, asked.form)
  const filed =
    asked.subjectId === undefined
      ? all[0]
      : all.find(({ subjectId }) => subjectId === asked.subjectId)
  const about = asked.subjectId ?? filed?.subjectId
  const { definition } = await formOf(db, asked.form, filed?.number)
  const answers: Answers = filed?.answers ?? {}
  const facts: FormFacts = {
    ...(await factsAbout(db, file, asked.today, about)),
    ...(await placementFactsOf(db, file.id, about)),
  }
  const names = await namesOf(db, facts, answers)
  return paperOf(definition, {
    language: asked.language,
    office: file.deskName[asked.language] ?? file.deskName.km,
    number: file.number,
    isDemonstration: await isDemonstration(db),
    filling: {
      examination: examine(definition, answers, facts, asked.today),
      place: (code) => names.get(code),
    },
  })
}

/** Every place that a sheet names with all that it lies in: the village, then its commune, as forms ask. */
async function namesOf(db: Db, facts: FormFacts, answers: Answers): Promise<Map<string, Text>> {
  const codes = [...Object.values(facts), ...Object.values(answers)].flatMap((value) => {
    const code = PlaceCode.safeParse(value)
    return code.success ? [code.data] : []
  })
  const places = await placesByCode(db, [...new Set(codes)])
  return new Map(
    places.map((place) => {
      const names = [...place.path, place].map((step) => placeName(step)).toReversed()
      return [
        place.code,
        { km: names.map(({ km }) => km).join(' '), en: names.map(({ en }) => en).join(', ') },
      ]
    }),
  )
}
