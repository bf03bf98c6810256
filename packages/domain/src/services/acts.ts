import { actsIn } from '../kernel/index.ts'
import { referralChart } from './chart.ts'
import type { ReferralStatus } from './contract.ts'

/** Which desk takes which step of the chart. */
const takenBy = {
  acknowledge: 'receiver',
  accept: 'receiver',
  decline: 'receiver',
  finish: 'receiver',
  withdraw: 'sender',
} as const

/** What a reader may do with a referral now, by chart, by side and by ability. */
export const actsOnReferral = (
  status: ReferralStatus,
  reader: {
    readonly isSender: boolean
    readonly isReceiver: boolean
    readonly abilities: ReadonlySet<string>
  },
): (keyof typeof takenBy)[] =>
  actsIn(referralChart, status).filter((act) =>
    takenBy[act] === 'receiver'
      ? reader.isReceiver && reader.abilities.has('services.receive')
      : reader.isSender && reader.abilities.has('services.refer'),
  )
