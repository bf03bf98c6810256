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

/** What may still be done while no consent stands: it is closed to its receiver. */
const withoutConsent: ReadonlySet<string> = new Set(['withdraw'])

/** What a reader may do with a referral now, by chart, by consent, by side and by ability. */
export const actsOnReferral = (
  status: ReferralStatus,
  reader: {
    readonly isSender: boolean
    readonly isReceiver: boolean
    readonly abilities: ReadonlySet<string>
  },
  { isConsentWithdrawn = false } = {},
): (keyof typeof takenBy | 'rely')[] => {
  const steps = actsIn(referralChart, status).filter(
    (act) =>
      (!isConsentWithdrawn || withoutConsent.has(act)) &&
      (takenBy[act] === 'receiver'
        ? reader.isReceiver && reader.abilities.has('services.receive')
        : reader.isSender && reader.abilities.has('services.refer')),
  )
  // Whoever may take it back may also say why it goes on.
  return isConsentWithdrawn && steps.includes('withdraw') ? [...steps, 'rely'] : steps
}
