import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { promisify } from 'node:util'
import { exportJWK, generateKeyPair } from 'jose'
import * as oauth from 'oauth4webapi'
import * as openid from 'openid-client'
import { addressOf } from '../../../test/calls.ts'
import {
  makeClient,
  makePack,
  makeSite,
  type TestClient,
  type TestPack,
  type TestSite,
} from '../../../test/factories.ts'
import { giveKey } from '../../../test/keys.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'

const run = promisify(execFile)
// oxlint-disable-next-line no-deprecated -- marked so that it stands out: the tests speak http on the loopback
const insecure = { [oauth.allowInsecureRequests]: true } as const
const mode = 'emvs-data-entry-mode: non-manual'
const keyAlgorithms = ['ES256', 'Ed25519', 'RS256', 'PS256'] as const

describe('programs that know nothing of Theriac but the RFCs', () => {
  let app: TestApp
  let site: TestSite
  let pack: TestPack
  before(async () => {
    app = await startTestApp()
    site = await makeSite(app)
    pack = await makePack(app)
  })
  after(() => app.close())

  describe('oauth4webapi', () => {
    for (const [name, proof] of Object.entries({
      client_secret_basic: oauth.ClientSecretBasic,
      client_secret_post: oauth.ClientSecretPost,
    })) {
      it(`discovers the service, gets a token with ${name} and looks up a pack with it`, async () => {
        const server = await discover(app)
        assert.ok(server.token_endpoint_auth_methods_supported?.includes(name))
        const answer = await getToken(server, site, proof(site.clientSecret))
        assert.equal(answer.token_type, 'bearer')
        assert.equal(answer.expires_in, 600)
        const response = await lookUp(app, pack, answer.access_token)
        assert.equal(response.status, 200)
      })
    }

    for (const algorithm of keyAlgorithms) {
      it(`discovers the service and gets a token with private_key_jwt and ${algorithm}, as it comes and with its type`, async () => {
        const server = await discover(app)
        assert.ok(server.token_endpoint_auth_methods_supported?.includes('private_key_jwt'))
        const { client, key } = await makeClientWithKey(app, site, algorithm)
        assert.ok(server.token_endpoint_auth_signing_alg_values_supported?.includes(key.algorithm))
        const typed = { [oauth.modifyAssertion]: nameType }
        for (const proof of [oauth.PrivateKeyJwt(key.privateKey), oauth.PrivateKeyJwt(key, typed)]) {
          const answer = await getToken(server, client, proof)
          assert.equal((await lookUp(app, pack, answer.access_token)).status, 200)
        }
      })
    }

    it('introspects and revokes with private_key_jwt', async () => {
      const server = await discover(app)
      const { client, key } = await makeClientWithKey(app, site, 'ES256')
      const proof = oauth.PrivateKeyJwt(key)
      const { access_token: token } = await getToken(server, client, proof)
      const self = { client_id: client.clientId }
      const introspected = await oauth.introspectionRequest(server, self, proof, token, insecure)
      const { active } = await oauth.processIntrospectionResponse(server, self, introspected)
      assert.equal(active, true)
      const revoked = await oauth.revocationRequest(server, self, proof, token, insecure)
      await oauth.processRevocationResponse(revoked)
      await assert.rejects(lookUp(app, pack, token))
    })

    it('takes the token for an access token as RFC 9068 has it, by the keys that the service publishes', async () => {
      const server = await discover(app)
      const { access_token: token } = await getToken(server, site, oauth.ClientSecretBasic(site.clientSecret))
      const request = new Request(addressOf(app, pack), { headers: { authorization: `Bearer ${token}` } })
      const claims = await oauth.validateJwtAccessToken(server, request, app.url, insecure)
      assert.equal(claims.client_id, site.clientId)
      const elsewhere = oauth.validateJwtAccessToken(server, request, 'https://elsewhere.example', insecure)
      await assert.rejects(elsewhere, { code: oauth.JWT_CLAIM_COMPARISON })
    })

    it('introspects a token, revokes it, and then learns nothing more of it', async () => {
      const server = await discover(app)
      const proof = oauth.ClientSecretPost(site.clientSecret)
      const { access_token: token } = await getToken(server, site, proof)
      const client = { client_id: site.clientId }
      const introspect = async () =>
        oauth.processIntrospectionResponse(
          server,
          client,
          await oauth.introspectionRequest(server, client, proof, token, insecure),
        )
      assert.equal((await introspect()).client_id, site.clientId)
      await oauth.processRevocationResponse(
        await oauth.revocationRequest(server, client, proof, token, insecure),
      )
      assert.deepEqual(await introspect(), { active: false })
      await assert.rejects(lookUp(app, pack, token), (error) => {
        assert.ok(error instanceof oauth.WWWAuthenticateChallengeError)
        const [challenge] = error.cause
        assert.equal(challenge?.scheme, 'bearer')
        assert.equal(challenge.parameters.error, 'invalid_token')
        return true
      })
    })

    it('finds the service from the pack’s address alone, by way of the challenge', async () => {
      const [challenge] = await challengesOf(addressOf(app, pack))
      const metadata = challenge?.parameters.resource_metadata
      assert.equal(metadata, `${app.url}/.well-known/oauth-protected-resource`)
      const url = new URL(app.url)
      const response = await oauth.resourceDiscoveryRequest(url, insecure)
      assert.equal(response.url, metadata)
      const resource = await oauth.processResourceDiscoveryResponse(url, response)
      assert.deepEqual(resource.authorization_servers, [(await discover(app)).issuer])
    })

    it('reads each refusal of the token endpoint as the error of RFC 6749 that it is', async () => {
      const server = await discover(app)
      const wrong = oauth.ClientSecretBasic('thr_no-secret')
      await assert.rejects(getToken(server, site, wrong), (error) => {
        // A 401 with a challenge is read as the challenge: RFC 6749 §5.2 demands both.
        assert.ok(error instanceof oauth.WWWAuthenticateChallengeError)
        assert.equal(error.cause[0]?.scheme, 'basic')
        return true
      })
      const proof = oauth.ClientSecretBasic(site.clientSecret)
      for (const [parameter, value, code] of [
        ['scope', 'nothing:known', 'invalid_scope'],
        ['resource', 'https://elsewhere.example', 'invalid_target'],
      ] as const) {
        await assert.rejects(getToken(server, site, proof, { [parameter]: value }), {
          error: code,
          status: 400,
        })
      }
    })
  })

  describe('openid-client', () => {
    it('discovers the service and gets a token for a part of the permissions', async () => {
      const config = await discoverWithOpenid(app, site)
      const answer = await openid.clientCredentialsGrant(config, { scope: 'packs:verify', resource: app.url })
      assert.equal(answer.scope, 'packs:verify')
      assert.equal(answer.expires_in, 600)
      const headers = new Headers({ 'emvs-data-entry-mode': 'non-manual' })
      const url = new URL(addressOf(app, pack))
      const response = await openid.fetchProtectedResource(
        config,
        answer.access_token,
        url,
        'GET',
        undefined,
        headers,
      )
      assert.equal(response.status, 200)
    })

    for (const algorithm of keyAlgorithms) {
      it(`discovers the service and gets a token with private_key_jwt and ${algorithm}, without being told anything more`, async () => {
        const { client, key } = await makeClientWithKey(app, site, algorithm)
        for (const proof of [openid.PrivateKeyJwt(key.privateKey), openid.PrivateKeyJwt(key)]) {
          const config = await discoverWithOpenid(app, client, proof)
          const { access_token: token } = await openid.clientCredentialsGrant(config)
          assert.equal((await openid.tokenIntrospection(config, token)).active, true)
          await openid.tokenRevocation(config, token)
        }
      })
    }

    it('introspects and revokes', async () => {
      const config = await discoverWithOpenid(app, await makeClient(app, site))
      const { access_token: token } = await openid.clientCredentialsGrant(config)
      assert.equal((await openid.tokenIntrospection(config, token)).active, true)
      await openid.tokenRevocation(config, token)
      assert.deepEqual(await openid.tokenIntrospection(config, token), { active: false })
    })
  })

  const hasCurl = spawnSync('curl', ['--version']).status === 0
  describe('curl', { skip: hasCurl ? false : 'there is no curl here' }, () => {
    for (const [how, proof] of Object.entries({
      'its own option for HTTP Basic': ({ clientId, clientSecret }: TestClient) => [
        '-u',
        `${clientId}:${clientSecret}`,
      ],
      'two form fields': ({ clientId, clientSecret }: TestClient) => [
        ...['-d', `client_id=${clientId}`],
        ...['-d', `client_secret=${clientSecret}`],
      ],
    })) {
      it(`gets a token with ${how}, and looks up a pack`, async () => {
        const address = `${app.url}/identity/connect/token`
        const { stdout } = await run('curl', [
          '-sf',
          ...proof(site),
          '-d',
          'grant_type=client_credentials',
          address,
        ])
        const token: unknown = Object.entries(JSON.parse(stdout)).find(
          ([name]) => name === 'access_token',
        )?.[1]
        const bearer = `Authorization: Bearer ${String(token)}`
        const found = await run('curl', ['-sf', '-H', bearer, '-H', mode, addressOf(app, pack)])
        assert.partialDeepStrictEqual(JSON.parse(found.stdout), { operationCode: '11110100' })
      })
    }
  })
})

