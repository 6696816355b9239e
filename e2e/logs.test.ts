import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg, { type ClientConfig } from 'pg'
import { writeSecret } from '../server/src/features/credentials/parts/client-secret.ts'
import { addressOf, change, fetchToken, requestToken, verify } from '../server/test/calls.ts'
import { makePack, makeSite, type TestPack, type TestSite } from '../server/test/factories.ts'
import type { TestApp } from '../server/test/test-app.ts'
import { askDatabase, openConnection } from './stage/ask-database.ts'
import { embeddedConnection, joinInstallation } from './stage/join-installation.ts'
import { postgresOf } from './stage/left-behind.ts'
import { makeFolder, openScene } from './stage/scene.ts'
import { runTheriac } from './stage/spawn-theriac.ts'
import { type Server, startTheriac } from './stage/start-theriac.ts'

describe('over a whole run with everything that goes wrong, at LOG_LEVEL=debug,', () => {
  const scene = openScene()
  const ofInstallation = randomBytes(32).toString('base64url')
  const issued: string[] = []
  const wrong: string[] = []
  const asClientId: string[] = []
  const tokens: string[] = []
  const authorizations: string[] = []
  let folder: string
  let server: Server
  let app: TestApp
  let admin: ClientConfig
  let site: TestSite
  let pack: TestPack
  let password: string
  let log: string
  let commands = ''
  let statuses: Set<number>
  let foundNothingElse: string[]
  const inDatabase = new Map<string, string[]>()

  before(async () => {
    folder = makeFolder(scene)
    server = await startTheriac(scene, {
      THERIAC_DATA_DIR: folder,
      THERIAC_SECRET: ofInstallation,
      LOG_LEVEL: 'debug',
    })
    const connection = await embeddedConnection(folder)
    admin = { ...connection, user: 'theriac_admin' }
    password = readFileSync(join(folder, 'postgres-password'), 'utf8').trim()
    app = joinInstallation(scene, { url: server.url, connection, secret: ofInstallation })
    site = await makeSite(app, { market: 'XT' })
    pack = await makePack(app)
    issued.push(site.clientSecret)
    statuses = new Set((await everything()).filter((status) => status !== undefined))
    // The notes of the last seconds are written every second.
    await pause(1_500)
    const told = {
      issued,
      wrong,
      asClientId,
      tokens,
      authorizations,
      ofInstallation: [ofInstallation],
      password: [password],
    }
    for (const [what, values] of Object.entries(told)) {
      inDatabase.set(what, await findInColumns(admin, values.flatMap(piecesOf)))
    }
    foundNothingElse = await findInColumns(admin, [site.clientId])
    await app.close()
    await server.stop()
    log = server.stdout() + server.stderr() + commands
  })
  after(scene.strike)

  it('requests were granted, refused and failed', () => {
    for (const status of [200, 400, 401, 404, 413, 422, 500, 503])
      assert.ok(statuses.has(status), String(status))
  })

  it('the log is JSON, a line for each request and one for each failure', () => {
    const lines = server.stdout().trim().split('\n')
    assert.ok(lines.every((line) => typeof JSON.parse(line) === 'object'))
    assert.ok(lines.length > 30)
    assert.ok(lines.some((line) => line.includes('"code":"server.failed"')))
    assert.ok(lines.some((line) => line.includes('"code":"database.unavailable"')))
  })

  it('no client secret stands in the log, be it right, wrong or in the wrong place', () => {
    holdsNone(log, [...issued, ...wrong, ...asClientId])
  })

  it('no access token stands in the log', () => holdsNone(log, tokens))

  it('no Authorization header stands in the log', () => holdsNone(log, authorizations))

  it('neither THERIAC_SECRET nor the password of the database stand in the log', () => {
    holdsNone(log, [ofInstallation, password])
  })

  it('nothing of it stands in the log of PostgreSQL', () => {
    const postgresLog = readFileSync(join(folder, 'postgres.log'), 'utf8')
    assert.match(postgresLog, /database system is ready/)
    holdsNone(postgresLog, [
      ...issued,
      ...wrong,
      ...asClientId,
      ...tokens,
      ...authorizations,
      ofInstallation,
      password,
    ])
  })

  it('no client secret that was issued stands in the database', () => {
    assert.deepEqual(inDatabase.get('issued'), [])
  })

  it('no wrong client secret stands in the database', () => {
    assert.deepEqual(inDatabase.get('wrong'), [])
  })

  it('no client secret that was sent as the client id, too, stands in the database', () => {
    assert.deepEqual(inDatabase.get('asClientId'), [])
  })

  it('no access token and no Authorization header stands in the database', () => {
    assert.deepEqual(inDatabase.get('tokens'), [])
    assert.deepEqual(inDatabase.get('authorizations'), [])
  })

  it('neither THERIAC_SECRET nor the password of the database stand in the database', () => {
    assert.deepEqual(inDatabase.get('ofInstallation'), [])
    assert.deepEqual(inDatabase.get('password'), [])
  })

  it('what may stand in the database is found there, so the search does find', () => {
    assert.ok(foundNothingElse.includes('audit_events.actor_id'), foundNothingElse.join())
  })

  async function everything(): Promise<(number | undefined)[]> {
    return [
      ...(await granted()),
      ...(await withWrongSecrets()),
      ...(await malformed()),
      await failing(),
      ...(await withoutDatabase()),
      ...(await byCommand()),
    ]
  }

  async function granted(): Promise<number[]> {
    const token = await fetchToken(server, site)
    const basic = `Basic ${Buffer.from(`${site.clientId}:${site.clientSecret}`).toString('base64')}`
    tokens.push(token)
    authorizations.push(basic, `Bearer ${token}`)
    const form = { 'content-type': 'application/x-www-form-urlencoded', authorization: basic }
    return [
      await send('/oauth/token', { method: 'POST', headers: form, body: 'grant_type=client_credentials' }),
      await send('/oauth/introspect', { method: 'POST', headers: form, body: `token=${token}` }),
      (await verify(server, token, pack)).status,
      (await change(server, token, pack, 'Supplied')).status,
      (await verify(server, `${token.slice(0, -3)}abc`, pack)).status,
      await send('/oauth/revoke', {
        method: 'POST',
        headers: form,
        body: `token=${token}&token_type_hint=${token}`,
      }),
      (await verify(server, token, pack)).status,
    ]
  }

  async function withWrongSecrets(): Promise<number[]> {
    const another = writeSecret(randomBytes(32))
    const twice = writeSecret(randomBytes(32))
    wrong.push(another)
    asClientId.push(twice)
    const { clientId, clientSecret } = site
    const statusesOf = []
    for (const fields of [
      { client_id: clientId, client_secret: another },
      { client_id: clientId, client_secret: clientSecret.slice(0, -5) },
      { client_id: clientSecret, client_secret: clientId },
      { client_id: twice, client_secret: twice },
      { client_id: clientId, client_secret: clientSecret, scope: clientSecret },
      { client_id: clientId, client_secret: clientSecret, grant_type: clientSecret },
      { client_id: clientId, client_secret: clientSecret, resource: `https://${clientSecret}` },
      { client_id: clientId, client_secret: clientSecret, [clientSecret]: 'x' },
    ]) {
      const response = await requestToken(server, fields)
      await response.text()
      statusesOf.push(response.status)
    }
    return statusesOf
  }

  async function malformed(): Promise<number[]> {
    const token = await fetchToken(server, site)
    const secret = site.clientSecret
    tokens.push(token)
    authorizations.push(`Digest ${secret}`)
    const bearer = { authorization: `Bearer ${token}`, 'emvs-data-entry-mode': 'non-manual' }
    const json = { ...bearer, 'content-type': 'application/json' }
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const { pathname, search } = new URL(addressOf(server, await makePack(app)))
    await sendBytes(
      `GET /healthz HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\nbroken ${secret}\r\n\r\n`,
    )
    return [
      await send(`/oauth/token?client_secret=${secret}`, {
        method: 'POST',
        headers: form,
        body: `client_secret=${secret}`,
      }),
      await send('/oauth/token', {
        method: 'POST',
        headers: form,
        body: `a=${secret}&client_secret=%ZZ${secret}`,
      }),
      await send('/oauth/token', { method: 'POST', headers: form, body: `x=${secret}&x=${secret}` }),
      await send('/oauth/token', { method: 'POST', headers: form, body: `x=${secret.repeat(2_000)}` }),
      await send('/oauth/token', {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ client_secret: secret }),
      }),
      await send('/oauth/token', {
        method: 'POST',
        headers: { ...form, authorization: `Digest ${secret}` },
        body: '',
      }),
      await send(`/${secret}/${token}`, { headers: bearer }),
      await send(`${pathname}${search}&access_token=${token}`, {}),
      await send(pathname + search, { method: 'PATCH', headers: json, body: `{"state":"${secret}"}` }),
      await send(pathname + search, { method: 'PATCH', headers: json, body: `{"state":"${token}` }),
      await send(pathname + search, {
        method: 'PATCH',
        headers: { ...bearer, 'content-type': 'text/plain' },
        body: token,
      }),
      await send(pathname + search, { method: 'PATCH', headers: json, body: `"${token.repeat(200)}"` }),
      await send(pathname + search, { headers: { ...bearer, 'client-transaction-id': secret } }),
      await send(`${pathname}x${secret}${search}`, { headers: bearer }),
    ]
  }

  async function failing(): Promise<number> {
    const token = await fetchToken(server, site)
    tokens.push(token)
    await askDatabase(admin, `update markets set settings = '{"typingTolerance":"broken"}' where code = 'XT'`)
    const { status } = await verify(server, token, pack)
    await askDatabase(admin, `update markets set settings = '{}' where code = 'XT'`)
    return status
  }

  async function withoutDatabase(): Promise<(number | undefined)[]> {
    const token = await fetchToken(server, site)
    tokens.push(token)
    process.kill((await postgresOf(folder)).processId, 'SIGKILL')
    const seen: number[] = []
    for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(20)) {
      const response = await requestToken(server, {
        client_id: site.clientId,
        client_secret: site.clientSecret,
      })
      await response.text()
      seen.push(response.status, (await verify(server, token, pack)).status)
      if (seen.includes(503) && response.status === 200) return seen
    }
    return seen
  }

  async function byCommand(): Promise<undefined[]> {
    const settings = { THERIAC_DATA_DIR: folder, THERIAC_SECRET: ofInstallation, LOG_LEVEL: 'debug' }
    const { clientId } = site
    for (const words of [
      ['client', 'regenerate', clientId],
      ['client', 'add', '--location', String(site.locationId), '--equipment-id', 'iPad'],
      ['client', 'lock', clientId, '--reason', 'lost'],
      ['client', 'regenerate', clientId],
      ['keys', 'rotate'],
      ['client', 'burn'],
    ]) {
      const { stdout, stderr } = await runTheriac(scene, words, { settings })
      // What it prints is for the operator, and the one place for a new secret.
      issued.push(...(stdout.match(/thr_\w+/g) ?? []))
      commands += stderr
    }
    return []
  }

  async function send(path: string, request: RequestInit): Promise<number> {
    const response = await fetch(server.url + path, request)
    await response.text()
    return response.status
  }

  async function sendBytes(bytes: string): Promise<void> {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    socket
      .on('error', () => undefined)
      .resume()
      .write(bytes)
    await once(socket, 'close')
  }
})

