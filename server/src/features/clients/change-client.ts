import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { whatChanged } from '../../audit/what-changed.ts'
import { findRoleToGive } from '../roles/public.ts'
import { demandSupplier, demandSystem, demandUnlocked, raiseIfSystemGone } from '../suppliers/public.ts'
import type { OwnedClient } from './parts/client.ts'
import { updateClient } from './parts/client.sql.ts'
import { demandClient } from './parts/demand-client.ts'

/** What of a client is to be another. */
type ClientChanges = {
  /** The Equipment Id. */
  readonly name?: string
  readonly roleId?: string
  readonly supplierId?: string | null
  /** Which IT system of the supplier it is; another supplier has others. */
  readonly systemId?: string | null
}

/**
 * Changes a client's name, role, supplier or IT system; a role counts from the client's next request on, with the tokens
 * it has. Another supplier without one of its IT systems empties that; neither is changed from or to what an incident
 * holds.
 * @throws client.not_found, role.not_found, supplier.not_found, it_system.not_found, supplier.locked
 */
export async function changeClient(work: Work, owned: OwnedClient, changes: ClientChanges): Promise<void> {
  const { tx, record } = work
  const { id, clientId, organisationId, ...client } = await demandClient(work, owned)
  const { name, roleId, supplierId, systemId } = client
  const before = { name, roleId, supplierId, systemId }
  const isOtherSupplier = changes.supplierId !== undefined && changes.supplierId !== supplierId
  const after = { ...before, ...(isOtherSupplier ? { systemId: null } : {}), ...changes }
  const changed = whatChanged(before, after)
  if (changed === undefined) return
  if (changes.roleId !== undefined) {
    if ((await tx.maybe(findRoleToGive, [organisationId, changes.roleId])) === undefined)
      raise('role.not_found')
  }
  await demandSupplier(tx, organisationId, changes.supplierId)
  await demandSystem(tx, after.supplierId, changes.systemId)
  await tx
    .run(updateClient, [organisationId, id, after.name, after.roleId, after.supplierId, after.systemId])
    .catch(raiseIfSystemGone)
  if (after.supplierId !== supplierId || after.systemId !== systemId) {
    // What an incident holds goes to no other supplier: once that one is locked too, the end of the first would free it.
    if (client.lockedBy === 'nmvo') await demandUnlocked(tx, supplierId, systemId)
    await demandUnlocked(tx, after.supplierId, after.systemId)
  }
  record({ action: 'client.changed', subject: `client:${clientId}`, organisationId, details: changed })
}
