import type { Command } from 'commander'
import { raise } from '../../access/raise.ts'
import {
  addClient,
  changeClient,
  deleteClient,
  findOwner,
  listClients,
  lockClient,
  unlockClient,
} from '../../features/clients/public.ts'
import { issueCredential, regenerateSecret } from '../../features/credentials/public.ts'
import { findOwnerOfLocation } from '../../features/locations/public.ts'
import { demandOrganisation } from './demand-organisation.ts'
import { demandRole } from './demand-role.ts'
import { readLocationId, readOrganisationId, readText } from './read-option.ts'
import { runCommand } from './run-command.ts'

type NewClientOptions = { location: number; equipmentId: string; role?: string }

/** The commands for clients and their credentials. A secret is printed once, and never again. */
export function addClientCommands(program: Command): void {
  const client = program.command('client').description('client equipment and its credentials')
  client
    .command('add')
    .description('add client equipment to a location, and print its client secret: this once')
    .requiredOption('--location <id>', 'the Location Id', readLocationId)
    .requiredOption('--equipment-id <name>', 'the plain name of the equipment or IT system', readText)
    .option('--role <name>', 'the Client Role (default: Full Access)', readText)
    .action(async ({ location: locationId, equipmentId: name, role }: NewClientOptions, command: Command) =>
      runCommand(command, async (work, keyring) => {
        const owner = (await work.tx.maybe(findOwnerOfLocation, [locationId])) ?? raise('location.not_found')
        const roleId =
          role === undefined ? undefined : (await demandRole(work, owner.organisationId, role)).id
        const added = await addClient(work, { ...owner, locationId, name, roleId })
        const { clientSecret } = await issueCredential(work, keyring, added)
        return { clientId: added.clientId, clientSecret, role: added.role }
      }),
    )
  client
    .command('regenerate')
    .description('make a new client secret and end the old one at once; print it: this once')
    .argument('<client-id>', 'the Client Id')
    .action(async (clientId: string, _: object, command: Command) =>
      runCommand(command, async (work, keyring) => ({
        clientId,
        clientSecret: await regenerateSecret(work, keyring, await findOwner(work, clientId)),
      })),
    )
  addLockCommands(client)
  client
    .command('role')
    .description('give a client another client role; it counts at once')
    .argument('<client-id>', 'the Client Id')
    .argument('<role>', 'the role’s name', readText)
    .action(async (clientId: string, role: string, _: object, command: Command) =>
      runCommand(command, async (work) => {
        const owned = await findOwner(work, clientId)
        await changeClient(work, owned, { roleId: (await demandRole(work, owned.organisationId, role)).id })
        return { clientId, role }
      }),
    )
  client
    .command('list')
    .description('list the clients of an organisation')
    .requiredOption('--organisation <id>', 'the organisation', readOrganisationId)
    .action(async ({ organisation }: { organisation: string }, command: Command) =>
      runCommand(command, async (work) => {
        await demandOrganisation(work, organisation)
        return work.tx.many(listClients, [organisation])
      }),
    )
}

type LockOptions = { asNmvo?: boolean; reason: string }

function addLockCommands(client: Command): void {
  client
    .command('lock')
    .description('lock a client: nothing that it sends succeeds any more')
    .argument('<client-id>', 'the Client Id')
    .requiredOption('--reason <text>', 'why', readText)
    .option('--as-nmvo', 'lock for the national organisation: only it can unlock then')
    .action(async (clientId: string, { asNmvo, reason }: LockOptions, command: Command) =>
      runCommand(command, async (work) => {
        const locker = asNmvo === true ? 'nmvo' : 'organisation'
        await lockClient(work, await findOwner(work, clientId), locker, reason)
        return { clientId, status: 'locked' }
      }),
    )
  client
    .command('unlock')
    .description('unlock a client; it fetches new tokens with the secret that it has')
    .argument('<client-id>', 'the Client Id')
    .option('--as-nmvo', 'unlock what the national organisation locked')
    .action(async (clientId: string, { asNmvo }: Pick<LockOptions, 'asNmvo'>, command: Command) =>
      runCommand(command, async (work) => {
        const unlocker = asNmvo === true ? 'nmvo' : 'organisation'
        await unlockClient(work, await findOwner(work, clientId), unlocker)
        return { clientId, status: 'active' }
      }),
    )
  client
    .command('delete')
    .description('delete a client: it stops at once')
    .argument('<client-id>', 'the Client Id')
    .action(async (clientId: string, _: object, command: Command) =>
      runCommand(command, async (work) => {
        await deleteClient(work, await findOwner(work, clientId))
        return { clientId, status: 'deleted' }
      }),
    )
}
