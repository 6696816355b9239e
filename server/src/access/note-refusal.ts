import type { Endpoint } from '@theriac/contract/endpoint.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { Person } from './actor.ts'
import { Refusal } from './raise.ts'
import { workAsPerson } from './work.ts'

// What somebody was not allowed, did not find, or found otherwise than he thought. A field typed wrong is no event.
const notedStatuses = new Set([403, 404, 409, 410])

/**
 * Makes the note of refused changes: the transaction of the attempt is gone, so it has one of its own.
 * @throws in the note, always: the error that it was given
 */
export function createNoteRefusal(database: Database, clock: Clock) {
  return async (person: Person, { name, method }: Endpoint, error: unknown): Promise<never> => {
    if (method !== 'GET' && error instanceof Refusal && notedStatuses.has(error.status)) {
      await workAsPerson(database, clock, person, undefined, async ({ record }) =>
        record({
          action: 'request.refused',
          subject: `person:${person.personId}`,
          outcome: 'refused',
          details: { endpoint: name, code: error.code },
        }),
      )
    }
    throw error
  }
}
