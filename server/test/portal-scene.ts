import { randomUUID } from 'node:crypto'
import { listSessions } from '@theriac/contract/v1/account.ts'
import { addClientRole } from '@theriac/contract/v1/client-roles.ts'
import { createClientEquipment, regenerateClientSecret } from '@theriac/contract/v1/clients.ts'
import { addUserGroup } from '@theriac/contract/v1/user-groups.ts'
import { inviteUser } from '@theriac/contract/v1/users.ts'
import { addMarket } from '../src/features/markets/public.ts'
import { addOrganisation } from '../src/features/organisations/public.ts'
import { addFullAccess } from '../src/features/roles/public.ts'
import { makeSite, type TestSite } from './factories.ts'
import { makeApplication } from './applications.ts'
import { makeHandOver } from './hand-overs.ts'
import { callAs, makePerson, type TestPerson } from './people.ts'
import { makeIncidentLock } from './incident-locks.ts'
import { makeSupplier, makeSystem } from './suppliers.ts'
import type { TestApp } from './test-app.ts'

/** What stands in an organisation: an id of each thing that an address or a body of `/api/v1` can name. */
export type Belongings = {
  readonly site: TestSite
  readonly superUser: TestPerson
  readonly ids: Ids
}

export type Ids = Readonly<Record<IdName, string>>

/** The names of ids in addresses and bodies of the contract. */
export type IdName =
  | 'locationId'
  | 'clientId'
  | 'credentialId'
  | 'roleId'
  | 'userId'
  | 'superUserId'
  | 'groupId'
  | 'invitationId'
  | 'sessionId'
  | 'organisationId'
  | 'supplierId'
  | 'systemId'
  | 'handOverId'
  | 'applicationId'
  | 'incidentLockId'

/** An organisation with one of everything, made through its Super User's requests. */
export async function makeBelongings(app: TestApp, market?: string): Promise<Belongings> {
  const site = await makeSite(app, market === undefined ? {} : { market })
  const superUser = await makePerson(app, site)
  const user = await makePerson(app, site, { kind: 'user' })
  const deputy = await makePerson(app, site)
  const group = await callAs(app, superUser, addUserGroup, {
    body: { name: `Group ${randomUUID()}`, permissions: ['locations:read'] },
  })
  const role = await callAs(app, superUser, addClientRole, {
    body: { name: `Role ${randomUUID()}`, description: '', permissions: [] },
  })
  const invitation = await callAs(app, superUser, inviteUser, {
    body: {
      ...{ name: 'Somebody', email: `${randomUUID()}@example.org`, kind: 'super-user' },
      ...{ groupIds: [], locationIds: null },
    },
  })
  const created = await callAs(app, superUser, createClientEquipment, {
    params: { locationId: site.locationId },
    body: { equipmentId: 'Till', clientRoleId: String(role.body?.id) },
  })
  const params = { clientId: String(created.body?.clientId) }
  const renewed = await callAs(app, superUser, regenerateClientSecret, {
    params,
    body: { overlapSeconds: 3600 },
  })
  const handOver = await makeHandOver(app, superUser, params.clientId)
  const supplierId = await makeSupplier(app, site)
  const { sessions } = (await callAs(app, superUser, listSessions)).body
  return {
    site,
    superUser,
    ids: {
      locationId: String(site.locationId),
      clientId: params.clientId,
      credentialId: String(renewed.body?.client?.secrets?.[1]?.id),
      roleId: String(role.body?.id),
      userId: user.membershipId,
      superUserId: deputy.membershipId,
      groupId: String(group.body?.id),
      invitationId: String(invitation.body?.id),
      sessionId: String(sessions[0]?.id),
      organisationId: site.organisationId,
      supplierId,
      systemId: await makeSystem(app, supplierId),
      handOverId: handOver.id,
      applicationId: await makeApplication(app, superUser, String(role.body?.id)),
      incidentLockId: await makeIncidentLock(app, market ?? 'AA', superUser),
    },
  }
}

/** Ids of the right shape that belong to nobody. */
export const nobodysIds: Ids = {
  locationId: '999999999999',
  clientId: randomUUID(),
  credentialId: randomUUID(),
  roleId: randomUUID(),
  userId: randomUUID(),
  superUserId: randomUUID(),
  groupId: randomUUID(),
  invitationId: randomUUID(),
  sessionId: randomUUID(),
  organisationId: randomUUID(),
  supplierId: randomUUID(),
  systemId: randomUUID(),
  handOverId: randomUUID(),
  applicationId: randomUUID(),
  incidentLockId: randomUUID(),
}

/** Whether a word is the name of an id. */
export function isIdName(name: string): name is IdName {
  return name in nobodysIds
}

/** A person of a national organisation or an authority of a market. */
export async function makeOverseer(
  app: TestApp,
  market: string,
  kind: 'nmvo-administrator' | 'inspector',
): Promise<TestPerson> {
  const organisationId = await app.operate(async (work) => {
    await addMarket(work, market, 'A market')
    const type = kind === 'inspector' ? 'authority' : 'nmvo'
    return addOrganisation(work, { market, type, name: `Organisation ${randomUUID()}` }, [addFullAccess])
  })
  return makePerson(app, { organisationId }, { kind })
}
