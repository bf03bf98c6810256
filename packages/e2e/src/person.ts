import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { beforeEach, expect } from 'vitest'
import { openBrowser } from './browser.ts'
import { ownAddress } from './own-product.ts'

let browser: Promise<Browser> | undefined

/** Somebody in front of a screen of their own: nothing is shared with the next person. */
export interface Person {
  readonly page: Page
  readonly context: BrowserContext
  /** Looks at the screen: nothing for axe to find (WCAG 2.2 AA), nothing wider than the screen. */
  looks(name: string): Promise<void>
  /** A picture of the screen, where pictures are wanted; nothing is asked of it. */
  pictured(name: string): Promise<void>
  leaves(): Promise<void>
}

/** The screens that somebody sits at. */
const open = new Set<Page>()

// Whoever reads that a journey failed sees what its people saw; a second try would hide it.
beforeEach(({ task, onTestFailed }) =>
  onTestFailed(async () => {
    for (const { message, diff = '' } of task.result?.errors ?? [])
      process.stderr.write(`${message}\n${diff}\n`)
    const name = task.name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 80)
    for (const [at, page] of [...open].entries()) {
      const path = join(tmpdir(), 'tumpeang-failed', `${name}-${at}-${Date.now()}.png`)
      await page.screenshot({ path, fullPage: true }).then(
        () => process.stderr.write(`On the screen of ${new URL(page.url()).pathname}: ${path}\n`),
        () => undefined,
      )
    }
  }),
)

export const phone = { width: 360, height: 740 }
export const desktop = { width: 1440, height: 900 }

interface Screen {
  readonly size?: { width: number; height: number }
  readonly language?: 'km' | 'en'
}

export async function someone({ size = desktop, language = 'en' }: Screen = {}): Promise<Person> {
  browser ??= openBrowser()
  const context = await (
    await browser
  ).newContext({
    baseURL: ownAddress(),
    viewport: size,
    locale: language,
    reducedMotion: 'reduce',
  })
  await context.addInitScript(
    (wanted) => localStorage.setItem('tumpeang.language', wanted),
    language,
  )
  const page = await context.newPage()
  open.add(page)
  page.once('close', () => open.delete(page))
  return {
    page,
    context,
    looks: (name) => looksAt(page, `${name}-${size.width}-${language}`),
    pictured: (name) => picture(page, `${name}-${size.width}-${language}`),
    leaves: () => context.close(),
  }
}

/** The password of every invented account; it is printed at start and protects nobody. */
export const demoPassword = 'tumpeang-demo-2026'

export async function signedIn(login: string, screen: Screen = {}): Promise<Person> {
  const person = await someone(screen)
  const { page } = person
  await page.goto('/sign-in')
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill(demoPassword)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return person
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (folder === undefined) return
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

async function looksAt(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await picture(page, name)
  // What stays while the page scrolls half covers something wherever one stops.
  await page.evaluate(() => scrollTo(0, 0))
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // Our pages hold no frames of others: what is found is put together in the page itself.
    .setLegacyMode(true)
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
  expect(found, `what axe finds on ${name}`).toEqual([])
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(tooWide, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
}
