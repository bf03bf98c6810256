import { agreedHowNames, type Agreements } from '@tumpeang/domain/care'
import { spokenDay, useLanguage, useText } from '../../platform/text/index.ts'
import { useNow } from '../../platform/ui/use-now.ts'
import { childAnswers } from './answers.ts'
import { words } from './texts.ts'

/** Who agreed to a placement, when and how. */
export function Agreed({ agreements: { child, caregiver, worker } }: { agreements: Agreements }) {
  const t = useText()
  const shown = useLanguage()
  const now = useNow()
  const line = ({ on, how }: Pick<Agreements['child'], 'on' | 'how'>): string =>
    on === null || how === null
      ? t(words.notAgreedYet)
      : t(words.agreedLine, { day: spokenDay(on, now, shown), how: t(agreedHowNames[how]) })
  return (
    <ul data-plain>
      <li>
        {t(words.agreedChild)}: {t(childAnswers[child.answer])}
        {child.how !== null && <>, {line(child)}</>}
      </li>
      <li>
        {t(words.agreedCarer)}: {line(caregiver)}
      </li>
      <li>
        {t(words.agreedWorker)}: {line(worker)}
      </li>
    </ul>
  )
}