async function discover({ url }: TestApp): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(url)
  const response = await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...insecure })
  return oauth.processDiscoveryResponse(issuer, response)
}

async function getToken(
  server: oauth.AuthorizationServer,
  { clientId }: TestClient,
  proof: oauth.ClientAuth,
  parameters: Record<string, string> = {},
): Promise<oauth.TokenEndpointResponse> {
  const client = { client_id: clientId }
  const response = await oauth.clientCredentialsGrantRequest(server, client, proof, parameters, insecure)
  return oauth.processClientCredentialsResponse(server, client, response)
}

function lookUp(app: TestApp, pack: TestPack, token: string): Promise<Response> {
  const headers = new Headers({ 'emvs-data-entry-mode': 'non-manual' })
  return oauth.protectedResourceRequest(
    token,
    'GET',
    new URL(addressOf(app, pack)),
    headers,
    undefined,
    insecure,
  )
}

/** The challenges as oauth4webapi parses them, for a request without a token. */
async function challengesOf(address: string): Promise<oauth.WWWAuthenticateChallenge[]> {
  const unauthorised = await fetch(address)
  const answer = () => Promise.resolve(unauthorised)
  const options = { ...insecure, [oauth.customFetch]: answer }
  try {
    await oauth.protectedResourceRequest('none', 'GET', new URL(address), undefined, undefined, options)
    return []
  } catch (error) {
    return error instanceof oauth.WWWAuthenticateChallengeError ? error.cause : []
  }
}

function discoverWithOpenid(
  { url }: TestApp,
  { clientId, clientSecret }: TestClient,
  proof: openid.ClientAuth = openid.ClientSecretBasic(clientSecret),
): Promise<openid.Configuration> {
  return openid.discovery(new URL(url), clientId, undefined, proof, {
    algorithm: 'oauth2',
    // oxlint-disable-next-line no-deprecated -- as above
    execute: [openid.allowInsecureRequests],
  })
}

/** A client with a key pair as these libraries take it: its public half as a supplier would paste it. */
async function makeClientWithKey(app: TestApp, site: TestSite, algorithm: (typeof keyAlgorithms)[number]) {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const kid = randomUUID()
  const client = await makeClient(app, site)
  const jwk = { ...(await exportJWK(publicKey)), kid }
  await giveKey(app, client, { jwk })
  return { client, key: { key: privateKey, privateKey, kid, algorithm } }
}

function nameType(header: Record<string, unknown>): void {
  Object.assign(header, { typ: 'client-authentication+jwt' })
}
