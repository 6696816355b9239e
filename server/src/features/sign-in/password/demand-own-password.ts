import type { Person } from '../../../access/actor.ts'
import { raise, type Refusal } from '../../../access/raise.ts'
import { countTry, forgive, takeBack } from '../../../access/throttle/count-try.ts'
import type { Account } from '../person/account.ts'
import { findAccount } from '../person/account.sql.ts'
import { limitOfOwnPassword, slowed } from '../limits/sign-in-limits.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'

type Refused = { readonly action: string; readonly refusal: () => Refusal }

/**
 * Demands the password of somebody who is known already: signed in, or by a link in his mailbox. Slow: no transaction may be open.
 * @returns the account whose password it is: by now somebody may have changed it
 * @throws sign_in.slowed, Overloaded, and the given refusal, which is recorded under the given action
 */
export async function demandOwnPassword(
  parts: SignInParts,
  person: Pick<Person, 'personId' | 'caller'> & Partial<Person>,
  password: string,
  { action, refusal }: Refused,
): Promise<Account> {
  const { personId, caller } = person
  const limit = limitOfOwnPassword(personId)
  const account = await workAtSignIn(parts, caller, async ({ tx, now }) => {
    const waitSeconds = await countTry(tx, now, [limit])
    if (waitSeconds > 0) return slowed(waitSeconds)
    return (await tx.maybe(findAccount, [personId])) ?? raise('session.missing')
  })
  const isRight = await parts.passwords
    .isMatch(password, account.passwordHash)
    .catch(async (error: unknown) => {
      await workAtSignIn(parts, caller, async ({ tx, now }) => takeBack(tx, now, [limit]))
      throw error
    })
  await workAtSignIn(parts, caller, async ({ tx, record }) => {
    if (isRight) return forgive(tx, limit)
    const reason = 'wrong_password'
    record({ action, subject: `person:${personId}`, outcome: 'refused', details: { reason } }, person)
    return refusal()
  })
  return account
}
