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

/** Tells the product as the person who is signed in on this page. */
const tell = async ({ page }: Person, path: string, body: object) => {
  const answer = await page.request.post(`/api${path}`, {
    headers: { 'idempotency-key': randomUUID() },
    data: body,
  })
  expect([path, answer.status(), await answer.text()]).toEqual([path, 200, expect.any(String)])
}

const today = new Date().toISOString().slice(0, 10)
const long = 'សុភ័ក្ត្រច័ន្ទតារារស្មីវណ្ណារតនៈមុន្នីរ័ត្នសុខុមាលភាព'

/** A child whom nobody else has heard of, and the mother. */
async function newFamily(agent: Person): Promise<{ id: string; childId: string }> {
  const [id, childId] = [randomUUID(), randomUUID()]
  const name = { familyKm: 'សុខ', givenKm: long, familyLatin: 'Sok', givenLatin: 'Davy' }
  await tell(agent, '/cases', {
    id,
    child: {
      kind: 'new',
      child: {
        id: childId,
        name,
        otherNames: [],
        sex: 'female',
        birth: { precision: 'year', from: '2016-01-01', to: '2016-12-31', words: null },
        placeCode: '020301',
        addressWords: null,
        nationality: null,
        disabilities: [],
        schoolStatus: null,
        phone: null,
      },
    },
    concerns: ['neglect'],
  })
  await tell(agent, `/children/${childId}/caregivers`, {
    id: randomUUID(),
    childId,
    name: { ...name, givenLatin: 'Mealea' },
    relation: 'mother',
    phone: null,
    livesWithChild: true,
    caresForChild: true,
    isSuspected: false,
    note: null,
  })
  return { id, childId }
}

test('an agent writes a family down once, finds the home not safe, and plans help for the mother', async () => {
  const agent = await come('sokha.agent')
  const { page } = agent
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const choose = async (group: string | RegExp, answer: string) =>
    page.getByRole('radiogroup', { name: group }).getByText(answer, { exact: true }).click()
  const { id } = await newFamily(agent)
  const address = `/cases/${id}?tab=household`

  await page.goto(`/cases/${id}`)
  await page.getByRole('link', { name: 'Household · safety of the home' }).click()
  await page.getByText('Nobody is written down yet').waitFor()
  await agent.looks('family-empty')

  // The file knows the mother: one tap, and nothing is typed.
  await button(/Mealea lives here$/).click()
  await button(/^Correct .*Mealea/).waitFor()
  await button('Add a member of the household').click()
  await page.getByRole('combobox', { name: 'Who is this to the child?' }).fill('Grandparent')
  await page.getByRole('option', { name: 'Grandparent' }).click()
  await page.getByLabel('Given name, in Latin letters').fill('Sokhom')
  await page.getByLabel('Age in years').fill('162')
  await page.getByText('An age is between 0 and 120').waitFor()
  await page.getByLabel('Age in years').fill('62')
  await page.getByLabel('Occupation').fill('Rice farmer')
  await button('Save this person').click()
  await page.getByText('62 years old · Rice farmer').waitFor()
  await button('Sokhom lives here no longer').click()
  await page.getByLabel('Why, and where to?').fill('To her son in Thailand')
  await button('Note that they left').click()
  await page.getByText('Who lived here before (1)').click()
  await page.getByText(/To her son in Thailand/).waitFor()

  await button('Check the home').click()
  const item = (name: string) => page.getByRole('group', { name, exact: true })
  await item('Where the child sleeps, and with whom').getByText('Safe').click()
  await item('Violence or quarrels in the home').getByText('Danger').click()
  await choose('What was found', 'Safe')
  await button('Save the check').click()
  await page.getByText('With a danger, a home is safe with measures at the best.').waitFor()
  await choose('What was found', 'Not safe')
  await page.getByLabel('Who or what is the danger?').fill('An uncle who drinks and hits')
  await page
    .getByLabel('What is done about it, and by whom?')
    .fill('The uncle sleeps at the village chief until Monday')
  await choose(/child’s own view|child's own view|view/i, 'Did not wish to say')
  await button('Save the check').click()
  await page.getByText('is not safe, and there is no safety plan yet').waitFor()
  await agent.looks('family-not-safe')

  // The plan waits for the safety plan, which is one tap away.
  await page.getByRole('link', { name: 'Write the safety plan' }).last().click()
  await page
    .getByLabel(/danger/i)
    .first()
    .waitFor()
  await tell(agent, `/cases/${id}/safety-plans`, {
    id,
    plan: {
      id: randomUUID(),
      danger: 'The uncle',
      safeAdult: 'The teacher',
      goTo: 'The house behind the school',
      childDoes: 'Runs there by the kitchen door',
      checkedBy: 'The agent',
      checkOn: today,
    },
  })

  // Form 2 shows the household; it is not written again.
  await page.goto(`/cases/${id}?do=assess`)
  await page.getByText('Who lives with the child (for form 2)').waitFor()
  await page
    .getByText(/Mealea/)
    .first()
    .waitFor()
  await tell(agent, `/cases/${id}/assessments`, {
    id,
    version: 1,
    assessment: {
      id: randomUUID(),
      assessedOn: today,
      childRatings: {},
      familyRatings: {},
      strengths: null,
      needs: 'Quiet nights',
      childView: null,
      childViewHow: 'did-not-wish-to-say',
      caregiverView: null,
    },
  })

  await page.goto(address)
  await page.getByRole('link', { name: 'Plan support' }).click()
  await page.getByRole('combobox', { name: 'What do they need?' }).fill('Parenting')
  await page.getByRole('option', { name: 'Parenting skills' }).click()
  await choose('Does the caregiver agree?', 'Agrees')
  await agent.looks('family-support-form')
  await tell(agent, `/cases/${id}/goals`, await supportOf(agent, id))

  await page.goto(address)
  await page.getByText(/Parenting skills/).waitFor()
  await button('Review the support').click()
  await page.getByLabel('What is better, and what is still hard?').fill('Calmer evenings')
  await button('Save the review').click()
  await page.getByText('Calmer evenings').waitFor()
  await agent.looks('family-whole')

  const onPhone = await come('sokha.agent', { size: phone, language: 'km' })
  await onPhone.page.goto(address)
  await onPhone.page.getByText('Calmer evenings').waitFor()
  await onPhone.looks('family-whole')
  await onPhone.page.goto(`${address}&write=home`)
  await onPhone.page.getByText('អ្វីដែលបានមើល').waitFor()
  await onPhone.looks('family-home-form')
})

/** The support that the form just showed, as it would send it. */
async function supportOf({ page }: Person, id: string): Promise<object> {
  const file = (await (await page.request.get(`/api/cases/${id}`)).json()) as {
    version: number
    caregivers: { id: string }[]
  }
  return {
    id,
    version: file.version,
    goal: {
      id: randomUUID(),
      goal: 'The mother sets rules without beating',
      measure: 'No blow for a month',
      dueOn: '2031-01-31',
      childAgrees: 'agrees',
      viewDone: 'followed',
      viewWhy: null,
      caregiverId: file.caregivers[0]?.id,
      need: 'parenting',
      caregiverAgrees: 'agrees',
      actions: [
        {
          id: randomUUID(),
          what: 'Six evenings of positive parenting',
          service: null,
          who: 'CCWC',
          dueOn: null,
        },
      ],
    },
  }
}
