import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { PackState } from '@theriac/contract/pack-state.ts'
import type { Answer } from '../../../test/calls.ts'
import { change, fetchToken, verify } from '../../../test/calls.ts'
import {
  makeClient,
  makePack,
  makePacks,
  makeSite,
  type TestPack,
  type TestSite,
} from '../../../test/factories.ts'
import { putPack, readAlerts, readPack, withdrawProduct } from '../../../test/pack-rows.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { integer, text } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

const operations = ['verify', 'supply', 'reactivate'] as const

describe('an alert', () => {
  let app: TestApp
  let other: TestSite
  before(async () => {
    app = await startTestApp()
    other = await makeSite(app)
  })
  after(() => app.close())

  /** An organisation of its own, so that its alerts are those of one test. */
  const newAsker = async () => {
    const site = await makeSite(app)
    const token = await fetchToken(app, site)
    const ask = (operation: (typeof operations)[number], pack: TestPack): Promise<Answer> =>
      operation === 'verify'
        ? verify(app, token, pack)
        : change(app, token, pack, operation === 'supply' ? 'Supplied' : 'Active')
    return { site, token, ask }
  }

  const mismatches = [
    { what: 'an unknown batch', code: 'A2', operationCode: '41020001', asked: { batch: 'B-9' } },
    {
      what: 'an unknown serial number',
      code: 'A3',
      operationCode: '41020002',
      asked: { serialNumber: 'unknown' },
    },
    { what: 'another expiry date', code: 'A52', operationCode: '41020005', asked: { expiry: '310530' } },
  ] as const

  for (const { what, code, operationCode, asked } of mismatches) {
    it(`${code} is raised for ${what}, by each operation`, async () => {
      const { site, ask } = await newAsker()
      const pack = { ...(await makePack(app)), ...asked }
      for (const operation of operations) {
        const { status, body } = await ask(operation, pack)
        assert.equal(status, 404)
        assert.partialDeepStrictEqual(body, { operationCode, alertCode: code })
        assert.match(body.warning ?? '', /Potential suspect falsification/)
      }
      const alerts = await readAlerts(app, site)
      assert.deepEqual(new Set(alerts.map((alert) => alert.operation)), new Set(operations))
      assert.ok(alerts.every((alert) => alert.code === code && alert.operationCode === operationCode))
    })
  }

  it('A68 is raised for a batch of the product that is not the batch of this pack, by each operation', async () => {
    const { site, ask } = await newAsker()
    const pack = await makePack(app)
    await addBatchOf(pack, 'B-2')
    for (const operation of operations) {
      const { status, body } = await ask(operation, { ...pack, batch: 'B-2' })
      assert.equal(status, 404)
      assert.partialDeepStrictEqual(body, { operationCode: '41020003', alertCode: 'A68' })
    }
    assert.deepEqual(
      (await readAlerts(app, site)).map(({ code }) => code),
      ['A68', 'A68', 'A68'],
    )
  })

  it('A7 is raised for a pack that was supplied elsewhere, and only when it is supplied again', async () => {
    const { site, ask } = await newAsker()
    const pack = await makePack(app)
    await putPack(app, pack, 'Supplied', { by: other })
    assert.equal((await ask('verify', pack)).body.alertId, undefined)
    assert.equal((await ask('supply', pack)).body.alertCode, 'A7')
    assert.deepEqual(
      (await readAlerts(app, site)).map(({ code, operation }) => ({ code, operation })),
      [{ code: 'A7', operation: 'supply' }],
    )
  })

  it('A24 is raised for a change that the state does not permit, and not when the pack is looked at', async () => {
    const { site, ask } = await newAsker()
    const pack = await makePack(app)
    await putPack(app, pack, 'Stolen', { by: other })
    assert.equal((await ask('verify', pack)).body.alertId, undefined)
    assert.equal((await ask('supply', pack)).body.alertCode, 'A24')
    assert.equal((await ask('reactivate', pack)).body.alertCode, 'A24')
    assert.equal((await readAlerts(app, site)).length, 2)
  })

  it('is kept with who asked for what, where, when and how', async () => {
    const { site, ask } = await newAsker()
    const pack = { ...(await makePack(app)), batch: 'B-9' }
    const { body } = await ask('supply', pack)
    const [alert, ...more] = await readAlerts(app, site)
    assert.equal(more.length, 0)
    assert.ok(alert !== undefined)
    const { clientUuid, ...rest } = alert
    assert.match(clientUuid ?? '', /^[0-9a-f-]{36}$/)
    assert.deepEqual(rest, {
      id: body.alertId,
      organisationId: site.organisationId,
      locationId: site.locationId,
      code: 'A2',
      state: 'new',
      operation: 'supply',
      operationCode: '41020001',
      dataEntryMode: 'non-manual',
      scheme: 'gs1',
      productCode: pack.productCode,
      serialNumber: pack.serialNumber,
      batch: 'B-9',
      expiry: pack.expiry,
      raisedAt: app.clock.now(),
    })
  })

  it('belongs to the organisation that asked, and never to the one that had changed the pack', async () => {
    const first = await newAsker()
    const second = await newAsker()
    const pack = await makePack(app)
    await first.ask('supply', pack)
    await second.ask('supply', pack)
    assert.equal((await readAlerts(app, first.site)).length, 0)
    assert.equal((await readAlerts(app, second.site)).length, 1)
  })

  it('names the client that asked, where a location has several', async () => {
    const { site, ask } = await newAsker()
    const pack = { ...(await makePack(app)), batch: 'B-9' }
    const token = await fetchToken(app, await makeClient(app, site))
    await ask('verify', pack)
    await verify(app, token, pack)
    assert.equal(new Set((await readAlerts(app, site)).map(({ clientUuid }) => clientUuid)).size, 2)
  })

  it('has an id of its own each time, which people can read out', async () => {
    const { site, ask } = await newAsker()
    const pack = { ...(await makePack(app)), batch: 'B-9' }
    const ids = []
    for (let time = 0; time < 3; time += 1) ids.push((await ask('verify', pack)).body.alertId)
    assert.equal(new Set(ids).size, 3)
    for (const id of ids) assert.match(id ?? '', /^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
    assert.deepEqual(new Set((await readAlerts(app, site)).map(({ id }) => id)), new Set(ids))
  })

  it('is never raised for a pack that is expired, recalled or of a withdrawn product, whatever its state', async () => {
    const { site, ask } = await newAsker()
    const [expired, recalled, withdrawn] = await Promise.all([
      makePacks(app, { expiry: '2020-02-29', packs: 3 }),
      makePacks(app, { recallReason: 'Glass in the bottle', packs: 3 }),
      makePacks(app, { packs: 3 }),
    ])
    const [one] = withdrawn
    assert.ok(one !== undefined)
    await withdrawProduct(app, one, 'No longer made')
    const given: readonly PackState[] = ['Active', 'Supplied', 'Stolen']
    for (const packs of [expired, recalled, withdrawn]) {
      for (const [index, pack] of packs.entries()) {
        await putPack(app, pack, given[index] ?? 'Active', { by: other })
        for (const operation of operations) assert.equal((await ask(operation, pack)).body.alertId, undefined)
      }
    }
    assert.deepEqual(await readAlerts(app, site), [])
  })

  it('is never raised for a product that is not in the system', async () => {
    const { site, ask } = await newAsker()
    const pack = { ...(await makePack(app)), productCode: '05060917518062' }
    for (const operation of operations) {
      const { status, body } = await ask(operation, pack)
      assert.equal(status, 404)
      assert.equal(body.operationCode, '41020000')
      assert.equal(body.alertId, undefined)
    }
    assert.deepEqual(await readAlerts(app, site), [])
  })

  it('is never raised for a request that is not valid', async () => {
    const { site, ask } = await newAsker()
    const pack = await makePack(app)
    for (const asked of [
      { batch: '' },
      { expiry: '311301' },
      { serialNumber: 'a b' },
      { productCode: '1' },
    ]) {
      for (const operation of operations)
        assert.equal((await ask(operation, { ...pack, ...asked })).status, 422)
    }
    assert.deepEqual(await readAlerts(app, site), [])
  })

  it('is never raised for what succeeds, or had been done before', async () => {
    const { site, ask } = await newAsker()
    const pack = await makePack(app)
    for (const operation of ['verify', 'supply', 'supply', 'verify', 'reactivate', 'reactivate'] as const) {
      assert.equal((await ask(operation, pack)).status, 200)
    }
    assert.deepEqual(await readAlerts(app, site), [])
  })

  it('changes nothing of the pack', async () => {
    const { ask } = await newAsker()
    const pack = await makePack(app)
    await putPack(app, pack, 'Supplied', { by: other })
    const earlier = await readPack(app, pack)
    for (const operation of operations) await ask(operation, pack)
    for (const operation of operations) await ask(operation, { ...pack, batch: 'B-9' })
    assert.deepEqual(await readPack(app, pack), earlier)
  })

  async function addBatchOf({ productCode }: TestPack, batch: string): Promise<void> {
    await app.database.transaction('theriac_national', undefined, (tx) =>
      tx.maybe(insertBatch, [productCode, batch]),
    )
  }
})

const insertBatch = statement({
  name: 'test_insert_batch',
  params: [text, text],
  columns: { id: integer },
  text: `
    insert into batches (product_id, batch, expiry, created_at)
    select id, $2, '2031-05-31', created_at
    from products
    where code = $1
    returning id`,
})
