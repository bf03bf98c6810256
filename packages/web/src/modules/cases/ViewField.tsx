import { Button, Textarea } from '@mantine/core'
import type { ViewHow } from '@tumpeang/domain/cases'
import { lazy, Suspense, useState } from 'react'
import { useText } from '../../platform/text/index.ts'
import { Pick } from '../../platform/ui/Pick.tsx'
import { words } from './texts.ts'
import { isSaid, lacks, type View, viewHow } from './view.ts'

const ViewPictures = lazy(() =>
  import('./ViewPictures.tsx').then((found) => ({ default: found.ViewPictures })),
)

const hows: readonly ViewHow[] = ['said', 'showed', 'did-not-wish-to-say', 'too-young', 'not-met']

/** Below this age pictures stand open; above it they are a tap away. */
const POINTS_UNTIL = 9

interface Props {
  readonly value: View
  readonly onChange: (view: View) => void
  /** The child was there, so that "was not met" is no answer. */
  readonly met?: boolean
  readonly tried: boolean
  /** Whole years, the younger end; null where nobody knows. Without it no questions are offered. */
  readonly age?: number | null
}

/** What the child says or shows: words, pictures to point at, or that the child did not wish to say. */
export function ViewField({ value, onChange, met = false, tried, age }: Props) {
  const t = useText()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isOpen, setIsOpen] = useState(age !== undefined && age !== null && age < POINTS_UNTIL)
  const problem = tried ? lacks(value) : undefined
  const point = (next: readonly string[]) => {
    // What was pointed at is written out, and stays open to be told better in words.
    const own = value.said === chosen.join(', ') ? '' : value.said
    setChosen(next)
    onChange({
      how: next.length > 0 && !isSaid(value.how) ? 'showed' : value.how,
      said: own === '' ? next.join(', ') : own,
    })
  }
  return (
    <>
      {age !== undefined &&
        (isOpen ? (
          <Suspense fallback={null}>
            <ViewPictures age={age} chosen={chosen} onChange={point} />
          </Suspense>
        ) : (
          <div>
            <Button variant="light" onClick={() => setIsOpen(true)}>
              {t(words.withPictures)}
            </Button>
          </div>
        ))}
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
