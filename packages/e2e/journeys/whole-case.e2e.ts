import { afterAll, expect, test } from 'vitest'
import { walker } from '../src/case-walk.ts'
import { type Person, phone, signedIn } from '../src/person.ts'

const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.leaves())))

/** Somebody on a phone, in Khmer, whose every screen is looked at before it is left. */
const come = async (login: string) => {
  const person = await signedIn(login, { size: phone, language: 'km' })
  people.push(person)
  return walker(person, (name) => person.looks(`whole-${name}`))
}

const name = `ស្រីនាង${Date.now()
  .toString()
  .slice(-7)
  .replaceAll(/\d/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit)))}`

test('on a phone, in Khmer, one case goes from registration to its approved closing', async () => {
  const agent = await come('sokha.agent')
  const { page, counted, efforts } = agent

  let file = ''
  await counted('registration', async () => {
    file = await agent.registers({
      name,
      sex: 'ស្រី',
      born: '២០១០',
      concern: 'អំពើហិង្សាលើរាងកាយ',
    })
  })
  await agent.looks('whole-registered')

  // A girl of 15 answers for herself, after it was read to her.
  await agent.consents(file, { by: 'child', scope: 'ឲ្យពេទ្យមើលដៃខ្ញុំ' })

  // The risk is high, so she is made safe before anything is planned.
  await agent.risk(file, 'ហានិភ័យខ្ពស់', 'ពូស្រវឹង វាយរាល់យប់')
  await agent.safe({
    danger: 'ពូស្រវឹងនៅពេលយប់',
    adult: 'អ្នកគ្រូសុភាព',
    goTo: 'ផ្ទះក្រោយសាលា',
    childDoes: 'ចេញតាមទ្វារក្រោយ រត់ទៅផ្ទះអ្នកគ្រូ',
  })

  // The assessment, with what the ministry's form asks besides.
  await agent.assesses(file, 'កន្លែងសុវត្ថិភាពនៅពេលយប់', {
    asks: /ទីកន្លែងសម្ភាសមានសុវត្ថិភាព/,
  })

  // The plan, and its approval by another person, for the risk is high.
  await agent.plans('មានសុវត្ថិភាពនៅពេលយប់', 'គ្មានយប់ណាភ័យខ្លាច', 'ស្នាក់នៅជាមួយអ្នកគ្រូ')
  await agent.putsPlanUp(file)
  const chief = await come('vuthy.district')
  await chief.approvesPlan(file)

  await page.goto(file)
  await counted('visit note', () => agent.visits('ស្ងប់ស្ងាត់ អ្នកគ្រូមើលថែល្អ', { said: 'ខ្ញុំគេងលក់ហើយ' }))
  await agent.looks('whole-visited')

  const asked = `សូមពិនិត្យដៃ ${name}`
  await counted('referral', () =>
    agent.refers(file, {
      service: 'ការពិនិត្យ និងព្យាបាលជំងឺ',
      desk: /មន្ទីរពេទ្យបង្អែក/,
      asked,
    }),
  )
  await agent.looks('whole-referred')
  const nurse = await come('kalyan.hospital')
  await nurse.helps(asked)
  await agent.gives(file, 'ជំនួយសម្ភារៈ', 'វត្តក្នុងភូមិ')

  // She is safe now, which is written down before a case at high risk may close.
  await agent.risk(file, 'ហានិភ័យទាប', 'ពូបានចាកចេញពីភូមិ')
  await agent.asksToClose(file, {
    said: 'ខ្ញុំចូលចិត្តនៅទីនេះ',
    done: 'នៅជាមួយអ្នកគ្រូតាមចិត្តកុមារ',
    story: 'ពូបានចាកចេញ កុមារគេងលក់ និងទៅរៀនវិញ',
    why: 'កុមារមានសុវត្ថិភាព',
  })
  await chief.approvesClosing(file)
  await agent.readsClosed(file)

  for (const { what, taps, letters, seconds } of efforts)
    process.stdout.write(
      `${what}: ${taps} taps, ${letters} letters typed, ${seconds} s of the machine\n`,
    )
  // More than a thumb does willingly is a fault of the screen.
  const most: Readonly<Record<string, number>> = { registration: 15, 'visit note': 8, referral: 8 }
  expect(efforts.filter(({ what, taps }) => taps > (most[what] ?? 0))).toEqual([])
  expect(efforts).toHaveLength(3)
})
