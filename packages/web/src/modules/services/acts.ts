const acts = ['accept', 'decline', 'finish', 'withdraw', 'rely'] as const
/** What a reader may do with a letter, as the address says it. */
export type Act = (typeof acts)[number]

export const isAct = (given: string | null): given is Act => acts.some((act) => act === given)
