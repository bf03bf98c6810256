import { latinDigits } from '@tumpeang/domain/khmer'
import { Sex } from '@tumpeang/domain/children'
import { SuspectedOffice } from '@tumpeang/domain/reports'
import { PlaceCode } from '@tumpeang/domain/places'
import { useCallback, useState } from 'react'
import { v7 } from 'uuid'
import { z } from 'zod'

/** What an officer or an operator has filled in so far, as typed. */
export const Written = z.object({
  concernWords: z.string(),
  concerns: z.array(z.string()),
  inDanger: z.boolean().nullable(),
  setting: z.string().nullable(),
  occurredWords: z.string(),
  placeCode: PlaceCode.nullable(),
  placeWords: z.string(),
  suspectedRelation: z.string().nullable(),
  suspectedHasAccess: z.boolean().nullable(),
  suspectedWords: z.string(),
  suspectedOffice: SuspectedOffice.nullable(),
  children: z.array(
    z.object({
      id: z.string(),
      nameWords: z.string(),
      sex: Sex,
      age: z.string(),
      disabilities: z.array(z.string()),
    }),
  ),
  source: z.string().nullable(),
  reporterName: z.string(),
  reporterPhone: z.string(),
  reporterMayBeCalled: z.boolean().nullable(),
})
export type Written = z.output<typeof Written>

export const unknownChild = (): Written['children'][number] => ({
  id: v7(),
  nameWords: '',
  sex: 'unknown',
  age: '',
  disabilities: [],
})

/** Nothing but the place that the writer serves: most that is told there happened there. */
export const nothingWritten = (placeCode: Written['placeCode'] = null): Written => ({
  concernWords: '',
  concerns: [],
  inDanger: null,
  setting: null,
  occurredWords: '',
  placeCode,
  placeWords: '',
  suspectedRelation: null,
  suspectedHasAccess: null,
  suspectedWords: '',
  suspectedOffice: null,
  children: [unknownChild()],
  source: null,
  reporterName: '',
  reporterPhone: '',
  reporterMayBeCalled: null,
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** Full years, or null where nothing sensible was typed. */
export function ageFrom(typed: string): number | null {
  const age = latinDigits(typed).trim()
  return /^\d{1,2}$/.test(age) && Number(age) <= 25 ? Number(age) : null
}

/** Something stands for an age that is none: it would be lost without a word. */
export const isNoAge = (typed: string): boolean => typed.trim() !== '' && ageFrom(typed) === null

/** The same in the form of the contract: what was left empty is "not known". */
export const asConcern = (written: Written) => ({
  ...written,
  concernWords: written.concernWords.trim(),
  occurredWords: orNull(written.occurredWords),
  placeWords: orNull(written.placeWords),
  suspectedWords: orNull(written.suspectedWords),
  reporterName: orNull(written.reporterName),
  reporterPhone: orNull(written.reporterPhone),
  children: written.children
    .filter(({ nameWords, sex, age }) => orNull(nameWords) ?? (sex !== 'unknown' || age !== ''))
    .map(({ nameWords, age, ...child }) => ({
      ...child,
      nameWords: orNull(nameWords),
      age: ageFrom(age),
      note: null,
    })),
})

function read<Value>(place: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    const kept = schema.safeParse(JSON.parse(window.sessionStorage.getItem(place) ?? 'null'))
    return kept.success ? kept.data : undefined
  } catch {
    return undefined
  }
}

/** State that outlives a reload of this tab, and nothing more. `forget` starts anew. */
export function useKept<Value extends object>(
  place: string,
  schema: z.ZodType<Value>,
  fresh: () => Value,
): readonly [Value, (part: Partial<Value>) => void, () => void] {
  const [value, setValue] = useState(() => read(place, schema) ?? fresh())
  const change = useCallback(
    (part: Partial<Value>) =>
      setValue((before) => {
        const next = { ...before, ...part }
        window.sessionStorage.setItem(place, JSON.stringify(next))
        return next
      }),
    [place],
  )
  const forget = useCallback(() => {
    window.sessionStorage.removeItem(place)
    setValue(fresh())
  }, [place, fresh])
  return [value, change, forget]
}
