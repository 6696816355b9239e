import type { PackAnswer } from '@theriac/contract/verification.ts'
import type { OwnWork } from '../../access/work.ts'
import { concludeOperation, type Operation } from './conclude-operation.ts'
import { judgeReactivation, judgeSupply } from './judge-pack.ts'
import type { PackRequest } from './pack-request.ts'
import { findPack, lockPack } from './verification.sql.ts'

const supply: Operation = { name: 'supply', action: 'pack.supplied', judge: judgeSupply }
const reactivation: Operation = { name: 'reactivate', action: 'pack.reactivated', judge: judgeReactivation }

/** Supplies a pack (Art. 25) or makes it active again (Art. 13), where its state permits it. */
export async function changePackState(
  work: OwnWork,
  request: PackRequest,
  state: 'Supplied' | 'Active',
): Promise<PackAnswer> {
  const { tx } = work
  const { scheme, productCode, serialNumber, batch } = request
  // Sent together, and what comes second runs second. Were the lock to fail, its reason is the one that is told.
  const [, found] = await Promise.all([
    tx.maybe(lockPack, [scheme, productCode, serialNumber]),
    tx.maybe(findPack, [scheme, productCode, serialNumber, batch]),
  ])
  return concludeOperation(work, state === 'Supplied' ? supply : reactivation, request, found)
}
