import type { OrganisationRow } from '../national.queries.ts'

/** Whether an organisation lacks a Super User: an authority needs no more than inspectors, and what is suspended none. */
export function isUnmanaged({ type, status, superUsers }: OrganisationRow): boolean {
  return superUsers === 0 && status === 'active' && type !== 'authority'
}
