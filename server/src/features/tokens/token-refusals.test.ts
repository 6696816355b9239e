import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fittingPermissions } from '@theriac/contract/permissions.ts'
import { fetchToken } from '../../../test/calls.ts'
import { makeClient, makeSite, type TestClient, type TestSite } from '../../../test/factories.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'

type Scene = {
  readonly app: TestApp
  /** A pharmacy's client with Full Access, and one that may only verify. */
  readonly site: TestSite
  readonly narrow: TestClient
  readonly foreign: TestSite
}

type Row = {
  readonly rfc: string
  readonly promise: string
  readonly ask: (scene: Scene) => Promise<Response>
  readonly status: number
  readonly error?: string
  readonly headers?: Readonly<Record<string, string>>
  /** What the body holds besides. */
  readonly body?: object
}

type Fields = Readonly<Record<string, string>> | [string, string][]

const basicChallenge = 'Basic realm="Theriac token service", charset="UTF-8"'
const all = fittingPermissions('equipment', 'pharmacy').join(' ')
const sendPost = 'Send a POST, with the fields as application/x-www-form-urlencoded.'

const rows: readonly Row[] = [
  ...['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({
    rfc: '6749 §3.2',
    promise: `takes POST only: ${method} is refused and told so`,
    ask: ({ app }: Scene) => fetch(`${app.url}/oauth/token`, { method }),
    ...{
      status: 405,
      headers: { allow: 'POST' },
      ...(method === 'HEAD' ? {} : { error: 'invalid_request', body: { error_description: sendPost } }),
    },
  })),
  {
    rfc: '6749 §3.2',
    promise: 'takes POST only, at the address that clients of the national systems use too',
    ask: ({ app }) => fetch(`${app.url}/identity/connect/token`),
    ...{ status: 405, error: 'invalid_request', headers: { allow: 'POST' } },
  },
  {
    rfc: '6749 §4.4.3',
    promise: 'grants a Bearer token of ten minutes that names its scope, and never a refresh token',
    ask: ({ app, site }) => post(app, own(site)),
    ...{ status: 200, body: { token_type: 'Bearer', expires_in: 600, scope: all } },
    headers: { 'content-type': 'application/json; charset=utf-8' },
  },
  {
    rfc: '6749 §4.4.3',
    promise: 'grants the same at the address that clients of the national systems use',
    ask: ({ app, site }) => post(app, own(site), {}, '/identity/connect/token'),
    ...{ status: 200, body: { token_type: 'Bearer', expires_in: 600, scope: all } },
  },
  {
    rfc: '6749 §3.2',
    promise: 'takes a form that names its charset',
    ask: ({ app, site }) => send(app, form(own(site)), 'application/x-www-form-urlencoded; charset=UTF-8'),
    ...{ status: 200, body: { token_type: 'Bearer' } },
  },
  {
    rfc: '6749 §3.2',
    promise: 'refuses JSON, which is no form',
    ask: ({ app, site }) => send(app, JSON.stringify(own(site)), 'application/json'),
    ...{ status: 400, error: 'invalid_request' },
  },
  {
    rfc: '6749 §3.2',
    promise: 'refuses a form that calls itself plain text, and says how to send it',
    ask: ({ app, site }) => send(app, form(own(site)), 'text/plain'),
    ...{ status: 400, error: 'invalid_request' },
    body: { error_description: 'Send the fields as application/x-www-form-urlencoded.' },
  },
  {
    rfc: '6749 §3.2',
    promise: 'refuses a request without a body',
    ask: ({ app }) => fetch(`${app.url}/oauth/token`, { method: 'POST' }),
    ...{ status: 400, error: 'invalid_request' },
  },
  {
    rfc: '6749 §3.2',
    promise: 'refuses a body that is too large with 413',
    ask: ({ app, site }) => post(app, { ...own(site), filler: 'x'.repeat(64 * 1024) }),
    ...{ status: 413, error: 'invalid_request' },
  },
  ...['grant_type', 'client_id', 'client_secret', 'scope', 'nobody_knows_me', 'é"'].map((name) => ({
    rfc: '6749 §3.2',
    promise: `refuses ${name} when it comes twice, even if both are alike`,
    ask: ({ app, site }: Scene) => post(app, [...Object.entries(own(site)), [name, 'a'], [name, 'a']]),
    ...{ status: 400, error: 'invalid_request' },
  })),
  {
    rfc: '6749 §3.2',
    promise: 'ignores a parameter that it does not know',
    ask: ({ app, site }) => post(app, { ...own(site), acr_values: 'tenant:1', ['__proto__']: 'x' }),
    ...{ status: 200, body: { scope: all } },
  },
  {
    rfc: '6749 §3.2',
    promise: 'takes an empty scope as none',
    ask: ({ app, site }) => post(app, { ...own(site), scope: '', resource: '' }),
    ...{ status: 200, body: { scope: all } },
  },
  {
    rfc: '6749 §3.2',
    promise: 'takes an empty grant_type as missing',
    ask: ({ app, site }) => post(app, { ...own(site), grant_type: '' }),
    ...{ status: 400, error: 'invalid_request' },
  },
  {
    rfc: '6749 §3.2',
    promise: 'takes an empty client_secret as missing',
    ask: ({ app, site }) => post(app, { ...own(site), client_secret: '' }),
    ...{ status: 401, error: 'invalid_client' },
  },
  {
    rfc: '6749 §4.4.2',
    promise: 'refuses a request without grant_type',
    ask: ({ app, site }) => post(app, { client_id: site.clientId, client_secret: site.clientSecret }),
    ...{ status: 400, error: 'invalid_request' },
  },
  ...['password', 'refresh_token', 'authorization_code', 'Client_Credentials'].map((grantType) => ({
    rfc: '6749 §5.2',
    promise: `refuses the grant type ${grantType}`,
    ask: ({ app, site }: Scene) => post(app, { ...own(site), grant_type: grantType }),
    ...{ status: 400, error: 'unsupported_grant_type' },
  })),
  {
    rfc: '6749 §2.3.1',
    promise: 'takes HTTP Basic',
    ask: ({ app, site }) => post(app, grant, basic(site.clientId, site.clientSecret)),
    ...{ status: 200, body: { token_type: 'Bearer' } },
  },
  {
    rfc: '6749 §2.3.1',
    promise: 'decodes what stands form-url-encoded in HTTP Basic, were it every character',
    ask: ({ app, site }) =>
      post(app, grant, rawBasic(`${percent(site.clientId)}:${percent(site.clientSecret)}`)),
    ...{ status: 200, body: { token_type: 'Bearer' } },
  },
  ...[':', '%', '+', 'é', 'a:b%c+d é'].map((odd) => ({
    rfc: '6749 §2.3.1',
    promise: `does not stumble over ${odd} in the client id or the secret of HTTP Basic`,
    ask: ({ app }: Scene) => post(app, grant, basic(`${odd}id`, `${odd}secret`)),
    ...{ status: 401, error: 'invalid_client' },
  })),
  {
    rfc: '6749 §2.3.1',
    promise: 'does not stumble over a NUL in the client id',
    ask: ({ app, site }) => post(app, { ...own(site), client_id: `${site.clientId}\0` }),
    ...{ status: 401, error: 'invalid_client' },
  },
  {
    rfc: '6749 §3.2',
    promise: 'refuses a form that is not in UTF-8',
    ask: ({ app, site }) => send(app, `${form(own(site))}&scope=%FF`),
    ...{ status: 400, error: 'invalid_request' },
  },
  ...[
    'Basic',
    'Basic !',
    'Basic YQ==',
    'Basic Og==',
    `Bearer ${'a'.repeat(40)}`,
    'Digest username="a"',
    'x',
  ].map((authorization) => ({
    rfc: '6749 §5.2',
    promise: `takes ${authorization.slice(0, 20)} as no proof, with the challenge for Basic`,
    ask: ({ app, site }: Scene) => post(app, own(site), { authorization }),
    ...{ status: 401, error: 'invalid_client' },
  })),
  {
    rfc: '6749 §2.3',
    promise: 'refuses two methods in one request, even if they agree',
    ask: ({ app, site }) => post(app, own(site), basic(site.clientId, site.clientSecret)),
    ...{ status: 400, error: 'invalid_request' },
  },
  {
    rfc: '6749 §2.3',
    promise: 'refuses a client id in the body that is not the one in the header',
    ask: ({ app, site, foreign }) =>
      post(app, { ...grant, client_id: foreign.clientId }, basic(site.clientId, site.clientSecret)),
    ...{ status: 400, error: 'invalid_request' },
  },
  {
    rfc: '6749 §2.3',
    promise: 'takes the same client id in the body and the header',
    ask: ({ app, site }) =>
      post(app, { ...grant, client_id: site.clientId }, basic(site.clientId, site.clientSecret)),
    ...{ status: 200, body: { token_type: 'Bearer' } },
  },
  {
    rfc: '6749 §2.3.1',
    promise: 'takes no client id and secret from the address',
    ask: ({ app, site }) => post(app, grant, {}, `/oauth/token?${form(own(site))}`),
    ...{ status: 401, error: 'invalid_client' },
  },
  {
    rfc: '6749 §5.2',
    promise: 'refuses a request that names no client',
    ask: ({ app }) => post(app, grant),
    ...{ status: 401, error: 'invalid_client' },
  },
  {
    rfc: '6749 §5.2',
    promise: 'refuses a client id that nobody has, in the words for a wrong secret',
    ask: ({ app, site }) => post(app, own({ ...site, clientId: randomUUID() })),
    ...{ status: 401, error: 'invalid_client', body: { error_description: wrongSecret() } },
  },
  {
    rfc: '6749 §5.2',
    promise: 'refuses the secret of another client',
    ask: ({ app, site, foreign }) => post(app, own({ ...site, clientSecret: foreign.clientSecret })),
    ...{ status: 401, error: 'invalid_client', body: { error_description: wrongSecret() } },
  },
  {
    rfc: '6749 §3.3',
    promise: 'refuses a scope that does not exist and quotes it in permitted characters',
    ask: ({ app, site }) => post(app, { ...own(site), scope: 'packs:verify paßs:"\\' }),
    ...{ status: 400, error: 'invalid_scope' },
    body: { error_description: 'There is no permission of this name: pa?s:??.' },
  },
  {
    rfc: '6749 §3.3',
    promise: 'refuses a scope of which nothing can be granted',
    ask: ({ app, narrow }) => post(app, { ...own(narrow), scope: 'packs:supply packs:reactivate' }),
    ...{ status: 400, error: 'invalid_scope' },
  },
  {
    rfc: '6749 §3.3',
    promise: 'refuses a scope of blanks',
    ask: ({ app, site }) => post(app, { ...own(site), scope: '  ' }),
    ...{ status: 400, error: 'invalid_scope' },
  },
  {
    rfc: '6749 §3.3',
    promise: 'grants the part of the scope that the client has, and says which',
    ask: ({ app, narrow }) => post(app, { ...own(narrow), scope: 'packs:supply packs:verify packs:verify' }),
    ...{ status: 200, body: { scope: 'packs:verify' } },
  },
  {
    rfc: '8707 §2',
    promise: 'refuses a token for another resource',
    ask: ({ app, site }) => post(app, { ...own(site), resource: 'https://elsewhere.example' }),
    ...{ status: 400, error: 'invalid_target' },
  },
  {
    rfc: '8707 §2',
    promise: 'takes the issuer as the resource, with a slash at the end or without',
    ask: ({ app, site }) => post(app, { ...own(site), resource: `${app.url}/` }),
    ...{ status: 200, body: { token_type: 'Bearer' } },
  },
]

