import { useEquipment } from '../client/equipment.queries.ts'

/** Tells whether other equipment at the location has this Equipment Id: allowed, but hard to tell apart. */
export function useIsNameTaken(locationId: string, ownClientId?: string): (equipmentId: string) => boolean {
  const { data } = useEquipment(locationId)
  return (equipmentId) => {
    const wanted = equipmentId.trim().toLocaleLowerCase()
    return (data?.clients ?? []).some(
      (other) => other.clientId !== ownClientId && other.equipmentId.toLocaleLowerCase() === wanted,
    )
  }
}
