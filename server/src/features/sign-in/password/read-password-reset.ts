import type { Caller } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import { digestOf } from '../../../platform/crypto/link-token.ts'
import { findMemberships, passwordRulesOf } from '../person/membership.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { findPasswordReset } from './password-reset.sql.ts'

/**
 * What a link for a new password leads to; to look does not use it up.
 * @throws link.not_valid
 */
export function readPasswordReset(parts: SignInParts, caller: Caller, token: string) {
  return workAtSignIn(parts, caller, async ({ tx, now }) => {
    const { personId, email } =
      (await tx.maybe(findPasswordReset, [digestOf(token), now])) ?? raise('link.not_valid')
    const memberships = await findMemberships(tx, personId)
    const rules = passwordRulesOf(memberships.map(({ market }) => market.settings))
    return { email, passwordMinimumLength: rules.minimumLength }
  })
}
