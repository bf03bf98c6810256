import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { type Person, phone, signedIn } from '../src/person.ts'

const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.leaves())))

const come = async (login: string, screen: Parameters<typeof signedIn>[1] = {}) => {
  const person = await signedIn(login, screen)
  people.push(person)
  return person
}

interface Effort {
  readonly what: string
  readonly taps: number
  readonly letters: number
  readonly seconds: number
}

/**
 * A thumb on a phone that counts what it does: a tap for each touch, into a field as well; two for a
 * choice from a list that opens. Letters are those that are typed.
 */
function thumb(page: Page) {
  let taps = 0
  let letters = 0
  const tap = async (at: Locator) => {
    taps += 1
    await at.click()
  }
  const type = async (into: string | RegExp | Locator, words: string) => {
    taps += 1
    letters += words.length
    const field = typeof into === 'string' || into instanceof RegExp ? page.getByLabel(into) : into
    await field.fill(words)
  }
  const efforts: Effort[] = []
  return {
    efforts,
    tap,
    type,
    press: (name: string | RegExp) => tap(page.getByRole('button', { name }).last()),
    choose: (group: string, answer: string) =>
      tap(
        page
          .getByRole('radiogroup', { name: group, exact: true })
          .getByText(answer, { exact: true }),
      ),
    pick: async (field: string, option: string) => {
      await tap(page.getByRole('combobox', { name: field }))
      await tap(page.getByRole('option', { name: option }).first())
    },
    select: async (list: Locator, value: string) => {
      taps += 2
      await list.selectOption(value)
    },
    /** One of the acts of a file that stand in its menu. */
    act: async (name: string) => {
      await tap(page.getByRole('button', { name: 'ធ្វើអ្វីផ្សេង' }))
      await tap(page.getByRole('menuitem', { name, exact: true }))
    },
    /** What an act takes from its first touch until the screen says that it is done. */
    counted: async (what: string, work: () => Promise<void>) => {
      const [tapsBefore, lettersBefore, began] = [taps, letters, performance.now()]
      await work()
      efforts.push({
        what,
        taps: taps - tapsBefore,
        letters: letters - lettersBefore,
        seconds: Math.round((performance.now() - began) / 100) / 10,
      })
    },
  }
}

const name = `ស្រីនាង${Date.now()
  .toString()
  .slice(-7)
  .replaceAll(/\d/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit)))}`

