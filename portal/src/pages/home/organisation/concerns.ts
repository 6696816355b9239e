import type { Meaning } from '../../../ui/theme/palette.ts'
import type { ClientOfConcern } from '../home.queries.ts'

type Kind = ClientOfConcern['kind']

/** How much each kind weighs: what stops somebody from working first. */
export const meaningOf: Readonly<Record<Kind, Meaning>> = {
  'secret-found': 'stop',
  'without-permissions': 'stop',
  'malformed-secrets': 'careful',
  'secret-expires': 'careful',
  locked: 'stop',
  'never-used': 'information',
  unused: 'information',
}

const order: readonly Kind[] = [
  'secret-found',
  'without-permissions',
  'malformed-secrets',
  'secret-expires',
  'locked',
  'never-used',
  'unused',
]

/** The most pressing first, and of those alike the latest. */
export function byWeight(concerns: readonly ClientOfConcern[]): readonly ClientOfConcern[] {
  return concerns.toSorted(
    (one, other) =>
      order.indexOf(one.kind) - order.indexOf(other.kind) || other.since.localeCompare(one.since),
  )
}
