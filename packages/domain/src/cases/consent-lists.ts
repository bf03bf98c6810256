/** What somebody agrees to. Figures without names need no consent. */
export const consentPurposes = [
  'case-work',
  'assessment',
  'referral',
  'sharing',
  'placement',
  'photographs',
] as const
export type ConsentPurposeName = (typeof consentPurposes)[number]

/** Who gave the answer; the last two stand where nobody safe can be asked. */
export const consentGivers = [
  'child',
  'guardian',
  'child-and-guardian',
  'trusted-adult',
  'court',
  'best-interests',
] as const
export type ConsentGiver = (typeof consentGivers)[number]
