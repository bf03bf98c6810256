import { z } from 'zod'
import { Named } from '../access/index.ts'
import { command, Day, Moment, query, Version } from '../kernel/index.ts'
import { draftAbout, draftOf } from '../work/index.ts'
import { CaseId, ViewHow } from './contract.ts'

const Words = z.string().trim().min(1).max(5000)
const Line = z.string().trim().min(1).max(300)

/** How the child took part: a conference about a child does not go by without the child being asked. */
export const childParts = ['present', 'spoke-before', 'by-trusted-person', 'not-asked'] as const
export const ChildPart = z.enum(childParts).meta({ id: 'ChildPart' })

const Person = z.object({ id: z.uuid(), name: Line, body: Line })
const Agreed = z.object({ id: z.uuid(), deskId: z.uuid(), what: Words, dueOn: Day })

const held = {
  id: z.uuid(),
  heldOn: Day,
  because: Words,
  situation: Words,
  conclusion: Words,
  childPart: ChildPart,
  childView: z.string().trim().min(1).max(5000).nullable(),
  childViewHow: ViewHow,
  /** What was done with the child's view. */
  viewDone: z.string().trim().min(1).max(2000).nullable(),
  nextOn: Day.nullable(),
}

/** What a desk took on, as the case shows it. */
export const ConferenceTask = z.object({
  id: z.uuid(),
  deskId: z.uuid(),
  deskName: Named,
  what: z.string(),
  dueOn: Day,
  answeredAt: Moment.nullable(),
  isDone: z.boolean().nullable(),
  answer: z.string().nullable(),
  version: Version,
})

export const Conference = z
  .object({
    ...held,
    people: z.array(Person),
    tasks: z.array(ConferenceTask),
    writtenAt: Moment,
    writtenByName: Named.nullable(),
  })
  .meta({ id: 'Conference' })
export type Conference = z.output<typeof Conference>

export const listConferences = query({
  name: 'cases.list-conferences',
  path: '/cases/:id/conferences',
  ability: 'cases.read',
  opens: { subject: 'case', id: ({ id }) => id },
  summary: { km: 'ការប្រជុំអំពីករណី', en: 'The conferences of a case' },
  input: z.object({ id: CaseId }),
  output: z.object({ items: z.array(Conference) }),
})

export const holdConference = command({
  name: 'cases.hold-conference',
  path: '/cases/:id/conferences',
  ability: 'cases.write',
  summary: {
    km: 'កត់ត្រាការប្រជុំអំពីករណី',
    en: 'Record a case conference: who came, what was agreed, which desk does what',
  },
  draft: ({ id }) => draftOf(id, 'conference'),
  input: z.object({
    id: CaseId,
    conference: z
      .object({
        ...held,
        people: z.array(Person).min(2).max(40),
        tasks: z.array(Agreed).max(30),
      })
      .refine(
        ({ childView, childViewHow, viewDone }) =>
          !['said', 'showed'].includes(childViewHow) || (childView !== null && viewDone !== null),
        {
          message: 'Write what the child said or showed, and what was done with it',
          path: ['viewDone'],
        },
      )
      .refine(({ childPart, viewDone }) => childPart !== 'not-asked' || viewDone !== null, {
        message: 'Say why the child was not asked',
        path: ['viewDone'],
      })
      .refine(({ nextOn, heldOn }) => nextOn === null || nextOn > heldOn, {
        message: 'The next conference comes after this one',
        path: ['nextOn'],
      })
      .refine(({ tasks, heldOn }) => tasks.every(({ dueOn }) => dueOn >= heldOn), {
        message: 'What was agreed is due on the day of the conference or later',
        path: ['tasks'],
      }),
  }),
  output: z.object({ conferenceId: z.uuid() }),
})

/** What a desk took on, as that desk sees it: nothing of the case but these words. */
export const getConferenceTask = query({
  name: 'cases.open-conference-task',
  path: '/conference-tasks/:id',
  ability: 'work.read',
  opens: { subject: 'conference_task', id: ({ id }) => id },
  summary: { km: 'អ្វីដែលការិយាល័យបានទទួលធ្វើ', en: 'What my desk took on at a conference' },
  input: z.object({ id: z.uuid() }),
  output: ConferenceTask.extend({ heldOn: Day, fromDeskName: Named, mayAnswer: z.boolean() }),
})

export const answerConferenceTask = command({
  name: 'cases.answer-conference-task',
  path: '/conference-tasks/:id/answer',
  ability: 'work.decide',
  summary: {
    km: 'ប្រាប់ថាធ្វើរួច ឬមិនអាចធ្វើ',
    en: 'Say that it is done, or why it cannot be done',
  },
  draft: ({ id }) => draftAbout('conference-task', id, 'answer'),
  input: z
    .object({
      id: z.uuid(),
      version: Version,
      isDone: z.boolean(),
      answer: z.string().trim().min(1).max(2000).nullable().default(null),
    })
    .refine(({ isDone, answer }) => isDone || answer !== null, {
      message: 'Say why it cannot be done',
      path: ['answer'],
    }),
  output: z.object({}),
})
