import type { PackAnswer } from '@theriac/contract/verification.ts'
import type { OwnWork } from '../../access/work.ts'
import { concludeOperation, type Operation } from './conclude-operation.ts'
import { judgeVerification } from './judge-pack.ts'
import type { PackRequest } from './pack-request.ts'
import { findPack } from './verification.sql.ts'

const verification: Operation = { name: 'verify', action: 'pack.verified', judge: judgeVerification }

/** Looks up a pack (Art. 10, 11): its state, and an alert where it is not what the request says. */
export async function verifyPack(work: OwnWork, request: PackRequest): Promise<PackAnswer> {
  const { scheme, productCode, serialNumber, batch } = request
  const found = await work.tx.maybe(findPack, [scheme, productCode, serialNumber, batch])
  return concludeOperation(work, verification, request, found)
}
