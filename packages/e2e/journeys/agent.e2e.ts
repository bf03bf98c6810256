import { afterAll, expect, test } from 'vitest'
import { asksToClose } from '../src/closing.ts'
import { type Person, phone, signedIn } from '../src/person.ts'

const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.leaves())))

const come = async (login: string, screen: Parameters<typeof signedIn>[1] = {}) => {
  const person = await signedIn(login, screen)
  people.push(person)
  return person
}

/** A name that no other child of the invented country has. */
const unheard = `Zz${Date.now().toString(36)}`
let file = ''

test('an agent takes a report to a closed case, and every screen on the way stands up to a look', async () => {
  const agent = await come('sokha.agent')
  const { page } = agent
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const choose = async (group: string | RegExp, answer: string) =>
    page.getByRole('radiogroup', { name: group }).getByText(answer, { exact: true }).click()
  const pick = async (field: string | RegExp, option: string) => {
    await page.getByRole('combobox', { name: field }).click()
    await page.getByRole('option', { name: option }).first().click()
  }

  await page.goto('/work')
  await page.getByRole('heading', { name: 'My work' }).waitFor()
  await agent.looks('work')

  // Triage: the next report, its proposal, and the decision.
  await page.goto('/triage')
  await page.waitForURL(/\/triage\/[\da-f-]{36}/)
  await page.getByRole('heading', { name: 'What was reported' }).waitFor()
  await agent.looks('triage')
  const report = page.url()
  await button('Accept the report').click()
  await choose('Who is this child?', 'A new child')
  await page.getByLabel('Given name, in Latin letters').fill(unheard)
  await choose('Sex', 'Girl')
  if ((await page.locator('.mantine-MultiSelect-pill').count()) === 0) {
    await page.getByRole('combobox', { name: 'What is the concern?' }).click()
    await page.getByRole('option', { name: 'Neglect' }).first().click()
    await page.keyboard.press('Escape')
  }
  await agent.looks('triage-accept')
  await button('Accept and open the case').click()
  await page.getByText('The last report became a case.').waitFor()
  // The next report comes by itself.
  await page.waitForURL(
    (url) => url.pathname.startsWith('/triage') && !report.includes(url.pathname),
  )
  await page.getByRole('link', { name: 'Open the case' }).click()
  await page.getByRole('heading', { name: new RegExp(unheard) }).waitFor()
  file = new URL(page.url()).pathname
  await agent.looks('case-new')

  // Assess, with a child who did not wish to say.
  await button('Do something else').click()
  await page.getByRole('menuitem', { name: 'Assess child and family' }).click()
  await page.getByRole('group', { name: 'Physical health' }).getByText('2').first().click()
  await choose("The child's own view", 'Did not wish to say')
  await page.getByLabel('What do the child and the family need?').fill('Food, and school again')
  await agent.looks('case-assess')
  await button('Save the assessment').click()
  await page.getByText(/assessed the child and the family/).waitFor()

  // Danger was told of: it is judged before anything is planned.
  await page.goto(`${file}?do=set-risk`)
  await choose('Risk', 'Medium risk')
  await page.getByLabel('Why?', { exact: true }).fill('Her aunt is there day and night')
  await button('Set this risk').click()
  await page.getByText('Her aunt is there day and night').first().waitFor()

  // Plan.
  await page.goto(`${file}?do=plan`)
  await page.getByLabel('What should become better for the child?').fill('Back in school')
  await page.getByLabel('How will we know that it is reached?').fill('Seen at two visits')
  await choose('Does the child agree?', 'Agrees')
  await page.getByLabel('What is done?').fill('Speak with the head teacher')
  await agent.looks('case-plan')
  await button('Save the goal').click()
  await page.getByRole('heading', { name: 'Back in school' }).waitFor()

  // Visit, and how long it takes.
  await page.goto(file)
  const began = performance.now()
  await button(/Record a visit/).click()
  await choose('Did you see the child?', 'Yes')
  await choose("The child's own view", 'Said it')
  await page.getByLabel('What did the child say or show?').fill('I want to go back')
  await page.getByLabel('How is it there?').fill('Calm; an aunt cooks')
  await agent.looks('case-visit')
  await button('Save the visit').click()
  await page.getByText(/I want to go back/).waitFor()
  expect(performance.now() - began).toBeLessThan(60_000)

  // Refer: the sender sees exactly what the receiver will see.
  await page.getByRole('link', { name: 'Refer to a service' }).click()
  await pick('Which service does the child need?', 'Medical care')
  await page.getByRole('radiogroup', { name: 'To which desk?' }).getByRole('radio').first().check()
  await page.getByLabel('What do you ask them to do?').fill('Please look at her cough')
  await page.getByRole('checkbox', { name: "The child's own view" }).check()
  const preview = page.locator('aside')
  await preview.getByText('I want to go back').or(preview.getByText('not known')).first().waitFor()
  await preview.getByText(unheard).waitFor()
  // Nobody has agreed yet: the answer is asked for, and the letter is there again afterwards.
  await page.getByText('Nobody has agreed to this yet.').waitFor()
  await page.getByRole('link', { name: 'Ask, and record the answer' }).click()
  await choose('Who answered?', 'Nobody: the best interests of the child')
  await page
    .getByLabel('Why?', { exact: true })
    .fill('The cough is bad, and nobody is at home to ask')
  await page.getByLabel('Who approved it?').fill('The head of the office')
  await page.getByLabel('To what exactly?').fill('That a doctor looks at the cough')
  await button('Save the answer').click()
  await page.getByText('Relies on this consent').waitFor()
  await page.getByText('That a doctor looks at the cough').waitFor()
  await agent.looks('refer')
  await button('Send the letter').click()
  await page.getByText(/referred the child to/).waitFor()

  // Who did and who opened what.
  await page.goto(`${file}?tab=history`)
  await page
    .getByText(/opened the file/)
    .first()
    .waitFor()
  await agent.looks('case-history')

  // A letter that still waits for its answer keeps the case open: it is taken back first.
  await page.goto(`${file}?tab=closing`)
  await page.getByText(/1 open referral:/).waitFor()
  await agent.looks('case-closing')
  await page.goto(file)
  await page.getByRole('link', { name: 'Read the letter' }).first().click()
  await button('Take the referral back').click()
  await page.getByLabel('In a few words').fill('Her aunt took her to the doctor')
  await button('Take the referral back').click()
  await page.getByText('Taken back', { exact: true }).waitFor()

  // Ask for the closing on form 6; another person approves it, and it can be opened again.
  await page.goto(`${file}?tab=closing&final=new`)
  await asksToClose(page, { reason: 'She is safe with her aunt' })
  const supervisor = await come('chantha.province')
  await supervisor.page.goto(`${file}?tab=supervision`)
  await supervisor.page.getByRole('button', { name: 'Approve, and close the case' }).click()
  await supervisor.page.getByText(/This case is closed/).waitFor()
  await page.goto(file)
  await page.getByText(/This case is closed/).waitFor()
  await page.getByText('She is safe with her aunt').first().waitFor()
  await expect.poll(() => button('Open the case again').isVisible()).toBe(true)
  await agent.looks('case-closed')
})

