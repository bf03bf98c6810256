import { describe, expect, test } from 'vitest'
import type { CaseFile } from '../cases/index.ts'
import { examine, type FormDefinition, type Said } from '../forms/index.ts'
import { Day } from '../kernel/index.ts'
import { onlyCardBecause, paperOf, summaryOf } from './index.ts'

const both = (km: string, en: string): Said => ({ km, en })
const today = Day.parse('2026-11-22')

const form: FormDefinition = {
  name: 'assessment',
  number: 3,
  title: both('ទម្រង់សាកល្បង', 'A form'),
  sections: [
    {
      name: 'child',
      title: both('កុមារ', 'The child'),
      fields: [
        { name: 'child_name', kind: 'text', label: both('ឈ្មោះ', 'Name'), binds: 'child.name' },
        { name: 'seen', kind: 'yes-no', label: both('បានជួប', 'Seen') },
        {
          name: 'why_not',
          kind: 'text',
          label: both('មូលហេតុ', 'Why not'),
          when: '${seen} = false()',
        },
        {
          name: 'needs',
          kind: 'choose-many',
          ranked: true,
          label: both('តម្រូវការ', 'Needs'),
          options: [
            { code: 'food', label: both('អាហារ', 'Food') },
            { code: 'shelter', label: both('ជម្រក', 'Shelter') },
            { code: 'old', label: both('ចាស់', 'Old'), retired: Day.parse('2025-01-01') },
          ],
        },
        { name: 'health', kind: 'rating', label: both('សុខភាព', 'Health') },
        { name: 'school', kind: 'rating', label: both('ការរៀន', 'School') },
        { name: 'once', kind: 'text', label: both('ពីមុន', 'Once'), retired: today },
        { name: 'by_child', kind: 'signature', mark: 'thumbprint', label: both('កុមារ', 'Child') },
        { name: 'by_worker', kind: 'signature', label: both('អ្នកកាន់ករណី', 'Worker') },
      ],
    },
    {
      name: 'members',
      title: both('សមាជិក', 'Members'),
      repeat: { least: 0, most: 9, each: both('សមាជិក', 'Member') },
      fields: [
        { name: 'member_name', kind: 'text', label: both('ឈ្មោះ', 'Name') },
        { name: 'member_age', kind: 'whole-number', label: both('អាយុ', 'Age') },
      ],
    },
  ],
}

describe('a form on paper', () => {
  test('blank, has a place for everything that is asked, whatever its conditions', () => {
    const [child, members] = paperOf(form, { language: 'en' }).sections
    expect(child?.fields.map(({ kind }) => kind)).toEqual([
      'line',
      'choices',
      'line',
      'choices',
      'ratings',
      'signatures',
    ])
    expect(child?.fields[3]).toMatchObject({ options: [{ label: 'Food' }, { label: 'Shelter' }] })
    expect(members?.fields[0]).toMatchObject({ kind: 'table', rows: { length: 6 } })
    expect(JSON.stringify(child)).not.toContain('Once')
  })

  test('filled, shows facts, ranks, ratings and rows, and leaves out what does not apply', () => {
    const examination = examine(
      form,
      {
        seen: true,
        why_not: 'never shown',
        needs: ['shelter', 'food'],
        health: 2,
        members: [{ member_name: 'Dara', member_age: 34 }],
      },
      { 'child.name': 'ចាន់ សុភាព' },
      today,
    )
    const paper = paperOf(form, {
      language: 'km',
      number: '221126-01020304-0007',
      filling: { examination, place: () => undefined },
    })
    const [child, members] = paper.sections
    expect(paper.code).toMatchObject({ day: '221126', village: '01020304', child: '0007' })
    expect(child?.fields[0]).toMatchObject({ label: 'ឈ្មោះ', value: 'ចាន់ សុភាព' })
    expect(JSON.stringify(child)).not.toContain('never shown')
    expect(child?.fields[2]).toMatchObject({
      options: [
        { label: 'អាហារ', rank: '២' },
        { label: 'ជម្រក', rank: '១' },
      ],
    })
    expect(child?.fields[3]).toMatchObject({ items: [{ value: 2 }, { value: null }] })
    expect(members?.fields[0]).toMatchObject({ rows: [['Dara', '៣៤']] })
  })

  test('blank, lists the records that can only be these, in their order', () => {
    const ordered: FormDefinition = {
      ...form,
      sections: [
        {
          name: 'ways',
          title: both('ជម្រើស', 'Ways'),
          repeat: { least: 0, most: 2, each: both('ជម្រើស', 'Way') },
          fields: [
            {
              name: 'way',
              kind: 'choose-one',
              label: both('ជម្រើស', 'Way'),
              options: [
                { code: 'home', label: both('ផ្ទះ', 'Home') },
                { code: 'old', label: both('ចាស់', 'Old'), retired: today },
                { code: 'kin', label: both('ញាតិ', 'Kin') },
              ],
            },
            { name: 'tried', kind: 'yes-no', label: both('បានសាក', 'Tried') },
            { name: 'why', kind: 'long-text', label: both('ហេតុ', 'Why') },
          ],
        },
      ],
    }
    expect(paperOf(ordered, { language: 'en' }).sections[0]?.fields[0]).toMatchObject({
      rows: [
        ['Home', 'Yes / No', null],
        ['Kin', 'Yes / No', null],
      ],
    })
  })

  test('names its case on every page, or leaves a place for it', () => {
    const number = '221126-01020304-0007'
    expect(paperOf(form, { language: 'en', number }).caseNumber).toContain(number)
    expect(paperOf(form, { language: 'km' }).caseNumber).toContain('....')
  })

  test('says its version, and that invented people are invented', () => {
    expect(paperOf(form, { language: 'km' }).foot).toContain('៣')
    expect(paperOf(form, { language: 'en' }).mark).toBeNull()
    expect(paperOf(form, { language: 'en', isDemonstration: true }).mark).toContain('invented')
  })
})

