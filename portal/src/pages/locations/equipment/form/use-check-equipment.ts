import { useTexts } from '../../../../texts/texts-provider.tsx'
import type { EquipmentValues } from './equipment-values.ts'

/** What is wrong with what was typed and chosen of client equipment, among the roles that there are. */
export function useCheckEquipment(roles: readonly { readonly id: string }[]) {
  const { equipmentIdMissing, roleMissing } = useTexts('organisation').equipment
  return ({ equipmentId, clientRoleId }: EquipmentValues) => ({
    equipmentId: equipmentId.trim() === '' ? equipmentIdMissing : undefined,
    clientRoleId: roles.some(({ id }) => id === clientRoleId) ? undefined : roleMissing,
  })
}
