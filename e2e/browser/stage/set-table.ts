import { requestEmailChange } from '@theriac/contract/v1/account.ts'
import { addClientRole, listClientRoles } from '@theriac/contract/v1/client-roles.ts'
import {
  createClientEquipment,
  deleteClientEquipment,
  listClientEquipment,
  lockClientEquipment,
  regenerateClientSecret,
} from '@theriac/contract/v1/clients.ts'
import { acceptInvitation } from '@theriac/contract/v1/invitations.ts'
import { addLocation, listLocations } from '@theriac/contract/v1/locations.ts'
import {
  createOrganisation,
  replaceSuperUser,
  searchOrganisations,
  suspendOrganisation,
} from '@theriac/contract/v1/national.ts'
import { requestPasswordReset } from '@theriac/contract/v1/sign-in.ts'
import { listSuppliers } from '@theriac/contract/v1/suppliers.ts'
import { addUserGroup, listUserGroups } from '@theriac/contract/v1/user-groups.ts'
import { inviteUser, listUsers } from '@theriac/contract/v1/users.ts'
import { callAs } from '../../../server/test/people.ts'
import { casts } from './casts.ts'
import { enter, type Entrance } from './enter.ts'
import { idIn } from './id-in.ts'
import { linkIn, nextMail } from './read-mail.ts'
import { setApplications } from './set-applications.ts'
import { setCredentials } from './set-credentials.ts'
import { setIncident } from './set-incident.ts'
import { newcomers, setOnboarding } from './set-onboarding.ts'
import type { Language } from './sign-in.ts'
import type { Demo } from './start-demo.ts'

/** What stands for `$locationId` and the like in an address: the things that `setTable` leaves. */
export type Table = Readonly<Record<string, string>>

/**
 * Fills the demo in the market of a language so that every page has something to show, and every dialog can be opened:
 * in the pharmacy a laptop that is locked, an iPad with two secrets, a key and a link that waits, a till that was deleted,
 * a scanner without permissions, a second location, a role and a group that nobody has, an invitation and a change of
 * e-mail that are open; applications that are open, approved and refused; an organisation that is suspended, one
 * whose Super User has just come, one that is invited, and a supplier of which everything is locked.
 */
export async function setTable(demo: Demo, language: Language): Promise<Table> {
  const cast = casts[language]
  const [superUser, admin] = [await enter(demo, cast.superUser), await enter(demo, cast.admin)]
  const { annexId, fullAccessId, ...pharmacy } = await setPharmacy(superUser, language)
  const place = { ...pharmacy, annexId, roleId: fullAccessId }
  await setIncident(admin)
  return {
    ...pharmacy,
    ...(await setCredentials(superUser, pharmacy.clientId)),
    ...(await setApplications(superUser, admin, place)),
    ...(await setNational(admin, language)),
    ...(await setOnboarding(demo, admin, language)),
    ...(await sendLinks(demo, superUser, language)),
  }
}

async function setPharmacy(superUser: Entrance, language: Language) {
  const { user, location, group } = casts[language]
  const locationId = idIn(await superUser.call(listLocations), 'locations', location)
  const nothingMore = { address: null, city: null, contactEmail: null }
  await superUser.call(addLocation, { body: { name: 'Annex', postalCode: '00100', ...nothingMore } })
  await superUser.call(addClientRole, { body: { name: 'Verify only', description: '', permissions: [] } })
  await superUser.call(addClientRole, { body: { name: 'Nothing yet', description: '', permissions: [] } })
  const roles = await superUser.call(listClientRoles)
  const role = (called: string) => idIn(roles, 'clientRoles', called)
  const add = (equipmentId: string, called: string) =>
    superUser.call(createClientEquipment, {
      params: { locationId },
      body: { equipmentId, clientRoleId: role(called) },
    })
  if (language === 'fi') await add('Laptop', 'Full Access')
  await add('Old till', 'Full Access')
  await add('Scanner', 'Nothing yet')
  const equipment = await superUser.call(listClientEquipment, { params: { locationId } })
  const client = (called: string) => ({ clientId: idIn(equipment, 'clients', called) })
  const body = { reason: 'It was left in a train' }
  await superUser.call(lockClientEquipment, { params: client('Laptop'), body })
  await superUser.call(regenerateClientSecret, { params: client('iPad'), body: { overlapSeconds: 86_400 } })
  await superUser.call(deleteClientEquipment, { params: client('Old till') })
  await superUser.call(addUserGroup, { body: { name: 'Trainees', permissions: [] } })
  const users = await superUser.call(listUsers)
  return {
    locationId,
    annexId: idIn(await superUser.call(listLocations), 'locations', 'Annex'),
    clientId: client('iPad').clientId,
    fullAccessId: role('Full Access'),
    roleId: role('Verify only'),
    userId: idIn(users, 'users', user.email),
    superUserId: idIn(users, 'users', casts[language].superUser),
    groupId: idIn(await superUser.call(listUserGroups), 'userGroups', group),
  }
}

async function setNational(admin: Entrance, language: Language): Promise<Table> {
  const { organisation, supplier, host, newcomer } = casts[language]
  const create = (name: string, type: string, superUser: object, more: object = {}) =>
    admin.call(createOrganisation, {
      body: {
        ...{ name, type, superUser, ...more },
        representative: { name: 'Rory Quinn', email: `rory@${host}`, authorisedOn: '2026-01-20' },
      },
    })
  await create('Suspended Wholesale', 'wholesaler', { name: 'Niall Roe', email: `niall@${host}` })
  await create('New Pharmacy', 'pharmacy', { name: 'Nuala Roe', email: newcomer, language }, newcomers)
  const found = await admin.call(searchOrganisations)
  const organisationId = idIn(found, 'organisations', organisation)
  const suspendedId = idIn(found, 'organisations', 'Suspended Wholesale')
  const body = { name: 'Dara Quinn', email: `dara@${host}` }
  await admin.call(replaceSuperUser, { params: { organisationId }, body })
  await admin.call(suspendOrganisation, {
    params: { organisationId: suspendedId },
    body: { reason: 'Its licence has ended' },
  })
  const supplierId = idIn(await admin.call(listSuppliers), 'suppliers', supplier)
  return { organisationId, suspendedId, supplierId }
}

/** The secrets behind links that lead somewhere. */
async function sendLinks(demo: Demo, superUser: Entrance, language: Language): Promise<Table> {
  const { user, host, newcomer } = casts[language]
  const guest = { name: 'Ciara Flynn', email: `ciara@${host}`, language }
  await superUser.call(inviteUser, { body: { ...guest, kind: 'user', groupIds: [], locationIds: null } })
  await superUser.call(requestEmailChange, { body: { email: `renamed@${host}` } })
  await callAs(demo, undefined, requestPasswordReset, { body: { email: user.email } })
  const secretTo = async (email: string) => new URL(linkIn(await nextMail(demo.url, email, 0))).hash.slice(1)
  const acceptance = {
    token: await secretTo(newcomer),
    name: 'Nuala Roe',
    password: 'granite otter lantern 7',
  }
  await callAs(demo, undefined, acceptInvitation, { body: acceptance })
  return {
    invitation: await secretTo(guest.email),
    emailChange: await secretTo(`renamed@${host}`),
    passwordReset: await secretTo(user.email),
  }
}

/** An address with the things of the table in the places of their names. */
export function fillIn(address: string, table: Table): string {
  return address.replaceAll(/\$(\w+)/g, (_, name: string) => {
    const value = table[name]
    if (value === undefined) throw new Error(`There is no ${name} for ${address}.`)
    return value
  })
}
