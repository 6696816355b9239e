import type { EquipmentChange, NewEquipment } from '../client/equipment.queries.ts'

/** What is typed and chosen of client equipment; no supplier is empty. */
export type EquipmentValues = {
  readonly equipmentId: string
  readonly supplierId: string
  readonly clientRoleId: string
}

/** Beside which field a refusal is said. */
export const fieldOfRefusal = {
  'role.not_found': 'clientRoleId',
  'supplier.not_found': 'supplierId',
} as const

/** New client equipment, as it is sent: the role that is seen is the role that is saved. */
export function asNewEquipment({ equipmentId, supplierId, clientRoleId }: EquipmentValues): NewEquipment {
  return {
    equipmentId: equipmentId.trim(),
    clientRoleId,
    supplierId: supplierId === '' ? null : supplierId,
  }
}

/** Only what the person has changed: what somebody else has changed meanwhile stays. */
export function equipmentChanges(before: EquipmentValues, values: EquipmentValues): EquipmentChange {
  const { equipmentId, supplierId, clientRoleId } = asNewEquipment(values)
  return {
    ...(equipmentId === before.equipmentId ? {} : { equipmentId }),
    ...(clientRoleId === before.clientRoleId ? {} : { clientRoleId }),
    ...(values.supplierId === before.supplierId || supplierId === undefined ? {} : { supplierId }),
  }
}
