import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { callEndpoint, RefusedCall } from '@theriac/client/call-endpoint.ts'
import { createMachineTokens } from '@theriac/client/machine-tokens.ts'
import { changePackState, verifyPack } from '@theriac/contract/verification.ts'
import { regenerateSecret } from '../server/test/client-verbs.ts'
import { makePack, makeSite, type TestPack } from '../server/test/factories.ts'
import { startTestApp, type TestApp } from '../server/test/test-app.ts'

const headers = { 'emvs-data-entry-mode': 'non-manual' }

function inputFor({ scheme, productCode, serialNumber, batch, expiry }: TestPack) {
  return { params: { scheme, productCode, serialNumber }, query: { batch, expiry }, headers }
}

describe('a program that uses the typed client', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  it('verifies and supplies a pack', async () => {
    const pack = await makePack(app)
    const tokens = createMachineTokens({ url: app.url, ...(await makeSite(app)) })
    const options = { url: app.url, accessToken: await tokens.read() }
    assert.equal((await callEndpoint(verifyPack, inputFor(pack), options)).state, 'Active')
    const supplied = await callEndpoint(
      changePackState,
      { ...inputFor(pack), body: { state: 'Supplied' } },
      options,
    )
    assert.equal(supplied.state, 'Supplied')
  })

  it('gets an answer about a pack that is refused as an answer, and not as a failure', async () => {
    const pack = { ...(await makePack(app)), serialNumber: 'unknown' }
    const tokens = createMachineTokens({ url: app.url, ...(await makeSite(app)) })
    const answer = await callEndpoint(verifyPack, inputFor(pack), {
      url: app.url,
      accessToken: await tokens.read(),
    })
    assert.equal(answer.alertCode, 'A3')
  })

  it('is refused with the status and the body when it sends no token', async () => {
    const pack = await makePack(app)
    await assert.rejects(callEndpoint(verifyPack, inputFor(pack), { url: app.url }), (error: unknown) => {
      assert.ok(error instanceof RefusedCall)
      assert.equal(error.status, 401)
      return true
    })
  })

  it('fetches one token for callers at once, and a new one before the old one ends', async () => {
    let now = 0
    const tokens = createMachineTokens({ url: app.url, ...(await makeSite(app)) }, () => now)
    const [first, second] = await Promise.all([tokens.read(), tokens.read()])
    assert.equal(first, second)
    now = 569_000
    assert.equal(await tokens.read(), first)
    now = 571_000
    assert.notEqual(await tokens.read(), first)
  })

  it('tries again after a refusal: nothing that failed is kept', async () => {
    const site = await makeSite(app)
    const wrong = createMachineTokens({ url: app.url, ...site, clientSecret: 'thr_cut' })
    await assert.rejects(wrong.read(), RefusedCall)
    await assert.rejects(wrong.read(), RefusedCall)
    const clientSecret = await app.operate((work, keyring) => regenerateSecret(work, keyring, site.clientId))
    assert.match(await createMachineTokens({ url: app.url, ...site, clientSecret }).read(), /^ey/)
  })
})
