import type { Work } from '../../access/work.ts'
import { checkUnlock, type Locker, type OwnedClient } from './parts/client.ts'
import { markUnlocked } from './parts/client.sql.ts'
import { demandClient } from './parts/demand-client.ts'

/**
 * Unlocks a client: it can fetch new tokens with the secret that it has.
 * @throws client.not_found, client.locked_by_nmvo
 */
export async function unlockClient(work: Work, owned: OwnedClient, unlocker: Locker): Promise<void> {
  const { tx, record } = work
  const client = await demandClient(work, owned)
  if (client.status === 'active') return
  checkUnlock(client.lockedBy, unlocker)
  await tx.run(markUnlocked, [client.organisationId, client.id])
  record({
    action: 'client.unlocked',
    subject: `client:${client.clientId}`,
    organisationId: client.organisationId,
    details: { by: unlocker },
  })
}
