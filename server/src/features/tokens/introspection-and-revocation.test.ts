import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { fittingPermissions } from '@theriac/contract/permissions.ts'
import { decodeJwt, SignJWT } from 'jose'
import { fetchToken, verify } from '../../../test/calls.ts'
import { changeClientRole, deleteClient, lockClient, regenerateSecret } from '../../../test/client-verbs.ts'
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
  /** A pharmacy's client with Full Access, another that may only verify, and a client of another pharmacy. */
  readonly site: TestSite
  readonly narrow: TestClient
  readonly foreign: TestSite
  readonly pack: TestPack
}

type Row = {
  readonly rfc: string
  readonly promise: string
  readonly ask: (scene: Scene) => Promise<Response>
  readonly status: number
  readonly error?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The whole body, to the letter. */
  readonly text?: string
}

const inactive = '{"active":false}'
const basicChallenge = 'Basic realm="Theriac token service", charset="UTF-8"'
const paths = ['/oauth/introspect', '/oauth/revoke'] as const

const rows: readonly Row[] = [
  ...paths.flatMap((path) => {
    const rfc = path === '/oauth/introspect' ? '7662 §2.1' : '7009 §2.1'
    const refused = { status: 401, error: 'invalid_client', headers: { 'www-authenticate': basicChallenge } }
    return [
      {
        ...{ rfc, promise: `takes POST only at ${path}` },
        ask: ({ app }: Scene) => fetch(app.url + path),
        ...{ status: 405, error: 'invalid_request', headers: { allow: 'POST' } },
      },
      {
        ...{ rfc, promise: `answers nobody at ${path} who does not prove himself` },
        ask: async ({ app, site }: Scene) =>
          ask(app, path, undefined, { token: await fetchToken(app, site) }),
        ...refused,
      },
      {
        ...{ rfc, promise: `takes no access token for a proof at ${path}` },
        ask: async ({ app, site }: Scene) => {
          const token = await fetchToken(app, site)
          return ask(app, path, undefined, { token }, { authorization: `Bearer ${token}` })
        },
        ...refused,
      },
      {
        ...{ rfc, promise: `takes no foreign secret at ${path}` },
        ask: ({ app, site, foreign }: Scene) =>
          ask(app, path, { ...site, clientSecret: foreign.clientSecret }, { token: 'x' }),
        ...refused,
      },
      {
        ...{ rfc, promise: `demands a token at ${path}` },
        ask: ({ app, site }: Scene) => ask(app, path, site, { token: '' }),
        ...{ status: 400, error: 'invalid_request' },
      },
    ]
  }),
  {
    ...{ rfc: '7662 §2.2', promise: 'says of something that is no token only that it is not active' },
    ask: ({ app, site }) => ask(app, '/oauth/introspect', site, { token: 'no token' }),
    ...{ status: 200, text: inactive },
  },
  {
    ...{ rfc: '7662 §2.2', promise: 'says nothing of the token of another organisation' },
    ask: async ({ app, site, foreign }) =>
      ask(app, '/oauth/introspect', site, { token: await fetchToken(app, foreign) }),
    ...{ status: 200, text: inactive },
  },
  {
    ...{ rfc: '7662 §2.2', promise: 'says nothing of a colleague’s token to who may not ask' },
    ask: async ({ app, site, narrow }) =>
      ask(app, '/oauth/introspect', narrow, { token: await fetchToken(app, site) }),
    ...{ status: 200, text: inactive },
  },
  {
    ...{ rfc: '7662 §2.2', promise: 'says nothing of a token that has expired' },
    ask: async ({ app, site }) => {
      const token = await fetchToken(app, site)
      app.clock.advance(600)
      return ask(app, '/oauth/introspect', site, { token })
    },
    ...{ status: 200, text: inactive },
  },
  {
    ...{ rfc: '7662 §2.2', promise: 'says nothing of a token that was revoked' },
    ask: async ({ app, site }) => {
      const token = await fetchToken(app, site)
      await ask(app, '/oauth/revoke', site, { token })
      return ask(app, '/oauth/introspect', site, { token })
    },
    ...{ status: 200, text: inactive },
  },
  ...Object.entries({
    'was locked': (app: TestApp, { clientId }: TestClient) =>
      app.operate((work) => lockClient(work, clientId, 'organisation', 'lost')),
    'was deleted': (app: TestApp, { clientId }: TestClient) =>
      app.operate((work) => deleteClient(work, clientId)),
    'got a new secret': (app: TestApp, { clientId }: TestClient) =>
      app.operate((work, keyring) => regenerateSecret(work, keyring, clientId)),
  }).map(([what, happen]) => ({
    ...{ rfc: '7662 §2.2', promise: `says nothing of the token of a client that ${what}` },
    ask: async ({ app, site }: Scene) => {
      const client = await makeClient(app, site)
      const token = await fetchToken(app, client)
      await happen(app, client)
      return ask(app, '/oauth/introspect', site, { token })
    },
    ...{ status: 200, text: inactive },
  })),
  {
    ...{ rfc: '7662 §4', promise: 'says nothing of a token that our key signed for another audience' },
    ask: async ({ app, site }) => {
      const token = await fetchToken(app, site)
      return ask(app, '/oauth/introspect', site, {
        token: await resign(app, token, { aud: 'https://elsewhere.example' }),
      })
    },
    ...{ status: 200, text: inactive },
  },
  {
    ...{ rfc: '7009 §2.2', promise: 'answers for a token that it does not know as if it were revoked' },
    ask: ({ app, site }) => ask(app, '/oauth/revoke', site, { token: randomUUID() }),
    ...{ status: 200, text: '' },
  },
  {
    ...{ rfc: '7009 §2.2.1', promise: 'says that it has no refresh tokens' },
    ask: ({ app, site }) =>
      ask(app, '/oauth/revoke', site, { token: randomUUID(), token_type_hint: 'refresh_token' }),
    ...{ status: 400, error: 'unsupported_token_type' },
  },
  {
    ...{ rfc: '7009 §2.2', promise: 'answers for a token that is over as if it were revoked' },
    ask: async ({ app, site }) => {
      const token = await fetchToken(app, site)
      app.clock.advance(600)
      return ask(app, '/oauth/revoke', site, { token })
    },
    ...{ status: 200, text: '' },
  },
]

