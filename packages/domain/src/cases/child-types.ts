import type { ConcernCode } from '../forms/index.ts'

/** What form 1 of the ministry calls a child of whom this is the concern; most concerns came after it. */
const typeOf: Partial<Readonly<Record<ConcernCode, string>>> = {
  orphanhood: 'orphan',
  disability: 'disabled',
  abandonment: 'abandoned',
  street: 'street',
  'substance-use': 'drugs',
  'basic-needs': 'basic-needs',
  malnutrition: 'basic-needs',
  neglect: 'basic-needs',
  'physical-violence': 'abused',
  'emotional-violence': 'abused',
  'sexual-violence': 'abused',
  'domestic-violence': 'abused',
  'online-abuse': 'abused',
  'sexual-exploitation': 'exploited',
  'worst-forms-of-labour': 'exploited',
  trafficking: 'exploited',
  'conflict-with-law': 'law',
}

/**
 * The types of form 1 (codes of `child-type`) that a file says already, so that nobody ticks them again:
 * by the concerns and by the difficulties of the child. A concern that form 1 has no word for is "other".
 */
export function childTypesOf(
  concerns: readonly string[],
  disabilities: readonly string[],
): string[] {
  const known = new Map<string, string>(Object.entries(typeOf))
  const types = concerns.map((concern) => known.get(concern) ?? 'other')
  return [...new Set([...types, ...(disabilities.length > 0 ? ['disabled'] : [])])]
}
