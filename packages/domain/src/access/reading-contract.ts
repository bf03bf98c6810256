import { z } from 'zod'
import { command, Day, idOf, Moment, page, PageOf, query, texts, Version } from '../kernel/index.ts'
import { AccountId, Named, Role } from './contract.ts'
import { unusualKinds } from './watch.ts'

export const ReadingId = idOf('ReadingId')
export type ReadingId = z.output<typeof ReadingId>

export const UnusualKindCode = z.enum(unusualKinds).meta({ id: 'UnusualKind' })

/** What came of it: nothing was wrong, or it is followed up with the reader and the reader's chief. */
export const ReadingAnswer = z.enum(['harmless', 'followed-up']).meta({ id: 'ReadingAnswer' })
export type ReadingAnswer = z.output<typeof ReadingAnswer>

/** Reading that stood out: who, when, how much, and what is usual; no file, no number, no child. */
export const UnusualReading = z.object({
  id: ReadingId,
  kind: UnusualKindCode,
  by: Named,
  accountId: AccountId,
  role: Role,
  deskName: Named.nullable(),
  day: Day,
  from: Moment,
  until: Moment,
  /** Files, or searches where it is about searches. */
  count: z.int(),
  /** The median of this person's days; null where too little is known of them. */
  usual: z.number().nullable(),
  least: z.int(),
  answer: z.object({ by: Named, at: Moment, answer: ReadingAnswer, words: z.string() }).nullable(),
  version: Version,
})
export type UnusualReading = z.output<typeof UnusualReading>

/** The newest first; never about the officer who asks. */
export const listUnusualReadings = query({
  name: 'access.list-unusual-readings',
  path: '/unusual-readings',
  ability: 'access.readings',
  searches: { words: () => null, found: ({ items }) => items.length },
  summary: { km: 'ការអានឯកសារខុសធម្មតា', en: 'Reading of files that stands out' },
  input: z.object({ waiting: z.stringbool().optional(), ...PageOf }),
  output: page(UnusualReading),
})

export const answerUnusualReading = command({
  name: 'access.answer-unusual-reading',
  path: '/unusual-readings/:id/answer',
  ability: 'access.readings',
  summary: {
    km: 'ឆ្លើយតបចំពោះការអានខុសធម្មតា',
    en: 'Say what came of reading that stood out',
  },
  input: z.object({
    id: ReadingId,
    version: Version,
    answer: ReadingAnswer,
    words: z.string().trim().min(10).max(1000),
  }),
  output: z.object({}),
})

export const readingAnswers = texts<ReadingAnswer>({
  harmless: { km: 'គ្មានអ្វីខុសទេ', en: 'Harmless' },
  'followed-up': { km: 'បានតាមដាន', en: 'Followed up' },
})

export const readingRefusals = texts<'notFound' | 'answered' | 'stale'>({
  notFound: { km: 'រកមិនឃើញកំណត់ត្រានេះទេ', en: 'There is no such record for you' },
  answered: { km: 'មានគេបានឆ្លើយតបរួចហើយ', en: 'This has been answered already' },
  stale: {
    km: 'មានការអានបន្ថែមទៀត។ សូមមើលម្តងទៀត។',
    en: 'More was read meanwhile. Look at it again.',
  },
})
