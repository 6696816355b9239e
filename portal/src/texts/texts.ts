import type { english } from './en/english.ts'

/** The catalogue: every text of the portal by area and name. */
export type Texts = typeof english
