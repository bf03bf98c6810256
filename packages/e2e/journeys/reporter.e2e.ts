import { describe, expect, test } from 'vitest'
import { desktop, type Person, phone, someone } from '../src/person.ts'

const onward = (page: Person['page']) => page.locator('form button[type=submit]').click()

/** The address where the quick exit leads, answered here: journeys need no internet. */
async function withElsewhere({ context }: Person): Promise<void> {
  await context.route('https://www.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
  )
}

const stored = ({ page }: Person) =>
  page.evaluate(() => ({ session: { ...sessionStorage }, local: { ...localStorage } }))

const words = 'ក្មេងប្រុសផ្ទះជិតខ្ញុំត្រូវគេវាយ ហើយយំខ្លាំងណាស់'

describe('a neighbour on a phone, in Khmer', () => {
  test('reports a child in danger, survives a reload, and comes back to add words', async () => {
    const neighbour = await someone({ size: phone, language: 'km' })
    const { page } = neighbour
    await page.goto('/')
    await page.locator('a[href="tel:117"]').waitFor()
    await neighbour.looks('start')
    const began = Date.now()
    await page.locator('a[href="/report"]').click()
    await page.locator('[data-answer=yes]').waitFor()
    await neighbour.looks('report-danger')

    await page.locator('[data-answer=yes]').click()
    await page.locator('section a[href="tel:117"]').waitFor()
    expect(await page.locator('section a[href="tel:1280"]').isVisible()).toBe(true)
    await neighbour.looks('report-danger-now')
    await page.locator('section button').click()

    await page.locator('#what').waitFor()
    await onward(page)
    await page.locator('.mantine-Textarea-error').waitFor()
    await neighbour.looks('report-what-lacking')
    await page.locator('#what').fill(words)
    await page.reload()
    await page.locator('#what').waitFor()
    expect(await page.locator('#what').inputValue()).toBe(words)

    await onward(page)
    await page.locator('input[value=physical-violence]').check()
    await neighbour.looks('report-kind')
    await onward(page)
    await page.locator('input[inputmode=numeric]').fill('៧')
    await page.locator('input[type=radio][value=male]').check()
    await neighbour.looks('report-child')
    await onward(page)
    await page.locator('select').first().selectOption('02')
    await page.locator('select').nth(1).selectOption('0203')
    await neighbour.looks('report-place')
    await page.goBack()
    await page.locator('input[inputmode=numeric]').waitFor()
    expect(await page.locator('input[inputmode=numeric]').inputValue()).toBe('៧')
    await page.goForward()
    await page.locator('select').first().waitFor()
    await onward(page)
    await page.locator('input[value=father]').check()
    await neighbour.looks('report-who')
    await onward(page)
    await page.locator('input[value=no]').check()
    await neighbour.looks('report-you')
    await onward(page)
    await page.locator('dl').waitFor()
    await neighbour.looks('report-review')
    await onward(page)

    await page.locator('[translate=no] small').first().waitFor()
    const reference = (await page.locator('p[translate=no]').textContent()) ?? ''
    const secret = await page.locator('ol[translate=no] span').allTextContents()
    expect(reference).toMatch(/\w{4}/)
    expect(secret).toHaveLength(4)
    expect((Date.now() - began) / 1000, 'seconds, with twelve looks in between').toBeLessThan(120)
    await neighbour.looks('report-sent')
    const { session } = await stored(neighbour)
    expect(session, 'nothing is kept after sending').toEqual({})

    await page.goto('/return')
    await page.locator('input').first().waitFor()
    await neighbour.looks('return')
    await page.locator('input').first().fill(reference)
    await page.locator('input').nth(1).fill(secret.join(''))
    await onward(page)
    await page.locator('textarea').waitFor()
    await page.locator('textarea').fill('ឥឡូវគាត់នៅផ្ទះយាយ')
    await onward(page)
    await page.getByText('ឥឡូវគាត់នៅផ្ទះយាយ').and(page.locator('p')).waitFor()
    await neighbour.looks('return-opened')
    await neighbour.leaves()
  })

  test('is told kindly when the four words are wrong', async () => {
    const stranger = await someone({ size: phone })
    const { page } = stranger
    await page.goto('/return')
    await page.locator('input').first().fill('R-0000-0000')
    await page.locator('input').nth(1).fill('chkae chma ko krabei')
    await onward(page)
    await page.locator('[role=alert]').waitFor()
    await stranger.looks('return-wrong')
    await stranger.leaves()
  })
})

