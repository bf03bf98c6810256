import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { type Person, phone, signedIn } from '../src/person.ts'

const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.leaves())))

const come = async (login: string, screen: Parameters<typeof signedIn>[1] = {}) => {
  const person = await signedIn(login, screen)
  people.push(person)
  return person
}

/** A child of whom nothing is known but the district: no paper, no name, no age. */
async function opened({ page }: Person): Promise<string> {
  const id = randomUUID()
  const response = await page.request.post('/api/cases', {
    headers: { 'idempotency-key': randomUUID() },
    data: {
      id,
      child: {
        kind: 'new',
        child: {
          id: randomUUID(),
          name: { familyKm: null, givenKm: null, familyLatin: null, givenLatin: null },
          otherNames: [],
          sex: 'unknown',
          birth: { precision: 'unknown', from: null, to: null, words: null },
          placeCode: '0203',
          addressWords: null,
          nationality: null,
          disabilities: [],
          schoolStatus: null,
          phone: null,
        },
      },
      concerns: ['neglect'],
    },
  })
  expect(response.status()).toBe(200)
  return `/cases/${id}`
}

const acts = ({ page }: Person) => ({
  button: (name: string | RegExp) => page.getByRole('button', { name }),
  choose: async (group: string | RegExp, answer: string) =>
    page.getByRole('radiogroup', { name: group }).getByText(answer, { exact: true }).click(),
})

test('a consent is asked for, relied on, and withdrawn in mid-referral, as both desks', async () => {
  const agent = await come('sokha.agent')
  const { page } = agent
  const { button, choose } = acts(agent)
  const asked = `Look at her arm ${Date.now().toString(36)}`
  const file = await opened(agent)

  // The letter cannot be sent before somebody was asked.
  await page.goto(`/referrals/new?case=${file.slice('/cases/'.length)}`)
  await page.getByRole('combobox', { name: 'Which service does the child need?' }).click()
  await page.getByRole('option', { name: 'Medical care' }).first().click()
  await page
    .getByRole('radiogroup', { name: 'To which desk?' })
    .getByText(/[Rr]eferral hospital/)
    .first()
    .click()
  await page.getByLabel('What do you ask them to do?').fill(asked)
  await page.getByText('Nobody has agreed to this yet.').waitFor()
  await button('Send the letter').click()
  expect(new URL(page.url()).pathname).toBe('/referrals/new')
  await agent.looks('refer-without-consent')

  await page.getByRole('link', { name: 'Ask, and record the answer' }).click()
  await page.getByText(/You may say yes or no; nobody will be angry/).waitFor()
  await choose('Who answered?', 'The child')
  await page.getByRole('checkbox', { name: 'Read aloud' }).check()
  await choose('The answer', 'Yes')
  await page.getByLabel('To what exactly?').fill('That the doctor looks at my arm')
  await agent.looks('consent-form')
  await button('Save the answer').click()
  // Back at the letter, as it was left.
  await page.getByText('Relies on this consent').waitFor()
  expect(await page.getByLabel('What do you ask them to do?').inputValue()).toBe(asked)
  await button('Send the letter').click()
  await page.waitForURL((url) => url.pathname === file)

  const nurse = await come('kalyan.hospital')
  await nurse.page.goto('/referrals')
  await nurse.page.getByRole('link').filter({ hasText: asked }).click()
  await nurse.page.waitForURL(/\/referrals\/[\da-f-]{36}/)
  await nurse.page.getByRole('button', { name: 'Accept the referral' }).waitFor()
  await nurse.page.getByText('Read, waits for an answer').first().waitFor()
  const letter = new URL(nurse.page.url()).pathname

  // The child changes her mind: two taps and her words.
  await page.goto(`${file}?tab=consent`)
  await agent.looks('consents')
  await button('Take it back').click()
  await page.getByLabel('What did they say?').fill('I do not want them to know')
  await button('Take it back').click()
  await page.getByText(/I do not want them to know/).waitFor()

  // The receiving desk is stopped at its next look.
  await nurse.page.goto(letter)
  await nurse.page.getByText(/Do not use or pass on what you learned of the child/).waitFor()
  await nurse.page.getByText(/If you have a question, ask/).waitFor()
  expect(await nurse.page.getByText(asked).count()).toBe(0)
  expect(await nurse.page.getByRole('heading', { name: 'About the child' }).count()).toBe(0)
  expect(await nurse.page.getByRole('button', { name: 'Accept the referral' }).count()).toBe(0)
  await nurse.looks('letter-stopped')

  // The sender has a day to decide; the child is heard, and the letter is gone.
  await page.goto('/work')
  await page.getByText('Decide after a consent was withdrawn').first().waitFor()
  await page.goto(letter)
  await page.getByText(/The letter is closed to the receiving desk since/).waitFor()
  await agent.looks('letter-stopped-sender')
  await button('Take the referral back').click()
  await page.getByLabel('In a few words').fill('She does not want it')
  await button('Take the referral back').click()
  await page.getByText('Taken back', { exact: true }).waitFor()
  await nurse.page.goto(letter)
  await nurse.page.getByText('Nothing here that you may see').waitFor()
})

