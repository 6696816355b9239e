import {
  integer,
  integerArray,
  nullable,
  text,
  textArray,
  timestamp,
  uuid,
} from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

// Of what is locked nothing else is said but that a secret of it was found: it can do nothing, and somebody wanted it so.
// Nothing at all where it was locked because a new IT system has taken its place. The end of an old secret is said only
// where it is waited for: the old one was used since the newest was made, or the newest never.
// The gravest come first.
export const listAttention = statement({
  name: 'list_attention',
  params: [uuid, nullable(integerArray), timestamp, textArray, integer],
  index: 'clients_location',
  columns: {
    kind: text,
    clientId: text,
    name: text,
    locationId: integer,
    locationName: text,
    since: timestamp,
    reason: nullable(text),
    total: integer,
  },
  text: `
    with own as materialized (
      select
        c.client_id, c.name, c.location_id, l.name as location_name, c.status, c.locked_at, c.created_at,
        c.lock_reason,
        c.locked_by = 'nmvo' and exists (
          select
          from replaced_clients p
          join applications a on a.organisation_id = p.organisation_id and a.id = p.application_id
          where p.organisation_id = c.organisation_id
            and p.client_uuid = c.id
            and a.closed_at >= c.locked_at
        ) as is_replaced,
        r.grants_all or r.permissions && $4 as can_act,
        (
          select max(u.last_used_at)
          from credential_uses u
          where u.client_uuid = c.id
        ) as last_used_at,
        (
          select min(k.expires_at)
          from credentials k
          where k.client_uuid = c.id
            and k.revoked_at is null
            and k.expires_at > $3
            and k.expires_at <= $3::timestamptz + interval '7 days'
            and (
              k.superseded_at is null
              or not exists (
                select
                from credentials n
                join credential_uses nu on nu.credential_id = n.id
                where n.client_uuid = k.client_uuid
                  and n.superseded_at is null
                  and n.revoked_at is null
              )
              or exists (
                select
                from credential_uses ou
                where ou.credential_id = k.id
                  and ou.last_used_at > k.superseded_at
              )
            )
        ) as expires_at,
        (
          select b.first_at
          from malformed_secrets b
          where b.client_uuid = c.id
            and b.last_at > $3::timestamptz - interval '7 days'
        ) as malformed_since,
        (
          select max(k.revoked_at)
          from credentials k
          where k.client_uuid = c.id
            and k.ended_because = 'found'
            and k.revoked_at > $3::timestamptz - interval '30 days'
            and not exists (select from credentials n where n.client_uuid = c.id and n.created_at > k.revoked_at)
        ) as found_at
      from clients c
      join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
      join client_roles r on r.organisation_id = c.organisation_id and r.id = c.client_role_id
      where c.organisation_id = $1
        and ($2::bigint[] is null or c.location_id = any ($2))
        and c.kind = 'equipment'
        and c.deleted_at is null
        and l.closed_at is null
    )
    select
      kind, client_id as "clientId", name, location_id as "locationId", location_name as "locationName", since,
      reason, count(*) over () as total
    from (
      select 0 as place, 'secret-found' as kind, found_at as since, client_id, name, location_id, location_name,
        null::text as reason
      from own
      where found_at is not null
      union all
      select 1, 'secret-expires', expires_at, client_id, name, location_id, location_name, null
      from own
      where status = 'active' and expires_at is not null
      union all
      select 2, 'without-permissions', created_at, client_id, name, location_id, location_name, null
      from own
      where status = 'active' and not can_act
      union all
      select 3, 'malformed-secrets', malformed_since, client_id, name, location_id, location_name, null
      from own
      where status = 'active' and malformed_since is not null
      union all
      select 4, 'unused', last_used_at, client_id, name, location_id, location_name, null
      from own
      where status = 'active' and last_used_at < $3::timestamptz - interval '90 days'
      union all
      select 5, 'never-used', created_at, client_id, name, location_id, location_name, null
      from own
      where status = 'active' and last_used_at is null and created_at < $3::timestamptz - interval '1 day'
      union all
      select 6, 'locked', locked_at, client_id, name, location_id, location_name, lock_reason
      from own
      where status = 'locked' and not coalesce(is_replaced, false)
    ) as found
    order by place, since, client_id
    limit $5`,
})

export const countAtHome = statement({
  name: 'count_at_home',
  params: [uuid, nullable(integerArray), timestamp],
  columns: { newAlerts: integer, locations: integer, clients: integer, users: integer },
  text: `
    select
      (
        select count(*)
        from alerts
        where organisation_id = $1
          and raised_at > $3::timestamptz - interval '30 days'
          and state = 'new'
          and ($2::bigint[] is null or location_id = any ($2))
      ) as "newAlerts",
      (
        select count(*)
        from locations
        where organisation_id = $1
          and closed_at is null
          and ($2::bigint[] is null or id = any ($2))
      ) as locations,
      (
        select count(*)
        from clients c
        join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
        where c.organisation_id = $1
          and ($2::bigint[] is null or c.location_id = any ($2))
          and c.kind = 'equipment'
          and c.deleted_at is null
          and l.closed_at is null
      ) as clients,
      (
        select count(*)
        from memberships
        where organisation_id = $1
      ) as users`,
})

export const listNewAlerts = statement({
  name: 'list_new_alerts',
  params: [uuid, nullable(integerArray), timestamp, integer],
  columns: {
    alertId: text,
    alertCode: text,
    raisedAt: timestamp,
    locationName: text,
    equipmentId: nullable(text),
    productName: nullable(text),
    productCode: text,
    serialNumber: text,
  },
  text: `
    select
      a.id as "alertId", a.code as "alertCode", a.raised_at as "raisedAt", l.name as "locationName",
      c.name as "equipmentId", p.name as "productName", a.product_code as "productCode",
      a.serial_number as "serialNumber"
    from alerts a
    join locations l on l.organisation_id = a.organisation_id and l.id = a.location_id
    left join clients c on c.organisation_id = a.organisation_id and c.id = a.client_uuid
    left join products p on p.code_scheme = a.code_scheme and p.code = a.product_code
    where a.organisation_id = $1
      and ($2::bigint[] is null or a.location_id = any ($2))
      and a.raised_at > $3::timestamptz - interval '30 days'
      and a.state = 'new'
    order by a.raised_at desc, a.id
    limit $4`,
})
