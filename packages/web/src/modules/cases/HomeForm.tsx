import { Textarea, TextInput } from '@mantine/core'
import {
  checkHome,
  type HomeFinding,
  HomeCheckId,
  homeFindingNames,
  homeFindings,
} from '@tumpeang/domain/cases'
import { openCodes } from '@tumpeang/domain/forms'
import { type Day, dayIn, days, type InputOf, later } from '@tumpeang/domain/kernel'
import { yearsOld } from '@tumpeang/domain/khmer'
import { useId, useState } from 'react'
import { newId } from '../../platform/api.ts'
import { useSend } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { DayField } from '../../platform/ui/DateField.tsx'
import { Form } from '../../platform/ui/Form.tsx'
import { Pick } from '../../platform/ui/Pick.tsx'
import { useNow } from '../../platform/ui/use-now.ts'
import type { FormProps } from './acts.ts'
import styles from './Family.module.css'
import { words } from './family-texts.ts'
import { isSaid, lacks, noView, type View } from './view.ts'
import { ViewField } from './ViewField.tsx'

const items = openCodes('home-item')
type Item = InputOf<typeof checkHome>['check']['fine'][number]
type Seen = 'fine' | 'danger'
const answers = ['fine', 'danger', 'notSeen'] as const

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
  const [id] = useState(() => newId(HomeCheckId))
  const [isOther, setIsOther] = useState(false)
  const [homeWords, setHomeWords] = useState('')
  const [seen, setSeen] = useState<Partial<Record<Item, Seen>>>({})
  const [dangerWords, setDangerWords] = useState('')
  const [finding, setFinding] = useState<HomeFinding | null>(null)
  const [measures, setMeasures] = useState('')
  const [nextOn, setNextOn] = useState<Day | null>(() => dayIn(later(now, soon)))
  const [view, setView] = useState<View>(noView)
  const [checkedOn, setCheckedOn] = useState<Day | null>(today)
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
        onChange={(which) => setIsOther(which === 'other')}
      />
      {isOther && (
        <TextInput
          label={t(words.homeWords)}
          maxLength={300}
          value={homeWords}
          onChange={({ currentTarget }) => setHomeWords(currentTarget.value)}
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
                    onChange={() =>
                      setSeen({ ...seen, [code]: answer === 'notSeen' ? undefined : answer })
                    }
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
          onChange={({ currentTarget }) => setDangerWords(currentTarget.value)}
          error={needed(dangerWords)}
        />
      )}
      <Pick
        label={words.finding}
        options={homeFindings.map((value) => ({ value, text: homeFindingNames[value] }))}
        value={finding}
        onChange={setFinding}
        error={tried && wrongFinding !== undefined ? t(wrongFinding) : undefined}
      />
      {isOpen && (
        <>
          <Textarea
            label={t(words.measures)}
            minRows={2}
            maxLength={2000}
            value={measures}
            onChange={({ currentTarget }) => setMeasures(currentTarget.value)}
            error={needed(measures)}
          />
          <DayField
            label={words.nextOn}
            value={nextOn}
            onChange={setNextOn}
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
        onChange={setView}
        tried={tried}
        age={file.birth.to === null ? null : yearsOld(file.birth.to, today)}
      />
      <DayField
        label={words.checkedOn}
        value={checkedOn}
        onChange={setCheckedOn}
        error={tried && checkedOn === null ? t(words.dayNeeded) : undefined}
      />
    </Form>
  )
}
