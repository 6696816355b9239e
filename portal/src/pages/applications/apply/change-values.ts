import type { NewSystemChange } from '../applications.queries.ts'

/** In place of a supplier's id: it is not in the list. */
export const otherSupplier = 'other'

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
  /** The old equipment that the location goes on using: all the rest is replaced. */
  readonly staying: readonly string[]
  readonly remark: string
}

/** What was typed, as it is sent, at a location with this equipment: the role and the ticks that are seen are those that are saved. */
export function asSystemChange(values: ChangeValues, equipment: readonly string[]): NewSystemChange {
  const { supplierId, staying } = values
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
    replaces: equipment.filter((clientId) => !staying.includes(clientId)),
    plannedOn: values.plannedOn,
    remark: orNothing(values.remark),
  }
}

/** What was typed, on one line; nothing where nothing was. */
export function orNothing(text: string): string | null {
  const line = inOneLine(text)
  return line === '' ? null : line
}

function inOneLine(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}
