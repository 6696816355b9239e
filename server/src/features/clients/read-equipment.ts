import type { ClientEquipment, DeletedClient } from '@theriac/contract/v1/clients.ts'
import type { Static } from 'typebox'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { isWithinReach, readLocation } from '../locations/public.ts'
import { effectivePermissions } from '../roles/public.ts'
import { restorableSince, restorableUntil } from './client.ts'
import { findEquipment, listDeletedEquipment, listEquipment, listLiveSecrets } from './equipment.sql.ts'
import { tellLock } from './tell-lock.ts'

type Reading = Pick<PersonWork, 'actor' | 'tx' | 'now'>
type EquipmentRow = RowOf<typeof findEquipment>
type SecretRow = RowOf<typeof listLiveSecrets>

/**
 * Reads a piece of client equipment of the organisation that a person has open, as it is now.
 * @throws client.not_found, also where he is limited to other locations, or its own is closed
 */
export async function readEquipment(work: Reading, clientId: string): Promise<ClientEquipment> {
  const { organisationId } = work.actor
  const row = (await work.tx.maybe(findEquipment, [organisationId, clientId])) ?? raise('client.not_found')
  const place = { organisationId, locationId: row.locationId, closedAt: null }
  if (!isWithinReach(work.actor, place)) raise('client.not_found')
  const [client] = await withSecrets(work, [row])
  return client ?? raise('client.not_found')
}

/**
 * Reads the client equipment of a location, and what of it was deleted and can be restored.
 * @throws location.not_found
 */
export async function readEquipmentOfLocation(work: Reading, locationId: number) {
  const { actor, tx, now } = work
  await readLocation(work, locationId)
  const rows = await tx.many(listEquipment, [actor.organisationId, locationId])
  const gone = await tx.many(listDeletedEquipment, [actor.organisationId, locationId, restorableSince(now)])
  const deleted = gone.map(({ clientId, name, deletedAt }): Static<typeof DeletedClient> => ({
    clientId,
    equipmentId: name,
    deletedAt: deletedAt.toISOString(),
    restorableUntil: restorableUntil(deletedAt).toISOString(),
  }))
  return { clients: await withSecrets(work, rows), deleted }
}

async function withSecrets(
  { actor, tx, now }: Reading,
  rows: readonly EquipmentRow[],
): Promise<ClientEquipment[]> {
  const uuids = rows.map(({ clientUuid }) => clientUuid)
  const secrets = await tx.many(listLiveSecrets, [actor.organisationId, uuids, now])
  const byClient = Map.groupBy(secrets, ({ clientUuid }) => clientUuid)
  return rows.map((row) => ({
    ...asEquipment(row),
    permissions: [...effectivePermissions(row, 'equipment', actor.organisationType)],
    secrets: (byClient.get(row.clientUuid) ?? []).map(asSecret),
  }))
}

function asEquipment(row: EquipmentRow): Omit<ClientEquipment, 'permissions' | 'secrets'> {
  const { lastUsedAt, malformedTimes, malformedSince } = row
  return {
    clientId: row.clientId,
    equipmentId: row.name,
    locationId: row.locationId,
    locationName: row.locationName,
    supplier:
      row.supplierId === null || row.supplierName === null
        ? null
        : { id: row.supplierId, name: row.supplierName },
    clientRole: { id: row.roleId, name: row.roleName, isBuiltIn: row.grantsAll },
    status: row.status === 'active' ? 'active' : 'locked',
    lock: tellLock(row),
    createdAt: row.createdAt.toISOString(),
    lastUsed:
      lastUsedAt === null
        ? null
        : { at: lastUsedAt.toISOString(), address: row.lastAddress, userAgent: row.lastUserAgent },
    malformedSecrets:
      malformedTimes === null || malformedSince === null
        ? null
        : { times: malformedTimes, since: malformedSince.toISOString() },
  }
}

function asSecret({ id, hint, createdAt, expiresAt, lastUsedAt }: SecretRow) {
  return {
    id,
    lastFour: hint ?? '',
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }
}
