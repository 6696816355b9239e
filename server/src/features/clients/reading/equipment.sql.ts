import {
  boolean,
  integer,
  nullable,
  text,
  textArray,
  timestamp,
  uuid,
  uuidArray,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

const columns = {
  clientUuid: uuid,
  clientId: text,
  name: text,
  locationId: integer,
  locationName: text,
  supplierId: nullable(uuid),
  supplierName: nullable(text),
  systemId: nullable(uuid),
  systemName: nullable(text),
  allowedNetworks: nullable(textArray),
  roleId: uuid,
  roleName: text,
  grantsAll: boolean,
  permissions: textArray,
  status: text,
  lockedBy: nullable(text),
  lockReason: nullable(text),
  lockedAt: nullable(timestamp),
  createdAt: timestamp,
  lastUsedAt: nullable(timestamp),
  lastAddress: nullable(text),
  lastUserAgent: nullable(text),
  malformedTimes: nullable(integer),
  malformedSince: nullable(timestamp),
  foundSecretAt: nullable(timestamp),
} as const

// Of a secret that somebody found it tells for 30 days, or until something newer has taken its place.
const selectEquipment = `
    select
      c.id as "clientUuid", c.client_id as "clientId", c.name, c.location_id as "locationId",
      l.name as "locationName", s.id as "supplierId", s.name as "supplierName",
      y.id as "systemId", y.name as "systemName", c.allowed_networks::text[] as "allowedNetworks",
      r.id as "roleId", r.name as "roleName", r.grants_all as "grantsAll", r.permissions,
      c.status, c.locked_by as "lockedBy", c.lock_reason as "lockReason", c.locked_at as "lockedAt",
      c.created_at as "createdAt",
      u.last_used_at as "lastUsedAt", host(u.address) as "lastAddress", u.user_agent as "lastUserAgent",
      b.times as "malformedTimes", b.first_at as "malformedSince",
      (
        select max(k.revoked_at)
        from credentials k
        where k.client_uuid = c.id
          and k.ended_because = 'found'
          and k.revoked_at > $3::timestamptz - interval '30 days'
          and not exists (select from credentials n where n.client_uuid = c.id and n.created_at > k.revoked_at)
      ) as "foundSecretAt"
    from clients c
    join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    join client_roles r on r.organisation_id = c.organisation_id and r.id = c.client_role_id
    left join suppliers s on s.id = c.supplier_id
    left join it_systems y on y.supplier_id = c.supplier_id and y.id = c.it_system_id
    left join malformed_secrets b on b.client_uuid = c.id
    left join lateral (
      select cu.last_used_at, cu.address, cu.user_agent
      from credential_uses cu
      where cu.client_uuid = c.id
      order by cu.last_used_at desc
      limit 1
    ) u on true
    where c.organisation_id = $1
      and c.kind = 'equipment'
      and c.deleted_at is null
      and l.closed_at is null`

export const findEquipment = statement({
  name: 'find_equipment',
  params: [uuid, text, timestamp],
  index: 'clients_client_id',
  columns,
  text: `${selectEquipment}
      and c.client_id = $2`,
})

export const listEquipment = statement({
  name: 'list_equipment',
  params: [uuid, integer, timestamp],
  index: 'clients_location',
  columns,
  text: `${selectEquipment}
      and c.location_id = $2
    order by c.name collate by_name, c.created_at, c.id`,
})

// The newest first: when it was made, those before it were given their end.
export const listLiveCredentials = statement({
  name: 'list_live_credentials',
  params: [uuid, uuidArray, timestamp],
  index: 'credentials_client',
  columns: {
    clientUuid: uuid,
    id: uuid,
    kind: text,
    name: text,
    hint: nullable(text),
    thumbprint: nullable(text),
    jwksUri: nullable(text),
    createdAt: timestamp,
    expiresAt: nullable(timestamp),
    supersededAt: nullable(timestamp),
    lastUsedAt: nullable(timestamp),
    lastAddress: nullable(text),
  },
  text: `
    select
      k.client_uuid as "clientUuid", k.id, k.kind, k.name, k.secret_hint as hint, k.key_thumbprint as thumbprint,
      k.jwks_uri as "jwksUri", k.created_at as "createdAt", k.expires_at as "expiresAt",
      k.superseded_at as "supersededAt", u.last_used_at as "lastUsedAt", host(u.address) as "lastAddress"
    from credentials k
    left join credential_uses u on u.credential_id = k.id
    where k.organisation_id = $1
      and k.client_uuid = any ($2)
      and k.revoked_at is null
      and (k.expires_at is null or k.expires_at > $3)
    order by k.superseded_at desc nulls first, k.created_at desc, k.id desc`,
})

export const listDeletedEquipment = statement({
  name: 'list_deleted_equipment',
  params: [uuid, integer, timestamp],
  columns: { clientId: text, name: text, deletedAt: timestamp },
  text: `
    select client_id as "clientId", name, deleted_at as "deletedAt"
    from clients
    where organisation_id = $1
      and location_id = $2
      and kind = 'equipment'
      and deleted_at > $3
    order by deleted_at desc, id`,
})
