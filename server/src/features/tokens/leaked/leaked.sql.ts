import { bytes, integer, json, nullable, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// Across organisations: whoever reports a secret knows nothing but that. Locks the client, so that nobody changes it or
// its credentials meanwhile; also one that was deleted, with which its secret would come back.
export const findClientOfLeaked = statement({
  name: 'find_client_of_leaked',
  params: [bytes, text],
  columns: {
    credentialId: uuid,
    clientUuid: uuid,
    clientId: text,
    organisationId: uuid,
    organisationName: text,
    locationId: nullable(integer),
    locationName: nullable(text),
    equipmentId: text,
    deletedAt: nullable(timestamp),
    closedAt: nullable(timestamp),
    status: text,
    hint: nullable(text),
    marketSettings: json,
    supplierId: nullable(uuid),
    supplierName: nullable(text),
    contactName: nullable(text),
    contactEmail: nullable(text),
  },
  text: `
    select
      k.id as "credentialId", c.id as "clientUuid", c.client_id as "clientId", c.organisation_id as "organisationId",
      o.name as "organisationName", c.location_id as "locationId", l.name as "locationName", c.name as "equipmentId",
      c.deleted_at as "deletedAt", l.closed_at as "closedAt", c.status, k.secret_hint as hint, m.settings as "marketSettings",
      s.id as "supplierId", s.name as "supplierName", s.contact_name as "contactName", s.contact_email as "contactEmail"
    from credentials k
    join clients c on c.organisation_id = k.organisation_id and c.id = k.client_uuid
    join organisations o on o.id = c.organisation_id
    join markets m on m.code = o.market_code
    left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    left join suppliers s on s.id = c.supplier_id
    where k.secret_hmac = $1
      and k.hmac_key_id = $2
    for update of c`,
})

// No row where it had ended before: then there is nothing to tell.
export const retireLeaked = statement({
  name: 'retire_leaked',
  params: [uuid, uuid, timestamp],
  columns: {},
  text: `
    update credentials
    set revoked_at = $3, ended_because = 'found'
    where organisation_id = $1
      and id = $2
      and revoked_at is null
      and (expires_at is null or expires_at > $3)`,
})
