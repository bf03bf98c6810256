import { type Problem, problem } from './problem.ts'
import type { Text } from './text.ts'

/** One legal step: an act takes a thing from one of some states to another. */
export interface Step<State extends string, Act extends string> {
  readonly act: Act
  readonly from: readonly State[]
  readonly to: State
  readonly says: Text
}

/** The legal steps of a thing. The API refuses others by it, the database by the same list. */
export interface Chart<State extends string = string, Act extends string = string> {
  readonly name: string
  readonly states: Readonly<Record<State, Text>>
  readonly start: State
  readonly steps: readonly Step<State, Act>[]
}

export const chart = <State extends string, Act extends string>(
  description: Chart<State, Act>,
): Chart<State, Act> => description

/** Where an act leads from a state; undefined when the step is illegal. */
export const after = <State extends string, Act extends string>(
  { steps }: Chart<State, Act>,
  state: State,
  act: Act,
): State | undefined => steps.find((step) => step.act === act && step.from.includes(state))?.to

/** What may be done in a state. */
export const actsIn = <State extends string, Act extends string>(
  { steps }: Chart<State, Act>,
  state: State,
): Act[] => [...new Set(steps.filter(({ from }) => from.includes(state)).map(({ act }) => act))]

/** Every legal pair of states, as the database's check of a status change wants them. */
export const moves = ({ steps }: Chart): { from: string; to: string }[] =>
  steps.flatMap(({ from, to }) => from.map((state) => ({ from: state, to })))

/** The chart as a Mermaid state diagram. */
export const drawn = ({ start, steps }: Chart): string =>
  [
    'stateDiagram-v2',
    `  [*] --> ${start}`,
    ...steps.flatMap(({ act, from, to }) => from.map((state) => `  ${state} --> ${to}: ${act}`)),
  ].join('\n')

/** The refusal of an act that the chart does not have in this state; it says what is possible now. */
export function impossible<State extends string, Act extends string>(
  described: Chart<State, Act>,
  state: State,
): Problem {
  const acts = actsIn(described, state)
  const now = described.states[state]
  const steps = described.steps.filter(({ from }) => from.includes(state)).map(({ says }) => says)
  const detail =
    steps.length === 0
      ? { km: `${now.km}៖ គ្មានជំហានបន្ទាប់ទេ`, en: `${now.en}: no further step is possible` }
      : {
          km: `${now.km}៖ ឥឡូវនេះអាច ${steps.map(({ km }) => km).join(' ឬ ')}`,
          en: `${now.en}: what is possible now is: ${steps.map(({ en }) => en).join('; ')}`,
        }
  return problem('illegal', detail, { more: { state, acts } })
}
