import { ViewHow } from '@tumpeang/domain/cases'
import { z } from 'zod'
import type { View } from './view.ts'

/** The child's view as a form keeps it over a reload. */
export const KeptView: z.ZodType<View> = z.object({ how: ViewHow.nullable(), said: z.string() })
