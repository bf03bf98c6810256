import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { approvalChart, caseChart, decisionChart } from '@tumpeang/domain/cases'
import { type Chart, drawn } from '@tumpeang/domain/kernel'
import { reportChart } from '@tumpeang/domain/reports'
import { referralChart } from '@tumpeang/domain/services'

/** Where the charts are drawn to. */
export const target = fileURLToPath(new URL('../docs/procedure.md', import.meta.url))

const titles = [
  [reportChart, 'A report'],
  [caseChart, 'A case'],
  [approvalChart, 'An approval'],
  [decisionChart, 'A best-interests decision'],
  [referralChart, 'A referral'],
] as const

const drawing = (title: string, chart: Chart): string =>
  [
    `## ${title}`,
    `\`\`\`mermaid\n${drawn(chart)}\n\`\`\``,
    'States:',
    Object.entries(chart.states)
      .map(([state, { km, en }]) => `- \`${state}\`: ${km} / ${en}`)
      .join('\n'),
    'Steps:',
    chart.steps
      .map(
        ({ act, from, to, says: { km, en } }) =>
          `- \`${act}\` (${from.map((state) => `\`${state}\``).join(', ')} to \`${to}\`): ${km} / ${en}`,
      )
      .join('\n'),
  ].join('\n\n')

/** The legal steps of everything that has a procedure, as a document for people. */
export const procedure = (): string =>
  [
    '# Procedure',
    'What may follow what, drawn from the state charts in `packages/domain`. The API refuses every other step and says which are possible; the database refuses it too, from the same list. Written by `node scripts/draw-charts.ts`; do not edit.',
    ...titles.map(([chart, title]) => drawing(title, chart)),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    if ((await readFile(target, 'utf8').catch(() => '')) !== procedure()) {
      process.stderr.write('docs/procedure.md is stale: node scripts/draw-charts.ts\n')
      process.exitCode = 1
    }
  } else {
    await writeFile(target, procedure())
  }
}
