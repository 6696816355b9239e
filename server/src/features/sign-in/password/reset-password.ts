import type { Caller } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import { forgive } from '../../../access/throttle/count-try.ts'
import { digestOf } from '../../../platform/crypto/link-token.ts'
import { findAccount } from '../person/account.sql.ts'
import { digestOfEmail } from '../person/email-address.ts'
import { limitsOfUserName } from '../limits/sign-in-limits.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { choosePassword, readPasswordFacts } from './choose-password.ts'
import { findPasswordReset, usePasswordReset } from './password-reset.sql.ts'
import { setPassword } from './set-password.ts'

/**
 * Sets a new password with a link. All sessions end, and signing in still asks for the second factor.
 * @returns whose password it is: his browser is known from now on
 * @throws link.not_valid, sign_in.slowed, password.too_short, password.too_common, password.used_before, Overloaded
 */
export async function resetPassword(
  parts: SignInParts,
  caller: Caller,
  { token, password }: { token: string; password: string },
): Promise<{ readonly personId: string }> {
  const { resetId, facts } = await workAtSignIn(parts, caller, async (work) => {
    const reset =
      (await work.tx.maybe(findPasswordReset, [digestOf(token), work.now])) ?? raise('link.not_valid')
    const account = (await work.tx.maybe(findAccount, [reset.personId])) ?? raise('link.not_valid')
    return { resetId: reset.id, facts: await readPasswordFacts(work, account) }
  })
  const hash = await choosePassword(parts, caller, facts, password)
  return workAtSignIn(parts, caller, async (work) => {
    const { tx, now, record } = work
    if ((await tx.run(usePasswordReset, [resetId, now])) === 0) raise('link.not_valid')
    if (!(await setPassword(work, parts, { facts, hash, keptSessionId: null }))) raise('link.not_valid')
    const { personId, email } = facts.account
    // Whoever reads this person's mail is no guesser.
    for (const limit of limitsOfUserName(digestOfEmail(parts.keyring, email), caller)) forgive(tx, limit)
    record({ action: 'password.reset', subject: `person:${personId}` }, { personId })
    return { personId }
  })
}
