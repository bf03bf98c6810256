import { afterAll, expect, test } from 'vitest'
import { type Person, phone, signedIn } from '../src/person.ts'

const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.leaves())))

const come = async (login: string, screen: Parameters<typeof signedIn>[1] = {}) => {
  const person = await signedIn(login, screen)
  people.push(person)
  return person
}

const meals = 'Meals a day'

/** The address of an open case of the agent. */
async function aCase({ page }: Person): Promise<string> {
  await page.goto('/cases')
  const link = page.locator('main a[href^="/cases/"]:not([href="/cases/new"])').first()
  await link.waitFor()
  return new URL((await link.getAttribute('href')) ?? '', page.url()).pathname
}

const choose = (person: Person, question: string | RegExp, answer: string) =>
  person.page.getByRole('radiogroup', { name: question }).getByText(answer, { exact: true }).click()

test('a form is changed by an officer while cases are open: old answers stay, new ones count, nothing is lost', async () => {
  const agent = await come('sokha.agent')
  const file = await aCase(agent)
  const fill = `${file}?tab=forms&fill=assessment`
  const { page } = agent
  const filings = page
    .locator('li', { has: page.getByRole('heading', { name: /^Form 2/ }) })
    .getByText(/^Filled today by/)

  // Filed by the version that is in force now.
  await page.goto(fill)
  await choose(agent, 'The child agreed beforehand', 'Agreed')
  await choose(agent, 'The place is safe', 'Yes')
  await page.getByLabel('General rights').check()
  await choose(agent, 'Decision of the client', 'Accepts services')
  await agent.looks('form-filling')
  const earlier = await filings.count()
  const filedSince = () => filings.count().then((count) => count - earlier)
  await page.getByRole('button', { name: 'File the form' }).click()
  await expect.poll(filedSince, { timeout: 15_000 }).toBe(1)

  // Begun by the same version, and not yet filed when the form changes.
  await page.goto(fill)
  await choose(agent, 'The child agreed beforehand', 'Agreed')
  await choose(agent, 'The place is safe', 'No')

  const officer = await come('nary.cncc')
  const desk = officer.page
  await desk.goto('/forms')
  await desk.getByRole('heading', { name: 'Forms', exact: true }).waitFor()
  await desk.getByRole('heading', { name: /^Form 6/ }).waitFor()
  await officer.looks('forms')
  await desk.goto('/forms/assessment/draft')
  const first = desk.locator('section', { has: desk.getByText('Before beginning') }).first()
  await first.waitFor()

  // One question added, whose check is told what is wrong with it as one types.
  await desk.getByRole('button', { name: 'Add a question to Before beginning' }).click()
  await desk.getByLabel('The question, in English').fill(meals)
  await desk.getByText('The Khmer is missing').locator('visible=true').first().waitFor()
  await officer.looks('form-question')
  await desk.getByLabel('The question, in Khmer').fill('ញ៉ាំប៉ុន្មានពេលក្នុងមួយថ្ងៃ')
  await desk.getByLabel('Kind').selectOption('whole-number')
  await desk.getByLabel('Must it be answered?').selectOption('yes')
  await desk.getByRole('button', { name: 'Write it as an expression: Check of the answer' }).click()
  const check = desk.getByLabel('Check of the answer (as an expression)', { exact: true })
  await check.fill('. >= ')
  await desk.getByText('The expression ends too early').locator('visible=true').first().waitFor()
  await check.fill('. <= 9')
  await desk.getByText('Understood: the answer is at most 9').waitFor()
  await desk.getByRole('button', { name: 'Pick it instead: Check of the answer' }).click()
  await officer.looks('form-check')
  await desk.getByLabel('What is said then, in Khmer').fill('ច្រើនពេក')
  await desk.getByLabel('What is said then, in English').fill('That is too many')

  // It is said aloud: what is no sound is refused in words, what is recorded is heard at once.
  await desk
    .locator('input[type=file][accept^="audio"]')
    .setInputFiles({ name: 'age.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('no sound') })
  await desk.getByText('This file is no sound').waitFor()
  await desk.getByRole('button', { name: 'Record it', exact: true }).click()
  await desk.getByText('Recording …').waitFor()
  await desk.waitForTimeout(1500)
  await desk.getByRole('button', { name: 'Stop recording' }).click()
  await desk.getByRole('button', { name: 'Record it again' }).waitFor()
  await officer.looks('form-sound')
  await desk.getByRole('button', { name: 'Done' }).click()

  // One retired, one made conditional; what rules read is locked, and says why.
  await desk.getByRole('button', { name: 'Change the question: The place is safe' }).click()
  await desk.getByRole('button', { name: 'Retire', exact: true }).click()
  await desk.getByRole('button', { name: 'Done' }).click()
  await desk
    .getByRole('button', { name: 'Change the question: Confidentiality was explained' })
    .click()
  await desk.getByRole('button', { name: 'Add a condition: Asked only when' }).click()
  await desk
    .getByLabel('Question: Asked only when, number 1')
    .selectOption('The child agreed beforehand')
  await desk.getByLabel('Value: Asked only when, number 1').selectOption('Agreed')
  await desk.getByText('Understood: “The child agreed beforehand” is “Agreed”').waitFor()
  await officer.looks('form-condition')
  await desk.getByRole('button', { name: 'Done' }).click()
  await desk.getByRole('button', { name: 'Change the question: Day of the assessment' }).click()
  await desk.getByText(/Rules and indicators read/).waitFor()
  expect(await desk.getByRole('button', { name: 'Retire', exact: true }).count()).toBe(0)
  await desk.getByRole('button', { name: 'Done' }).click()

  // Tried as on a phone: the condition holds, the check speaks, and nothing is kept of it.
  const trial = desk.getByRole('region', { name: 'As on a phone' })
  expect(await trial.getByText('Confidentiality was explained').count()).toBe(0)
  await trial.getByText('Agreed', { exact: true }).click()
  await trial.getByText('Confidentiality was explained').waitFor()
  await trial.getByLabel(meals).fill('12')
  await trial.getByRole('button', { name: 'Try to file it' }).click()
  await trial.getByText('That is too many').waitFor()
  await trial.getByLabel(meals).fill('3')
  await trial.getByText('What would be filed').waitFor()
  await officer.looks('form-trial')

  // What is not yet saved comes back after the page was loaded again.
  desk.on('dialog', (dialog) => void dialog.accept())
  await desk.reload()
  await desk.getByText('Changes that were not yet saved came back').waitFor()
  await desk.getByRole('link', { name: 'What will change' }).click()
  await desk.getByText(`New question: “${meals}”`).waitFor()
  await desk.getByText('“The place is safe” is no longer asked.').waitFor()
  await desk.getByText(/“Confidentiality was explained” is asked only when/).waitFor()
  await officer.looks('form-difference')
  await desk.getByRole('button', { name: 'Save the draft' }).click()
  await desk.getByText('The draft is saved').waitFor()
  await desk.getByRole('button', { name: 'Publish this form' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('What changes, and why?').fill('Hunger was not asked about')
  await officer.looks('form-publish')
  await dialog.getByRole('button', { name: 'Publish this form' }).click()
  await desk.waitForURL('**/forms/assessment')
  await desk.getByText('Hunger was not asked about').first().waitFor()
  await officer.looks('form-read')

  // Begun before, it goes on by its own version after a reload, and nothing of it is lost.
  await page.reload()
  const isSafe = page.getByRole('radiogroup', { name: 'The place is safe' })
  await isSafe.waitFor()
  expect(await isSafe.getByLabel('No').isChecked()).toBe(true)
  expect(await page.getByText(meals).count()).toBe(0)
  await page.getByRole('button', { name: 'File the form' }).click()
  await page.getByText(new RegExp(`The newer form also asks: ${meals}`)).waitFor()

  // Filed anew, it is asked by the new version.
  await page.goto(fill)
  await page.getByLabel(meals).waitFor()
  // The recording of the officer plays to its end where the question is asked.
  await page.getByRole('button', { name: 'Listen to the question' }).click()
  await page.getByRole('button', { name: 'Stop listening', pressed: true }).waitFor()
  await page.getByRole('button', { name: 'Listen to the question', pressed: false }).waitFor()
  expect(await page.getByText('The place is safe').count()).toBe(0)
  expect(
    await page.getByRole('radiogroup', { name: 'Confidentiality was explained' }).count(),
  ).toBe(0)
  await choose(agent, 'The child agreed beforehand', 'Agreed')
  await choose(agent, 'Confidentiality was explained', 'Yes')
  await page.getByRole('button', { name: 'File the form' }).click()
  await page.getByText('Please answer this question').waitFor()
  await agent.looks('form-faults')
  await page.getByLabel(meals).fill('២')
  await page.getByRole('button', { name: 'File the form' }).click()
  await expect.poll(filedSince, { timeout: 15_000 }).toBe(3)

  // All three are read by the words that asked them, the retired question too.
  const read = async (at: number, words: string) => {
    await filings.nth(at).click()
    await page.getByText(words).first().waitFor()
    await filings.nth(at).click()
  }
  await filings.nth(0).click()
  await page.locator('dt', { hasText: meals }).waitFor()
  await filings.nth(0).click()
  await read(1, 'The place is safe')
  await read(2, 'The place is safe')
  await agent.looks('forms-of-case')

  // Out as a workbook, in again as a draft that says the same.
  await desk.goto('/forms/assessment/draft')
  const download = desk.waitForEvent('download')
  await desk.getByRole('button', { name: 'Save as a workbook (XLSForm)' }).click()
  const workbook = await download
  expect(workbook.suggestedFilename()).toBe('assessment-v2.xlsx')
  await desk.locator('input[type=file]').setInputFiles(await workbook.path())
  await desk.getByText('Every row was taken.').waitFor()
  await desk.getByRole('link', { name: 'What will change' }).click()
  await desk.getByText('Nothing changes', { exact: true }).waitFor()
  await desk.getByRole('link', { name: 'What nobody fills' }).click()
  await desk
    .getByText('Version 2 was filled 1 time in the whole country. Only counted, never whose.')
    .waitFor()
  await officer.looks('form-unfilled')
})

test('the questions stand on a phone in Khmer, below the fields of the act', async () => {
  const agent = await come('sokha.agent', { size: phone, language: 'km' })
  const file = await aCase(agent)
  await agent.page.goto(`${file}?do=visit`)
  await agent.page.getByText('សំណួរនៃទម្រង់របស់ក្រសួង').waitFor()
  await agent.looks('visit-questions')
  const officer = await come('nary.cncc', { size: phone, language: 'km' })
  await officer.page.goto('/forms/follow-up/draft?tab=preview')
  await officer.page.getByRole('region', { name: 'ដូចលើទូរស័ព្ទ' }).waitFor()
  await officer.looks('form-preview')
  await officer.page.goto('/forms/follow-up/draft')
  await officer.page.getByRole('button', { name: 'បន្ថែមផ្នែក' }).waitFor()
  await officer.looks('form-draft')
})
