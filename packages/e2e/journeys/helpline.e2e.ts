import { expect, test } from 'vitest'
import { phone, signedIn } from '../src/person.ts'

/** What the server answers takes a moment. */
const soon = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 15_000 })

test('an operator takes two calls at once by keyboard, and one becomes a report', async () => {
  const operator = await signedIn('pisey.helpline')
  const { page } = operator
  const notes = page.locator('[role=tabpanel] textarea').first()
  const tabs = page.getByRole('tab')
  await page.goto('/helpline')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  // Calls left open by an earlier run of this journey on the same product are not this one's.
  const before = await tabs.count()

  await page.keyboard.press('F2')
  await soon(() => tabs.count()).toBe(before + 1)
  await notes.waitFor()
  await page.keyboard.type('A woman says that the boy next door is beaten.')
  await page.keyboard.press('F2')
  await soon(() => tabs.count()).toBe(before + 2)
  await soon(() => notes.inputValue()).toBe('')
  await page.keyboard.type('A boy asks where the nearest school is.')
  await page.keyboard.press(`Alt+${before + 1}`)
  await soon(() => notes.inputValue()).toBe('A woman says that the boy next door is beaten.')

  await page.keyboard.press('F4')
  await page.getByRole('heading', { name: 'Hand over to 117 now' }).waitFor()
  await page.keyboard.press('F8')
  await page.getByRole('heading', { name: 'The caller cannot speak' }).waitFor()
  await page.getByRole('button', { name: 'Is it safe for you to listen? Yes' }).click()
  expect(await notes.inputValue()).toContain('Is it safe for you to listen? Yes')
  await page.getByLabel('Name, or how to know the child').fill('Dara')
  await page.getByText('Saved').waitFor()
  await operator.looks('helpline')

  await page.reload()
  await soon(() => notes.inputValue()).toContain('the boy next door is beaten')
  expect(await page.getByLabel('Name, or how to know the child').inputValue()).toBe('Dara')

  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: /is registered/ }).waitFor()
  await operator.looks('helpline-reported')
  await page.keyboard.press('F9')
  await soon(() => tabs.count()).toBe(before + 1)

  // The other call is as it was left; its kind is not yet known, so one key asks for it.
  await soon(() => notes.inputValue()).toBe('A boy asks where the nearest school is.')
  await page.keyboard.press('F9')
  await page.getByText('Choose the kind').waitFor()
  await page.keyboard.type('Asks for')
  await page.keyboard.press('F9')
  await soon(() => tabs.count()).toBe(before)
  const kept = await page.evaluate(() =>
    Object.keys(sessionStorage).filter((name) => name.startsWith('tumpeang.call')),
  )
  expect(kept, 'nothing of ended calls stays on this device').toHaveLength(0)
  await operator.leaves()
})

test('an officer registers what somebody came to tell; a reload loses nothing', async () => {
  const officer = await signedIn('bopha.agent')
  const { page } = officer
  await page.goto('/reports')
  await page.getByRole('link', { name: 'Register a report' }).waitFor()
  await officer.looks('reports')
  await page.getByRole('link', { name: 'Register a report' }).click()
  await page.getByRole('button', { name: 'Register the report' }).click()
  await page.getByText('Please write what happened').waitFor()
  const what = page.getByLabel('What was said, in their words')
  await what.fill('A teacher says that a girl of her class comes hungry every day.')
  await page.reload()
  await soon(() => what.inputValue()).toContain('comes hungry')
  await officer.looks('reports-new')
  await page.getByRole('button', { name: 'Register the report' }).click()
  await page.getByRole('heading', { name: /is registered/ }).waitFor()
  await officer.looks('reports-new-done')
  await officer.leaves()
})

test('reports and helpline stand on a phone in Khmer', async () => {
  const operator = await signedIn('makara.helpline', { size: phone, language: 'km' })
  const { page } = operator
  for (const place of ['reports', 'reports/new', 'helpline']) {
    await page.goto(`/${place}`)
    await page.locator('h1').waitFor()
    await operator.looks(place.replace('/', '-'))
  }
  await operator.leaves()
})
