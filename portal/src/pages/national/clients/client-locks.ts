import type { NationalClient } from '@theriac/contract/v1/national.ts'

type Locked = Pick<NationalClient, 'status' | 'lock'>

/** Whether the national organisation can lock it: its lock also takes the place of the organisation's own. */
export function canLock({ status, lock }: Locked): boolean {
  return status === 'active' || (status === 'locked' && lock?.by !== 'nmvo')
}

/** Whether it can be unlocked, whoever locked it. */
export function canUnlock({ status }: Locked): boolean {
  return status === 'locked'
}

/** A Client Id as it was pasted: without the space and the quotation marks around it. */
export function readClientId(pasted: string): string {
  return pasted.trim().replaceAll(/^["'“”]+|["'“”,;]+$/g, '')
}
