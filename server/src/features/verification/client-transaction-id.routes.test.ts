import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { change, fetchToken, verify } from '../../../test/calls.ts'
import {
  makeClient,
  makePack,
  makePacks,
  makeSite,
  type TestPack,
  type TestSite,
} from '../../../test/factories.ts'
import { newTransactionId, putPack, readAlerts, readEvents, readPack } from '../../../test/pack-rows.ts'
import { startTestApp, testDatabaseUrl, type TestApp } from '../../../test/test-app.ts'

let app: TestApp
let site: TestSite
let token: string
before(async () => {
  app = await startTestApp()
  site = await makeSite(app)
  token = await fetchToken(app, site)
})
after(() => app.close())

const under = (id: string) => ({ 'client-transaction-id': id })

describe('a client-transaction-id that comes again', () => {
  it('gets the first answer again, which the trail tells, and changes nothing more', async () => {
    const pack = await makePack(app)
    const id = newTransactionId()
    const first = await change(app, token, pack, 'Supplied', under(id))
    assert.equal(first.body.operationCode, '11210200')
    const earlier = await readPack(app, pack)
    for (let time = 0; time < 5; time += 1) {
      const again = await change(app, token, pack, 'Supplied', under(id))
      assert.deepEqual([again.status, again.body], [first.status, first.body])
    }
    assert.deepEqual(await readPack(app, pack), earlier)
    const actions = (await readEvents(app, pack)).map(({ action }) => action)
    assert.deepEqual(actions.toSorted(), [...Array<string>(5).fill('pack.answer_repeated'), 'pack.supplied'])
  })

  it('gets the first answer even after others changed the pack', async () => {
    const pack = await makePack(app)
    const id = newTransactionId()
    const first = await change(app, token, pack, 'Supplied', under(id))
    await change(app, token, pack, 'Active')
    await putPack(app, pack, 'Stolen')
    assert.deepEqual((await change(app, token, pack, 'Supplied', under(id))).body, first.body)
    assert.equal((await readPack(app, pack)).state, 'Stolen')
  })

  it('gets a refusal again with its alert, and raises no second one', async () => {
    const asker = await makeSite(app)
    const own = await fetchToken(app, asker)
    const pack = await makePack(app)
    await putPack(app, pack, 'Stolen')
    const id = newTransactionId()
    const first = await change(app, own, pack, 'Supplied', under(id))
    assert.equal(first.body.alertCode, 'A24')
    await putPack(app, pack, 'Active')
    const again = await change(app, own, pack, 'Supplied', under(id))
    assert.deepEqual([again.status, again.body], [409, first.body])
    assert.deepEqual(
      (await readAlerts(app, asker)).map((alert) => alert.id),
      [first.body.alertId],
    )
    assert.equal((await readPack(app, pack)).state, 'Active')
  })

  it('gets the first answer of a verification too, though the pack was supplied since', async () => {
    const pack = await makePack(app)
    const id = newTransactionId()
    const first = await verify(app, token, pack, under(id))
    await change(app, token, pack, 'Supplied')
    assert.deepEqual((await verify(app, token, pack, under(id))).body, first.body)
  })

  it('gets the first answer from another node, with another token', async () => {
    const pack = await makePack(app)
    const id = newTransactionId()
    const first = await change(app, token, pack, 'Supplied', under(id))
    const node = await startTestApp({ clock: app.clock })
    try {
      const again = await change(node, await fetchToken(node, site), pack, 'Supplied', under(id))
      assert.deepEqual([again.status, again.body], [first.status, first.body])
    } finally {
      await node.close()
    }
    assert.equal((await readPack(app, pack)).repeats, 0)
  })

  it('does not count as a repeated supply', async () => {
    const pack = await makePack(app)
    const id = newTransactionId()
    for (let time = 0; time < 5; time += 1) await change(app, token, pack, 'Supplied', under(id))
    assert.equal((await readPack(app, pack)).repeats, 0)
    assert.equal(
      (await change(app, token, pack, 'Supplied', under(newTransactionId()))).body.operationCode,
      '11220200',
    )
  })
})

