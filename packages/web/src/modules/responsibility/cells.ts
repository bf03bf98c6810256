import { nameOf } from '@tumpeang/domain/forms'
import { filled, type TableInput, type Text, UNKNOWN } from '@tumpeang/domain/kernel'
import { AreaKind, areaKindNames } from '@tumpeang/domain/places'
import { Pillar, pillarNames, TargetGroup, targetGroupNames } from '@tumpeang/domain/responsibility'
import { type Held, held, joined, lower } from '../../platform/ui/rules/cells.ts'
import { words } from './texts.ts'

/** What a code of an input is called. */
export function codeName(input: string, code: string): Text {
  if (input === 'concern') return nameOf('concern', code)
  if (input === 'sex') return nameOf('sex', code)
  if (input === 'pillar') {
    const pillar = Pillar.safeParse(code)
    if (pillar.success) return pillarNames[pillar.data]
  }
  if (input === 'areaKind') {
    const kind = AreaKind.safeParse(code)
    if (kind.success) return areaKindNames[kind.data]
  }
  if (input === 'targetGroup') {
    const group = TargetGroup.safeParse(code)
    if (group.success) return targetGroupNames[group.data]
  }
  return { km: code, en: code }
}

const anyOf: Readonly<Record<string, Text>> = {
  concern: words.anyConcern,
  pillar: words.anyPillar,
  areaKind: words.anyAreaKind,
  age: words.anyAge,
  sex: words.anySex,
  targetGroup: words.anyTargetGroup,
}

const comma: Text = { km: ' ', en: ', ' }

const list = (input: string, codes: readonly string[]): Text =>
  joined(
    codes.map((code) => lower(codeName(input, code))),
    input === 'concern' ? { km: '; ', en: '; ' } : words.or,
  )

function ages(
  { min, max }: { readonly min: number; readonly max: number },
  { ranges, unknown }: Held,
): Text {
  const said = ranges.map(({ from, to }) =>
    from === to
      ? filled(words.ageOne, { from })
      : from === min
        ? filled(words.ageUnder, { to: to + 1 })
        : to === max
          ? filled(words.ageOver, { from })
          : filled(words.ageBetween, { from, to }),
  )
  const isWhole = ranges[0]?.from === min && ranges[0].to === max
  return joined(
    [...(isWhole ? [words.anyAge] : said), ...(unknown ? [words.ageUnknown] : [])],
    words.or,
  )
}

/** A cell as one says it: "trafficking", "under 14 or age not known", "any place". */
export function cellInWords(input: TableInput, cell: string): Text {
  const read = held(input, cell)
  if (read === undefined) return { km: cell, en: cell }
  if (read.everything) return anyOf[input.name] ?? words.anyConcern
  if (input.type === 'integer') return ages(input, read)
  if (input.type !== 'code') return { km: cell, en: cell }
  const all = input.unknown ? [...input.values, UNKNOWN] : input.values
  const inside = read.unknown ? [...read.codes, UNKNOWN] : read.codes
  const outside = all.filter((code) => !inside.includes(code))
  return outside.length < inside.length / 2
    ? filledIn(words.allBut, list(input.name, outside))
    : list(input.name, inside)
}

const filledIn = (text: Text, given: Text): Text => ({
  km: filled(text, { list: given.km }).km,
  en: filled(text, { list: given.en }).en,
})

/** Cells of a row, or of a gap, in one sentence; place and age are said even where any will do. */
export function rowInWords(
  inputs: readonly TableInput[],
  cells: Readonly<Record<string, string>>,
): { readonly what: Text; readonly rest: Text } {
  const wordsOf = (name: string): Text | undefined => {
    const input = inputs.find((one) => one.name === name)
    if (input === undefined) return undefined
    const cell = cells[name] ?? '-'
    const isAny = held(input, cell)?.everything === true
    return isAny && (name === 'sex' || name === 'targetGroup')
      ? undefined
      : cellInWords(input, cell)
  }
  const what = wordsOf('concern') ?? words.anyConcern
  const rest = ['pillar', 'areaKind', 'age', 'sex', 'targetGroup'].flatMap((name) => {
    const said = wordsOf(name)
    return said === undefined ? [] : [said]
  })
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return { what: { km: what.km, en: upper(what.en) }, rest: joined(rest, comma) }
}
