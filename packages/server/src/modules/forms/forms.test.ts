import {
  answerForm,
  ApprovalId,
  assess,
  assessFinally,
  getCase,
  openCase,
  plan,
  recordVisit,
  CaseId,
} from '@tumpeang/domain/cases'
import {
  type Answers,
  answersOfCase,
  childItems,
  familyItems,
  type Field,
  type FilledForm,
  type FormDefinition,
  FormVersionId,
  getForm,
  getFormDraft,
  listForms,
  listFormVersions,
  ministryForms,
  publishForm,
  saveFormDraft,
  unfilledFields,
} from '@tumpeang/domain/forms'
import { Day } from '@tumpeang/domain/kernel'
import { acceptReport } from '@tumpeang/domain/reports'
import { giveService } from '@tumpeang/domain/services'
import { v7 as uuid } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { aGoal, anAssessment, aVisit, inventedChild, newCasework } from '../../../test/casework.ts'
import { seedForms } from './index.ts'

const { world, desks, people, report, open } = await newCasework()
const { dara, pisey, far, chief } = people
const council = await world.person('council', { role: 'cncc_officer' })
afterAll(() => world.close())

const newId = () => FormVersionId.parse(uuid())

/** Publishes the next version of a form, changed in one way. */
async function publishNext(name: string, change: (definition: FormDefinition) => FormDefinition) {
  const { definition } = await council.ask(getForm, { name })
  const draft = await council.ask(saveFormDraft, {
    id: newId(),
    name,
    version: null,
    definition: change(definition),
    note: null,
  })
  expect(draft.faults).toEqual([])
  return council.ask(publishForm, { id: draft.id, name, version: draft.version })
}

const inSection =
  (section: string, change: (fields: readonly Field[]) => Field[]) =>
  (definition: FormDefinition): FormDefinition => ({
    ...definition,
    sections: definition.sections.map((each) =>
      each.name === section ? { ...each, fields: change(each.fields) } : each,
    ),
  })

const asked = (name: string, required = false): Field => ({
  name,
  kind: 'text',
  label: { km: 'សំណួរថ្មី', en: 'New question' },
  required,
})

const filled = (answers: Answers, number = 1): FilledForm => ({
  name: 'assessment',
  number,
  answers,
})

/** A case whose assessment is filed with these answers; the reply of the command. */
async function assessWith(...forms: FilledForm[]) {
  const { id, version } = await open(dara)
  const assessment = anAssessment()
  return { id, assessment, reply: await dara.send(assess, { id, version, assessment, forms }) }
}

test('the six forms of the ministry are there from the start, once, however often it starts', async () => {
  await world.database.asOwner((db) => seedForms(db))
  const { items } = await dara.ask(listForms, {})
  expect(items.map(({ name }) => name).toSorted()).toEqual([...ministryForms].toSorted())
  expect(items.every(({ number, status }) => number === 1 && status === 'published')).toBe(true)
})

