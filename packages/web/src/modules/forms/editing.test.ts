import type { FormDefinition } from '@tumpeang/domain/forms'
import { expect, test } from 'vitest'
import { added, asKind, freshName, moved, movedTo, newField, set, without } from './editing.ts'

const said = (en: string) => ({ km: `${en} ៖`, en })
const form: FormDefinition = {
  name: 'assessment',
  number: 1,
  title: said('Assessment'),
  sections: [
    {
      name: 'health',
      title: said('Health'),
      fields: [newField('one'), newField('two'), newField('three')],
    },
    { name: 'school', title: said('School'), fields: [] },
  ],
}
const order = ({ sections }: FormDefinition) =>
  sections.map(({ name, fields }) => `${name}: ${fields.map((one) => one.name).join(' ')}`)

test('a question moves up, down, and to another section; at an end it stays', () => {
  const at = { section: 'health', field: 'one' }
  expect(order(moved(form, at, 1))[0]).toBe('health: two one three')
  expect(order(moved(form, at, -1))[0]).toBe('health: one two three')
  expect(order(moved(form, { section: 'health', field: 'three' }, -1))[0]).toBe(
    'health: one three two',
  )
  expect(order(movedTo(form, at, 'school'))).toEqual(['health: two three', 'school: one'])
})

test('a section moves with all that is in it', () => {
  expect(order(moved(form, { section: 'school', field: null }, -1))).toEqual([
    'school: ',
    'health: one two three',
  ])
})

test('a new name comes from the English words, and never repeats one', () => {
  expect(freshName(form, 'Most urgent need?', 'question')).toBe('most_urgent_need')
  expect(freshName(form, 'One', 'question')).toBe('one_2')
  expect(freshName(form, 'តម្រូវការ', 'question')).toBe('question')
  expect(freshName(added(form, 'school', newField('question')), '3', 'question')).toBe('question_2')
})

test('a question of another kind loses what that kind has no use for', () => {
  const choice = asKind({ ...newField('x'), required: true }, 'choose-many')
  expect(choice).toMatchObject({ kind: 'choose-many', options: [], required: true })
  expect(asKind(choice, 'note')).toEqual({ ...newField('x'), kind: 'note' })
})

test('what is emptied is left out, so that nothing counts as changed that was only looked at', () => {
  expect(set(set(newField('x'), 'when', '${a}'), 'when', '')).toEqual(newField('x'))
  expect(order(without(form, { section: 'health', field: 'two' }))[0]).toBe('health: one three')
})
