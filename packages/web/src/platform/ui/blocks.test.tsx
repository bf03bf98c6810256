import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { show } from '../../../test/shown.tsx'
import { Choice } from './Choice.tsx'
import { ConfirmAct } from './ConfirmAct.tsx'
import { DateField, unknownBirth } from './DateField.tsx'
import { Deadline } from './Deadline.tsx'

test('a choice is a group of named radios', () => {
  const said: string[] = []
  show(
    <Choice
      label={{ km: 'តើមានរឿងអ្វី?', en: 'What happened?' }}
      options={[
        { value: 'a', text: { km: 'ហិង្សា', en: 'Violence' } },
        { value: 'b', text: { km: 'ផ្សេងទៀត', en: 'Something else' } },
      ]}
      value={null}
      onChange={(value) => said.push(value)}
    />,
  )
  expect(screen.getByRole('radiogroup', { name: 'What happened?' })).toBeDefined()
  fireEvent.click(screen.getByRole('radio', { name: 'Something else' }))
  expect(said).toEqual(['b'])
})

function Born() {
  const [birth, setBirth] = useState(unknownBirth)
  return (
    <>
      <DateField label={{ km: 'ថ្ងៃកំណើត', en: 'Born' }} value={birth} onChange={setBirth} />
      <output>{`${birth.precision} ${birth.from ?? ''} ${birth.to ?? ''}`}</output>
    </>
  )
}

test('a birth year typed in Khmer digits is kept as the year that it is', () => {
  show(<Born />)
  fireEvent.click(screen.getByRole('radio', { name: 'Only the year' }))
  fireEvent.change(screen.getByLabelText('Year'), { target: { value: '២០១៥' } })
  expect(screen.getByRole('status').textContent).toBe('year 2015-01-01 2015-12-31')
})

test('an act that others feel is not done without its reason', async () => {
  const reasons: string[] = []
  show(
    <ConfirmAct
      opened
      close={() => undefined}
      act={{ km: 'បិទករណី', en: 'Close the case' }}
      reason={{}}
      confirm={(reason) => reasons.push(reason)}
    >
      <p>Nobody visits any more.</p>
    </ConfirmAct>,
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Close the case' }))
  expect(screen.getByText('Please write the reason, in a few words')).toBeDefined()
  expect(reasons).toEqual([])
  fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'The child is safe' } })
  fireEvent.click(screen.getByRole('button', { name: 'Close the case' }))
  expect(reasons).toEqual(['The child is safe'])
})

test('a deadline that has passed says so in words', () => {
  show(<Deadline until={new Date(Date.now() - 73 * 3_600_000)} />)
  expect(screen.getByText('3 days overdue')).toBeDefined()
})
