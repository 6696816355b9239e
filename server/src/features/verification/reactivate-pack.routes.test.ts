import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { change, fetchToken, verify } from '../../../test/calls.ts'
import {
  makeClient,
  makeLocation,
  makePack,
  makeSite,
  type TestPack,
  type TestSite,
} from '../../../test/factories.ts'
import { putPack, readPack, withdrawProduct } from '../../../test/pack-rows.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'

const tenDaysInSeconds = 10 * 86_400

const irreversible = [
  { state: 'Destroyed', code: '51420300' },
  { state: 'Exported', code: '51420600' },
  { state: 'Stolen', code: '51420700' },
  { state: 'Locked', code: '51420800' },
  { state: 'CheckedOut', code: '51420900' },
] as const

describe('reactivating a pack', () => {
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

  const reactivate = async (pack: TestPack, by = token) => {
    const { status, body } = await change(app, by, pack, 'Active')
    return { status, ...body }
  }

  for (const state of ['Supplied', 'Sample', 'FreeSample'] as const) {
    it(`makes a pack active again that this location had made ${state}`, async () => {
      const pack = await makePack(app)
      await putPack(app, pack, state, { by: site, repeats: 1 })
      const answer = await reactivate(pack)
      assert.partialDeepStrictEqual(answer, {
        status: 200,
        operationCode: '11410100',
        state: 'Active',
        canReactivate: false,
      })
      assert.equal(answer.canReactivateUntil, undefined)
      assert.deepEqual(await readPack(app, pack), {
        state: 'Active',
        repeats: 0,
        changedAt: app.clock.now(),
        locationId: site.locationId,
        organisationId: site.organisationId,
      })
      assert.equal((await verify(app, token, pack)).body.operationCode, '11110100')
    })

    it(`refuses with an alert what another organisation had made ${state}`, async () => {
      const pack = await makePack(app)
      await putPack(app, pack, state, { by: other })
      const earlier = await readPack(app, pack)
      const answer = await reactivate(pack)
      assert.partialDeepStrictEqual(answer, {
        status: 409,
        operationCode: '51420001',
        state,
        alertCode: 'A24',
      })
      assert.deepEqual(await readPack(app, pack), earlier)
    })
  }

  for (const { state, code } of irreversible) {
    it(`refuses a pack that is ${state} with an alert, even to the location that made it so`, async () => {
      for (const by of [site, other]) {
        const pack = await makePack(app)
        await putPack(app, pack, state, { by })
        const earlier = await readPack(app, pack)
        const answer = await reactivate(pack)
        assert.partialDeepStrictEqual(answer, { status: 409, operationCode: code, state, alertCode: 'A24' })
        assert.deepEqual(await readPack(app, pack), earlier)
      }
    })
  }

  it('says that nothing had to be done when it is asked twice', async () => {
    const pack = await makePack(app)
    await putPack(app, pack, 'Supplied', { by: site })
    await reactivate(pack)
    const earlier = await readPack(app, pack)
    assert.partialDeepStrictEqual(await reactivate(pack), {
      status: 200,
      operationCode: '11420100',
      state: 'Active',
    })
    assert.deepEqual(await readPack(app, pack), earlier)
  })

  it('refuses a pack that is active already, without an alert', async () => {
    const answer = await reactivate(await makePack(app))
    assert.partialDeepStrictEqual(answer, { status: 409, operationCode: '51420100', state: 'Active' })
    assert.equal(answer.alertId, undefined)
  })

  it('refuses a pack of a recalled batch, of a withdrawn product, or expired, without an alert', async () => {
    const recalled = await makePack(app, { recallReason: 'Glass in the bottle' })
    const withdrawn = await makePack(app)
    await withdrawProduct(app, withdrawn, 'No longer made')
    const expired = await makePack(app, { expiry: '2020-02-29' })
    const refused = [
      { pack: recalled, operationCode: '51421000' },
      { pack: withdrawn, operationCode: '51421200' },
      { pack: expired, operationCode: '51421100' },
    ]
    for (const { pack, operationCode } of refused) {
      await putPack(app, pack, 'Supplied', { by: site })
      const answer = await reactivate(pack)
      assert.partialDeepStrictEqual(answer, {
        status: 409,
        operationCode,
        state: 'Supplied',
        canReactivate: false,
      })
      assert.equal(answer.alertId, undefined)
      assert.equal((await readPack(app, pack)).state, 'Supplied')
    }
  })

  it('is for every client of the location', async () => {
    const pack = await makePack(app)
    await putPack(app, pack, 'Supplied', { by: site })
    const second = await fetchToken(app, await makeClient(app, site))
    assert.equal((await reactivate(pack, second)).operationCode, '11410100')
  })

  it('is refused with an alert to another location of the organisation', async () => {
    const pack = await makePack(app)
    await putPack(app, pack, 'Supplied', { by: site })
    const branch = await fetchToken(app, await makeLocation(app, site))
    const answer = await reactivate(pack, branch)
    assert.partialDeepStrictEqual(answer, { status: 409, operationCode: '51420001', alertCode: 'A24' })
    assert.equal((await readPack(app, pack)).state, 'Supplied')
  })

  it('is refused with an alert to another organisation that now works at the same location', async () => {
    const pack = await makePack(app)
    await putPack(app, pack, 'Supplied', { by: { ...site, organisationId: other.organisationId } })
    const answer = await reactivate(pack)
    assert.partialDeepStrictEqual(answer, { status: 409, operationCode: '51420001', alertCode: 'A24' })
    assert.equal((await readPack(app, pack)).state, 'Supplied')
  })

  it('does not reactivate a pack that is not what the request says', async () => {
    const pack = await makePack(app)
    await putPack(app, pack, 'Supplied', { by: site })
    assert.equal((await reactivate({ ...pack, batch: 'B-9' })).operationCode, '41020001')
    assert.equal((await reactivate({ ...pack, expiry: '310530' })).operationCode, '41020005')
    assert.equal((await readPack(app, pack)).state, 'Supplied')
  })
})

