import { Refusal } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { lockClient, type OwnedClient } from '../../clients/public.ts'

/**
 * Locks a client as the national organisation does; what is gone for good needs no lock.
 * @returns whether it is locked by this, and was not before
 */
export async function lockIfThere(work: PersonWork, owned: OwnedClient, reason: string): Promise<boolean> {
  try {
    return await lockClient(work, owned, 'nmvo', reason)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'client.not_found') return false
    throw error
  }
}