describe('an act with its form', () => {
  test('the story says which acts have one, so that no link leads to nothing', async () => {
    const { id, version } = await open(dara)
    await dara.ask(assess, {
      id,
      version,
      assessment: anAssessment(),
      forms: [filled({ child_agreed: 'yes' })],
    })
    await dara.ask(recordVisit, { id, visit: aVisit() })
    const { story } = await dara.ask(getCase, { id })
    const of = (kind: string) => story.find((one) => one.kind === kind)?.hasForm
    expect([of('assessment'), of('visit'), of('step')]).toEqual([true, false, false])
  })

  test('files the answers beside the typed record, and whoever reads the case reads them', async () => {
    const { id, assessment, reply } = await assessWith(
      filled({ child_agreed: 'yes', rights_explained: ['general'], decision: 'accepts' }),
    )
    expect(reply.status).toBe(200)
    const { items } = await dara.ask(answersOfCase, { id })
    expect(items).toMatchObject([
      {
        form: 'assessment',
        number: 1,
        subject: 'assessment',
        subjectId: assessment.id,
        answers: { child_agreed: 'yes', rights_explained: ['general'], decision: 'accepts' },
        openQuestions: [],
      },
    ])
    expect((await chief.ask(answersOfCase, { id })).items).toHaveLength(1)
  })

  test('is for every act of the procedure, from registration to closing', async () => {
    const id = CaseId.parse(uuid())
    const at = (name: string, answers: Answers): FilledForm[] => [{ name, number: 1, answers }]
    const opened = await dara.ask(openCase, {
      id,
      child: { kind: 'new', child: inventedChild('Formed') },
      concerns: ['neglect'],
      forms: at('initial-information', { needs: ['education', 'food'] }),
    })
    const assessed = await dara.ask(assess, {
      id,
      version: opened.version,
      assessment: anAssessment(),
      forms: at('assessment', { safe_place: true }),
    })
    const planned = await dara.ask(plan, {
      id,
      version: assessed.version,
      goal: aGoal(),
      forms: at('service-plan', { made_on: '2030-01-07' }),
    })
    await dara.ask(recordVisit, {
      id,
      visit: aVisit(),
      forms: at('follow-up', { new_problems: [{ problem: 'No rice', solution: 'Rice' }] }),
    })
    expect(planned.status).toBe('planned')
    await dara.ask(answerForm, {
      id,
      form: { name: 'final-assessment', number: 1, answers: {} },
    })
    const { items } = await dara.ask(answersOfCase, { id })
    expect(items.map(({ form }) => form)).toEqual([
      'final-assessment',
      'follow-up',
      'service-plan',
      'assessment',
      'initial-information',
    ])
    const { story } = await dara.ask(getCase, { id })
    expect(story.filter(({ kind }) => kind === 'form').map(({ facts }) => facts['form'])).toEqual([
      'final-assessment',
      'initial-information',
    ])
    // The most urgent need was named first, and stays first.
    expect(items.at(-1)?.answers['needs']).toEqual(['education', 'food'])
    expect(assessFinally.input.shape.forms).toBeDefined()
  })

  test('is filed by whoever opens a case, though another desk leads it from then on', async () => {
    const id = CaseId.parse(uuid())
    await pisey.ask(openCase, {
      id,
      child: { kind: 'new', child: inventedChild('Elsewhere') },
      concerns: ['neglect'],
      forms: [{ name: 'initial-information', number: 1, answers: { needs: ['food'] } }],
    })
    expect((await pisey.send(answersOfCase, { id })).status).toBe(404)
    expect((await dara.ask(answersOfCase, { id })).items[0]?.answers).toEqual({ needs: ['food'] })

    const { id: reportId } = await report(desks.desk)
    const caseId = uuid()
    await dara.ask(acceptReport, {
      id: reportId,
      version: 1,
      urgency: 'within-24-hours',
      urgencyReason: null,
      reportedChildId: null,
      child: { kind: 'new', child: inventedChild('Reported') },
      caseId,
      concerns: ['neglect'],
      forms: [{ name: 'initial-information', number: 1, answers: { needs: ['shelter'] } }],
    })
    const { items } = await dara.ask(answersOfCase, { id: caseId })
    expect(items[0]?.answers).toEqual({ needs: ['shelter'] })
  })

  test('leaves out what a condition hides, and never takes a fact of the records from a form', async () => {
    const { id } = await assessWith(
      filled({ child_agreed: 'yes', family_other_words: 'hidden', child_food: 4 }),
    )
    const [item] = (await dara.ask(answersOfCase, { id })).items
    expect(item?.answers).toEqual({ child_agreed: 'yes' })
  })

  test('calculates what nobody is asked from what was just recorded', async () => {
    const file = await open(dara)
    const rated = (items: object) => Object.fromEntries(Object.keys(items).map((item) => [item, 3]))
    await dara.ask(assessFinally, {
      id: file.id,
      approvalId: ApprovalId.parse(uuid()),
      final: {
        id: uuid(),
        assessedOn: Day.parse('2030-01-07'),
        outcome: 'continue',
        closingReason: null,
        childRatings: rated(childItems),
        familyRatings: { ...rated(familyItems), livelihood: 1 },
        story: 'The family needs more time',
        reason: 'Work is not found yet',
        belowReason: null,
        knownFrom: null,
        whereTo: null,
        tried: null,
        childView: null,
        childViewHow: 'did-not-wish-to-say',
        viewDone: null,
      },
      forms: [{ name: 'final-assessment', number: 1, answers: {} }],
    })
    const [item] = (await dara.ask(answersOfCase, { id: file.id })).items
    expect(item).toMatchObject({
      subject: 'closing',
      answers: {
        child_total: 33,
        child_may_close: true,
        family_total: 34,
        family_may_close: false,
        whole_total: 67,
        total_may_close: true,
      },
    })
  })

  test('is refused with the place of each wrong answer, and the whole act is undone', async () => {
    const { id, reply } = await assessWith(
      filled({ child_agreed: 'perhaps', safe_place: 'yes', nonsense: 1 }),
    )
    expect(reply.status).toBe(400)
    expect(reply.problem.errors.map(({ pointer }) => pointer)).toEqual([
      '/forms/0/answers/child_agreed',
      '/forms/0/answers/safe_place',
      '/forms/0/answers/nonsense',
    ])
    expect((await dara.ask(answersOfCase, { id })).items).toEqual([])
    expect((await dara.ask(getCase, { id })).assessments).toEqual([])
  })

  test('cannot be of a form or version that was never published', async () => {
    expect((await assessWith(filled({}, 99))).reply.status).toBe(400)
    expect((await assessWith({ name: 'no-such-form', number: 1, answers: {} })).reply.status).toBe(
      400,
    )
    const { reply } = await assessWith({ name: '../etc', number: -1, answers: {} })
    expect(reply.status).toBe(400)
  })

  test('is filed once, however often the command is sent', async () => {
    const { id, version } = await open(dara)
    const sent = { id, version, assessment: anAssessment(), forms: [filled({ safe_place: true })] }
    const command = uuid()
    await dara.send(assess, sent, { id: command })
    await dara.send(assess, sent, { id: command })
    expect((await dara.ask(answersOfCase, { id })).items).toHaveLength(1)
  })

  test('is nobody else’s to read, and the council sees figures and no answer', async () => {
    const { id } = await assessWith(filled({ family_other_words: 'x', decision: 'accepts' }))
    expect((await far.send(answersOfCase, { id })).status).toBe(404)
    expect((await council.send(answersOfCase, { id })).status).toBe(403)
    expect((await far.send(answerForm, { id, form: filled({}) })).status).toBe(404)
    const figures = await council.ask(unfilledFields, { name: 'assessment' })
    expect(figures.fields.find(({ name }) => name === 'decision')?.answered).toBeGreaterThan(0)
    expect(figures.fields.find(({ name }) => name === 'first_contact')?.answered).toBe(0)
    expect((await dara.send(unfilledFields, { name: 'assessment' })).status).toBe(403)
  })
})

