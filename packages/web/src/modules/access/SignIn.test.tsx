import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { server, show } from '../../../test/shown.tsx'
import { changeLanguage } from '../../platform/text/index.ts'
import { SignIn } from './SignIn.tsx'

const dara = {
  accountId: '01930000-0000-7000-8000-000000000009',
  login: 'dara',
  name: { km: 'សុខ ដារ៉ា', en: 'Sok Dara' },
  duty: null,
  duties: [],
  abilities: [],
  passwordIsFirst: false,
}

const enter = (login: string, password: string) => {
  fireEvent.change(screen.getByLabelText('Account name'), { target: { value: login } })
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: password } })
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

test('an officer signs in and goes back to where they wanted to be', async () => {
  window.history.replaceState(null, '', '/sign-in?back=%2Fcases%3Fq%3D1')
  const heard = server(() => [200, dara])
  show(<SignIn />)
  enter('dara', 'bamboo in the rain')
  await waitFor(() => expect(window.location.pathname + window.location.search).toBe('/cases?q=1'))
  expect(heard.find(({ path }) => path === '/api/session')).toMatchObject({
    path: '/api/session',
    body: { login: 'dara', password: 'bamboo in the rain' },
  })
})

test('a way back to another site is not followed', async () => {
  window.history.replaceState(null, '', '/sign-in?back=%2F%2Felsewhere.example')
  server(() => [200, dara])
  show(<SignIn />)
  enter('dara', 'bamboo in the rain')
  await waitFor(() => expect(window.location.pathname).toBe('/'))
})

test('a wrong password is said in the words of the server, and what was typed stays', async () => {
  server(() => [401, { type: '/problems/unauthenticated', detail: 'Not the right password.' }])
  show(<SignIn />)
  enter('dara', 'wrong')
  expect((await screen.findByRole('alert')).textContent).toContain('Not the right password.')
  expect(screen.getByLabelText<HTMLInputElement>('Account name').value).toBe('dara')
})

test('without a connection nothing is kept, and the officer is told to try again', async () => {
  server(() => 'lost')
  show(<SignIn />)
  enter('dara', 'bamboo in the rain')
  await screen.findByText(/Not sent: there is no connection/)
  expect(JSON.stringify(window.localStorage)).not.toContain('bamboo')
})

test('what is missing is asked for at its field, in Khmer too', () => {
  changeLanguage('km')
  const heard = server(() => [200, dara])
  show(<SignIn />)
  fireEvent.click(screen.getByRole('button', { name: 'ចូលគណនី' }))
  expect(screen.getByText('សូមសរសេរឈ្មោះគណនី')).toBeDefined()
  expect(document.documentElement.lang).toBe('km')
  expect(heard.filter(({ path }) => path === '/api/session')).toEqual([])
})

test('whoever worries about a child finds the other door, and the numbers to call', () => {
  server(() => 'lost')
  show(<SignIn />)
  expect(screen.getByRole('link', { name: 'Report a concern' }).getAttribute('href')).toBe(
    '/report',
  )
  expect(screen.getByRole('link', { name: /117/ }).getAttribute('href')).toBe('tel:117')
})
