import { guideAnswers } from '@tumpeang/domain/law'
import { z } from 'zod'

/** An answer to a step of a guide that needs words, or a day before today. */
export const OpenedAnswer = z.enum(guideAnswers).exclude(['reviewed']).or(z.literal('earlier'))
export type OpenedAnswer = z.output<typeof OpenedAnswer>
