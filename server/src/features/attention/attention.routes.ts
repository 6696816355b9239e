import { fittingPermissions, type Permission } from '@theriac/contract/permissions.ts'
import * as contract from '@theriac/contract/v1/attention.ts'
import type { Static } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Mount } from '../../access/mount/mount.ts'
import type { PersonWork } from '../../access/work.ts'
import { reachOf } from '../locations/public.ts'
import { countAtHome, listAttention, listNewAlerts } from './attention.sql.ts'
import { readNationalAttention } from './read-national-attention.ts'

type Kind = Static<typeof contract.AttentionKind>

const kinds = Compile(contract.AttentionKind)
const mostNamed = 100
const mostAlerts = 10

/** Mounts what the home page tells: what needs attention, as far as the person may see it, in his organisation or his market. */
export function mountAttention({ personal }: Mount): void {
  personal(contract.readAttention, async (_, work) => {
    const { actor, tx, now } = work
    const counted = await tx.maybe(countAtHome, [actor.organisationId, reachOf(actor), now])
    const { newAlerts = 0, locations = 0, clients = 0, users = 0 } = counted ?? {}
    const may = (permission: Permission, count: number) => (actor.permissions.has(permission) ? count : 0)
    return {
      ...(await readClients(work)),
      newAlerts: may('packs:verify', newAlerts),
      alerts: may('packs:verify', newAlerts) > 0 ? await readAlerts(work) : [],
      counts: {
        locations: may('locations:read', locations),
        clients: may('clients:read', clients),
        users: may('users:read', users),
      },
    }
  })
  personal(contract.readNationalAttention, (_, work) => readNationalAttention(work))
}

async function readClients({ actor, tx, now }: PersonWork) {
  if (!actor.permissions.has('clients:read')) return { clients: [], total: 0 }
  const fitting = fittingPermissions('equipment', actor.organisationType)
  const rows = await tx.many(listAttention, [actor.organisationId, reachOf(actor), now, fitting, mostNamed])
  const clients = rows.map(({ kind, clientId, name, locationId, locationName, since, reason }) => ({
    ...{ kind: asKind(kind), clientId, equipmentId: name, locationId, locationName },
    since: since.toISOString(),
    reason: reason === '' ? null : reason,
  }))
  return { clients, total: rows[0]?.total ?? 0 }
}

async function readAlerts({ actor, tx, now }: PersonWork) {
  const rows = await tx.many(listNewAlerts, [actor.organisationId, reachOf(actor), now, mostAlerts])
  return rows.map(({ raisedAt, ...alert }) => ({ ...alert, raisedAt: raisedAt.toISOString() }))
}

function asKind(word: string): Kind {
  if (kinds.Check(word)) return word
  throw new Error('A statement told a kind of attention that there is not.')
}
