import { z } from 'zod'

/** How much of a list is asked for: `after` is the cursor of the page before. */
export const PageOf = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(200).optional(),
}

/** A page of a list; `next` is the cursor of the following page, or null at the end. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() })
