import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Consent, type Letter, type Safety, walker } from './case-walk.ts'
import { type Person, phone, signedIn, someone } from './person.ts'

interface Kind {
  readonly kind: string
  /** The table of responsibility gives it to the province; otherwise the district leads. */
  readonly isOfProvince?: true
  /** From the public, under the name that the public report has for it, or told to an officer. */
  readonly from:
    | { readonly public: string; readonly inDanger: boolean }
    | { readonly officer: readonly string[] }
  readonly words: string
  readonly age: string
  readonly sex: 'male' | 'female'
  /** A child without a name or an age stays without. */
  readonly isUnknown?: boolean
  /** Why the risk is high: then a safety plan comes before everything. */
  readonly danger?: { readonly why: string; readonly over: string } & Safety
  readonly needs: string
  readonly said?: string
  /** The question that this kind adds to the assessment. */
  readonly asks?: RegExp
  readonly guide?: {
    readonly settled?: string
    readonly yes?: readonly RegExp[]
    readonly not?: readonly (readonly [RegExp, string])[]
  }
  readonly consents: readonly Consent[]
  readonly letter: Letter & { readonly at: string }
  readonly goal: string
  readonly service: readonly [service: string, by: string]
  readonly weak?: { readonly items: readonly string[]; readonly why: string }
}

const both = (scope: string): readonly Consent[] => [
  { by: 'child', scope },
  { by: 'adult', adult: 'អ្នកគ្រូបន្ទប់', scope: `${scope} (អ្នកគ្រូ)` },
]

const hospital = { desk: /មន្ទីរពេទ្យបង្អែក/, at: 'kalyan.hospital' }
const police = { desk: /អធិការដ្ឋាននគរបាល ក្រុង/, at: 'rithy.police' }
const school = { desk: /អប់រំ/, at: 'davy.school' }
const court = { desk: /តុលាការ|សាលាដំបូង/, at: 'sovann.court' }

