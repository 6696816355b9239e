import {
  boolean,
  integer,
  integerArray,
  text,
  textArray,
  uuid,
  uuidArray,
} from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// One lock for all that is done to an organisation's users, groups and invitations: two administrators who change each
// other, or the same thing, come one after the other, and in no circle.
export const holdUsersOf = statement({
  name: 'hold_users_of',
  params: [uuid],
  columns: { held: integer },
  text: `select 1 as held from pg_advisory_xact_lock(hashtext('users of an organisation'), hashtext($1::uuid::text))`,
})

export const findStanding = statement({
  name: 'find_standing',
  params: [uuid, uuid],
  columns: {
    personId: uuid,
    kind: text,
    status: text,
    allLocations: boolean,
    locationIds: integerArray,
    groupIds: uuidArray,
    groupPermissions: textArray,
  },
  text: `
    select
      m.person_id as "personId", m.kind, m.status, m.all_locations as "allLocations",
      array(
        select l.location_id
        from membership_locations l
        where l.organisation_id = m.organisation_id
          and l.membership_id = m.id
        order by 1
      ) as "locationIds",
      array(
        select mg.user_group_id
        from membership_groups mg
        where mg.organisation_id = m.organisation_id
          and mg.membership_id = m.id
        order by 1
      ) as "groupIds",
      array(
        select distinct unnest(g.permissions)
        from membership_groups mg
        join user_groups g on g.organisation_id = mg.organisation_id and g.id = mg.user_group_id
        where mg.organisation_id = m.organisation_id
          and mg.membership_id = m.id
      ) as "groupPermissions"
    from memberships m
    where m.organisation_id = $1
      and m.id = $2`,
})
