import {
  address,
  bytes,
  date,
  integer,
  json,
  nullable,
  text,
  timestamp,
  uuid,
} from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

export const findPack = statement({
  name: 'find_pack',
  params: [text, text, text, text],
  index: 'packs_pkey',
  columns: {
    productId: integer,
    productName: text,
    commonName: nullable(text),
    form: nullable(text),
    strength: nullable(text),
    packSize: nullable(text),
    withdrawnAt: nullable(timestamp),
    withdrawalReason: nullable(text),
    givenBatchId: nullable(integer),
    batch: nullable(text),
    expiry: nullable(date),
    recalledAt: nullable(timestamp),
    recallReason: nullable(text),
    state: nullable(text),
    repeats: nullable(integer),
    changedAt: nullable(timestamp),
    changedLocationId: nullable(integer),
    changedOrganisationId: nullable(uuid),
  },
  text: `
    select
      p.id as "productId", p.name as "productName", p.common_name as "commonName", p.form, p.strength,
      p.pack_size as "packSize", p.withdrawn_at as "withdrawnAt", p.withdrawal_reason as "withdrawalReason",
      g.id as "givenBatchId", b.batch, b.expiry, b.recalled_at as "recalledAt", b.recall_reason as "recallReason",
      k.state, k.repeats, k.changed_at as "changedAt", k.changed_location_id as "changedLocationId",
      k.changed_organisation_id as "changedOrganisationId"
    from products p
    left join packs k on k.product_id = p.id and k.serial_number = $3
    left join batches b on b.id = k.batch_id
    left join batches g on g.product_id = p.id and g.batch = $4
    where p.code_scheme = $1
      and p.code = $2`,
})

// Two changes of one pack at once: the second waits here, and then sees what the first one did.
export const lockPack = statement({
  name: 'lock_pack',
  params: [text, text, text],
  index: 'packs_pkey',
  columns: { state: text },
  text: `
    select k.state
    from products p
    join packs k on k.product_id = p.id
    where p.code_scheme = $1
      and p.code = $2
      and k.serial_number = $3
    for update of k`,
})

// The pack and its trail in one statement: there is no moment in which one of them stands alone.
export const changePack = statement({
  name: 'change_pack',
  params: [
    integer,
    text,
    text,
    integer,
    uuid,
    timestamp,
    uuid,
    integer,
    text,
    text,
    text,
    nullable(address),
    nullable(text),
    json,
  ],
  index: 'packs_pkey',
  columns: {},
  text: `
    with changed as (
      update packs
      set
        state = $3,
        repeats = $4,
        changed_at = case when state = $3 then changed_at else $6 end,
        changed_location_id = $8,
        changed_organisation_id = $7
      where product_id = $1
        and serial_number = $2
      returning product_id
    )
    insert into audit_events (
      id, occurred_at, organisation_id, location_id, actor_kind, actor_id,
      action, subject, outcome, address, user_agent, details
    )
    select $5, $6, $7, $8, 'client', $9, $10, $11, 'done', $12, $13, $14
    from changed`,
})

export const countTypingMistake = statement({
  name: 'count_typing_mistake',
  params: [uuid, integer, text, text, timestamp],
  columns: { mistakes: integer },
  text: `
    insert into typing_mistakes as m (organisation_id, location_id, code_scheme, product_code, mistakes, since)
    values ($1, $2, $3, $4, 1, $5)
    on conflict (location_id, code_scheme, product_code) do update
    set
      mistakes = case when m.since < $5::timestamptz - interval '1 day' then 1 else m.mistakes + 1 end,
      since = case when m.since < $5::timestamptz - interval '1 day' then $5 else m.since end
    returning mistakes`,
})

export const beginClientTransaction = statement({
  name: 'begin_client_transaction',
  params: [uuid, uuid, text, bytes, timestamp],
  columns: {},
  text: `
    insert into client_transactions (organisation_id, client_uuid, transaction_id, request_digest, created_at)
    values ($1, $2, $3, $4, $5)
    on conflict (client_uuid, transaction_id) do nothing`,
})

export const findClientTransaction = statement({
  name: 'find_client_transaction',
  params: [uuid, uuid, text],
  columns: { requestDigest: bytes, answer: nullable(json) },
  text: `
    select request_digest as "requestDigest", answer
    from client_transactions
    where organisation_id = $1
      and client_uuid = $2
      and transaction_id = $3`,
})

export const endClientTransaction = statement({
  name: 'end_client_transaction',
  params: [uuid, uuid, text, json],
  columns: {},
  text: `
    update client_transactions
    set answer = $4
    where organisation_id = $1
      and client_uuid = $2
      and transaction_id = $3`,
})

// The time for which an answer is remembered. A part at a time: the first days' worth must not take longer than a statement may.
export const forgetClientTransactions = statement({
  name: 'forget_client_transactions',
  params: [timestamp, integer],
  columns: {},
  text: `
    delete from client_transactions
    where ctid = any (array(select ctid from client_transactions where created_at < $1::timestamptz - interval '30 days' limit $2))`,
})

// Counted by the day. A part at a time: the first days' worth must not take longer than a statement may.
export const forgetTypingMistakes = statement({
  name: 'forget_typing_mistakes',
  params: [timestamp, integer],
  columns: {},
  text: `
    delete from typing_mistakes
    where ctid = any (array(select ctid from typing_mistakes where since < $1::timestamptz - interval '2 days' limit $2))`,
})
