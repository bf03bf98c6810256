import { whoAmI } from '@tumpeang/domain/access'
import { afterAll, expect, test } from 'vitest'
import { newWorld } from '../../../test/people.ts'

const world = await newWorld()
afterAll(() => world.close())

test('somebody signed in learns who they are and what their duty allows', async () => {
  const admin = await world.person('sokha.admin', { role: 'administrator' })
  const me = await admin.ask(whoAmI, {})
  expect(me).toMatchObject({ login: 'sokha.admin', duty: { role: 'administrator' } })
  expect(me.abilities).toContain('access.people')
})

test('nobody signed in is asked to sign in', async () => {
  const reply = await world.anyone.send(whoAmI, {})
  expect(reply.problem).toMatchObject({ type: '/problems/unauthenticated', status: 401 })
})