describe('the token endpoint', () => {
  let app: TestApp
  let scene: Scene
  before(async () => {
    app = await startTestApp()
    const site = await makeSite(app)
    scene = { app, site, narrow: await makeClient(app, site, ['packs:verify']), foreign: await makeSite(app) }
  })
  after(() => app.close())

  for (const row of rows) {
    it(`${row.promise} (RFC ${row.rfc})`, async () => check(row, await row.ask(scene)))
  }

  it('grants nothing for a form that was cut in half', async () => {
    const whole = form(own(scene.site))
    for (let length = 0; length < whole.length; length += 7) {
      const response = await send(app, whole.slice(0, length))
      assert.ok(
        response.status === 400 || response.status === 401,
        `${length} characters: ${response.status}`,
      )
    }
  })

  it('grants nothing when the body ends before its Content-Length, and lives on', async () => {
    const text = await sayRaw(app, 'Content-Length: 500', 'end')
    assert.match(text, /^HTTP\/1.1 400 /)
    await fetchToken(app, scene.site)
  })

  it('takes a client that hangs up in the middle of its body for no failure of its own', async () => {
    assert.equal(await sayRaw(app, 'Content-Length: 500', 'hang up'), '')
    await fetchToken(app, scene.site)
    assert.deepEqual(
      app.logged.filter((line) => line.includes('server.failed')),
      [],
    )
  })

  it('grants nothing when the body is longer than its Content-Length, or has two lengths', async () => {
    const short = await sayRaw(app, 'Content-Length: 30', 'end')
    assert.doesNotMatch(short, /access_token/)
    assert.match(short, /^HTTP\/1.1 40[01] /)
    const two = await sayRaw(app, 'Content-Length: 30\r\nTransfer-Encoding: chunked', 'end')
    assert.match(two, /^HTTP\/1.1 400 /)
  })
})

