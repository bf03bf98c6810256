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
const unheard = `Yy${Date.now().toString(36)}`
let file = ''

const choose = async ({ page }: Person, group: string | RegExp, answer: string) =>
  page.getByRole('radiogroup', { name: group }).getByText(answer, { exact: true }).click()
const act = ({ page }: Person, name: string | RegExp) => page.getByRole('button', { name }).click()

test('an agent opens a case, and corrects what is known of the child', async () => {
  const agent = await come('sokha.agent')
  const { page } = agent
  await page.goto('/cases/new')
  await page.getByLabel('Search a child by name').fill(unheard)
  await page.getByText(/No child of this name/).waitFor()
  await act(agent, 'Not there: write down a new child')
  await page.getByLabel('Given name, in Latin letters').fill(unheard)
  await choose(agent, 'Sex', 'Girl')
  await page.getByRole('combobox', { name: 'What worries you?' }).click()
  await page.getByRole('option', { name: 'Neglect' }).first().click()
  await page.keyboard.press('Escape')
  await agent.looks('case-registering')
  await act(agent, 'Open the case')
  await page.getByRole('heading', { name: new RegExp(unheard) }).waitFor()
  file = new URL(page.url()).pathname

  await page.goto(`${file}?do=correct`)
  await page.getByLabel('How to find the house').fill('Behind the pagoda')
  await agent.looks('child-correct')
  await act(agent, 'Save the correction')
  await page.getByLabel('How to find the house').waitFor({ state: 'detached' })
  await page.goto(`${file}?do=correct`)
  await expect
    .poll(() => page.getByLabel('How to find the house').inputValue(), { timeout: 15_000 })
    .toBe('Behind the pagoda')
})

test('two correct the same thing at once: the second is told, nothing is lost, and one decides', async () => {
  const [first, second] = await Promise.all([come('sokha.agent'), come('bopha.agent')])
  for (const { page } of [first, second]) {
    await page.goto(`${file}?do=correct`)
    await page.getByLabel('How to find the house').waitFor()
  }
  await choose(first, 'Sex', 'Boy')
  await act(first, 'Save the correction')
  await first.page.getByLabel('How to find the house').waitFor({ state: 'detached' })

  // What nobody else touched goes through beside it, although the second saw the older file.
  await choose(second, 'Sex', 'Other')
  await act(second, 'Save the correction')
  await second.page
    .getByRole('alert')
    .filter({ hasText: /changed/ })
    .waitFor()
  await second.looks('child-correct-stale')

  const { page } = second
  await page.goto('/work')
  const promise = page.getByRole('listitem').filter({ hasText: unheard })
  await promise.getByText('Decide between two values').waitFor()
  await promise.getByRole('link', { name: 'Decide', exact: true }).click()
  await page.waitForURL(/\/held\//)
  const decision = page.url()
  const wrote = page.locator('section', { has: page.getByRole('heading', { name: /Bopha wrote/ }) })
  const stands = page.locator('section', {
    has: page.getByRole('heading', { name: 'What stands now' }),
  })
  await wrote.getByText('Other', { exact: true }).waitFor()
  await stands.getByText('Boy or man', { exact: true }).waitFor()
  await second.looks('held')
  await act(second, 'Take what was written')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Why this one?').fill('The child says so')
  await second.looks('held-confirm')
  await dialog.getByRole('button', { name: 'Take what was written' }).click()
  await page.waitForURL((url) => url.pathname === '/work')

  await page.goto(file)
  await page
    .getByText(/another sex/)
    .first()
    .waitFor()
  await page.goto('/work')
  await page.getByRole('heading', { name: 'My work' }).waitFor()
  await expect
    .poll(() =>
      page
        .getByRole('listitem')
        .filter({ hasText: 'Decide between two values' })
        .filter({ hasText: unheard })
        .count(),
    )
    .toBe(0)

  // Whoever comes to the decision later learns that it was taken.
  await first.page.goto(decision.replace(/^.*\/held/, '/held'))
  await first.page
    .getByText('What stands now')
    .or(first.page.getByText(/Nothing here/))
    .first()
    .waitFor()
  await first.looks('held-decided')
})

test('people around the child are added, and one who is suspected is never a contact', async () => {
  const agent = await come('sokha.agent')
  const { page } = agent
  const tab = `${file}?tab=people`
  const aunt = `Mealea ${unheard}`
  await page.goto(tab)
  await act(agent, 'Add a person')
  await act(agent, 'Save this person')
  await page.getByText('Please choose one').waitFor()
  await page.getByLabel('Given name, in Latin letters').fill(aunt)
  await page.getByRole('combobox', { name: 'Who is this to the child?' }).click()
  await page.getByRole('option').first().click()
  await page.getByLabel('Telephone number').fill('012 345 678')
  await agent.looks('caregiver-form')
  await act(agent, 'Save this person')
  const call = page.locator('a[href="tel:012345678"]')
  await call.first().waitFor()
  const person = page.locator('li', { hasText: aunt })
  await person.getByText(/cares for the child/i).waitFor()
  await agent.looks('caregiver')

  await person.getByRole('button', { name: 'Change' }).click()
  await page.getByRole('checkbox', { name: 'Is suspected of harming the child' }).check()
  await act(agent, 'Save this person')
  await person.getByText('Do not contact about this case').waitFor()
  // The number stays known, but no tap on the screen calls it, in any part of the file.
  await page.getByText('012 345 678').first().waitFor()
  expect(await call.count()).toBe(0)
  await agent.looks('caregiver-suspected')
  await page.goto(file)
  await page.getByRole('heading', { name: new RegExp(unheard) }).waitFor()
  expect(await call.count()).toBe(0)

  // On a phone, in Khmer, the same.
  const onPhone = await come('bopha.agent', { size: phone, language: 'km' })
  await onPhone.page.goto(tab)
  await onPhone.page.getByText('សូមកុំទាក់ទងអំពីករណីនេះ').waitFor()
  expect(await onPhone.page.locator('a[href="tel:012345678"]').count()).toBe(0)
  await onPhone.looks('caregiver-suspected')
})

test('a filter keeps its name, for its owner alone, until it is dropped', async () => {
  const agent = await come('sokha.agent')
  const { page } = agent
  const name = `Late ${unheard}`
  await page.goto(`/cases?overdue=yes&q=${unheard}`)
  await act(agent, 'Save this view')
  await page.getByLabel('Give it a name').fill(name)
  await agent.looks('view-naming')
  await act(agent, 'Save this view')
  const view = page.getByRole('link', { name })
  await view.waitFor()
  await page.goto('/cases')
  await view.click()
  await page.waitForURL((url) => url.searchParams.get('overdue') === 'yes')
  expect(await page.getByRole('checkbox', { name: 'Something is late' }).isChecked()).toBe(true)
  // The word that is sought belongs to the view: the field takes it over and does not wipe it out.
  expect(await page.getByLabel(/Search a child's name/).inputValue()).toBe(unheard)
  await page.waitForTimeout(600)
  expect(new URL(page.url()).searchParams.get('q')).toBe(unheard)
  await agent.looks('view')

  const other = await come('bopha.agent')
  await other.page.goto(`/cases?overdue=yes&q=${unheard}`)
  await other.page.getByRole('button', { name: 'Save this view' }).waitFor()
  expect(await other.page.getByText(name).count()).toBe(0)

  await act(agent, `Drop ${name}`)
  await view.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('button', { name: 'Save this view' }).waitFor()
  expect(await view.count()).toBe(0)
})
