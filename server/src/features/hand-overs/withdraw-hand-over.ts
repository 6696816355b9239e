import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { demandClient, type OwnedClient, withdrawOpenHandOver } from '../clients/public.ts'

/**
 * Withdraws a hand-over that can still be collected: from the answer on its link leads nowhere.
 * @throws client.not_found, hand_over.not_found
 */
export async function withdrawHandOver(work: Work, owned: OwnedClient, handOverId: string): Promise<void> {
  const client = await demandClient(work, owned)
  const withdrawn = await withdrawOpenHandOver(work, client, 'asked')
  if (!withdrawn.includes(handOverId)) raise('hand_over.not_found')
}
