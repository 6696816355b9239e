import { boolean, date, integer, text, timestamp, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

// Of what is suspended nothing is said: somebody wanted it so. An invitation that still counts is waited for. An authority
// needs no more than its inspectors.
export const listWithoutSuperUser = statement({
  name: 'list_without_super_user',
  params: [text, timestamp, integer],
  columns: { kind: text, id: uuid, name: text, type: text, since: timestamp, total: integer },
  text: `
    select
      case
        when i.expires_at is not null then 'invitation-expired'
        when m.members > 0 then 'super-users-suspended'
        else 'no-super-user'
      end as kind,
      o.id, o.name, o.type, coalesce(i.expires_at, o.created_at) as since, count(*) over () as total
    from organisations o
    cross join lateral (
      select count(*) as members, count(*) filter (where status = 'active') as active
      from memberships
      where organisation_id = o.id
        and kind in ('super-user', 'inspector')
    ) m
    cross join lateral (
      select max(expires_at) as expires_at
      from invitations
      where organisation_id = o.id
        and kind in ('super-user', 'inspector')
        and accepted_at is null
        and withdrawn_at is null
    ) i
    where o.market_code = $1
      and o.type <> 'nmvo'
      and o.status = 'active'
      and m.active = 0
      and (i.expires_at is null or i.expires_at <= $2)
    order by since, o.id
    limit $3`,
})

// A licence counts through its last day. Of what is suspended nothing is said.
export const listEndingLicences = statement({
  name: 'list_ending_licences',
  params: [text, timestamp, integer],
  columns: {
    isExpired: boolean,
    id: uuid,
    name: text,
    type: text,
    licenceNumber: text,
    expiresOn: date,
    total: integer,
  },
  text: `
    select
      licence_expires_on < ($2::timestamptz at time zone 'utc')::date as "isExpired", id, name, type,
      licence_number as "licenceNumber", licence_expires_on as "expiresOn", count(*) over () as total
    from organisations
    where market_code = $1
      and status = 'active'
      and licence_number is not null
      and licence_expires_on <= ($2::timestamptz at time zone 'utc')::date + 30
    order by licence_expires_on, name collate by_name, id
    limit $3`,
})

// What a new IT system has taken the place of is locked for good: nobody has to look after it.
export const listLockedByNmvo = statement({
  name: 'list_locked_by_nmvo',
  params: [text, integer],
  columns: {
    clientId: text,
    name: text,
    organisationId: uuid,
    organisationName: text,
    reason: text,
    lockedAt: timestamp,
    total: integer,
  },
  text: `
    select
      c.client_id as "clientId", c.name, o.id as "organisationId", o.name as "organisationName",
      coalesce(c.lock_reason, '') as reason, c.locked_at as "lockedAt", count(*) over () as total
    from organisations o
    join clients c on c.organisation_id = o.id
    left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
    where o.market_code = $1
      and c.status = 'locked'
      and c.locked_by = 'nmvo'
      and not exists (
        select
        from replaced_clients p
        join applications a on a.organisation_id = p.organisation_id and a.id = p.application_id
        where p.organisation_id = c.organisation_id
          and p.client_uuid = c.id
          and a.closed_at >= c.locked_at
      )
      and c.deleted_at is null
      and l.closed_at is null
    order by c.locked_at desc, c.id
    limit $2`,
})

export const countInMarket = statement({
  name: 'count_in_market',
  params: [text],
  columns: {
    organisations: integer,
    suspendedOrganisations: integer,
    clients: integer,
    lockedClients: integer,
    openApplications: integer,
  },
  text: `
    select
      count(*) as organisations,
      count(*) filter (where o.status = 'suspended') as "suspendedOrganisations",
      coalesce(sum(c.clients), 0)::bigint as clients,
      coalesce(sum(c.locked), 0)::bigint as "lockedClients",
      coalesce(sum(a.open), 0)::bigint as "openApplications"
    from organisations o
    cross join lateral (
      select count(*) as clients, count(*) filter (where c.status = 'locked') as locked
      from clients c
      left join locations l on l.organisation_id = c.organisation_id and l.id = c.location_id
      where c.organisation_id = o.id
        and c.deleted_at is null
        and l.closed_at is null
    ) c
    cross join lateral (
      select count(*) as open
      from applications a
      where a.organisation_id = o.id
        and a.decision is distinct from 'refused'
        and a.withdrawn_at is null
        and a.closed_at is null
    ) a
    where o.market_code = $1`,
})
