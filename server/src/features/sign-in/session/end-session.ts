import type { Caller } from '../../../access/actor.ts'
import { digestOf } from '../../../platform/crypto/link-token.ts'
import type { SignInParts } from '../work/sign-in-parts.ts'
import { workAtSignIn } from '../work/work-at-sign-in.ts'
import { endSessionOfBrowser } from './session.sql.ts'

/** Signs out: ends the session of this browser, where there is one. */
export async function endSession(
  parts: SignInParts,
  caller: Caller,
  token: string | undefined,
): Promise<void> {
  if (token === undefined) return
  await workAtSignIn(parts, caller, async ({ tx, now, record }) => {
    const ended = await tx.maybe(endSessionOfBrowser, [digestOf(token), now])
    if (ended === undefined) return
    const { id, personId } = ended
    record({ action: 'session.ended', subject: `person:${personId}`, details: { sessionId: id } }, ended)
  })
}
