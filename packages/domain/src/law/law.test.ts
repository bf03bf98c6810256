import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concernCodes, examine, faultsOfForm, ministryForms } from '../forms/index.ts'
import { Day, hours, later } from '../kernel/index.ts'
import {
  answersTo,
  compareProcedures,
  type GuideAnswer,
  guideForm,
  guidesFor,
  lawBasisCodes,
  lawBasisText,
  nationalProcedure,
  nationalGuides,
  asksTheSame,
  isAskedIn,
  nextPromise,
  type OpenGuide,
  openGuides,
  guideFaults,
  isAlarming,
  type Guide,
  type Procedure,
  procedureFaults,
  procedureFor,
  procedureRisks,
  procedureSteps,
  readProcedure,
  stateOf,
} from './index.ts'

const read = (table: typeof nationalProcedure): Procedure => {
  const reading = readProcedure(table)
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.faults))
  return reading.procedure
}
const national = read(nationalProcedure)

/** The national procedure with a row before all others. */
const withRow = (when: Record<string, string>, result: object = {}) => ({
  ...nationalProcedure,
  rules: [
    {
      id: 'added',
      when,
      result: {
        withinHours: 48,
        forms: ['follow-up'],
        approval: 'nobody',
        basis: ['policy-4.2.3'],
        ...result,
      },
      because: { km: 'សាក', en: 'Trial' },
    },
    ...nationalProcedure.rules,
  ],
})

const traffickingVisits = { step: '"follow-up"', concern: '"trafficking"' }

describe('the national procedure', () => {
  test('leaves nothing open and no row in vain', () => {
    expect(procedureFaults(nationalProcedure)).toEqual([])
  })

  test('gives every step of every kind of protection a time, a basis and known forms', () => {
    for (const step of procedureSteps)
      for (const concern of concernCodes)
        for (const risk of [...procedureRisks, null]) {
          const asked = procedureFor(national, { step, concerns: [concern], risk })
          expect(asked.within).toBeGreaterThan(0)
          expect(asked.basis.length).toBeGreaterThan(0)
          expect(asked.basis.every((code) => lawBasisText(code).km !== code)).toBe(true)
          expect(asked.forms.every((form) => ministryForms.some((known) => known === form))).toBe(
            true,
          )
        }
  })

  test.each([
    ['high', 7],
    ['medium', 14],
    ['low', 30],
    ['no_action', 90],
    [null, 7],
  ] as const)('at risk %s a child waits %i days at most for a visit', (risk, wait) => {
    for (const concern of concernCodes)
      expect(procedureFor(national, { step: 'follow-up', concerns: [concern], risk }).within).toBe(
        wait * 24,
      )
  })

  test('lets no child wait longer at a graver risk, and an unknown risk counts as high', () => {
    for (const step of procedureSteps) {
      const waits = procedureRisks.map(
        (risk) => procedureFor(national, { step, concerns: ['neglect'], risk }).within,
      )
      expect(waits.toSorted((one, other) => one - other)).toEqual(waits)
      expect(procedureFor(national, { step, concerns: ['neglect'], risk: null }).within).toBe(
        waits[0],
      )
    }
  })
})

describe('several concerns', () => {
  const changed = read(withRow(traffickingVisits, { forms: ['placement'], approval: 'supervisor' }))

  test('the shortest time holds, all forms are needed, and the strictest approval', () => {
    const asked = procedureFor(changed, {
      step: 'follow-up',
      concerns: ['neglect', 'trafficking'],
      risk: 'low',
    })
    expect(asked).toMatchObject({
      within: 48,
      forms: ['follow-up', 'placement'],
      approval: 'supervisor',
      rule: 'added',
    })
    expect(asked.basis).toEqual(['policy-4.2.3', 'inter-agency-guidelines', 'mosvy-forms'])
  })

  test('in whatever order, and a further concern never gives more time or asks less', () => {
    const concern = fc.constantFrom(...concernCodes)
    fc.assert(
      fc.property(
        fc.constantFrom(...procedureSteps),
        fc.uniqueArray(concern, { maxLength: 4 }),
        concern,
        fc.constantFrom(...procedureRisks, null),
        (step, concerns, more, risk) => {
          const few = procedureFor(changed, { step, concerns, risk })
          const all = procedureFor(changed, { step, concerns: [...concerns, more], risk })
          const turned = procedureFor(changed, { step, concerns: [more, ...concerns], risk })
          expect(turned.within).toBe(all.within)
          expect(turned.forms).toEqual(all.forms)
          expect(turned.approval).toBe(all.approval)
          // Without any concern the general rule is asked, which is no narrower than another.
          const fewer = concerns.length === 0 ? all : few
          expect(all.within).toBeLessThanOrEqual(fewer.within)
          expect(all.forms).toEqual(expect.arrayContaining([...fewer.forms]))
        },
      ),
    )
  })

  test('a concern that the rules do not know counts as another one, and none is no error', () => {
    const other = procedureFor(national, { step: 'plan', concerns: ['other'], risk: 'low' })
    for (const concerns of [['no-such-concern'], ['__proto__'], []])
      expect(procedureFor(national, { step: 'plan', concerns, risk: 'low' })).toEqual(other)
  })
})