test('the list finds the child as one types, and the address keeps the filters', async () => {
  const agent = await come('sokha.agent')
  const { page } = agent
  await page.goto('/cases')
  await agent.looks('cases')
  await page.getByLabel(/Search a child's name/).fill(unheard)
  await page.waitForURL((url) => url.searchParams.get('q') === unheard)
  await page.getByText('No case fits').waitFor()
  await page.goto(`/cases?state=closed&q=${unheard}`)
  await page.getByRole('link', { name: new RegExp(unheard) }).waitFor()
  await page.goto('/cases/new')
  await page.getByLabel('Search a child by name').fill(unheard)
  await page.getByRole('button', { name: 'This is the child' }).click()
  await page.getByRole('combobox', { name: 'What worries you?' }).waitFor()
  await agent.looks('case-register')
})

test('the agent of another district sees nothing of it: not by list, search or address', async () => {
  const other = await come('borey.agent')
  const { page } = other
  await page.goto(`/cases?state=all&q=${unheard}`)
  await page.getByText('No case fits').waitFor()
  await page.goto(file)
  await page.getByText('Nothing here that you may see').waitFor()
  expect(await page.getByText(unheard).count()).toBe(0)
  await page.goto('/cases/new')
  await page.getByLabel('Search a child by name').fill(unheard)
  await page.getByText(/No child of this name/).waitFor()
})

test('on a phone, in Khmer, the work list, triage and the file fit under one thumb', async () => {
  const agent = await come('sokha.agent', { size: phone, language: 'km' })
  const { page } = agent
  await page.goto('/work')
  await agent.looks('work')
  await page.goto('/triage')
  await page.waitForURL(/\/triage\/[\da-f-]{36}/)
  await agent.looks('triage')
  const accept = page.getByRole('button', { name: 'ទទួលយករបាយការណ៍' })
  const box = await accept.boundingBox()
  expect(box?.y ?? 0).toBeGreaterThan(phone.height / 2)
  await page.goto(file)
  await agent.looks('case-closed')
  await page.getByRole('link', { name: 'ផែនការ', exact: true }).click()
  await page.getByRole('heading', { name: 'Back in school' }).waitFor()
  await agent.looks('case-plan-tab')
  await page.getByRole('link', { name: 'មនុស្ស' }).click()
  await agent.looks('case-people-tab')
  await page.goto('/cases')
  await agent.looks('cases')
})