const grant = { grant_type: 'client_credentials' } as const

async function check(row: Row, response: Response): Promise<void> {
  const text = await response.text()
  assert.equal(response.status, row.status, text)
  assert.equal(response.headers.get('cache-control'), 'no-store')
  assert.equal(response.headers.get('www-authenticate'), row.status === 401 ? basicChallenge : null)
  for (const [name, value] of Object.entries(row.headers ?? {}))
    assert.equal(response.headers.get(name), value)
  const body: unknown = text === '' ? {} : JSON.parse(text)
  assert.ok(typeof body === 'object' && body !== null)
  assert.partialDeepStrictEqual(body, row.body ?? {})
  if (row.status === 200) {
    assert.deepEqual(Object.keys(body).toSorted(), ['access_token', 'expires_in', 'scope', 'token_type'])
  } else if (row.error !== undefined) {
    assert.deepEqual(Object.keys(body), ['error', 'error_description'])
    assert.partialDeepStrictEqual(body, { error: row.error })
    assert.match(String(Object.values(body)[1]), /^[\x20\x21\x23-\x5B\x5D-\x7E]+$/)
  }
}

function own({ clientId, clientSecret }: TestClient) {
  return { ...grant, client_id: clientId, client_secret: clientSecret }
}

function form(fields: Fields): string {
  return new URLSearchParams(fields).toString()
}

