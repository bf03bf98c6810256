import { type Answers, examine, FormDefinition, type FormFacts } from '@tumpeang/domain/forms'
import { Day } from '@tumpeang/domain/kernel'
import { fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { show } from '../../../test/shown.tsx'
import { changeLanguage } from '../../platform/text/index.ts'
import { AnsweredForm } from './AnsweredForm.tsx'
import { FormQuestions } from './FormQuestions.tsx'

const said = (en: string) => ({ km: `${en} ៖`, en })
const form = FormDefinition.parse({
  name: 'assessment',
  number: 3,
  title: said('Assessment'),
  sections: [
    {
      name: 'home',
      title: said('Home'),
      fields: [
        { name: 'child', kind: 'text', label: said('Name of the child'), binds: 'child.name' },
        { name: 'rooms', kind: 'whole-number', label: said('How many rooms') },
        {
          name: 'crowded',
          kind: 'yes-no',
          label: said('Is it crowded'),
          when: '${rooms} < 2',
          required: true,
        },
        { name: 'phone', kind: 'phone', label: said('Phone') },
        { name: 'safety', kind: 'rating', label: said('Safety') },
        {
          name: 'needs',
          kind: 'choose-many',
          ranked: true,
          most: 2,
          label: said('Needs'),
          options: ['food', 'school', 'rest'].map((code) => ({ code, label: said(code) })),
        },
        { name: 'old', kind: 'text', label: said('Once asked'), retired: '2026-01-01' },
        { name: 'total', kind: 'calculation', label: said('Twice'), calculation: '${rooms} * 2' },
      ],
    },
    {
      name: 'members',
      title: said('Members'),
      repeat: { least: 1, most: 3, each: { km: 'នាក់ទី {number}', en: 'Member {number}' } },
      fields: [{ name: 'who', kind: 'text', label: said('Who') }],
    },
  ],
})
const today = Day.parse('2030-01-07')

const written: { now: Answers } = { now: {} }
function Screen({ tried = false, facts = {} }: { tried?: boolean; facts?: FormFacts }) {
  const [answers, setAnswers] = useState<Answers>({})
  return (
    <FormQuestions
      examined={examine(form, answers, facts, today)}
      answers={answers}
      onChange={(next) => {
        written.now = next
        setAnswers(next)
      }}
      tried={tried}
    />
  )
}
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('what the act fills is not asked again, nor what is retired', () => {
  show(<Screen facts={{ 'child.name': 'Sreymom' }} />)
  expect(screen.queryByText('Name of the child')).toBeNull()
  expect(screen.queryByText('Once asked')).toBeNull()
})

test('a condition brings a question, takes it away, and keeps what was answered meanwhile', () => {
  show(<Screen />)
  expect(screen.queryByText('Is it crowded')).toBeNull()
  type('How many rooms', '1')
  fireEvent.click(
    within(screen.getByRole('radiogroup', { name: /Is it crowded/ })).getByLabelText('Yes'),
  )
  type('How many rooms', '3')
  expect(screen.queryByText('Is it crowded')).toBeNull()
  type('How many rooms', '1')
  expect(screen.getByLabelText<HTMLInputElement>('Yes').checked).toBe(true)
  expect(screen.getByText('2', { selector: 'dd' })).toBeDefined()
})

test('Khmer digits are a number; what is no number stays as typed and is said to be wrong', () => {
  changeLanguage('km')
  show(<Screen />)
  type('How many rooms ៖', '១២')
  expect(written.now['rooms']).toBe(12)
  expect(screen.getByLabelText<HTMLInputElement>('How many rooms ៖').value).toBe('១២')
  changeLanguage('en')
})

test('a fault stands beside its question once one has left it, not while one types', () => {
  show(<Screen />)
  type('Phone', '12')
  expect(screen.queryByText(/Write a phone number/)).toBeNull()
  fireEvent.blur(screen.getByLabelText('Phone'))
  expect(screen.getByText(/Write a phone number/)).toBeDefined()
  expect(screen.getByLabelText('Phone').getAttribute('aria-invalid')).toBe('true')
})

test('a required question is asked for only when one tries to file', () => {
  const { unmount } = show(<Screen />)
  type('How many rooms', '1')
  expect(screen.queryByText('Please answer this question')).toBeNull()
  unmount()
  show(<Screen tried />)
  type('How many rooms', '1')
  expect(screen.getByText('Please answer this question')).toBeDefined()
})

test('four ratings are four labelled choices, and can be taken back', () => {
  show(<Screen />)
  fireEvent.click(screen.getByLabelText(/4\s*very good/))
  expect(written.now['safety']).toBe(4)
  fireEvent.click(screen.getByRole('button', { name: 'Clear the answer: Safety' }))
  expect(written.now['safety']).toBeNull()
})

test('the order of taps is the rank, and no more can be chosen than may', () => {
  show(<Screen />)
  fireEvent.click(screen.getByLabelText('rest'))
  fireEvent.click(screen.getByLabelText('food'))
  expect(written.now['needs']).toEqual(['rest', 'food'])
  expect(screen.getByLabelText<HTMLInputElement>('school').disabled).toBe(true)
})

test('rows are added and removed, each with its own words', () => {
  show(<Screen />)
  const fields = () => screen.getAllByLabelText<HTMLInputElement>('Who')
  fireEvent.change(fields()[0] ?? document.body, { target: { value: 'Dara' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add another' }))
  fireEvent.change(fields()[1] ?? document.body, { target: { value: 'Bopha' } })
  fireEvent.click(screen.getByRole('button', { name: 'Remove Member 1' }))
  expect(fields().map(({ value }) => value)).toEqual(['Bopha'])
  expect(written.now['members']).toEqual([{ who: 'Bopha' }])
})

test('what was filed is read by the words that asked it, retired questions and strange names too', () => {
  show(
    <AnsweredForm
      definition={form}
      answers={{
        rooms: 2,
        old: 'Said long ago',
        needs: ['rest', 'food'],
        members: [{ who: 'Bopha' }],
        unheard_of: 'Kept',
      }}
    />,
  )
  expect(screen.getByText('Once asked (no longer asked)')).toBeDefined()
  expect(screen.getByText('Said long ago')).toBeDefined()
  expect(screen.getByText('1. rest · 2. food')).toBeDefined()
  expect(screen.getByText('Member 1')).toBeDefined()
  expect(screen.getByText('unheard_of')).toBeDefined()
})
