import { afterAll, expect, test } from 'vitest'
import { type Person, phone, signedIn } from '../src/person.ts'

const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.leaves())))

const come = async (login: string, screen: Parameters<typeof signedIn>[1] = {}) => {
  const person = await signedIn(login, screen)
  people.push(person)
  return person
}

const asked = `Please examine the child ${Date.now().toString(36)}`
const outcome = 'Two visits, the wound is clean'

const pick = async ({ page }: Person, field: string, option: string) => {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).first().click()
}

test('a letter goes to the hospital, is read, accepted, answered, and the sender sees each step', async () => {
  const agent = await come('sokha.agent')
  await agent.page.goto('/cases?state=active')
  await agent.page.locator('a[href^="/cases/0"]').first().click()
  await agent.page.waitForURL(/\/cases\/[\da-f-]{36}/)
  const file = new URL(agent.page.url()).pathname
  await agent.page.getByRole('link', { name: 'Refer to a service' }).click()
  await pick(agent, 'Which service does the child need?', 'Medical care')
  await agent.page
    .getByRole('radiogroup', { name: 'To which desk?' })
    .getByText(/[Rr]eferral hospital/)
    .first()
    .click()
  await agent.page.getByLabel('What do you ask them to do?').fill(asked)
  await agent.page.getByRole('checkbox', { name: 'Urgent' }).check()
  await agent.page
    .getByRole('checkbox', { name: 'Refer without consent, in the best interests of the child' })
    .check()
  await agent.page
    .getByLabel('Why do the best interests of the child ask for it?')
    .fill('The wound cannot wait, and nobody is at home to ask')
  const seen = await agent.page.locator('aside dd').allInnerTexts()
  await agent.page.getByRole('button', { name: 'Send the letter' }).click()
  await agent.page.waitForURL((url) => url.pathname === file)

  const nurse = await come('kalyan.hospital')
  await nurse.page.goto('/work')
  await nurse.page.getByText('Answer the referral').first().waitFor()
  await nurse.looks('work-receiver')
  await nurse.page.goto('/referrals')
  await nurse.looks('referrals')
  await nurse.page.getByRole('link').filter({ hasText: asked }).click()
  await nurse.page.getByText(asked).waitFor()
  // What the sender was shown is what the receiver reads, word for word.
  const facts = await nurse.page.locator('dl dd').allInnerTexts()
  expect(facts).toEqual(seen)
  // Opening the letter is what tells the sender that it was read.
  await nurse.page.getByText('Read, waits for an answer').waitFor()
  await nurse.looks('letter')

  await nurse.page.getByRole('button', { name: 'Accept the referral' }).click()
  await nurse.page.getByLabel('A word to the sender (optional)').fill('Come on Monday')
  await nurse.page.getByRole('button', { name: 'Accept the referral' }).click()
  await nurse.page.getByText('Accepted, waits for the result').waitFor()
  await nurse.page.getByRole('button', { name: 'Tell what came of it' }).click()
  await nurse.page.getByText('The service was given').click()
  await nurse.page.getByLabel('Note (optional)').fill(outcome)
  await nurse.looks('letter-result')
  await nurse.page.getByRole('button', { name: 'Tell what came of it' }).click()
  await nurse.page.getByText(outcome).waitFor()
  const letter = new URL(nurse.page.url()).pathname

  await agent.page.goto(letter)
  await agent.page.getByText(outcome).waitFor()
  await agent.page.getByText('Come on Monday').waitFor()
  await agent.looks('letter-sender')
  await agent.page.goto(file)
  await agent.page.getByText('Done', { exact: true }).first().waitFor()

  // The case itself stays closed to the receiver.
  await nurse.page.goto(file)
  await nurse.page.getByText('Your duty does not open this page').waitFor()
})

test('a desk of another place finds neither the letter nor the box that it lies in', async () => {
  const teacher = await come('davy.school')
  await teacher.page.goto('/referrals?open=no')
  await teacher.page.getByRole('tab', { name: 'Received' }).waitFor()
  expect(await teacher.page.getByText(asked).count()).toBe(0)
})

test('the letters can be read and declined on a phone, in Khmer', async () => {
  const police = await come('rithy.police', { size: phone, language: 'km' })
  await police.page.goto('/referrals')
  await police.looks('referrals')
  await police.page.goto('/work')
  await police.looks('work-receiver')
})