describe('asking about a token and ending it', () => {
  let app: TestApp
  let scene: Scene
  before(async () => {
    app = await startTestApp()
    const site = await makeSite(app)
    const narrow = await makeClient(app, site, ['packs:verify'])
    scene = { app, site, narrow, foreign: await makeSite(app), pack: await makePack(app) }
  })
  after(() => app.close())

  for (const row of rows) {
    it(`${row.promise} (RFC ${row.rfc})`, async () => {
      const response = await row.ask(scene)
      const text = await response.text()
      assert.equal(response.status, row.status, text)
      assert.equal(response.headers.get('cache-control'), 'no-store')
      for (const [name, value] of Object.entries(row.headers ?? {}))
        assert.equal(response.headers.get(name), value)
      if (row.text !== undefined) assert.equal(text, row.text)
      if (row.error !== undefined) assert.partialDeepStrictEqual(JSON.parse(text), { error: row.error })
    })
  }

  it('says of a client’s own token all that it says itself, whatever the hint (RFC 7662 §2.2)', async () => {
    const { narrow } = scene
    const token = await fetchToken(app, narrow)
    const response = await ask(app, '/oauth/introspect', narrow, { token, token_type_hint: 'refresh_token' })
    const { iss, aud, sub, jti, iat, exp } = decodeJwt(token)
    assert.deepEqual(await response.json(), {
      ...{ active: true, token_type: 'Bearer', scope: 'packs:verify', client_id: narrow.clientId },
      ...{ iss, aud, sub, jti, iat, exp },
    })
  })

  it('tells a client with tokens:introspect of the tokens of its organisation (RFC 7662 §2.2)', async () => {
    const { site, narrow } = scene
    const response = await ask(app, '/oauth/introspect', site, { token: await fetchToken(app, narrow) })
    assert.partialDeepStrictEqual(await response.json(), { active: true, client_id: narrow.clientId })
  })

  it('names the permissions that a token has now, not those of its birth (RFC 7662 §2.2)', async () => {
    const { site } = scene
    const client = await makeClient(app, site, ['packs:verify'])
    const token = await fetchToken(app, client)
    await app.operate((work) => changeClientRole(work, client.clientId, 'Full Access'))
    const response = await ask(app, '/oauth/introspect', client, { token })
    const scope = fittingPermissions('equipment', 'pharmacy').join(' ')
    assert.partialDeepStrictEqual(await response.json(), { active: true, scope })
  })

  for (const hint of ['access_token', 'refresh_token', 'pigeon']) {
    it(`ends a token at once, and takes the hint ${hint} for a hint only (RFC 7009 §2.1)`, async () => {
      const { site, pack } = scene
      const token = await fetchToken(app, site)
      assert.equal((await verify(app, token, pack)).status, 200)
      const response = await ask(app, '/oauth/revoke', site, { token, token_type_hint: hint })
      assert.equal(response.status, 200)
      assert.equal((await verify(app, token, pack)).status, 401)
    })
  }

  it('ends this token and no other of the client', async () => {
    const { site, pack } = scene
    const [ended, other] = [await fetchToken(app, site), await fetchToken(app, site)]
    await ask(app, '/oauth/revoke', site, { token: ended })
    assert.equal((await verify(app, ended, pack)).status, 401)
    assert.equal((await verify(app, other, pack)).status, 200)
  })

  it('leaves the token of another client alive, of the same organisation or not (RFC 7009 §2.1)', async () => {
    const { site, narrow, foreign, pack } = scene
    for (const holder of [narrow, foreign]) {
      const token = await fetchToken(app, holder)
      const response = await ask(app, '/oauth/revoke', site, { token })
      assert.equal(response.status, 200)
      assert.equal((await verify(app, token, pack)).status, 200)
    }
  })

  it('ends a token once, however often and however fast it is asked to', async () => {
    const { site, pack } = scene
    const token = await fetchToken(app, site)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ask(app, '/oauth/revoke', site, { token })),
    )
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
    assert.equal((await ask(app, '/oauth/revoke', site, { token })).status, 200)
    assert.equal((await verify(app, token, pack)).status, 401)
  })
})

function ask(
  { url }: TestApp,
  path: (typeof paths)[number],
  client: TestClient | undefined,
  given: Readonly<Record<string, string>>,
  headers = {},
): Promise<Response> {
  const proof = client === undefined ? {} : { client_id: client.clientId, client_secret: client.clientSecret }
  return fetch(url + path, { method: 'POST', body: new URLSearchParams({ ...proof, ...given }), headers })
}

/** The same token, signed by the same key, with other claims. */
async function resign({ database, clock, keyring }: TestApp, token: string, claims: object): Promise<string> {
  const [head = ''] = token.split('.')
  const { kid } = fields(JSON.parse(Buffer.from(head, 'base64url').toString()))
  const { privateKey } = await createKeyStore(database, clock, keyring).demand(String(kid))
  const header = { alg: 'EdDSA', typ: 'at+jwt', kid: String(kid) }
  return new SignJWT({ ...decodeJwt(token), ...claims }).setProtectedHeader(header).sign(privateKey)
}

function fields(body: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(body ?? {}))
}
