import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { requestToken } from '../../../test/calls.ts'
import { lockClient, regenerateSecret } from '../../../test/client-verbs.ts'
import { makeClient, makeSite, type TestClient, type TestSite } from '../../../test/factories.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { bytes, nullable, text, timestamp } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

const listSecrets = statement({
  name: 'list_secrets_of_test',
  params: [text],
  columns: { hmac: bytes, keyId: text, hint: text, revokedAt: nullable(timestamp) },
  text: `
    select k.secret_hmac as hmac, k.hmac_key_id as "keyId", k.secret_hint as hint, k.revoked_at as "revokedAt"
    from credentials k
    join clients c on c.id = k.client_uuid
    where c.client_id = $1
    order by k.revoked_at nulls last, k.created_at`,
})

describe('regenerating a secret', () => {
  let app: TestApp
  let site: TestSite
  before(async () => {
    app = await startTestApp()
    site = await makeSite(app)
  })
  after(() => app.close())

  const regenerate = (clientId: string) =>
    app.operate((work, keyring) => regenerateSecret(work, keyring, clientId))
  const secretsOf = (clientId: string) => app.operate(({ tx }) => tx.many(listSecrets, [clientId]))
  const statusOf = async ({ clientId, clientSecret }: TestClient) =>
    (await requestToken(app, { client_id: clientId, client_secret: clientSecret })).status

  it('makes a new secret for the same client id, and ends the old one', async () => {
    const client = await makeClient(app, site)
    const clientSecret = await regenerate(client.clientId)
    assert.notEqual(clientSecret, client.clientSecret)
    assert.equal(await statusOf(client), 401)
    assert.equal(await statusOf({ ...client, clientSecret }), 200)
  })

  it('keeps of the secret only its keyed hash and its last four letters', async () => {
    const client = await makeClient(app, site)
    app.clock.advance(1)
    const clientSecret = await regenerate(client.clientId)
    const { newest } = app.keyring
    assert.deepEqual(await secretsOf(client.clientId), [
      {
        ...{ hmac: newest.hmac(client.clientSecret), keyId: newest.id, hint: client.clientSecret.slice(-4) },
        revokedAt: app.clock.now(),
      },
      { hmac: newest.hmac(clientSecret), keyId: newest.id, hint: clientSecret.slice(-4), revokedAt: null },
    ])
  })

  it('leaves one secret alive, however many regenerate it at once', async () => {
    const client = await makeClient(app, site)
    const secrets = await Promise.all(Array.from({ length: 8 }, () => regenerate(client.clientId)))
    const statuses = await Promise.all(secrets.map((clientSecret) => statusOf({ ...client, clientSecret })))
    assert.deepEqual(
      statuses.toSorted((one, other) => one - other),
      [200, 401, 401, 401, 401, 401, 401, 401],
    )
  })

  it('is refused for a client that does not exist', async () => {
    await assert.rejects(regenerate(randomUUID()), { code: 'client.not_found' })
  })

  it('is refused for a client that is locked, whose old secret then stays the one it has', async () => {
    const client = await makeClient(app, site)
    await app.operate((work) => lockClient(work, client.clientId, 'organisation', 'lost'))
    await assert.rejects(regenerate(client.clientId), { code: 'client.locked' })
    assert.equal((await secretsOf(client.clientId)).length, 1)
  })
})
