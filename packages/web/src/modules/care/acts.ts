/** What can be done about where the child lives, as the address says it. */
const acts = ['begin', 'confirm', 'review', 'check', 'end', 'leave'] as const
export type CareAct = (typeof acts)[number]

export const isCareAct = (asked: string | null): asked is CareAct =>
  acts.some((act) => act === asked)
