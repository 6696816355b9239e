import type { Endpoint } from '@theriac/contract/endpoint.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Person } from '../actor.ts'
import { Refusal } from '../raise.ts'
import { type PersonWork, workAsPerson } from '../work.ts'

// What somebody was not allowed, did not find, or found otherwise than he thought. A field typed wrong is no event.
const notedStatuses = new Set([403, 404, 409, 410])

/**
 * Makes what opens the work of people, and puts into the trail which changes were refused to them although they have
 * the permission: in a transaction of its own, since that of the work is rolled back.
 */
export function createWorkOfPerson(database: Database, clock: Clock) {
  return async <T>(
    person: Person,
    { name, reach, method }: Endpoint,
    verb: (work: PersonWork) => Promise<T>,
  ): Promise<T> => {
    try {
      return await workAsPerson(database, clock, person, reach, verb)
    } catch (error) {
      if (error instanceof Refusal && method !== 'GET' && notedStatuses.has(error.status)) {
        const { code, errors } = error
        // It is noted in his own organisation, however far the endpoint reaches.
        await workAsPerson(database, clock, person, undefined, async ({ record }) =>
          record({
            action: 'request.refused',
            subject: `person:${person.personId}`,
            outcome: 'refused',
            details: { endpoint: name, code, errors },
          }),
        )
      }
      throw error
    }
  }
}
