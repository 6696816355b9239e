import type { NationalClient, NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import { listNationalClients } from './national-client.sql.ts'
import { findNationalOrganisation } from './organisation-list.sql.ts'
import { asNationalClient, readClient } from './read-client.ts'
import { readOrganisation } from './read-organisation.ts'

/*
 * Every look across organisations is in the trail, and in that of the organisation which is looked at; also what the
 * answer to a change shows, which may have changed nothing.
 */

/** An organisation, looked at. @throws organisation.not_found */
export async function viewOrganisation(
  work: PersonWork,
  organisationId: string,
): Promise<NationalOrganisation> {
  const organisation = await readOrganisation(work, organisationId)
  recordView(work, organisationId, 'details')
  return organisation
}

/** The clients of an organisation, looked at. @throws organisation.not_found */
export async function viewClients(work: PersonWork, organisationId: string): Promise<NationalClient[]> {
  const { actor, tx } = work
  const market = actor.marketCode
  if ((await tx.maybe(findNationalOrganisation, [market, organisationId])) === undefined) {
    raise('organisation.not_found')
  }
  const rows = await tx.many(listNationalClients, [market, organisationId])
  recordView(work, organisationId, 'clients')
  return rows.map(asNationalClient)
}

/** A client, looked at. @throws client.not_found */
export async function viewClient(work: PersonWork, clientId: string): Promise<NationalClient> {
  const client = await readClient(work, clientId)
  work.record({
    action: 'client.viewed',
    subject: `client:${client.clientId}`,
    organisationId: client.organisation.id,
  })
  return client
}

function recordView({ record }: PersonWork, organisationId: string, what: 'details' | 'clients'): void {
  record({
    action: 'organisation.viewed',
    subject: `organisation:${organisationId}`,
    organisationId,
    details: { what },
  })
}
