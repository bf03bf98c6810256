import { changeDuty, type Me, signOut, whoAmI } from '@tumpeang/domain/access'
import type { InputOf } from '@tumpeang/domain/kernel'
import type { UseQueryResult } from '@tanstack/react-query'
import { send } from './api.ts'
import { answers, asked, useAsked } from './asked.ts'
import { forgetAllKept, keptBy, settleKept } from './kept.ts'
import { openOutbox } from './outbox.ts'

/** Who is signed in; refused with `unauthenticated` when nobody is. */
export const useMe = (): UseQueryResult<Me> => useAsked(whoAmI, {})

/** Whether the duty under which I act allows this: for what a screen offers, the server decides. */
export const useMay = (ability: string): boolean =>
  useMe().data?.abilities.includes(ability) ?? false

/** Starts or goes on under a duty: what was shown under another one is forgotten. */
export function actAs(me: Me): void {
  keptBy(me.accountId)
  answers.clear()
  answers.setQueryData(asked(whoAmI, {}).queryKey, me)
  openOutbox(me.accountId)
}

export const changeMyDuty = async (dutyId: InputOf<typeof changeDuty>['dutyId']): Promise<void> =>
  actAs(await send(changeDuty, { dutyId }))

/** Forgets who I am on this device, and tells the server. */
export async function leave(): Promise<void> {
  await settleKept()
  await send(signOut, {})
  forgetAllKept()
  openOutbox(undefined)
  answers.clear()
}
