import { randomUUID } from 'node:crypto'
import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import { findLocationToUse, isWithinReach } from '../locations/public.ts'
import { findRoleByName, fullAccess } from '../roles/public.ts'
import { insertEquipment } from './client.sql.ts'

export type NewClient = {
  readonly organisationId: string
  readonly locationId: number
  /** The Equipment Id: the plain name of the equipment or IT system. */
  readonly name: string
  /** The Client Role's name; Full Access where none is given, and it is really saved. */
  readonly role?: string | undefined
}

export type AddedClient = {
  readonly clientUuid: string
  readonly clientId: string
  readonly organisationId: string
  readonly role: string
}

/**
 * Adds client equipment to a location, without a credential yet.
 * @throws location.not_found, location.closed, role.not_found
 */
export async function addClient({ actor, tx, now, record }: Work, given: NewClient): Promise<AddedClient> {
  const { organisationId, locationId } = given
  if (!isWithinReach(actor, { ...given, closedAt: null })) raise('location.not_found')
  const location =
    (await tx.maybe(findLocationToUse, [organisationId, locationId])) ?? raise('location.not_found')
  if (location.closedAt !== null) raise('location.closed')
  const role =
    (await tx.maybe(findRoleByName, [organisationId, given.role ?? fullAccess.name])) ??
    raise('role.not_found')
  const clientUuid = newId(now)
  // Version 4: a Client Id is public and must not tell when it was made.
  const clientId = randomUUID()
  await tx.run(insertEquipment, [clientUuid, organisationId, clientId, given.name, locationId, role.id, now])
  record({
    action: 'client.added',
    subject: `client:${clientId}`,
    organisationId,
    details: { name: given.name, locationId, role: role.name },
  })
  return { clientUuid, clientId, organisationId, role: role.name }
}
