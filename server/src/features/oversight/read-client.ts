import type { NationalClient } from '@theriac/contract/v1/national.ts'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { tellLock } from '../clients/public.ts'
import { findNationalClient } from './national-client.sql.ts'

/** A client of the actor's market, by its Client Id. @throws client.not_found */
export async function readClient({ actor, tx }: PersonWork, clientId: string): Promise<NationalClient> {
  const row = await tx.maybe(findNationalClient, [actor.marketCode, clientId])
  return row === undefined ? raise('client.not_found') : asNationalClient(row)
}

/** A client as the national organisation sees it. */
export function asNationalClient(row: RowOf<typeof findNationalClient>): NationalClient {
  const { clientId, name, organisationId, organisationName, locationId, locationName, role } = row
  const { supplier, system } = row
  return {
    ...{ clientId, equipmentId: name, clientRole: role, supplier, system },
    organisation: { id: organisationId, name: organisationName },
    location: locationId === null || locationName === null ? null : { id: locationId, name: locationName },
    status: row.deletedAt !== null ? 'deleted' : row.status === 'active' ? 'active' : 'locked',
    lock: tellLock(row),
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }
}