describe('a draft', () => {
  test('that leaves a step open says which', () => {
    const faults = procedureFaults({
      ...nationalProcedure,
      rules: nationalProcedure.rules.filter(({ id }) => id !== 'assessment'),
    })
    expect(faults.map(({ kind }) => kind)).toEqual(['gap'])
    expect(faults[0]?.detail.en).toContain('assessment')
  })

  test.each([
    ['a row that never decides', withRow({}), 'unreachable'],
    ['a time beyond two years', withRow(traffickingVisits, { withinHours: 20_000 }), 'cell'],
    ['no time at all', withRow(traffickingVisits, { withinHours: 0 }), 'cell'],
    ['a form that is none', withRow(traffickingVisits, { forms: ['form-99'] }), 'cell'],
    ['no basis', withRow(traffickingVisits, { basis: [] }), 'cell'],
    ['a concern that is none', withRow({ concern: '"sorrow"' }), 'cell'],
    [
      'a column left out',
      { ...nationalProcedure, inputs: nationalProcedure.inputs.slice(1) },
      'shape',
    ],
  ])('with %s is refused', (_what, table, kind) => {
    expect(procedureFaults(table).map((fault) => fault.kind)).toContain(kind)
  })

  test('may require a form that the ministry added to the six', () => {
    const outputs = nationalProcedure.outputs.map((output) =>
      output.name === 'forms' && output.type === 'codes'
        ? { ...output, values: [...output.values, 'school-visit'] }
        : output,
    )
    const table = { ...withRow(traffickingVisits, { forms: ['school-visit'] }), outputs }
    expect(procedureFaults(table)).toEqual([])
  })

  test('is compared combination by combination', () => {
    const after = read(withRow({ ...traffickingVisits, risk: '"low"' }))
    expect(compareProcedures(national, after)).toMatchObject([
      {
        step: 'follow-up',
        concern: 'trafficking',
        risk: 'low',
        before: { within: 720 },
        after: { within: 48 },
      },
    ])
    expect(compareProcedures(national, national)).toEqual([])
  })
})

