import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { newId } from '../../platform/crypto/new-id.ts'
import { demandOrganisationById } from '../organisations/public.ts'
import { checkPermissions, fullAccess } from './role.ts'
import { insertRole } from './role.sql.ts'

type NewRole = {
  readonly organisationId: string
  readonly name: string
  readonly description?: string | undefined
  readonly permissions: readonly string[]
}

/**
 * Adds a client role to an organisation.
 * @returns its id
 * @throws organisation.not_found, permission.unknown, permission.does_not_fit, role.name_taken
 */
export async function addRole({ tx, now, record }: Work, given: NewRole): Promise<string> {
  const { organisationId, name, description = '' } = given
  const { type } = await demandOrganisationById(tx, organisationId)
  const permissions = checkPermissions(given.permissions, type)
  const id = newId(now)
  const added = await tx.run(insertRole, [id, organisationId, name, description, false, permissions, now])
  if (added === 0) raise('role.name_taken')
  record({
    action: 'role.added',
    subject: `role:${id}`,
    organisationId,
    details: { name, description, permissions },
  })
  return id
}

/** Gives a new organisation its built-in role. */
export async function addFullAccess({ tx, now, record }: Work, organisationId: string): Promise<void> {
  const id = newId(now)
  await tx.run(insertRole, [id, organisationId, fullAccess.name, fullAccess.description, true, [], now])
  record({ action: 'role.added', subject: `role:${id}`, organisationId, details: { name: fullAccess.name } })
}
