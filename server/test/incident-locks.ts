import { newId } from '../src/platform/crypto/new-id.ts'
import { timestamp, uuid } from '../src/platform/database/columns.ts'
import { statement } from '../src/platform/database/statement.ts'
import type { TestPerson } from './people.ts'
import { makeSupplier } from './suppliers.ts'
import type { TestApp } from './test-app.ts'

/** A lock of a supplier of whom nobody has anything, in the market of somebody's organisation. */
export async function makeIncidentLock(app: TestApp, market: string, locker: TestPerson): Promise<string> {
  const supplierId = await makeSupplier(app, locker)
  const now = app.clock.now()
  const id = newId(now)
  await app.database.transaction('theriac_market', { market }, (tx) =>
    tx.run(insertTestLock, [id, supplierId, locker.personId, now]),
  )
  return id
}

const insertTestLock = statement({
  name: 'insert_test_incident_lock',
  params: [uuid, uuid, uuid, timestamp],
  columns: {},
  text: `
    insert into incident_locks (id, market_code, supplier_id, reason, locked_by, locker_id, locked_at)
    select $1, market_code, id, 'test', 'Test Person', $3, $4
    from suppliers
    where id = $2`,
})
