import {
  addPasskey,
  askForPasskey,
  askToEnterWithPasskey,
  enterWithPasskey,
  type Me,
} from '@tumpeang/domain/access'
import type { OutputOf } from '@tumpeang/domain/kernel'
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { v7 } from 'uuid'
import { send } from '../../platform/api.ts'

const isCreation = (given: object): given is PublicKeyCredentialCreationOptionsJSON =>
  'user' in given && 'challenge' in given
const isRequest = (given: object): given is PublicKeyCredentialRequestOptionsJSON =>
  'challenge' in given

/** The device did not confirm: it has no passkey for here, or its owner said no. */
export class NotConfirmed extends Error {
  override readonly name = 'NotConfirmed'
}

const confirmed = <T>(asked: Promise<T>): Promise<T> =>
  asked.catch(() => {
    throw new NotConfirmed()
  })

/** Makes a passkey on this device. Throws `NotConfirmed`, `Refusal` or `Unreachable`. */
export async function makePasskey(): Promise<OutputOf<typeof addPasskey>> {
  const { challengeId, options } = await send(askForPasskey, {})
  if (!isCreation(options)) throw new NotConfirmed()
  const response = await confirmed(startRegistration({ optionsJSON: options }))
  return send(addPasskey, { id: v7(), challengeId, response: { ...response } })
}

/** Signs in with a passkey of this device. Throws `NotConfirmed`, `Refusal` or `Unreachable`. */
export async function enterByPasskey(): Promise<Me> {
  const { challengeId, options } = await send(askToEnterWithPasskey, {})
  if (!isRequest(options)) throw new NotConfirmed()
  const response = await confirmed(startAuthentication({ optionsJSON: options }))
  return send(enterWithPasskey, { challengeId, response: { ...response } })
}
