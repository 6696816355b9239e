import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { demandSystemForUpdate, type NamedSystem } from './demand-system-for-update.ts'
import { deleteSystem } from './it-system.sql.ts'

const foreignKeyViolation = '23503'

/**
 * Removes an IT system that no equipment, application or lock names, or ever named: what is past tells its name too.
 * @throws supplier.not_found, it_system.not_found, it_system.in_use
 */
export async function removeItSystem(work: PersonWork, named: NamedSystem): Promise<void> {
  const { actor, tx, record } = work
  const { name } = await demandSystemForUpdate(work, named)
  await tx.run(deleteSystem, [actor.marketCode, named.systemId]).catch((error: unknown) => {
    // Only the database knows of what is named at this very moment.
    if (error instanceof Error && 'code' in error && error.code === foreignKeyViolation)
      raise('it_system.in_use')
    throw error
  })
  record({
    action: 'it_system.removed',
    subject: `it-system:${named.systemId}`,
    details: { supplierId: named.supplierId, name },
  })
}
