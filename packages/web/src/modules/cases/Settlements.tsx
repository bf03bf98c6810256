import { Textarea } from '@mantine/core'
import {
  type CaseFile,
  type CaseGuides,
  reviewSettlement,
  settlementDecisionNames,
  settlementDecisions,
  type SettlementDecision,
} from '@tumpeang/domain/cases'
import { draftOf } from '@tumpeang/domain/work'
import { useState } from 'react'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId, useDraftedWords } from '../../platform/drafts.ts'
import { useMe } from '../../platform/session.ts'
import { useText } from '../../platform/text/index.ts'
import { Drafted } from '../../platform/ui/Drafted.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import styles from './CaseGuides.module.css'
import { words } from './guide-texts.ts'

const decisions = settlementDecisions.map((value) => ({
  value,
  text: settlementDecisionNames[value],
}))

const DecisionOrNot = z.enum(settlementDecisions).nullable()

interface Props {
  readonly file: CaseFile
  readonly settlements: CaseGuides['settlements']
}

/** Settlements of a crime that wait; the supervisor says here what is done. */
export function Settlements({ file, settlements }: Props) {
  const t = useText()
  const isSupervisor = useMe().data?.duty?.role === 'supervisor'
  return settlements.map(({ id, reason }) => (
    <section key={id} className={styles.settled}>
      <p>{t(words.settled)}</p>
      {reason !== null && <p className={styles.reason}>«{reason}»</p>}
      {isSupervisor && (
        <Drafted place={draftOf(file.id, `settlement-${id}`)}>
          <Review file={file} answerId={id} />
        </Drafted>
      )}
    </section>
  ))
}

function Review({ file, answerId }: { file: CaseFile; answerId: string }) {
  const t = useText()
  const sending = useSend(reviewSettlement)
  const reviewId = useDraftedId()
  const [decision, setDecision] = useDrafted<SettlementDecision | null>(
    'decision',
    DecisionOrNot,
    null,
  )
  const [reason, setReason] = useDraftedWords('reason')
  const [tried, setTried] = useState(false)
  const isLacking = reason.trim().length < 3
  const save = () => {
    setTried(true)
    if (decision === null || isLacking) return
    void sending.send({ id: file.id, answerId, reviewId, decision, reason: reason.trim() })
  }
  return (
    <>
      <h3>{t(words.review)}</h3>
      <Form act={words.save} sending={sending} onSubmit={save}>
        <Pick
          label={words.decision}
          options={decisions}
          value={decision}
          onChange={setDecision}
          error={tried && decision === null ? t(words.chooseOne) : undefined}
        />
        <Textarea
          label={t(words.reviewWords)}
          minRows={2}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={tried && isLacking ? t(words.whyNeeded) : undefined}
        />
      </Form>
    </>
  )
}
