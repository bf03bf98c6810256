import type { ViewHow } from '@tumpeang/domain/cases'
import { type Text, texts } from '@tumpeang/domain/kernel'

/** The child's view and how it came; silence is an answer of its own. */
export interface View {
  readonly how: ViewHow | null
  readonly said: string
}

export const noView: View = { how: null, said: '' }

export const viewHow: Readonly<Record<ViewHow, Text>> = texts<ViewHow>({
  said: { km: 'បាននិយាយ', en: 'Said it' },
  showed: { km: 'បានបង្ហាញ', en: 'Showed it' },
  'did-not-wish-to-say': { km: 'មិនចង់និយាយ', en: 'Did not wish to say' },
  'too-young': { km: 'នៅតូចពេក', en: 'Too young to say' },
  'not-met': { km: 'មិនបានជួប', en: 'Was not met' },
})

export const isSaid = (how: ViewHow | null): boolean => how === 'said' || how === 'showed'

/** What is wrong with a view, if anything. */
export const lacks = ({ how, said }: View): 'how' | 'said' | undefined =>
  how === null ? 'how' : isSaid(how) && said.trim() === '' ? 'said' : undefined
