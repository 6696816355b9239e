import * as contract from '@theriac/contract/v1/hand-overs.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { ownClient, readEquipment } from '../clients/public.ts'
import { collectCredentials } from './collection/collect-credentials.ts'
import { handOverCredentials } from './hand-over-credentials.ts'
import type { HandOverParts } from './parts/hand-over-parts.ts'
import { readHandOver } from './collection/read-hand-over.ts'
import { withdrawHandOver } from './withdraw-hand-over.ts'

/** Mounts handing credentials over, and their collection, which is open to whoever has link and code. */
export function mountHandOvers({ open, personal }: Mount, parts: HandOverParts): void {
  personal(contract.handOverCredentials, async ({ params: { clientId }, body }, work) => {
    const owned = ownClient(work, clientId)
    const { secretExpiresAt: credentialExpiresAt, ...words } = body
    const handOver = await handOverCredentials(work, parts, owned, { ...words, credentialExpiresAt })
    return { client: await readEquipment(work, clientId), handOver }
  })
  personal(contract.withdrawHandOver, async ({ params: { clientId, handOverId } }, work) => {
    await withdrawHandOver(work, ownClient(work, clientId), handOverId)
    return readEquipment(work, clientId)
  })
  open(contract.readHandOver, ({ body }, { caller }) => readHandOver(parts, caller, body.token))
  open(contract.collectCredentials, ({ body }, { caller }) => collectCredentials(parts, caller, body))
}
