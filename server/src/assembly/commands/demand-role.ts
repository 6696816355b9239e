import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { findRoleByName } from '../../features/roles/public.ts'

/** Finds the client role that the operator named. @throws role.not_found */
export async function demandRole(
  { tx }: Pick<Work, 'tx'>,
  organisationId: string,
  name: string,
): Promise<RowOf<typeof findRoleByName>> {
  return (await tx.maybe(findRoleByName, [organisationId, name])) ?? raise('role.not_found')
}
