import { Textarea } from '@mantine/core'
import type { answerGuideStep } from '@tumpeang/domain/cases'
import { Day, dayIn } from '@tumpeang/domain/kernel'
import { useState } from 'react'
import type { Sending } from '../../platform/asked.ts'
import { useDrafted, useDraftedWords } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { words } from './guide-texts.ts'
import type { OpenedAnswer } from './guide-words.ts'

const DayOrNot = Day.nullable()

interface Props {
  readonly opened: OpenedAnswer
  readonly sending: Sending<typeof answerGuideStep>
  readonly answer: (on: Day, reason: string | null) => void
  readonly close: () => void
}

/** Why a step was not taken, how a crime was settled, or on which day before today it was done. */
export function GuideWords({ place, ...props }: Props & { readonly place: string }) {
  return (
    <Drafted place={place}>
      <Fields {...props} />
    </Drafted>
  )
}

function Fields({ opened, sending, answer, close }: Props) {
  const t = useText()
  const today = dayIn(useNow())
  const [reason, setReason] = useDraftedWords(`reason-${opened}`)
  const [on, setOn] = useDrafted<Day | null>('day', DayOrNot, null)
  const [tried, setTried] = useState(false)
  const isLacking = reason.trim().length < 3
  const save = () => {
    setTried(true)
    if (opened === 'earlier') {
      if (on !== null) answer(on, null)
    } else if (!isLacking) {
      answer(today, reason.trim())
    }
  }
  return (
    <Form act={words.save} sending={sending} onSubmit={save} close={close}>
      {opened === 'earlier' ? (
        <DayField
          label={words.on}
          value={on}
          onChange={setOn}
          error={tried && on === null ? t(words.dayNeeded) : undefined}
        />
      ) : (
        <Textarea
          label={t(opened === 'yes' ? words.how : words.why)}
          minRows={2}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={tried && isLacking ? t(words.whyNeeded) : undefined}
        />
      )}
    </Form>
  )
}
