import { afterAll, expect, test } from 'vitest'
import { type Person, phone, signedIn } from '../src/person.ts'

const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.leaves())))

const come = async (login: string, screen: Parameters<typeof signedIn>[1] = {}) => {
  const person = await signedIn(login, screen)
  people.push(person)
  return person
}

/** A name that no other child of the invented country has. */
let unheard = ''
let file = ''
let number = ''

/** How many cases somebody finds by words, once the list has answered. */
async function found({ page }: Person, words: string): Promise<number> {
  await page.goto(`/cases?q=${encodeURIComponent(words)}`)
  const hits = page.locator('main').getByRole('link').filter({ hasText: unheard })
  await page
    .getByText(/No case fits|No cases|Show more/)
    .or(hits)
    .first()
    .waitFor()
  return hits.count()
}

test('a case that is sealed is found by nobody else: not by its number, its child or its address', async () => {
  const [agent, colleague] = await Promise.all([come('sokha.agent'), come('bopha.agent')])
  const { page } = agent
  unheard = `Zz${Date.now().toString(36)}`
  await page.goto('/cases/new')
  await page.getByLabel('Search a child by name').fill(unheard)
  await page.getByText(/No child of this name/).waitFor()
  await page.getByRole('button', { name: 'Not there: write down a new child' }).click()
  await page.getByLabel('Given name, in Latin letters').fill(unheard)
  await page.getByRole('radiogroup', { name: 'Sex' }).getByText('Girl', { exact: true }).click()
  await page.getByRole('combobox', { name: 'What worries you?' }).click()
  await page.getByRole('option', { name: 'Sexual violence' }).first().click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByRole('heading', { name: new RegExp(unheard) }).waitFor()
  file = new URL(page.url()).pathname
  number = /\d{6}-\d{8}-\d{4}/.exec(await page.locator('main').innerText())?.[0] ?? ''
  expect(number).not.toBe('')
  for (const words of [unheard, number]) expect(await found(colleague, words)).toBe(1)
  await colleague.page.goto(file)
  await colleague.page.getByRole('heading', { name: new RegExp(unheard) }).waitFor()

  await page.goto(`${file}?tab=privacy`)
  await page.getByText(/would harm the child again/).waitFor()
  await agent.looks('privacy-asks')
  await page.getByRole('button', { name: 'Seal the file' }).click()
  await page.getByText('Sexual violence against the child').click()
  // Nobody seals a file out of sight of those who supervise.
  await page.getByLabel(/Bopha/).check()
  await page.getByRole('button', { name: 'Seal the file' }).last().click()
  await page.getByText('One of those named has to be a supervisor of the place').waitFor()
  await page.getByLabel(/Bopha/).uncheck()
  await page.getByLabel(/Pen Vuthy/).check()
  await page.getByRole('button', { name: 'Seal the file' }).last().click()
  await page.getByText('This file is sealed').waitFor()
  await agent.looks('privacy-sealed')

  // The colleague's open page has nothing at its next click, and no search brings it back.
  await colleague.page.getByRole('link', { name: 'History' }).click()
  await colleague.page.goto(file)
  await colleague.page.getByText('Nothing here that you may see').waitFor()
  for (const words of [unheard, number]) expect(await found(colleague, words)).toBe(0)
  expect(await found(agent, number)).toBe(1)
})

test('the supervisor who is named sees it, on a phone, and opens the seal again with a reason', async () => {
  const chief = await come('vuthy.district', { size: phone })
  expect(await found(chief, number)).toBe(1)
  const { page } = chief
  await page.goto(`${file}?tab=privacy`)
  await page.getByText('This file is sealed').waitFor()
  await chief.looks('privacy-sealed')
  await page.getByRole('button', { name: 'Open the seal' }).click()
  await page.getByLabel('Why?').fill('The court has ended it')
  await page.getByRole('button', { name: 'Open the seal' }).last().click()
  await page.getByRole('button', { name: 'Seal the file' }).waitFor()
  const colleague = await come('bopha.agent')
  expect(await found(colleague, number)).toBe(1)
})

test('whoever is suspended is out at the next click', async () => {
  const [leaving, admin] = await Promise.all([come('thida.agent'), come('oudom.admin')])
  await leaving.page.goto('/cases')
  await leaving.page.getByRole('heading', { name: 'Cases' }).waitFor()
  const { page } = admin
  await page.goto('/people?q=thida')
  await page.getByRole('link', { name: 'Chea Thida' }).click()
  await page.getByRole('button', { name: 'Suspend the account' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Left the service')
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend the account' }).click()
  await page.getByText('Suspended').first().waitFor()
  await leaving.page.getByRole('link', { name: 'Reports', exact: true }).click()
  await leaving.page.waitForURL(/\/sign-in/)
  expect(await leaving.page.getByRole('link', { name: 'Cases' }).count()).toBe(0)
})
