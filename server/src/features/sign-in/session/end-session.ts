import type { Caller } from '../../../access/actor.ts'
import { digestOf } from '../../../platform/crypto/link-token.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { type SignInWork, workAtSignIn } from '../parts/work-at-sign-in.ts'
import { endSessionOfBrowser } from './session.sql.ts'

/** Signs out: ends the session of this browser, where there is one. */
export async function endSession(
  parts: SignInParts,
  caller: Caller,
  token: string | undefined,
): Promise<void> {
  if (token === undefined) return
  await workAtSignIn(parts, caller, (work) => endSessionOf(work, token, 'signed_out'))
}

/** Ends the session that a token of a browser is of, where there is one. */
export async function endSessionOf(
  { tx, now, record }: SignInWork,
  token: string,
  reason: 'signed_out' | 'signed_in_anew',
): Promise<void> {
  const ended = await tx.maybe(endSessionOfBrowser, [digestOf(token), now])
  if (ended === undefined) return
  const { sessionId, personId, organisationId } = ended
  record(
    { action: 'session.ended', subject: `person:${personId}`, details: { sessionId, reason } },
    { personId, ...(organisationId === null ? {} : { organisationId }) },
  )
}