// A part of it gives it away as well: the parts of a token after its header, and the random part of a secret.
function piecesOf(value: string): string[] {
  const bare = value.replace(/^\w+ /, '')
  const parts = bare.split('.')
  return parts.length === 3 ? parts.slice(1).map((part) => part.slice(0, 40)) : [bare.slice(0, 24)]
}

function holdsNone(text: string, values: readonly string[]): void {
  assert.ok(values.length > 0)
  const found = values.flatMap(piecesOf).filter((piece) => text.includes(piece))
  assert.deepEqual(found, [])
}

/** Every column of the database whose values, written as text, hold one of these texts: as in `throttles.bucket`. */
async function findInColumns(connection: ClientConfig, texts: readonly string[]): Promise<string[]> {
  const client = await openConnection(connection)
  try {
    const { rows: columns } = await client.query<{ table_name: string; column_name: string }>(
      `select table_name, column_name
       from information_schema.columns
       where table_schema = 'public'
         and data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'bytea', 'uuid')`,
    )
    if (columns.length === 0) throw new Error('The database has no columns.')
    const found = []
    for (const { table_name, column_name } of columns) {
      const [table, column] = [pg.escapeIdentifier(table_name), pg.escapeIdentifier(column_name)]
      const holds = `select exists (select from ${table}, unnest($1::text[]) as t (text)
                                    where position(t.text in ${column}::text) > 0) as is_there`
      const { rows } = await client.query<{ is_there: boolean }>(holds, [[...texts, ...texts.map(asBytea)]])
      if (rows[0]?.is_there === true) found.push(`${table_name}.${column_name}`)
    }
    return found
  } finally {
    await client.end()
  }
}

// How PostgreSQL writes bytes as text.
function asBytea(text: string): string {
  return Buffer.from(text).toString('hex')
}
