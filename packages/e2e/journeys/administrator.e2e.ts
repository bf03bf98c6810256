import { expect, test } from 'vitest'
import { phone, signedIn, someone } from '../src/person.ts'

/** What the server answers takes a moment. */
const soon = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 15_000 })

/** A name of its own for each run, so that the journey can be walked again on the same product. */
const login = `long.${Date.now().toString(36)}`
const longName = 'ឡុងឈ្មោះវែងណាស់ដែលគ្មានដកឃ្លាសម្រាប់មើលថាតើវាត្រូវបានកាត់ឬទេ'
const ownPassword = 'three frogs under the bridge'

test('an administrator adds a person, gives a duty, and suspends: the next request is refused', async () => {
  const admin = await signedIn('oudom.admin')
  const { page } = admin
  await page.goto('/people')
  await page.getByRole('heading', { name: 'People and duties' }).waitFor()
  await admin.looks('people')

  await page.getByRole('link', { name: 'Add a person' }).click()
  await page.getByLabel('Full name, in Khmer').fill(longName)
  await page.getByLabel('Account name').fill('No such login!')
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByText('Use small Latin letters').waitFor()
  await admin.looks('add-person')
  await page.getByLabel('Account name').fill(login)
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByRole('heading', { name: 'The account is made' }).waitFor()
  const invitation = new URL(await page.locator('code').innerText())
  expect(invitation.search, 'what is sent to a server holds no token').toBe('')
  await admin.looks('invitation')

  await page.getByRole('link', { name: 'Next: give a duty' }).click()
  await page.getByText('No duty yet').waitFor()
  expect(await page.title(), 'the title in the tab never holds a name').not.toContain(longName)
  const address = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Give a duty' }).click()
  await page.getByRole('radio', { name: /^Social agent/ }).check()
  await page.getByRole('button', { name: 'Give a duty' }).click()
  await page.getByText('Please fill this in').waitFor()
  await page.getByLabel('At which desk?').fill('social affairs, Thma')
  await page
    .getByRole('button', { name: /Thma Koul/ })
    .first()
    .click()
  await page.getByText('This person becomes').waitFor()
  await admin.looks('give-duty')
  await page.getByRole('button', { name: 'Give a duty' }).click()
  await page.getByRole('heading', { name: /^Social agent at/ }).waitFor()
  await admin.looks('person')

  const agent = await someone({ size: phone })
  await agent.page.goto(invitation.pathname + invitation.hash)
  await agent.page.getByText(login).waitFor()
  expect(agent.page.url(), 'the token leaves the address at once').not.toContain(invitation.hash)
  await agent.page.locator('input[autocomplete=new-password]').first().fill(ownPassword)
  await agent.page.locator('input[autocomplete=new-password]').last().fill(ownPassword)
  await agent.looks('welcome')
  await agent.page.locator('button[type=submit]').click()
  await agent.page.getByRole('link', { name: 'Sign in' }).click()
  await agent.page.locator('input[name=login]').fill(login)
  await agent.page.locator('input[name=password]').fill(ownPassword)
  await agent.page.locator('button[type=submit]').click()
  await agent.page.waitForURL((url) => url.pathname !== '/sign-in')
  const asksAsAgent = async () => (await agent.page.request.get('/api/me')).status()
  expect(await asksAsAgent()).toBe(200)

  await page.reload()
  await page.getByRole('button', { name: 'Suspend the account' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Suspend the account' }).click()
  await dialog.getByText('Please write the reason').waitFor()
  await dialog.getByLabel('Reason').fill('The laptop was lost on the way home')
  await admin.looks('suspend')
  await dialog.getByRole('button', { name: 'Suspend the account' }).click()
  await page.getByRole('button', { name: 'Restore the account' }).waitFor()
  expect(await asksAsAgent(), 'a suspended person is nobody from the next request on').toBe(401)
  await agent.page.goto('/places')
  await agent.page.waitForURL('**/sign-in?**')

  await page.getByRole('button', { name: 'Restore the account' }).click()
  await dialog.getByLabel('Reason').fill('The laptop was found')
  await dialog.getByRole('button', { name: 'Restore the account' }).click()
  await page.getByRole('button', { name: 'Suspend the account' }).waitFor()
  await page.getByRole('button', { name: 'End this duty' }).click()
  await dialog.getByLabel('Reason').fill('Moved to another office')
  await dialog.getByRole('button', { name: 'End this duty' }).click()
  await page.getByRole('heading', { name: 'Duties that ended' }).waitFor()

  await page.goto(`/people?q=${login}`)
  await soon(() => page.locator('main li').count()).toBe(1)
  await agent.leaves()
  await admin.leaves()

  const onPhone = await signedIn('oudom.admin', { size: phone, language: 'km' })
  await onPhone.page.goto(address)
  await onPhone.page.getByRole('heading', { name: longName }).waitFor()
  await onPhone.looks('person')
  await onPhone.page.goto('/people?q=nobody-is-called-this')
  await onPhone.page.getByText('រកមិនឃើញអ្នកណាទេ').waitFor()
  await onPhone.looks('people-none')
  await onPhone.leaves()
})

test('nobody gives a duty to themselves: the own page offers none and says so', async () => {
  const admin = await signedIn('oudom.admin')
  const { page } = admin
  await page.goto('/people?q=oudom.admin')
  await page.locator('main li a').first().click()
  await page.getByText('This is your own account').waitFor()
  expect(await page.getByRole('button', { name: 'Give a duty' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Suspend the account' }).count()).toBe(0)
  await admin.looks('own-page')
  await admin.leaves()
})

test('whoever holds no duty over people is refused their page', async () => {
  const agent = await signedIn('sokha.agent', { size: phone })
  await agent.page.goto('/people')
  await agent.page.getByText('Your duty does not open this page').waitFor()
  await agent.looks('people-refused')
  await agent.leaves()
})

test('a place is found in either script, with its code and who sits there', async () => {
  const admin = await signedIn('oudom.admin', { size: phone, language: 'km' })
  const { page } = admin
  await page.goto('/places')
  await page.getByRole('link', { name: /បាត់ដំបង/ }).waitFor()
  await admin.looks('places')
  await page.getByRole('searchbox').fill('battambang')
  await page
    .getByRole('link', { name: /ក្រុងបាត់ដំបង/ })
    .first()
    .click()
  await page.waitForURL('**/places?in=0203')
  await page.getByText('០២០៣', { exact: true }).waitFor()
  await page.getByText('អធិការដ្ឋាននគរបាល').first().waitFor()
  await admin.looks('place')
  await page.goto('/desks?place=0203&kind=police%40district')
  await soon(() => page.locator('main li').count()).toBe(1)
  await admin.looks('desks')
  await admin.leaves()
})
