import type { Supplier } from '@theriac/contract/v1/suppliers.ts'
import type { NewSupplier, SupplierChange } from '../national.queries.ts'

/** What is typed of a supplier. */
export type SupplierValues = {
  readonly name: string
  readonly contactName: string
  readonly contactEmail: string
}

export const noValues: SupplierValues = { name: '', contactName: '', contactEmail: '' }

/** A supplier as a form shows it. */
export function asValues({ name, contactName, contactEmail }: Supplier): SupplierValues {
  return { name, contactName: contactName ?? '', contactEmail: contactEmail ?? '' }
}

/** What was typed, as it is sent: without space at the ends, what is empty as nothing. */
export function asSupplier({ name, contactName, contactEmail }: SupplierValues): NewSupplier {
  return { name: name.trim(), contactName: orNothing(contactName), contactEmail: orNothing(contactEmail) }
}

/** Only what the person has changed: what somebody else has changed meanwhile stays. */
export function changesSince(before: SupplierValues, values: SupplierValues): SupplierChange {
  const [old, now] = [asSupplier(before), asSupplier(values)]
  return {
    ...(now.name === old.name ? {} : { name: now.name }),
    ...(now.contactName === old.contactName ? {} : { contactName: now.contactName }),
    ...(now.contactEmail === old.contactEmail ? {} : { contactEmail: now.contactEmail }),
  }
}

function orNothing(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