describe('guides', () => {
  test('every kind of protection has exactly one', () => {
    for (const concern of concernCodes) expect(guidesFor(nationalGuides, [concern])).toHaveLength(1)
    expect(new Set(nationalGuides.map(({ id }) => id)).size).toBe(nationalGuides.length)
  })

  test('a concern that nobody knows has the general one', () => {
    expect(guidesFor(nationalGuides, ['no-such-concern']).map(({ id }) => id)).toEqual([
      'every-concern',
    ])
  })

  test.each(nationalGuides.map((guide) => [guide.id, guide] as const))(
    '%s: every time limit has a basis, every text both languages, every step its own name',
    (_id, guide) => {
      expect(guide.matters.length).toBeGreaterThan(0)
      expect(guide.redLines.length).toBeGreaterThan(0)
      expect(guide.steps.some(({ within }) => within !== null)).toBe(true)
      expect(new Set(guide.steps.map(({ id }) => id)).size).toBe(guide.steps.length)
      const timed = guide.steps.filter(({ within, limit }) => within !== null || limit !== null)
      expect(timed.every(({ basis }) => basis !== null)).toBe(true)
      const bases = guide.steps.flatMap(({ basis }) => (basis === null ? [] : [basis.code]))
      expect(bases.every((code) => lawBasisCodes.includes(code))).toBe(true)
      expect(
        guide.steps.filter(({ settlement }) => settlement).every(({ kind }) => kind === 'ask'),
      ).toBe(true)
      const said = [
        guide.title,
        ...guide.matters,
        ...guide.redLines,
        ...guide.steps.flatMap(({ says, limit, basis }) => [
          says,
          ...(limit === null ? [] : [limit]),
          ...(basis?.article ? [basis.article] : []),
        ]),
      ]
      for (const { km, en } of said) {
        expect(km).toMatch(/[\u1780-\u17ff]/)
        expect(en).toMatch(/[a-z0-9]/i)
      }
    },
  )

  test('crimes that communes tend to mediate ask whether they were settled', () => {
    for (const concern of [
      'sexual-violence',
      'trafficking',
      'physical-violence',
      'domestic-violence',
      'child-marriage',
      'online-abuse',
      'worst-forms-of-labour',
    ])
      expect(
        guidesFor(nationalGuides, [concern])[0]?.steps.some(({ settlement }) => settlement),
      ).toBe(true)
  })

  test('only the answer to a question tells of danger, and names a kind that has a guide', () => {
    const alarms = nationalGuides.flatMap(({ steps }) =>
      steps.filter(({ alarm }) => alarm !== null),
    )
    expect(alarms.length).toBeGreaterThan(15)
    for (const step of alarms) {
      expect([step.id, step.kind]).toEqual([step.id, 'ask'])
      expect(isAlarming(step, step.alarm?.answer ?? 'done')).toBe(true)
      expect(isAlarming(step, step.alarm?.answer === 'yes' ? 'no' : 'yes')).toBe(false)
      expect(isAlarming(step, 'not-known')).toBe(false)
    }
    const [first, ...others] = nationalGuides
    const wrong = (first?.steps ?? []).map((step) =>
      step.kind === 'do' ? { ...step, alarm: { answer: 'yes' as const, concern: null } } : step,
    )
    const faults = guideFaults(first ? [{ ...first, steps: wrong }, ...others] : [])
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.every(({ column }) => column === 'alarm')).toBe(true)
  })

  test('own questions are a form that may be published, and shows those of the concerns only', () => {
    expect(faultsOfForm(guideForm)).toEqual([])
    const shown = (concerns: string[]) =>
      examine(guideForm, {}, { 'case.concerns': concerns }, Day.parse('2030-01-07'))
    expect(shown(['trafficking']).faults).toEqual([])
    const asked = (concerns: string[]) =>
      shown(concerns)
        .sections.filter(({ shown: isShown }) => isShown)
        .map(({ section }) => section.name)
    expect(asked(['trafficking', 'street'])).toEqual(['concerns_noted', 'trafficking', 'street'])
    expect(asked([])).toEqual(['concerns_noted'])
  })
})

describe('how far a step has come', () => {
  const guide = nationalGuides.find(({ id }) => id === 'sexual-violence')
  const step = guide?.steps.find(({ id }) => id === 'hospital-72h')
  if (guide === undefined || step === undefined) throw new Error('The guide is not there')
  const monday = new Date('2030-01-07T02:00:00Z')
  const at = (hour: number) => later(monday, hours(hour))
  const answered = (answer: GuideAnswer, hour: number) => ({
    guide: guide.id,
    step: step.id,
    answer,
    writtenAt: at(hour),
  })

  const noted = (...moments: readonly Date[]): OpenGuide => ({
    guide,
    number: 1,
    notings: moments.map((moment) => ({ at: moment, guide })),
  })

  test('it waits from the noting until somebody answers', () => {
    expect(stateOf(noted(monday), step, [])).toEqual({
      answered: null,
      waitsSince: monday,
      dueAt: at(24),
    })
    expect(stateOf(noted(monday), step, [answered('done', 3)])).toMatchObject({
      waitsSince: null,
      dueAt: null,
    })
  })

  test('another noting while it waits gives nobody more time', () => {
    expect(stateOf(noted(monday, at(20)), step, []).dueAt).toEqual(at(24))
  })

  test('a noting after the answer is another event', () => {
    const state = stateOf(noted(monday, at(100)), step, [answered('done', 3)])
    expect(state).toMatchObject({ answered: null, dueAt: at(124) })
  })

  test('"not known" goes on waiting from where it was', () => {
    expect(stateOf(noted(monday), step, [answered('not-known', 3)])).toMatchObject({
      answered: { answer: 'not-known' },
      dueAt: at(24),
    })
  })

  test('a review of a settlement is no answer to the step', () => {
    expect(stateOf(noted(monday), step, [answered('reviewed', 3)]).waitsSince).toEqual(monday)
  })

  test('the promise of a guide is the step that is due first, and none when all is answered', () => {
    expect(nextPromise(noted(monday), [])?.dueAt).toEqual(at(24))
    const all = guide.steps.flatMap((one) => {
      const [answer] = answersTo(one)
      return answer === undefined
        ? []
        : [{ guide: guide.id, step: one.id, answer, writtenAt: at(1) }]
    })
    expect(nextPromise(noted(monday), all)).toBeNull()
  })
})

