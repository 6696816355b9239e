import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { change, fetchToken, verify } from '../../../test/calls.ts'
import { makeClient, makeLocation, makePack, makeSite, type TestPack } from '../../../test/factories.ts'
import { newTransactionId, readAlerts } from '../../../test/pack-rows.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'

const manual = { 'emvs-data-entry-mode': 'manual' } as const
const tolerated = ['41020004', undefined] as const
const alerted = ['41020002', 'A3'] as const

describe('a mistake in typing', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  const mistyped = async (): Promise<TestPack> => ({ ...(await makePack(app)), serialNumber: 'mistyped' })
  const type = async (token: string, pack: TestPack) => {
    const { status, body } = await verify(app, token, pack, manual)
    assert.equal(status, 404)
    return [body.operationCode, body.alertCode]
  }
  const typeTimes = async (times: number, token: string, pack: TestPack) => {
    const answers = []
    for (let time = 0; time < times; time += 1) answers.push(await type(token, pack))
    return answers
  }

  it('is tolerated twice where the market says nothing, and is an alert from the third on', async () => {
    const site = await makeSite(app)
    const answers = await typeTimes(4, await fetchToken(app, site), await mistyped())
    assert.deepEqual(answers, [tolerated, tolerated, alerted, alerted])
    assert.equal((await readAlerts(app, site)).length, 2)
    assert.ok((await readAlerts(app, site)).every(({ dataEntryMode }) => dataEntryMode === 'manual'))
  })

  it('is tolerated as often as the market says', async () => {
    for (const typingTolerance of [0, 1, 5]) {
      const token = await fetchToken(app, await makeSite(app, { settings: { typingTolerance } }))
      const answers = await typeTimes(typingTolerance + 2, token, await mistyped())
      assert.deepEqual(answers, [
        ...Array.from({ length: typingTolerance }, () => tolerated),
        alerted,
        alerted,
      ])
    }
  })

  it('asks to compare and enter again while it is tolerated, without a word of falsification', async () => {
    const { body } = await verify(app, await fetchToken(app, await makeSite(app)), await mistyped(), manual)
    assert.match(body.warning ?? '', /enter it again/)
    assert.doesNotMatch(JSON.stringify(body), /falsif/i)
    assert.equal(body.alertId, undefined)
  })

  it('is never tolerated of a scanner, and a scan uses up nothing', async () => {
    const token = await fetchToken(app, await makeSite(app))
    const pack = await mistyped()
    for (let time = 0; time < 3; time += 1)
      assert.equal((await verify(app, token, pack)).body.alertCode, 'A3')
    assert.deepEqual(await typeTimes(3, token, pack), [tolerated, tolerated, alerted])
  })

  it('counts the same in batch, serial number and expiry date, and in each operation', async () => {
    const token = await fetchToken(app, await makeSite(app, { settings: { typingTolerance: 3 } }))
    const pack = await makePack(app)
    const answers = [
      await verify(app, token, { ...pack, batch: 'mistyped' }, manual),
      await change(app, token, { ...pack, expiry: '310530' }, 'Supplied', manual),
      await change(app, token, { ...pack, serialNumber: 'mistyped' }, 'Active', manual),
      await change(app, token, { ...pack, batch: 'mistyped' }, 'Supplied', manual),
    ]
    assert.deepEqual(
      answers.map(({ body }) => body.operationCode),
      ['41020004', '41020004', '41020004', '41020001'],
    )
    assert.deepEqual(
      answers.map(({ body }) => body.alertCode),
      [undefined, undefined, undefined, 'A2'],
    )
  })

  it('is counted apart for each product', async () => {
    const token = await fetchToken(app, await makeSite(app))
    await typeTimes(3, token, await mistyped())
    assert.deepEqual(await type(token, await mistyped()), tolerated)
  })

  it('is counted together for all clients of a location', async () => {
    const site = await makeSite(app)
    const pack = await mistyped()
    const first = await fetchToken(app, site)
    const second = await fetchToken(app, await makeClient(app, site))
    const answers = [await type(first, pack), await type(second, pack), await type(first, pack)]
    assert.deepEqual(answers, [tolerated, tolerated, alerted])
  })

  it('is counted apart for each location of an organisation', async () => {
    const site = await makeSite(app)
    const pack = await mistyped()
    await typeTimes(3, await fetchToken(app, site), pack)
    const branch = await fetchToken(app, await makeLocation(app, site))
    assert.deepEqual(await typeTimes(3, branch, pack), [tolerated, tolerated, alerted])
  })

  it('is forgotten when a day has passed since the first', async () => {
    const site = await makeSite(app)
    const pack = await mistyped()
    await typeTimes(2, await fetchToken(app, site), pack)
    app.clock.advance(86_400)
    assert.deepEqual(await type(await fetchToken(app, site), pack), alerted)
    app.clock.advance(1)
    assert.deepEqual(await typeTimes(3, await fetchToken(app, site), pack), [tolerated, tolerated, alerted])
  })

  it('is not counted where what was entered is right', async () => {
    const token = await fetchToken(app, await makeSite(app))
    const pack = await makePack(app)
    const wrong = { ...pack, serialNumber: 'mistyped' }
    await type(token, wrong)
    for (let time = 0; time < 3; time += 1) assert.equal((await verify(app, token, pack, manual)).status, 200)
    assert.deepEqual(await type(token, wrong), tolerated)
    assert.deepEqual(await type(token, wrong), alerted)
  })

  it('is not counted where the product is not in the system, or the request is not valid', async () => {
    const token = await fetchToken(app, await makeSite(app))
    const pack = await mistyped()
    for (let time = 0; time < 3; time += 1) {
      const unknown = await verify(app, token, { ...pack, productCode: '05060917518062' }, manual)
      assert.equal(unknown.body.operationCode, '41020000')
      assert.equal((await verify(app, token, { ...pack, expiry: '311301' }, manual)).status, 422)
    }
    assert.deepEqual(await typeTimes(3, token, pack), [tolerated, tolerated, alerted])
  })

  it('is counted once for a request that is sent again under its client-transaction-id', async () => {
    const token = await fetchToken(app, await makeSite(app))
    const pack = await mistyped()
    const headers = { ...manual, 'client-transaction-id': newTransactionId() }
    for (let time = 0; time < 5; time += 1) {
      assert.equal((await verify(app, token, pack, headers)).body.operationCode, '41020004')
    }
    assert.deepEqual(await typeTimes(2, token, pack), [tolerated, alerted])
  })

  it('is counted right when twenty come at once', async () => {
    const site = await makeSite(app, { settings: { typingTolerance: 5 } })
    const token = await fetchToken(app, site)
    const pack = await mistyped()
    const answers = await Promise.all(Array.from({ length: 20 }, () => type(token, pack)))
    assert.equal(answers.filter(([code]) => code === '41020004').length, 5)
    assert.equal(answers.filter(([, alert]) => alert === 'A3').length, 15)
    assert.equal((await readAlerts(app, site)).length, 15)
  })
})
