import { callEndpoint } from '@theriac/client/call-endpoint.ts'
import { readSession, type Session } from '@theriac/contract/v1/session.ts'
import { keepSession } from './signed-in.ts'

/** Looks once whether somebody is signed in by now, in another tab, and keeps his session; asks nobody to sign in. */
export async function findSession(): Promise<Session | undefined> {
  try {
    const session = await callEndpoint(readSession, {}, { url: '' })
    keepSession(session)
    return session
  } catch {
    return undefined
  }
}