test('the quick exit leaves nothing behind, and "back" does not lead to it', async () => {
  const child = await someone({ size: phone, language: 'km' })
  const { page } = child
  await withElsewhere(child)
  await page.goto('about:blank')
  await page.goto('/report')
  await page.locator('[data-answer=no]').click()
  await page.locator('#what').fill(words)
  await onward(page)
  await page.locator('input[value=physical-violence]').check()
  expect((await stored(child)).session).not.toEqual({})
  const site = new URL(page.url()).origin

  await page.locator('header button').last().click()
  await page.waitForURL('https://www.google.com/**')
  const { origins } = await child.context.storageState()
  expect(
    origins.filter(({ origin }) => origin === site),
    'not even the choice of language tells of the visit',
  ).toEqual([])
  await page.goBack()
  expect(page.url()).toBe('about:blank')

  // "Forward" finds the pages that the browser still lists: none of them is a question.
  for (let pages = 0; pages < 4; pages += 1) await page.goForward().catch(() => null)
  await expect.poll(() => new URL(page.url()).pathname).not.toBe('/report')
  expect(await page.locator('#what').count()).toBe(0)

  // A fresh page of the site, without what the harness itself writes, has nothing to tell.
  await page.goto('/livez')
  const left = await stored(child)
  expect(left.session).toEqual({})
  await page.goto('/report?step=what')
  await page.locator('#what').waitFor()
  expect(await page.locator('#what').inputValue()).toBe('')
  await child.leaves()
})

test('a lost answer and a lost connection: it says "not sent", keeps the words, and sends once', async () => {
  const mine = `A girl at the brick kiln sleeps outside, ${Date.now()}`
  const neighbour = await someone({ size: phone })
  const { page, context } = neighbour
  await page.goto('/report')
  await page.locator('[data-answer=unknown]').click()
  await page.locator('#what').fill(mine)
  await onward(page)
  await page.locator('input[value=child-labour]').check()
  // What the later pages need has arrived while the first were read.
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: 'Skip to sending' }).click()
  await page.locator('dl').waitFor()

  // The server hears the report, and its answer is lost on the way.
  let heard = 0
  const ids = new Set<string | undefined>()
  await page.route('**/api/public/reports', async (route) => {
    heard += 1
    ids.add(route.request().headers()['idempotency-key'])
    if (heard === 1) {
      await route.fetch()
      await route.abort('connectionreset')
    } else await route.continue()
  })
  await onward(page)
  await page.getByRole('alert').getByText('Not sent yet').waitFor()
  await context.setOffline(true)
  await onward(page)
  await page.getByRole('alert').getByText('Not sent yet').waitFor()
  expect(await page.locator('[role=alert] a[href="tel:1280"]').isVisible()).toBe(true)
  await page.getByText(mine).waitFor()
  await context.setOffline(false)
  await page.locator('p[translate=no]').waitFor()
  await neighbour.looks('report-sent-late')
  expect(ids.size, 'every attempt goes under one id, so the server does it once').toBe(1)
  expect(heard).toBeGreaterThan(1)
  await neighbour.leaves()
})

test.each([
  ['km', desktop],
  ['en', desktop],
  ['en', phone],
] as const)('the public pages stand in %s', async (language, size) => {
  const visitor = await someone({ size, language })
  const { page } = visitor
  await page.goto('/')
  await page.locator('a[href="/report"]').waitFor()
  await visitor.looks('start')
  await page.goto('/report')
  await page.locator('[data-answer=yes]').click()
  await visitor.looks('report-danger-now')
  await page.goto('/report?step=what')
  await page.locator('#what').fill('A boy next door is hungry.')
  for (const step of ['what', 'kind', 'child', 'place', 'who', 'you', 'send']) {
    await page.goto(`/report?step=${step}`)
    await page.locator('h1').waitFor()
    await visitor.looks(`report-${step}`)
  }
  await page.goto('/return')
  await page.locator('h1').waitFor()
  await visitor.looks('return')
  await visitor.leaves()
})
