import type { NationalClient } from '@theriac/contract/v1/national.ts'

type Locked = Pick<NationalClient, 'status' | 'lock'>

/**
 * Whether the national organisation can lock it. Its lock also takes the place of the organisation's own, and meets what is
 * deleted: that can be restored.
 */
export function canLock({ lock }: Locked): boolean {
  return lock?.by !== 'nmvo'
}

/** Whether it can be unlocked, whoever locked it. */
export function canUnlock({ status }: Locked): boolean {
  return status === 'locked'
}

const charactersOfUuid = 36
const likeUuid = /^[0-9a-f-]+$/i

/** A Client Id as it was pasted: without the space and the quotation marks around it, and a UUID in small letters. */
export function readClientId(pasted: string): string {
  const typed = pasted.trim().replaceAll(/^["'“”]+|["'“”,;]+$/g, '')
  return likeUuid.test(typed) ? typed.toLowerCase() : typed
}

/** Whether it looks like a piece of a Client Id that Theriac has made. */
export function isPartOfClientId(clientId: string): boolean {
  return likeUuid.test(clientId) && clientId.length !== charactersOfUuid
}
