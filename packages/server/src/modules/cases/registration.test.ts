import { CaseId, getCase, openCase } from '@tumpeang/domain/cases'
import { answersOfCase } from '@tumpeang/domain/forms'
import { acceptReport } from '@tumpeang/domain/reports'
import { listWork } from '@tumpeang/domain/work'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { inventedChild, newCasework } from '../../../test/casework.ts'

const { world, people, desks, report } = await newCasework()
const { dara } = people
afterAll(() => world.close())

const registered = async (answers: Record<string, string>): Promise<CaseId> =>
  (
    await dara.ask(openCase, {
      id: CaseId.parse(uuid()),
      child: { kind: 'new', child: inventedChild() },
      concerns: ['neglect'],
      forms: [{ name: 'initial-information', number: 1, answers }],
    })
  ).id

test('form 1 that was only shown while registering was not filled: no filing, no sentence, and it is still due', async () => {
  const id = await registered({ unit_address: ' ' })
  expect((await dara.ask(answersOfCase, { id })).items).toEqual([])
  const { story } = await dara.ask(getCase, { id })
  expect(story.map(({ kind }) => kind)).not.toContain('form')
  const due = (await dara.ask(listWork, { whose: 'desk' })).items.filter(
    ({ caseId, kind }) => caseId === id && kind === 'form',
  )
  expect(due).toHaveLength(1)
})

test('form 1 answered in the act of registration is filed with it', async () => {
  const id = await registered({ unit_address: 'Beside the market' })
  const { items } = await dara.ask(answersOfCase, { id })
  expect(items).toMatchObject([
    {
      form: 'initial-information',
      subject: 'case',
      answers: { unit_address: 'Beside the market' },
    },
  ])
  const { story } = await dara.ask(getCase, { id })
  expect(story.map(({ kind }) => kind)).toContain('form')
})

test('a report accepted into a case takes form 1 along, in the same act', async () => {
  const waiting = await report(desks.desk)
  const accepted = await dara.ask(acceptReport, {
    id: waiting.id,
    version: 1,
    urgency: 'within-24-hours',
    urgencyReason: null,
    reportedChildId: waiting.children[0] ?? null,
    child: { kind: 'new', child: inventedChild('Sophy') },
    caseId: uuid(),
    concerns: ['neglect'],
    forms: [{ name: 'initial-information', number: 1, answers: { unit_address: 'Phnom Penh' } }],
  })
  const { items } = await dara.ask(answersOfCase, { id: CaseId.parse(accepted.caseId) })
  expect(items.map(({ form }) => form)).toEqual(['initial-information'])
})