const file = (given: Partial<CaseFile>): CaseFile =>
  ({
    child: { name: { familyKm: 'ចាន់', givenKm: 'សុភាព', familyLatin: null, givenLatin: null } },
    caregivers: [],
    concerns: ['out-of-school'],
    assignedName: { km: 'សុខ ដារ៉ា', en: 'Sok Dara' },
    nextVisitDueAt: new Date('2026-12-01T02:00:00Z'),
    plan: [
      {
        id: 'one',
        goal: 'ត្រឡប់ទៅរៀនវិញ',
        endedAt: null,
        actions: [{ what: 'ជួបនាយកសាលា', who: 'សុខ ដារ៉ា', dueOn: null, doneOn: null }],
      },
      { id: 'two', goal: 'ចប់ហើយ', endedAt: new Date('2026-10-01T02:00:00Z'), actions: [] },
    ],
    ...given,
  }) as unknown as CaseFile

describe('what a child or a family takes home', () => {
  test.each(['child', 'family'] as const)(
    'looks like any page unless the officer answered that there is a safe place for it: %s',
    (kind) => {
      for (const language of ['km', 'en'] as const) {
        const plan = [
          ...file({}).plan,
          { id: 'three', goal: 'ឪពុកឈប់វាយកុមារ', endedAt: null, actions: [] },
        ] as unknown as CaseFile['plan']
        const goals = new Set(['one', 'three'])
        const page = JSON.stringify(summaryOf(file({ plan }), { kind, language, goals }))
        for (const telling of [
          /សុភាព|ចាន់|Sopheap/,
          /កំហុស|fault|សិទ្ធិ|rights|ប្រាប់អ្នកដទៃ|nobody|សម្ងាត់|confidential/,
          /នគរបាល|ប៉ូលិស|police|117|១១៧/i,
          /វាយ|សង្ស័យ|suspect|ជំនួយកុមារ|helpline|protection|Tumpeang|ទំពាំង/i,
          /សុខ ដារ៉ា(?!\))|Sok Dara(?!\))/,
        ])
          expect(page).not.toMatch(telling)
        expect(page).toMatch(language === 'km' ? /ដារ៉ា/ : /Dara/)
        expect(page).toMatch(/1280|១២៨០/)
        expect(page).toContain('ត្រឡប់ទៅរៀនវិញ')
        const none = JSON.stringify(summaryOf(file({ plan }), { kind, language }))
        expect(none).not.toContain('ត្រឡប់ទៅរៀនវិញ')
      }
    },
  )

  test('with a safe place to keep it, says what was agreed, what comes next, and their rights', () => {
    const { title, greeting, parts } = summaryOf(file({}), {
      kind: 'child',
      language: 'km',
      safePlace: true,
    })
    expect(title).not.toBe('')
    expect(greeting).toContain('សុភាព')
    expect(greeting).not.toContain('ចាន់')
    expect(parts[0]?.lines).toEqual(['ត្រឡប់ទៅរៀនវិញ', '– ជួបនាយកសាលា (សុខ ដារ៉ា)'])
    expect(parts[2]?.lines.length).toBeGreaterThan(3)
  })

  test('shows only the goals that the worker chose', () => {
    const { parts } = summaryOf(file({}), {
      kind: 'family',
      language: 'km',
      safePlace: true,
      goals: new Set(['two']),
    })
    expect(JSON.stringify(parts)).not.toContain('ត្រឡប់')
  })

  test('the card names neither child, nor plan, nor worry', () => {
    const card = JSON.stringify(summaryOf(file({}), { kind: 'card', language: 'km' }))
    for (const telling of ['សុភាព', 'ត្រឡប់', 'កុមារ', 'សាលា', 'សិទ្ធិ'])
      expect(card).not.toContain(telling)
  })

  test('where whoever does harm may find it, only the card leaves the office', () => {
    expect(onlyCardBecause(file({}))).toBeUndefined()
    expect(
      onlyCardBecause(file({ concerns: ['domain-unknown', 'domestic-violence'] }))?.km,
    ).toContain('ប័ណ្ណណាត់ជួប')
    const suspected = { isSuspected: true } as CaseFile['caregivers'][number]
    expect(onlyCardBecause(file({ caregivers: [suspected] }))?.en).toContain('suspected')
  })
})
