import type { Command } from 'commander'
import { addRole, changeRole, deleteRole, listRoles } from '../../features/roles/public.ts'
import { demandOrganisation } from './demand-organisation.ts'
import { demandRole } from './demand-role.ts'
import { readNames, readOrganisationId, readText } from './read-option.ts'
import { runCommand } from './run-command.ts'

type OfRole = { organisation: string; name: string }
type WithPermissions = OfRole & { permissions: string[]; description?: string }

/** The commands for client roles. */
export function addRoleCommands(program: Command): void {
  const role = program.command('role').description('client roles: named sets of permissions')
  const ofRole = (command: Command) =>
    command
      .requiredOption('--organisation <id>', 'the organisation', readOrganisationId)
      .requiredOption('--name <name>', 'the role’s name', readText)
  ofRole(role.command('add'))
    .description('add a client role')
    .requiredOption('--permissions <names>', 'as in packs:verify,packs:supply', readNames)
    .option('--description <text>', 'what it is for', readText)
    .action(async ({ organisation: organisationId, ...given }: WithPermissions, command: Command) =>
      runCommand(command, async (work) => {
        await addRole(work, { organisationId, ...given })
        return { name: given.name, permissions: given.permissions }
      }),
    )
  ofRole(role.command('change'))
    .description('give a client role other permissions; they count at once')
    .requiredOption('--permissions <names>', 'as in packs:verify,packs:supply', readNames)
    .action(async ({ organisation, name, permissions }: WithPermissions, command: Command) =>
      runCommand(command, async (work) => {
        const { id: roleId } = await demandRole(work, organisation, name)
        await changeRole(work, { organisationId: organisation, roleId }, { permissions })
        return { name, permissions }
      }),
    )
  ofRole(role.command('delete'))
    .description('delete a client role that no client has')
    .action(async ({ organisation, name }: OfRole, command: Command) =>
      runCommand(command, async (work) => {
        const { id: roleId } = await demandRole(work, organisation, name)
        await deleteRole(work, { organisationId: organisation, roleId })
        return { deleted: name }
      }),
    )
  role
    .command('list')
    .description('list the client roles of an organisation, and how many clients have each')
    .requiredOption('--organisation <id>', 'the organisation', readOrganisationId)
    .action(async ({ organisation }: { organisation: string }, command: Command) =>
      runCommand(command, async (work) => {
        await demandOrganisation(work, organisation)
        const roles = await work.tx.many(listRoles, [organisation])
        return roles.map(({ name, grantsAll, permissions, clients }) => ({
          name,
          permissions: grantsAll ? 'all available' : permissions,
          clients,
        }))
      }),
    )
}