describe('the time in which a supply can be undone', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  it('is promised and kept up to its last second, ten days after the supply', async () => {
    const site = await makeSite(app)
    const pack = await makePack(app)
    const supplied = await change(app, await fetchToken(app, site), pack, 'Supplied')
    app.clock.advance(tenDaysInSeconds)
    assert.equal(supplied.body.canReactivateUntil, app.clock.now().toISOString())
    const token = await fetchToken(app, site)
    const { canReactivate, canReactivateUntil } = (await verify(app, token, pack)).body
    assert.deepEqual(
      { canReactivate, canReactivateUntil },
      { canReactivate: true, canReactivateUntil: app.clock.now().toISOString() },
    )
    assert.equal((await change(app, token, pack, 'Active')).body.operationCode, '11410100')
  })

  it('is over a second later: then it is refused with an alert', async () => {
    const site = await makeSite(app)
    const pack = await makePack(app)
    await change(app, await fetchToken(app, site), pack, 'Supplied')
    app.clock.advance(tenDaysInSeconds + 1)
    const token = await fetchToken(app, site)
    const looked = await verify(app, token, pack)
    assert.equal(looked.body.canReactivate, false)
    assert.equal(looked.body.canReactivateUntil, undefined)
    const { status, body } = await change(app, token, pack, 'Active')
    assert.equal(status, 409)
    assert.partialDeepStrictEqual(body, { operationCode: '51420000', state: 'Supplied', alertCode: 'A24' })
    assert.equal((await readPack(app, pack)).state, 'Supplied')
  })

  it('is what the market says', async () => {
    const site = await makeSite(app, { settings: { reactivationDays: 1 } })
    const pack = await makePack(app)
    const first = await change(app, await fetchToken(app, site), pack, 'Supplied')
    app.clock.advance(86_400)
    assert.equal(first.body.canReactivateUntil, app.clock.now().toISOString())
    app.clock.advance(1)
    const late = await change(app, await fetchToken(app, site), pack, 'Active')
    assert.equal(late.body.operationCode, '51420000')
  })

  it('runs anew when the pack was active in between', async () => {
    const site = await makeSite(app)
    const pack = await makePack(app)
    const first = await fetchToken(app, site)
    await change(app, first, pack, 'Supplied')
    app.clock.advance(tenDaysInSeconds)
    const token = await fetchToken(app, site)
    await change(app, token, pack, 'Active')
    await change(app, token, pack, 'Supplied')
    app.clock.advance(tenDaysInSeconds)
    assert.equal(
      (await change(app, await fetchToken(app, site), pack, 'Active')).body.operationCode,
      '11410100',
    )
  })
})
