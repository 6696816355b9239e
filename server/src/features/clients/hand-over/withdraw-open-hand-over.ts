import type { Work } from '../../../access/work.ts'
import type { HeldClient } from '../parts/client.ts'
import { markHandOversWithdrawn } from './hand-over.sql.ts'
import { mostWrongCodes } from './tell-hand-over.ts'

/** Why a link to credentials leads nowhere any more. */
type Because = 'asked' | 'replaced' | 'regenerated' | 'deleted'

/**
 * Withdraws the hand-over of a client that nobody collected: from the answer on its link leads nowhere.
 * @returns the ids of those that could still be collected
 */
export async function withdrawOpenHandOver(
  { tx, now, record }: Work,
  { id: clientUuid, clientId, organisationId }: HeldClient,
  because: Because,
): Promise<string[]> {
  const marked = await tx.many(markHandOversWithdrawn, [organisationId, clientUuid, now])
  const open = marked.filter(({ wrongCodes, expiresAt }) => wrongCodes < mostWrongCodes && expiresAt > now)
  for (const { id } of open) {
    record({
      action: 'hand_over.withdrawn',
      subject: `client:${clientId}`,
      organisationId,
      details: { handOverId: id, because },
    })
  }
  return open.map(({ id }) => id)
}
