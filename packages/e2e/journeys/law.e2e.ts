import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { phone, signedIn } from '../src/person.ts'

/** What the server answers takes a moment. */
const soon = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 15_000 })

interface Found {
  readonly id: string
  readonly concerns: readonly string[]
  readonly risk: string | null
}

/** Whose guides are less grave than that of trafficking, which then is the one that asks what they share. */
const isMilder = ({ concerns }: Found): boolean =>
  !concerns.some((concern) => /violence|abuse|exploitation|trafficking/.test(concern))

const guideName = 'Trafficking and kidnapping'

/** The guide in a case's list, where only what is due first is open by itself. */
const opened = async (page: Page) => {
  const fold = page.locator('details', { has: page.getByRole('heading', { name: guideName }) })
  await fold.waitFor()
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click()
  const guide = page.getByRole('article', { name: guideName })
  await guide.waitFor()
  return guide
}

test('the council shortens the visits of trafficked children, and an agent’s next promise follows', async () => {
  const officer = await signedIn('nary.cncc')
  const { page } = officer
  await page.goto('/law')
  await page.getByRole('link', { name: 'Trafficking and kidnapping' }).click()
  await page.getByRole('heading', { name: 'Red lines' }).waitFor()
  await officer.looks('guide')
  await page.getByRole('link', { name: 'The procedure and its times' }).click()
  const versionIn = async () =>
    Number(/Version (\d+)/.exec(await page.locator('main header').innerText())?.[1] ?? 0)
  await soon(versionIn).toBeGreaterThan(0)
  const before = await versionIn()
  await officer.looks('procedure')

  await page.getByRole('link', { name: /Draft a change|Go on with the draft/ }).click()
  await page.getByText(/The rules answer everything: [\d,]+ combinations/).waitFor()
  await page.getByRole('button', { name: 'Add a row above' }).first().click()
  const row = page.getByRole('region', { name: 'Change row 1' })
  await row.waitFor()
  await page.getByText('Give the reason in both languages').first().waitFor()
  const choose = async (label: string, option: string) => {
    await row.getByRole('combobox', { name: label }).or(row.getByLabel(label)).first().click()
    await page.getByRole('option', { name: option, exact: true }).click()
    await page.keyboard.press('Escape')
  }
  await choose('Step', 'Follow-up and review')
  await choose('Concern', 'Trafficking')
  await row.getByLabel('Within').fill('3')
  await row.getByLabel('Because, in Khmer').fill('អ្នកជួញដូរអាចត្រឡប់មកវិញ')
  await row.getByLabel('Because, in English').fill('Whoever trafficked may come back')
  await officer.looks('procedure-row')
  await row.getByRole('button', { name: 'Done with this row' }).click()
  await page.getByText(/The rules answer everything/).waitFor()
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByText('The draft is saved').waitFor()
  await page.getByRole('button', { name: 'What would change' }).click()
  await page.getByText(/open cases in the country/).waitFor()
  await officer.looks('procedure-compared')
  await page.getByRole('button', { name: 'Publish these rules' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What changes, and why?').fill('Traffickers come back within days')
  await dialog.getByRole('button', { name: 'Publish these rules' }).click()
  await page.waitForURL('**/law/procedure')
  await soon(versionIn).toBe(before + 1)
  await officer.leaves()

  // An agent notes trafficking: three days to the next visit, by the new version.
  const agent = await signedIn('dara.agent', { size: phone })
  const { page: file } = agent
  const open = await file.evaluate(async (): Promise<readonly Found[]> => {
    const { items } = await (await fetch('/api/cases?open=true&mine=true&limit=100')).json()
    return items
  })
  const found = open.find(isMilder)
  if (found === undefined) throw new Error('The agent holds no open case')
  const told = await file.evaluate(async (id) => {
    const write = async (path: string, body: object) => {
      const answer = await fetch(`/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
        body: JSON.stringify(body),
      })
      return answer.status
    }
    const newId = () =>
      '01930000-0000-7000-8000-'.concat(Math.random().toString(16).slice(2, 14).padEnd(12, '0'))
    const status = await write(`/cases/${id}/concerns`, {
      concernId: newId(),
      concern: 'trafficking',
      stage: 'experienced',
    })
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const visited = await write(`/cases/${id}/visits`, {
      visit: {
        id: newId(),
        visitedOn: today,
        kind: 'home',
        childSeen: false,
        childSeenAlone: null,
        childView: null,
        childViewHow: 'not-met',
        situation: 'Nobody was at home',
        nextStep: null,
      },
    })
    const { tasks } = await (await fetch(`/api/cases/${id}`)).json()
    const visit = tasks.find(({ kind }: { kind: string }) => kind === 'visit')
    return { status, visited, basis: visit.basis, dueAt: visit.dueAt, today }
  }, found.id)
  expect(told).toMatchObject({ status: 200, visited: 200 })
  expect(told.basis).toMatch(new RegExp(`^procedure ${before + 1}/`))
  expect(new Date(told.dueAt).getTime() - new Date(`${told.today}T00:00:00+07:00`).getTime()).toBe(
    3 * 24 * 3_600_000,
  )

  // A legal step: one tap, and it leaves the list of what is due.
  await file.goto(`/cases/${found.id}?tab=guide`)
  const guide = await opened(file)
  await agent.looks('case-guide')
  const step = guide.locator('li', { hasText: 'Have injuries examined' })
  await step.waitFor()
  await step.getByRole('button', { name: 'Done today' }).click()
  await step.getByText(/^Done ·/).waitFor()
  expect(await step.getByRole('button', { name: 'Done today' }).count()).toBe(0)

  // That the families settled it needs words, and goes before the supervisor.
  const settled = guide.locator('li', { hasText: 'Was the matter settled between the families' })
  await settled.getByRole('button', { name: 'Yes' }).click()
  await settled.getByRole('button', { name: 'Save' }).click()
  await settled.getByText('Write why').waitFor()
  await settled
    .getByLabel('Who settled it, and how? (without the child’s name)')
    .fill('The families agreed on money before the village chief')
  await settled.getByRole('button', { name: 'Save' }).click()
  await file.getByText('A crime against this child was settled.').first().waitFor()
  await agent.looks('case-settled')
  await agent.leaves()

  const supervisor = await signedIn('vuthy.district')
  const { page: desk } = supervisor
  await desk.goto(`/cases/${found.id}?tab=guide`)
  await desk.getByRole('heading', { name: 'What the supervisor decides' }).waitFor()
  await supervisor.looks('settlement')
  await desk.getByRole('radio', { name: 'Reported to the police or the prosecutor' }).check()
  await desk.getByLabel('Say more').fill('The prosecutor was told today')
  await desk.getByRole('button', { name: 'Save', exact: true }).first().click()
  await soon(() => desk.getByRole('heading', { name: 'What the supervisor decides' }).count()).toBe(
    0,
  )
  await supervisor.leaves()
})

/** Open cases of whoever is signed in, and the noting of a concern in one, as the screen sends it. */
const openCases = (page: Page): Promise<readonly Found[]> =>
  page.evaluate(async () => {
    const { items } = await (await fetch('/api/cases?open=true&mine=true&limit=100')).json()
    return items
  })
const noteTrafficking = (page: Page, id: string): Promise<number> =>
  page.evaluate(async (caseId) => {
    const newId = () =>
      '01930000-0000-7000-8000-'.concat(Math.random().toString(16).slice(2, 14).padEnd(12, '0'))
    const { status } = await fetch(`/api/cases/${caseId}/concerns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
      body: JSON.stringify({ concernId: newId(), concern: 'trafficking', stage: 'experienced' }),
    })
    return status
  }, id)

const newStep = 'Ask the court for a protection order'

test('the council adds a legal step to a guide: a new case shows it, an old case keeps its guide', async () => {
  const agent = await signedIn('dara.agent', { size: phone })
  const { page: file } = agent
  const [old, young] = (await openCases(file)).filter(isMilder)
  if (old === undefined || young === undefined) throw new Error('The agent holds too few cases')
  expect(await noteTrafficking(file, old.id)).toBe(200)

  const officer = await signedIn('nary.cncc')
  const { page } = officer
  await page.goto('/law')
  await page.getByRole('link', { name: /Draft a change|Go on with the draft/ }).click()
  await page.getByRole('link', { name: guideName }).click()
  await page.getByRole('button', { name: 'Add a step' }).click()
  const row = page.getByRole('region', { name: /Change row/ })
  await row.getByLabel('The step, in English').fill(newStep)
  await row.getByText('It is not said in Khmer').waitFor()
  await row.getByLabel('The step, in Khmer').fill('សុំដីកាការពារពីតុលាការ')
  await row.getByLabel('A step before the law').check()
  await row.getByLabel('Has a time limit').check()
  await row.getByText('A step with a time limit rests on a law').waitFor()
  await row.getByLabel('Law or guideline it rests on').selectOption('trafficking-law')
  await row.getByLabel('Counted in').selectOption({ label: 'hours' })
  await row.getByLabel('Within').fill('0')
  await row.getByText('A time limit is more than 0 hours').waitFor()
  await row.getByLabel('Within').fill('6')
  await officer.looks('guide-step')
  await row.getByRole('button', { name: 'Done with this row' }).click()
  await page.getByText('nothing to put right').waitFor()
  const preview = page.getByRole('complementary', { name: 'As an agent sees it on a phone' })
  await preview.getByText(newStep).waitFor()
  await page.getByRole('button', { name: 'What would change' }).click()
  await page.getByRole('heading', { name: 'What would change' }).waitFor()
  await officer.looks('guide-compared')
  await page.getByRole('button', { name: 'Publish these rules' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What changes, and why?').fill('The new law gives six hours')
  await dialog.getByRole('button', { name: 'Publish these rules' }).click()
  await page.waitForURL('**/law')
  await page.getByText('The new law gives six hours').waitFor()
  await officer.leaves()

  expect(await noteTrafficking(file, young.id)).toBe(200)
  const stepsOf = async (id: string) => {
    await file.goto(`/cases/${id}?tab=guide`)
    const guide = await opened(file)
    await guide.getByText('Have injuries examined').waitFor()
    return guide.getByText(newStep).count()
  }
  expect(await stepsOf(young.id)).toBe(1)
  expect(await stepsOf(old.id)).toBe(0)
  await agent.leaves()
})

test('the rules that the council edits are fit for a phone and a desk, in Khmer', async () => {
  for (const size of [phone, { width: 1440, height: 900 }]) {
    const officer = await signedIn('nary.cncc', { size, language: 'km' })
    const { page } = officer
    for (const [name, path, shown] of [
      ['guides', '/law', 'nav li a'],
      ['guide-draft', '/law/draft?guide=sexual-violence', 'article h3'],
      ['package', '/services/package', 'tbody tr'],
      ['package-draft', '/services/package/draft', 'tbody tr'],
    ] as const) {
      await page.goto(path)
      await page.locator(`main ${shown}`).first().waitFor()
      await officer.looks(name)
    }
    await page.locator('tbody tr button').first().click()
    await page.locator('tbody section textarea').first().waitFor()
    await officer.looks('package-row')
    await officer.leaves()
  }
})