function post({ url }: TestApp, fields: Fields, headers = {}, path = '/oauth/token'): Promise<Response> {
  return fetch(url + path, { method: 'POST', body: new URLSearchParams(fields), headers })
}

function send(
  { url }: TestApp,
  body: string,
  contentType = 'application/x-www-form-urlencoded',
): Promise<Response> {
  return fetch(`${url}/oauth/token`, { method: 'POST', body, headers: { 'content-type': contentType } })
}

function basic(clientId: string, secret: string) {
  const encode = (text: string) => new URLSearchParams([['', text]]).toString().slice(1)
  return rawBasic(`${encode(clientId)}:${encode(secret)}`)
}

function rawBasic(pair: string) {
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
}

function percent(text: string): string {
  return [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

function wrongSecret(): string {
  return 'The client id and the client secret do not belong together. Check both.'
}

/** Sends a token request byte by byte as it stands, and returns all that comes back. */
async function sayRaw({ url }: TestApp, lengths: string, then: 'end' | 'hang up'): Promise<string> {
  const head = `POST /oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n${lengths}`
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(`${head}\r\n\r\ngrant_type=client_credentials&client_id=a&client_secret=b`)
  const closed = new Promise<string>((resolve, reject) => {
    let text = ''
    socket.on('data', (chunk) => void (text += chunk.toString()))
    socket.on('close', () => resolve(text)).on('error', reject)
  })
  if (then === 'end') socket.end()
  else {
    await pause(50)
    socket.destroy()
  }
  return closed
}
