import { text, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// In the organisation itself, or in the national organisation of its market.
export const listInviterMemberships = statement({
  name: 'list_inviter_memberships',
  params: [uuid, uuid],
  columns: { userId: uuid, organisationId: uuid, organisationType: text },
  text: `
    select m.id as "userId", o.id as "organisationId", o.type as "organisationType"
    from organisations host
    join organisations o on o.id = host.id or (o.type = 'nmvo' and o.market_code = host.market_code)
    join memberships m on m.organisation_id = o.id
    join people p on p.id = m.person_id
    where host.id = $1
      and m.person_id = $2
      and m.status = 'active'
      and o.status = 'active'
      and p.status = 'active'`,
})
