import type { Caller } from '../../../access/actor.ts'
import { Refusal } from '../../../access/raise.ts'
import { countTry, takeBack } from '../../../access/throttle/count-try.ts'
import { limitsOfChoices, slowed } from '../limits/sign-in-limits.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'

/**
 * Has a new password judged and hashed in its turn, and counts it before: a link stays when what was chosen with it is
 * refused, and could be used for that over and over. Slow: no transaction may be open.
 * @param of whose password it becomes: a person, or an invitation
 * @returns its hash
 * @throws sign_in.slowed, Overloaded, and what `choose` throws
 */
export async function chooseInTurn(
  parts: SignInParts,
  caller: Caller,
  of: string,
  choose: () => Promise<string>,
): Promise<string> {
  const { ofOne, ofAddress } = limitsOfChoices(of, caller)
  await workAtSignIn(parts, caller, async ({ tx, now }) => {
    const waitSeconds = await countTry(tx, now, [ofOne, ofAddress])
    return waitSeconds > 0 ? slowed(waitSeconds) : undefined
  })
  try {
    const hash = await parts.passwords.choose(choose)
    // A whole hospital may choose its passwords on one day.
    await workAtSignIn(parts, caller, async ({ tx, now }) => takeBack(tx, now, [ofAddress]))
    return hash
  } catch (error) {
    if (error instanceof Refusal) throw error
    // It was never judged.
    await workAtSignIn(parts, caller, async ({ tx, now }) => takeBack(tx, now, [ofOne, ofAddress]))
    throw error
  }
}
