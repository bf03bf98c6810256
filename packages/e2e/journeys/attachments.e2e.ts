import { afterAll, expect, test } from 'vitest'
import { type Person, phone, signedIn } from '../src/person.ts'

const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.leaves())))

/** A sheet as a telephone photographs one: far larger than it has to travel. */
async function aPhotograph({ page }: Person): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const sheet = document.createElement('canvas')
    sheet.width = 2600
    sheet.height = 3400
    const drawn = sheet.getContext('2d')
    if (drawn === null) return ''
    drawn.fillStyle = '#f4f1e6'
    drawn.fillRect(0, 0, 2600, 3400)
    drawn.fillStyle = '#333'
    for (let line = 0; line < 50; line += 1)
      for (let word = 0; word < 300; word += 1)
        drawn.fillRect(200 + Math.random() * 2200, 300 + line * 58, Math.random() * 12, 26)
    return sheet.toDataURL('image/jpeg', 0.98)
  })
  return Buffer.from(address.split(',')[1] ?? '', 'base64')
}

/** The address of a case of the agent. */
async function aCase({ page }: Person): Promise<string> {
  await page.goto('/cases')
  const link = page.locator('main a[href^="/cases/"]:not([href="/cases/new"])').first()
  await link.waitFor()
  return new URL((await link.getAttribute('href')) ?? '', page.url()).pathname
}

test('a signed form is photographed on a phone, kept without a connection, attached once, opened and taken back', async () => {
  const agent = await signedIn('sokha.agent', { size: phone })
  people.push(agent)
  const { page, context } = agent
  const file = await aCase(agent)
  const photograph = await aPhotograph(agent)

  await page.goto(`${file}?tab=papers`)
  await page.getByRole('link', { name: /^Attach the signed paper: Form 5/ }).click()
  await page.getByText('Pictures of sexual abuse of a child are never put here').waitFor()
  const travelled: number[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/attachments'))
      travelled.push(request.postDataBuffer()?.length ?? 0)
  })
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'ទម្រង់ ៥.jpg', mimeType: 'image/jpeg', buffer: photograph })
  await page.getByText(/^Ready:/).waitFor()
  await page.getByRole('button', { name: 'Attach it to the file' }).click()
  await page.getByText('Look at it first, then tick this').waitFor()
  await page.getByLabel('What I attach is no such picture').check()
  await agent.looks('attachment-form')

  await context.setOffline(true)
  await page.getByRole('button', { name: 'Attach it to the file' }).click()
  await page.getByText(/^Not sent: there is no connection/).waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Attach it to the file' }).click()
  const paper = page.locator('li', { has: page.getByText('Form 5') }).first()
  await paper.getByRole('button', { name: 'Open: A signed form' }).click()
  await page.getByRole('dialog').getByRole('img', { name: 'A signed form' }).waitFor()
  await agent.looks('attachment-opened')
  await page.keyboard.press('Escape')
  expect(travelled).toHaveLength(2)
  expect(travelled.at(-1)).toBeLessThan(photograph.length)

  await paper.getByRole('button', { name: 'Take back: A signed form' }).click()
  await page.getByLabel('Why?').selectOption('wrong-label')
  await page.getByRole('button', { name: 'Take back', exact: true }).click()
  await page.getByText(/^Taken back \(/).click()
  await page.getByText('It was labelled wrongly').first().waitFor()
  await agent.looks('attachments')
})

test('a picture of abuse stays on its device: its mark and its way to the police are written down', async () => {
  const agent = await signedIn('sokha.agent')
  people.push(agent)
  const { page } = agent
  const file = await aCase(agent)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.postData() ?? '')
  })

  await page.goto(`${file}?tab=attachments&attach=yes`)
  const picture = await aPhotograph(agent)
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'picture.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.getByText(/^Ready:/).waitFor()
  await page.getByRole('button', { name: 'This is such a picture' }).click()
  await page.getByText('The mark of the file was made').waitFor()
  await agent.looks('abuse-material')
  await page.getByRole('button', { name: 'Record it and tell the desk' }).click()
  await page.getByText('Not handed to the police yet').first().waitFor()
  expect(sent).toHaveLength(1)
  expect(sent.join('').length).toBeLessThan(1000)

  await page.getByRole('button', { name: 'Record the hand-over' }).first().click()
  await page.getByLabel('Handed to whom?').selectOption('anti-trafficking-police')
  await page.getByLabel(/^Who took it/).fill('Captain Chea, receipt 14')
  await page.getByRole('button', { name: 'Record the hand-over' }).first().click()
  await page.getByText(/^Handed to Police against trafficking/).waitFor()

  // The same picture does not come in by another door.
  await page.goto(`${file}?tab=attachments&attach=letter`)
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'letter.jpg', mimeType: 'image/jpeg', buffer: picture })
  await page.getByText(/^Ready:/).waitFor()
  await page.getByLabel('What I attach is no such picture').check()
  await page.getByRole('button', { name: 'Attach it to the file' }).click()
  await page.getByText(/^This was recorded as a picture of sexual abuse/).waitFor()
})
