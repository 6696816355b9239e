import type { SignInStep } from '@theriac/contract/v1/sign-in.ts'
import type { Caller } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import { findMemberships, membershipForSignIn } from '../person/membership.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { demandSignIn } from './demand-sign-in.ts'
import { refuseToSend, sendCode } from './send-code.ts'

/**
 * Sends another Authorisation Code to this browser's sign-in; the one before counts no more. Of an authenticator app
 * nothing is sent.
 * @throws sign_in.not_begun, code.too_many_sends
 */
export function sendCodeAgain(
  parts: SignInParts,
  caller: Caller,
  token: string | undefined,
): Promise<SignInStep> {
  return workAtSignIn(parts, caller, async (work) => {
    const signIn = await demandSignIn(work, token)
    if (signIn.factor === 'totp') return { next: 'totp' } as const
    const memberships = await findMemberships(work.tx, signIn.personId)
    const membership = membershipForSignIn(memberships) ?? raise('sign_in.not_begun')
    const refusal = await refuseToSend(work, signIn.personId)
    return refusal ?? sendCode(work, parts, { signInId: signIn.id, account: signIn.account, membership })
  })
}
