import type { Page } from 'playwright-core'

interface Ending {
  /** An item of the child that is still weak; then the reason to close all the same. */
  readonly weak?: { readonly item: string; readonly reason: string }
  readonly reason: string
}

/** Rates every item of one part of form 6 in the open form; a weak one has rank 1. */
async function rate(page: Page, weak?: string): Promise<void> {
  for (const item of await page.locator('fieldset:has(input[type=radio])').all()) {
    const isWeak = weak !== undefined && (await item.locator('legend').innerText()).includes(weak)
    await item
      .locator('label')
      .nth(isWeak ? 0 : 2)
      .click()
  }
}

/** Fills form 6 for a child who is safe, step by step, and asks for the closing. */
export async function asksToClose(page: Page, { weak, reason }: Ending): Promise<void> {
  const next = () => page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Close: the child is safe and settled').click()
  await page.getByText('Goals met, the child is safe').click()
  await next()
  await page.getByText('The child now').waitFor()
  await rate(page, weak?.item)
  await next()
  await page.getByText('The family now').waitFor()
  await rate(page)
  await next()
  await page.getByText('Said it', { exact: true }).click()
  await page.getByLabel('What did the child say or show?').fill('I like it at home')
  await page.getByLabel("What was done with the child's view?").fill('She stays with her aunt')
  await next()
  if (weak !== undefined)
    await page.getByLabel('Why should it close all the same?').fill(weak.reason)
  await page.getByLabel(/The story/).fill('She came home, and went back to school')
  await page.getByLabel('Why this outcome?').fill(reason)
  await page.getByRole('button', { name: 'Ask for the closing' }).click()
  await page.getByText('A closing is asked for and waits for an answer.').waitFor()
}
