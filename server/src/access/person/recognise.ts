import type { Endpoint } from '@theriac/contract/endpoint.ts'
import { isPermission } from '@theriac/contract/permissions.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Person } from '../actor.ts'
import { createRateLimit } from '../throttle/limit-rate.ts'
import type { Ask } from '../mount/mount.ts'
import { raise, retryAfter } from '../raise.ts'
import { workAsPerson } from '../work.ts'

/** Finds the person whose session the token is, as he is now, or nobody. Where it is a use, the session lasts on from now. */
export type RecognisePerson = (
  token: string,
  ask: Pick<Ask, 'caller' | 'isUse'>,
) => Promise<Person | undefined>

/** Finds the person who is signed in in the browser that asks, or nobody. */
export async function recogniseFrom(recognise: RecognisePerson, ask: Ask): Promise<Person | undefined> {
  const token = ask.cookies.read('__Host-theriac-session')
  return token === undefined ? undefined : recognise(token, ask)
}

/** How long a proof that it is the person himself stays fresh. */
export const proofSeconds = 900

// Far above what a person does in several windows at once; a program that goes wild in a session ends there.
const requestsPerMinute = 600

/**
 * Makes the guard of people's endpoints: who is signed in, and whether he may use this one at this moment.
 * @throws in the guard, session.missing, rate.exceeded, organisation.other_open, totp.required, permission.missing (recorded in a transaction of
 * its own), step_up.required
 */
export function createRecognise(database: Database, clock: Clock, recognisePerson: RecognisePerson) {
  const waitSeconds = createRateLimit()
  return async (endpoint: Endpoint, ask: Ask, needsProof: boolean): Promise<Person> => {
    const person = await recogniseFrom(recognisePerson, ask)
    if (person === undefined) return raise('session.missing')
    const now = clock.now()
    const seconds = waitSeconds(person.sessionId, requestsPerMinute, now)
    if (seconds > 0) raise('rate.exceeded', retryAfter(seconds))
    demandOrganisationShown(person, ask)
    if (person.mustSetUpTotp && !isOfAccount(endpoint)) raise('totp.required')
    await demandPermission(database, clock, person, endpoint)
    if (needsProof && !isProvenAt(person, now)) raise('step_up.required')
    return person
  }
}

// All tabs of a browser share one session: what is written on a page must not go to what another tab has opened.
function demandOrganisationShown({ organisationId }: Person, { organisationShown }: Ask): void {
  if (organisationShown !== undefined && organisationShown !== organisationId)
    raise('organisation.other_open')
}

/** Whether the person proved himself so lately that no fresh proof is asked for. */
export function isProvenAt({ provenAt }: Pick<Person, 'provenAt'>, now: Date): boolean {
  return now.getTime() - provenAt.getTime() < proofSeconds * 1000
}

// By its address: whatever is a person's own stands below these two, in the contract and in its documentation.
function isOfAccount({ path }: Endpoint): boolean {
  return path.startsWith('/api/v1/account') || path.startsWith('/api/v1/session')
}

async function demandPermission(
  database: Database,
  clock: Clock,
  person: Person,
  { access, name }: Endpoint,
): Promise<void> {
  if (typeof access !== 'string' || !isPermission(access) || person.permissions.has(access)) return
  await workAsPerson(database, clock, person, undefined, async ({ record }) =>
    record({
      action: 'permission.refused',
      subject: `person:${person.personId}`,
      outcome: 'refused',
      details: { permission: access, endpoint: name },
    }),
  )
  raise('permission.missing', { errors: [{ field: 'permission', message: access }] })
}
