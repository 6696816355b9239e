import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import type { OwnedClient } from './client.ts'
import { findOwnerOfClient } from './client.sql.ts'

/**
 * Finds whose a client is: for work across organisations, which knows the Client Id alone.
 * @throws client.not_found
 */
export async function findOwner({ tx }: Pick<Work, 'tx'>, clientId: string): Promise<OwnedClient> {
  const { organisationId } = (await tx.maybe(findOwnerOfClient, [clientId])) ?? raise('client.not_found')
  return { organisationId, clientId }
}
