import { addClientRole, listClientRoles } from '@theriac/contract/v1/client-roles.ts'
import {
  createClientEquipment,
  deleteClientEquipment,
  listClientEquipment,
  lockClientEquipment,
  regenerateClientSecret,
} from '@theriac/contract/v1/clients.ts'
import { listLocations } from '@theriac/contract/v1/locations.ts'
import { searchOrganisations, replaceSuperUser, suspendOrganisation } from '@theriac/contract/v1/national.ts'
import { addUserGroup } from '@theriac/contract/v1/user-groups.ts'
import { inviteUser } from '@theriac/contract/v1/users.ts'
import type { Entrance } from './enter.ts'
import { idIn } from './id-in.ts'

/** The addresses of the things that `setTable` leaves as dialogs need them. */
export type Table = {
  readonly location: string
  readonly organisation: string
  readonly suspended: string
  /** The Client Id of the iPad. */
  readonly clientId: string
}

/**
 * Fills the pharmacy of the demo so that every dialog can be opened: a laptop that is locked, an iPad with two secrets,
 * a till that was deleted, a role and a group that nobody has, invitations that are open, an organisation that is
 * suspended.
 */
export async function setTable(superUser: Entrance, admin: Entrance): Promise<Table> {
  const locationId = idIn(await superUser.call(listLocations), 'locations', 'Liffey Pharmacy 1')
  const equipment = await superUser.call(listClientEquipment, { params: { locationId } })
  const clientId = idIn(equipment, 'clients', 'iPad')
  await superUser.call(lockClientEquipment, {
    params: { clientId: idIn(equipment, 'clients', 'Laptop') },
    body: { reason: 'It was left in a train' },
  })
  await superUser.call(regenerateClientSecret, { params: { clientId }, body: { overlapSeconds: 86_400 } })
  await deleteNewTill(superUser, locationId)
  await superUser.call(addClientRole, { body: { name: 'Verify only', description: '', permissions: [] } })
  await superUser.call(addUserGroup, { body: { name: 'Trainees', permissions: [] } })
  const invited = { name: 'Ciara Flynn', email: 'ciara@liffey.example' }
  await superUser.call(inviteUser, { body: { ...invited, kind: 'user', groupIds: [], locationIds: null } })
  const organisations = await setNational(admin)
  return { location: `/locations/${locationId}`, clientId, ...organisations }
}

async function deleteNewTill(superUser: Entrance, locationId: string): Promise<void> {
  const clientRoleId = idIn(await superUser.call(listClientRoles), 'clientRoles', 'Full Access')
  const params = { locationId }
  await superUser.call(createClientEquipment, { params, body: { equipmentId: 'Old till', clientRoleId } })
  const clientId = idIn(await superUser.call(listClientEquipment, { params }), 'clients', 'Old till')
  await superUser.call(deleteClientEquipment, { params: { clientId } })
}

async function setNational(admin: Entrance): Promise<Pick<Table, 'organisation' | 'suspended'>> {
  const found = await admin.call(searchOrganisations)
  const organisationId = idIn(found, 'organisations', 'Liffey Pharmacy')
  const suspendedId = idIn(found, 'organisations', 'Shannon Wholesale')
  await admin.call(replaceSuperUser, {
    params: { organisationId },
    body: { name: 'Dara Quinn', email: 'dara@liffey.example' },
  })
  await admin.call(suspendOrganisation, {
    params: { organisationId: suspendedId },
    body: { reason: 'Its licence has ended' },
  })
  return { organisation: `/organisations/${organisationId}`, suspended: `/organisations/${suspendedId}` }
}
