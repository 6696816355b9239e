import { integer, nullable, text, timestamp, uuid, uuidArray } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'

// Of each client the last one, whatever became of it.
export const listLastHandOvers = statement({
  name: 'list_last_hand_overs',
  params: [uuid, uuidArray],
  index: 'hand_overs_client',
  columns: {
    clientUuid: uuid,
    id: uuid,
    sentTo: nullable(text),
    wrongCodes: integer,
    createdBy: text,
    createdAt: timestamp,
    expiresAt: timestamp,
    withdrawnAt: nullable(timestamp),
    collectedAt: nullable(timestamp),
    collectedAddress: nullable(text),
    collectedUserAgent: nullable(text),
    collectedKind: nullable(text),
    openedAgainAt: nullable(timestamp),
  },
  text: `
    select distinct on (h.client_uuid)
      h.client_uuid as "clientUuid", h.id, h.sent_to as "sentTo", h.wrong_codes as "wrongCodes",
      h.created_by as "createdBy", h.created_at as "createdAt", h.expires_at as "expiresAt",
      h.withdrawn_at as "withdrawnAt", h.collected_at as "collectedAt",
      host(h.collected_address) as "collectedAddress", h.collected_user_agent as "collectedUserAgent",
      k.kind as "collectedKind", h.opened_again_at as "openedAgainAt"
    from hand_overs h
    left join credentials k on k.id = h.credential_id
    where h.organisation_id = $1
      and h.client_uuid = any ($2)
    order by h.client_uuid, h.created_at desc, h.id desc`,
})

// A later hand-over, collected or not, takes nothing away from what was collected before.
export const listLastCollections = statement({
  name: 'list_last_collections',
  params: [uuid, uuidArray],
  index: 'hand_overs_client',
  columns: { clientUuid: uuid, at: timestamp, address: nullable(text), kind: nullable(text) },
  text: `
    select distinct on (h.client_uuid)
      h.client_uuid as "clientUuid", h.collected_at as at, host(h.collected_address) as address, k.kind
    from hand_overs h
    left join credentials k on k.id = h.credential_id
    where h.organisation_id = $1
      and h.client_uuid = any ($2)
      and h.collected_at is not null
    order by h.client_uuid, h.collected_at desc, h.id desc`,
})

// Those too that nobody can collect any more: one stands in the way of the next.
export const markHandOversWithdrawn = statement({
  name: 'mark_hand_overs_withdrawn',
  params: [uuid, uuid, timestamp],
  columns: { id: uuid, wrongCodes: integer, expiresAt: timestamp },
  text: `
    update hand_overs
    set withdrawn_at = $3
    where organisation_id = $1
      and client_uuid = $2
      and collected_at is null
      and withdrawn_at is null
    returning id, wrong_codes as "wrongCodes", expires_at as "expiresAt"`,
})
