import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { isWithinReach } from '../../locations/public.ts'
import type { OwnedClient } from './client.ts'
import { findClientForUpdate } from './client.sql.ts'

/**
 * Finds a client that is to be changed, and keeps others from changing it until the work ends.
 * @throws client.not_found, also where the actor is limited to other locations, or its own location is closed
 */
export async function demandClient(
  { actor, tx }: Pick<Work, 'actor' | 'tx'>,
  { organisationId, clientId }: OwnedClient,
): Promise<RowOf<typeof findClientForUpdate>> {
  const client =
    (await tx.maybe(findClientForUpdate, [organisationId, clientId])) ?? raise('client.not_found')
  return isWithinReach(actor, client) ? client : raise('client.not_found')
}
