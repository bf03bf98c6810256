import type { Code } from './code.ts'
import type { ConcernCode } from './concerns.ts'
import { concernCodes } from './concerns.ts'

type Named = Omit<Code, 'code' | 'retired'>

const named = (km: string, en: string, primero: string[] = [], oscar: string[] = []): Named => ({
  km,
  en,
  aliases: { primero, oscar },
})

/**
 * The protection concerns of the policy (M2-M4) in the terms in use in Cambodia. The systems in use
 * pair "at risk of" and "experiencing": here the concern is one code and its stage another.
 */
const names: Readonly<Record<ConcernCode, Named>> = {
  neglect: named(
    'ការធ្វេសប្រហែស មិនថែទាំកុមារ',
    'Neglect',
    ['At risk of neglect', 'Experiencing neglect'],
    ['Neglect / lack of adult supervision'],
  ),
  'physical-violence': named(
    'អំពើហិង្សាលើរាងកាយ',
    'Physical violence',
    ['At risk of physical violence', 'Experiencing physical violence'],
    ['Physical violence'],
  ),
  'emotional-violence': named(
    'អំពើហិង្សាលើផ្លូវចិត្ត',
    'Emotional violence',
    ['At risk of emotional violence', 'Experiencing emotional violence'],
    ['Emotional violence'],
  ),
  'sexual-violence': named(
    'អំពើហិង្សាផ្លូវភេទ',
    'Sexual violence',
    ['At risk of sexual violence', 'Experienced sexual violence'],
    ['Sexual violence'],
  ),
  'sexual-exploitation': named('ការកេងប្រវ័ញ្ចផ្លូវភេទ', 'Sexual exploitation', [
    'At risk of sexual exploitation',
    'Experiencing sexual exploitation',
  ]),
  'online-abuse': named('ការរំលោភបំពាន ឬកេងប្រវ័ញ្ចតាមអនឡាញ', 'Online abuse or exploitation', [
    'At risk of online sexual exploitation',
    'Experiencing online sexual exploitation',
  ]),
  trafficking: named(
    'ការជួញដូរមនុស្ស',
    'Trafficking',
    ['At risk of trafficking', 'Experienced trafficking'],
    ['Rescue of trafficking victim'],
  ),
  'child-labour': named('ពលកម្មកុមារ', 'Child labour', [
    'At risk of child labour',
    'Experiencing child labour',
  ]),
  'worst-forms-of-labour': named(
    'ទម្រង់ពលកម្មកុមារធ្ងន់ធ្ងរបំផុត',
    'Worst forms of child labour',
    ['At risk of worst forms of child labour', 'Experiencing worst forms of child labour'],
    ['Forced labour (commercial sex, exploitation, street vending, brick factory, ...)'],
  ),
  'child-marriage': named('អាពាហ៍ពិពាហ៍កុមារ ឬដោយបង្ខំ', 'Child or forced marriage', [
    'At risk of forced/child marriage',
    'Experienced forced/child marriage',
  ]),
  abandonment: named('ការបោះបង់ចោលកុមារ', 'Abandonment', ['Abandonment']),
  separation: named(
    'ការបែកចេញពីគ្រួសារ',
    'Separated from the family',
    ['Separated'],
    ['Separated child (abandoned, lost, street)'],
  ),
  unaccompanied: named('កុមារគ្មានអ្នកកំដរ', 'Unaccompanied', ['Unaccompanied']),
  orphanhood: named('កុមារកំព្រា', 'Orphaned', ['Orphaned']),
  'domestic-violence': named('អំពើហិង្សាក្នុងគ្រួសារ', 'Domestic violence'),
  'conflict-with-law': named('កុមារមានទំនាស់ជាមួយច្បាប់', 'In conflict with the law', [
    'In conflict with the law',
    'Delinquent behavior',
  ]),
  street: named(
    'កុមាររស់នៅ ឬធ្វើការតាមចិញ្ចើមថ្នល់',
    'Living or working on the street',
    ['Working or living on the street'],
    ['Children and parent living on the street'],
  ),
  'substance-use': named(
    'ការប្រើប្រាស់គ្រឿងញៀន ឬគ្រឿងស្រវឹង',
    'Use of drugs or alcohol',
    ['At risk of substance abuse', 'Experiencing substance abuse'],
    ['Drug use (seeking rehab)', 'Alcohol use (seeking rehab)'],
  ),
  migration: named('ការធ្វើចំណាកស្រុក', 'Migrating, alone or with parents', ['Affected by migration']),
  'left-behind': named('កុមារនៅស្រុក ឪពុកម្ដាយធ្វើចំណាកស្រុក', 'Left behind by migrant parents'),
  disability: named('ពិការភាព', 'Disability', [], ['Disability']),
  'out-of-school': named('មិនបានទៅរៀន ឬបោះបង់ការសិក្សា', 'Out of school'),
  malnutrition: named('កង្វះអាហារូបត្ថម្ភ', 'Malnutrition'),
  'chronic-illness': named('ជំងឺរ៉ាំរ៉ៃ', 'Chronic illness of the child or the guardian', [
    'Infected by COVID-19',
    'Affected by COVID-19',
  ]),
  disaster: named('គ្រោះមហន្តរាយ', 'Affected by a disaster'),
  'residential-care': named('កុមាររស់នៅមណ្ឌលថែទាំកុមារ', 'Living in residential care'),
  kidnapping: named('ការចាប់ពង្រត់កុមារ', 'Kidnapping', [
    'At risk of child kidnapping',
    'Experienced child kidnapping',
  ]),
  stigma: named('ការមាក់ងាយ ឬរើសអើង', 'Stigma or discrimination', ['Stigmatization']),
  'witness-of-violence': named('ឃើញអំពើហិង្សាផ្ទាល់ភ្នែក', 'Witness of violence', ['Witness of violence']),
  'parent-in-prison': named('ឪពុកម្ដាយជាប់ពន្ធនាគារ', 'Parent in prison'),
  'basic-needs': named('ខ្វះម្ហូបអាហារ ទឹកស្អាត ជម្រក ឬអនាម័យ', 'Basic needs not met'),
  'isolated-community': named('ជនជាតិភាគតិច ឬសហគមន៍ដាច់ស្រយាល', 'Minority or isolated community', [
    'Minority / Isolated community',
  ]),
  gambling: named('បញ្ហាល្បែងស៊ីសង', 'Gambling', ['Gambling issues']),
  other: named('បញ្ហាផ្សេងទៀត', 'Another concern', ['Other'], ['Other']),
}

export const concerns: readonly Code[] = concernCodes.map((code) => ({ code, ...names[code] }))