describe('guides of one case that ask the same', () => {
  const monday = new Date('2030-01-07T02:00:00Z')
  const at = (hour: number) => later(monday, hours(hour))
  const noting = (concern: string, hour: number) => ({
    concern,
    at: at(hour),
    number: 1,
    guides: nationalGuides,
  })
  const stepOf = (open: OpenGuide | undefined, id: string) => {
    const found = open?.guide.steps.find((step) => step.id === id)
    if (open === undefined || found === undefined) throw new Error(`No step ${id}`)
    return [open, found] as const
  }
  const done = (guide: string, step: string, hour: number) => ({
    guide,
    step,
    answer: 'done' as const,
    writtenAt: at(hour),
  })

  test('ask it once, in the gravest, and one answer serves all of them', () => {
    const both = openGuides([noting('physical-violence', 0), noting('sexual-violence', 0)])
    const [grave, other] = both
    const answers = [done('sexual-violence', 'counselling', 3)]
    for (const open of both) {
      const [, step] = stepOf(open, 'counselling')
      expect(stateOf(open, step, [], both).dueAt).toEqual(at(168))
      expect(stateOf(open, step, answers, both)).toMatchObject({ waitsSince: null, dueAt: null })
    }
    expect(isAskedIn(...stepOf(grave, 'counselling'), both)).toBe(true)
    expect(isAskedIn(...stepOf(other, 'counselling'), both)).toBe(false)
    const promised = both.map((open) => nextPromise(open, [], both)?.step.says.km)
    expect(new Set(promised).size).toBe(promised.length)
  })

  test('an answer to the copy of a guide that has closed since still counts', () => {
    const [open] = openGuides([noting('physical-violence', 0)])
    const [, step] = stepOf(open, 'counselling')
    const asked = nationalGuides[0]?.steps.find(({ id }) => id === 'counselling')
    const answers = [{ ...done('sexual-violence', 'counselling', 3), asked }]
    expect(open && stateOf(open, step, answers)).toMatchObject({ dueAt: null })
  })

  test('a guide that opens after the answer asks anew: that is another event', () => {
    const both = openGuides([noting('physical-violence', 0), noting('sexual-violence', 50)])
    const answers = ['counselling', 'safety-plan'].map((step) => done('physical-violence', step, 3))
    for (const open of both) {
      expect(stateOf(...stepOf(open, 'counselling'), answers, both).dueAt).toEqual(at(218))
      expect(stateOf(...stepOf(open, 'safety-plan'), answers, both).waitsSince).toEqual(at(50))
    }
  })

  test('other words ask for something else', () => {
    const [, step] = stepOf(openGuides([noting('physical-violence', 0)])[0], 'counselling')
    expect(asksTheSame(step, { ...step, id: 'told', says: { ...step.says } })).toBe(true)
    expect(asksTheSame(step, { ...step, says: { ...step.says, km: 'ផ្សេង' } })).toBe(false)
    expect(asksTheSame(step, { ...step, kind: 'ask' })).toBe(false)
  })
})

