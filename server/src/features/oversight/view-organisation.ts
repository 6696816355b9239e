import type { NationalClient, NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { raise, Refusal } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import { isPartOfClientId, readClientId } from '../clients/public.ts'
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

/**
 * The client whose Client Id somebody typed, looked at.
 * @throws client.not_found; request.invalid where it is a piece of a Client Id
 */
export async function viewClientAsTyped(work: PersonWork, typed: string): Promise<NationalClient> {
  const clientId = readClientId(typed)
  try {
    return await viewClient(work, clientId)
  } catch (error) {
    if (!(error instanceof Refusal) || !isPartOfClientId(clientId)) throw error
    const message = `is not a whole Client Id: one has 36 characters, and this has ${clientId.length}`
    return raise('request.invalid', { errors: [{ field: 'clientId', message }] })
  }
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
