import type { Work } from '../src/access/work.ts'
import * as clients from '../src/features/clients/public.ts'
import * as credentials from '../src/features/credentials/public.ts'
import * as roles from '../src/features/roles/public.ts'
import type { Keyring } from '../src/platform/crypto/keyring.ts'

// As the operator does it, who knows the Client Id alone.

export async function lockClient(
  work: Work,
  clientId: string,
  locker: clients.Locker,
  reason: string,
): Promise<void> {
  await clients.lockClient(work, await clients.findOwner(work, clientId), locker, reason)
}

export async function unlockClient(work: Work, clientId: string, unlocker: clients.Locker): Promise<void> {
  await clients.unlockClient(work, await clients.findOwner(work, clientId), unlocker)
}

export async function deleteClient(work: Work, clientId: string): Promise<void> {
  await clients.deleteClient(work, await clients.findOwner(work, clientId))
}

export async function changeClientRole(work: Work, clientId: string, roleName: string): Promise<void> {
  const owned = await clients.findOwner(work, clientId)
  const role = await work.tx.maybe(roles.findRoleByName, [owned.organisationId, roleName])
  await clients.changeClient(work, owned, { roleId: String(role?.id) })
}

export async function regenerateSecret(work: Work, keyring: Keyring, clientId: string): Promise<string> {
  return credentials.regenerateSecret(work, keyring, await clients.findOwner(work, clientId))
}

export async function changeRole(
  work: Work,
  organisationId: string,
  name: string,
  permissions: readonly string[],
): Promise<void> {
  const role = await work.tx.maybe(roles.findRoleByName, [organisationId, name])
  await roles.changeRole(work, { organisationId, roleId: String(role?.id) }, { permissions })
}
