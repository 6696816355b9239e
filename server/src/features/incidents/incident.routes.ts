import * as contract from '@theriac/contract/v1/incident-locks.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { lockSupplier } from './lock-supplier.ts'
import { previewLock } from './preview-lock.ts'
import { readIncidentLock, readIncidentLocks } from './read-incident-locks.ts'
import { unlockIncident } from './unlock-incident.ts'

/** Mounts what a national organisation does in an incident: lock everything of a supplier or system, and unlock it. */
export function mountIncidents({ personal }: Mount): void {
  personal(contract.previewSupplierLock, ({ params: { supplierId }, query }, work) =>
    previewLock(work, { supplierId, systemId: query.systemId ?? null }),
  )
  personal(contract.lockSupplier, async ({ params: { supplierId }, body }, work) =>
    readIncidentLock(work, await lockSupplier(work, { supplierId, ...body })),
  )
  personal(contract.listIncidentLocks, async (_, work) => ({ locks: await readIncidentLocks(work) }))
  personal(contract.unlockIncident, async ({ params: { incidentLockId } }, work) => {
    await unlockIncident(work, incidentLockId)
    return readIncidentLock(work, incidentLockId)
  })
}
