import { digestOf, newLinkToken } from '../../../platform/crypto/link-token.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import type { Membership } from '../person/membership.ts'
import { listWorkplaces } from '../person/membership.sql.ts'
import type { SignInWork } from '../parts/work-at-sign-in.ts'
import { endSessionOf } from './end-session.ts'
import { insertSession, noteOpened, noteSignIn } from './session.sql.ts'

type Start = {
  readonly personId: string
  readonly membership: Membership
  /** What the browser brought: the session that it had ends. */
  readonly before: string | undefined
}

/**
 * Starts a session in an organisation. Its token is new whatever the browser brought: nobody can have put it there.
 * @returns the token for the cookie; only its digest is stored
 */
export async function startSession(
  work: SignInWork,
  { personId, membership, before }: Start,
): Promise<{ token: string; sessionId: string; locationId: number | undefined }> {
  const { tx, now, caller } = work
  // Before the sessions: who ends a membership takes it in the same order.
  tx.send(noteOpened, [membership.id, now])
  if (before !== undefined) await endSessionOf(work, before, 'signed_in_anew')
  const token = newLinkToken()
  const sessionId = newId(now)
  const locationId = onlyOne(await tx.many(listWorkplaces, [membership.id]))
  tx.send(insertSession, [
    ...([sessionId, digestOf(token), personId, membership.id, locationId ?? null, now] as const),
    ...([caller.address, caller.userAgent ?? null] as const),
  ])
  tx.send(noteSignIn, [personId, now])
  return { token, sessionId, locationId }
}

/** Who can work in one location only works there: nobody has to be asked. */
export function onlyOne(workplaces: readonly { readonly id: number }[]): number | undefined {
  return workplaces.length === 1 ? workplaces[0]?.id : undefined
}
