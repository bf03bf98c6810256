/**
 * How a write meets what others wrote since its author looked. Fields fall into four classes;
 * the fourth, *append* (notes, visits), is a record of its own and never collides.
 */
export type FieldClass =
  /** A phone number: the later write stands. */
  | { readonly kind: 'latest-wins' }
  /** Status, custody, placement, decision: a stale write is held for a person to decide. */
  | { readonly kind: 'guarded' }
  /** Risk, sealing: of two values the safer one stands; `order` lists them, safest first. */
  | { readonly kind: 'most-protective'; readonly order: readonly unknown[] }

export const latestWins = { kind: 'latest-wins' } as const satisfies FieldClass
export const guarded = { kind: 'guarded' } as const satisfies FieldClass
export const mostProtective = (...order: readonly unknown[]): FieldClass => ({
  kind: 'most-protective',
  order,
})

export interface Clash {
  readonly field: string
  readonly yours: unknown
  readonly theirs: unknown
}

declare const reconciled: unique symbol

/** What may be stored: only `reconcile` makes one, so unreconciled input cannot reach a table. */
export type Reconciled<Fields> = Partial<Fields> & { readonly [reconciled]: true }

export type Reconciliation<Fields> =
  /** `kept` lists fields where the stored, safer value stood against the one given. */
  | {
      readonly kind: 'apply'
      readonly changes: Reconciled<Fields>
      readonly kept: readonly Clash[]
    }
  | { readonly kind: 'hold'; readonly clashes: readonly Clash[] }

/**
 * Joins a write with the stored record. `touched` names the fields that others changed after the
 * version that the author saw. One guarded clash holds the whole write: half a decision is none.
 */
export function reconcile<Fields extends object>(
  classes: { readonly [Field in keyof Fields]-?: FieldClass },
  stored: Fields,
  given: Partial<Fields>,
  touched: ReadonlySet<string>,
): Reconciliation<Fields> {
  const fields = (Object.keys(given) as (keyof Fields & string)[]).filter(
    (field) => given[field] !== undefined,
  )
  const clashesIn = (wanted: FieldClass['kind']): Clash[] =>
    fields
      .filter((field) => classes[field].kind === wanted && touched.has(field))
      .map((field) => ({ field, yours: given[field], theirs: stored[field] }))
      .filter(({ yours, theirs }) => yours !== theirs)

  const clashes = clashesIn('guarded')
  if (clashes.length > 0) return { kind: 'hold', clashes }

  const kept = clashesIn('most-protective').filter(({ field, yours, theirs }) => {
    const rule = classes[field as keyof Fields]
    return rule.kind === 'most-protective' && rule.order.indexOf(theirs) < rule.order.indexOf(yours)
  })
  const losers = new Set(kept.map(({ field }) => field))
  const changes = Object.fromEntries(
    fields.filter((field) => !losers.has(field)).map((field) => [field, given[field]]),
  )
  return { kind: 'apply', changes: changes as Reconciled<Fields>, kept }
}
