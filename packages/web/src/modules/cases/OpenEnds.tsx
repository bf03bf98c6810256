import {
  blocks,
  type CaseFile,
  type FinalOutcomeName,
  getClosing,
  type OpenEnd,
  type OpenEndKind,
  openEndWords,
} from '@tumpeang/domain/cases'
import { type Text, texts } from '@tumpeang/domain/kernel'
import { Suspense } from 'react'
import { Link } from 'wouter'
import { useAsked } from '../../platform/asked.ts'
import { useText } from '../../platform/text/index.ts'
import { useCaseSections } from './sections.ts'
import styles from './Supervision.module.css'
import { words } from './supervision-texts.ts'

/** What one does about it, as the link says it. */
const ways = texts({
  seeChild: { km: 'កត់ត្រាការជួបកុមារ', en: 'Record a visit' },
  setRisk: { km: 'កំណត់ហានិភ័យឡើងវិញ', en: 'Set the risk anew' },
  handOver: { km: 'កត់ត្រាការប្រគល់', en: 'Record the hand-over' },
  letters: { km: 'មើលការបញ្ជូនទាំងអស់', en: 'See the referrals' },
  care: { km: 'ទៅការថែទាំ', en: 'Go to the care of the child' },
  home: { km: 'តាមដានកុមារនៅផ្ទះវិញ', en: 'See how the child does at home' },
  request: { km: 'មើលសំណើ', en: 'See the request' },
  plan: { km: 'ទៅផែនការ', en: 'Go to the plan' },
  safety: { km: 'មើលផែនការសុវត្ថិភាព', en: 'See the safety plan' },
  house: { km: 'ពិនិត្យផ្ទះម្ដងទៀត', en: 'Check the home again' },
  guides: { km: 'ទៅសេចក្តីណែនាំ', en: 'Go to the guides' },
  people: { km: 'ទៅមនុស្សក្នុងសំណុំរឿង', en: 'Go to the people of the file' },
  forms: { km: 'ទៅទម្រង់', en: 'Go to the forms' },
  conferences: { km: 'ទៅការប្រជុំ', en: 'Go to the conferences' },
  work: { km: 'ទៅការងារខ្ញុំ', en: 'Go to my work' },
})

/** Where each kind is settled, below the address of the file where it begins with a question mark. */
const places: Readonly<Record<OpenEndKind, readonly (readonly [way: Text, to: string])[]>> = {
  'high-risk': [
    [ways.seeChild, '?do=visit'],
    [ways.setRisk, '?do=set-risk'],
  ],
  'abuse-material': [[ways.handOver, '?tab=attachments']],
  referrals: [[ways.letters, '?tab=services']],
  care: [[ways.care, '?tab=care']],
  decision: [[ways.care, '?tab=care']],
  placement: [[ways.care, '?tab=care']],
  reintegration: [[ways.home, '?tab=care&care=check']],
  'plan-approval': [[ways.request, '?tab=supervision']],
  actions: [[ways.plan, '?tab=plan']],
  goals: [[ways.plan, '?tab=plan']],
  'safety-plan': [[ways.safety, '?tab=safety']],
  'home-not-safe': [[ways.house, '?tab=household&write=home']],
  carer: [[ways.people, '?tab=people']],
  'guide-steps': [[ways.guides, '?tab=guide']],
  forms: [[ways.forms, '?tab=forms']],
  'conference-tasks': [[ways.conferences, '?tab=conferences']],
  'held-writes': [[ways.work, '/work']],
}

/** Things that have a page of their own. */
const pages: Partial<Record<OpenEndKind, (id: string, caseId: string) => string>> = {
  referrals: (id) => `/referrals/${id}`,
  placement: (id, caseId) => `/cases/${caseId}?tab=care&care=begin&decision=${id}`,
  decision: (id, caseId) => `/cases/${caseId}?tab=care&decision=${id}`,
}

/** Each thing that is open: what it is, by name, and the way to where it is settled. */
export function EndsList({
  file,
  ends,
  outcome,
}: {
  file: Pick<CaseFile, 'id'>
  ends: readonly OpenEnd[]
  /** Marks what keeps a case with this outcome from closing. */
  outcome?: FinalOutcomeName
}) {
  const t = useText()
  return (
    <ul data-plain className={styles.open}>
      {ends.map(({ kind, count, things }) => (
        <li key={kind}>
          <p>
            {t(openEndWords[kind], { count })}
            {outcome !== undefined && blocks(kind, outcome) && (
              <>
                {' '}
                <span className={styles.must}>({t(words.mustEnd)})</span>
              </>
            )}
          </p>
          {things.length > 0 && (
            <ul className={styles.things}>
              {things.map(({ id, says }, at) => (
                <li key={id ?? at}>
                  {id === null || pages[kind] === undefined ? (
                    t(says)
                  ) : (
                    <Link href={pages[kind](id, file.id)}>{t(says)}</Link>
                  )}
                </li>
              ))}
              {count > things.length && (
                <li>{t(words.andMore, { count: count - things.length })}</li>
              )}
            </ul>
          )}
          <p className={styles.links}>
            {places[kind].map(([way, to]) => (
              <Link key={to} href={to.startsWith('?') ? `/cases/${file.id}${to}` : to}>
                {t(way)}
              </Link>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What other parts of the file have to say before it closes; none of it keeps the case open. */
export function Notes({ file }: { file: CaseFile }) {
  const sections = useCaseSections()
  return (
    <Suspense fallback={null}>
      {sections.map(
        ({ name, BeforeClosing }) =>
          BeforeClosing !== undefined && <BeforeClosing key={name} file={file} />,
      )}
    </Suspense>
  )
}

/** What whoever approves a closing should have seen, where they approve it. */
export function OpenAtApproval({ file }: { file: CaseFile }) {
  const t = useText()
  const ends = useAsked(getClosing, { id: file.id }).data?.openEnds ?? []
  return (
    <>
      {ends.length > 0 && (
        <details className={styles.sums} open>
          <summary>{t(words.openEnds)}</summary>
          <EndsList file={file} ends={ends} />
        </details>
      )}
      <Notes file={file} />
    </>
  )
}

/** What is still open, each with its way out; what would be cut off has to end first. */
export function OpenEnds({ file, ends }: { file: CaseFile; ends: readonly OpenEnd[] }) {
  const t = useText()
  return (
    <section className={styles.part}>
      <h2>{t(words.openEnds)}</h2>
      {ends.length === 0 ? (
        <p>{t(words.noOpenEnds)}</p>
      ) : (
        <EndsList file={file} ends={ends} outcome="close" />
      )}
      <Notes file={file} />
    </section>
  )
}
