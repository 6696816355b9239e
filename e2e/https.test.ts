import assert from 'node:assert/strict'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { generate } from 'selfsigned'
import { makeClient, makeSite, type TestSite } from '../server/test/factories.ts'
import { freePort, type TestApp } from '../server/test/test-app.ts'
import { holdsSoon } from '../server/src/platform/database/embedded/testing/running-processes.ts'
import { askDatabase } from './stage/ask-database.ts'
import { asAdmin, makeDatabase } from './stage/fresh-database.ts'
import { joinInstallation } from './stage/join-installation.ts'
import { makeFolder, openScene } from './stage/scene.ts'
import { spawnTheriac } from './stage/spawn-theriac.ts'
import { type Server, startTheriac } from './stage/start-theriac.ts'

const secret = 'a-secret-of-a-server-that-speaks-https-x'

describe('with TLS_CERT and TLS_KEY', () => {
  const scene = openScene()
  let port: string
  let certificate: string
  let site: TestSite
  before(async () => {
    const databaseUrl = await makeDatabase(scene)
    const folder = makeFolder(scene)
    const names = [{ name: 'commonName', value: 'localhost' }]
    const { cert, private: key } = await generate(names, {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    })
    certificate = cert
    const settings = { TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem') }
    writeFileSync(settings.TLS_CERT, cert)
    writeFileSync(settings.TLS_KEY, key, { mode: 0o600 })
    port = String(await freePort())
    const onDatabase = { DATABASE_URL: databaseUrl, THERIAC_SECRET: secret, SMTP_URL: 'smtp://localhost' }
    const options = { settings: { ...settings, ...onDatabase, HOST: '127.0.0.1', PORT: port } }
    const program = spawnTheriac(scene, ['start'], options)
    await holdsSoon(() => program.stdout().includes('Theriac serves') || program.hasEnded())
    assert.match(program.stdout(), new RegExp(`Theriac serves https://localhost:${port}`))
    const url = `https://localhost:${port}`
    site = await makeSite(
      joinInstallation(scene, { url, connection: { connectionString: databaseUrl }, secret }),
    )
  })
  after(scene.strike)

  it('a machine fetches its token over https', async () => {
    const { clientId, clientSecret } = site
    const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
    const { status, text } = await send('POST', '/oauth/token', new URLSearchParams(fields).toString())
    assert.equal(status, 200, text)
    const [, payload = ''] = /"access_token":"[^.]+\.([^.]+)\./.exec(text) ?? []
    assert.match(
      Buffer.from(payload, 'base64url').toString(),
      new RegExp(`"iss":"https://localhost:${port}"`),
    )
  })

  it('the addresses that the server names are https', async () => {
    const { text } = await send('GET', '/.well-known/oauth-authorization-server')
    assert.ok(text.includes(`"token_endpoint":"https://localhost:${port}/oauth/token"`), text)
    assert.doesNotMatch(text, /"http:/)
  })

  it('a browser is told to come by https from then on', async () => {
    for (const path of ['/healthz', '/api/docs']) {
      const { headers } = await send('GET', path)
      assert.match(headers['strict-transport-security'] ?? '', /^max-age=\d{8}/)
    }
  })

  it('nothing is answered without TLS', async () => {
    await assert.rejects(fetch(`http://localhost:${port}/healthz`))
  })

  async function send(method: string, path: string, body = '') {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length }
    const sent = request(`https://localhost:${port}${path}`, {
      method,
      ca: certificate,
      headers,
      agent: false,
    })
    sent.end(body)
    const [response]: IncomingMessage[] = await once(sent, 'response')
    assert.ok(response !== undefined)
    let text = ''
    for await (const part of response.setEncoding('utf8')) text += String(part)
    return { status: response.statusCode, headers: response.headers, text }
  }
})

describe('the address that stands in the trail', { concurrency: true }, () => {
  const scene = openScene()
  let databaseUrl: string
  let behindProxy: Server
  let inTheOpen: Server
  let app: TestApp
  let site: TestSite
  before(async () => {
    databaseUrl = await makeDatabase(scene)
    const settings = { DATABASE_URL: databaseUrl, THERIAC_SECRET: secret }
    behindProxy = await startTheriac(scene, { ...settings, TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' })
    inTheOpen = await startTheriac(scene, { ...settings, TRUSTED_PROXIES: '10.0.0.0/8' })
    const connection = { connectionString: databaseUrl }
    app = joinInstallation(scene, { url: behindProxy.url, connection, secret })
    site = await makeSite(app)
  })
  after(scene.strike)

  it('is that of the connection, where nobody forwards', async () => {
    assert.equal(await addressInTrail(behindProxy, {}), '127.0.0.1')
  })

  it('is what a trusted proxy says in X-Forwarded-For', async () => {
    assert.equal(await addressInTrail(behindProxy, { 'x-forwarded-for': '203.0.113.9' }), '203.0.113.9')
  })

  it('is the last that no trusted proxy has added, whatever the client wrote before it', async () => {
    const forwarded = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9, 10.1.2.3' }
    assert.equal(await addressInTrail(behindProxy, forwarded), '203.0.113.9')
  })

  it('may be one of IPv6', async () => {
    assert.equal(await addressInTrail(behindProxy, { 'x-forwarded-for': '2001:db8::7' }), '2001:db8::7')
  })

  it('is that of the connection, where a trusted proxy forwards what is no address', async () => {
    assert.equal(await addressInTrail(behindProxy, { 'x-forwarded-for': 'unknown' }), '127.0.0.1')
  })

  it('is that of the connection, where whoever forwards is no trusted proxy', async () => {
    assert.equal(await addressInTrail(inTheOpen, { 'x-forwarded-for': '203.0.113.9' }), '127.0.0.1')
  })

  /** Fetches a token with a new client, and reads from where the trail says that it came. */
  async function addressInTrail(
    server: Server,
    headers: Record<string, string>,
  ): Promise<string | undefined> {
    const { clientId, clientSecret } = await makeClient(app, site)
    const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
    const response = await fetch(`${server.url}/oauth/token`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields),
    })
    assert.equal(response.status, 200, await response.text())
    const admin = { connectionString: asAdmin(databaseUrl) }
    const sql = `select host(address) as address from audit_events where action = 'token.granted' and actor_id = $1`
    let rows: { address: string }[] = []
    await holdsSoon(async () => {
      rows = await askDatabase<{ address: string }>(admin, sql, [clientId])
      return rows.length > 0
    })
    return rows[0]?.address
  }
})
