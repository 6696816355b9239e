import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import { whatChanged } from '../../../audit/what-changed.ts'
import type { OwnedClient } from '../parts/client.ts'
import { updateAllowedNetworks } from '../parts/client.sql.ts'
import { demandClient } from '../parts/demand-client.ts'
import { readNetwork } from './read-network.ts'

/**
 * Says from where a client may ask; null: from everywhere. It counts from its next request on, with the tokens it has.
 * @throws client.not_found, request.invalid naming each element that is no network
 */
export async function setAllowedNetworks(
  work: Work,
  owned: OwnedClient,
  written: readonly string[] | null,
): Promise<void> {
  const networks = written === null ? null : readNetworks(written)
  const { id, clientId, organisationId, allowedNetworks } = await demandClient(work, owned)
  const changed = whatChanged({ allowedNetworks }, { allowedNetworks: networks })
  if (changed === undefined) return
  await work.tx.run(updateAllowedNetworks, [organisationId, id, networks])
  work.record({
    action: 'client.networks_changed',
    subject: `client:${clientId}`,
    organisationId,
    details: changed,
  })
}

function readNetworks(written: readonly string[]): readonly string[] {
  const read = written.map(readNetwork)
  const errors = read.flatMap((one, place) =>
    'fault' in one ? [{ field: `networks.${place}`, message: one.fault }] : [],
  )
  if (errors.length > 0) raise('request.invalid', { errors })
  return [...new Set(read.flatMap((one) => ('network' in one ? [one.network] : [])))]
}
