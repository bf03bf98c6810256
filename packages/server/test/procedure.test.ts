import { readFile } from 'node:fs/promises'
import { approvalChart, caseChart, decisionChart } from '@tumpeang/domain/cases'
import { actsIn, type Chart } from '@tumpeang/domain/kernel'
import { reportChart } from '@tumpeang/domain/reports'
import { referralChart } from '@tumpeang/domain/services'
import { describe, expect, test } from 'vitest'
import { procedure, target } from '../../../scripts/draw-charts.ts'

test('docs/procedure.md shows the charts as they are', async () => {
  expect(await readFile(target, 'utf8')).toBe(procedure())
})

describe.each<[string, Chart]>([
  ['reports', reportChart],
  ['cases', caseChart],
  ['approvals', approvalChart],
  ['decisions', decisionChart],
  ['referrals', referralChart],
])('the chart of %s', (_name, chart) => {
  test('reaches every state from the first', () => {
    const reached = new Set([chart.start])
    for (let before = 0; before < reached.size;) {
      before = reached.size
      for (const { from, to } of chart.steps)
        if (from.some((state) => reached.has(state))) reached.add(to)
    }
    expect([...reached].toSorted()).toEqual(Object.keys(chart.states).toSorted())
  })

  test('knows one place to which an act leads', () => {
    for (const state of Object.keys(chart.states))
      for (const act of actsIn(chart, state)) {
        const places = chart.steps.filter((step) => step.act === act && step.from.includes(state))
        expect(places).toHaveLength(1)
      }
  })
})
