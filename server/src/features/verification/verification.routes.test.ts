import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { change, fetchToken, verify } from '../../../test/calls.ts'
import { makePack, makeSite } from '../../../test/factories.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'

describe('supplying a pack', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  it('makes an active pack supplied, once and for everybody', async () => {
    const pack = await makePack(app)
    const token = await fetchToken(app, await makeSite(app))
    assert.equal((await verify(app, token, pack)).body.operationCode, '11110100')
    const supplied = await change(app, token, pack, 'Supplied')
    assert.equal(supplied.status, 200)
    assert.equal(supplied.body.operationCode, '11210200')
    const elsewhere = await fetchToken(app, await makeSite(app))
    const again = await change(app, elsewhere, pack, 'Supplied')
    assert.equal(again.status, 409)
    assert.equal(again.body.alertCode, 'A7')
    assert.match(again.body.alertId ?? '', /^\w{4}-\w{4}-\w{4}$/)
  })
})
