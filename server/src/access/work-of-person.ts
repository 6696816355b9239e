import type { Endpoint } from '@theriac/contract/endpoint.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Database } from '../platform/database/database.ts'
import type { Person } from './actor.ts'
import { Refusal } from './raise.ts'
import { type PersonWork, workAsPerson } from './work.ts'

const forbidden = 403

/**
 * Makes what opens the work of people, and puts into the trail what a rule forbids them although they have the
 * permission: in a transaction of its own, since that of the work is rolled back.
 */
export function createWorkOfPerson(database: Database, clock: Clock) {
  return async <T>(
    person: Person,
    { name, reach }: Endpoint,
    verb: (work: PersonWork) => Promise<T>,
  ): Promise<T> => {
    try {
      return await workAsPerson(database, clock, person, reach, verb)
    } catch (error) {
      if (error instanceof Refusal && error.status === forbidden) {
        const { code, errors } = error
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
