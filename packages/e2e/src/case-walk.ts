import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Person } from './person.ts'
import { thumb } from './thumb.ts'

/** What is done with a screen that stands as the person leaves it: looked at, pictured, or nothing. */
export type See = (name: string) => Promise<void>

const nothing: See = () => Promise.resolve()

export interface Consent {
  readonly by: 'child' | 'adult'
  /** Who the adult is, where one whom the child trusts answers. */
  readonly adult?: string
  readonly how?: string
  readonly answer?: 'យល់ព្រម' | 'មិនយល់ព្រម'
  readonly scope: string
}

export interface View {
  /** Nothing: did not wish to say. */
  readonly said?: string
}

export interface Letter {
  readonly service: string
  /** The desk, as its name begins. */
  readonly desk: RegExp
  readonly asked: string
  /** Why it goes without consent, where nobody can be asked. */
  readonly without?: string
}

export interface Safety {
  readonly danger: string
  readonly adult: string
  readonly goTo: string
  readonly childDoes: string
  readonly family?: string
}

/**
 * What the people of a case do in it on a phone, in Khmer, each act as its own screen: from the
 * report of somebody without an account to the approved closing. Every journey through a whole case
 * walks on these.
 */
export function walker(person: Person, see: See = nothing) {
  const { page } = person
  const own = thumb(page)
  const { tap, type, press, follow, choose, pick, select, act } = own

  const onward = () => page.locator('form button[type=submit]').click()
  const said = async ({ said: words }: View) => {
    await choose('ទស្សនៈរបស់កុមារ', words === undefined ? 'មិនចង់និយាយ' : 'បាននិយាយ')
    if (words !== undefined) await type('កុមារបាននិយាយ ឬបង្ហាញអ្វី?', words)
  }
  const tab = (file: string, name: string) => page.goto(`${file}?tab=${name}`)
  const appears = (text: string | RegExp) => page.getByText(text).first().waitFor()
  const pickConcerns = async (field: string, concerns: readonly string[]) => {
    for (const concern of concerns) await pick(field, concern)
    await page.keyboard.press('Escape')
  }

  const wasBorn = async (year: string) => {
    await tap(page.getByText('ដឹងតែឆ្នាំ', { exact: true }))
    const born = page.getByRole('group', { name: 'អាយុ ឬថ្ងៃកំណើត' })
    await type(born.getByLabel('ឆ្នាំ', { exact: true }), year)
  }

  return {
    ...own,
    page,
    looks: (name: string) => person.looks(name),

    /** The public report, without an account; answers its number and its four words. */
    reports: async (given: {
      readonly words: string
      readonly kind: string
      readonly age: string
      readonly sex: 'male' | 'female'
      readonly inDanger: boolean
    }) => {
      await page.goto('/')
      await page.locator('a[href="/report"]').click()
      await page.locator(`[data-answer=${given.inDanger ? 'yes' : 'no'}]`).click()
      if (given.inDanger) await page.locator('section button').click()
      await page.locator('#what').fill(given.words)
      await onward()
      await page.locator(`input[value=${given.kind}]`).check()
      await see('reported-kind')
      await onward()
      await page.locator('input[inputmode=numeric]').fill(given.age)
      await page.locator(`input[type=radio][value=${given.sex}]`).check()
      await onward()
      await page.locator('select').first().selectOption('02')
      await page.locator('select').nth(1).selectOption('0203')
      await onward()
      await page.locator('input[value=unknown]').check()
      await onward()
      await page.locator('input[value=no]').check()
      await onward()
      await page.locator('dl').waitFor()
      await onward()
      await page.locator('[translate=no] small').first().waitFor()
      await see('reported')
      const number = (await page.locator('p[translate=no]').textContent()) ?? ''
      const secret = (await page.locator('ol[translate=no] span').allTextContents()).join('')
      return { number: number.trim(), secret }
    },

    /** What the reporter reads when coming back. */
    comesBack: async ({ number, secret }: { number: string; secret: string }) => {
      await page.goto('/return')
      await page.locator('input').first().fill(number)
      await page.locator('input').nth(1).fill(secret)
      await onward()
      await page.locator('textarea').waitFor()
      await see('came-back')
    },

    /** What somebody came to tell an officer, written down; answers its number. */
    writesDown: async (given: {
      readonly words: string
      readonly concerns: readonly string[]
      readonly age?: string
    }) => {
      await page.goto('/reports/new')
      await type('អ្វីដែលគេប្រាប់ តាមពាក្យគេ', given.words)
      await pickConcerns('ប្រភេទកង្វល់', given.concerns)
      await select(page.getByLabel('ខេត្ត/រាជធានី'), '02')
      await select(page.getByLabel('ក្រុង/ស្រុក/ខណ្ឌ'), '0203')
      await see('written')
      await press('កត់ត្រារបាយការណ៍')
      const title = page.getByRole('heading', { name: /បានកត់ត្រាហើយ/ })
      const number = /R-[\w-]+/.exec(await title.innerText())?.[0] ?? ''
      await see('written-down')
      await follow('វាយតម្លៃឥឡូវនេះ')
      return number
    },

    /** Accepts the report: a child whom nobody knows yet gets a case. Answers the file's address. */
    accepts: async (
      number: string,
      given: {
        readonly name?: string
        readonly sex?: string
        readonly born?: string
        readonly concerns?: readonly string[]
      },
    ) => {
      if (!new URL(page.url()).pathname.startsWith('/triage/')) {
        await page.goto(`/reports?q=${encodeURIComponent(number)}`)
        await tap(page.locator('main li').filter({ hasText: number }).getByRole('link').first())
      }
      await appears('អ្វីដែលបានរាយការណ៍')
      await see('triage')
      await press('ទទួលយក')
      await page.getByRole('button', { name: 'ទទួលយក និងបើកករណី' }).waitFor()
      if (given.name !== undefined)
        await type(page.getByLabel('នាមខ្លួន', { exact: true }), given.name)
      if (given.sex !== undefined) await choose('ភេទ', given.sex)
      if (given.born !== undefined) await wasBorn(given.born)
      if (given.concerns !== undefined) await pickConcerns('តើព្រួយបារម្ភអំពីអ្វី?', given.concerns)
      await see('accepting')
      await press('ទទួលយក និងបើកករណី')
      const open = page.getByRole('link', { name: 'បើកសំណុំរឿង' })
      await open.waitFor()
      await see('accepted')
      await tap(open)
      await page.waitForURL(/\/cases\/[\w-]{36}/)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await see('file')
      return new URL(page.url()).pathname
    },

    /** A child whom the officer meets: searched first, then the smallest form. */
    registers: async (given: {
      readonly name: string
      readonly sex: string
      readonly born: string
      readonly concern: string
    }) => {
      await page.goto('/cases')
      await follow('បើកករណីថ្មី')
      await type('ស្វែងរកកុមារតាមឈ្មោះ', given.name)
      await page
        .getByText(/រកមិនឃើញកុមារឈ្មោះនេះ/)
        .or(page.getByRole('button', { name: 'គឺកុមារនេះ' }))
        .first()
        .waitFor()
      await press(/កត់ត្រាកុមារថ្មី/)
      await choose('ភេទ', given.sex)
      await wasBorn(given.born)
      const lives = page.getByRole('group', { name: 'កុមាររស់នៅឯណា?' })
      await select(lives.getByLabel('ខេត្ត/រាជធានី'), '02')
      await select(lives.getByLabel('ក្រុង/ស្រុក/ខណ្ឌ'), '0203')
      await pickConcerns('តើព្រួយបារម្ភអំពីអ្វី?', [given.concern])
      await press('បើកករណី')
      await page.getByRole('heading', { name: new RegExp(given.name) }).waitFor()
      return new URL(page.url()).pathname
    },

    consents: async (file: string, { by, adult, how, answer, scope }: Consent) => {
      await tab(file, 'consent')
      await press('កត់ត្រាចម្លើយ')
      await choose('សុំការយល់ព្រមអំពីអ្វី?', 'ឲ្យបញ្ជូនទៅសេវាមួយ')
      await choose('អ្នកណាឆ្លើយ?', by === 'child' ? 'កុមារ' : 'មនុស្សពេញវ័យដែលកុមារទុកចិត្ត')
      if (adult !== undefined) await type('មនុស្សពេញវ័យនោះជាអ្នកណា?', adult)
      await tap(page.getByRole('checkbox', { name: how ?? 'អានឲ្យស្ដាប់' }))
      await choose('ចម្លើយ', answer ?? 'យល់ព្រម')
      await type('យល់ព្រមអ្វីពិតប្រាកដ?', scope)
      await see('consent')
      await press('រក្សាទុកចម្លើយ')
      await appears(scope)
    },

    risk: async (file: string, level: string, why: string) => {
      await page.goto(file)
      await act('កំណត់ហានិភ័យ')
      await tap(page.getByText(level, { exact: true }).last())
      await type('ហេតុអ្វី?', why)
      await see('risk')
      await press('កំណត់ហានិភ័យនេះ')
      await page.getByRole('button', { name: 'កំណត់ហានិភ័យនេះ' }).waitFor({ state: 'detached' })
    },

    /** Follows what the head of the file asks for where a child may be in danger. */
    safe: async ({ danger, adult, goTo, childDoes, family }: Safety) => {
      await page.getByRole('heading', { name: 'មិនទាន់មានផែនការសុវត្ថិភាព' }).waitFor()
      await follow('សរសេរផែនការសុវត្ថិភាព')
      await type('គ្រោះថ្នាក់អ្វី? ពីអ្នកណា? ពេលណា?', danger)
      await type('មនុស្សពេញវ័យដែលកុមាររត់ទៅរកបាន', adult)
      await type('ទៅណា? (យប់ក៏ទៅបាន)', goTo)
      await type('កុមារធ្វើអ្វី មួយជំហានម្ដងៗ?', childDoes)
      if (family !== undefined) await type('សុវត្ថិភាពម្ដាយ និងបងប្អូន (មិនចាំបាច់)', family)
      await see('safety')
      await press('រក្សាទុកផែនការសុវត្ថិភាព')
      await page.getByRole('button', { name: 'រក្សាទុកផែនការសុវត្ថិភាព' }).waitFor({
        state: 'detached',
      })
      await appears(childDoes)
    },

    noLongerInDanger: async (file: string, why: string) => {
      await tab(file, 'safety')
      await press('លែងត្រូវការ')
      await type('ហេតុអ្វីលែងត្រូវការ?', why)
      await press('លែងត្រូវការ')
      await appears('ផែនការមុនៗ')
    },

    /** `asks` is a yes-or-no question that the kind of protection adds to the form. */
    assesses: async (
      file: string,
      needs: string,
      { asks, ...view }: View & { readonly asks?: RegExp } = {},
    ) => {
      await page.goto(file)
      await act('ប៉ាន់ប្រមាណ')
      for (const item of ['សុខភាពកាយ', 'សុវត្ថិភាព'])
        await tap(
          page
            .getByRole('group', { name: item, exact: true })
            .first()
            .getByText('១', { exact: true }),
        )
      await said(view)
      await type('តើកុមារ និងគ្រួសារត្រូវការអ្វី?', needs)
      if (asks !== undefined)
        await tap(
          page.getByRole('radiogroup', { name: asks }).getByText('បាទ/ចាស', { exact: true }),
        )
      await see('assessment')
      await press('រក្សាទុកការប៉ាន់ប្រមាណ')
      await appears(/បានប៉ាន់ប្រមាណកុមារ និងគ្រួសារ/)
    },

    /** One goal with one action. */
    plans: async (
      goal: string,
      measure: string,
      does: string,
      agrees: 'យល់ព្រម' | 'មិនចង់និយាយ' = 'យល់ព្រម',
    ) => {
      await act('បន្ថែមគោលដៅ')
      await type('ចង់ឲ្យអ្វីប្រសើរឡើងសម្រាប់កុមារ?', goal)
      await type('តើយើងដឹងដោយរបៀបណាថាសម្រេច?', measure)
      await choose('តើកុមារយល់ព្រមទេ?', agrees)
      await type('ធ្វើអ្វី?', does)
      await see('plan')
      await press('រក្សាទុកគោលដៅ')
      await appears(new RegExp(`បានដាក់គោលដៅ៖ ${goal}`))
    },

    putsPlanUp: async (file: string) => {
      await tab(file, 'supervision')
      await press('ដាក់ផែនការជូនអនុម័ត')
      await appears(/ផែនការកំពុងរង់ចាំចម្លើយ/)
      await see('plan-asked')
    },

    approvesPlan: async (file: string) => {
      await tab(file, 'supervision')
      await press('អនុម័តផែនការ')
      await appears('ផែនការបានអនុម័ត។')
      await see('plan-approved')
    },

    /**
     * The guide of the concern: what it says is done today is done, what it asks is answered no but
     * for `yes`, and of `not` it is said why it cannot be done. Answers how many steps there were.
     */
    guided: async (
      file: string,
      {
        yes = [],
        not = [],
        settled,
      }: {
        /** How somebody settled what is a crime. */
        readonly settled?: string
        readonly yes?: readonly RegExp[]
        readonly not?: readonly (readonly [RegExp, string])[]
      } = {},
    ) => {
      await tab(file, 'guide')
      await page.locator('li[data-kind]').first().waitFor()
      await see('guide')
      const steps = page.locator('details[open] li[data-kind]:not([data-kind=avoid])')
      const count = await steps.count()
      const answered = async (step: Locator, answer: string) => {
        await tap(step.getByRole('button', { name: answer, exact: true }))
        await step.getByRole('button', { name: 'កែចម្លើយ' }).waitFor()
      }
      for (let at = 0; at < count; at += 1) {
        const step = steps.nth(at)
        const says = await step.locator('p').first().innerText()
        const [, why] = not.find(([which]) => which.test(says)) ?? []
        if (why !== undefined) {
          await tap(step.getByRole('button', { name: 'ចម្លើយផ្សេង' }))
          await tap(step.getByRole('button', { name: 'ធ្វើមិនបាន' }))
          await type(step.getByLabel('ហេតុអ្វី?'), why)
          await answered(step, 'រក្សាទុក')
        } else if (settled !== undefined && /សម្រុះសម្រួល/.test(says)) {
          await tap(step.getByRole('button', { name: 'បាទ/ចាស' }))
          await type(step.getByLabel(/អ្នកណាសម្រុះសម្រួល/), settled)
          await tap(step.getByRole('button', { name: 'រក្សាទុក', exact: true }))
          await appears('រង់ចាំអ្នកត្រួតពិនិត្យ')
        } else if ((await step.getAttribute('data-kind')) === 'ask')
          await answered(
            step,
            // What tells of danger is answered only where the story says so.
            yes.some((which) => which.test(says)) || (await step.getByText('បើ «ទេ»').count()) > 0
              ? 'បាទ/ចាស'
              : 'ទេ',
          )
        else await answered(step, 'ធ្វើរួចថ្ងៃនេះ')
      }
      await see('guided')
      return count
    },

    /** The supervisor, where a crime against the child was settled: it goes to the police. */
    looksIntoSettlement: async (file: string, why: string) => {
      await tab(file, 'guide')
      await choose('តើបានធ្វើអ្វី?', 'បានរាយការណ៍ទៅនគរបាល ឬព្រះរាជអាជ្ញា')
      await type('ពន្យល់', why)
      await see('settlement')
      await press('រក្សាទុក')
      await page.getByLabel('ពន្យល់').waitFor({ state: 'detached' })
    },

    /** From the file that is open. */
    visits: async (situation: string, view: View) => {
      await act('កត់ត្រាការចុះតាមដាន')
      await choose('តើបានជួបកុមារទេ?', 'បាន')
      await said(view)
      await type('ស្ថានភាពយ៉ាងណា?', situation)
      await see('visit')
      await press('រក្សាទុកការចុះ')
      await page.getByRole('button', { name: 'រក្សាទុកការចុះ' }).waitFor({ state: 'detached' })
      await appears(view.said ?? situation)
    },

    /** The letter to a desk, from the file that is open. */
    refers: async (file: string, { service, desk, asked, without }: Letter) => {
      await act('បញ្ជូនទៅសេវា')
      await pick('តើកុមារត្រូវការសេវាអ្វី?', service)
      await tap(page.getByRole('radiogroup', { name: 'ផ្ញើទៅការិយាល័យណា?' }).getByText(desk).first())
      await type('សុំឲ្យគេធ្វើអ្វី?', asked)
      if (without === undefined) await page.getByText('ផ្អែកលើការយល់ព្រមនេះ').waitFor()
      else {
        await tap(page.getByRole('checkbox', { name: /បញ្ជូនដោយគ្មានការយល់ព្រម/ }))
        await type('ហេតុអ្វីឧត្តមប្រយោជន៍របស់កុមារត្រូវការដូច្នេះ?', without)
      }
      await see('letter')
      await press('ផ្ញើសំបុត្រ')
      await page.waitForURL((url) => url.pathname === file)
    },

    /** At the desk that the letter reached: read, accepted, and told what came of it. */
    helps: async (asked: string) => {
      await page.goto('/referrals')
      await page.getByRole('link').filter({ hasText: asked }).click()
      await page.getByRole('button', { name: 'ទទួលយក', exact: true }).waitFor()
      await see('letter-read')
      await press('ទទួលយក')
      await press('ទទួលយក')
      await page.getByRole('button', { name: 'ប្រាប់លទ្ធផល' }).click()
      await page.getByText('បានផ្ដល់សេវា', { exact: true }).click()
      await page.getByRole('button', { name: 'ប្រាប់លទ្ធផល' }).last().click()
      await page.getByText('បានសម្រេច', { exact: true }).waitFor()
      await see('letter-done')
    },

    /** A service that was given without a letter. */
    gives: async (file: string, service: string, by: string) => {
      await tab(file, 'services')
      await press('កត់ត្រាសេវាដែលបានផ្តល់')
      await pick('សេវាអ្វី?', service)
      await type('អ្នកណាផ្តល់?', by)
      await see('service')
      await press('រក្សាទុក')
      await page.getByRole('button', { name: 'រក្សាទុក', exact: true }).waitFor({
        state: 'detached',
      })
      await appears(new RegExp(by))
      await see('package')
    },

    /** Form 6, step by step; items that are named here are still weak, with the reason to close. */
    asksToClose: async (
      file: string,
      given: View & {
        readonly done?: string
        readonly story: string
        readonly why: string
        readonly weak?: { readonly items: readonly string[]; readonly why: string }
      },
    ) => {
      await tab(file, 'closing&final=new')
      await tap(page.getByText('បិទករណី៖ កុមារមានសុវត្ថិភាព និងស្ថិរភាព'))
      await tap(page.getByText('សម្រេចគោលដៅ កុមារមានសុវត្ថិភាព'))
      await press('បន្ត')
      for (const [part, name] of [
        ['កុមារឥឡូវនេះ', 'child'],
        ['គ្រួសារឥឡូវនេះ', 'family'],
      ] as const) {
        await page.getByText(part).waitFor()
        for (const item of await page.locator('fieldset:has(input[type=radio])').all()) {
          const legend = await item.locator('legend').innerText()
          const isWeak = given.weak?.items.some((weak) => legend.includes(weak)) === true
          await tap(item.locator('label').nth(isWeak ? 0 : 2))
        }
        await see(`final-${name}`)
        await press('បន្ត')
      }
      await said(given)
      if (given.said !== undefined) await type('បានធ្វើអ្វីតាមយោបល់កុមារ?', given.done ?? 'ធ្វើតាមចិត្តកុមារ')
      await press('បន្ត')
      await page.getByLabel(/រឿងរ៉ាវ/).waitFor()
      const below = page.getByLabel(/ហេតុអ្វីនៅតែត្រូវបិទ/)
      if (given.weak !== undefined && (await below.isVisible())) await type(below, given.weak.why)
      await type(/រឿងរ៉ាវ/, given.story)
      await type('ហេតុអ្វីលទ្ធផលនេះ?', given.why)
      await see('final-words')
      // Nothing below the form offers to leave it: what was written here would be gone.
      expect(await page.getByRole('button', { name: 'ធ្វើអ្វីផ្សេង' }).count()).toBe(0)
      await press('ស្នើបិទករណី')
      await page.getByText('មានសំណើបិទករណីរង់ចាំចម្លើយ។').waitFor()
    },

    approvesClosing: async (file: string) => {
      await tab(file, 'supervision')
      await press('អនុម័ត ហើយបិទករណី')
      await appears(/ករណីនេះបានបិទ/)
    },

    readsClosed: async (file: string) => {
      await page.goto(file)
      await appears(/ករណីនេះបានបិទ/)
      await see('closed')
    },
  }
}
