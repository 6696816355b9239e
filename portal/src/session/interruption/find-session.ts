import { callEndpoint } from '@theriac/client/call-endpoint.ts'
import { changeSession, readSession, type Session } from '@theriac/contract/v1/session.ts'

/** Looks once whether somebody is signed in by now, in another tab; asks nobody to sign in. */
export function findSession(): Promise<Session | undefined> {
  return callEndpoint(readSession, {}, { url: '' }).catch(() => undefined)
}

/** The session with this organisation open, which it opens where another one is; undefined where it cannot be opened. */
export async function sessionIn(organisationId: string, session: Session): Promise<Session | undefined> {
  if (session.organisation.id === organisationId) return session
  return callEndpoint(changeSession, { body: { organisationId } }, { url: '' }).catch(() => undefined)
}
