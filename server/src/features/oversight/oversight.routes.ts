import * as contract from '@theriac/contract/v1/national.ts'
import type { Mount } from '../../access/mount/mount.ts'
import type { PersonWork } from '../../access/work.ts'
import { lockClient, unlockClient } from '../clients/public.ts'
import { beginOnboarding } from '../onboarding/public.ts'
import {
  addOrganisation,
  changeOrganisation,
  reinstateOrganisation,
  suspendOrganisation,
} from '../organisations/public.ts'
import { endSessionsOfOrganisation, type InvitationParts, invitePerson } from '../people/public.ts'
import { addFullAccess } from '../roles/public.ts'
import { readClient } from './read-client.ts'
import { readOrganisation } from './read-organisation.ts'
import { replaceSuperUser, withdrawSuperUserInvitation } from './replace-super-user.ts'
import { searchOrganisations } from './search-organisations.ts'
import { tellOfLock } from './tell-of-lock.ts'
import { viewClient, viewClientAsTyped, viewClients, viewOrganisation } from './view-organisation.ts'

/** Mounts what a national organisation, and an authority as far as it may look, does across its market. */
export function mountOversight(mount: Mount, parts: InvitationParts): void {
  mountOrganisations(mount, parts)
  mountSuperUsers(mount, parts)
  mountClients(mount, parts)
}

function mountOrganisations({ personal }: Mount, parts: InvitationParts): void {
  personal(contract.searchOrganisations, ({ query }, work) => searchOrganisations(work, query))
  personal(contract.createOrganisation, async ({ body }, work) => {
    const { superUser, knownFacts, locations, ...given } = body
    const market = work.actor.marketCode
    const begin = beginOnboarding(parts.keyring, { knownFacts, locations })
    const organisationId = await addOrganisation(work, { market, ...given }, [addFullAccess, begin])
    const person = { ...superUser, kind: 'super-user', groupIds: [], locationIds: null } as const
    await invitePerson(work, parts, { organisationId, ...person, sentUnder: 'organisations:create' })
    return readOrganisation(work, organisationId)
  })
  personal(contract.readOrganisation, ({ params }, work) => viewOrganisation(work, params.organisationId))
  personal(contract.changeOrganisation, async ({ params, body }, work) => {
    await changeOrganisation(work, { marketCode: work.actor.marketCode, ...params }, body)
    return viewOrganisation(work, params.organisationId)
  })
  personal(contract.suspendOrganisation, async ({ params, body }, work) => {
    const of = { marketCode: work.actor.marketCode, ...params }
    await suspendOrganisation(work, of, body.reason, [endSessionsOfOrganisation])
    return viewOrganisation(work, params.organisationId)
  })
  personal(contract.reinstateOrganisation, async ({ params }, work) => {
    await reinstateOrganisation(work, { marketCode: work.actor.marketCode, ...params })
    return viewOrganisation(work, params.organisationId)
  })
}

function mountSuperUsers({ personal }: Mount, parts: InvitationParts): void {
  personal(contract.replaceSuperUser, async ({ params, body }, work) => {
    await replaceSuperUser(work, parts, params.organisationId, body)
    return viewOrganisation(work, params.organisationId)
  })
  personal(contract.withdrawSuperUserInvitation, async ({ params }, work) => {
    await withdrawSuperUserInvitation(work, params)
    return viewOrganisation(work, params.organisationId)
  })
}

function mountClients({ personal }: Mount, parts: InvitationParts): void {
  personal(contract.listNationalClients, async ({ params }, work) => ({
    clients: await viewClients(work, params.organisationId),
  }))
  personal(contract.findNationalClient, ({ params }, work) => viewClientAsTyped(work, params.clientId))
  personal(contract.lockNationalClient, async ({ params, body }, work) => {
    const isNew = await lockClient(work, await ownedOf(work, params.clientId), 'nmvo', body.reason)
    const client = await viewClient(work, params.clientId)
    if (isNew) await tellOfLock(work, parts, client, body.reason)
    return client
  })
  personal(contract.unlockNationalClient, async ({ params }, work) => {
    await unlockClient(work, await ownedOf(work, params.clientId), 'nmvo')
    return viewClient(work, params.clientId)
  })
}

async function ownedOf(work: PersonWork, clientId: string) {
  const { organisation } = await readClient(work, clientId)
  return { organisationId: organisation.id, clientId }
}
