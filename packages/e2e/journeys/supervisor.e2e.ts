import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asksToClose } from '../src/closing.ts'
import { type Person, phone, signedIn } from '../src/person.ts'

const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.leaves())))

const come = async (login: string, screen: Parameters<typeof signedIn>[1] = {}) => {
  const person = await signedIn(login, screen)
  people.push(person)
  return person
}

/** What was done before this story begins, through the same door as every screen. */
const did = (page: Page, path: string, body: object): Promise<Record<string, unknown>> =>
  page.evaluate(
    async ([address, given]) => {
      const answer = await fetch(`/api${address}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(given),
      })
      if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`)
      return (await answer.json()) as Record<string, unknown>
    },
    [path, body] as const,
  )

const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
const unheard = `Ss${Date.now().toString(36)}`

let agent: Person
let chief: Person

/** A child of the agent's district, with a plan where one is asked for. */
async function child(name: string, risk: 'high' | 'low'): Promise<string> {
  const { page } = agent
  const id = crypto.randomUUID()
  const version = async () =>
    page.evaluate(async (address) => {
      const file = (await (await fetch(address)).json()) as { version: number }
      return file.version
    }, `/api/cases/${id}`)
  await did(page, '/cases', {
    id,
    child: {
      kind: 'new',
      child: {
        id: crypto.randomUUID(),
        name: { familyKm: null, givenKm: null, familyLatin: 'Invented', givenLatin: name },
        otherNames: [],
        sex: 'female',
        birth: { precision: 'year', from: '2016-01-01', to: '2016-12-31', words: null },
        placeCode: '020301',
        addressWords: null,
        nationality: null,
        disabilities: [],
        schoolStatus: null,
        phone: null,
      },
    },
    concerns: ['neglect'],
    note: null,
  })
  await did(page, `/cases/${id}/risk`, {
    version: await version(),
    riskId: crypto.randomUUID(),
    level: risk,
    reason: 'As it was found',
  })
  await did(page, `/cases/${id}/assessments`, {
    version: await version(),
    assessment: {
      id: crypto.randomUUID(),
      assessedOn: today,
      childRatings: { food: 1, education: 1, safety: 2 },
      familyRatings: { livelihood: 1 },
      strengths: null,
      needs: 'Food, and school',
      childView: null,
      childViewHow: 'did-not-wish-to-say',
      caregiverView: null,
    },
  })
  return id
}

const goal = async (id: string, words: string) => {
  const { page } = agent
  const version = await page.evaluate(async (address) => {
    const file = (await (await fetch(address)).json()) as { version: number }
    return file.version
  }, `/api/cases/${id}`)
  await did(page, `/cases/${id}/goals`, {
    version,
    goal: {
      id: crypto.randomUUID(),
      goal: words,
      childAgrees: 'agrees',
      actions: [
        {
          id: crypto.randomUUID(),
          what: 'Speak with them',
          service: null,
          who: 'Agent',
          dueOn: null,
        },
      ],
    },
  })
}

beforeAll(async () => {
  agent = await come('sokha.agent')
  chief = await come('vuthy.district')
})

