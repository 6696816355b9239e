import { integer, nullable, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// Whoever invites into several organisations comes one after the other in all of them.
export const holdSendsOf = statement({
  name: 'hold_sends_of',
  params: [uuid],
  columns: { held: integer },
  text: `select 1 as held from pg_advisory_xact_lock(hashtext('invitations of a person'), hashtext($1::uuid::text))`,
})

export const listSendsTo = statement({
  name: 'list_sends_to',
  params: [uuid, text, timestamp],
  columns: { sentAt: timestamp },
  text: `
    select sent_at as "sentAt"
    from invitation_sends
    where organisation_id = $1
      and email = $2
      and sent_at > $3`,
})

// Of its own people, and of the national organisation's: the operator is not limited.
export const listSendsOf = statement({
  name: 'list_sends_of',
  params: [uuid, timestamp],
  columns: { sentAt: timestamp },
  text: `
    select sent_at as "sentAt"
    from invitation_sends
    where organisation_id = $1
      and inviter_id is not null
      and sent_at > $2`,
})

// As far as whoever invites sees: in his organisation, or in those of his market.
export const listSendsBy = statement({
  name: 'list_sends_by',
  params: [uuid, timestamp],
  columns: { sentAt: timestamp },
  text: `
    select sent_at as "sentAt"
    from invitation_sends
    where inviter_id = $1
      and sent_at > $2`,
})

export const noteSend = statement({
  name: 'note_invitation_send',
  params: [uuid, text, nullable(uuid), timestamp],
  columns: {},
  text: `
    insert into invitation_sends (organisation_id, email, inviter_id, sent_at)
    values ($1, $2, $3, $4)`,
})

export const forgetInvitationSends = statement({
  name: 'forget_invitation_sends',
  params: [timestamp, integer],
  columns: {},
  text: `
    delete from invitation_sends
    where ctid = any (array(select ctid from invitation_sends where sent_at < $1::timestamptz - interval '1 day' limit $2))`,
})
