import { z } from 'zod'
import { Day } from '../kernel/index.ts'

/**
 * One code of a list. Its meaning never changes: names may be corrected (then `means` keeps the
 * wording that the code was born with), a code that is no longer used is retired, and what it is
 * called elsewhere is an alias.
 */
export const Code = z
  .object({
    code: z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/),
    km: z.string().min(1),
    en: z.string().min(1),
    /** The English wording at birth, where the name was corrected since. */
    means: z.string().min(1).optional(),
    /** The category that a code of a two-level list belongs to. */
    parent: z.string().optional(),
    retired: Day.optional(),
    /** Names and codes of other systems for the same thing. */
    aliases: z
      .object({ primero: z.array(z.string()).optional(), oscar: z.array(z.string()).optional() })
      .optional(),
  })
  .meta({ id: 'Code' })
export type Code = z.output<typeof Code>

/** What a code means, for good. */
export const meaningOf = ({ means, en }: Code): string => means ?? en
