import type { IncidentLock } from '@theriac/contract/v1/incident-locks.ts'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { listIncidentLocks } from './incident.sql.ts'

const mostNamed = 100

type Reading = Pick<PersonWork, 'actor' | 'tx'>

/** What was locked in incidents of the actor's market, the last one first. */
export async function readIncidentLocks({ actor, tx }: Reading): Promise<IncidentLock[]> {
  return (await tx.many(listIncidentLocks, [actor.marketCode, null, mostNamed])).map(asIncidentLock)
}

/** One of them, as it is now. @throws incident.not_found */
export async function readIncidentLock({ actor, tx }: Reading, id: string): Promise<IncidentLock> {
  const row = await tx.maybe(listIncidentLocks, [actor.marketCode, id, 1])
  return row === undefined ? raise('incident.not_found') : asIncidentLock(row)
}

function asIncidentLock(row: RowOf<typeof listIncidentLocks>): IncidentLock {
  const { id, supplierId, supplierName, systemId, systemName, reason, lockedBy, unlockedBy } = row
  const { clients, organisations, stayLocked } = row
  return {
    ...{ id, reason, lockedBy, unlockedBy, clients, organisations, stayLocked },
    supplier: { id: supplierId, name: supplierName },
    system: systemId === null || systemName === null ? null : { id: systemId, name: systemName },
    lockedAt: row.lockedAt.toISOString(),
    unlockedAt: row.unlockedAt?.toISOString() ?? null,
  }
}
