import type { IncidentPreview } from '@theriac/contract/v1/incident-locks.ts'
import type { PersonWork } from '../../access/work.ts'
import { restorableSince } from '../clients/public.ts'
import { demandSupplierOf, type Locked } from './demand-supplier-of.ts'
import { findDigest, previewByOrganisation } from './incident.sql.ts'

const mostNamed = 500

/**
 * What locking everything of a supplier of the actor's market, or of one of its systems, would stop. The look is in the
 * trail.
 * @throws supplier.not_found, it_system.not_found
 */
export async function previewLock(work: PersonWork, locked: Locked): Promise<IncidentPreview> {
  const { actor, tx, now, record } = work
  const { supplierId, systemId } = locked
  await demandSupplierOf(work, locked)
  const parameters = [actor.marketCode, supplierId, systemId, restorableSince(now)] as const
  const usedSince = new Date(now.getTime() - 86_400_000)
  const rows = await tx.many(previewByOrganisation, [...parameters, usedSince])
  const { digest = '' } = (await tx.maybe(findDigest, parameters)) ?? {}
  const touched = rows.filter(({ clients }) => clients > 0)
  record({ action: 'incident.previewed', subject: `supplier:${supplierId}`, details: { systemId } })
  return {
    clients: sum(rows, ({ clients }) => clients),
    usedLately: sum(rows, ({ usedLately }) => usedLately),
    lockedAlready: sum(rows, ({ lockedAlready }) => lockedAlready),
    organisations: touched.slice(0, mostNamed).map(({ id, name, clients, lastUsedAt }) => ({
      ...{ id, name, clients },
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    totalOrganisations: touched.length,
    digest,
  }
}

function sum<T>(rows: readonly T[], count: (row: T) => number): number {
  return rows.reduce((total, row) => total + count(row), 0)
}
