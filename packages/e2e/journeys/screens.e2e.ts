import { expect, test } from 'vitest'
import { demoPassword, desktop, phone, signedIn, someone } from '../src/person.ts'

/** Every place of the menu, once, with the person who finds most in it. */
const rounds = [
  ['sreymom.commune', ['/work', '/triage', '/cases', '/cases/new', '/referrals']],
  ['sokha.agent', ['/work?whose=desk', '/reports/new']],
  [
    'chantha.province',
    ['/work?whose=below', '/cases?overdue=true', '/reports', '/team', '/reviews'],
  ],
  ['pisey.helpline', ['/helpline', '/desks']],
  ['rithy.police', ['/work', '/referrals', '/referrals?box=sent']],
  ['nary.cncc', ['/responsibility', '/responsibility/versions', '/places']],
  ['oudom.admin', ['/people', '/people/new']],
] as const

const screens = [
  ['km', phone],
  ['en', desktop],
] as const

test.each(
  rounds.flatMap(([login, paths]) => screens.map((screen) => [login, paths, ...screen] as const)),
)('%s finds every screen whole: %s in %s', async (login, paths, language, size) => {
  const person = await signedIn(login, { size, language })
  for (const path of paths) {
    await person.page.goto(path)
    await person.page.locator('h1').first().waitFor()
    await person.looks(`${login}${path.replaceAll(/\W+/g, '-')}`)
  }
  expect(await person.page.title()).toMatch(/ទំពាំង|Tumpeang/)
  await person.leaves()
})

test('no vowel of Khmer is cut off in what is typed', async () => {
  const visitor = await someone({ language: 'km' })
  await visitor.page.goto('/sign-in')
  const { ink, box } = await visitor.page.evaluate(async () => {
    const family = getComputedStyle(document.body).fontFamily
    await document.fonts.load(`100px ${family}`, 'ឃ្មុំ a')
    const context = document.createElement('canvas').getContext('2d')
    if (!context) throw new Error('no canvas')
    context.font = `100px ${family}`
    return {
      ink: context.measureText('ត្បូងឃ្មុំ ខ្ញុំ ប៉ុស្តិ៍').actualBoundingBoxDescent,
      box: context.measureText(' ').fontBoundingBoxDescent,
    }
  })
  expect(ink).toBeLessThanOrEqual(box + 1)
  await visitor.leaves()
})

test('the keyboard alone signs in, and finds its way to the content', async () => {
  const officer = await someone()
  const { page } = officer
  await page.goto('/sign-in')
  await page.locator('input[name=login]').focus()
  await page.keyboard.type('sokha.agent')
  await page.keyboard.press('Tab')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')
  for (let tabs = 0; tabs < 3 && (await focused()) !== 'password'; tabs += 1) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/work')
  await page.locator('h1').waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/^(A|BUTTON)$/)
  await officer.leaves()
})

test('at twice the size nothing is lost to the side', async () => {
  const officer = await signedIn('sokha.agent', { size: { width: 720, height: 450 } })
  for (const path of ['/work', '/cases', '/referrals']) {
    await officer.page.goto(path)
    await officer.page.locator('h1').first().waitFor()
    await officer.looks(`zoomed${path.replaceAll('/', '-')}`)
  }
  await officer.leaves()
})

test('without a connection the screen says so, and what to do', async () => {
  const officer = await signedIn('sokha.agent', { size: phone })
  const { page, context } = officer
  await page.goto('/work')
  await page.locator('h1').waitFor()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.evaluate(() => globalThis.dispatchEvent(new Event('offline')))
  const told = page.getByText('No internet').first()
  await told.waitFor()
  expect(await told.isVisible()).toBe(true)
  await context.setOffline(false)
  await officer.leaves()
})
