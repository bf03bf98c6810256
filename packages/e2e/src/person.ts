import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { openBrowser } from './browser.ts'

let browser: Promise<Browser> | undefined

/** Somebody in front of a screen of their own: nothing is shared with the next person. */
export interface Person {
  readonly page: Page
  readonly context: BrowserContext
  /** Looks at the screen: nothing for axe to find (WCAG 2.2 AA), nothing wider than the screen. */
  looks(name: string): Promise<void>
  leaves(): Promise<void>
}

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
    baseURL: inject('address'),
    viewport: size,
    locale: language,
    reducedMotion: 'reduce',
  })
  await context.addInitScript(
    (wanted) => localStorage.setItem('tumpeang.language', wanted),
    language,
  )
  const page = await context.newPage()
  return {
    page,
    context,
    looks: (name) => looksAt(page, `${name}-${size.width}-${language}`),
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

async function looksAt(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const folder = process.env['PICTURES']
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true })
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  }
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
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
