import { Textarea, TextInput } from '@mantine/core'
import {
  checkHome,
  HomeFinding,
  HomeCheckId,
  homeFindingNames,
  homeFindings,
} from '@tumpeang/domain/cases'
import { codeIn, openCodes } from '@tumpeang/domain/forms'
import { Day, dayIn, days, later } from '@tumpeang/domain/kernel'
import { yearsOld } from '@tumpeang/domain/khmer'
import { useId, useState } from 'react'
import { z } from 'zod'
import { useSend } from '../../platform/asked.ts'
import { useDrafted, useDraftedId } from '../../platform/drafts.ts'
import { useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import type { FormProps } from './acts.ts'
import { words } from './family-texts.ts'
import styles from './Family.module.css'
import { KeptView } from './kept-view.ts'
import { isSaid, lacks, noView } from './view.ts'
import { ViewField } from './ViewField.tsx'

const items = openCodes('home-item')
const Item = codeIn('home-item')
type Item = z.output<typeof Item>
const Seen = z.enum(['fine', 'danger'])
type Seen = z.output<typeof Seen>
const answers = ['fine', 'danger', 'notSeen'] as const

const Written = z.object({
  isOther: z.boolean(),
  homeWords: z.string(),
  /** What was not looked at stays out. */
  seen: z.partialRecord(Item, Seen),
  dangerWords: z.string(),
  finding: HomeFinding.nullable(),
  measures: z.string(),
  nextOn: Day.nullable(),
  view: KeptView,
  checkedOn: Day.nullable(),
})
type Written = z.output<typeof Written>

function looked(seen: Written['seen'], at: Item, answer: (typeof answers)[number]) {
  const { [at]: _before, ...others } = seen
  return answer === 'notSeen' ? others : { ...others, [at]: answer }
}

const homes = [
  { value: 'this', text: words.thisHome },
  { value: 'other', text: words.otherHome },
] as const

/** Two weeks to do what was promised; where nothing was, nobody has to come back for it. */
const soon = days(14)

/** What was looked at in a home, what was found, what is done about it and when somebody looks again. */
export function HomeForm({ file, close }: FormProps) {
  const t = useText()
  const sending = useSend(checkHome)
  const group = useId()
  const now = useNow()
  const today = dayIn(now)
  const id = HomeCheckId.parse(useDraftedId())
  const [home, setHome] = useDrafted<Written>('home', Written, () => ({
    isOther: false,
    homeWords: '',
    seen: {},
    dangerWords: '',
    finding: null,
    measures: '',
    nextOn: dayIn(later(now, soon)),
    view: noView,
    checkedOn: today,
  }))
  const change = (part: Partial<Written>) => setHome({ ...home, ...part })
  const { isOther, homeWords, seen, dangerWords, finding, measures, nextOn, view, checkedOn } = home
  const [tried, setTried] = useState(false)
  const of = (answer: Seen): Item[] =>
    items.map(({ code }) => code).filter((code) => seen[code] === answer)
  const [fine, dangers] = [of('fine'), of('danger')]
  const isDanger = dangers.length > 0
  const isOpen = finding !== null && finding !== 'safe'
  const nothingSeen = fine.length === 0 && !isDanger
  const unnamed = finding === 'not-safe' && !isDanger
  const contradicts = finding === 'safe' && isDanger
  const isEarly = isOpen && nextOn !== null && checkedOn !== null && nextOn <= checkedOn
  const save = async () => {
    setTried(true)
    if (finding === null || checkedOn === null || view.how === null) return
    if (nothingSeen || unnamed || contradicts || isEarly || lacks(view) !== undefined) return
    if (isDanger && dangerWords.trim() === '') return
    if (isOpen && (measures.trim() === '' || nextOn === null)) return
    const done = await sending.send({
      id: file.id,
      check: {
        id,
        checkedOn,
        childLivesHere: !isOther,
        homeWords: isOther && homeWords.trim() !== '' ? homeWords.trim() : null,
        fine,
        dangers,
        dangerWords: isDanger ? dangerWords.trim() : null,
        finding,
        measures: isOpen ? measures.trim() : null,
        nextOn: isOpen ? nextOn : null,
        childView: isSaid(view.how) ? view.said.trim() : null,
        childViewHow: view.how,
      },
    })
    if (done !== undefined) close()
  }
  const needed = (typed: string) =>
    tried && typed.trim() === '' ? t(words.wordsNeeded) : undefined
  const wrongFinding =
    finding === null
      ? words.chooseOne
      : contradicts
        ? words.findingHint
        : unnamed
          ? words.namesDanger
          : undefined
  return (
    <Form act={words.saveCheck} sending={sending} onSubmit={() => void save()} close={close}>
      <Pick
        label={words.whichHome}
        options={homes}
        value={isOther ? 'other' : 'this'}
        onChange={(which) => change({ isOther: which === 'other' })}
      />
      {isOther && (
        <TextInput
          label={t(words.homeWords)}
          maxLength={300}
          value={homeWords}
          onChange={({ currentTarget }) => change({ homeWords: currentTarget.value })}
        />
      )}
      <fieldset className={styles.items} data-faulty={tried && nothingSeen}>
        <legend>{t(words.items)}</legend>
        <p className={styles.quiet}>{t(words.itemsHint)}</p>
        {items.map(({ code, km, en }) => (
          <fieldset key={code} className={styles.item}>
            <legend>{t({ km, en })}</legend>
            <div className={styles.answers}>
              {answers.map((answer) => (
                <label key={answer} className={styles.answer} data-answer={answer}>
                  <input
                    type="radio"
                    name={`${group}-${code}`}
                    checked={(seen[code] ?? 'notSeen') === answer}
                    onChange={() => change({ seen: looked(seen, code, answer) })}
                  />
                  {t(words[answer])}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        {tried && nothingSeen && (
          <p className={styles.error} role="alert">
            {t(words.lookAtOne)}
          </p>
        )}
      </fieldset>
      {isDanger && (
        <Textarea
          label={t(words.dangerWords)}
          minRows={2}
          maxLength={2000}
          value={dangerWords}
          onChange={({ currentTarget }) => change({ dangerWords: currentTarget.value })}
          error={needed(dangerWords)}
        />
      )}
      <Pick
        label={words.finding}
        options={homeFindings.map((value) => ({ value, text: homeFindingNames[value] }))}
        value={finding}
        onChange={(said) => change({ finding: said })}
        error={tried && wrongFinding !== undefined ? t(wrongFinding) : undefined}
      />
      {isOpen && (
        <>
          <Textarea
            label={t(words.measures)}
            minRows={2}
            maxLength={2000}
            value={measures}
            onChange={({ currentTarget }) => change({ measures: currentTarget.value })}
            error={needed(measures)}
          />
          <DayField
            label={words.nextOn}
            value={nextOn}
            onChange={(day) => change({ nextOn: day })}
            error={
              tried && nextOn === null
                ? t(words.dayNeeded)
                : tried && isEarly
                  ? t(words.nextLater)
                  : undefined
            }
          />
        </>
      )}
      <ViewField
        value={view}
        onChange={(said) => change({ view: said })}
        tried={tried}
        age={file.birth.to === null ? null : yearsOld(file.birth.to, today)}
      />
      <DayField
        label={words.checkedOn}
        value={checkedOn}
        onChange={(day) => change({ checkedOn: day })}
        error={tried && checkedOn === null ? t(words.dayNeeded) : undefined}
      />
    </Form>
  )
}
