import { Refusal } from '../../../access/raise.ts'
import type { Membership } from '../person/membership.ts'
import type { SignInWork } from '../parts/work-at-sign-in.ts'

type Refused = { readonly personId: string }

/** Notes in the trail why somebody who had the right password does not come in. @returns the answer */
export function refuseSignIn<T>({ record }: SignInWork, { personId }: Refused, reason: string, answer: T): T {
  const subject = `person:${personId}`
  record({ action: 'sign_in.refused', subject, outcome: 'refused', details: { reason } }, { personId })
  return answer
}

/** The same, for whoever belongs to no organisation in which he could work. */
export function refuseWithoutMembership(work: SignInWork, refused: Refused): Refusal {
  return refuseSignIn(work, refused, 'no_membership', new Refusal('sign_in.no_membership'))
}

/** The same, for whoever proved who he is, and has only organisations that are suspended: which, and why. */
export function refuseSuspended(work: SignInWork, refused: Refused, membership: Membership): Refusal {
  const { organisationName, suspension } = membership
  const errors = [
    { field: 'organisation', message: organisationName },
    { field: 'reason', message: suspension?.reason ?? '' },
  ]
  const refusal = new Refusal('organisation.suspended', { errors })
  return refuseSignIn(work, refused, 'organisation_suspended', refusal)
}
