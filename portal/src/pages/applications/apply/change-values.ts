import type { NewSystemChange } from '../applications.queries.ts'

/** In place of a supplier's id: it is not in the list. */
export const otherSupplier = 'other'

/** In place of equipment: the new IT system replaces none. */
export const replacesNone = 'none'

/** What is typed and chosen of a change of IT system; what is not given is empty. */
export type ChangeValues = {
  readonly locationId: string
  readonly systemName: string
  /** Of the registry, or `otherSupplier`. */
  readonly supplierId: string
  readonly systemId: string
  readonly supplierName: string
  readonly contactName: string
  readonly contactEmail: string
  readonly plannedOn: string
  readonly clientRoleId: string
  /** The old equipment that is ticked, or `replacesNone`; null as long as nobody has ticked anything. */
  readonly replaced: readonly string[] | null
  readonly remark: string
}

/** What was typed, as it is sent, at a location with this equipment: the role and the ticks that are seen are those that are saved. */
export function asSystemChange(values: ChangeValues, equipment: readonly string[]): NewSystemChange {
  const { supplierId } = values
  const isOther = supplierId === otherSupplier
  return {
    locationId: Number(values.locationId),
    systemName: inOneLine(values.systemName),
    ...(isOther
      ? { supplierName: inOneLine(values.supplierName) }
      : { supplierId, systemId: values.systemId === '' ? null : values.systemId }),
    contactName: orNothing(values.contactName),
    contactEmail: orNothing(values.contactEmail),
    clientRoleId: values.clientRoleId,
    replaces: equipment.filter((clientId) => tickedOf(values, equipment).includes(clientId)),
    plannedOn: values.plannedOn,
    remark: orNothing(values.remark),
  }
}

/**
 * What is ticked as replaced. Where nobody has ticked anything: the only equipment that there is, or nothing, since nobody
 * can know which.
 */
export function tickedOf(
  { replaced }: Pick<ChangeValues, 'replaced'>,
  equipment: readonly string[],
): readonly string[] {
  return replaced ?? (equipment.length === 1 ? equipment : [])
}

/** What is ticked after a press: that nothing is replaced goes with nothing else. */
export function tickedAfter(before: readonly string[], chosen: readonly string[]): readonly string[] {
  if (!chosen.includes(replacesNone)) return chosen
  const others = chosen.filter((one) => one !== replacesNone)
  return before.includes(replacesNone) && others.length > 0 ? others : [replacesNone]
}

/** What was typed, on one line; nothing where nothing was. */
export function orNothing(text: string): string | null {
  const line = inOneLine(text)
  return line === '' ? null : line
}

function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}
