import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { freePort, testDatabaseUrl } from '../../../test/test-app.ts'
import { DatabaseUnavailable } from '../unavailable.ts'
import { integer, integerArray, text, timestamp, uuid } from './columns.ts'
import { type Database, openDatabase } from './database.ts'
import { statement } from './statement.ts'

const addBucket = statement({
  name: 'test_add_bucket',
  params: [text, timestamp],
  columns: {},
  text: 'insert into throttles (bucket, failures, window_started_at, blocked_until) values ($1, 0, $2, $2)',
})
const countBuckets = statement({
  name: 'test_count_buckets',
  params: [text],
  columns: { count: integer },
  text: 'select count(*) as count from throttles where bucket = $1',
})
const currentRole = statement({
  name: 'test_current_role',
  params: [],
  columns: { role: text },
  text: 'select current_user as role',
})
const giveIntegers = statement({
  name: 'test_give_integers',
  params: [integerArray],
  columns: { given: integerArray },
  text: 'select $1::bigint[] as given',
})
const countOrganisations = statement({
  name: 'test_count_organisations',
  params: [],
  columns: { count: integer },
  text: 'select count(*) as count from organisations',
})
const addOrganisation = statement({
  name: 'test_add_organisation',
  params: [uuid, timestamp],
  columns: {},
  text: `insert into organisations (id, market_code, type, name, created_at) values ($1, 'AA', 'nmvo', 'x', $2)`,
})

describe('the database', () => {
  let database: Database
  before(() => {
    database = openDatabase({ connectionString: testDatabaseUrl() }, () => {})
  })
  after(() => database.close())
  const counted = async (bucket: string) => (await database.maybe(countBuckets, [bucket]))?.count

  it('keeps nothing of a transaction whose work threw', async () => {
    const bucket = randomUUID()
    await assert.rejects(
      database.transaction('theriac_gate', undefined, async (tx) => {
        await tx.run(addBucket, [bucket, new Date()])
        throw new Error('after the write')
      }),
      /after the write/,
    )
    assert.equal(await counted(bucket), 0)
  })

  it('keeps nothing of a transaction in which a write failed that nobody waited for', async () => {
    const bucket = randomUUID()
    const twice = database.transaction('theriac_gate', undefined, async (tx) => {
      tx.send(addBucket, [bucket, new Date()])
      tx.send(addBucket, [bucket, new Date()])
      return 'answered'
    })
    await assert.rejects(twice, /duplicate key/)
    assert.equal(await counted(bucket), 0)
  })

  it('tells the first failure of a transaction, and not that the rest of it was in vain', async () => {
    const bucket = randomUUID()
    const twice = database.transaction('theriac_gate', undefined, async (tx) => {
      tx.send(addBucket, [bucket, new Date()])
      tx.send(addBucket, [bucket, new Date()])
      return tx.maybe(currentRole, [])
    })
    await assert.rejects(twice, /duplicate key/)
  })

  it('gives back a connection that can be used after each failure', async () => {
    for (let time = 0; time < 30; time++) {
      await assert.rejects(
        database.transaction('theriac_gate', undefined, () => Promise.reject(new Error('no'))),
      )
    }
    assert.equal((await database.maybe(currentRole, []))?.role, 'theriac_gate')
  })

  it('works as theriac_gate outside, and as the role that a transaction names inside', async () => {
    const inside = await database.transaction('theriac_app', randomUUID(), (tx) => tx.maybe(currentRole, []))
    assert.equal(inside?.role, 'theriac_app')
    assert.equal((await database.maybe(currentRole, []))?.role, 'theriac_gate')
  })

  it('gives whole numbers of eight bytes as numbers, in lists too', async () => {
    for (const given of [[], [100_001], [1, null, 9_007_199_254_740_991]]) {
      assert.deepEqual(await database.maybe(giveIntegers, [given]), { given })
    }
  })

  it('shows an organisation that does not exist, or none, no row of another', async () => {
    await database
      .transaction('theriac_national', undefined, (tx) => tx.run(addOrganisation, [randomUUID(), new Date()]))
      .catch(() => {})
    for (const organisationId of [randomUUID(), undefined]) {
      const seen = await database.transaction('theriac_app', organisationId, (tx) =>
        tx.maybe(countOrganisations, []),
      )
      assert.equal(seen?.count, 0)
    }
  })

  it('takes no organisation id that is not a UUID', async () => {
    const injected = `x'; reset role; --`
    await assert.rejects(async () => database.transaction('theriac_app', injected, async () => {}), /UUID/)
  })

  it('says that it is unavailable when nothing listens there', async () => {
    const nowhere = openDatabase(
      { connectionString: `postgres://u:p@127.0.0.1:${await freePort()}/x` },
      () => {},
    )
    await assert.rejects(nowhere.maybe(currentRole, []), DatabaseUnavailable)
    await assert.rejects(
      nowhere.transaction('theriac_gate', undefined, (tx) => tx.maybe(currentRole, [])),
      DatabaseUnavailable,
    )
    await nowhere.close()
  })
})
