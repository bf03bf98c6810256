import { z } from 'zod'
import { concernCodes } from '../forms/index.ts'
import { type Facts, type TableInput, texts, UNKNOWN } from '../kernel/index.ts'
import { AreaKind } from '../places/index.ts'

/** The three pillars of the policy's framework (M68-M84 name the actors of each). */
export const pillars = ['prevention', 'intervention', 'response'] as const
export const Pillar = z.enum(pillars).meta({ id: 'Pillar' })
export type Pillar = z.output<typeof Pillar>

export const pillarNames = texts<Pillar>({
  prevention: { km: 'ការបង្ការ', en: 'Prevention' },
  intervention: { km: 'អន្តរាគមន៍', en: 'Intervention' },
  response: { km: 'ការឆ្លើយតប', en: 'Response' },
})

/** The priority groups of the policy (1.1.2, M4). */
export const targetGroups = [
  'none',
  'trafficked',
  'abused',
  'exploited',
  'left-behind',
  'dropout',
  'malnourished',
  'poor-health',
  'without-clean-water',
  'violence-affected',
  'working',
  'migrating-with-parents',
  'parents-migrated',
  'using-drugs',
  'homeless',
  'with-disability',
  'in-conflict-with-law',
  'chronic-disease',
] as const
export const TargetGroup = z.enum([...targetGroups, UNKNOWN]).meta({ id: 'TargetGroup' })
export type TargetGroup = z.output<typeof TargetGroup>

export const targetGroupNames = texts<TargetGroup>({
  none: { km: 'មិនស្ថិតក្នុងក្រុមណាទេ', en: 'None of the groups' },
  trafficked: { km: 'កុមារដែលត្រូវបានជួញដូរ', en: 'Trafficked' },
  abused: { km: 'កុមារដែលត្រូវបានរំលោភបំពាន', en: 'Abused' },
  exploited: { km: 'កុមារដែលត្រូវបានកេងប្រវ័ញ្ច', en: 'Exploited' },
  'left-behind': { km: 'កុមារដែលត្រូវបានទុកចោល', en: 'Left behind' },
  dropout: { km: 'កុមារបោះបង់ការសិក្សា', en: 'Out of school' },
  malnourished: { km: 'កុមារខ្វះអាហារូបត្ថម្ភ', en: 'Malnourished' },
  'poor-health': { km: 'កុមារសុខភាពខ្សោយ', en: 'In poor health' },
  'without-clean-water': {
    km: 'កុមារខ្វះអនាម័យ និងទឹកស្អាត',
    en: 'Without sanitation or clean water',
  },
  'violence-affected': { km: 'កុមាររងអំពើហិង្សា', en: 'Affected by violence' },
  working: { km: 'កុមារធ្វើការ', en: 'Working' },
  'migrating-with-parents': {
    km: 'កុមារចំណាកស្រុកតាមឪពុកម្តាយ',
    en: 'Migrating with parents',
  },
  'parents-migrated': { km: 'កុមារដែលឪពុកម្តាយចំណាកស្រុក', en: 'Parents migrated' },
  'using-drugs': { km: 'កុមារប្រើគ្រឿងញៀន', en: 'Using drugs' },
  homeless: { km: 'កុមារគ្មានទីលំនៅ', en: 'Homeless' },
  'with-disability': { km: 'កុមារមានពិការភាព', en: 'With a disability' },
  'in-conflict-with-law': { km: 'កុមារមានទំនាស់ជាមួយច្បាប់', en: 'In conflict with the law' },
  'chronic-disease': {
    km: 'កុមារ ឬអ្នកថែទាំមានជំងឺរ៉ាំរ៉ៃ',
    en: 'Child or guardian with a chronic disease',
  },
  unknown: { km: 'មិនទាន់ដឹង', en: 'Not known' },
})

/** What the question "who is responsible?" is asked with. */
export const ResponsibilityFacts = z
  .object({
    /** A code of the list `concern`; a code that the table does not know counts as `other`. */
    concern: z.string().max(80),
    pillar: Pillar,
    areaKind: AreaKind,
    /** Full years; null where nobody knows. Above 17 the rules for 17 hold. */
    age: z.int().min(0).max(120).nullable(),
    sex: z.enum(['female', 'male', 'other', UNKNOWN]),
    targetGroup: TargetGroup,
  })
  .meta({ id: 'ResponsibilityFacts' })
export type ResponsibilityFacts = z.output<typeof ResponsibilityFacts>

/** The whole input space that a table must answer for. */
export const responsibilityInputs: readonly TableInput[] = [
  {
    name: 'concern',
    label: { km: 'កង្វល់', en: 'Concern' },
    type: 'code',
    values: [...concernCodes],
    unknown: false,
  },
  {
    name: 'pillar',
    label: { km: 'សសរស្តម្ភ', en: 'Pillar' },
    type: 'code',
    values: [...pillars],
    unknown: false,
  },
  {
    name: 'areaKind',
    label: { km: 'ប្រភេទតំបន់', en: 'Kind of area' },
    type: 'code',
    values: ['urban', 'downtown', 'rural', 'indigenous'],
    unknown: true,
  },
  { name: 'age', label: { km: 'អាយុ', en: 'Age' }, type: 'integer', min: 0, max: 17, unknown: true },
  {
    name: 'sex',
    label: { km: 'ភេទ', en: 'Sex' },
    type: 'code',
    values: ['female', 'male', 'other'],
    unknown: true,
  },
  {
    name: 'targetGroup',
    label: { km: 'ក្រុមគោលដៅ', en: 'Target group' },
    type: 'code',
    values: [...targetGroups],
    unknown: true,
  },
]

/** The facts as the table asks for them. */
export const asTableFacts = (
  { concern, pillar, areaKind, age, sex, targetGroup }: ResponsibilityFacts,
  concernsOfTable: readonly string[],
): Facts => ({
  concern: concernsOfTable.includes(concern) ? concern : 'other',
  pillar,
  areaKind,
  age: age === null ? UNKNOWN : Math.min(17, age),
  sex,
  targetGroup,
})
