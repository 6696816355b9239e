import assert from 'node:assert/strict'
import { randomInt, randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { requestToken } from '../../../../test/calls.ts'
import { deleteClient, lockClient, regenerateSecret } from '../../../../test/client-verbs.ts'
import {
  makeClient,
  makeLocation,
  makeSite,
  type TestClient,
  type TestSite,
} from '../../../../test/factories.ts'
import { startTestApp, type TestApp } from '../../../../test/test-app.ts'
import { OAuthRefusal } from '../../../access/oauth-refusal.ts'
import { integer, nullable, text, timestamp, uuid } from '../../../platform/database/columns.ts'
import { statement } from '../../../platform/database/statement.ts'
import { obstacleSentences } from '../parts/obstacle.ts'
import { createAuthenticateBySecret } from './authenticate-by-secret.ts'

const countMalformed = statement({
  name: 'count_malformed_of_test',
  params: [text],
  columns: { times: nullable(integer) },
  text: 'select (select times from malformed_secrets where client_uuid = c.id) as times from clients c where client_id = $1',
})
const countFailures = statement({
  name: 'count_failures_of_test',
  params: [text],
  columns: { failures: integer },
  text: `select coalesce(sum(failures), 0)::int as failures from throttles where bucket like '% ' || $1`,
})
const suspend = statement({
  name: 'suspend_of_test',
  params: [uuid, timestamp],
  columns: {},
  text: `update organisations set status = 'suspended', suspended_at = $2 where id = $1`,
})
const closeLocation = statement({
  name: 'close_location_of_test',
  params: [integer, timestamp],
  columns: {},
  text: 'update locations set closed_at = $2 where id = $1',
})
const expire = statement({
  name: 'expire_of_test',
  params: [text, timestamp],
  columns: {},
  text: 'update credentials set expires_at = $2 where client_uuid in (select id from clients where client_id = $1)',
})

/** What came of a try: "proven", or the status and error of the refusal. Anything else fails the test. */
type Outcome = string

const wrong = '401 invalid_client'
const slowed = '429 temporarily_unavailable'

describe('proving a client', () => {
  let nodes: readonly [TestApp, TestApp]
  let app: TestApp
  let site: TestSite
  before(async () => {
    app = await startTestApp()
    nodes = [app, await startTestApp({ clock: app.clock })]
    site = await makeSite(app)
  })
  after(() => Promise.all(nodes.map((node) => node.close())))

  /** The same client with a whole secret that is not its own. */
  const guess = ({ clientId }: Pick<TestClient, 'clientId'>): TestClient => ({
    clientId,
    clientSecret: site.clientSecret,
  })

  it('is refused a secret that was cut or mistyped, as often as it comes, without slowing anybody', async () => {
    const { clientId, clientSecret } = await makeClient(app, site)
    const address = newAddress()
    const mistyped = [
      ...[
        clientSecret.slice(0, -1),
        clientSecret.slice(0, 20),
        ` ${clientSecret.slice(1)}`,
        `${clientSecret}0`,
        'x',
      ],
      ...[clientSecret.toLowerCase(), clientSecret.replace('thr_', 'thr-'), swapLetters(clientSecret)],
    ]
    for (let round = 0; round < 15; round += 1) {
      for (const secret of mistyped)
        assert.equal(await tryOut(app, { clientId, clientSecret: secret }, address), wrong)
    }
    assert.equal(await failuresAt(app, address), 0)
    assert.equal(await tryOut(app, { clientId, clientSecret }, address), 'proven')
    await app.notes.flush()
    assert.equal(await malformedOf(app, clientId), 15 * mistyped.length)
  })

  it('says of a whole secret, or an id, that a blank or a line end hangs on it, and counts that nowhere', async () => {
    const { clientId, clientSecret } = await makeClient(app, site)
    const address = newAddress()
    for (const surround of [
      (value: string) => `${value}\r`,
      (value: string) => `${value}\n`,
      (value: string) => ` ${value}`,
    ]) {
      for (const what of ['secret', 'id'] as const) {
        const tried = {
          client_id: what === 'id' ? surround(clientId) : clientId,
          client_secret: what === 'secret' ? surround(clientSecret) : clientSecret,
        }
        const answer = await requestToken(app, tried)
        assert.equal(answer.status, 401)
        assert.deepEqual(await answer.json(), {
          error: 'invalid_client',
          error_description: `The client ${what} has a blank or a line end before or after it: remove that.`,
        })
        await tryOut(app, { clientId: tried.client_id, clientSecret: tried.client_secret }, address)
      }
    }
    assert.equal(await failuresAt(app, address), 0)
    await app.notes.flush()
    assert.equal(await malformedOf(app, clientId), null)
  })

  it('counts a malformed secret for nobody when nobody has the client id', async () => {
    const address = newAddress()
    for (let round = 0; round < 150; round += 1)
      await tryOut(app, { clientId: randomUUID(), clientSecret: 'x' }, address)
    assert.equal(await failuresAt(app, address), 0)
    await app.notes.flush()
  })

  it('counts a wrong secret that is well formed, and no malformed one of it', async () => {
    const client = await makeClient(app, site)
    const address = newAddress()
    assert.equal(await tryOut(app, guess(client), address), wrong)
    // For the address, and for the client there.
    assert.equal(await failuresAt(app, address), 2)
    await app.notes.flush()
    assert.equal(await malformedOf(app, client.clientId), null)
  })

  it('slows one client at one address down after ten wrong secrets, on every node, and never the right one', async () => {
    const [, other] = nodes
    const client = await makeClient(app, site)
    const address = newAddress()
    for (let round = 0; round < 11; round += 1) assert.equal(await tryOut(app, guess(client), address), wrong)
    for (const node of nodes) {
      assert.equal(await tryOut(node, guess(client), address), slowed)
      assert.equal(await tryOut(node, client, address), 'proven')
    }
    assert.equal(await waitOf(other, guess(client), address), '2')
    assert.equal(
      await tryOut(app, client, newAddress()),
      'proven',
      'the same client from elsewhere is not slowed',
    )
    assert.equal(await tryOut(other, client, newAddress()), 'proven')
    assert.equal(
      await tryOut(app, await makeClient(app, site), address),
      'proven',
      'nor another client at the address',
    )
  })

  it('slows down twice as long after each further guess, and begins anew after a quarter of an hour', async () => {
    const client = await makeClient(app, site)
    const address = newAddress()
    for (let round = 0; round < 11; round += 1) await tryOut(app, guess(client), address)
    for (const seconds of [2, 4, 8, 16, 32, 64, 128, 256]) {
      assert.equal(await waitOf(app, guess(client), address), String(seconds))
      app.clock.advance(seconds - 1)
      assert.equal(await waitOf(app, guess(client), address), '1')
      app.clock.advance(1)
      assert.equal(await tryOut(app, guess(client), address), wrong)
    }
    app.clock.advance(512)
    for (let round = 0; round < 10; round += 1) assert.equal(await tryOut(app, guess(client), address), wrong)
    assert.equal(await tryOut(app, client, address), 'proven')
  })

  it('is not hindered by one wrong secret that a node noted whose clock is ahead', async () => {
    const client = await makeClient(app, site)
    const address = newAddress()
    const ahead = { ...app.clock, now: () => new Date(app.clock.now().getTime() + 60_000) }
    assert.equal(await tryOut({ ...app, clock: ahead }, guess(client), address), wrong)
    assert.equal(await tryOut(app, client, address), 'proven')
  })

  it('is not hindered by somebody who knows the client id and guesses from elsewhere', async () => {
    const client = await makeClient(app, site)
    const [attacker, own] = [newAddress(), newAddress()]
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, place) =>
        place % 3 === 0 ? tryOut(app, client, own) : tryOut(app, guess(client), attacker),
      ),
    )
    assert.ok(
      outcomes.every((outcome, place) => place % 3 !== 0 || outcome === 'proven'),
      outcomes.join(),
    )
  })

  it('counts guesses at client ids that nobody has for the address', async () => {
    const client = await makeClient(app, site)
    const address = newAddress()
    for (let round = 0; round < 101; round += 1) {
      assert.equal(await tryOut(app, guess({ clientId: randomUUID() }), address), wrong)
    }
    for (const node of nodes) {
      assert.equal(await tryOut(node, guess({ clientId: randomUUID() }), address), slowed)
      assert.equal(await tryOut(node, guess(client), address), slowed)
      assert.equal(
        await tryOut(node, client, address),
        'proven',
        'whoever has the right secret is not stopped by it',
      )
    }
  })

  it('counts the addresses of one IPv6 network together, and those of another apart', async () => {
    const client = await makeClient(app, site)
    const network = `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}`
    for (let round = 1; round <= 11; round += 1)
      await tryOut(app, guess(client), `${network}::${round.toString(16)}`)
    assert.equal(await tryOut(app, guess(client), `${network}:a:b:c:d`), slowed)
    assert.equal(await tryOut(app, guess(client), `2001:db9:${randomInt(65_536).toString(16)}::1`), wrong)
  })

  it('takes a secret that was replaced for no attack, says so, and never slows anybody down for it', async () => {
    const client = await makeClient(app, site)
    const address = newAddress()
    const clientSecret = await app.operate((work, keyring) =>
      regenerateSecret(work, keyring, client.clientId),
    )
    for (let round = 0; round < 120; round += 1) {
      assert.equal(await sentenceOf(app, client, address), obstacleSentences.secret_replaced)
    }
    assert.equal(await failuresAt(app, address), 0)
    assert.equal(await tryOut(app, { ...client, clientSecret }, address), 'proven')
  })

  it('does not let a deleted client that goes on asking slow down the others at its address', async () => {
    const [gone, other] = [await makeClient(app, site), await makeClient(app, site)]
    const address = newAddress()
    await app.operate((work) => deleteClient(work, gone.clientId))
    for (let round = 0; round < 102; round += 1) {
      assert.match((await sentenceOf(app, gone, address)) ?? '', /was deleted/)
    }
    assert.equal(await tryOut(app, other, address), 'proven')
  })

  it('says that a deleted client can be restored, as long as that is so', async () => {
    const [gone, closed] = [await makeClient(app, site), await makeLocation(app, site)]
    await app.operate((work) => deleteClient(work, gone.clientId))
    await app.operate((work) => deleteClient(work, closed.clientId))
    await app.operate(({ tx }) => tx.run(closeLocation, [closed.locationId, app.clock.now()]))
    const deleted = 'This client was deleted. Ask the Super User'
    assert.equal(await sentenceOf(app, gone, newAddress()), `${deleted} to restore it, or for a new one.`)
    assert.equal(await sentenceOf(app, closed, newAddress()), `${deleted} for a new one.`)
    app.clock.advance(30 * 86_400)
    assert.equal(await sentenceOf(app, gone, newAddress()), `${deleted} for a new one.`)
  })

  it('tells a client that proved itself what stands in its way, and what to do', async () => {
    const now = app.clock.now()
    const locked = await makeClient(app, site)
    await app.operate((work) => lockClient(work, locked.clientId, 'organisation', 'lost'))
    const suspended = await makeSite(app)
    await app.operate(({ tx }) => tx.run(suspend, [suspended.organisationId, now]))
    const closed = await makeLocation(app, site)
    await app.operate(({ tx }) => tx.run(closeLocation, [closed.locationId, now]))
    const expired = await makeClient(app, site)
    await app.operate(({ tx }) => tx.run(expire, [expired.clientId, now]))
    const address = newAddress()
    assert.equal(await sentenceOf(app, locked, address), obstacleSentences.client_locked)
    assert.equal(await sentenceOf(app, suspended, address), obstacleSentences.organisation_suspended)
    assert.equal(await sentenceOf(app, closed, address), obstacleSentences.location_closed)
    assert.equal(await sentenceOf(app, expired, address), obstacleSentences.secret_expired)
    assert.equal(await failuresAt(app, address), 0)
    const unproven = await sentenceOf(app, guess(locked), address)
    assert.equal(unproven, await sentenceOf(app, guess({ clientId: randomUUID() }), address))
  })

  it('lives through fifty wrong secrets at once on both nodes, and slows down after them', async () => {
    const client = await makeClient(app, site)
    const address = newAddress()
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        tryOut(nodes[place % 2 === 0 ? 0 : 1], guess(client), address),
      ),
    )
    assert.deepEqual(new Set(outcomes).difference(new Set([wrong, slowed])), new Set())
    assert.ok(outcomes.filter((outcome) => outcome === wrong).length >= 11)
    assert.equal(await tryOut(app, guess(client), address), slowed)
    assert.equal(await tryOut(app, client, address), 'proven')
  })

  it('is told at the token endpoint how long to wait, and cannot choose its address with X-Forwarded-For', async () => {
    const client = await makeClient(app, site)
    const body = () => new URLSearchParams({ ...fieldsOf(guess(client)), grant_type: 'client_credentials' })
    for (let round = 0; round < 11; round += 1) {
      const headers = { 'x-forwarded-for': newAddress(), forwarded: `for=${newAddress()}` }
      const response = await fetch(`${app.url}/oauth/token`, { method: 'POST', body: body(), headers })
      assert.equal(response.status, 401)
    }
    const response = await requestToken(nodes[1], fieldsOf(guess(client)))
    assert.equal(response.status, 429)
    assert.equal(response.headers.get('retry-after'), '2')
    assert.equal(response.headers.get('cache-control'), 'no-store')
    assert.deepEqual(await response.json(), {
      error: 'temporarily_unavailable',
      error_description: 'Too many wrong client secrets came from this address. Wait 2 seconds.',
    })
  })
})

