import { z } from 'zod'
import { command, Moment, query } from '../kernel/index.ts'

/** What an act may be about; whoever does not see the thing keeps no draft about it. */
const draftedThings = [
  'case',
  'child',
  'caregiver',
  'household-member',
  'goal',
  'action',
  'consent',
  'safety-plan',
  'decision',
  'placement',
  'approval',
  'conference-task',
  'referral',
  'report',
] as const
type DraftedThing = (typeof draftedThings)[number]

/** Where the draft of an act stands: `referral.<id>.decline`. */
export const draftAbout = (thing: DraftedThing, id: string, act: string): string =>
  `${thing}.${id}.${act}`

/** Where the draft of an act of a case stands. */
export const draftOf = (caseId: string, act: string): string => draftAbout('case', caseId, act)

/** Where the draft of a form stands that is filled beside any act. */
export const draftOfForm = (caseId: string, form: string): string => draftOf(caseId, `form-${form}`)

/** Where the draft of a case stands that is not there yet: of a known child, or of a new one. */
export const draftOfNewCase = (childId: string | null): string =>
  childId === null ? 'registration.new' : `registration.${childId}`

/** Where the draft stands of accepting a report into a case. */
export const draftOfAccepting = (reportId: string): string =>
  draftAbout('report', reportId, 'accept')

/** Where the draft stands of handing over the cases of somebody, or of nobody. */
export const draftOfHandingOver = (accountId: string | null): string =>
  `caseload.${accountId ?? 'nobody'}`

/** The case to which a draft belongs, if it is there already. */
export const caseOfDraft = (place: string): string | null =>
  /^case\.([\da-f-]{36})\./.exec(place)?.[1] ?? null

const uuid = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'

export const DraftPlace = z
  .string()
  .max(120)
  .regex(
    new RegExp(
      `^(?:(?:${draftedThings.join('|')})\\.${uuid}\\.[a-z][\\da-z-]*|registration\\.(?:new|${uuid})|caseload\\.(?:nobody|${uuid}))$`,
    ),
  )

/** Far more than an act with all its questions answered at length. */
const longest = 400_000

/** Field by field as the screen of the act keeps them; the screen checks them when it reads. */
export const DraftContent = z
  .record(z.string().max(200), z.json())
  .refine((content) => JSON.stringify(content).length <= longest, {
    message: 'Too long for a draft',
  })
export type DraftContent = z.output<typeof DraftContent>

export const getDraft = query({
  name: 'work.draft',
  path: '/drafts/:place',
  ability: 'signed-in',
  summary: { km: 'សេចក្តីព្រាងរបស់ខ្ញុំ', en: 'What I began to write in an act' },
  input: z.object({ place: DraftPlace }),
  output: z.object({
    draft: z.object({ content: DraftContent, begunAt: Moment, writtenAt: Moment }).nullable(),
  }),
})

export const listDrafts = query({
  name: 'work.drafts',
  path: '/drafts',
  ability: 'signed-in',
  summary: { km: 'សេចក្តីព្រាងដែលមិនទាន់ផ្ញើ', en: 'What I began and did not send' },
  input: z.object({}),
  output: z.object({
    items: z.array(z.object({ place: z.string(), begunAt: Moment, writtenAt: Moment })),
  }),
})

/** The whole draft as it stands now: the latest counts. */
export const keepDraft = command({
  name: 'work.keep-draft',
  path: '/drafts',
  ability: 'signed-in',
  summary: { km: 'រក្សាទុកសេចក្តីព្រាង', en: 'Keep what I am writing' },
  input: z.object({ place: DraftPlace, content: DraftContent }),
  output: z.object({ begunAt: Moment, writtenAt: Moment }),
})

export const discardDraft = command({
  name: 'work.discard-draft',
  path: '/drafts/discard',
  ability: 'signed-in',
  summary: { km: 'បោះសេចក្តីព្រាងចោល', en: 'Throw away what I began' },
  input: z.object({ place: DraftPlace }),
  output: z.object({}),
})
