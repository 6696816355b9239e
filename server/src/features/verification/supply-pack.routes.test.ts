import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { change, fetchToken } from '../../../test/calls.ts'
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

const refusals = [
  { state: 'Destroyed', code: '51220300' },
  { state: 'Sample', code: '51220400' },
  { state: 'FreeSample', code: '51220500' },
  { state: 'Exported', code: '51220600' },
  { state: 'Stolen', code: '51220700' },
  { state: 'Locked', code: '51220800' },
  { state: 'CheckedOut', code: '51220900' },
] as const

describe('supplying a pack', () => {
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

  const supply = async (pack: TestPack, by = token) => {
    const { status, body } = await change(app, by, pack, 'Supplied')
    return { status, ...body }
  }

  it('makes an active pack supplied, and says until when that can be undone', async () => {
    const pack = await makePack(app)
    const until = new Date(app.clock.now().getTime() + 10 * 86_400_000).toISOString()
    assert.partialDeepStrictEqual(await supply(pack), {
      status: 200,
      operationCode: '11210200',
      state: 'Supplied',
      batchState: 'Active',
      productState: 'Active',
      canReactivate: true,
      canReactivateUntil: until,
    })
    assert.deepEqual(await readPack(app, pack), {
      state: 'Supplied',
      repeats: 0,
      changedAt: app.clock.now(),
      locationId: site.locationId,
      organisationId: site.organisationId,
    })
  })

  for (const { state, code } of refusals) {
    it(`refuses a pack that is ${state} with an alert, and leaves it so`, async () => {
      for (const by of [site, other]) {
        const pack = await makePack(app)
        await putPack(app, pack, state, { by })
        const earlier = await readPack(app, pack)
        const answer = await supply(pack)
        assert.partialDeepStrictEqual(answer, { status: 409, operationCode: code, state, alertCode: 'A24' })
        assert.deepEqual(await readPack(app, pack), earlier)
      }
    })
  }

  it('refuses a pack of a recalled batch without an alert, and leaves it active', async () => {
    const pack = await makePack(app, { recallReason: 'Glass in the bottle' })
    const answer = await supply(pack)
    assert.partialDeepStrictEqual(answer, {
      status: 409,
      operationCode: '51221000',
      state: 'Active',
      batchState: 'Recalled',
      batchRecallReason: 'Glass in the bottle',
    })
    assert.equal(answer.alertId, undefined)
    assert.equal((await readPack(app, pack)).state, 'Active')
  })

  it('refuses a pack of a withdrawn product without an alert, and leaves it active', async () => {
    const pack = await makePack(app)
    await withdrawProduct(app, pack, 'No longer made')
    const answer = await supply(pack)
    const expected = { status: 409, operationCode: '51221200', state: 'Active', productState: 'Withdrawn' }
    assert.partialDeepStrictEqual(answer, expected)
    assert.equal(answer.alertId, undefined)
    assert.equal((await readPack(app, pack)).state, 'Active')
  })

  it('refuses an expired pack without an alert, and leaves it active', async () => {
    const pack = await makePack(app, { expiry: '2020-02-29' })
    const answer = await supply(pack)
    const expected = { status: 409, operationCode: '51221100', state: 'Active', batchState: 'Expired' }
    assert.partialDeepStrictEqual(answer, expected)
    assert.equal(answer.alertId, undefined)
    assert.equal((await readPack(app, pack)).state, 'Active')
  })

  it('does not count a repeat on a pack whose batch was recalled meanwhile', async () => {
    const pack = await makePack(app, { recallReason: 'Glass in the bottle' })
    await putPack(app, pack, 'Supplied', { by: site })
    assert.equal((await supply(pack)).operationCode, '51221000')
    assert.equal((await readPack(app, pack)).repeats, 0)
  })

  it('does not supply a pack that is not what the request says', async () => {
    const pack = await makePack(app)
    for (const asked of [
      { ...pack, batch: 'B-9' },
      { ...pack, expiry: '310530' },
    ]) {
      assert.equal((await supply(asked)).status, 404)
    }
    assert.equal((await readPack(app, pack)).state, 'Active')
  })

  describe('once more', () => {
    it('is tolerated twice where the market says nothing, and is an alert from the third time on', async () => {
      const pack = await makePack(app)
      const codes = []
      for (let time = 0; time < 6; time += 1) {
        const { operationCode, alertCode } = await supply(pack)
        codes.push([operationCode, alertCode])
      }
      assert.deepEqual(codes, [
        ['11210200', undefined],
        ['11220200', undefined],
        ['11220200', undefined],
        ['51220200', 'A7'],
        ['51220200', 'A7'],
        ['51220200', 'A7'],
      ])
    })

    it('changes neither when nor until when: the ten days run from the first time', async () => {
      const pack = await makePack(app)
      await putPack(app, pack, 'Supplied', {
        by: site,
        changedAt: new Date(app.clock.now().getTime() - 86_400_000),
      })
      const until = new Date(app.clock.now().getTime() + 9 * 86_400_000).toISOString()
      const answer = await supply(pack)
      assert.partialDeepStrictEqual(answer, {
        status: 200,
        operationCode: '11220200',
        canReactivateUntil: until,
      })
      assert.match(answer.warning ?? '', /another box/)
      assert.equal((await supply(pack)).canReactivateUntil, until)
    })

    it('has no limit in time', async () => {
      const pack = await makePack(app)
      await putPack(app, pack, 'Supplied', {
        by: site,
        changedAt: new Date(app.clock.now().getTime() - 400 * 86_400_000),
      })
      assert.equal((await supply(pack)).operationCode, '11220200')
    })

    it('follows the limit of the market', async () => {
      for (const doubleDispenseLimit of [0, 1, 3]) {
        const strict = await fetchToken(app, await makeSite(app, { settings: { doubleDispenseLimit } }))
        const pack = await makePack(app)
        const codes = []
        for (let time = 0; time < doubleDispenseLimit + 2; time += 1)
          codes.push((await supply(pack, strict)).operationCode)
        const tolerated = Array.from({ length: doubleDispenseLimit }, () => '11220200')
        assert.deepEqual(codes, ['11210200', ...tolerated, '51220200'])
      }
    })

    it('is counted for the location, whichever of its clients asks', async () => {
      const pack = await makePack(app)
      const second = await fetchToken(app, await makeClient(app, site))
      const codes = []
      for (const by of [token, second, token, second]) codes.push((await supply(pack, by)).operationCode)
      assert.deepEqual(codes, ['11210200', '11220200', '11220200', '51220200'])
    })

    it('is an alert at once at another location of the organisation, and does not use up the tolerance', async () => {
      const pack = await makePack(app)
      await supply(pack)
      const branch = await fetchToken(app, await makeLocation(app, site))
      assert.partialDeepStrictEqual(await supply(pack, branch), {
        status: 409,
        operationCode: '51220200',
        alertCode: 'A7',
      })
      assert.equal((await readPack(app, pack)).repeats, 0)
      assert.equal((await supply(pack)).operationCode, '11220200')
    })

    it('is an alert at once in another organisation', async () => {
      const pack = await makePack(app)
      await supply(pack)
      const answer = await supply(pack, await fetchToken(app, other))
      assert.partialDeepStrictEqual(answer, {
        status: 409,
        operationCode: '51220200',
        alertCode: 'A7',
        state: 'Supplied',
      })
      assert.match(answer.alertId ?? '', /^\w{4}-\w{4}-\w{4}$/)
      assert.equal(answer.canReactivate, false)
    })

    it('begins to count anew when the pack was active in between', async () => {
      const pack = await makePack(app)
      for (let time = 0; time < 3; time += 1) await supply(pack)
      assert.equal((await change(app, token, pack, 'Active')).body.operationCode, '11410100')
      const codes = []
      for (let time = 0; time < 4; time += 1) codes.push((await supply(pack)).operationCode)
      assert.deepEqual(codes, ['11210200', '11220200', '11220200', '51220200'])
    })
  })
})
