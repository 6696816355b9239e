import type { Work } from '../../access/work.ts'
import type { OwnedClient } from './parts/client.ts'
import { endTokens } from './parts/client.sql.ts'
import { demandClient } from './parts/demand-client.ts'

/**
 * Ends every access token of a client at once; with its credentials, which stay, it can fetch new ones.
 * @throws client.not_found
 */
export async function endClientTokens(work: Work, owned: OwnedClient): Promise<void> {
  const { id, clientId, organisationId } = await demandClient(work, owned)
  await work.tx.run(endTokens, [organisationId, id])
  work.record({ action: 'client.tokens_ended', subject: `client:${clientId}`, organisationId })
}
