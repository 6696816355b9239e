import type { Work } from '../../access/work.ts'
import { demandLocation, type OwnedLocation } from './demand-location.ts'
import { markClosed } from './location.sql.ts'

/**
 * Closes a location: from the answer on its client equipment gets no token and no answer, and nobody works there.
 * @throws location.not_found
 */
export async function closeLocation(work: Work, owned: OwnedLocation): Promise<void> {
  const { tx, now, record } = work
  const { organisationId, locationId } = owned
  const { name } = await demandLocation(work, owned)
  await tx.run(markClosed, [organisationId, locationId, now])
  record({
    action: 'location.closed',
    subject: `location:${locationId}`,
    organisationId,
    details: { name },
  })
}
