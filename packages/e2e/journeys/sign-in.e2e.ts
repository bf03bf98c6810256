import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { ownAddress } from '../src/own-product.ts'
import { phone, signedIn, someone } from '../src/person.ts'

const password = 'two oxen and a heavy plough'

/** Browsers know passkeys at a name only, and this computer's own is `localhost`. */
const named = (path: string) => `${ownAddress().replace('127.0.0.1', 'localhost')}${path}`

/** A new person without a duty, who has set a password through the link on paper. */
async function invited(prefix: string): Promise<string> {
  const login = `${prefix}.${Date.now().toString(36)}`
  const admin = await signedIn('oudom.admin')
  await admin.page.goto('/people/new')
  await admin.page.getByLabel('Full name, in Khmer').fill('ជា សុភា')
  await admin.page.getByLabel('Account name').fill(login)
  await admin.page.getByRole('button', { name: 'Add a person' }).click()
  const link = new URL(await admin.page.locator('code').innerText())
  const person = await someone({ size: phone })
  await person.page.goto(link.pathname + link.hash)
  await person.page.locator('input[autocomplete=new-password]').first().fill(password)
  await person.page.locator('input[autocomplete=new-password]').last().fill(password)
  await person.page.locator('button[type=submit]').click()
  await person.page.getByText('The password is set').waitFor()
  // The paper that is found later opens nothing.
  await person.page.goto('/places')
  await person.page.goto(link.pathname + link.hash)
  await person.page.getByText('This link does not open any more').waitFor()
  await person.leaves()
  await admin.leaves()
  return login
}

test('a person adds a telephone, signs in with its code, and sees and ends another device', async () => {
  const login = await invited('phone')
  const person = await someone({ size: phone, language: 'km' })
  const { page } = person
  const typeIn = async () => {
    await page.locator('input[name=login]').fill(login)
    await page.locator('input[name=password]').fill(password)
    await page.locator('button[type=submit]').click()
    await page.waitForURL((url) => url.pathname !== '/sign-in')
  }
  await page.goto('/sign-in')
  await person.looks('sign-in')
  await typeIn()
  await page.goto('/me')
  await page.getByRole('button', { name: 'ប្រើលេខកូដពីទូរស័ព្ទ' }).click()
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '')
  const telephone = new TOTP({ secret: Secret.fromBase32(secret) })
  await person.looks('telephone')
  await page.locator('input[autocomplete=one-time-code]').fill(telephone.generate())
  await page.getByRole('button', { name: 'បញ្ជាក់' }).click()
  const onPaper = page.getByRole('listitem').filter({ hasText: /^[a-z0-9]{4}(?:-[a-z0-9]{4}){3}$/ })
  await onPaper.nth(9).waitFor()
  const paper = await onPaper.first().innerText()
  await person.looks('recovery-codes')
  await page.getByRole('button', { name: 'ខ្ញុំបានទុកហើយ' }).click()
  await page.getByText('លេខកូដបម្រុងនៅសល់៖').waitFor()
  await person.looks('my-sign-in')

  const other = await someone()
  await other.page.goto('/sign-in?back=%2Fme')
  await other.page.locator('input[name=login]').fill(login)
  await other.page.locator('input[name=password]').fill(password)
  await other.page.locator('button[type=submit]').click()
  await other.page.waitForURL('**/second-step**')
  await other.page.goto('/me')
  await other.page.waitForURL('**/second-step**')
  await other.looks('second-step')
  await other.page.locator('input[autocomplete=one-time-code]').fill('000000')
  await other.page.getByRole('button', { name: 'Go on' }).click()
  await other.page.getByText('This code is not right').first().waitFor()
  await other.page.locator('input[autocomplete=one-time-code]').fill(paper)
  await other.page.getByRole('button', { name: 'Go on' }).click()
  await other.page.waitForURL('**/me')
  await other.page.getByText('9 recovery codes left').waitFor()
  await other.page.getByText('A recovery code was used').waitFor()
  await other.looks('my-sign-in')

  await page.reload()
  await page
    .getByRole('button', { name: /^ឲ្យចេញ/ })
    .first()
    .click()
  await expect.poll(() => page.getByRole('button', { name: /^ឲ្យចេញ/ }).count()).toBe(0)
  expect((await other.page.request.get('/api/me')).status()).toBe(401)
  expect((await page.request.get('/api/me')).status()).toBe(200)
  await other.leaves()
  await person.leaves()
})

test('a person makes a passkey on this device, and comes in with it alone', async () => {
  const login = await invited('key')
  const person = await someone()
  const { page, context } = person
  const browser = await context.newCDPSession(page)
  await browser.send('WebAuthn.enable')
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(named('/sign-in'))
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  await page.goto(named('/me'))
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: /kept them|ទុកហើយ/ }).click()
  await page.getByText(/^Passkey:/).waitFor()
  await page.request.post(named('/api/session/end'), {
    data: {},
    headers: { 'idempotency-key': crypto.randomUUID() },
  })
  await page.goto(named('/sign-in?back=%2Fme'))
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL('**/me')
  await page.getByText('with a passkey').first().waitFor()
  const me = await page.request.get(named('/api/me'))
  expect(await me.json()).toMatchObject({ login, owed: null })
  await person.leaves()
})
