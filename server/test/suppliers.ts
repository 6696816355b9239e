import { randomUUID } from 'node:crypto'
import { text, timestamp, uuid } from '../src/platform/database/columns.ts'
import { statement } from '../src/platform/database/statement.ts'
import type { TestApp } from './test-app.ts'

/** An IT supplier in the market of an organisation. */
export async function makeSupplier(
  app: TestApp,
  { organisationId }: { organisationId: string },
): Promise<string> {
  const id = randomUUID()
  await app.operate(({ tx, now }) => tx.run(insertTestSupplier, [id, organisationId, `Supplier ${id}`, now]))
  return id
}

/** An IT system of a supplier. */
export async function makeSystem(app: TestApp, supplierId: string): Promise<string> {
  const id = randomUUID()
  await app.operate(({ tx, now }) => tx.run(insertTestSystem, [id, supplierId, `System ${id}`, now]))
  return id
}

const insertTestSystem = statement({
  name: 'insert_test_system',
  params: [uuid, uuid, text, timestamp],
  columns: {},
  text: `
    insert into it_systems (id, market_code, supplier_id, name, created_at)
    select $1, market_code, id, $3, $4
    from suppliers
    where id = $2`,
})

const insertTestSupplier = statement({
  name: 'insert_test_supplier',
  params: [uuid, uuid, text, timestamp],
  columns: {},
  text: `
    insert into suppliers (id, market_code, name, created_at)
    select $1, market_code, $3, $4
    from organisations
    where id = $2`,
})