test('a supervisor returns a plan with comments, the agent mends it, and it is approved', async () => {
  const id = await child(`${unheard}plan`, 'high')
  await did(agent.page, `/cases/${id}/safety-plans`, {
    plan: {
      id: crypto.randomUUID(),
      danger: 'Nights, when he drinks',
      safeAdult: 'The teacher',
      safeAdultPhone: null,
      caregiverId: null,
      goTo: 'The school',
      childDoes: 'Runs to the neighbour',
      signal: null,
      familySafety: null,
      checkedBy: 'The agent',
      checkOn: today,
      cardWords: null,
    },
  })
  await goal(id, 'Safe at night')
  const file = `/cases/${id}?tab=supervision`

  await agent.page.goto(file)
  await agent.page.getByText(/At this risk another person approves the plan/).waitFor()
  await agent.looks('supervision-plan')
  await agent.page.getByRole('button', { name: 'Put the plan up for approval' }).click()
  await agent.page.getByText(/The plan waits for an answer/).waitFor()
  await agent.page.getByText(/Nobody approves what they wrote/).waitFor()

  await chief.page.goto(file)
  await chief.page.getByRole('button', { name: 'Return it' }).click()
  await chief.page.getByRole('button', { name: 'Return it' }).click()
  await chief.page.getByText(/Write what has to be mended/).waitFor()
  await chief.page.getByLabel('What has to be mended?').fill('Say who is called at night')
  await chief.looks('supervision-answer')
  await chief.page.getByRole('button', { name: 'Return it' }).click()
  await chief.page.getByText(/The plan came back/).waitFor()

  await agent.page.goto(file)
  await agent.page.getByText(/Say who is called at night/).waitFor()
  await goal(id, 'The village chief is called at night')
  await agent.page.reload()
  await agent.page.getByRole('button', { name: 'Put the plan up for approval' }).click()
  await agent.page.getByText(/The plan waits for an answer/).waitFor()

  await chief.page.reload()
  await chief.page.getByRole('button', { name: 'Approve the plan' }).click()
  await chief.page.getByText('The plan is approved.').waitFor()
  await chief.page.goto(`/cases/${id}`)
  const told = chief.page.getByText(/returned: Service plan/)
  await told.waitFor()
  expect(await told.count()).toBe(1)
})

test('a closing below the thresholds needs a reason and the supervisor, and is flagged in the file', async () => {
  const id = await child(`${unheard}close`, 'low')
  const { page } = agent
  await page.goto(`/cases/${id}?tab=closing`)
  await page.getByRole('button', { name: 'Make the final assessment' }).click()
  await agent.looks('closing-outcome')
  await asksToClose(page, {
    weak: { item: 'Food', reason: 'The pagoda feeds her every day' },
    reason: 'She is safe with her aunt',
  })
  await agent.looks('closing-asked')

  await chief.page.goto(`/cases/${id}?tab=closing`)
  await chief.page.getByText('The pagoda feeds her every day').first().waitFor()
  await chief.page.getByText(/Form 6 contradicts itself/).waitFor()
  await chief.looks('closing-read')
  await chief.page.goto(`/cases/${id}?tab=supervision`)
  await chief.page.getByRole('button', { name: 'Approve, and close the case' }).click()
  await chief.page.getByText(/This case is closed/).waitFor()
  await chief.page.goto(`/cases/${id}`)
  await chief.page.getByText('The ratings are below what form 6 asks for.').waitFor()
})

test('a case at high risk does not go on to its closing without a word why, and closes on those of the supervisor', async () => {
  const id = await child(`${unheard}danger`, 'high')
  const { page } = agent
  await page.goto(`/cases/${id}?tab=closing&final=new`)
  await page.getByText('Close: the child is safe and settled').click()
  await page.getByText('Goals met, the child is safe').click()
  await page.getByRole('link', { name: 'Set the risk anew' }).waitFor()
  await page.getByRole('link', { name: 'Record a visit' }).waitFor()
  await page.getByRole('button', { name: 'Go on' }).click()
  const why = page
    .getByRole('alert')
    .filter({ hasText: 'It does not go on yet: the risk is high.' })
  await why.waitFor()
  expect(await why.evaluate((said) => said === document.activeElement)).toBe(true)
  await page
    .getByRole('button', { name: 'Ask the supervisor to let it close at high risk' })
    .click()
  await page.getByLabel(/why do you ask for the closing/).fill('The uncle is in prison')
  await agent.looks('closing-at-high-risk')
  await asksToClose(page, { reason: 'She is safe with her aunt' })

  await chief.page.goto(`/cases/${id}?tab=supervision`)
  await chief.page.getByText('The uncle is in prison').first().waitFor()
  const approve = () =>
    chief.page.getByRole('button', { name: 'Approve, and close the case' }).click()
  await approve()
  await chief.page.getByText('Write why (at least 3 characters)').waitFor()
  await chief.page.getByLabel(/why does the case close all the same/).fill('I read the judgment')
  await chief.looks('closing-at-high-risk-answered')
  await approve()
  await chief.page.getByText(/This case is closed/).waitFor()
})

