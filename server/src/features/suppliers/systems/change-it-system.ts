import { raiseIfTaken } from '../../../access/raise-if-taken.ts'
import type { PersonWork } from '../../../access/work.ts'
import { whatChanged } from '../../../audit/what-changed.ts'
import { demandSystemForUpdate, type NamedSystem } from './demand-system-for-update.ts'
import { updateSystem } from './it-system.sql.ts'

/**
 * Renames an IT system of a supplier of the actor's market; equipment that names it shows the new name.
 * @throws supplier.not_found, it_system.not_found, it_system.name_taken
 */
export async function changeItSystem(work: PersonWork, named: NamedSystem, name: string): Promise<void> {
  const { actor, tx, record } = work
  const changed = whatChanged(await demandSystemForUpdate(work, named), { name })
  if (changed === undefined) return
  await tx
    .run(updateSystem, [actor.marketCode, named.systemId, name])
    .catch(raiseIfTaken('it_systems_name', 'it_system.name_taken'))
  record({ action: 'it_system.changed', subject: `it-system:${named.systemId}`, details: changed })
}
