import assert from 'node:assert/strict'
import { createHmac, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { type JWTPayload, decodeJwt, decodeProtectedHeader, type JWTHeaderParameters, SignJWT } from 'jose'
import { addressOf, fetchToken, requestToken } from '../../../test/calls.ts'
import {
  makeClient,
  makePack,
  makeSite,
  type TestClient,
  type TestPack,
  type TestSite,
} from '../../../test/factories.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { createKeyStore } from '../signing-keys/public.ts'

type Scene = {
  readonly app: TestApp
  readonly site: TestSite
  /** A colleague that may not look up packs, and a client of another pharmacy. */
  readonly asker: TestClient
  readonly foreign: TestSite
  readonly pack: TestPack
  readonly token: string
  readonly header: JWTHeaderParameters
  readonly key: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
}

type Row = {
  readonly rfc: string
  readonly promise: string
  readonly ask: (scene: Scene) => Promise<Response>
  readonly status: number
  /** What the challenge says after the realm, the address of the metadata apart. */
  readonly challenge?: string
}

/** How a token is forged: what is changed of a good one's header and claims, and who signs it. */
type Forgery = (scene: Scene) => Promise<string> | string

const unsaid = { status: 401, challenge: '' } as const
const invalid = {
  status: 401,
  challenge: ', error="invalid_token", error_description="not valid now"',
} as const

const rows: readonly Row[] = [
  {
    ...{ rfc: '6750 §3.1', promise: 'gives no error code where no token was sent' },
    ask: ({ app, pack }) => fetch(addressOf(app, pack)),
    ...unsaid,
  },
  {
    ...{ rfc: '6750 §2.2', promise: 'takes no token from a body of JSON' },
    ask: ({ app, pack, token }) => {
      const headers = { ...mode, 'content-type': 'application/json' }
      const body = JSON.stringify({ state: 'Supplied', access_token: token })
      return fetch(addressOf(app, pack), { method: 'PATCH', body, headers })
    },
    ...unsaid,
  },
  {
    ...{ rfc: '6750 §2.3', promise: 'takes no token from the address' },
    ask: ({ app, pack, token }) => fetch(`${addressOf(app, pack)}&access_token=${token}`),
    ...unsaid,
  },
  {
    ...{ rfc: '6750 §2.2', promise: 'takes no token from a form, for it takes no form' },
    ask: ({ app, pack, token }) => {
      const body = new URLSearchParams({ state: 'Supplied', access_token: token })
      return fetch(addressOf(app, pack), { method: 'PATCH', body, headers: mode })
    },
    status: 422,
  },
  ...['Bearer', 'Bearer ', 'Bearer a b', 'Bearer é'].map((authorization) => ({
    ...{ rfc: '6750 §3.1', promise: `calls “${authorization}” an invalid request` },
    ask: (scene: Scene) => look(scene, authorization),
    ...{ status: 400, challenge: ', error="invalid_request"' },
  })),
  ...['Basic YTpi', 'Token abc'].map((authorization) => ({
    ...{ rfc: '6750 §2.1', promise: `takes “${authorization}” for no token` },
    ask: (scene: Scene) => look(scene, authorization),
    ...unsaid,
  })),
  {
    ...{ rfc: '6750 §2.1', promise: 'takes the word Bearer in small letters too' },
    ask: (scene) => look(scene, `bearer ${scene.token}`),
    status: 200,
  },
  {
    ...{ rfc: '6750 §3.1', promise: 'names the scope that is missing, and does nothing' },
    ask: async (scene) => look(scene, `Bearer ${await fetchToken(scene.app, scene.asker)}`),
    ...{ status: 403, challenge: ', error="insufficient_scope", scope="packs:verify"' },
  },
  {
    ...{
      rfc: '6750 §3.1',
      promise: 'names the scope that is missing in the token, were it in the client role',
    },
    ask: async ({ app, site, pack }) => {
      const proof = { client_id: site.clientId, client_secret: site.clientSecret }
      const { access_token: token } = fields(
        await (await requestToken(app, { ...proof, scope: 'packs:verify' })).json(),
      )
      const headers = {
        ...mode,
        authorization: `Bearer ${String(token)}`,
        'content-type': 'application/json',
      }
      return fetch(addressOf(app, pack), { method: 'PATCH', headers, body: '{"state":"Supplied"}' })
    },
    ...{ status: 403, challenge: ', error="insufficient_scope", scope="packs:supply"' },
  },
  forged('nonsense', () => 'nonsense'),
  forged('a token of fifteen thousand letters', () => 'a'.repeat(15_000)),
  forged('a token cut in half', ({ token }) => token.slice(0, token.length / 2)),
  forged('a token without its signature', ({ token }) => token.replace(/[^.]+$/, '')),
  forged('a token with a part too many', ({ token }) => `${token}.${token}`),
  forged(
    'a token with one letter of its signature changed',
    ({ token }) => token.slice(0, -10) + (token.at(-10) === 'A' ? 'B' : 'A') + token.slice(-9),
  ),
  forged('claims that were changed after they were signed', ({ token, foreign }) => {
    const [head, , signature] = token.split('.')
    return [head, encode({ ...decodeJwt(token), client_id: foreign.clientId }), signature].join('.')
  }),
  forged(
    'alg none',
    ({ token, header }) => `${encode({ ...header, alg: 'none' })}.${encode(decodeJwt(token))}.`,
  ),
  ...(['pem', 'der', 'raw'] as const).map((shape) =>
    forged(`HS256, signed with the public key as ${shape}`, ({ token, header, key }) => {
      const signed = `${encode({ ...header, alg: 'HS256' })}.${encode(decodeJwt(token))}`
      return `${signed}.${createHmac('sha256', publicBytes(key.publicKey, shape)).update(signed).digest('base64url')}`
    }),
  ),
  forged('another key under the id of ours', (scene) =>
    sign({ ...scene, key: generateKeyPairSync('ed25519') }, {}),
  ),
  forged('another key that the token brings along', (scene) => {
    const key = generateKeyPairSync('ed25519')
    return sign({ ...scene, key }, {}, { jwk: key.publicKey.export({ format: 'jwk' }) })
  }),
  forged('a key id that is not ours', (scene) => sign(scene, {}, { kid: randomUUID() })),
  forged('no key id', (scene) => sign(scene, {}, { kid: undefined })),
  forged('the type of another kind of token', (scene) => sign(scene, {}, { typ: 'JWT' })),
  forged('no type', (scene) => sign(scene, {}, { typ: undefined })),
  forged('another issuer', (scene) => sign(scene, { iss: 'https://elsewhere.example' })),
  forged('an issuer with a slash more', (scene) => sign(scene, { iss: `${scene.app.url}/` })),
  forged('another audience', (scene) => sign(scene, { aud: 'https://elsewhere.example' })),
  forged('one audience more', (scene) => sign(scene, { aud: [scene.app.url, 'https://elsewhere.example'] })),
  ...['iss', 'aud', 'sub', 'client_id', 'jti', 'iat', 'exp', 'credential', 'generation'].map((claim) =>
    forged(`a token that does not say ${claim}`, (scene) => sign(scene, { [claim]: undefined })),
  ),
  forged('a token that has expired', (scene) =>
    sign(scene, { iat: seconds(scene) - 601, exp: seconds(scene) - 1 }),
  ),
  forged('a token that expires this second', (scene) => sign(scene, { exp: seconds(scene) })),
  forged('a token that is not to be used yet', (scene) => sign(scene, { nbf: seconds(scene) + 120 })),
  forged('a token from the future', (scene) =>
    sign(scene, { iat: seconds(scene) + 3600, exp: seconds(scene) + 4200 }),
  ),
  forged('a token that lives longer than ten minutes', (scene) =>
    sign(scene, { iat: seconds(scene) - 3600, exp: seconds(scene) + 3600 }),
  ),
  forged('the id of another client', (scene) => sign(scene, { client_id: scene.foreign.clientId })),
  forged('a credential that is not the client’s', (scene) => sign(scene, { credential: randomUUID() })),
  forged('an earlier generation', (scene) => sign(scene, { generation: 0 })),
]

const mode = { 'emvs-data-entry-mode': 'non-manual' } as const

function forged(what: string, forge: Forgery): Row {
  return {
    ...{ rfc: '9068 §4', promise: `refuses ${what}` },
    ask: async (scene) => look(scene, `Bearer ${await forge(scene)}`),
    ...invalid,
  }
}

describe('a token at the verification API', () => {
  let app: TestApp
  let scene: Scene
  before(async () => {
    app = await startTestApp()
    const site = await makeSite(app)
    const token = await fetchToken(app, site)
    const { kid = '', alg = '' } = decodeProtectedHeader(token)
    const store = createKeyStore(app.database, app.clock, app.keyring)
    const { publicKey } = (await store.find(kid)) ?? assert.fail('the key is not found')
    const key = { publicKey, privateKey: (await store.demand(kid)).privateKey }
    const asker = await makeClient(app, site, ['tokens:introspect'])
    const header = { alg, kid, typ: 'at+jwt' }
    scene = { app, site, asker, foreign: await makeSite(app), pack: await makePack(app), token, header, key }
  })
  after(() => app.close())

  for (const row of rows) {
    it(`${row.promise} (RFC ${row.rfc})`, async () => {
      const response = await row.ask(scene)
      const text = await response.text()
      assert.equal(response.status, row.status, text)
      assert.equal(response.headers.get('cache-control'), 'no-store')
      const metadata = `, resource_metadata="${app.url}/.well-known/oauth-protected-resource"`
      const challenge = row.status === 401 || row.status === 400 ? metadata + row.challenge : row.challenge
      const expected = challenge === undefined ? null : `Bearer realm="Theriac"${challenge}`
      assert.equal(response.headers.get('www-authenticate'), expected)
      assert.deepEqual(
        app.logged.filter((line) => line.includes('"failed"')),
        [],
      )
    })
  }

  it('is taken when its claims are the same and its signature is new, so that forgeries are refused for what is forged', async () => {
    for (const header of [{}, { typ: 'application/at+jwt' }]) {
      assert.equal((await look(scene, `Bearer ${await sign(scene, {}, header)}`)).status, 200)
    }
    const early = await sign(scene, { iat: seconds(scene) + 30 })
    assert.equal(
      (await look(scene, `Bearer ${early}`)).status,
      200,
      'clocks of two nodes may be apart a little',
    )
  })

  it('has the type and every claim that RFC 9068 demands, its client and nothing personal', () => {
    const { site, token, header } = scene
    assert.deepEqual(decodeProtectedHeader(token), header)
    assert.equal(header.alg, 'EdDSA')
    const { iat = 0, exp = 0, jti = '', credential, generation, ...rest } = decodeJwt(token)
    assert.deepEqual(rest, { iss: app.url, aud: app.url, sub: site.clientId, client_id: site.clientId })
    assert.equal(exp - iat, 600)
    assert.equal(iat, Math.floor(app.clock.now().getTime() / 1000))
    assert.match(jti, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/)
    assert.match(String(credential), /^[0-9a-f-]{36}$/)
    assert.equal(generation, 1)
  })

  it('is another one each time', async () => {
    const tokens = await Promise.all(Array.from({ length: 5 }, () => fetchToken(app, scene.site)))
    assert.equal(new Set(tokens.map((token) => decodeJwt(token).jti)).size, 5)
  })

  it('leaves the pack as it was when it is refused', async () => {
    const { state } = fields(await (await look(scene, `Bearer ${scene.token}`)).json())
    assert.equal(state, 'Active')
  })
})

function look({ app, pack }: Scene, authorization: string): Promise<Response> {
  // Latin-1, as a header that is not ASCII comes over the wire.
  const sent = Buffer.from(authorization).toString('latin1')
  return fetch(addressOf(app, pack), { headers: { ...mode, authorization: sent } })
}

/** The good token with other claims or another header, signed by the key of the scene. */
function sign({ token, header, key }: Scene, claims: JWTPayload, otherHeader: object = {}): Promise<string> {
  const payload = { ...decodeJwt(token), ...claims }
  return new SignJWT(payload).setProtectedHeader({ ...header, ...otherHeader }).sign(key.privateKey)
}

function seconds({ app }: Scene): number {
  return Math.floor(app.clock.now().getTime() / 1000)
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

function publicBytes(key: KeyObject, shape: 'pem' | 'der' | 'raw'): string | Buffer {
  if (shape === 'pem') return key.export({ format: 'pem', type: 'spki' })
  const der = key.export({ format: 'der', type: 'spki' })
  return shape === 'der' ? der : der.subarray(-32)
}

function fields(body: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(body ?? {}))
}