test('at high risk the safety plan comes before the plan, and stands at the top of the file', async () => {
  const agent = await come('sokha.agent')
  const { page } = agent
  const { button, choose } = acts(agent)
  const file = await opened(agent)
  await page.goto(`${file}?do=set-risk`)
  await page.getByText('High risk', { exact: true }).click()
  await page.getByLabel('Why?').fill('Beaten at night by an uncle')
  await button('Set this risk').click()
  await page.getByRole('heading', { name: 'There is no safety plan yet' }).waitFor()

  await page.goto(`${file}?do=assess`)
  // A child of unknown age points at pictures, or stays silent.
  await button('Questions and pictures for the child').click()
  await page.getByText('Afraid', { exact: true }).click()
  await page.getByText('Not safe', { exact: true }).click()
  expect(await page.getByLabel('What did the child say or show?').inputValue()).toBe(
    'Afraid, Not safe',
  )
  await page.getByLabel('What do the child and the family need?').fill('A safe place at night')
  await agent.looks('case-assess-pictures')
  await button('Save the assessment').click()
  await page.getByText(/assessed the child and the family/).waitFor()

  await page.goto(`${file}?do=plan`)
  await page.getByLabel('What should become better for the child?').fill('Safe at night')
  await page.getByLabel('How will we know that it is reached?').fill('No night alone with him')
  await choose('Does the child agree?', 'Does not agree')
  await page.getByLabel('What is done?').fill('Stays with the teacher')
  await button('Save the goal').click()
  await page.getByText('Please answer, for the child disagrees').waitFor()
  await choose("What was done with the child's view?", 'Followed in part')
  await page.getByLabel('Why? (tell the child as well)').fill('At home on Sundays only')
  await button('Save the goal').click()
  await page
    .getByRole('alert')
    .filter({ hasText: 'Before the service plan, write the safety plan' })
    .waitFor()

  await page.getByRole('link', { name: 'Write the safety plan' }).click()
  await page.getByLabel('What danger, from whom, when?').fill('The uncle drinks at night')
  await page.getByLabel('The adult to whom the child can run').fill('Teacher Sopheak')
  await page.getByLabel('Where to? (also by night)').fill('The house behind the school')
  await page.getByLabel('What does the child do, step by step?').fill('Out by the kitchen, and run')
  await page.getByLabel(/Words of the card/).fill('Call the police')
  await page.getByText(/This word would give it away: police/).waitFor()
  await page.getByLabel(/Words of the card/).fill('Teacher 000 111 222')
  await agent.looks('safety-form')
  await button('Save the safety plan').click()
  await page.getByText('Teacher 000 111 222').waitFor()
  await agent.looks('safety')

  // What was refused was not lost: it is there on another device, where the same person signs in.
  const elsewhere = await come('sokha.agent')
  await elsewhere.page.goto(`${file}?do=plan`)
  await elsewhere.page.getByText(/This is your draft, begun today/).waitFor()
  await elsewhere.looks('plan-draft')
  expect(
    await elsewhere.page.getByLabel('What should become better for the child?').inputValue(),
  ).toBe('Safe at night')
  expect(await elsewhere.page.getByLabel('What is done?').inputValue()).toBe(
    'Stays with the teacher',
  )

  await page.goto(`${file}?do=plan`)
  await page.getByText('Out by the kitchen, and run').waitFor()
  await page.getByText(/This is your draft, begun today/).waitFor()
  await choose('Does the child agree?', 'Agrees')
  await button('Save the goal').click()
  await page.getByRole('heading', { name: 'Safe at night' }).waitFor()
  await agent.looks('case-safe')
  // Sent, it is no draft any more, here or elsewhere.
  await elsewhere.page.reload()
  await elsewhere.page.getByLabel('What should become better for the child?').waitFor()
  expect(
    await elsewhere.page.getByLabel('What should become better for the child?').inputValue(),
  ).toBe('')
})

