import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { appendEvent } from '../../server/src/audit/append-event.sql.ts'
import { findMachine } from '../../server/src/features/tokens/token.sql.ts'
import { changePack, findPack, lockPack } from '../../server/src/features/verification/verification.sql.ts'
import { newId } from '../../server/src/platform/crypto/new-id.ts'
import type { Statement } from '../../server/src/platform/database/statement.ts'
import { openWindow } from '../load/measure-window.ts'
import { LoopOrder, readOrder } from '../load/orders.ts'
import { packOf } from '../stage/pack-of.ts'

/**
 * A program of its own: sends the statements of verifying or supplying packs, as the server sends them, and nothing
 * else. There is no HTTP, no token, no rule and no answer.
 */
const order = await readOrder(LoopOrder)
const { clientId, organisationId, locationId } = order.client
// What the server makes of a row is part of what the row costs.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, String)
const pool = new pg.Pool({
  connectionString: order.databaseUrl,
  pipeline: true,
  max: order.poolSize,
  options: '-c role=theriac_gate -c statement_timeout=10000 -c timezone=UTC',
})
const opening = `begin; set local role theriac_app; set local app.organisation_id = '${organisationId}'`
const { credentialId, kid } = await findHolder()
const operate = order.operation === 'verify' ? verify : supply
const window = openWindow(order, undefined)
let packsUsed = 0
await Promise.all(Array.from({ length: order.concurrency }, work))
console.log(JSON.stringify(await window.summarise(packsUsed)))
await pool.end()

async function work(): Promise<void> {
  for (let begunAt = performance.now(); begunAt < window.endsAt; begunAt = performance.now()) {
    if (order.operation === 'supply' && packsUsed >= order.packs)
      throw new Error('There are too few packs to supply.')
    const number = order.firstPack + (packsUsed++ % order.packs)
    await ask(pool, findMachine, [clientId, credentialId, randomUUID(), kid, '127.0.0.1'])
    const connection = await pool.connect()
    await operate(connection, number)
    connection.release()
    window.note(begunAt)
  }
}

async function verify(connection: pg.PoolClient, number: number): Promise<void> {
  const { productCode, serialNumber, batch, expiry } = packOf(number)
  const now = new Date()
  const begun = connection.query(opening)
  const { rows } = await ask(connection, findPack, ['gs1', productCode, serialNumber, batch])
  if (rows.length !== 1) throw new Error('A pack is missing.')
  const details = { operationCode: '11110100', batch, expiry, dataEntryMode: 'non-manual' }
  const written = ask(connection, appendEvent, [
    ...[newId(now), now, organisationId, locationId, 'client', clientId, 'pack.verified'],
    ...[`pack:gs1/${productCode}/${serialNumber}`, 'done', '127.0.0.1', 'pharmacy/1.0', details],
  ])
  await Promise.all([begun, written, connection.query('commit')])
}

async function supply(connection: pg.PoolClient, number: number): Promise<void> {
  const { productCode, serialNumber, batch, expiry } = packOf(number)
  const now = new Date()
  const begun = connection.query(opening)
  const locked = ask(connection, lockPack, ['gs1', productCode, serialNumber])
  const { rows } = await ask(connection, findPack, ['gs1', productCode, serialNumber, batch])
  const [found] = rows
  if (found?.state !== 'Active') throw new Error('A pack is not active.')
  const details = {
    operationCode: '11210200',
    batch,
    expiry,
    dataEntryMode: 'non-manual',
    before: 'Active',
    after: 'Supplied',
  }
  const written = ask(connection, changePack, [
    ...[found.productId, serialNumber, 'Supplied', 0, newId(now), now, organisationId, locationId, clientId],
    ...['pack.supplied', `pack:gs1/${productCode}/${serialNumber}`, '127.0.0.1', 'pharmacy/1.0', details],
  ])
  await Promise.all([begun, locked, written, connection.query('commit')])
}

type FoundRow = { productId?: number; state?: string }

function ask(on: pg.Pool | pg.PoolClient, { name, text }: Statement, values: unknown[]) {
  return on.query<FoundRow>({ name, text, values })
}

async function findHolder(): Promise<{ credentialId: string; kid: string }> {
  const { rows } = await pool.query<{ credentialId: string; kid: string }>(
    `select k.id as "credentialId", s.kid
     from clients c
     join credentials k on k.client_uuid = c.id
     cross join signing_keys s
     where c.client_id = $1`,
    [clientId],
  )
  const [holder] = rows
  if (holder === undefined) throw new Error('The client is not there.')
  return holder
}
