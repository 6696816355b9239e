import { raise } from '../../../access/raise.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { listUserGroups } from './user-group.sql.ts'

export type UserGroupRow = RowOf<typeof listUserGroups>

/**
 * Finds user groups of an organisation by their ids, each once.
 * @throws group.not_found when one of them is not there
 */
export async function demandUserGroups(
  tx: Transaction,
  organisationId: string,
  ids: readonly string[],
): Promise<UserGroupRow[]> {
  if (ids.length === 0) return []
  const all = await tx.many(listUserGroups, [organisationId, null])
  const found = all.filter(({ id }) => ids.includes(id))
  return found.length === new Set(ids).size ? found : raise('group.not_found')
}