/** One case of each kind of protection. */
export const kinds: readonly Kind[] = [
  {
    kind: 'domestic violence',
    from: { public: 'domestic-violence', inDanger: true },
    words: 'ប្ដីជិតខាងផឹកស្រាវាយប្រពន្ធរាល់យប់ ក្មេងស្រីរត់មកផ្ទះខ្ញុំ',
    age: '១៣',
    sex: 'female',
    danger: {
      why: 'ឪពុកស្រវឹងមកផ្ទះរាល់យប់',
      danger: 'ឪពុកនៅពេលស្រវឹង',
      adult: 'ស្ត្រីជាប់ផ្ទះ',
      goTo: 'ផ្ទះមេភូមិ',
      childDoes: 'នាំប្អូនចេញតាមទ្វារក្រោយ',
      family: 'ម្ដាយទៅជាមួយ យកសំបុត្រកំណើតតាមខ្លួន',
      over: 'តុលាការបានចេញដីកាការពារ ឪពុកនៅខេត្តផ្សេង',
    },
    needs: 'ម្ដាយ និងកូនត្រូវការកន្លែងសុវត្ថិភាព',
    guide: { settled: 'មេភូមិឲ្យឪពុកសុំទោស' },
    said: 'ខ្ញុំខ្លាចពេលងងឹត',
    consents: both('ឲ្យតុលាការជួយការពារម៉ែ'),
    letter: { service: 'ការតស៊ូមតិផ្នែកច្បាប់', asked: 'សូមចេញដីកាការពារ', ...court },
    goal: 'ម្ដាយ និងកូនរស់ដោយគ្មានការភ័យខ្លាច',
    service: ['ជំនួយសាច់ប្រាក់', 'ឃុំ'],
  },
  {
    kind: 'trafficking',
    isOfProvince: true,
    from: { public: 'trafficking', inDanger: false },
    words: 'ក្មេងស្រីម្នាក់ត្រូវគេនាំទៅធ្វើការផ្ទះគេនៅក្រៅប្រទេស ហើយឥឡូវត្រឡប់មកវិញ',
    age: '១៦',
    sex: 'female',
    danger: {
      why: 'មេខ្យល់ស្គាល់ផ្ទះគ្រួសារ',
      danger: 'មេខ្យល់មករកនៅផ្ទះ',
      adult: 'អ៊ំស្រី',
      goTo: 'ផ្ទះអ៊ំនៅផ្សារ',
      childDoes: 'កុំបើកទ្វារ ទូរស័ព្ទទៅអ៊ំ',
      over: 'មេខ្យល់ត្រូវបានចាប់ខ្លួន',
    },
    needs: 'សម្រាក មេធាវី និងពិនិត្យសុខភាព',
    said: 'ខ្ញុំមិនចង់ឃើញមេខ្យល់ទៀតទេ',
    consents: [{ by: 'child', scope: 'ប្រាប់នគរបាលអំពីមេខ្យល់' }],
    letter: { service: 'ការសង្គ្រោះ', asked: 'សូមស៊ើបអង្កេតមេខ្យល់', ...police },
    goal: 'មានសុវត្ថិភាព ហើយបានសម្រាក',
    service: ['ការប្រឹក្សាក្រោយរងការជួញដូរ', 'អង្គការក្នុងខេត្ត'],
  },
  {
    kind: 'labour',
    from: { public: 'child-labour', inDanger: false },
    words: 'ក្មេងប្រុសលីឥដ្ឋនៅឡឥដ្ឋពេលយប់ ដើម្បីសងបំណុលឪពុកម្ដាយ',
    age: '១២',
    sex: 'male',
    needs: 'ឈប់លីឥដ្ឋ ហើយចូលរៀនវិញ',
    said: 'ដៃខ្ញុំឈឺ ខ្ញុំចង់ចេះអាន',
    guide: {
      yes: [/គ្រោះថ្នាក់ ដោយបង្ខំ/, /អាយុក្រោម ១៥/],
      not: [[/ប្រាក់ឈ្នួល/, 'ឡឥដ្ឋគ្មានបញ្ជី អធិការការងារកំពុងរក']],
    },
    consents: both('ឲ្យខ្ញុំទៅរៀនវិញ'),
    letter: { service: 'ការគាំទ្រឲ្យបានទៅរៀន', asked: 'សូមទទួលចូលរៀនថ្នាក់ទី៣', ...school },
    goal: 'ទៅរៀនរាល់ថ្ងៃ ឈប់លីឥដ្ឋ',
    service: ['ជំនួយសម្ភារៈ', 'ឃុំ'],
  },
  {
    kind: 'online abuse',
    from: { public: 'online-abuse', inDanger: false },
    words: 'មានគេក្នុងហ្គេមសុំរូបពីមិត្តខ្ញុំ ហើយទារលុយ',
    age: '១៥',
    sex: 'female',
    needs: 'ឲ្យការគំរាមឈប់ ហើយគេងលក់វិញ',
    said: 'កុំឲ្យនៅសាលាដឹង',
    guide: { yes: [/ជួបអ្នកនោះដោយផ្ទាល់/] },
    consents: [{ by: 'child', scope: 'ប្រាប់នគរបាលតែឈ្មោះគណនី' }],
    letter: { service: 'ការតស៊ូមតិផ្នែកច្បាប់', asked: 'សូមរកម្ចាស់គណនី', ...police },
    goal: 'ការគំរាមឈប់',
    service: ['ការប្រឹក្សាទូទៅ', 'មណ្ឌលសុខភាព'],
  },
  {
    kind: 'a child in conflict with the law',
    from: { officer: ['កុមារមានទំនាស់ជាមួយច្បាប់'] },
    words: 'ប៉ុស្តិ៍នគរបាលឃុំក្មេងប្រុសម្នាក់ រឿងលួចម៉ូតូ',
    age: '2010',
    sex: 'male',
    needs: 'មេធាវី និងបន្តរៀនជំនាញ',
    said: 'ខ្ញុំគ្រាន់តែចង់ជិះម្តង',
    guide: { yes: [/ឃុំ/], not: [[/រាល់សប្តាហ៍|រាល់សប្ដាហ៍/, 'ត្រូវបានដោះលែងល្ងាចនេះ']] },
    consents: [{ by: 'child', scope: 'ឲ្យមេធាវី និងព្រះរាជអាជ្ញាដឹង' }],
    letter: { service: 'ការតស៊ូមតិផ្នែកច្បាប់', asked: 'សូមបង្វែរចេញពីតុលាការ', ...court },
    goal: 'សងជំងឺចិត្ត ហើយរៀនជំនាញបន្ត',
    service: ['ការបណ្តុះបណ្តាលវិជ្ជាជីវៈ', 'សាលាបច្ចេកទេស'],
  },
  {
    kind: 'street',
    from: { officer: ['កុមាររស់នៅ ឬធ្វើការតាមចិញ្ចើមថ្នល់'] },
    words: 'ក្មេងម្នាក់គេងក្រោយផ្សារ ហើយសុំទានឲ្យបុរសម្នាក់',
    age: '',
    sex: 'male',
    isUnknown: true,
    danger: {
      why: 'គេងក្រៅផ្ទះ ហើយមានគេយកលុយ',
      danger: 'បុរសដែលយកលុយ',
      adult: 'គិលានុបដ្ឋាក',
      goTo: 'មណ្ឌលយប់',
      childDoes: 'រត់ទៅមណ្ឌលយប់ ពេលគេមករក',
      over: 'រស់នៅជាមួយបងស្រីគិលានុបដ្ឋាក',
    },
    needs: 'កន្លែងគេង និងឈ្មោះ',
    guide: {
      yes: [/ប្រមូលលុយ/],
      not: [[/ស្វែងរកគ្រួសារ/, 'គ្មាននរណាស្គាល់គ្រួសារទេ']],
    },
    consents: [],
    letter: {
      service: 'ការពិនិត្យ និងព្យាបាលជំងឺ',
      asked: 'សូមពិនិត្យសុខភាព',
      without: 'គ្មាននរណាស្គាល់គ្រួសារ ហើយកុមារឈឺ',
      ...hospital,
    },
    goal: 'គេងក្នុងផ្ទះ ហើយមានឈ្មោះ',
    service: ['ជំនួយសម្ភារៈ', 'មណ្ឌលយប់'],
    weak: { items: ['ឯកសារ'], why: 'មិនទាន់មានសំបុត្រកំណើត ឃុំធ្វើបន្ត' },
  },
  {
    kind: 'migration',
    from: { officer: ['ការធ្វើចំណាកស្រុក'] },
    words: 'ក្មេងប្រុសម្នាក់ត្រូវបញ្ជូនត្រឡប់ពីព្រំដែន គ្មានឪពុកម្ដាយមកជាមួយ',
    age: '2010',
    sex: 'male',
    needs: 'ឯកសារ និងទាក់ទងឪពុកម្ដាយនៅក្រៅប្រទេស',
    said: 'ខ្ញុំចង់ទូរស័ព្ទទៅម៉ែ',
    consents: [{ by: 'child', scope: 'ជួយខ្ញុំចូលរៀន' }],
    letter: { service: 'ការគាំទ្រឲ្យបានទៅរៀន', asked: 'សូមទទួលចូលរៀន', ...school },
    goal: 'រស់នៅជាមួយយាយ មានឯកសារ',
    service: ['ការចុះបញ្ជីកំណើត និងឯកសារ', 'ឃុំ'],
  },
  {
    kind: 'disability',
    from: { officer: ['ពិការភាព'] },
    words: 'ក្មេងស្រីអាយុ ៩ ឆ្នាំ មិនឮ មិនដែលបានចូលរៀន',
    age: '2017',
    sex: 'female',
    needs: 'ឧបករណ៍ជំនួយ និងកន្លែងក្នុងថ្នាក់',
    consents: [
      { by: 'child', how: 'ដោយរូបភាព', scope: 'បង្ហាញរូបសាលា ងក់ក្បាល' },
      { by: 'adult', adult: 'ជីដូន', scope: 'ឲ្យពេទ្យធ្វើឧបករណ៍ស្ដាប់' },
    ],
    letter: { service: 'ការពិនិត្យ និងព្យាបាលជំងឺ', asked: 'សូមវាស់ឧបករណ៍ស្ដាប់', ...hospital },
    goal: 'ទៅរៀនជាមួយគេ',
    service: ['សម្ភារៈសិក្សា', 'សាលា'],
  },
  {
    kind: 'substance use',
    from: { public: 'substance-use', inDanger: false },
    words: 'បងប្អូនជីដូនមួយខ្ញុំហិតកាវ ហើយមិនមកផ្ទះ',
    age: '១៦',
    sex: 'male',
    needs: 'មនុស្សដែលគាត់ទុកចិត្ត',
    guide: { not: [[/ព្យាបាល/, 'គាត់មិនទាន់ចង់']] },
    consents: [
      { by: 'child', answer: 'មិនយល់ព្រម', scope: 'មិនទៅពេទ្យ' },
      { by: 'child', scope: 'ទៅពេទ្យជាមួយគ្រូបាល់ទាត់' },
    ],
    letter: { service: 'ការពិនិត្យ និងព្យាបាលជំងឺ', asked: 'សូមជួបជាមួយគ្រូបាល់ទាត់', ...hospital },
    goal: 'មាននរណាម្នាក់ដែលទុកចិត្ត',
    service: ['ការប្រឹក្សាទូទៅ', 'គ្រូបាល់ទាត់'],
  },
  {
    kind: 'disaster',
    from: { officer: ['គ្រោះមហន្តរាយ'] },
    words: 'ក្មេងស្រីម្នាក់ចុះពីទូក ក្រោយទឹកជំនន់ ហៅរកមីង',
    age: '2018',
    sex: 'female',
    danger: {
      why: 'គ្មាននរណាស្គាល់កុមារនៅទីនេះ',
      danger: 'នៅម្នាក់ឯងក្នុងជំរំ',
      adult: 'អ្នកគ្រូក្នុងជំរំ',
      goTo: 'តង់អ្នកគ្រូ',
      childDoes: 'នៅជាប់អ្នកគ្រូ',
      over: 'នៅជាមួយមីងវិញហើយ',
    },
    needs: 'រកមីងឲ្យឃើញ',
    said: 'ខ្ញុំចង់ទៅរកមីង',
    consents: [],
    letter: {
      service: 'ការពិនិត្យ និងព្យាបាលជំងឺ',
      asked: 'សូមពិនិត្យសុខភាព ក្រោយទឹកជំនន់',
      without: 'រកគ្រួសារមិនទាន់ឃើញ',
      ...hospital,
    },
    goal: 'នៅជាមួយគ្រួសារវិញ',
    service: ['ជំនួយបន្ទាន់ពេលមានគ្រោះមហន្តរាយ', 'គណៈកម្មការគ្រប់គ្រងគ្រោះមហន្តរាយ'],
  },
]

