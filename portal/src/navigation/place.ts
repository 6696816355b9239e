/** Something of which one is open: an organisation, a location. */
export type Place = { readonly id: string; readonly name: string }
