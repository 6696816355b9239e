import type { Person } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import { endSessions } from '../person/ending.sql.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { endOwnSession } from './session.sql.ts'

/**
 * Ends one of one's own sessions.
 * @throws account.not_found where there is none, or it is somebody else's
 */
export function revokeSession(parts: SignInParts, person: Person, sessionId: string): Promise<void> {
  return workAtSignIn(parts, person.caller, async ({ tx, now, record }) => {
    const ended = await tx.run(endOwnSession, [sessionId, person.personId, now])
    if (ended === 0) raise('account.not_found')
    const subject = `person:${person.personId}`
    record({ action: 'session.revoked', subject, details: { sessionId } }, person)
  })
}

/** Ends all of one's own sessions but this one. */
export function revokeOtherSessions(parts: SignInParts, person: Person): Promise<void> {
  return workAtSignIn(parts, person.caller, async ({ tx, now, record }) => {
    const sessions = await tx.run(endSessions, [person.personId, person.sessionId, now])
    const subject = `person:${person.personId}`
    record({ action: 'session.others_revoked', subject, details: { sessions } }, person)
  })
}