test('the supervisor sees the team, gives a case on, and its reading is the receipt', async () => {
  const id = await child(`${unheard}hands`, 'low')
  await did(agent.page, `/cases/${id}/assign`, {
    version: await agent.page.evaluate(async (address) => {
      const file = (await (await fetch(address)).json()) as { version: number }
      return file.version
    }, `/api/cases/${id}`),
    assignedTo: await agent.page.evaluate(async () => {
      const me = (await (await fetch('/api/me')).json()) as { accountId: string }
      return me.accountId
    }),
  })
  const { page } = chief
  await page.goto('/team')
  const sokha = page.getByRole('listitem').filter({ hasText: 'Chhuon Sokha' })
  await sokha.waitFor()
  await chief.looks('team')
  // What leads here from the team shows the approvals alone.
  await page.goto('/work?whose=below&kind=case-approval')
  await page.getByText('Only this is shown: Review and approve.').waitFor()
  expect(await page.getByRole('link', { name: 'Triage', exact: true }).count()).toBe(0)
  await page.getByRole('link', { name: 'Show all the work' }).click()
  await page.getByRole('link', { name: 'Triage', exact: true }).first().waitFor()
  await page.goto('/team')
  await sokha.getByRole('link', { name: 'Hand over cases' }).click()
  await page.getByLabel('Choose all').click()
  await page.getByRole('checkbox', { name: new RegExp(`${unheard}hands`) }).check()
  await chief.looks('team-hand-over')
  await page.getByRole('checkbox', { name: /Nuon Bopha/ }).check()
  await page.getByLabel('Reason', { exact: true }).fill('She has too many')
  await page.getByRole('button', { name: /Hand over 1/ }).click()
  await page.getByText(/^Handed over to .*\p{L}.*: 1\.$/u).waitFor()
  await page.goto(`/cases/${id}?tab=supervision`)
  await page.getByText('not read yet').waitFor()

  const bopha = await come('bopha.agent')
  await bopha.page.goto(`/cases/${id}`)
  await bopha.page.locator('h1').waitFor()
  await page.reload()
  await page.getByText(/gave it to Nuon Bopha/).waitFor()
  await expect.poll(() => page.getByText('not read yet').count()).toBe(0)

  await page.goto('/reviews')
  await page.getByRole('heading', { name: 'Case reviews' }).waitFor()
  await chief.looks('reviews')
})

test('on a phone, in Khmer, the team, the calendar and the steps of a closing fit under one thumb', async () => {
  const supervisor = await come('vuthy.district', { size: phone, language: 'km' })
  for (const path of ['/team', '/reviews']) {
    await supervisor.page.goto(path)
    await supervisor.page.locator('h2').first().waitFor()
    await supervisor.looks(`phone${path.replace('/', '-')}`)
  }
  const id = await child(`${unheard}phone`, 'low')
  const worker = await come('sokha.agent', { size: phone, language: 'km' })
  const { page } = worker
  await page.goto(`/cases/${id}?tab=closing&final=new`)
  await page.getByText('បិទករណី៖ កុមារមានសុវត្ថិភាព និងស្ថិរភាព').click()
  await page.getByText('សម្រេចគោលដៅ កុមារមានសុវត្ថិភាព').click()
  await worker.looks('closing-phone-outcome')
  await page.getByRole('button', { name: 'បន្ត' }).click()
  await page.getByText('កុមារឥឡូវនេះ').waitFor()
  await worker.looks('closing-phone-child')
  await page.getByRole('button', { name: 'បន្ត' }).click()
  await worker.looks('closing-phone-family')
  expect(await page.getByText(/ទម្រង់ទី៦ មិនស៊ីគ្នាខ្លួនឯង/).count()).toBe(1)
})
