import type { ClientEquipment, DeletedClient } from '@theriac/contract/v1/clients.ts'
import type { Static } from 'typebox'
import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { isWithinReach, readLocation } from '../../locations/public.ts'
import { effectivePermissions } from '../../roles/public.ts'
import { restorableSince, restorableUntil } from '../parts/client.ts'
import { findEquipment, listDeletedEquipment, listEquipment, listLiveCredentials } from './equipment.sql.ts'
import { listLastCollections, listLastHandOvers } from '../hand-over/hand-over.sql.ts'
import { tellHandOver, tellLastCollection } from '../hand-over/tell-hand-over.ts'
import { tellLock } from './tell-lock.ts'

type Reading = Pick<PersonWork, 'actor' | 'tx' | 'now'>
type EquipmentRow = RowOf<typeof findEquipment>
type CredentialRow = RowOf<typeof listLiveCredentials>

/**
 * Reads a piece of client equipment of the organisation that a person has open, as it is now.
 * @throws client.not_found, also where he is limited to other locations, or its own is closed
 */
export async function readEquipment(work: Reading, clientId: string): Promise<ClientEquipment> {
  const { organisationId } = work.actor
  const row =
    (await work.tx.maybe(findEquipment, [organisationId, clientId, work.now])) ?? raise('client.not_found')
  const place = { organisationId, locationId: row.locationId, closedAt: null }
  if (!isWithinReach(work.actor, place)) raise('client.not_found')
  const [client] = await withCredentials(work, [row])
  return client ?? raise('client.not_found')
}

/**
 * Reads the client equipment of a location, and what of it was deleted and can be restored.
 * @throws location.not_found
 */
export async function readEquipmentOfLocation(work: Reading, locationId: number) {
  const { actor, tx, now } = work
  await readLocation(work, locationId)
  const rows = await tx.many(listEquipment, [actor.organisationId, locationId, now])
  const gone = await tx.many(listDeletedEquipment, [actor.organisationId, locationId, restorableSince(now)])
  const deleted = gone.map(({ clientId, name, deletedAt }): Static<typeof DeletedClient> => ({
    clientId,
    equipmentId: name,
    deletedAt: deletedAt.toISOString(),
    restorableUntil: restorableUntil(deletedAt).toISOString(),
  }))
  return { clients: await withCredentials(work, rows), deleted }
}

async function withCredentials(
  { actor, tx, now }: Reading,
  rows: readonly EquipmentRow[],
): Promise<ClientEquipment[]> {
  const uuids = rows.map(({ clientUuid }) => clientUuid)
  const { organisationId, organisationType } = actor
  const credentials = await tx.many(listLiveCredentials, [organisationId, uuids, now])
  const handOvers = await tx.many(listLastHandOvers, [organisationId, uuids])
  const collections = await tx.many(listLastCollections, [organisationId, uuids])
  const byClient = Map.groupBy(credentials, ({ clientUuid }) => clientUuid)
  return rows.map((row) => {
    const own = byClient.get(row.clientUuid) ?? []
    const collection = collections.find(({ clientUuid }) => clientUuid === row.clientUuid)
    const handOver = handOvers.find(({ clientUuid }) => clientUuid === row.clientUuid)
    return {
      ...asEquipment(row),
      permissions: [...effectivePermissions(row, 'equipment', organisationType)],
      secrets: own.filter(({ kind }) => kind === 'secret').map(asSecret),
      keys: own.filter(({ kind }) => kind !== 'secret').map(asKey),
      handOver: handOver === undefined ? null : tellHandOver(handOver, now),
      lastCollected: tellLastCollection(collection),
    }
  })
}

function asEquipment(
  row: EquipmentRow,
): Omit<ClientEquipment, 'permissions' | 'secrets' | 'keys' | 'handOver' | 'lastCollected'> {
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
    system:
      row.systemId === null || row.systemName === null ? null : { id: row.systemId, name: row.systemName },
    allowedNetworks: row.allowedNetworks === null ? null : [...row.allowedNetworks],
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
    foundSecretAt: row.foundSecretAt?.toISOString() ?? null,
  }
}

function asCredential({ id, name, createdAt, expiresAt, lastUsedAt, lastAddress }: CredentialRow) {
  return {
    ...{ id, name, lastAddress },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }
}

function asSecret(row: CredentialRow) {
  return { ...asCredential(row), lastFour: row.hint ?? '', isOld: row.supersededAt !== null }
}

function asKey(row: CredentialRow) {
  const { thumbprint, jwksUri } = row
  return {
    ...asCredential(row),
    kind: row.kind === 'key' ? ('key' as const) : ('key-set' as const),
    thumbprint,
    jwksUri,
  }
}
