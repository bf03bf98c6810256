import { Button, Textarea } from '@mantine/core'
import {
  AgeBasis,
  ageBasisNames,
  AgeDecisionId,
  ageWords,
  Birth,
  type Child,
  decideAge,
  listAgeDecisions,
  servedAs,
} from '@tumpeang/domain/children'
import { dayIn, texts } from '@tumpeang/domain/kernel'
import { draftAbout } from '@tumpeang/domain/work'
import { useState } from 'react'
import { z } from 'zod'
import { useAsked, useSend } from '../../platform/asked.ts'
import { useBegunOn, useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { fullDay, useLanguage, useNamed, useText } from '../../platform/text/index.ts'
import { CodesField } from '../../platform/ui/CodesField.tsx'
import { DateField } from '../../platform/ui/DateField.tsx'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { Sheet } from '../../platform/ui/Sheet.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import { useWriting } from '../../platform/writing.ts'
import styles from './Children.module.css'

const words = texts({
  title: { km: 'អាយុមិនច្បាស់', en: 'Age in doubt' },
  unknown: {
    km: 'មិនទាន់ដឹងអាយុ៖ យើងជួយជាកុមារ',
    en: 'The age is not known: served as a child',
  },
  decide: { km: 'សម្រេចលើអាយុ', en: 'Decide on the age' },
  range: { km: 'អាយុប្រហែលប៉ុន្មាន?', en: 'About how old?' },
  basis: { km: 'ដឹងតាមអ្វី?', en: 'On what does it rest?' },
  noPapers: { km: 'មិនចាំបាច់មានឯកសារទេ', en: 'No papers are needed' },
  servedAs: { km: 'ជួយជាអ្វី?', en: 'Served as' },
  child: { km: 'កុមារ', en: 'A child' },
  adult: { km: 'មនុស្សពេញវ័យ', en: 'An adult' },
  reason: { km: 'មូលហេតុ', en: 'Why' },
  save: { km: 'រក្សាទុកសេចក្ដីសម្រេច', en: 'Save the decision' },
  needed: { km: 'សូមបំពេញ', en: 'Please fill this in' },
  rangeNeeded: { km: 'សូមឲ្យអាយុ ឬឆ្នាំកំណើតប្រហែល', en: 'Please give an age or year of birth' },
  decided: { km: '{as}៖ {reason} ({who}, {day})', en: '{as}: {reason} ({who}, {day})' },
  review: { km: 'ពិនិត្យឡើងវិញ {day}', en: 'Looked at again on {day}' },
})

const readings = [
  { value: 'child', text: words.child },
  { value: 'adult', text: words.adult },
] as const
const bases = AgeBasis.options.map((code) => ({ code, text: ageBasisNames[code] }))
const ReadingOrNot = z.enum(['child', 'adult']).nullable()
const nobodyKnows: Birth = { precision: 'unknown', from: null, to: null, words: null }

function DecideForm({ child, close }: { child: Child; close: () => void }) {
  const t = useText()
  const sending = useSend(decideAge)
  const id = AgeDecisionId.parse(useDraftedId())
  const version = useBegunOn('version', z.number(), child.version)
  const [birth, setBirth] = useDrafted<Birth>('birth', Birth, () =>
    child.birth.from === null ? nobodyKnows : child.birth,
  )
  const [basis, setBasis] = useDrafted<AgeBasis[]>('basis', AgeBasis.array(), [])
  const [as, setAs] = useDrafted<'child' | 'adult' | null>('as', ReadingOrNot, 'child')
  const [reason, setReason] = useDraftedWords('reason')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    const { from, to } = birth
    if (from === null || to === null || basis.length === 0 || as === null) return
    if (reason.trim().length < 3) return
    const done = await sending.send({
      childId: child.id,
      version,
      decision: {
        id,
        bornFrom: from,
        bornTo: to,
        basis,
        decidedAs: as,
        reason: reason.trim(),
        reviewOn: null,
      },
    })
    if (done !== undefined) close()
  }
  return (
    <Form act={words.save} sending={sending} onSubmit={() => void save()} close={close}>
      <DateField
        label={words.range}
        value={birth}
        onChange={setBirth}
        error={tried && birth.from === null ? t(words.rangeNeeded) : undefined}
      />
      <CodesField
        label={words.basis}
        hint={words.noPapers}
        options={bases}
        values={basis}
        onChange={setBasis}
        error={tried && basis.length === 0 ? t(words.needed) : undefined}
      />
      <Pick label={words.servedAs} options={readings} value={as} onChange={setAs} />
      <Textarea
        label={t(words.reason)}
        minRows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={tried && reason.trim().length < 3 ? t(words.needed) : undefined}
      />
    </Form>
  )
}

/** Where the age may be under or over eighteen: what was decided, on which basis, until when. */
export function AgeDoubt({ child, mayWrite }: { child: Child; mayWrite: boolean }) {
  const t = useText()
  const named = useNamed()
  const shown = useLanguage()
  const today = dayIn(useNow())
  const { writing, write, close } = useWriting()
  const { from, to } = child.birth
  const isUnknown = from === null || to === null
  const inDoubt = isUnknown || servedAs({ earliest: from, latest: to }, today).inDoubt
  const asked = useAsked(listAgeDecisions, { childId: child.id }, { enabled: inDoubt })
  const latest = asked.data?.items[0]
  if (!inDoubt) return null
  return (
    <div className={styles.doubt}>
      <Sheet tone="due">
        <h3>{t(words.title)}</h3>
        <p>{t(isUnknown ? words.unknown : ageWords.inDoubt)}</p>
        {latest !== undefined && (
          <>
            <p>
              {t(words.decided, {
                as: t(words[latest.decidedAs]),
                reason: latest.reason,
                who: latest.decidedByName === null ? '' : named(latest.decidedByName),
                day: fullDay(latest.decidedOn, shown),
              })}
            </p>
            {latest.reviewOn !== null && (
              <p className={styles.quiet}>
                {t(words.review, { day: fullDay(latest.reviewOn, shown) })}
              </p>
            )}
          </>
        )}
        {mayWrite &&
          (writing === 'age' ? (
            <Drafted place={draftAbout('child', child.id, 'age')}>
              <DecideForm child={child} close={close} />
            </Drafted>
          ) : (
            <Button variant="light" onClick={() => write('age')}>
              {t(words.decide)}
            </Button>
          ))}
      </Sheet>
    </div>
  )
}
