import { bytes, integer, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// No row where it was there already: on whichever node it comes in, an assertion counts once.
export const noteUsedAssertion = statement({
  name: 'note_used_assertion',
  params: [uuid, bytes, timestamp],
  columns: {},
  text: `
    insert into used_assertions (client_uuid, assertion_digest, expires_at)
    values ($1, $2, $3)
    on conflict do nothing`,
})

// Well after its end, since the clock of another node may be behind. A part at a time: the first days' worth must not take
// longer than a statement may.
export const forgetUsedAssertions = statement({
  name: 'forget_used_assertions',
  params: [timestamp, integer],
  columns: {},
  text: `
    delete from used_assertions
    where ctid = any (array(select ctid from used_assertions where expires_at < $1::timestamptz - interval '1 hour' limit $2))`,
})
