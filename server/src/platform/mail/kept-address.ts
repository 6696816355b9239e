/**
 * An e-mail address as it is kept and looked up: whoever types it again, with capitals, or on a device that writes its
 * letters in another of the ways of Unicode, types the same.
 */
export function keptAddress(typed: string): string {
  return typed.trim().normalize('NFC').toLowerCase()
}

/** Such an address, where it may be missing. */
export function keptAddressIfAny(typed: string | null | undefined): string | null {
  return typed === null || typed === undefined ? null : keptAddress(typed)
}
