import { expect, test } from 'vitest'
import { phone, signedIn } from '../src/person.ts'

/** What the server answers takes a moment. */
const soon = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 15_000 })

test('a council officer drafts a gap, is told where, closes it, compares and publishes', async () => {
  const officer = await signedIn('nary.cncc')
  const { page } = officer
  await page.goto('/responsibility')
  await page.getByRole('heading', { name: 'Who is responsible for a child' }).waitFor()
  const versionIn = async () =>
    Number(/Version (\d+)/.exec(await page.locator('main header').innerText())?.[1] ?? 0)
  await soon(versionIn).toBeGreaterThan(0)
  const before = await versionIn()

  await page.getByLabel('Concern').selectOption('trafficking')
  await page.getByText(/Row \d+ decided/).waitFor()
  await page.getByRole('button', { name: 'Show this row' }).click()
  await soon(() => page.locator('tr[aria-current=true]').innerText()).toMatch(/trafficking/i)
  await page.getByLabel('Show the rules about').selectOption('trafficking')
  await page.getByText(/\d+ of \d+ rows/).waitFor()
  await officer.looks('responsibility')

  await page.getByRole('link', { name: /Draft a change|Go on with the draft/ }).click()
  await page.getByText(/The rules answer everything: [\d,]+ combinations/).waitFor()
  const publish = page.getByRole('button', { name: 'Publish these rules' })
  await page.getByText(/Nothing is changed yet|The draft is saved/).waitFor()
  await officer.looks('draft')

  // The last row answers whatever no other does: without it something stays open.
  const rows = page.locator('tbody tr')
  const last = await rows.count()
  await page.getByRole('button', { name: `Change row ${last}` }).click()
  const editor = page.getByRole('region', { name: `Change row ${last}` })
  await officer.looks('draft-row')
  await editor.getByRole('button', { name: 'Remove this row' }).click()
  await page.getByText(/to put right before publishing/).waitFor()
  const gap = page.locator('li', { hasText: 'A gap: no row speaks of' }).first()
  await gap.waitFor()
  await soon(() => publish.isEnabled()).toBe(false)
  await gap.getByRole('button', { name: 'Try this case' }).click()
  await page.getByRole('heading', { name: 'No row spoke' }).waitFor()
  await officer.looks('draft-gap')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByRole('button', { name: 'Save the draft', disabled: true }).waitFor()

  // The server refuses it as well, whatever the page would let through.
  const refused = await page.evaluate(async () => {
    const { draft } = await (await fetch('/api/responsibility/table/draft')).json()
    const answer = await fetch(`/api/responsibility/table/drafts/${draft.id}/publish`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': '01930000-0000-7000-8000-'.concat(
          Math.random().toString(16).slice(2, 14).padEnd(12, '0'),
        ),
      },
      body: JSON.stringify({ version: draft.version }),
    })
    return answer.status
  })
  expect(refused).toBe(422)

  // A row of its own closes the gap.
  await gap.getByRole('button', { name: 'Add a row for this gap' }).click()
  const added = page.getByRole('region', { name: `Change row ${last}` })
  await added.waitFor()
  for (const clear of await added.getByRole('button', { name: 'Clear the choice' }).all())
    if (await clear.isVisible()) await clear.click()
  for (const label of ['Concern', 'Pillar', 'Kind of area', 'Sex', 'Target group']) {
    const field = added.getByRole('combobox', { name: label }).or(added.getByLabel(label)).first()
    await field.focus()
    for (let pill = 0; pill < 40; pill += 1) await page.keyboard.press('Backspace')
    await page.keyboard.press('Escape')
  }
  await added.getByLabel('Age from').selectOption('0')
  await added.getByLabel('Age to').selectOption('17')
  await added.getByRole('checkbox', { name: 'and when the age is not known' }).check()
  await added.getByLabel('Who leads').selectOption('social-affairs@district')
  await added.getByLabel('See the child within (hours)').fill('23')
  await page.getByText('Give the reason in both languages').first().waitFor()
  await added.getByLabel('Because, in Khmer').fill('មន្ទីរទទួលបន្ទុកករណីដែលនៅសល់')
  await added.getByLabel('Because, in English').fill('The department takes what remains')
  await added.getByRole('button', { name: 'Done with this row' }).click()
  await page.getByText(/The rules answer everything/).waitFor()
  await page.getByRole('heading', { name: `Row ${last} decided` }).waitFor()

  const example = new URL(page.url()).search
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await page.getByText('The draft is saved').waitFor()
  await page.getByRole('button', { name: 'Compare with last year' }).click()
  await page.getByText(/decisions in the past 12 months/).waitFor()
  await officer.looks('compared')

  await publish.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What changes, and why?').fill('The department takes what remains')
  await officer.looks('publish')
  await dialog.getByRole('button', { name: 'Publish these rules' }).click()
  await page.waitForURL('**/responsibility')
  await soon(versionIn).toBe(before + 1)
  await page.getByText('by Nguon Nary').waitFor()

  // What the browser answered, the server answers by the new version: no row but the new one fits.
  const answered = await page.evaluate(async (asked) => {
    const { answer, tableNumber } = await (await fetch(`/api/responsibility/try${asked}`)).json()
    return { ...answer, tableNumber }
  }, example)
  expect(answered).toMatchObject({
    tableNumber: before + 1,
    row: last,
    lead: 'social-affairs@district',
    deadlines: { firstContactHours: 23 },
  })

  await page.getByRole('link', { name: 'Earlier versions' }).click()
  await page.getByText(`Version ${before + 1} · in force`).waitFor()
  await page.getByRole('heading', { name: /^New/ }).waitFor()
  await page.getByRole('heading', { name: /^Removed/ }).waitFor()
  await officer.looks('versions')
  await page.goto(`/responsibility?version=${before}`)
  await page.getByText('This is an old version').waitFor()
  await officer.leaves()
})

test('a draft goes out as a file and comes in again, saying the same', async () => {
  const officer = await signedIn('nary.cncc')
  const { page } = officer
  await page.goto('/responsibility')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a DMN file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^responsibility-v\d+\.dmn$/)
  await page.goto('/responsibility/draft')
  await page.getByText(/The rules answer everything/).waitFor()
  const rows = await page.locator('tbody tr').count()
  await page.locator('input[type=file]').setInputFiles(await file.path())
  await page.getByText('The draft is saved').waitFor()
  expect(await page.locator('tbody tr').count()).toBe(rows)
  await page.getByText(/The rules answer everything/).waitFor()
  await officer.leaves()
})

test('an agent in the field reads the rules on a phone, and may not change them', async () => {
  const agent = await signedIn('sokha.agent', { size: phone, language: 'km' })
  const { page } = agent
  await page.goto('/responsibility?about=trafficking')
  await page.locator('tbody tr').first().waitFor()
  await agent.looks('responsibility')
  expect(await page.getByRole('link', { name: 'ធ្វើសេចក្តីព្រាង' }).count()).toBe(0)
  await page.goto('/responsibility/draft')
  await page.getByText('ភារកិច្ចរបស់អ្នកមិនបើកទំព័រនេះទេ').waitFor()
  await agent.leaves()
})