describe('a client-transaction-id with another content', () => {
  it('is refused, and does nothing', async () => {
    const [pack, neighbour] = await makePacks(app, { packs: 2 })
    assert.ok(pack !== undefined && neighbour !== undefined)
    const id = newTransactionId()
    const first = await change(app, token, pack, 'Supplied', under(id))
    const others = [
      change(app, token, pack, 'Active', under(id)),
      verify(app, token, pack, under(id)),
      change(app, token, neighbour, 'Supplied', under(id)),
      change(app, token, { ...pack, batch: 'B-9' }, 'Supplied', under(id)),
      change(app, token, { ...pack, expiry: '310500' }, 'Supplied', under(id)),
      change(app, token, pack, 'Supplied', { ...under(id), 'emvs-data-entry-mode': 'manual' }),
    ]
    for (const { status, body } of await Promise.all(others)) {
      assert.equal(status, 422)
      assert.deepEqual(body, {
        operationCode: '61020016',
        information: 'This client-transaction-id was used before for another request.',
      })
    }
    assert.equal((await readPack(app, pack)).state, 'Supplied')
    assert.equal((await readPack(app, neighbour)).state, 'Active')
    assert.deepEqual((await change(app, token, pack, 'Supplied', under(id))).body, first.body)
  })

  it('is refused to all but one of those that come at once', async () => {
    const packs = await makePacks(app, { packs: 20 })
    const id = newTransactionId()
    const answers = await Promise.all(packs.map((pack) => change(app, token, pack, 'Supplied', under(id))))
    assert.deepEqual(countCodes(answers), { 11210200: 1, 61020016: 19 })
    const states = await Promise.all(packs.map((pack) => readPack(app, pack)))
    assert.equal(states.filter(({ state }) => state === 'Supplied').length, 1)
  })
})