test('whatever is begun outlives a reload, another device and a hand that threw it away', async () => {
  const agent = await come('sokha.agent')
  const { page } = agent
  const { button } = acts(agent)
  const file = await opened(agent)
  const begun: readonly (readonly [address: string, field: string | RegExp, words: string])[] = [
    ['?do=note', 'The note', 'The aunt rang at night'],
    ['?do=set-risk', 'Why?', 'He came back to the house'],
    ['?tab=conferences&write=conference', 'Why was it held?', 'Nobody knows who leads'],
    ['?tab=people&write=caregiver', 'Note', 'Works at the market'],
    ['?tab=household&write=member', 'Occupation', 'Mends nets'],
  ]
  const written = async (of: Person, field: string | RegExp) =>
    of.page.locator('main form').getByLabel(field).first()
  for (const [address, field, words] of begun) {
    const saved = page.waitForResponse(
      (response) => new URL(response.url()).pathname === '/api/drafts',
      { timeout: 20_000 },
    )
    await page.goto(`${file}${address}`)
    await (await written(agent, field)).fill(words)
    await saved
    await page.reload()
    await page.getByText(/This is your draft, begun today/).waitFor()
    expect(await (await written(agent, field)).inputValue()).toBe(words)
  }

  const elsewhere = await come('sokha.agent', { size: phone })
  for (const [address, field, words] of begun) {
    await elsewhere.page.goto(`${file}${address}`)
    await elsewhere.page.getByText(/This is your draft, begun today/).waitFor()
    expect(await (await written(elsewhere, field)).inputValue()).toBe(words)
  }
  await elsewhere.page.goto(`${file}?tab=conferences&write=conference`)
  await elsewhere.page.getByText(/This is your draft, begun today/).waitFor()
  await elsewhere.looks('conference-draft')

  await page.goto(`${file}?do=note`)
  await button('Throw the draft away').click()
  expect(await (await written(agent, 'The note')).inputValue()).toBe('')
  await agent.looks('draft-thrown')
  await button('Take it back').click()
  expect(await (await written(agent, 'The note')).inputValue()).toBe('The aunt rang at night')
  await button('Save the note').click()
  await page.getByText('The aunt rang at night').first().waitFor()
  await elsewhere.page.goto(`${file}?do=note`)
  await (await written(elsewhere, 'The note')).waitFor()
  expect(await (await written(elsewhere, 'The note')).inputValue()).toBe('')
})

test('on a phone, in Khmer, consent and safety fit under one thumb', async () => {
  const agent = await come('sokha.agent', { size: phone, language: 'km' })
  const { page } = agent
  const file = await opened(agent)
  await page.goto(`${file}?tab=consent&ask=new`)
  await page.getByText('ឲ្យយើងជួយ និងកត់ត្រា').click()
  await page.getByText(/គ្មានអ្នកណាខឹងទេ/).waitFor()
  await agent.looks('consent-form')
  await page.goto(`${file}?tab=safety&write=new`)
  await page.getByLabel('គ្រោះថ្នាក់អ្វី? ពីអ្នកណា? ពេលណា?').waitFor()
  await agent.looks('safety-form')
  await page.goto(`${file}?do=visit`)
  await page
    .getByRole('radiogroup', { name: 'តើបានជួបកុមារទេ?' })
    .getByText('បាន', { exact: true })
    .click()
  await page.getByRole('button', { name: 'សំណួរ និងរូបភាពសម្រាប់កុមារ' }).click()
  await page.getByText('សប្បាយ', { exact: true }).waitFor()
  await agent.looks('case-visit-pictures')
  await page.goto(`${file}?tab=people`)
  await agent.looks('case-age-in-doubt')
})
