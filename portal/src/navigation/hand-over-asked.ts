/*
 * How another page asks the page of client equipment to hand credentials over: by the state of the address, which stands in
 * no link that is sent to somebody.
 */

/** What to leave with the page of the equipment; the link goes to this address, unless something else is typed there. */
export function askHandOver(email: string | null): { readonly handOverTo: string } {
  return { handOverTo: email ?? '' }
}

/** To whom a page that is opened is to hand over; undefined where nobody asked for that. */
export function readHandOverAsked(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('handOverTo' in state)) return undefined
  return typeof state.handOverTo === 'string' ? state.handOverTo : undefined
}