describe('a form changed while cases are open', () => {
  test('keeps every old answer readable, takes the new, and loses nothing', async () => {
    const before = await assessWith(
      filled({ safe_place: true, first_contact: 'phone', confidentiality_explained: true }),
    )
    // A field is added, one is retired, one made conditional.
    const published = await publishNext('assessment', (definition) =>
      inSection('conclusion', (fields) =>
        fields.map((field) =>
          field.name === 'first_contact' ? { ...field, retired: Day.parse('2030-01-07') } : field,
        ),
      )(
        inSection('before', (fields) => [
          ...fields.map((field) =>
            field.name === 'confidentiality_explained'
              ? { ...field, when: "${child_agreed} = 'yes'" }
              : field,
          ),
          asked('who_was_there', true),
        ])(definition),
      ),
    )
    expect(published.number).toBe(2)

    // The old answers are as they were, and read by the version that asked.
    const [old] = (await dara.ask(answersOfCase, { id: before.id })).items
    expect(old).toMatchObject({
      number: 1,
      answers: { safe_place: true, first_contact: 'phone', confidentiality_explained: true },
    })
    const asOfOld = await dara.ask(getForm, { name: 'assessment', number: 1 })
    expect(asOfOld.definition.sections.flatMap(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({ name: 'first_contact' }),
    )

    // The new version wants its new field, and no longer takes the retired one.
    expect((await assessWith(filled({ safe_place: true }, 2))).reply.status).toBe(400)
    const now = await assessWith(filled({ who_was_there: 'An aunt', safe_place: true }, 2))
    expect(now.reply.status).toBe(200)

    // A phone that filled version 1 far from any network is taken at its word; what is new is open.
    const late = await assessWith(filled({ first_contact: 'in-person' }, 1))
    expect(late.reply.status).toBe(200)
    const [kept] = (await dara.ask(answersOfCase, { id: late.id })).items
    expect(kept).toMatchObject({ number: 1, answers: { first_contact: 'in-person' } })
    expect(kept?.openQuestions).toEqual([
      { name: 'who_was_there', label: { km: 'សំណួរថ្មី', en: 'New question' } },
    ])
    // Answering it later is a filing of its own.
    await dara.ask(answerForm, {
      id: late.id,
      form: filled({ who_was_there: 'A grandmother' }, 2),
      subject: 'assessment',
      subjectId: late.assessment.id,
    })
    const { items } = await dara.ask(answersOfCase, { id: late.id })
    expect(items.map(({ number, openQuestions }) => [number, openQuestions.length])).toEqual([
      [2, 0],
      [1, 1],
    ])
    const { items: versions } = await dara.ask(listFormVersions, { name: 'assessment' })
    expect(versions.map(({ number }) => number)).toEqual([2, 1])
  })

  test('a published version stands for ever, whoever tries', async () => {
    const attempt = world.database.asOwner((db) =>
      db
        .updateTable('form_versions')
        .set({ note: 'changed' })
        .where('status', '=', 'published')
        .execute(),
    )
    await expect(attempt).rejects.toThrow(/does not change/)
  })
})

describe('a draft', () => {
  test('is kept with its faults and refused when published with them', async () => {
    const { definition } = await council.ask(getForm, { name: 'follow-up' })
    const broken = inSection('visit', (fields) => [
      ...fields.filter(({ name }) => name !== 'next_step'),
      { ...asked('later'), label: { km: '', en: 'Later' }, when: '${nobody} = 1' },
    ])(definition)
    const draft = await council.ask(saveFormDraft, {
      id: newId(),
      name: 'follow-up',
      version: null,
      definition: broken,
      note: null,
    })
    expect(draft.faults.map(({ code }) => code).toSorted()).toEqual([
      'bound-removed',
      'no-khmer',
      'unknown-name',
    ])
    const reply = await council.send(publishForm, {
      id: draft.id,
      name: 'follow-up',
      version: draft.version,
    })
    expect(reply.status).toBe(422)
    expect(reply.problem.errors).toHaveLength(3)
    expect((await dara.ask(getForm, { name: 'follow-up' })).number).toBe(1)

    // Put right by one who saw it; refused of one who saw an older state.
    const right = { id: draft.id, name: 'follow-up', definition, note: 'Put right' }
    await council.ask(saveFormDraft, { ...right, version: draft.version })
    expect((await council.send(saveFormDraft, { ...right, version: draft.version })).status).toBe(
      409,
    )
    const second = { ...right, id: newId(), version: null }
    expect((await council.send(saveFormDraft, second)).status).toBe(409)
    expect((await council.ask(getFormDraft, { name: 'follow-up' })).draft?.faults).toEqual([])
  })

  test('is the council’s alone', async () => {
    const { definition } = await dara.ask(getForm, { name: 'placement' })
    const draft = { id: newId(), name: 'placement', version: null, definition, note: null }
    expect((await dara.send(saveFormDraft, draft)).status).toBe(403)
    expect((await chief.send(getFormDraft, { name: 'placement' })).status).toBe(403)
    expect((await world.anyone.send(getForm, { name: 'placement' })).status).toBe(401)
    // What officers are asked is shown to them; a draft beside it is not.
    await council.ask(saveFormDraft, draft)
    const { items } = await dara.ask(listForms, {})
    expect(items.find(({ name }) => name === 'placement')).toMatchObject({ hasDraft: false })
  })

  test('may begin a form of the ministry’s own', async () => {
    const definition: FormDefinition = {
      name: 'street-children',
      number: 7,
      title: { km: 'កុមារអនាថា', en: 'Street children' },
      sections: [
        { name: 'night', title: { km: 'ពេលយប់', en: 'At night' }, fields: [asked('sleeps_where')] },
      ],
    }
    const draft = await council.ask(saveFormDraft, {
      id: newId(),
      name: 'street-children',
      version: null,
      definition,
      note: null,
    })
    // Its number is the next, whatever the draft said.
    expect(draft.definition.number).toBe(1)
    const published = await council.ask(publishForm, {
      id: draft.id,
      name: 'street-children',
      version: draft.version,
    })
    expect(published.number).toBe(1)
    const { id } = await open(dara)
    await dara.ask(answerForm, {
      id,
      form: { name: 'street-children', number: 1, answers: { sleeps_where: 'The market' } },
    })
    expect((await dara.ask(answersOfCase, { id })).items[0]?.subject).toBe('case')
  })

  test('may show what the records know, and reason with it', async () => {
    const known = (name: string, kind: Field['kind'], binds: string, more: object = {}): Field => ({
      ...asked(name),
      kind,
      binds,
      ...more,
    })
    const definition: FormDefinition = {
      name: 'known-facts',
      number: 1,
      title: { km: 'អ្វីដែលដឹងហើយ', en: 'What is known' },
      sections: [
        {
          name: 'facts',
          title: { km: 'ការពិត', en: 'Facts' },
          fields: [
            known('received', 'date', 'report.receivedOn'),
            known('words', 'long-text', 'report.words'),
            known('sex', 'choose-one', 'child.sex', { list: 'sex' }),
            {
              ...asked('told'),
              kind: 'calculation',
              calculation: "concat(${received}, ' ', ${sex}, ' ', string-length(${words}) > 3)",
            },
            {
              ...asked('counted'),
              kind: 'calculation',
              calculation:
                "concat(count(${log}), ' visits, ', count(${log_services}), ' with services')",
            },
          ],
        },
        {
          name: 'log',
          title: { km: 'កំណត់ហេតុ', en: 'Log' },
          binds: 'visits',
          repeat: { least: 0, most: 9, each: { km: 'លើកទី {number}', en: 'Visit {number}' } },
          fields: [known('log_services', 'choose-many', 'visits.services', { list: 'service' })],
        },
      ],
    }
    const draft = await council.ask(saveFormDraft, {
      id: newId(),
      name: 'known-facts',
      version: null,
      definition,
      note: null,
    })
    expect(draft.faults).toEqual([])
    await council.ask(publishForm, { id: draft.id, name: 'known-facts', version: draft.version })
    const { id: reportId } = await report(desks.desk)
    const caseId = CaseId.parse(uuid())
    await dara.ask(acceptReport, {
      id: reportId,
      version: 1,
      urgency: 'within-24-hours',
      urgencyReason: null,
      reportedChildId: null,
      child: { kind: 'new', child: inventedChild('Known') },
      caseId,
      concerns: ['neglect'],
    })
    await dara.ask(recordVisit, { id: caseId, visit: aVisit('2030-01-02') })
    await dara.ask(giveService, {
      caseId,
      given: {
        id: uuid(),
        service: 'medical',
        givenOn: Day.parse('2030-01-05'),
        by: 'Health centre',
        amount: null,
        costRiel: null,
        note: null,
        actionId: null,
      },
    })
    await dara.ask(recordVisit, { id: caseId, visit: aVisit('2030-01-06') })
    await dara.ask(answerForm, {
      id: caseId,
      form: { name: 'known-facts', number: 1, answers: {} },
    })
    const [item] = (await dara.ask(answersOfCase, { id: caseId })).items
    expect(item?.answers).toEqual({
      told: '2030-01-07 female true',
      counted: '2 visits, 1 with services',
    })
  })
})
