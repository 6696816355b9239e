import type { UserGroupRow } from '../../roles/public.ts'

/** The groups of these ids with their names, in the order of the list. */
export function nameGroups(ids: readonly string[], groups: readonly UserGroupRow[]) {
  return groups.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }))
}
