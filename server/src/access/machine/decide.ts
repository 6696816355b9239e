import type { Endpoint } from '@theriac/contract/endpoint.ts'
import type { Permission } from '@theriac/contract/permissions.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Machine } from '../actor.ts'
import { raise } from '../raise.ts'
import { workAsMachine } from '../work.ts'

/**
 * Makes the decision whether a machine may use an endpoint, by the permissions it has at this moment.
 * @throws in the decision, permission.missing (recorded in a transaction of its own)
 */
export function createDecide(database: Database, clock: Clock) {
  return async (machine: Machine, permission: Permission, endpoint: Endpoint): Promise<void> => {
    if (machine.permissions.has(permission)) return
    await workAsMachine(database, clock, machine, async ({ record }) =>
      record({
        action: 'permission.refused',
        subject: `client:${machine.clientId}`,
        outcome: 'refused',
        details: { permission, endpoint: endpoint.name },
      }),
    )
    raise('permission.missing', {
      // RFC 6750 §3.1: the scope that would be needed.
      headers: {
        'www-authenticate': `Bearer realm="Theriac", error="insufficient_scope", scope="${permission}"`,
      },
      errors: [{ field: 'permission', message: permission }],
    })
  }
}
