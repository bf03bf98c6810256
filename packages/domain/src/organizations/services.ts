/** The 13 categories of service by which desks are searched; their subtypes are a code list. */
export const serviceCategories = [
  'social-work',
  'family-based-care',
  'drug-alcohol',
  'counselling',
  'financial',
  'disability',
  'medical',
  'legal',
  'mental-health',
  'education',
  'family-support',
  'anti-trafficking',
  'other',
] as const