test('on a phone, in Khmer, one case goes from registration to its approved closing', async () => {
  const agent = await come('sokha.agent', { size: phone, language: 'km' })
  const { page } = agent
  const { counted, tap, type, press, choose, pick, select, act, efforts } = thumb(page)

  // Registration: searched first, then the smallest form, with the questions of form 1 below it.
  await page.goto('/cases')
  await counted('registration', async () => {
    await tap(page.getByRole('link', { name: 'បើកករណីថ្មី' }))
    await type('ស្វែងរកកុមារតាមឈ្មោះ', name)
    const looked = page.getByText(/រកមិនឃើញកុមារឈ្មោះនេះ/)
    await looked
      .or(page.getByRole('button', { name: 'គឺកុមារនេះ' }))
      .first()
      .waitFor()
    await press(/កត់ត្រាកុមារថ្មី/)
    await choose('ភេទ', 'ស្រី')
    await tap(page.getByText('ដឹងតែឆ្នាំ', { exact: true }))
    const born = page.getByRole('group', { name: 'អាយុ ឬថ្ងៃកំណើត' })
    await type(born.getByLabel('ឆ្នាំ', { exact: true }), '២០១០')
    const lives = page.getByRole('group', { name: 'កុមាររស់នៅឯណា?' })
    await select(lives.getByLabel('ខេត្ត/រាជធានី'), '02')
    await select(lives.getByLabel('ក្រុង/ស្រុក/ខណ្ឌ'), '0203')
    await pick('តើព្រួយបារម្ភអំពីអ្វី?', 'អំពើហិង្សាលើរាងកាយ')
    await page.keyboard.press('Escape')
    await press('បើកករណី')
    await page.getByRole('heading', { name: new RegExp(name) }).waitFor()
  })
  const file = new URL(page.url()).pathname
  await agent.looks('whole-registered')

  // Consent: a girl of 15 answers for herself, after it was read to her.
  await page.goto(`${file}?tab=consent`)
  await press('កត់ត្រាចម្លើយ')
  await choose('សុំការយល់ព្រមអំពីអ្វី?', 'ឲ្យបញ្ជូនទៅសេវាមួយ')
  await choose('អ្នកណាឆ្លើយ?', 'កុមារ')
  await tap(page.getByRole('checkbox', { name: 'អានឲ្យស្ដាប់' }))
  await choose('ចម្លើយ', 'យល់ព្រម')
  await type('យល់ព្រមអ្វីពិតប្រាកដ?', 'ឲ្យពេទ្យមើលដៃខ្ញុំ')
  await agent.looks('whole-consent')
  await press('រក្សាទុកចម្លើយ')
  await page.getByText(/ឲ្យពេទ្យមើលដៃខ្ញុំ/).waitFor()

  // The risk is high, so she is made safe before anything is planned.
  await page.goto(file)
  await act('កំណត់ហានិភ័យ')
  await tap(page.getByText('ហានិភ័យខ្ពស់', { exact: true }).last())
  await type('ហេតុអ្វី?', 'ពូស្រវឹង វាយរាល់យប់')
  await press('កំណត់ហានិភ័យនេះ')
  await page.getByRole('heading', { name: 'មិនទាន់មានផែនការសុវត្ថិភាព' }).waitFor()
  await tap(page.getByRole('link', { name: 'សរសេរផែនការសុវត្ថិភាព' }))
  await type('គ្រោះថ្នាក់អ្វី? ពីអ្នកណា? ពេលណា?', 'ពូស្រវឹងនៅពេលយប់')
  await type('មនុស្សពេញវ័យដែលកុមាររត់ទៅរកបាន', 'អ្នកគ្រូសុភាព')
  await type('ទៅណា? (យប់ក៏ទៅបាន)', 'ផ្ទះក្រោយសាលា')
  await type('កុមារធ្វើអ្វី មួយជំហានម្ដងៗ?', 'ចេញតាមទ្វារក្រោយ រត់ទៅផ្ទះអ្នកគ្រូ')
  await agent.looks('whole-safety')
  await press('រក្សាទុកផែនការសុវត្ថិភាព')
  await page.getByText('ចេញតាមទ្វារក្រោយ រត់ទៅផ្ទះអ្នកគ្រូ').first().waitFor()

  // The assessment, with what the ministry's form asks besides.
  await page.goto(file)
  await press('ប៉ាន់ប្រមាណ')
  for (const item of ['សុខភាពកាយ', 'សុវត្ថិភាព'])
    await tap(
      page.getByRole('group', { name: item, exact: true }).first().getByText('១', { exact: true }),
    )
  await choose('ទស្សនៈរបស់កុមារ', 'មិនចង់និយាយ')
  await type('តើកុមារ និងគ្រួសារត្រូវការអ្វី?', 'កន្លែងសុវត្ថិភាពនៅពេលយប់')
  await tap(
    page
      .getByRole('radiogroup', { name: /ទីកន្លែងសម្ភាសមានសុវត្ថិភាព/ })
      .getByText('បាទ/ចាស', { exact: true }),
  )
  await agent.looks('whole-assessment')
  await press('រក្សាទុកការប៉ាន់ប្រមាណ')
  await page.getByText(/បានប៉ាន់ប្រមាណកុមារ និងគ្រួសារ/).waitFor()

  // The plan, and its approval by another person, for the risk is high.
  await act('បន្ថែមគោលដៅ')
  await type('ចង់ឲ្យអ្វីប្រសើរឡើងសម្រាប់កុមារ?', 'មានសុវត្ថិភាពនៅពេលយប់')
  await type('តើយើងដឹងដោយរបៀបណាថាសម្រេច?', 'គ្មានយប់ណាភ័យខ្លាច')
  await choose('តើកុមារយល់ព្រមទេ?', 'យល់ព្រម')
  await type('ធ្វើអ្វី?', 'ស្នាក់នៅជាមួយអ្នកគ្រូ')
  await agent.looks('whole-plan')
  await press('រក្សាទុកគោលដៅ')
  await page.getByText(/បានដាក់គោលដៅ៖ មានសុវត្ថិភាពនៅពេលយប់/).waitFor()
  await page.goto(`${file}?tab=supervision`)
  await press('ដាក់ផែនការជូនអនុម័ត')
  await page.getByText(/ផែនការកំពុងរង់ចាំចម្លើយ/).waitFor()
  await agent.looks('whole-plan-asked')
  const chief = await come('vuthy.district', { size: phone, language: 'km' })
  await chief.page.goto(`${file}?tab=supervision`)
  await chief.page.getByRole('button', { name: 'អនុម័តផែនការ' }).click()
  await chief.page.getByText('ផែនការបានអនុម័ត។').waitFor()
  await chief.looks('whole-plan-approved')

  await page.goto(file)
  await counted('visit note', async () => {
    await press(/កត់ត្រាការចុះតាមដាន/)
    await choose('តើបានជួបកុមារទេ?', 'បាន')
    await choose('ទស្សនៈរបស់កុមារ', 'បាននិយាយ')
    await type('កុមារបាននិយាយ ឬបង្ហាញអ្វី?', 'ខ្ញុំគេងលក់ហើយ')
    await type('ស្ថានភាពយ៉ាងណា?', 'ស្ងប់ស្ងាត់ អ្នកគ្រូមើលថែល្អ')
    await press('រក្សាទុកការចុះ')
    await page.getByText(/ខ្ញុំគេងលក់ហើយ/).waitFor()
  })
  await agent.looks('whole-visited')

  const asked = `សូមពិនិត្យដៃ ${name}`
  await counted('referral', async () => {
    await act('បញ្ជូនទៅសេវា')
    await pick('តើកុមារត្រូវការសេវាអ្វី?', 'ការពិនិត្យ និងព្យាបាលជំងឺ')
    await tap(
      page
        .getByRole('radiogroup', { name: 'ផ្ញើទៅការិយាល័យណា?' })
        .getByText(/មន្ទីរពេទ្យបង្អែក/)
        .first(),
    )
    await type('សុំឲ្យគេធ្វើអ្វី?', asked)
    await page.getByText('ផ្អែកលើការយល់ព្រមនេះ').waitFor()
    await press('ផ្ញើសំបុត្រ')
    await page.waitForURL((url) => url.pathname === file)
  })
  await agent.looks('whole-referred')
  const nurse = await come('kalyan.hospital', { size: phone, language: 'km' })
  await nurse.page.goto('/referrals')
  await nurse.page.getByRole('link').filter({ hasText: asked }).click()
  await nurse.page.getByRole('button', { name: 'ទទួលយក', exact: true }).click()
  await nurse.page.getByRole('button', { name: 'ទទួលយក', exact: true }).last().click()
  await nurse.page.getByRole('button', { name: 'ប្រាប់លទ្ធផល' }).click()
  await nurse.page.getByText('បានផ្ដល់សេវា', { exact: true }).click()
  await nurse.page.getByRole('button', { name: 'ប្រាប់លទ្ធផល' }).last().click()
  await nurse.page.getByText('បានសម្រេច', { exact: true }).waitFor()
  await nurse.looks('whole-letter-done')

  // A service that was given without a letter.
  await page.goto(`${file}?tab=services`)
  await press('កត់ត្រាសេវាដែលបានផ្តល់')
  await pick('សេវាអ្វី?', 'ជំនួយសម្ភារៈ')
  await type('អ្នកណាផ្តល់?', 'វត្តក្នុងភូមិ')
  await agent.looks('whole-service')
  await press('រក្សាទុក')
  await page
    .getByText(/វត្តក្នុងភូមិ/)
    .first()
    .waitFor()
  await agent.looks('whole-package')

  // Form 6, step by step; the supervisor approves, and the case is closed.
  await page.goto(`${file}?tab=closing&final=new`)
  await tap(page.getByText('បិទករណី៖ កុមារមានសុវត្ថិភាព និងស្ថិរភាព'))
  await tap(page.getByText('សម្រេចគោលដៅ កុមារមានសុវត្ថិភាព'))
  await press('បន្ត')
  for (const part of ['កុមារឥឡូវនេះ', 'គ្រួសារឥឡូវនេះ']) {
    await page.getByText(part).waitFor()
    for (const item of await page.locator('fieldset:has(input[type=radio])').all())
      await tap(item.locator('label').nth(2))
    await agent.looks(`whole-final-${part === 'កុមារឥឡូវនេះ' ? 'child' : 'family'}`)
    await press('បន្ត')
  }
  await choose('ទស្សនៈរបស់កុមារ', 'បាននិយាយ')
  await type('កុមារបាននិយាយ ឬបង្ហាញអ្វី?', 'ខ្ញុំចូលចិត្តនៅទីនេះ')
  await type('បានធ្វើអ្វីតាមយោបល់កុមារ?', 'នៅជាមួយអ្នកគ្រូតាមចិត្តកុមារ')
  await press('បន្ត')
  await type(/រឿងរ៉ាវ/, 'ពូបានចាកចេញ កុមារគេងលក់ និងទៅរៀនវិញ')
  await type('ហេតុអ្វីលទ្ធផលនេះ?', 'កុមារមានសុវត្ថិភាព')
  await agent.looks('whole-final-words')
  // Nothing below the form offers to leave it: what was written here would be gone.
  expect(await page.getByRole('button', { name: 'ធ្វើអ្វីផ្សេង' }).count()).toBe(0)
  await press('ស្នើបិទករណី')
  await page.getByText('មានសំណើបិទករណីរង់ចាំចម្លើយ។').waitFor()
  await chief.page.goto(`${file}?tab=supervision`)
  await chief.page.getByRole('button', { name: 'អនុម័ត ហើយបិទករណី' }).click()
  await chief.page
    .getByText(/ករណីនេះបានបិទ/)
    .first()
    .waitFor()
  await page.goto(file)
  await page
    .getByText(/ករណីនេះបានបិទ/)
    .first()
    .waitFor()
  await agent.looks('whole-closed')

  for (const { what, taps, letters, seconds } of efforts)
    process.stdout.write(
      `${what}: ${taps} taps, ${letters} letters typed, ${seconds} s of the machine\n`,
    )
  // More than a thumb does willingly is a fault of the screen.
  const most: Readonly<Record<string, number>> = { registration: 15, 'visit note': 8, referral: 8 }
  expect(efforts.filter(({ what, taps }) => taps > (most[what] ?? 0))).toEqual([])
  expect(efforts).toHaveLength(3)
})
