import { integer, nullable, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// No row where the last one was not long enough ago: of two that come together one is sent.
export const noteNotice = statement({
  name: 'note_notice',
  params: [uuid, text, timestamp, timestamp],
  columns: {},
  text: `
    insert into notices as n (organisation_id, about, sent_at)
    values ($1, $2, $3)
    on conflict (organisation_id, about) do update
    set sent_at = excluded.sent_at
    where n.sent_at <= $4`,
})

// Those who may see what is at the location.
export const listSuperUsersAt = statement({
  name: 'list_super_users_at',
  params: [uuid, nullable(integer)],
  columns: { email: text, name: text, language: text },
  text: `
    select p.email, p.name, p.language
    from memberships m
    join people p on p.id = m.person_id
    where m.organisation_id = $1
      and m.kind = 'super-user'
      and m.status = 'active'
      and p.status = 'active'
      and (
        m.all_locations
        or exists (
          select
          from membership_locations l
          where l.organisation_id = m.organisation_id
            and l.membership_id = m.id
            and l.location_id = $2
        )
      )`,
})
