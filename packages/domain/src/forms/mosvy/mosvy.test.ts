import { describe, expect, test } from 'vitest'
import { Day } from '../../kernel/index.ts'
import { examine, faultsOfForm, FormDefinition, ministryForms, mosvyForms } from '../index.ts'

const today = Day.parse('2030-01-07')
const KHMER = /[\u1780-\u17B3]/u

test('the six forms of the ministry stand in their order', () => {
  expect(mosvyForms.map(({ name }) => name)).toEqual([...ministryForms])
})

describe.each(mosvyForms.map((form) => [form.name, form] as const))(
  'the form %s',
  (_name, form) => {
    test('may be published as it is, and is written in Khmer', () => {
      expect(faultsOfForm(form)).toEqual([])
      expect(FormDefinition.parse(form)).toEqual(form)
      for (const { title, fields } of form.sections) {
        expect(title.km).toMatch(KHMER)
        for (const { label } of fields) expect(label.km).toMatch(KHMER)
      }
    })
    test('asks nothing of whoever knows nothing: no paper, nationality or age is required', () => {
      expect(examine(form, {}, {}, today).faults).toEqual([])
    })
  },
)
