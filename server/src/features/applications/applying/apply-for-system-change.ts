import { raise } from '../../../access/raise.ts'
import { raiseIfTaken } from '../../../access/raise-if-taken.ts'
import type { PersonWork } from '../../../access/work.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import { keptAddressIfAny } from '../../../platform/mail/kept-address.ts'
import { findRoleToGive } from '../../roles/public.ts'
import { demandSupplier, demandSystem, raiseIfSystemGone } from '../../suppliers/public.ts'
import { insertReplacedClients, insertSystemChange, listNamedClients } from '../parts/application.sql.ts'
import { demandOpenLocation } from '../parts/demand-open-location.ts'
import { makeEquipment } from '../parts/make-equipment.ts'
import { noteApplied } from './note-applied.ts'

type SystemChange = {
  readonly locationId: number
  readonly systemName: string
  readonly supplierId?: string | null
  readonly systemId?: string | null
  /** Where the supplier is not in the registry. */
  readonly supplierName?: string | null
  readonly contactName?: string | null
  readonly contactEmail?: string | null
  readonly clientRoleId: string
  /** The Client Ids of the old equipment, all of it at the location. */
  readonly replaces: readonly string[]
  readonly plannedOn: string
  readonly remark?: string | null
}

/**
 * Applies for another IT system at a location. Where the market does not want the approval first, the new equipment is
 * made with it, and takes the permission to create it.
 * @returns the id of the application
 * @throws permission.missing, location.not_found, client.not_found, role.not_found, supplier.not_found,
 * it_system.not_found, application.open_already, request.invalid where it names no supplier
 */
export async function applyForSystemChange(work: PersonWork, given: SystemChange): Promise<string> {
  const { actor, tx, now, market } = work
  const { organisationId } = actor
  const isMadeAtOnce = !market.approvalBeforeCredentials
  if (isMadeAtOnce && !actor.permissions.has('clients:create')) {
    raise('permission.missing', { errors: [{ field: 'permission', message: 'clients:create' }] })
  }
  const { replaced, ...names } = await demandNamed(work, given)
  const applicationId = newId(now)
  const { locationId, systemName, clientRoleId: roleId, plannedOn, remark = null } = given
  const { supplierId, systemId, supplierName, contactName, contactEmail } = names
  await tx
    .run(insertSystemChange, [
      ...([applicationId, organisationId, locationId, plannedOn, remark, systemName] as const),
      ...([supplierId, systemId, supplierName, contactName, contactEmail, roleId] as const),
      ...([actor.name, actor.personId, now] as const),
    ])
    .catch(raiseIfSystemGone)
    .catch(raiseIfTaken('applications_open', 'application.open_already'))
  await tx.run(insertReplacedClients, [applicationId, organisationId, replaced])
  noteApplied(work, applicationId, 'it-system-change', given)
  if (isMadeAtOnce) {
    const equipment = { applicationId, organisationId, locationId, systemName, roleId, supplierId, systemId }
    await makeEquipment(work, equipment)
  }
  return applicationId
}

async function demandNamed(work: PersonWork, given: SystemChange) {
  const { actor, tx } = work
  const { organisationId } = actor
  const { supplierId = null, systemId = null, supplierName = null, contactName = null } = given
  await demandOpenLocation(work, given.locationId)
  const old = await tx.many(listNamedClients, [organisationId, given.locationId, given.replaces])
  if (old.length !== given.replaces.length) raise('client.not_found')
  const role = await tx.maybe(findRoleToGive, [organisationId, given.clientRoleId])
  if (role === undefined) raise('role.not_found')
  await demandSupplier(tx, organisationId, supplierId)
  await demandSystem(tx, supplierId, systemId)
  if (supplierId === null && supplierName === null) {
    const message = 'must be given where supplierId is not'
    raise('request.invalid', { errors: [{ field: 'supplierName', message }] })
  }
  return {
    ...{ supplierId, systemId, contactName, replaced: old.map(({ id }) => id) },
    supplierName: supplierId === null ? supplierName : null,
    contactEmail: keptAddressIfAny(given.contactEmail ?? null),
  }
}