async function tryOut(node: TestApp, client: TestClient, address: string): Promise<Outcome> {
  const refusal = await refusalOf(node, client, address)
  return refusal === undefined ? 'proven' : `${refusal.status} ${refusal.error}`
}

async function sentenceOf(node: TestApp, client: TestClient, address: string): Promise<string | undefined> {
  return (await refusalOf(node, client, address))?.message
}

async function waitOf(node: TestApp, client: TestClient, address: string): Promise<string | undefined> {
  return (await refusalOf(node, client, address))?.headers['retry-after']
}

async function refusalOf(node: TestApp, { clientId, clientSecret }: TestClient, address: string) {
  const authenticate = createAuthenticateBySecret(node)
  try {
    await authenticate({ clientId, secret: clientSecret }, { address, userAgent: 'test' })
    return undefined
  } catch (error) {
    if (error instanceof OAuthRefusal) return error
    throw error
  }
}

async function failuresAt({ database }: TestApp, address: string): Promise<number | undefined> {
  return (await database.maybe(countFailures, [address]))?.failures
}

async function malformedOf({ database }: TestApp, clientId: string): Promise<number | null | undefined> {
  return (await database.maybe(countMalformed, [clientId]))?.times
}

function fieldsOf({ clientId, clientSecret }: TestClient) {
  return { client_id: clientId, client_secret: clientSecret }
}

/** An address of no other test: all tests count in one table. */
function newAddress(): string {
  return ['10', randomInt(256), randomInt(256), randomInt(256)].join('.')
}

/** Two neighbours that are not alike change places. */
function swapLetters(secret: string): string {
  const at = [...secret].findIndex((letter, place) => place > 3 && letter !== secret[place + 1])
  return secret.slice(0, at) + secret.charAt(at + 1) + secret.charAt(at) + secret.slice(at + 2)
}
