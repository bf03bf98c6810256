import { Textarea } from '@mantine/core'
import { ViewHow } from '@tumpeang/domain/cases'
import { useText } from '../../platform/text/index.ts'
import { Pick } from '../../platform/ui/Pick.tsx'
import { z } from 'zod'
import { viewHow, words } from './texts.ts'

const hows: readonly ViewHow[] = ['said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met']

/** The child's view and how it came; silence is an answer of its own. */
export const View = z.object({ how: ViewHow.nullable(), said: z.string() })
export type View = Readonly<z.output<typeof View>>

export const noView: View = { how: null, said: '' }

export const isSaid = (how: ViewHow | null): boolean => how === 'said' || how === 'showed'

/** What is wrong with a view, if anything. */
export const lacks = ({ how, said }: View): 'how' | 'said' | undefined =>
  how === null ? 'how' : isSaid(how) && said.trim() === '' ? 'said' : undefined

interface Props {
  readonly value: View
  readonly onChange: (view: View) => void
  /** The child was there, so that "was not met" is no answer. */
  readonly met?: boolean
  readonly tried: boolean
}

export function ViewField({ value, onChange, met = false, tried }: Props) {
  const t = useText()
  const problem = tried ? lacks(value) : undefined
  return (
    <>
      <Pick
        label={words.childView}
        options={hows
          .filter((how) => !met || how !== 'not-met')
          .map((how) => ({ value: how, text: viewHow[how] }))}
        value={value.how}
        onChange={(how) => onChange({ ...value, how })}
        error={problem === 'how' ? t(words.answerNeeded) : undefined}
      />
      {isSaid(value.how) && (
        <Textarea
          label={t(words.childWords)}
          description={t(words.childWordsHint)}
          minRows={2}
          value={value.said}
          onChange={({ currentTarget }) => onChange({ ...value, said: currentTarget.value })}
          error={problem === 'said' ? t(words.childWordsNeeded) : undefined}
        />
      )}
    </>
  )
}
