import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'

/** Which client: wherever one is named, its organisation is named with it. */
export type OwnedClient = { readonly organisationId: string; readonly clientId: string }

/** A client whose row the work holds. */
export type HeldClient = OwnedClient & { readonly id: string }

/** A client of the organisation that a person has open. */
export function ownClient({ actor }: Pick<PersonWork, 'actor'>, clientId: string): OwnedClient {
  return { organisationId: actor.organisationId, clientId }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * A Client Id as somebody typed it: without the space around it, and in small letters where it is one that Theriac made.
 * One that was chosen counts as it is written: two may differ in capitals alone.
 */
export function readClientId(typed: string): string {
  const clientId = typed.trim()
  return uuid.test(clientId) ? clientId.toLowerCase() : clientId
}

/** Whether it seems to be a piece of a Client Id that Theriac made. */
export function isPartOfClientId(clientId: string): boolean {
  return /^[0-9a-f-]*$/i.test(clientId) && !uuid.test(clientId)
}

/** Who locked a client; what the NMVO locks only the NMVO unlocks. */
export type Locker = 'organisation' | 'nmvo'

/**
 * Whether a client that was locked by one may be unlocked by another.
 * @throws client.locked_by_nmvo
 */
export function checkUnlock(lockedBy: string | null, unlocker: Locker): void {
  if (lockedBy === 'nmvo' && unlocker !== 'nmvo') raise('client.locked_by_nmvo')
}

const restorableDays = 30

/** Until when a client that was deleted can be restored. */
export function restorableUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + restorableDays * 86_400_000)
}

/** Those that were deleted after this time can still be restored. */
export function restorableSince(now: Date): Date {
  return new Date(now.getTime() - restorableDays * 86_400_000)
}
