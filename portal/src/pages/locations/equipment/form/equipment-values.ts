import type { NewEquipment } from '../client/credential.queries.ts'
import type { EquipmentChange } from '../client/equipment.queries.ts'

/** What is typed and chosen of client equipment; no supplier, and no IT system of it, is empty. */
export type EquipmentValues = {
  readonly equipmentId: string
  readonly supplierId: string
  readonly systemId: string
  readonly clientRoleId: string
}

/** Beside which field a refusal is said. */
export const fieldOfRefusal = {
  'role.not_found': 'clientRoleId',
  'supplier.not_found': 'supplierId',
  'supplier.locked': 'supplierId',
  'it_system.not_found': 'systemId',
} as const

/** New client equipment, as it is sent: the role that is seen is the role that is saved. */
export function asNewEquipment(values: EquipmentValues): NewEquipment {
  const { equipmentId, supplierId, systemId, clientRoleId } = values
  return {
    equipmentId: equipmentId.trim(),
    clientRoleId,
    supplierId: orNull(supplierId),
    systemId: orNull(systemId),
  }
}

/** Only what the person has changed: what somebody else has changed meanwhile stays. */
export function equipmentChanges(before: EquipmentValues, values: EquipmentValues): EquipmentChange {
  const { equipmentId, clientRoleId } = asNewEquipment(values)
  const { supplierId, systemId } = values
  const isOther = supplierId !== before.supplierId
  return {
    ...(equipmentId === before.equipmentId ? {} : { equipmentId }),
    ...(clientRoleId === before.clientRoleId ? {} : { clientRoleId }),
    ...(isOther ? { supplierId: orNull(supplierId) } : {}),
    // Of another supplier it is another system, also where that is none.
    ...(isOther || systemId !== before.systemId ? { systemId: orNull(systemId) } : {}),
  }
}

function orNull(chosen: string): string | null {
  return chosen === '' ? null : chosen
}
