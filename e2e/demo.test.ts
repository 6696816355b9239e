import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { stateDigits } from '@theriac/contract/pack-state.ts'
import type { Session } from '@theriac/contract/v1/session.ts'
import { type DemoFile, readDemoFile } from '../server/src/assembly/demo/demo-file.ts'
import { holdsSoon } from '../server/src/platform/database/embedded/testing/running-processes.ts'
import { fetchToken } from '../server/test/calls.ts'
import { codeIn, nextMail, readMail } from './browser/stage/read-mail.ts'
import { askDatabase } from './stage/ask-database.ts'
import { embeddedConnection } from './stage/join-installation.ts'
import { makeFolder, openScene } from './stage/scene.ts'
import { runTheriac } from './stage/spawn-theriac.ts'
import { type Server, startTheriac } from './stage/start-theriac.ts'

describe('npm run demo on a fresh data directory', () => {
  const scene = openScene()
  let folder: string
  let server: Server
  let demo: DemoFile
  before(async () => {
    folder = makeFolder(scene)
    server = await startDemo()
    demo = await readDemo()
    await holdsSoon(() => server.stdout().includes('Supply it'))
  })
  after(scene.strike)

  it('writes demo.json for its owner alone', () => {
    assert.equal(statSync(join(folder, 'demo.json')).mode & 0o777, 0o600)
  })

  it('writes into demo.json where everything is', () => {
    assert.equal(demo.portal, server.url)
    assert.equal(demo.tokenEndpoint, `${server.url}/oauth/token`)
    assert.equal(demo.verification, `${server.url}/verification/v1`)
  })

  it('writes into demo.json a client whose secret fetches a token', async () => {
    assert.equal(demo.client.organisation, 'Liffey Pharmacy')
    assert.match(demo.client.location, /Liffey Pharmacy/)
    assert.ok((await fetchToken(server, demo.client)).length > 0)
  })

  it('writes into demo.json its people: two at each organisation, an NMVO administrator and an inspector', () => {
    const kinds = demo.people.map(({ kind, organisation }) => `${kind} of ${organisation}`)
    for (const organisation of ['Liffey Pharmacy', 'Kallion Malliapteekki', 'Shannon Wholesale']) {
      assert.ok(kinds.includes(`super-user of ${organisation}`), organisation)
      assert.ok(kinds.includes(`user of ${organisation}`), organisation)
    }
    assert.ok(kinds.some((kind) => kind.startsWith('nmvo-administrator')))
    assert.ok(kinds.some((kind) => kind.startsWith('inspector')))
    assert.equal(demo.mailbox, `${server.url}/mailbox`)
  })

  it('lets everybody in demo.json sign in with the code from the mailbox', async () => {
    for (const { email, password } of demo.people) assert.equal(await signInAs(email, password), email)
  })

  it('prints the portal, the mailbox, the users and their password', () => {
    const printed = server.stdout()
    assert.ok(printed.includes(`Portal        ${server.url}`))
    assert.ok(printed.includes(`${server.url}/mailbox`))
    for (const { email, password } of demo.people)
      assert.ok(printed.includes(email) && printed.includes(password))
  })

  it('writes into demo.json packs of several states, each found in the state that it names', async () => {
    const token = await fetchToken(server, demo.client)
    const states = new Set(demo.packs.map(({ state }) => state))
    for (const state of ['Active', 'Supplied', 'Expired', 'Recalled', 'Withdrawn'])
      assert.ok(states.has(state), state)
    for (const pack of demo.packs) {
      const [, digits] = Object.entries(stateDigits).find(([state]) => state === pack.state) ?? []
      assert.equal(await lookUp(token, pack), `1111${digits}00`, JSON.stringify(pack))
    }
  })

  it('makes more than a thousand packs', async () => {
    assert.ok((await countPacks()) > 1000)
  })

  it('makes an Irish and a Finnish pharmacy with equipment, and a wholesaler', async () => {
    const { stdout } = await runDemoCommand('organisation', 'list')
    assert.match(stdout, /IE +pharmacy +Liffey Pharmacy/)
    assert.match(stdout, /FI +pharmacy +Kallion Malliapteekki/)
    assert.match(stdout, /IE +wholesaler +Shannon Wholesale/)
    const [id] = /\S+(?= +IE +pharmacy)/.exec(stdout) ?? []
    const clients = await runDemoCommand('client', 'list', '--organisation', id ?? '')
    for (const equipment of ['Dispensary PC', 'iPad', 'Laptop'])
      assert.ok(clients.stdout.includes(equipment), equipment)
  })

  it('prints curl lines that fetch a token, and verify and supply a pack', async (test) => {
    if (spawnSync('bash', ['-c', 'command -v curl']).status !== 0)
      return test.skip('There is no bash with curl here.')
    const lines = server
      .stdout()
      .split('\n')
      .map((line) => line.trim())
    const script = lines.filter((line) => /^(TOKEN=|curl )/.test(line))
    assert.equal(script.length, 3)
    const { stdout } = await promisify(execFile)('bash', ['-ec', script.join('\necho\n')])
    const codes = [...stdout.matchAll(/"operationCode":"(\d+)"/g)].map(([, code]) => code)
    assert.deepEqual(codes, ['11110100', '11210200'])
  })

  it('prints the client id and the client secret, and where everything is', () => {
    const printed = server.stdout()
    for (const part of [demo.client.clientId, demo.client.clientSecret, `${server.url}/api/docs`, folder]) {
      assert.ok(printed.includes(part), part)
    }
  })

  it('answers as localhost, 127.0.0.1 and [::1]', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]', 'localhost:8080']) {
      assert.equal(await statusAs(host), 200, host)
    }
  })

  it('answers 421 under every other name, so that no page elsewhere reaches it', async () => {
    for (const host of [
      'theriac.example',
      'localhost.theriac.example',
      '127.0.0.1.nip.io',
      '192.0.2.1',
      '',
    ]) {
      assert.equal(await statusAs(host), 421, host)
    }
  })

  it('listens on the loopback only', async (test) => {
    const addresses = Object.values(networkInterfaces()).flatMap((those) => those ?? [])
    const outside = addresses.find(({ internal, family }) => !internal && family === 'IPv4')
    if (outside === undefined) return test.skip('This machine has no other address.')
    const socket = connect(Number(new URL(server.url).port), outside.address)
    scene.atEnd(() => socket.destroy())
    await assert.rejects(once(socket, 'connect'), { code: 'ECONNREFUSED' })
  })

  describe('and again on the same one', () => {
    let packsBefore: number
    before(async () => {
      packsBefore = await countPacks()
      await server.stop()
      server = await startDemo(server.settings.PORT)
    })

    it('keeps the client and its secret', async () => {
      assert.deepEqual((await readDemo()).client, demo.client)
      assert.ok((await fetchToken(server, demo.client)).length > 0)
    })

    it('keeps the packs', async () => {
      assert.equal(await countPacks(), packsBefore)
      const known = new Set(demo.packs.map(({ serialNumber }) => serialNumber))
      assert.ok(
        (await readDemo()).packs.filter(({ serialNumber }) => known.has(serialNumber)).length >
          known.size / 2,
      )
    })

    it('tells the states as they are now', async () => {
      const token = await fetchToken(server, demo.client)
      const supplied = (await readDemo()).packs.filter(({ state }) => state === 'Supplied')
      const codes = await Promise.all(supplied.map((pack) => lookUp(token, pack)))
      // The last digit tells that the pack was supplied at the location that asks.
      assert.deepEqual([...new Set(codes)].toSorted(), ['11110200', '11110201'])
    })

    it('gives the client a new secret where demo.json was lost', async () => {
      await server.stop()
      rmSync(join(folder, 'demo.json'))
      server = await startDemo(server.settings.PORT)
      const { client } = await readDemo()
      assert.equal(client.clientId, demo.client.clientId)
      assert.notEqual(client.clientSecret, demo.client.clientSecret)
      assert.ok((await fetchToken(server, client)).length > 0)
    })
  })

  function startDemo(port?: string): Promise<Server> {
    const settings = { THERIAC_DATA_DIR: folder, ...(port === undefined ? {} : { PORT: port }) }
    return startTheriac(scene, settings, { door: 'npm run demo', words: [] })
  }

  // As a script does: the cookies by hand, the code from the mailbox.
  async function signInAs(email: string, password: string): Promise<string> {
    const already = (await readMail(server.url, email)).length
    const begun = await post('/api/v1/sign-in', { email, password })
    const code = codeIn(await nextMail(server.url, email, already))
    const finished = await post('/api/v1/sign-in/code', { code }, cookiesOf(begun))
    const response = await fetch(`${server.url}/api/v1/session`, { headers: { cookie: cookiesOf(finished) } })
    const session: Session = JSON.parse(await response.text())
    return session.person.email
  }

  function post(path: string, body: object, cookie = ''): Promise<Response> {
    const headers = { 'content-type': 'application/json', cookie }
    return fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  async function readDemo(): Promise<DemoFile> {
    const file = await readDemoFile(folder)
    assert.ok(file !== undefined, readFileSync(join(folder, 'demo.json'), 'utf8'))
    return file
  }

  async function lookUp(token: string, pack: DemoFile['packs'][number]): Promise<string> {
    const { scheme, productCode, serialNumber, batch, expiry } = pack
    const path = `${demo.verification}/product/${scheme}/${productCode}/pack/${serialNumber}`
    const response = await fetch(`${path}?${new URLSearchParams({ batch, expiry }).toString()}`, {
      headers: { authorization: `Bearer ${token}`, 'emvs-data-entry-mode': 'non-manual' },
    })
    return /"operationCode":"(\d+)"/.exec(await response.text())?.[1] ?? `status ${response.status}`
  }

  async function countPacks(): Promise<number> {
    const connection = { ...(await embeddedConnection(folder)), options: '-c role=theriac_national' }
    const [row] = await askDatabase<{ count: number }>(connection, 'select count(*)::int as count from packs')
    return row?.count ?? 0
  }

  async function runDemoCommand(...words: readonly string[]) {
    const ran = await runTheriac(scene, ['--demo', ...words], { settings: { THERIAC_DATA_DIR: folder } })
    assert.equal(ran.code, 0, ran.stderr)
    return ran
  }

  async function statusAs(host: string): Promise<number | undefined> {
    const request = get(`${server.url}/healthz`, { headers: { host }, setHost: false })
    const [response]: IncomingMessage[] = await once(request, 'response')
    response?.resume()
    return response?.statusCode
  }
})

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
