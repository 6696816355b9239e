import { randomUUID } from 'node:crypto'
import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import { findLocationToUse, isWithinReach } from '../locations/public.ts'
import { findFullAccess, findRoleToGive } from '../roles/public.ts'
import { demandSupplier, demandSystem, demandUnlocked, raiseIfSystemGone } from '../suppliers/public.ts'
import type { HeldClient } from './parts/client.ts'
import { insertEquipment } from './parts/client.sql.ts'

type NewClient = {
  readonly organisationId: string
  readonly locationId: number
  /** The Equipment Id: the plain name of the equipment or IT system. */
  readonly name: string
  /** Full Access where no client role is given, and it is really saved. */
  readonly roleId?: string | undefined
  readonly supplierId?: string | null | undefined
  /** Which IT system of the supplier it is. */
  readonly systemId?: string | null | undefined
}

type AddedClient = HeldClient & {
  /** The client role's name. */
  readonly role: string
}

/**
 * Adds client equipment to a location, without a credential yet.
 * @throws location.not_found, location.closed, role.not_found, supplier.not_found, it_system.not_found,
 * supplier.locked
 */
export async function addClient(work: Work, given: NewClient): Promise<AddedClient> {
  const { actor, tx, now, record } = work
  const { organisationId, locationId, roleId, supplierId = null, systemId = null } = given
  if (!isWithinReach(actor, { ...given, closedAt: null })) raise('location.not_found')
  const location =
    (await tx.maybe(findLocationToUse, [organisationId, locationId])) ?? raise('location.not_found')
  if (location.closedAt !== null) raise('location.closed')
  const role =
    roleId === undefined
      ? await tx.maybe(findFullAccess, [organisationId])
      : await tx.maybe(findRoleToGive, [organisationId, roleId])
  if (role === undefined) return raise('role.not_found')
  await demandSupplier(tx, organisationId, supplierId)
  await demandSystem(tx, supplierId, systemId)
  const id = newId(now)
  // Version 4: a Client Id is public and must not tell when it was made.
  const clientId = randomUUID()
  const values = [
    id,
    organisationId,
    clientId,
    given.name,
    locationId,
    role.id,
    supplierId,
    systemId,
    now,
  ] as const
  await tx.run(insertEquipment, values).catch(raiseIfSystemGone)
  await demandUnlocked(tx, supplierId, systemId)
  record({
    action: 'client.added',
    subject: `client:${clientId}`,
    organisationId,
    details: { name: given.name, locationId, role: role.name, supplierId, systemId },
  })
  return { id, clientId, organisationId, role: role.name }
}
