import type { ApplicationKind } from '@theriac/contract/v1/applications.ts'
import type { Letter, Reader } from '../../letters/public.ts'

/** What every mail about an application tells of it. */
export type Applied = {
  readonly id: string
  readonly kind: ApplicationKind
  readonly organisation: string
  readonly location: string
  readonly systemName: string | null
}

type Decided = Applied & { readonly reason: string | null }
export type Finished = Applied & { readonly locked: readonly string[] }
export type Planned = Applied & { readonly plannedOn: string }

export type Letters = {
  /** To the organisation. */
  readonly approved: (facts: Decided, reader: Reader) => Letter
  readonly refused: (facts: Decided, reader: Reader) => Letter
  readonly finished: (facts: Finished, reader: Reader) => Letter
  /** To the contact of the new system's supplier. */
  readonly toSupplier: (facts: Planned, reader: Reader) => Letter
  /** To the national organisation. */
  readonly applied: (facts: Planned, reader: Reader) => Letter
}
