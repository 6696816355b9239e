import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { change, fetchToken, verify } from '../../../test/calls.ts'
import { makeLocation, makePack, makePacks, makeSite, type TestSite } from '../../../test/factories.ts'
import { putPack, readAlerts, readPack, withdrawProduct } from '../../../test/pack-rows.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'

const codesElsewhere = {
  Active: '11110100',
  Supplied: '11110200',
  Destroyed: '11110300',
  Sample: '11110400',
  FreeSample: '11110500',
  Exported: '11110600',
  Stolen: '11110700',
  Locked: '11110800',
  CheckedOut: '11110900',
} as const

const codesHere = {
  Supplied: '11110201',
  Destroyed: '11110301',
  Sample: '11110401',
  FreeSample: '11110501',
  Exported: '11110601',
  Stolen: '11110701',
  Locked: '11110801',
  CheckedOut: '11110900',
} as const

const states = [
  'Supplied',
  'Destroyed',
  'Sample',
  'FreeSample',
  'Exported',
  'Stolen',
  'Locked',
  'CheckedOut',
] as const

describe('verifying a pack', () => {
  let app: TestApp
  let site: TestSite
  let other: TestSite
  let token: string
  before(async () => {
    app = await startTestApp()
    site = await makeSite(app)
    other = await makeSite(app)
    token = await fetchToken(app, site)
  })
  after(() => app.close())

  it('tells state, batch and product of an active pack', async () => {
    const { status, body } = await verify(app, token, await makePack(app))
    assert.equal(status, 200)
    assert.deepEqual(body, {
      operationCode: '11110100',
      information: 'The pack is active.',
      state: 'Active',
      batchState: 'Active',
      canReactivate: false,
      productState: 'Active',
      productName: 'Examplin 20 mg',
      commonName: 'examplinum',
      form: 'tablet',
      strength: '20 mg',
      packSize: '30',
    })
  })

  for (const state of ['Active', ...states] as const) {
    it(`tells a pack that is ${state} and was changed elsewhere`, async () => {
      const pack = await makePack(app)
      await putPack(app, pack, state, { by: other })
      const { status, body } = await verify(app, token, pack)
      assert.equal(status, 200)
      assert.equal(body.operationCode, codesElsewhere[state])
      assert.equal(body.state, state)
      assert.equal(body.canReactivate, false)
      assert.equal(body.canReactivateUntil, undefined)
      assert.equal(body.warning === undefined, state === 'Active')
    })
  }

  for (const state of states) {
    it(`tells a pack that is ${state} by the asking location, and whether it can undo that`, async () => {
      const pack = await makePack(app)
      await putPack(app, pack, state, { by: site })
      const { status, body } = await verify(app, token, pack)
      const canReactivate = state === 'Supplied' || state === 'Sample' || state === 'FreeSample'
      assert.equal(status, 200)
      assert.equal(body.operationCode, codesHere[state])
      assert.equal(body.state, state)
      assert.equal(body.canReactivate, canReactivate)
      const until = new Date(app.clock.now().getTime() + 10 * 86_400_000).toISOString()
      assert.equal(body.canReactivateUntil, canReactivate ? until : undefined)
    })
  }

  it('tells another location of the organisation that it was done elsewhere', async () => {
    const pack = await makePack(app)
    await putPack(app, pack, 'Supplied', { by: site })
    const { body } = await verify(app, await fetchToken(app, await makeLocation(app, site)), pack)
    assert.equal(body.operationCode, '11110200')
    assert.equal(body.canReactivate, false)
  })

  it('tells a recalled batch and why, beside the pack’s own state', async () => {
    const pack = await makePack(app, { recallReason: 'Glass in the bottle' })
    await putPack(app, pack, 'Supplied', { by: site })
    const { status, body } = await verify(app, token, pack)
    assert.equal(status, 200)
    assert.partialDeepStrictEqual(body, {
      operationCode: '11111000',
      state: 'Supplied',
      batchState: 'Recalled',
      batchRecallReason: 'Glass in the bottle',
      productState: 'Active',
      canReactivate: false,
    })
  })

  it('tells a withdrawn product and why', async () => {
    const pack = await makePack(app)
    await withdrawProduct(app, pack, 'No longer made')
    const { status, body } = await verify(app, token, pack)
    assert.equal(status, 200)
    assert.partialDeepStrictEqual(body, {
      operationCode: '11111200',
      state: 'Active',
      productState: 'Withdrawn',
      productWithdrawalReason: 'No longer made',
    })
  })

  it('tells an expired pack', async () => {
    const { status, body } = await verify(app, token, await makePack(app, { expiry: '2020-02-29' }))
    assert.equal(status, 200)
    assert.partialDeepStrictEqual(body, { operationCode: '11111100', state: 'Active', batchState: 'Expired' })
  })

  it('takes a pack for good on the day that it expires, and for expired on the next', async () => {
    const today = app.clock.now().toISOString().slice(0, 10)
    const yesterday = new Date(app.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10)
    const last = await verify(app, token, await makePack(app, { expiry: today }))
    assert.equal(last.body.operationCode, '11110100')
    const past = await verify(app, token, await makePack(app, { expiry: yesterday }))
    assert.equal(past.body.operationCode, '11111100')
  })

  it('finds a pack by its month where the code gives day 00', async () => {
    const pack = await makePack(app, { expiry: '2031-05-17' })
    assert.equal((await verify(app, token, { ...pack, expiry: '310500' })).body.operationCode, '11110100')
    assert.equal((await verify(app, token, { ...pack, expiry: '310600' })).body.operationCode, '41020005')
  })

  it('names batch, serial number or expiry date, whichever does not agree, with the product', async () => {
    const [pack, neighbour] = await makePacks(app, { packs: 2 })
    assert.ok(pack !== undefined && neighbour !== undefined)
    const wrong = [
      { asked: { ...pack, batch: 'B-9' }, code: '41020001', alertCode: 'A2' },
      { asked: { ...pack, serialNumber: 'unknown' }, code: '41020002', alertCode: 'A3' },
      {
        asked: { ...pack, serialNumber: pack.serialNumber.toUpperCase() },
        code: '41020002',
        alertCode: 'A3',
      },
      { asked: { ...pack, expiry: '310530' }, code: '41020005', alertCode: 'A52' },
    ]
    for (const { asked, code, alertCode } of wrong) {
      const { status, body } = await verify(app, token, asked)
      assert.equal(status, 404)
      assert.partialDeepStrictEqual(body, { operationCode: code, alertCode, productName: 'Examplin 20 mg' })
      assert.equal(body.state, undefined)
      assert.equal(body.batchState, undefined)
    }
  })

  it('says that nothing is known of a product that is not in the system', async () => {
    const { status, body } = await verify(app, token, {
      ...(await makePack(app)),
      productCode: '05060917518062',
    })
    assert.equal(status, 404)
    assert.equal(body.operationCode, '41020000')
    assert.equal(body.alertId, undefined)
    assert.equal(body.productName, undefined)
  })

  it('changes nothing, however often it is asked', async () => {
    const pack = await makePack(app)
    await change(app, token, pack, 'Supplied')
    const earlier = await readPack(app, pack)
    const alerts = await readAlerts(app, site)
    for (let asked = 0; asked < 5; asked += 1) await verify(app, token, pack)
    assert.deepEqual(await readPack(app, pack), earlier)
    assert.deepEqual(await readAlerts(app, site), alerts)
  })

  it('is never kept by something between', async () => {
    const pack = await makePack(app)
    for (const asked of [pack, { ...pack, batch: 'B-9' }, { ...pack, batch: '' }]) {
      assert.equal((await verify(app, token, asked)).headers.get('cache-control'), 'no-store')
    }
  })
})
