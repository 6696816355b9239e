import { randomUUID } from 'node:crypto'
import type { PackState } from '@theriac/contract/pack-state.ts'
import { address, integer, json, nullable, text, timestamp, uuid } from '../src/platform/database/columns.ts'
import { statement, type RowOf } from '../src/platform/database/statement.ts'
import type { TestPack } from './factories.ts'
import type { TestApp } from './test-app.ts'

/** What a test writes and reads beside the API: packs, alerts and the trail as the database has them. */

type Site = { readonly organisationId: string; readonly locationId: number }

export type PackRow = RowOf<typeof readPackStatement>
export type EventRow = RowOf<typeof readEventsStatement>
export type AlertRow = RowOf<typeof readAlertsStatement>

type Placing = { readonly by?: Site; readonly changedAt?: Date; readonly repeats?: number }

/** Puts a pack into a state, as if the site had done it; as nobody's doing where none is named. */
export async function putPack(
  app: TestApp,
  pack: TestPack,
  state: PackState,
  placing: Placing = {},
): Promise<void> {
  const { by, changedAt = app.clock.now(), repeats = 0 } = placing
  const done =
    by === undefined
      ? ([null, null, null] as const)
      : ([changedAt, by.locationId, by.organisationId] as const)
  const values = [pack.productCode, pack.serialNumber, state, repeats, ...done] as const
  await app.database.transaction('theriac_national', undefined, (tx) => tx.run(putPackStatement, values))
}

/** Gives a pack another serial number. */
export async function renamePack(app: TestApp, pack: TestPack, serialNumber: string): Promise<TestPack> {
  const values = [pack.productCode, pack.serialNumber, serialNumber] as const
  await app.database.transaction('theriac_national', undefined, (tx) => tx.run(renamePackStatement, values))
  return { ...pack, serialNumber }
}

/** Withdraws the product of a pack. */
export async function withdrawProduct(
  app: TestApp,
  { productCode }: TestPack,
  reason: string,
): Promise<void> {
  const values = [productCode, app.clock.now(), reason] as const
  await app.database.transaction('theriac_national', undefined, (tx) =>
    tx.run(withdrawProductStatement, values),
  )
}

export async function readPack(app: TestApp, pack: TestPack): Promise<PackRow> {
  const values = [pack.productCode, pack.serialNumber] as const
  const row = await app.database.transaction('theriac_national', undefined, (tx) =>
    tx.maybe(readPackStatement, values),
  )
  if (row === undefined) throw new Error('There is no such pack.')
  return row
}

/** The trail of one pack, oldest first. */
export function readEvents(
  app: TestApp,
  { scheme, productCode, serialNumber }: TestPack,
): Promise<EventRow[]> {
  return readEventsOf(app, `pack:${scheme}/${productCode}/${serialNumber}`)
}

/** The trail of anything, by its name in the trail. */
export function readEventsOf(app: TestApp, subject: string): Promise<EventRow[]> {
  return app.database.transaction('theriac_national', undefined, (tx) =>
    tx.many(readEventsStatement, [subject]),
  )
}

/** The alerts of one organisation, oldest first. */
export function readAlerts(
  app: TestApp,
  { organisationId }: Pick<Site, 'organisationId'>,
): Promise<AlertRow[]> {
  return app.database.transaction('theriac_national', undefined, (tx) =>
    tx.many(readAlertsStatement, [organisationId]),
  )
}

/** An id for a client transaction that no other test has. */
export function newTransactionId(): string {
  return randomUUID()
}

const putPackStatement = statement({
  name: 'test_put_pack',
  params: [text, text, text, integer, nullable(timestamp), nullable(integer), nullable(uuid)],
  columns: {},
  text: `
    update packs k
    set state = $3, repeats = $4, changed_at = $5, changed_location_id = $6, changed_organisation_id = $7
    from products p
    where p.code = $1
      and k.product_id = p.id
      and k.serial_number = $2`,
})

const renamePackStatement = statement({
  name: 'test_rename_pack',
  params: [text, text, text],
  columns: {},
  text: `
    update packs k
    set serial_number = $3
    from products p
    where p.code = $1
      and k.product_id = p.id
      and k.serial_number = $2`,
})

const withdrawProductStatement = statement({
  name: 'test_withdraw_product',
  params: [text, timestamp, text],
  columns: {},
  text: `
    update products
    set withdrawn_at = $2, withdrawal_reason = $3
    where code = $1`,
})

const readPackStatement = statement({
  name: 'test_read_pack',
  params: [text, text],
  columns: {
    state: text,
    repeats: integer,
    changedAt: nullable(timestamp),
    locationId: nullable(integer),
    organisationId: nullable(uuid),
  },
  text: `
    select
      k.state, k.repeats, k.changed_at as "changedAt", k.changed_location_id as "locationId",
      k.changed_organisation_id as "organisationId"
    from packs k
    join products p on p.id = k.product_id
    where p.code = $1
      and k.serial_number = $2`,
})

const readEventsStatement = statement({
  name: 'test_read_events',
  params: [text],
  columns: {
    occurredAt: timestamp,
    organisationId: nullable(uuid),
    locationId: nullable(integer),
    actorKind: text,
    actorId: text,
    action: text,
    subject: text,
    outcome: text,
    address: nullable(address),
    userAgent: nullable(text),
    details: json,
  },
  text: `
    select
      occurred_at as "occurredAt", organisation_id as "organisationId", location_id as "locationId",
      actor_kind as "actorKind", actor_id as "actorId", action, subject, outcome, host(address) as address,
      user_agent as "userAgent", details
    from audit_events
    where subject = $1
    order by occurred_at, id`,
})

const readAlertsStatement = statement({
  name: 'test_read_alerts',
  params: [uuid],
  columns: {
    id: text,
    organisationId: uuid,
    locationId: integer,
    clientUuid: nullable(uuid),
    code: text,
    state: text,
    operation: text,
    operationCode: text,
    dataEntryMode: text,
    scheme: text,
    productCode: text,
    serialNumber: text,
    batch: text,
    expiry: text,
    raisedAt: timestamp,
  },
  text: `
    select
      id, organisation_id as "organisationId", location_id as "locationId", client_uuid as "clientUuid", code, state,
      operation, operation_code as "operationCode", data_entry_mode as "dataEntryMode", code_scheme as scheme,
      product_code as "productCode", serial_number as "serialNumber", batch, expiry, raised_at as "raisedAt"
    from alerts
    where organisation_id = $1
    order by raised_at, id`,
})
