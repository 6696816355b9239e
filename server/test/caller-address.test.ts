import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addressOf, fetchToken } from './calls.ts'
import { makePack, makeSite, type TestSite } from './factories.ts'
import { readEvents } from './pack-rows.ts'
import { startTestApp, type TestApp } from './test-app.ts'
import { createApp } from '../src/assembly/app.ts'
import { readConfig } from '../src/platform/config/config.ts'
import { createMetrics } from '../src/platform/metrics/create-metrics.ts'

type Behind = Awaited<ReturnType<typeof createApp>>

describe('the address that the trail keeps', () => {
  let app: TestApp
  let proxied: Behind
  let site: TestSite
  before(async () => {
    app = await startTestApp()
    site = await makeSite(app)
    const config = readConfig({ PORT: new URL(app.url).port, TRUSTED_PROXIES: '10.0.0.0/8' }, 'demo')
    const quiet = () => {}
    const log = { debug: quiet, info: quiet, warn: quiet, error: quiet }
    const state = { metrics: createMetrics(), isStopping: () => false, isReady: async () => true }
    proxied = await createApp({ ...app, config, log, ...state })
  })
  after(async () => {
    await proxied.close()
    await app.close()
  })

  const eventFrom = async (remoteAddress: string, headers: Readonly<Record<string, string>> = {}) => {
    const pack = await makePack(app)
    const { statusCode } = await proxied.inject({
      url: addressOf({ url: '' }, pack),
      remoteAddress,
      headers: {
        host: 'localhost',
        authorization: `Bearer ${await fetchToken(app, site)}`,
        'emvs-data-entry-mode': 'non-manual',
        ...headers,
      },
    })
    assert.equal(statusCode, 200)
    const [event] = await readEvents(app, pack)
    await app.notes.flush()
    return event
  }
  const addressFrom = async (remoteAddress: string, forwarded?: string) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
    return (await eventFrom(remoteAddress, headers))?.address
  }

  it('is that of the connection, of either family', async () => {
    assert.equal(await addressFrom('192.0.2.7'), '192.0.2.7')
    assert.equal(await addressFrom('2001:db8::7'), '2001:db8::7')
  })

  it('is that of IPv4 where a server that listens for both families sees it in the clothes of IPv6', async () => {
    for (const mapped of ['::ffff:192.0.2.7', '::FFFF:c000:207', '0:0:0:0:0:ffff:192.0.2.7']) {
      assert.equal(await addressFrom(mapped), '192.0.2.7')
    }
    assert.equal(await addressFrom('2001:db8:ffff:1::7'), '2001:db8:ffff:1::7')
  })

  it('is without the zone where a client of the same link asks', async () => {
    assert.equal(await addressFrom('fe80::1%eth0'), 'fe80::1')
  })

  it('is not what a client says of itself', async () => {
    assert.equal(await addressFrom('192.0.2.7', '198.51.100.1'), '192.0.2.7')
  })

  it('is what a proxy names that is trusted, and the nearest that is not', async () => {
    assert.equal(await addressFrom('10.0.0.1', '198.51.100.1'), '198.51.100.1')
    assert.equal(await addressFrom('10.0.0.1', 'nonsense, 198.51.100.1, 10.0.0.2'), '198.51.100.1')
  })

  it('is without the port that some proxies add', async () => {
    assert.equal(await addressFrom('10.0.0.1', '198.51.100.1:49152'), '198.51.100.1')
  })

  it('stands beside two hundred letters of the program that asked', async () => {
    const event = await eventFrom('192.0.2.7', { 'user-agent': 'x'.repeat(500) })
    assert.equal(event?.userAgent, 'x'.repeat(200))
  })

  it('is the proxy’s where it names none that is an address', async () => {
    for (const forwarded of ['unknown', '_hidden', '10.0.0.300', "'; drop table packs; --"]) {
      assert.equal(await addressFrom('10.0.0.1', forwarded), '10.0.0.1')
    }
  })
})