describe('a client-transaction-id', () => {
  it('does its work once when it comes twenty times at once, and all get the same answer', async () => {
    const pack = await makePack(app)
    const node = await startTestApp({ clock: app.clock })
    try {
      const ways = [
        [app, token],
        [node, await fetchToken(node, site)],
      ] as const
      const id = newTransactionId()
      const tries = Array.from({ length: 10 }, () => ways).flat()
      const answers = await Promise.all(tries.map(([at, by]) => change(at, by, pack, 'Supplied', under(id))))
      const [first] = answers
      assert.equal(first?.body.operationCode, '11210200')
      for (const { status, body } of answers) assert.deepEqual([status, body], [200, first?.body])
    } finally {
      await node.close()
    }
    assert.equal((await readPack(app, pack)).repeats, 0)
    const actions = (await readEvents(app, pack)).map(({ action }) => action)
    assert.equal(actions.filter((action) => action === 'pack.supplied').length, 1)
    assert.equal(actions.filter((action) => action === 'pack.answer_repeated').length, 19)
  })

  it('is its client’s own: another at the same location may use the same', async () => {
    const pack = await makePack(app)
    const id = newTransactionId()
    const second = await fetchToken(app, await makeClient(app, site))
    assert.equal((await change(app, token, pack, 'Supplied', under(id))).body.operationCode, '11210200')
    assert.equal((await change(app, second, pack, 'Supplied', under(id))).body.operationCode, '11220200')
  })

  it('is no key to what another organisation was answered', async () => {
    const pack = await makePack(app)
    const id = newTransactionId()
    await change(app, token, pack, 'Supplied', under(id))
    const stranger = await fetchToken(app, await makeSite(app))
    const { status, body } = await change(app, stranger, pack, 'Supplied', under(id))
    assert.equal(status, 409)
    assert.equal(body.canReactivate, false)
  })

  it('may be 1 to 36 visible characters long, and capital letters are others', async () => {
    const pack = await makePack(app)
    for (const id of [
      '1',
      'x'.repeat(36),
      'X'.repeat(36),
      '{6F9619FF-8B86-D011-B42D-00C04FC9}',
      `!"#$%&'()*+,-./:;<=>?@[]^_\`{|}~`,
    ]) {
      assert.equal((await verify(app, token, pack, under(id))).status, 200)
    }
    await change(app, token, pack, 'Supplied', under('a-1'))
    assert.equal((await change(app, token, pack, 'Supplied', under('A-1'))).body.operationCode, '11220200')
  })

  it('is refused when it is empty, longer, or holds spaces or letters beyond ASCII', async () => {
    const pack = await makePack(app)
    for (const id of ['', 'x'.repeat(37), 'x'.repeat(5000), 'a b', 'a, b', 'é']) {
      const { status, body } = await change(app, token, pack, 'Supplied', under(id))
      assert.equal(status, 422)
      assert.equal(body.operationCode, '61020015')
    }
    assert.equal((await readPack(app, pack)).state, 'Active')
  })

  it('is not burnt by a request that is not valid', async () => {
    const pack = await makePack(app)
    const id = newTransactionId()
    assert.equal((await change(app, token, { ...pack, expiry: '' }, 'Supplied', under(id))).status, 422)
    assert.equal((await change(app, token, pack, 'Destroyed', under(id))).status, 422)
    assert.equal((await change(app, token, pack, 'Supplied', under(id))).body.operationCode, '11210200')
  })

  it('is not burnt by a request that failed on our side, which changed nothing and left no trace', async () => {
    const pack = await makePack(app)
    // No supply has such a time: whoever computes with it fails, after the repeat is written.
    await putPack(app, pack, 'Supplied', { by: site })
    await asOwner((owner) =>
      owner.query(`update packs set changed_at = 'infinity' where ${isPack}`, keyOf(pack)),
    )
    const id = newTransactionId()
    const { status, body } = await change(app, token, pack, 'Supplied', under(id))
    assert.equal(status, 500)
    assert.partialDeepStrictEqual(body, { code: 'server.failed' })
    assert.deepEqual(await readEvents(app, pack), [])
    await asOwner((owner) => owner.query(`update packs set changed_at = now() where ${isPack}`, keyOf(pack)))
    assert.equal((await readPack(app, pack)).repeats, 0)
    assert.equal((await change(app, token, pack, 'Supplied', under(id))).body.operationCode, '11220200')
    assert.equal((await readPack(app, pack)).repeats, 1)
  })

  for (const [what, blow] of [
    ['is cut off', 'pg_terminate_backend'],
    ['gives up waiting', 'pg_cancel_backend'],
  ] as const) {
    it(`is not burnt when the database ${what}, and the answer says to try again`, async () => {
      const pack = await makePack(app)
      const id = newTransactionId()
      const answer = await asOwner(async (owner) => {
        await owner.query('begin')
        await owner.query(`select from packs where ${isPack} for update`, keyOf(pack))
        const asked = change(app, token, pack, 'Supplied', under(id))
        await strikeWaiting(owner, blow)
        const struck = await asked
        await owner.query('rollback')
        return struck
      })
      assert.equal(answer.status, 503)
      assert.equal(answer.headers.get('retry-after'), '5')
      assert.partialDeepStrictEqual(answer.body, { code: 'database.unavailable' })
      assert.equal((await readPack(app, pack)).state, 'Active')
      assert.equal((await change(app, token, pack, 'Supplied', under(id))).body.operationCode, '11210200')
      assert.equal((await readEvents(app, pack)).length, 1)
    })
  }
})

const isPack = 'serial_number = $1 and product_id = (select id from products where code = $2)'
const keyOf = ({ serialNumber, productCode }: TestPack) => [serialNumber, productCode]

/** Does something as the owner of the tables, on a connection of its own. */
async function asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: testDatabaseUrl() })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** Waits until somebody waits for the owner, and strikes him. */
async function strikeWaiting(
  owner: pg.Client,
  blow: 'pg_terminate_backend' | 'pg_cancel_backend',
): Promise<void> {
  for (let look = 0; look < 2000; look += 1) {
    const { rowCount } = await owner.query(
      `select ${blow}(pid) from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))`,
    )
    if (rowCount === 1) return
  }
  throw new Error('Nobody came to wait.')
}

function countCodes(answers: readonly { body: { operationCode: string } }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { body } of answers) counts[body.operationCode] = (counts[body.operationCode] ?? 0) + 1
  return counts
}
