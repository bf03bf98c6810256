/**
 * Kinds of protection concern: what a report or a case is about. A code's meaning never changes;
 * a code that is no longer used is retired, not re-labelled.
 */
export const concernCodes = [
  'neglect',
  'physical-violence',
  'emotional-violence',
  'sexual-violence',
  'sexual-exploitation',
  'online-abuse',
  'trafficking',
  'child-labour',
  'worst-forms-of-labour',
  'child-marriage',
  'abandonment',
  'separation',
  'unaccompanied',
  'orphanhood',
  'domestic-violence',
  'conflict-with-law',
  'street',
  'substance-use',
  'migration',
  'left-behind',
  'disability',
  'out-of-school',
  'malnutrition',
  'chronic-illness',
  'disaster',
  'residential-care',
  'kidnapping',
  'stigma',
  'witness-of-violence',
  'parent-in-prison',
  'basic-needs',
  'isolated-community',
  'gambling',
  'other',
] as const

export type ConcernCode = (typeof concernCodes)[number]
