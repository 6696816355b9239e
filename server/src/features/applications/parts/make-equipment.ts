import type { Work } from '../../../access/work.ts'
import { addClient } from '../../clients/public.ts'
import { noteEquipment } from './application.sql.ts'

/** What of an application makes the equipment: its name and its role are those that were applied for. */
type AppliedEquipment = {
  readonly applicationId: string
  readonly organisationId: string
  readonly locationId: number
  readonly systemName: string
  readonly roleId: string
  readonly supplierId: string | null
  readonly systemId: string | null
}

/**
 * Makes the new equipment of a change of IT system, without a credential: that is handed over, or shown, later.
 * @throws location.not_found, location.closed, role.not_found, supplier.not_found, it_system.not_found
 */
export async function makeEquipment(work: Work, given: AppliedEquipment): Promise<void> {
  const { applicationId, systemName, ...place } = given
  const { id: clientUuid } = await addClient(work, { ...place, name: systemName })
  await work.tx.run(noteEquipment, [given.organisationId, applicationId, clientUuid])
}
