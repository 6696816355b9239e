import * as contract from '@theriac/contract/v1/user-groups.ts'
import type { Mount } from '../../../access/mount/mount.ts'
import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import { addUserGroup } from './add-user-group.ts'
import { changeUserGroup } from './change-user-group.ts'
import { deleteUserGroup } from './delete-user-group.ts'
import { listUserGroups } from './user-group.sql.ts'

/** Mounts what people do with user groups. */
export function mountUserGroups({ personal }: Mount): void {
  personal(contract.listUserGroups, async (_, { actor, tx }) => ({
    userGroups: (await tx.many(listUserGroups, [actor.organisationId, null])).map(asUserGroup),
  }))
  personal(contract.addUserGroup, async ({ body }, work) =>
    readUserGroup(work, await addUserGroup(work, body)),
  )
  personal(contract.changeUserGroup, async ({ params, body }, work) => {
    await changeUserGroup(work, params.groupId, body)
    return readUserGroup(work, params.groupId)
  })
  personal(contract.deleteUserGroup, ({ params }, work) => deleteUserGroup(work, params.groupId))
}

async function readUserGroup({ actor, tx }: PersonWork, groupId: string): Promise<contract.UserGroup> {
  const row = (await tx.maybe(listUserGroups, [actor.organisationId, groupId])) ?? raise('group.not_found')
  return asUserGroup(row)
}

function asUserGroup({
  permissions,
  ...rest
}: Omit<contract.UserGroup, 'permissions'> & {
  readonly permissions: readonly string[]
}): contract.UserGroup {
  return { ...rest, permissions: [...permissions] }
}
