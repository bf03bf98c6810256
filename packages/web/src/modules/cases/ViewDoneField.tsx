import { Textarea } from '@mantine/core'
import { ViewDone } from '@tumpeang/domain/cases'
import { type Text, texts } from '@tumpeang/domain/kernel'
import { z } from 'zod'
import { useText } from '../../platform/text/index.ts'
import { Pick } from '../../platform/ui/Pick.tsx'

export const viewDoneWords = texts({
  question: { km: 'បានធ្វើអ្វីចំពោះទស្សនៈរបស់កុមារ?', en: "What was done with the child's view?" },
  followed: { km: 'ធ្វើតាម', en: 'Followed' },
  partly: { km: 'ធ្វើតាមខ្លះ', en: 'Followed in part' },
  not: { km: 'មិនបានធ្វើតាម', en: 'Not followed' },
  why: { km: 'ហេតុអ្វី? (ប្រាប់កុមារផង)', en: 'Why? (tell the child as well)' },
  needed: { km: 'សូមឆ្លើយ ព្រោះកុមារមិនយល់ព្រម', en: 'Please answer, for the child disagrees' },
  whyNeeded: { km: 'សូមសរសេរមូលហេតុ', en: 'Please write why' },
})

/** What was done with a view where something is decided, and why. */
export interface Done {
  readonly how: ViewDone | null
  readonly why: string
}

/** What was done with a view as a draft keeps it. */
export const KeptDone: z.ZodType<Done> = z.object({ how: ViewDone.nullable(), why: z.string() })

export const nothingDone: Done = { how: null, why: '' }

/** What is still missing, if anything; `needed` where the child disagrees. */
export const lacksDone = ({ how, why }: Done, needed: boolean): Text | undefined => {
  if (how === null) return needed ? viewDoneWords.needed : undefined
  return how !== 'followed' && why.trim() === '' ? viewDoneWords.whyNeeded : undefined
}

export const asGiven = ({ how, why }: Done) => ({
  viewDone: how,
  viewWhy: how === null || why.trim() === '' ? null : why.trim(),
})

interface Props {
  readonly value: Done
  readonly onChange: (done: Done) => void
  readonly needed: boolean
  readonly tried: boolean
}

export function ViewDoneField({ value, onChange, needed, tried }: Props) {
  const t = useText()
  const lacks = tried ? lacksDone(value, needed) : undefined
  return (
    <>
      <Pick
        label={viewDoneWords.question}
        options={ViewDone.options.map((how) => ({ value: how, text: viewDoneWords[how] }))}
        value={value.how}
        onChange={(how) => onChange({ ...value, how })}
        error={lacks !== undefined && value.how === null ? t(lacks) : undefined}
      />
      {value.how !== null && value.how !== 'followed' && (
        <Textarea
          label={t(viewDoneWords.why)}
          minRows={2}
          value={value.why}
          onChange={({ currentTarget }) => onChange({ ...value, why: currentTarget.value })}
          error={lacks === undefined ? undefined : t(lacks)}
        />
      )}
    </>
  )
}
