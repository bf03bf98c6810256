import { z } from 'zod'
import { Named, Role } from '../access/index.ts'
import { PUBLIC, query } from '../kernel/index.ts'

const Said = z.object({ km: z.string(), en: z.string() })

/** An account that a visitor of a demonstration may sign in with. */
export const DemoLogin = z.object({
  login: z.string(),
  role: Role,
  name: Named,
  /** The desk, or the place, of the duty. */
  where: Said,
})
export type DemoLogin = z.output<typeof DemoLogin>

/** What a start page tells whoever opens it. */
export const Welcome = z
  .object({
    /** Present only where all people are invented: who may be signed in as, and the public password. */
    demo: z.object({ password: z.string(), accounts: z.array(DemoLogin) }).nullable(),
    lines: z.array(z.object({ number: z.string(), name: Said, says: Said })),
  })
  .meta({ id: 'Welcome' })
export type Welcome = z.output<typeof Welcome>

export const welcome = query({
  name: 'portal.welcome',
  path: '/welcome',
  ability: PUBLIC,
  summary: {
    km: 'លេខទូរស័ព្ទជំនួយ និងថាតើនេះជាប្រព័ន្ធសាកល្បងឬទេ',
    en: 'The lines to call, and whether this is a demonstration',
  },
  input: z.object({}),
  output: Welcome,
})
