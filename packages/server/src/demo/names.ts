import type { Random } from './random.ts'

type Part = readonly [km: string, latin: string]

const parts = (lines: string): readonly Part[] =>
  lines
    .trim()
    .split(/\s*,\s*/u)
    .map((pair) => {
      const [km = '', latin = ''] = pair.trim().split(' ')
      return [km, latin] as const
    })

/** Common in the whole country; nobody in particular bears them together. */
const families = parts(`
  សុខ Sok, ចាន់ Chan, គឹម Kim, លី Ly, ហេង Heng, មាស Meas, កែវ Keo, ប្រាក់ Prak, សៅ Sao, នួន Nuon,
  ឈឹម Chhim, អ៊ុក Uk, ម៉ៅ Mao, ទេព Tep, ជា Chea, ឡាយ Lay, សេង Seng, ពៅ Pov, ឈួន Chhuon, តាន់ Tan,
  ហួត Huot, រស់ Ros, ឃុន Khun, ណុប Nop, យឹម Yim, អ៊ិន In, ផុន Phon, សំ Sam, ទូច Touch, វ៉ាន់ Van,
  ជួន Chuon, ងួន Nguon, អ៊ុំ Um, ប៉ែន Pen, អ៊ាង Eang, ស៊ុន Sun, ញ៉ែម Nhem, ភួង Phuong, ខៀវ Khiev,
  ឡុង Long, ហុង Hong, មុំ Mom, នៅ Nov, យ៉ាន Yan, ហៀង Hieng, ស៊ឹម Sim, អាត់ At, ព្រំ Prum, តូច Toch`)

const girls = parts(`
  សុភា Sophea, បុប្ផា Bopha, ចន្ថា Chantha, ដាវី Davy, ធីតា Thida, ម៉ាលី Maly, រតនា Ratana,
  សុជាតា Socheata, កល្យាណ Kalyan, វន្នី Vanny, សុគន្ធា Sokunthea, ពិសី Pisey, លក្ខិណា Leakhena,
  ណារី Nary, រស្មី Raksmey, សោភ័ណ Sophorn, ធារី Theary, វណ្ណា Vanna, ចរិយា Chakriya, សុម៉ាលី Somaly,
  លីដា Lida, សុខលី Sokly, ពេជ្រ Pich, មាលា Mealea, ដារិកា Dariya, ផល្លា Phalla, សុផាត Sophat`)

const boys = parts(`
  សុខា Sokha, វិចិត្រ Vichet, បូរី Borey, ដារ៉ា Dara, រិទ្ធី Rithy, សំណាង Samnang, វុទ្ធី Vuthy,
  ពិសិដ្ឋ Piseth, សុភ័ក្ត្រ Sopheak, វីរៈ Virak, ភារុណ Phearun, រដ្ឋា Ratha, សុវណ្ណ Sovann, វិសាល Visal,
  មករា Makara, ឧត្តម Oudom, សេរី Serey, បញ្ញា Panha, កក្កដា Kakada, ភក្តី Pheakdey, រតនៈ Ratanak,
  សីហា Seiha, ធារ៉ា Theara, សុជាតិ Socheat, មុន្នី Mony, ចំរើន Chamroeun, សុភាព Sopheap`)

const girlBeginnings = parts('ស្រី Srey, ចាន់ Chan, គឹម Kim, សុខ Sok')
const girlEndings = parts('មុំ Mom, នាង Neang, ពៅ Pov, ល័ក្ខ Leak, អូន Oun, រ័ត្ន Roth, ណា Na, លាង Leang')
const boyBeginnings = parts('ចាន់ Chan, គឹម Kim, សុខ Sok, វណ្ណ Van, សំ Sam')
const boyEndings = parts('ឌី Dy, ហុង Hong, សាន San, ថា Tha, ឡេង Leng, រ៉ា Ra, ណាង Nang, អឿន Oeun')

/** What a child is called at home. */
const pet = ['អាតូច', 'អាពៅ', 'អាធំ', 'មីអូន', 'អាខ្មៅ', 'ស្រីតូច', 'អាកូន', 'ញ៉ាញ៉ា', 'ជីជី'] as const

/** Where two letters are heard alike, registers differ. */
const respelled = (latin: string, random: Random): string =>
  random.chance(0.15)
    ? latin
        .replace(/^Sok/, 'Sokh')
        .replace(/^Ch(?=[aeiou])/, random.chance(0.5) ? 'Chh' : 'Ch')
        .replace(/ea$/, 'ia')
        .replace(/y$/, 'i')
    : latin

export const familyName = (random: Random): Part => random.pick(families)

export function givenName(random: Random, sex: string): Part {
  const isGirl = sex === 'female' || (sex !== 'male' && random.chance(0.5))
  if (random.chance(0.35)) {
    const [beginKm, begin] = random.pick(isGirl ? girlBeginnings : boyBeginnings)
    const [endKm, end] = random.pick(isGirl ? girlEndings : boyEndings)
    return [`${beginKm}${endKm}`, `${begin}${end.toLowerCase()}`]
  }
  const [km, latin] = random.pick(isGirl ? girls : boys)
  return [km, respelled(latin, random)]
}

export const petName = (random: Random): string => random.pick(pet)

/** As officials write it: family, then given. */
export const inFull = ([family, familyLatin]: Part, [given, givenLatin]: Part) => ({
  km: `${family} ${given}`,
  en: `${familyLatin} ${givenLatin}`,
})
