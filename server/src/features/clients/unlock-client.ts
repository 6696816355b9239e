import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { checkUnlock, type Locker } from './client.ts'
import { findClientForUpdate, markUnlocked } from './client.sql.ts'

/**
 * Unlocks a client: it can fetch new tokens with the secret that it has.
 * @throws client.not_found, client.locked_by_nmvo
 */
export async function unlockClient({ tx, record }: Work, clientId: string, unlocker: Locker): Promise<void> {
  const client = (await tx.maybe(findClientForUpdate, [clientId])) ?? raise('client.not_found')
  if (client.status === 'active') return
  checkUnlock(client.lockedBy, unlocker)
  await tx.run(markUnlocked, [client.organisationId, client.id])
  record({
    action: 'client.unlocked',
    subject: `client:${clientId}`,
    organisationId: client.organisationId,
    details: { by: unlocker },
  })
}
