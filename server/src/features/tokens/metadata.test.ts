import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'

import { startTestApp, type TestApp } from '../../../test/test-app.ts'

describe('what a client can find out before it has a token', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  it('is the issuer, byte for byte as it is in tokens and in the address (RFC 8414 §3.3)', async () => {
    const { issuer } = await read(app, '/.well-known/oauth-authorization-server')
    assert.equal(issuer, app.url)
  })

  it('is endpoints that are there (RFC 8414 §2)', async () => {
    const metadata = await read(app, '/.well-known/oauth-authorization-server')
    for (const name of ['token_endpoint', 'introspection_endpoint', 'revocation_endpoint']) {
      const response = await fetch(String(metadata[name]), {
        method: 'POST',
        body: new URLSearchParams({ token: 'x', grant_type: 'client_credentials' }),
      })
      assert.equal(response.status, 401, name)
    }
    for (const name of ['jwks_uri', 'service_documentation']) {
      assert.equal((await fetch(String(metadata[name]))).status, 200, name)
    }
  })

  it('is what the endpoints really take: these methods, this grant, and every permission as a scope', async () => {
    const metadata = await read(app, '/.well-known/oauth-authorization-server')
    const methods = ['client_secret_basic', 'client_secret_post', 'private_key_jwt']
    const algorithms = ['ES256', 'ES384', 'ES512', 'Ed25519', 'EdDSA', 'PS256', 'RS256']
    assert.partialDeepStrictEqual(metadata, {
      grant_types_supported: ['client_credentials'],
      scopes_supported: ['packs:verify', 'packs:supply', 'packs:reactivate', 'tokens:introspect'],
      token_endpoint_auth_methods_supported: methods,
      token_endpoint_auth_signing_alg_values_supported: algorithms,
      introspection_endpoint_auth_methods_supported: methods,
      introspection_endpoint_auth_signing_alg_values_supported: algorithms,
      revocation_endpoint_auth_methods_supported: methods,
      revocation_endpoint_auth_signing_alg_values_supported: algorithms,
    })
  })

  it('has no empty list but the one that the RFC demands (RFC 8414 §2 and §3.2, RFC 9728 §3.2)', async () => {
    const server = await read(app, '/.well-known/oauth-authorization-server')
    const resource = await read(app, '/.well-known/oauth-protected-resource')
    const empty = Object.entries({ ...server, ...resource }).filter(
      ([, value]) => Array.isArray(value) && value.length === 0,
    )
    assert.deepEqual(
      empty.map(([name]) => name),
      ['response_types_supported'],
    )
  })

  it('is the resource that the challenge names, and where it gets its tokens (RFC 9728 §3.3 and §5.1)', async () => {
    const refused = await fetch(
      `${app.url}/verification/v1/product/gs1/09520000000004/pack/1?batch=1&expiry=310531`,
    )
    const [, address = ''] =
      /resource_metadata="([^"]+)"/.exec(refused.headers.get('www-authenticate') ?? '') ?? []
    assert.equal(address, `${app.url}/.well-known/oauth-protected-resource`)
    assert.partialDeepStrictEqual(await read(app, '/.well-known/oauth-protected-resource'), {
      resource: app.url,
      authorization_servers: [app.url],
      jwks_uri: `${app.url}/oauth/jwks`,
      bearer_methods_supported: ['header'],
    })
  })

  it('is public keys without a private part, each with its id, algorithm and use (RFC 7517 §9.3)', async () => {
    const { keys } = await read(app, '/oauth/jwks')
    assert.ok(Array.isArray(keys) && keys.length > 0)
    const ids = new Set<string>()
    for (const key of keys.map((one: unknown) => fields(one))) {
      const parts =
        key['kty'] === 'RSA'
          ? ['alg', 'e', 'kid', 'kty', 'n', 'use']
          : ['alg', 'crv', 'kid', 'kty', 'use', 'x']
      assert.deepEqual(Object.keys(key).toSorted(), parts)
      assert.equal(key['use'], 'sig')
      ids.add(String(key['kid']))
    }
    assert.equal(ids.size, keys.length)
  })

  it('is read only', async () => {
    for (const path of [
      '/.well-known/oauth-authorization-server',
      '/.well-known/oauth-protected-resource',
      '/oauth/jwks',
    ]) {
      const response = await fetch(app.url + path, { method: 'POST' })
      assert.equal(response.status, 405)
      assert.equal(response.headers.get('allow'), 'GET')
    }
  })
})

async function read({ url }: TestApp, path: string): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url + path)
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-type') ?? '', /^application\/json/)
  return fields(await response.json())
}

function fields(body: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(body ?? {}))
}
