import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { findRoleByName } from '../roles/public.ts'
import type { OwnedClient } from './client.ts'
import { updateClientRole } from './client.sql.ts'
import { demandClient } from './demand-client.ts'

/**
 * Gives a client another client role; it counts from the client's next request on, with the tokens it has.
 * @throws client.not_found, role.not_found
 */
export async function changeClientRole(work: Work, owned: OwnedClient, roleName: string): Promise<void> {
  const { tx, record } = work
  const client = await demandClient(work, owned)
  const role = (await tx.maybe(findRoleByName, [client.organisationId, roleName])) ?? raise('role.not_found')
  await tx.run(updateClientRole, [client.organisationId, client.id, role.id])
  record({
    action: 'client.role_changed',
    subject: `client:${client.clientId}`,
    organisationId: client.organisationId,
    details: { before: client.roleId, after: role.id, role: role.name },
  })
}