const present = new Map<string, Person>()

/** Everybody signs in once; the cases come to them one after the other. */
async function at(login: string): Promise<Person> {
  const found = present.get(login)
  if (found !== undefined) return found
  const person = await signedIn(login, { size: phone, language: 'km' })
  present.set(login, person)
  return person
}

const khmerDigits = (digits: string) =>
  digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit)))

/** Walks each case from the report to the approved closing, as its own people. */
export function walkEach(chosen: readonly Kind[]): void {
  beforeAll(async () => {
    await Promise.all([at('sokha.agent'), at('vuthy.district'), at('chantha.province')])
  })
  afterAll(() => Promise.all([...present.values()].map((person) => person.leaves())))
  test.each(chosen)('$kind: from the report to the approved closing, nobody stuck', walk)
}

async function walk(one: Kind): Promise<void> {
  const { kind, from, danger, letter, said } = one
  const slug = kind.replaceAll(' ', '-')
  const named = (person: Person, who: string) =>
    walker(person, (name) => person.pictured(`ten-${slug}-${who}-${name}`))
  const agent = named(await at(one.isOfProvince ? 'ratha.province' : 'sokha.agent'), 'agent')
  const chief = named(await at(one.isOfProvince ? 'chantha.province' : 'vuthy.district'), 'chief')

  let number = ''
  let file = ''
  let comesBack = () => Promise.resolve()
  await agent.counted('registration', async () => {
    if ('public' in from) {
      const person = await someone({ size: phone, language: 'km' })
      const reporter = named(person, 'reporter')
      const { words, age, sex } = one
      const receipt = await reporter.reports({
        words,
        age,
        sex,
        kind: from.public,
        inDanger: from.inDanger,
      })
      number = receipt.number
      comesBack = async () => {
        await reporter.comesBack(receipt)
        await person.leaves()
      }
    } else number = await agent.writesDown({ words: one.words, concerns: from.officer })
    file = await agent.accepts(
      number,
      one.isUnknown === true
        ? {}
        : {
            name: `កុមារ${khmerDigits(Date.now().toString().slice(-6))}`,
            ...('public' in from
              ? {}
              : { sex: one.sex === 'male' ? 'ប្រុស' : 'ស្រី', born: khmerDigits(one.age) }),
          },
    )
  })
  await comesBack()

  const view = said === undefined ? {} : { said }
  await agent.visits('បានជួបកុមារជាលើកដំបូង', view)
  if (danger !== undefined) {
    await agent.risk(file, 'ហានិភ័យខ្ពស់', danger.why)
    await agent.safe(danger)
  } else await agent.risk(file, 'ហានិភ័យមធ្យម', one.needs)
  await agent.assesses(file, one.needs, {
    ...view,
    ...(one.asks === undefined ? {} : { asks: one.asks }),
  })
  await agent.plans(one.goal, 'កុមារប្រាប់យើងដោយខ្លួនឯង', 'ចុះជួបរាល់សប្ដាហ៍')
  if (danger !== undefined) {
    await agent.putsPlanUp(file)
    await chief.approvesPlan(file)
  }
  expect(await agent.guided(file, one.guide)).toBeGreaterThan(2)

  if (one.guide?.settled !== undefined)
    await chief.looksIntoSettlement(file, 'ប៉ុស្តិ៍នគរបាលទទួលពាក្យបណ្ដឹងហើយ')

  for (const consent of one.consents) await agent.consents(file, consent)
  const asked = `${letter.asked} ${number}`
  await agent.page.goto(file)
  await agent.counted('referral', () => agent.refers(file, { ...letter, asked }))
  await named(await at(letter.at), 'desk').helps(asked)
  await agent.page.goto(file)
  await agent.counted('visit note', () => agent.visits('ស្ថានភាពល្អប្រសើរ', view))
  await agent.gives(file, ...one.service)

  if (danger !== undefined) {
    await agent.risk(file, 'ហានិភ័យទាប', danger.over)
    await agent.noLongerInDanger(file, danger.over)
  }
  await agent.asksToClose(file, {
    ...view,
    story: one.goal,
    why: 'កុមារមានសុវត្ថិភាព',
    ...(one.weak === undefined ? {} : { weak: one.weak }),
  })
  await chief.approvesClosing(file)
  await agent.readsClosed(file)
  const { efforts } = agent
  const taken = efforts.map(({ what, taps }) => `${what} ${taps}`).join(', ')
  process.stdout.write(`${kind}: ${taken} taps\n`)
  const most: Readonly<Record<string, number>> = { registration: 17, 'visit note': 8, referral: 9 }
  expect(efforts.filter(({ what, taps }) => taps > (most[what] ?? 0))).toEqual([])
}