describe('guides that change', () => {
  const [first, ...others] = nationalGuides
  if (first === undefined) throw new Error('There are no guides')
  const [promised] = first.steps.filter(({ kind, within }) => kind === 'do' && within !== null)
  if (promised === undefined) throw new Error('The first guide promises nothing')
  const monday = new Date('2030-01-07T02:00:00Z')
  const at = (hour: number) => later(monday, hours(hour))
  const having = (steps: Guide['steps']): readonly Guide[] => [{ ...first, steps }, ...others]
  const changed = (change: Partial<typeof promised>) =>
    having(first.steps.map((step) => (step === promised ? { ...step, ...change } : step)))
  const noting = (hour: number, number: number, guides: readonly Guide[]) => ({
    concern: 'sexual-violence',
    at: at(hour),
    number,
    guides,
  })
  const added = { ...promised, id: 'new-step', within: 2 }
  const withNew = having([...first.steps, added])

  test('a case keeps the guide of the noting, and a case of tomorrow has the new step', () => {
    const [old] = openGuides([noting(0, 1, nationalGuides)])
    const [young] = openGuides([noting(0, 2, withNew)])
    expect([old?.number, old?.guide.steps.length]).toEqual([1, first.steps.length])
    expect([young?.number, young?.guide.steps.length]).toEqual([2, first.steps.length + 1])
    expect(young && nextPromise(young, [])?.step.id).toBe('new-step')
  })

  test('noted again, the case has the new guide; the new step waits since then and is not long late', () => {
    const [open] = openGuides([noting(0, 1, nationalGuides), noting(500, 2, withNew)])
    expect(open?.number).toBe(2)
    expect(open && stateOf(open, added, []).dueAt).toEqual(at(502))
  })

  test('a longer time in a later version gives nobody more time for what waits already', () => {
    const longer = changed({ within: 400 })
    const [open] = openGuides([noting(0, 1, nationalGuides), noting(1, 2, longer)])
    const [step] = open?.guide.steps.filter(({ id }) => id === promised.id) ?? []
    expect(open && step && stateOf(open, step, []).dueAt).toEqual(at(promised.within ?? 0))
  })

  test('the gravest stands first, as the newest version has it', () => {
    const both = [
      noting(0, 1, nationalGuides),
      { ...noting(1, 1, nationalGuides), concern: 'neglect' },
    ]
    expect(openGuides(both).map(({ guide }) => guide.id)).toEqual(['sexual-violence', 'neglect'])
    expect(openGuides([])).toEqual([])
  })

  test('the national guides may be published', () => {
    expect(guideFaults(nationalGuides)).toEqual([])
    expect(guideFaults(nationalGuides, [nationalGuides])).toEqual([])
  })

  test.each([
    ['a step without Khmer', changed({ says: { km: 'Police', en: 'Police' } }), 'says'],
    ['a step without English', changed({ says: { km: 'នគរបាល', en: ' ' } }), 'says'],
    ['a limit of 0', changed({ within: 0 }), 'within'],
    ['a limit beyond two years', changed({ within: 24 * 731 }), 'within'],
    ['a time without its ground', changed({ basis: null }), 'basis'],
    ['a time for what must not be done', changed({ kind: 'avoid' }), 'within'],
    ['a settlement that nobody asks about', changed({ settlement: true }), 'kind'],
    ['two steps with one code', having([...first.steps, promised]), 'id'],
    ['a guide without steps', having([]), 'steps'],
    ['two guides with one code', [...nationalGuides, first], 'id'],
    ['a guide for nothing', [...nationalGuides, { ...first, id: 'x', concerns: [] }], 'concerns'],
    ['a kind of protection without a guide', others, 'concerns'],
  ])('%s is named', (_what, guides, column) => {
    expect(guideFaults(guides).map((fault) => fault.column)).toContain(column)
  })

  test('a step that was ever published keeps its kind, also when it was retired in between', () => {
    const asked = changed({ kind: 'ask' })
    const retired = having(first.steps.filter((step) => step !== promised))
    expect(guideFaults(retired, [nationalGuides])).toEqual([])
    for (const earlier of [[nationalGuides], [retired, nationalGuides]])
      expect(guideFaults(asked, earlier).map(({ column }) => column)).toEqual(['kind'])
  })

  test('the question whether a crime was settled is not dropped (M13)', () => {
    const without = having(first.steps.filter(({ settlement }) => !settlement))
    expect(guideFaults(without, [nationalGuides])).toMatchObject([
      { rule: first.id, column: 'steps' },
    ])
  })
})
