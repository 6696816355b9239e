import assert from 'node:assert/strict'
import { createHmac, createPublicKey, randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import { requestToken, verify } from '../../../test/calls.ts'
import { makeClient, makePack, makeSite, type TestClient, type TestSite } from '../../../test/factories.ts'
import {
  assertionFields,
  type AssertionChanges,
  encode,
  giveKey,
  goodClaims,
  makeAssertion,
  newKey,
  type TestKey,
} from '../../../test/keys.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'
import { OAuthRefusal } from '../../access/oauth-refusal.ts'
import { createAuthenticateClient } from '../client-authentication/public.ts'

type Answer = {
  readonly status: number
  readonly error?: string
  readonly error_description?: string
  readonly access_token?: string
}

const notSigned =
  'The assertion is not signed by a public key of this client. Check the client id, the key and its kid.'
const used = 'This assertion was used before. Make a new one, with a jti of its own, for each request.'

describe('a client that proves itself by a signature (private_key_jwt)', () => {
  let installation: Installation
  let app: TestApp
  let other: TestApp
  let site: TestSite
  let client: TestClient
  let key: TestKey
  before(async () => {
    installation = await startInstallation()
    ;[app, other] = installation.nodes
    site = await makeSite(app)
    client = await makeClient(app, site)
    key = newKey()
    await giveKey(app, client, key)
  })
  after(() => installation.end())
  // Wrong signatures slow down whoever sends them: each test begins anew.
  beforeEach(() => app.clock.advance(3600))

  const ask = async (assertion: string, more: Record<string, string> = {}, node = app): Promise<Answer> => {
    const response = await requestToken(node, { ...assertionFields(assertion), ...more })
    return { status: response.status, ...JSON.parse(await response.text()) }
  }
  const askWith = (changes: AssertionChanges, more: Record<string, string> = {}) =>
    ask(makeAssertion(app, client, key, changes), more)
  const now = () => app.clock.now().getTime() / 1000

  for (const algorithm of ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'ES512', 'RS256', 'PS256'] as const) {
    it(`gets a token that works with ${algorithm}`, async () => {
      const own = await makeClient(app, site)
      const pair = newKey(algorithm)
      await giveKey(app, own, pair)
      const { status, access_token: token } = await ask(makeAssertion(app, own, pair))
      assert.equal(status, 200)
      assert.equal((await verify(app, String(token), await makePack(app))).status, 200)
    })
  }

  for (const [promise, changes] of [
    ['says nothing of its type', { header: { typ: undefined } }],
    ['calls itself a JWT, as libraries do', { header: { typ: 'JWT' } }],
    [
      'names its type with the prefix that may be left out',
      { header: { typ: 'application/client-authentication+JWT' } },
    ],
    ['names no key', { header: { kid: undefined } }],
    ['brings a key along, which is not looked at', { header: { jwk: newKey().jwk } }],
    [
      'names addresses of keys, which are not looked at',
      { header: { jku: 'https://keys.example/jwks', x5u: 'https://keys.example/x', x5c: ['nonsense'] } },
    ],
    ['says nothing of when it was made', { claims: { iat: undefined } }],
    ['says from when it counts', { claims: { nbf: 1 } }],
    ['says more than is asked', { claims: { scope: 'everything', name: 'Till' } }],
  ] as const) {
    it(`may send an assertion that ${promise}`, async () => {
      assert.equal((await askWith(changes)).status, 200)
    })
  }

  it('may name the issuer in a list that holds nothing else', async () => {
    assert.equal((await askWith({ claims: { aud: [app.url] } })).status, 200)
  })

  for (const seconds of [-60, -30, 30, 60]) {
    it(`may have a clock that is off by ${seconds} seconds`, async () => {
      const claims = { iat: now() + seconds, nbf: now() + seconds, exp: now() + seconds + 60 }
      // To the second: what ends at this moment is over.
      const answer = await askWith({ claims: { ...claims, exp: claims.exp + 1 } })
      assert.equal(answer.status, 200, answer.error_description)
    })
  }

  for (const [promise, change, sentence] of [
    ...(['/oauth/token', '/identity/connect/token', '/', '/oauth/introspect'] as const).map(
      (path) =>
        [
          `is meant for the address ${path} in the place of the issuer`,
          (url: string) => ({ claims: { aud: url + path } }),
          /^The aud of the assertion must be http:.* and nothing else/,
        ] as const,
    ),
    [
      'is meant for the issuer and for something else',
      (url: string) => ({ claims: { aud: [url, `${url}/oauth/token`] } }),
      /^The aud of the assertion must be/,
    ],
    ['names the issuer twice', (url: string) => ({ claims: { aud: [url, url] } }), /^The aud/],
    ['is meant for nobody', () => ({ claims: { aud: [] } }), /^The aud/],
    [
      'is meant for another installation',
      () => ({ claims: { aud: 'https://elsewhere.example' } }),
      /^The aud of the assertion must be/,
    ],
    ['has no aud', () => ({ claims: { aud: undefined } }), /needs iss, sub, aud, exp and jti/],
    ['has no jti', () => ({ claims: { jti: undefined } }), /needs iss, sub, aud, exp and jti/],
    ['has an empty jti', () => ({ claims: { jti: '' } }), /needs .* jti is not as RFC 7519 has it/],
    ['has a number for a jti', () => ({ claims: { jti: 7 } }), /needs .* jti is not/],
    ['has no end', () => ({ claims: { exp: undefined } }), /needs iss, sub, aud, exp and jti/],
    ['has an end in words', () => ({ claims: { exp: 'soon' } }), /exp is not as RFC 7519 has it/],
    ['names nobody', () => ({ claims: { sub: undefined } }), /needs iss, sub/],
    [
      'is issued by somebody else than it is about',
      () => ({ claims: { iss: randomUUID() } }),
      /iss and sub are both the client id/,
    ],
    ['names a client that does not exist', () => both(randomUUID()), notSigned],
    ['names a client with a NUL in its id', () => both('a\0b'), /has a NUL in it/],
    ['demands an extension', () => ({ header: { crit: ['b64'], b64: false } }), /demands an extension/],
    ['was signed as an access token', () => ({ header: { typ: 'at+jwt' } }), /^The typ of the assertion/],
    ['was signed as a DPoP proof', () => ({ header: { typ: 'dpop+jwt' } }), /^The typ of the assertion/],
    ['names a key that the client has not', () => ({ header: { kid: randomUUID() } }), notSigned],
    ['says another algorithm than its key has', () => ({ header: { alg: 'RS256' } }), notSigned],
    ['says an algorithm that nobody knows', () => ({ header: { alg: 'ES257' } }), notSigned],
  ] as const) {
    it(`is refused an assertion that ${promise}`, async () => {
      const answer = await askWith(change(app.url))
      assertRefused(answer, sentence)
    })
  }

  for (const [promise, claims, sentence] of [
    [
      'is over',
      (at: number) => ({ iat: at - 180, exp: at - 120 }),
      /^The assertion was made 180 seconds ago\. Make one for each/,
    ],
    [
      'is over, and does not say when it was made',
      (at: number) => ({ iat: undefined, exp: at - 120 }),
      /^The assertion ended 120 seconds ago\./,
    ],
    [
      'lives too long',
      (at: number) => ({ exp: at + 3600 }),
      /^The assertion ends in 3600 seconds: make its exp at most 300/,
    ],
    ['lives for ever', () => ({ exp: 1e300 }), /^The assertion ends in/],
    [
      'was made by a clock that is 5 minutes ahead',
      (at: number) => ({ iat: at + 300, nbf: at + 300, exp: at + 360 }),
      /^The assertion comes from the future: the clock of this client is 300 seconds ahead of ours/,
    ],
    [
      'was made by a clock that is 5 minutes behind',
      (at: number) => ({ iat: at - 300, nbf: at - 300, exp: at - 240 }),
      /^The assertion was made 300 seconds ago\..* the clock of this client is behind ours by as much/,
    ],
    [
      'lives 5 minutes, by a clock that is 5 minutes behind',
      (at: number) => ({ iat: at - 300, exp: at }),
      /^The assertion was made 300 seconds ago/,
    ],
    ['counts later only', (at: number) => ({ nbf: at + 120 }), /^The assertion comes from the future/],
  ] as const) {
    it(`is refused an assertion that ${promise}, and told about its clock`, async () => {
      assertRefused(await askWith({ claims: claims(now()) }), sentence)
    })
  }

  it('is refused an assertion without a signature, whatever it calls that', async () => {
    const claims = goodClaims(app, client.clientId)
    for (const alg of ['none', 'None', 'NONE', '']) {
      assertRefused(await ask(`${encode({ alg })}.${encode(claims)}.`), notSigned)
      const { signature } = takeApart(makeAssertion(app, client, key))
      assertRefused(await ask(`${encode({ alg })}.${encode(claims)}.${signature}`), notSigned)
    }
  })

  it('is refused an assertion that somebody made with the public key, as if that were a secret (HS256)', async () => {
    const content = `${encode({ alg: 'HS256', kid: key.kid })}.${encode(goodClaims(app, client.clientId))}`
    const pem = createPublicKey(key.privateKey).export({ format: 'pem', type: 'spki' })
    for (const shared of [JSON.stringify(key.jwk), String(key.jwk.x), pem, client.clientId]) {
      const mac = createHmac('sha256', shared).update(content).digest('base64url')
      assertRefused(await ask(`${content}.${mac}`), notSigned)
    }
  })

  it('is refused what another client signed, even with a key of the same name that it brings along', async () => {
    const thief = { ...newKey(), kid: key.kid }
    assertRefused(await ask(makeAssertion(app, client, thief)), notSigned)
    assertRefused(
      await ask(makeAssertion(app, client, thief, { header: { jwk: { ...thief.jwk, kid: key.kid } } })),
      notSigned,
    )
    const neighbour = await makeClient(app, site)
    await giveKey(app, neighbour, thief)
    assertRefused(await ask(makeAssertion(app, client, thief)), notSigned)
    assertRefused(await ask(makeAssertion(app, neighbour, key)), notSigned)
  })

  it('is refused what was changed after it was signed', async () => {
    const good = makeAssertion(app, client, key)
    const { header, signature } = takeApart(good)
    const claims = { ...goodClaims(app, client.clientId), scope: 'more' }
    assertRefused(await ask(`${header}.${encode(claims)}.${signature}`), notSigned)
    assertRefused(await ask(good.slice(0, -8)), notSigned)
  })

  for (const [promise, assertion] of [
    ['is no JWT', 'nonsense'],
    ['has two parts', 'e30.e30'],
    ['has five parts, as what is encrypted has', 'e30.e30.e30.e30.e30'],
    ['has blanks', 'e30 .e30.e30'],
    ['is no JSON', 'bm9uc2Vuc2U.e30.e30'],
    ['is a list', 'W10.W10.e30'],
    ['is no UTF-8', `${Buffer.from([0xff, 0xfe]).toString('base64url')}.e30.e30`],
    ['is a client secret', `thr_${'0'.repeat(49)}`],
  ] as const) {
    it(`is refused an assertion that ${promise}`, async () => {
      assertRefused(await ask(assertion), 'The assertion is no signed JWT in the compact form.')
    })
  }

  it('is refused an assertion that is huge, before it is read', async () => {
    assertRefused(
      await askWith({ claims: { filler: 'x'.repeat(20_000) } }),
      /is longer than 16384 characters/,
    )
    const response = await requestToken(app, assertionFields('x'.repeat(70_000)))
    assert.equal(response.status, 413)
  })

  it('is refused an assertion for the second time, on the same node, on another, and after a restart', async () => {
    const assertion = makeAssertion(app, client, key)
    assert.equal((await ask(assertion)).status, 200)
    assertRefused(await ask(assertion), used)
    assertRefused(await ask(assertion, {}, other), used)
    const fetchKeySet = () => Promise.resolve([])
    const afterRestart = createAuthenticateClient({ ...other, issuer: app.url, fetchKeySet })
    await assert.rejects(
      afterRestart({ assertion, clientId: undefined }, { address: '192.0.2.7', userAgent: 'test' }),
      (error) => error instanceof OAuthRefusal && error.message === used,
    )
    // The jti is what counts once, not the letters: an ECDSA signature can be made anew.
    const claims = { jti: claimsOf(assertion)['jti'] }
    assertRefused(await askWith({ claims }), used)
  })

  it('gets one token for an assertion that comes to both nodes at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const assertion = makeAssertion(app, client, key)
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, place) => ask(assertion, {}, place % 2 === 0 ? app : other)),
      )
      assert.deepEqual(
        answers.map(({ status }) => status).toSorted((one, two) => one - two),
        [200, ...Array<number>(7).fill(401)],
      )
    }
  })

  it('may use a jti that another client has used', async () => {
    const neighbour = await makeClient(app, site)
    const pair = newKey()
    await giveKey(app, neighbour, pair)
    const claims = { jti: randomUUID() }
    assert.equal((await askWith({ claims })).status, 200)
    assert.equal((await ask(makeAssertion(app, neighbour, pair, { claims }))).status, 200)
  })

  it('is not robbed of an assertion by somebody who sends it with a wrong signature first', async () => {
    const assertion = makeAssertion(app, client, key)
    assertRefused(await ask(`${assertion.slice(0, -10)}AAAAAAAAAA`), notSigned)
    assert.equal((await ask(assertion)).status, 200)
  })

  it('may name itself besides, and nobody else', async () => {
    assert.equal((await askWith({}, { client_id: client.clientId })).status, 200)
    const answer = await askWith({}, { client_id: site.clientId })
    assert.deepEqual([answer.status, answer.error], [400, 'invalid_request'])
  })

  it('proves itself in one way at a time', async () => {
    const secret = await askWith({}, { client_secret: client.clientSecret })
    assert.deepEqual([secret.status, secret.error], [400, 'invalid_request'])
    const headers = {
      authorization: `Basic ${Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64')}`,
    }
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      ...assertionFields(makeAssertion(app, client, key)),
    })
    const headerToo = await fetch(`${app.url}/oauth/token`, { method: 'POST', headers, body })
    assert.equal(headerToo.status, 400)
    body.append('client_assertion', makeAssertion(app, client, key))
    const twice = await fetch(`${app.url}/oauth/token`, { method: 'POST', body })
    assert.partialDeepStrictEqual(await twice.json(), { error: 'invalid_request' })
  })

  it('says of what kind its assertion is', async () => {
    const { client_assertion: assertion = '' } = assertionFields(makeAssertion(app, client, key))
    const without = await requestToken(app, { client_assertion: assertion })
    assert.partialDeepStrictEqual(await without.json(), { error: 'invalid_request' })
    const alone = await requestToken(app, {
      client_assertion_type: String(assertionFields('')['client_assertion_type']),
    })
    assert.partialDeepStrictEqual(await alone.json(), { error: 'invalid_request' })
    const saml = 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer'
    const another = await requestToken(app, { client_assertion: assertion, client_assertion_type: saml })
    assert.equal(another.status, 401)
    assert.partialDeepStrictEqual(await another.json(), { error: 'invalid_client' })
  })
})

function both(clientId: string): AssertionChanges {
  return { claims: { iss: clientId, sub: clientId } }
}

function assertRefused(
  { status, error, error_description: sentence = '' }: Answer,
  expected: string | RegExp,
): void {
  assert.deepEqual([status, error], [401, 'invalid_client'], sentence)
  if (typeof expected === 'string') assert.equal(sentence, expected)
  else assert.match(sentence, expected)
}

function takeApart(assertion: string): { header: string; signature: string } {
  const [header = '', , signature = ''] = assertion.split('.')
  return { header, signature }
}

function claimsOf(assertion: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString())
}
