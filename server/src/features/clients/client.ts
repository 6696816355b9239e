import { raise } from '../../access/raise.ts'

/** Which client: wherever one is named, its organisation is named with it. */
export type OwnedClient = { readonly organisationId: string; readonly clientId: string }

/** Who locked a client; what the NMVO locks only the NMVO unlocks. */
export type Locker = 'organisation' | 'nmvo'

/**
 * Whether a client that was locked by one may be unlocked by another.
 * @throws client.locked_by_nmvo
 */
export function checkUnlock(lockedBy: string | null, unlocker: Locker): void {
  if (lockedBy === 'nmvo' && unlocker !== 'nmvo') raise('client.locked_by_nmvo')
}
