import * as contract from '@theriac/contract/v1/client-roles.ts'
import { fittingPermissions } from '@theriac/contract/permissions.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { addRole } from './add-role.ts'
import { changeRole } from './change-role.ts'
import { deleteRole } from './delete-role.ts'
import { effectivePermissions } from './role.ts'
import { findRole, listRoles } from './role.sql.ts'

/** Mounts what people do with client roles. */
export function mountClientRoles({ personal }: Mount): void {
  personal(contract.listClientRoles, async (_, { actor, tx }) => ({
    clientRoles: (await tx.many(listRoles, [actor.organisationId])).map((row) => asClientRole(row, actor)),
    available: fittingPermissions('equipment', actor.organisationType),
  }))
  personal(contract.addClientRole, async ({ body }, work) => {
    const { organisationId } = work.actor
    return readRole(work, await addRole(work, { organisationId, ...body }))
  })
  personal(contract.changeClientRole, async ({ params: { roleId }, body }, work) => {
    await changeRole(work, { organisationId: work.actor.organisationId, roleId }, body)
    return readRole(work, roleId)
  })
  personal(contract.deleteClientRole, ({ params: { roleId } }, work) =>
    deleteRole(work, { organisationId: work.actor.organisationId, roleId }),
  )
}

async function readRole({ actor, tx }: PersonWork, roleId: string): Promise<contract.ClientRole> {
  const row = (await tx.maybe(findRole, [actor.organisationId, roleId])) ?? raise('role.not_found')
  return asClientRole(row, actor)
}

function asClientRole(
  row: RowOf<typeof findRole>,
  { organisationType }: PersonWork['actor'],
): contract.ClientRole {
  return {
    ...{ id: row.id, name: row.name, description: row.description, isBuiltIn: row.grantsAll },
    permissions: [...effectivePermissions(row, 'equipment', organisationType)],
    clients: row.clients,
  }
}
