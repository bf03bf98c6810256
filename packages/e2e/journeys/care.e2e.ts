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

/** Asks the product as the person who is signed in on this page, in the language given. */
const ask = async ({ page }: Person, path: string, body: object, language = 'en') => {
  const answer = await page.request.post(`/api${path}`, {
    headers: { 'idempotency-key': randomUUID(), 'accept-language': language },
    data: body,
  })
  return { status: answer.status(), body: (await answer.json()) as Record<string, unknown> }
}

const unheard = `Xx${Date.now().toString(36)}`

/** A case of a child whom nobody else has heard of; answers the address of its care. */
async function newCase(agent: Person, name: string): Promise<{ id: string; address: string }> {
  const id = randomUUID()
  const opened = await ask(agent, '/cases', {
    id,
    child: {
      kind: 'new',
      child: {
        id: randomUUID(),
        name: { familyKm: null, givenKm: null, familyLatin: 'Sok', givenLatin: name },
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
  expect([opened.status, opened.body['detail']]).toEqual([200, undefined])
  return { id, address: `/cases/${id}?tab=care` }
}

const daysAhead = (count: number): Date => new Date(Date.now() + count * 86_400_000)
const inDays = (count: number): string => daysAhead(count).toISOString().slice(0, 10)

/** A decision with everything said but which options were looked at first. */
const written = {
  kind: 'place',
  chosen: 'relatives',
  chosenWords: 'មណ្ឌលក្នុងខេត្ត',
  options: [],
  parents: 'cannot-be-asked',
  parentsWhy: 'ឪពុកម្តាយទៅធ្វើការនៅថៃ',
  permanence: 'temporary',
  safety: 'មានអ្នកយាម',
  familyTies: 'ម្តាយមកលេង',
  continuity: 'សាលាដដែល',
  development: 'រៀនបន្ត',
  childView: null,
  childViewHow: 'did-not-wish-to-say',
  viewDone: 'សួរម្តងទៀតសប្តាហ៍ក្រោយ',
  people: [
    {
      id: randomUUID(),
      name: 'សុខ សុខា',
      body: 'ការិយាល័យសង្គមកិច្ច',
      role: 'ភ្នាក់ងារសង្គម',
      part: 'decides',
      conflict: 'none',
    },
  ],
  reviewOn: inDays(30),
  endsOn: null,
}

test('an agent decides with the family in mind, the supervisor returns and then approves, and the child comes home', async () => {
  const agent = await come('sokha.agent')
  const chief = await come('vuthy.district')
  const { page } = agent
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const choose = async (group: string | RegExp, answer: string) =>
    page.getByRole('radiogroup', { name: group }).getByText(answer, { exact: true }).click()
  const day = async (group: string, on: Date) => {
    const field = page.getByRole('group', { name: group })
    await field.getByLabel('Day').fill(String(on.getDate()))
    await field.getByLabel('Month').selectOption(String(on.getMonth() + 1))
    await field.getByLabel('Year').fill(String(on.getFullYear()))
  }
  const next = () => button('Save and go on').click()
  const { id, address } = await newCase(agent, unheard)

  await page.goto(address)
  await page.getByText('Nobody has placed this child').waitFor()
  await agent.looks('care-empty')
  await page.getByRole('link', { name: 'Write a decision' }).click()
  await page.getByRole('heading', { name: 'What is to be decided?' }).waitFor()
  // Nothing is chosen for her: whoever goes on without an answer is told which is missing.
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  await next()
  await page.getByText(/What the parents say is not there/).waitFor()
  await choose('This decision is to', 'Place the child')
  await choose('Do the parents agree?', 'They cannot be asked')
  await choose('For how long', 'For a time')
  await next()
  await page.getByText(/Why the parents cannot be asked is not said/).waitFor()
  await page.getByLabel('Why can they not be asked?').fill('Her mother left for Thailand')
  await agent.looks('decision-what')
  await next()

  // The next option opens only when the one before has its answer.
  await page.getByRole('heading', { name: 'With whom should the child live?' }).waitFor()
  const option = (name: string) => page.getByRole('group', { name })
  expect(await option('Residential care').count()).toBe(0)
  await option('Birth family').getByText('Tried', { exact: true }).click()
  expect(await option('Relatives').count()).toBe(0)
  await option('Birth family')
    .getByLabel('Why does it not serve the child?')
    .fill('Her father still hits her when he drinks')
  await option('Relatives').getByText('This one', { exact: true }).click()
  await page.getByLabel('With whom, and where?').fill('Her grandmother, two villages away')
  await agent.looks('decision-options')
  await next()

  await page.getByRole('heading', { name: 'Why is it best for the child?' }).waitFor()
  await page.getByLabel('Safety').fill('The father does not go there')
  await page.getByLabel('Family ties').fill('Her own grandmother; her mother visits')
  await page.getByLabel('Continuity').fill('The same school')
  await page.getByLabel('Development').fill('She goes on to grade 4')
  await next()

  await page.getByRole('heading', { name: 'What does the child think?' }).waitFor()
  await choose("The child's own view", 'Said it')
  await page.getByLabel('What did the child say or show?').fill('I want to be with grandmother')
  await page.getByLabel("What was done with the child's view?").fill('We follow it')
  await agent.looks('decision-view')
  await next()

  // Somebody in conflict may be heard and may not decide.
  await page.getByRole('heading', { name: 'Who took part?' }).waitFor()
  const first = page.getByRole('region', { name: 'Person 1' })
  await next()
  await first.getByText('Please choose one').first().waitFor()
  await first.getByText('Decides', { exact: true }).click()
  await first.getByLabel('Conflict of interest').selectOption('none')
  await button('Add a person').click()
  const second = page.getByRole('region', { name: 'Person 2' })
  await second.getByLabel('Name').fill('Uncle Vanna')
  await second.getByLabel('Role').fill('Uncle')
  await second.getByLabel('Body, or family').fill('Family')
  await second.getByText('Decides', { exact: true }).click()
  await second.getByLabel('Conflict of interest').selectOption('related')
  await page.getByText('Person 2 has a conflict of interest and cannot decide').waitFor()
  await agent.looks('decision-conflict')
  await next()
  await page
    .getByRole('alert')
    .filter({ hasText: 'Let somebody without a conflict' })
    .first()
    .waitFor()
  await second.getByText('Is heard', { exact: true }).click()
  await next()

  await page.getByRole('heading', { name: 'When is it looked at again?' }).waitFor()
  await day('Review date', daysAhead(60))
  await next()
  await page.getByText('It is complete and can be proposed.').waitFor()
  await agent.looks('decision-read')
  await button('Put it before the supervisor').click()
  await page.getByText('Waiting for approval').first().waitFor()
  expect(await button('Approve the decision').count()).toBe(0)

  // The supervisor asks for more, and then approves.
  const letter = page.url()
  await chief.page.goto(letter)
  await chief.page.getByText('I want to be with grandmother').waitFor()
  await chief.looks('decision-letter')
  await chief.page.getByRole('button', { name: 'Return it with a comment' }).click()
  await chief.page.getByLabel('What has to be mended?').fill('Was the aunt in town asked?')
  await chief.page.getByRole('button', { name: 'Return it with a comment' }).last().click()
  await chief.page.getByText('Returned with a comment').first().waitFor()

  await page.goto(letter)
  await page.getByText('Was the aunt in town asked?').waitFor()
  await page.getByRole('link', { name: 'Mend the decision' }).click()
  await next()
  await next()
  await page.getByLabel('Family ties').fill('The aunt was asked and has no room; the mother visits')
  for (const heading of ['What does the child think?', 'Who took part?', 'When is it looked at']) {
    await next()
    await page.getByRole('heading', { name: heading }).waitFor()
  }
  await next()
  await button('Put it before the supervisor').click()
  await page.getByText('Waiting for approval').first().waitFor()
  await chief.page.reload()
  await chief.page.getByRole('button', { name: 'Approve the decision' }).click()
  await chief.page.getByLabel('Do you have a conflict of interest in this?').selectOption('none')
  await chief.looks('decision-approve')
  await chief.page.getByRole('button', { name: 'Approve the decision' }).last().click()
  await chief.page.getByText('Approved', { exact: true }).first().waitFor()

  // It is carried out, with three agreements, and reviewed.
  await page.goto(address)
  await page.getByRole('link', { name: 'Begin the placement' }).click()
  await page.getByLabel('Name of the caregiver or the place').fill('Grandmother Yim')
  await choose('Does the child agree?', 'Agrees')
  await choose('The child answered by', 'Spoken')
  await choose('The caregiver agreed by', 'Thumbprint')
  await choose('The case worker agreed by', 'Signed')
  await agent.looks('placement-begin')
  await button('Begin the placement').click()
  await page.getByText(/Relatives · Grandmother Yim/).waitFor()
  await agent.looks('care-placed')
  await page.getByRole('link', { name: 'Record a review' }).click()
  await choose('Was the child seen?', 'Yes')
  await choose("The child's own view", 'Said it')
  await page.getByLabel('What did the child say or show?').fill('It is good here')
  await page.getByLabel('How is the child there?').fill('She plays with her cousins')
  await page.getByLabel("What was done with the child's view?").fill('She stays')
  await choose('Is it still the best place?', 'Yes, the child stays')
  await agent.looks('placement-review')
  await button('Record a review').click()
  await page.getByText('Reviews (1)').waitFor()

  // She goes home, and somebody looks how it is there.
  const decisionId = randomUUID()
  const home = await ask(agent, `/cases/${id}/decisions`, {
    decisionId,
    version: null,
    content: { ...written, kind: 'reunite', chosen: 'birth-family', chosenWords: 'Her mother' },
  })
  expect(home.body['faults']).toEqual([])
  const steps = [agent, chief] as const
  for (const [index, act] of (['propose', 'approve'] as const).entries()) {
    const body = { version: index + 1, ...(act === 'approve' && { conflict: 'none' }) }
    const done = await ask(steps[index] ?? agent, `/decisions/${decisionId}/${act}`, body)
    expect([done.status, done.body['detail']]).toEqual([200, undefined])
  }
  await page.goto(address)
  await page.getByRole('link', { name: 'Begin the placement' }).click()
  await page.getByLabel('Name of the caregiver or the place').fill('Her mother')
  await choose('Does the child agree?', 'Agrees')
  await choose('The child answered by', 'Spoken')
  await choose('The caregiver agreed by', 'Signed')
  await choose('The case worker agreed by', 'Signed')
  await button('Begin the placement').click()
  await page.getByText('The life at home is not stable yet').waitFor()
  await page.getByRole('link', { name: 'Record a check' }).click()
  await choose('Was the child seen?', 'Yes')
  await choose("The child's own view", 'Did not wish to say')
  await page.getByLabel('How is the child there?').fill('She sleeps and eats well')
  for (const item of ['Food', 'Education', 'Relationship in the family', 'No violence'])
    await choose(item, 'Good')
  await choose('Access to health care', 'Good')
  await choose('After this', 'Recommend closing the case')
  await button('Record a check').click()
  await page.getByRole('alert').filter({ hasText: 'three good checks in a row' }).waitFor()
  await choose('After this', 'Go on with the checks')
  await agent.looks('placement-check')
  await button('Record a check').click()
  await page.getByText('Checks at home (1)').waitFor()
  await agent.looks('care-home')
  await page.goto(address.replace('?tab=care', ''))
  await page.getByText(/The child came to live with: Relatives/).waitFor()
})

test('residential care without tried alternatives is refused, with the way out in plain Khmer', async () => {
  const agent = await come('sokha.agent', { size: phone, language: 'km' })
  const { id, address } = await newCase(agent, `${unheard}b`)
  const decisionId = randomUUID()
  const content = { ...written, chosen: 'residential', endsOn: inDays(90) }
  const given = { decisionId, version: null, content }
  const drafted = await ask(agent, `/cases/${id}/decisions`, given)
  expect(drafted.status).toBe(200)
  const refused = await ask(agent, `/decisions/${decisionId}/propose`, { version: 1 }, 'km')
  expect(refused.status).toBe(422)
  expect(refused.body['detail']).toMatch(/គ្រួសារបង្កើត.*សូមសាកសិន/s)

  const { page } = agent
  await page.goto(`${address}&decision=${decisionId}`)
  await page.getByRole('heading', { name: 'នៅខ្វះ' }).waitFor()
  await page.getByText(/មិនទាន់ប្រាប់អំពីជម្រើស «សាច់ញាតិ»/).waitFor()
  await agent.looks('decision-refused')
  await page.getByRole('link', { name: 'កែសេចក្តីសម្រេច' }).click()
  await page.getByRole('button', { name: 'រក្សាទុក ហើយបន្ត' }).click()
  await page.getByRole('heading', { name: 'តើកុមារគួររស់នៅជាមួយអ្នកណា?' }).waitFor()
  expect(await page.getByRole('group', { name: /មណ្ឌលថែទាំកុមារ/ }).count()).toBe(0)
  await agent.looks('decision-options')

  // Nor is a child placed there without a decision, but for an emergency of 72 hours.
  await page.goto(`${address}&care=begin`)
  await page.getByText(/យូរបំផុត ៧២ ម៉ោង/).waitFor()
  const asked = await page.getByRole('radio', { checked: true }).evaluateAll((all) => all.length)
  // Only "not yet": who agreed is said by whoever was there.
  expect(asked).toBe(2)
  await page.getByRole('radiogroup', { name: 'កុមារស្នាក់នៅ' }).getByText('គ្រួសារធម៌').click()
  await page.getByRole('button', { name: 'ចាប់ផ្តើមការស្នាក់នៅ' }).click()
  await page.getByText('សូមសរសេរពីរបីពាក្យ').first().waitFor()
  await agent.looks('placement-emergency')
  await page.getByLabel('ហេតុអ្វីត្រូវយប់នេះ').fill('យប់ជ្រៅ គ្មានអ្នកសម្រេច')
  await page.getByLabel('កុមារមានគ្រោះថ្នាក់អ្វី').fill('ឪពុកស្រវឹងកាន់កាំបិត')
  for (const option of ['គ្រួសារបង្កើត', 'សាច់ញាតិ']) {
    const one = page.getByRole('radiogroup', { name: option, exact: true })
    await one.getByText('សាកមិនបាន').click()
    await one.locator('xpath=..').getByLabel('ប្រាប់ពីរបីពាក្យ').fill('រកមិនឃើញយប់នេះ')
  }
  await page.getByLabel('អ្នកណាសម្រេច').fill('សុខា ភ្នាក់ងារសង្គមកិច្ច')
  await page.getByLabel('ឈ្មោះអ្នកថែទាំ ឬកន្លែង').fill('គ្រួសារតាសុខ')
  await page.getByRole('radiogroup', { name: 'កុមារយល់ព្រមឬទេ?' }).getByText('មិនចង់និយាយ').click()
  await page.getByRole('button', { name: 'ចាប់ផ្តើមការស្នាក់នៅ' }).click()
  await page.getByText('ហេតុអ្វីបន្ទាន់').waitFor()
  await page.getByText('ឪពុកស្រវឹងកាន់កាំបិត').waitFor()
  expect(await page.getByText('មិនទាន់យល់ព្រម').count()).toBe(2)
  await agent.looks('emergency-placed')
})
