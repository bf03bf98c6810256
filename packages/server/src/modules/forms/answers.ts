import {
  type AnswerFault,
  type Answers,
  examine,
  type FilledForms,
  type FormAnswers,
  type FormDefinition,
  type FormFacts,
  type FormSubject,
} from '@tumpeang/domain/forms'
import { type Day, problem } from '@tumpeang/domain/kernel'
import { v7 as uuid } from 'uuid'
import type { Db } from '../../platform/db.ts'
import { answersOf, insertAnswers } from './answer-queries.ts'
import { publishedForm } from './form-queries.ts'

/** Enough to put a form right; the rest shows once these are. */
const MOST_FAULTS = 100

export interface Filing {
  readonly forms: FilledForms | undefined
  readonly caseId: string
  /** What the act made: the id of the assessment, goal, placement, visit, or of the case itself. */
  readonly subject: FormSubject
  readonly subjectId: string
  /** `factsOfCase` after the act, so that what was just recorded is among the facts. */
  readonly facts: () => FormFacts | Promise<FormFacts>
  readonly today: Day
}

const fieldsOf = ({ sections }: FormDefinition) => sections.flatMap(({ fields }) => fields)

const wrong = (faults: readonly AnswerFault[], at: number) =>
  problem(
    'invalid',
    {
      km: 'ចម្លើយខ្លះក្នុងទម្រង់ត្រូវកែ',
      en: 'Some answers of the form have to be put right',
    },
    {
      errors: faults.slice(0, MOST_FAULTS).map(({ path, detail }) => ({
        pointer: `/forms/${at}/answers/${path}`,
        detail,
      })),
    },
  )

/**
 * Files the forms that an act was sent with, each checked by the version that asked, through the
 * engine that the phone used. An older version is taken as it is: whoever filled it far from a
 * network loses nothing, and what the newer version requires besides becomes an open question.
 * Call it in the transaction of the act, after its own rows. Throws `invalid` with the places.
 */
export async function fileAnswers(db: Db, filing: Filing): Promise<void> {
  const { forms = [], caseId, subject, subjectId, today } = filing
  if (forms.length === 0) return
  const facts = await filing.facts()
  for (const [at, { name, number, answers }] of forms.entries()) {
    const asked = await publishedForm(db, name, number)
    if (!asked)
      throw problem('invalid', {
        km: 'គ្មានទម្រង់ ឬកំណែនេះទេ',
        en: 'There is no such form, or no such version of it',
      })
    const { faults, filed } = examine(asked.definition, answers, facts, today)
    if (faults.length > 0) throw wrong(faults, at)
    const newest = await publishedForm(db, name)
    await insertAnswers(db, {
      id: uuid(),
      caseId,
      form: name,
      number,
      subject,
      subjectId,
      answers: filed,
      openQuestions:
        newest && newest.number !== number
          ? stillToAsk(newest.definition, filed, facts, today)
          : [],
    })
  }
}

/** What the newer version requires and the older left unasked or open. */
function stillToAsk(newer: FormDefinition, filed: Answers, facts: FormFacts, today: Day): string[] {
  const { faults } = examine(newer, filed, facts, today)
  return faults.filter(({ code }) => code === 'required').map(({ path }) => path)
}

/** The filled forms of a case, each open question with what it is called today. */
export async function formAnswersOf(db: Db, caseId: string, form?: string): Promise<FormAnswers[]> {
  const found = await answersOf(db, caseId, form)
  const labels = new Map<string, Map<string, { km: string; en: string }>>()
  for (const { form: name, openNames } of found) {
    if (openNames.length === 0 || labels.has(name)) continue
    const newest = await publishedForm(db, name)
    labels.set(
      name,
      new Map(newest ? fieldsOf(newest.definition).map((field) => [field.name, field.label]) : []),
    )
  }
  return found.map(({ openNames, ...rest }) => ({
    ...rest,
    openQuestions: openNames.map((path) => {
      const name = path.split('/').at(-1) ?? path
      return { name: path, label: labels.get(rest.form)?.get(name) ?? { km: name, en: name } }
    }),
  }))
}
