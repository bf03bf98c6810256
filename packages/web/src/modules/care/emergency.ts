import { Emergency } from '@tumpeang/domain/care'
import { CareOption, optionsBefore, optionsUnsaid } from '@tumpeang/domain/cases'
import { z } from 'zod'

/** What is said so far of an emergency; anything of it may still be missing. */
export const EmergencyBegun = z.object({
  why: z.string(),
  danger: z.string(),
  decidedBy: z.string(),
  options: z.array(
    z.object({
      option: CareOption,
      how: z.enum(['tried', 'impossible']).nullable(),
      why: z.string(),
    }),
  ),
})
export type EmergencyBegun = z.output<typeof EmergencyBegun>

export const nothingSaid: EmergencyBegun = { why: '', danger: '', decidedBy: '', options: [] }

/** An emergency in which everything is said that this option asks for, else nothing. */
export function emergencyOf(option: CareOption, begun: EmergencyBegun): Emergency | undefined {
  const first = optionsBefore(option)
  const options = begun.options.filter((said) => first.includes(said.option))
  const given = Emergency.safeParse({ ...begun, options })
  return given.success && optionsUnsaid(option, given.data.options).length === 0
    ? given.data
    : undefined
}
