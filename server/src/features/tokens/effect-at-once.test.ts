import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { decodeProtectedHeader } from 'jose'
import { change, fetchToken, requestToken, verify } from '../../../test/calls.ts'
import {
  changeClientRole,
  changeRole,
  deleteClient,
  lockClient,
  regenerateSecret,
  unlockClient,
} from '../../../test/client-verbs.ts'
import { makePack, makeSite, type TestClient, type TestPack, type TestSite } from '../../../test/factories.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'
import { workAsOperator } from '../../access/work.ts'
import { addClient } from '../clients/public.ts'
import { issueCredential } from '../credentials/public.ts'
import { addRole } from '../roles/public.ts'
import { ensureSigningKey, rotateKeys } from '../signing-keys/public.ts'

type Machine = TestClient & { readonly role: string; readonly organisationId: string }

/** Tokens of a machine, one from each node, which both nodes have taken before. */
type Warm = Machine & { readonly tokens: readonly string[] }

describe('what is taken away', () => {
  let installation: Installation
  let node: TestApp
  let site: TestSite
  let pack: TestPack
  before(async () => {
    installation = await startInstallation()
    node = installation.nodes[0]
    site = await makeSite(node)
    pack = await makePack(node)
  })
  after(() => installation.end())

  const warm = async (permissions: readonly string[] = ['packs:verify']): Promise<Warm> => {
    const machine = await makeMachine(node, site, permissions)
    const tokens = await Promise.all(installation.nodes.map((one) => fetchToken(one, machine)))
    assert.deepEqual(await statuses(tokens), ['200'])
    return { ...machine, tokens }
  }
  /** How both nodes answer to each token, several times and at once. */
  const statuses = async (tokens: readonly string[]): Promise<string[]> => {
    const calls = installation.nodes.flatMap((one) => tokens.map((token) => ({ one, token })))
    const answers = await Promise.all([...calls, ...calls].map(({ one, token }) => verify(one, token, pack)))
    return [...new Set(answers.map(({ status }) => String(status)))].toSorted()
  }
  /** How both nodes answer to a token request. */
  const grants = async ({ clientId, clientSecret }: TestClient): Promise<string[]> => {
    const fields = { client_id: clientId, client_secret: clientSecret }
    const answers = await Promise.all(installation.nodes.map((one) => requestToken(one, fields)))
    return [...new Set(answers.map(({ status }) => String(status)))].toSorted()
  }

  it('was given by one key, although two nodes that start together both look for it', async () => {
    const machine = await warm()
    const kids = machine.tokens.map((token) => String(decodeProtectedHeader(token).kid))
    assert.deepEqual([...(await publishedKids(node)), ...(await publishedKids(installation.nodes[1]))], kids)
    await node.operate((work, keyring) => ensureSigningKey(work, keyring))
    assert.deepEqual(
      await statuses(machine.tokens),
      ['200'],
      'nor does a node that starts later end any token',
    )
  })

  it('is refused by both nodes from the moment the client is locked, its secret too', async () => {
    const machine = await warm()
    await node.operate((work) => lockClient(work, machine.clientId, 'organisation', 'lost'))
    assert.deepEqual(await statuses(machine.tokens), ['401'])
    assert.deepEqual(await grants(machine), ['401'])
  })

  it('does not come back when the client is unlocked, but its secret works again', async () => {
    const machine = await warm()
    await node.operate((work) => lockClient(work, machine.clientId, 'nmvo', 'incident'))
    await node.operate((work) => unlockClient(work, machine.clientId, 'nmvo'))
    assert.deepEqual(await statuses(machine.tokens), ['401'])
    assert.deepEqual(await grants(machine), ['200'])
  })

  it('is refused by both nodes from the moment the client is deleted, its secret too', async () => {
    const machine = await warm()
    await node.operate((work) => deleteClient(work, machine.clientId))
    assert.deepEqual(await statuses(machine.tokens), ['401'])
    assert.deepEqual(await grants(machine), ['401'])
  })

  it('is refused by both nodes from the moment the secret is regenerated; the new secret works there', async () => {
    const machine = await warm()
    const clientSecret = await node.operate((work, keyring) =>
      regenerateSecret(work, keyring, machine.clientId),
    )
    assert.deepEqual(await statuses(machine.tokens), ['401'])
    assert.deepEqual(await grants(machine), ['401'])
    assert.deepEqual(await grants({ ...machine, clientSecret }), ['200'])
    assert.deepEqual(await statuses([await fetchToken(node, { ...machine, clientSecret })]), ['200'])
  })

  it('is a token too that was just being granted when the secret was regenerated', async () => {
    const machine = await warm()
    const asking = Array.from({ length: 12 }, async (_, place) => {
      const response = await requestToken(installation.nodes[place % 2 === 0 ? 0 : 1], {
        ...{ client_id: machine.clientId, client_secret: machine.clientSecret },
      })
      return String(fieldOf(await response.json(), 'access_token'))
    })
    await node.operate((work, keyring) => regenerateSecret(work, keyring, machine.clientId))
    assert.deepEqual(await statuses(await Promise.all(asking)), ['401'])
  })

  it('is refused by both nodes from the moment a token is revoked on one of them', async () => {
    const { clientId, clientSecret, tokens } = await warm()
    const [ended = '', other = ''] = tokens
    const proof = { client_id: clientId, client_secret: clientSecret }
    const body = new URLSearchParams({ ...proof, token: ended })
    assert.equal((await fetch(`${node.url}/oauth/revoke`, { method: 'POST', body })).status, 200)
    assert.deepEqual(await statuses([ended]), ['401'])
    assert.deepEqual(await statuses([other]), ['200'])
  })

  it('is refused by both nodes from the moment the client has another client role', async () => {
    const machine = await warm()
    const { role } = await makeMachine(node, site, ['tokens:introspect'])
    await node.operate((work) => changeClientRole(work, machine.clientId, role))
    assert.deepEqual(await statuses(machine.tokens), ['403'])
  })

  it('is refused by both nodes from the moment the client role loses the permission', async () => {
    const machine = await warm()
    await node.operate((work) => changeRole(work, machine.organisationId, machine.role, []))
    assert.deepEqual(await statuses(machine.tokens), ['403'])
  })

  it('is refused by both nodes from the moment a change says so, while requests are on their way', async () => {
    const machine = await warm()
    let isLocked = false
    const late: number[] = []
    const ask = async (one: TestApp, token: string) => {
      for (let rounds = 0; rounds < 5;) {
        const startedAfter = isLocked
        const { status } = await verify(one, token, pack)
        if (!startedAfter) continue
        late.push(status)
        rounds += 1
      }
    }
    const asking = installation.nodes.flatMap((one) => machine.tokens.map((token) => ask(one, token)))
    try {
      await verify(node, machine.tokens[0] ?? '', pack)
      await node.operate((work) => lockClient(work, machine.clientId, 'organisation', 'lost'))
    } finally {
      isLocked = true
      await Promise.all(asking)
    }
    assert.deepEqual(late, Array<number>(20).fill(401))
  })

  it('does not come by a token that was asked for less, when the client role gains a permission', async () => {
    const machine = await makeMachine(node, site, ['packs:verify'])
    const token = await scopedToken(node, machine, 'packs:verify packs:supply')
    await node.operate((work) =>
      changeRole(work, machine.organisationId, machine.role, ['packs:verify', 'packs:supply']),
    )
    for (const one of installation.nodes) {
      assert.equal((await change(one, token, await makePack(node), 'Supplied')).status, 403)
      assert.equal((await verify(one, token, pack)).status, 200)
    }
  })

  it('and what is given counts at once too, for a token that was asked for no scope', async () => {
    const machine = await warm()
    const [token = ''] = machine.tokens
    await node.operate((work) =>
      changeRole(work, machine.organisationId, machine.role, ['packs:verify', 'packs:supply']),
    )
    for (const one of installation.nodes) {
      assert.equal((await change(one, token, await makePack(node), 'Supplied')).status, 200)
    }
  })

  it('is every token there is, on both nodes, when a signing key leaked and is replaced at once', async () => {
    const machine = await warm()
    const other = await warm()
    // A key id that nobody knows, just before: it must not keep the nodes from the new key.
    await statuses([strangeKid(machine.tokens[0] ?? '')])
    const { kid } = await node.operate((work, keyring) =>
      rotateKeys(work, keyring, { algorithm: 'EdDSA', atOnce: true }),
    )
    assert.deepEqual(await statuses([...machine.tokens, ...other.tokens]), ['401'])
    const tokens = await Promise.all(installation.nodes.map((one) => fetchToken(one, machine)))
    assert.deepEqual(
      tokens.map((token) => decodeProtectedHeader(token).kid),
      [kid, kid],
    )
    assert.deepEqual(await statuses(tokens), ['200'])
    for (const one of installation.nodes) assert.deepEqual(await publishedKids(one), [kid])
  })

  it('can be fetched anew although the clock of the node is behind that of whoever replaced the key', async () => {
    const { database, clock } = node
    const ahead = { now: () => new Date(clock.now().getTime() + 5_000) }
    const operator = { kind: 'operator', name: 'elsewhere' } as const
    const { kid } = await workAsOperator(database, ahead, operator, (work) =>
      rotateKeys(work, node.keyring, { algorithm: 'EdDSA', atOnce: true }),
    )
    const machine = await warm()
    assert.deepEqual(
      machine.tokens.map((token) => decodeProtectedHeader(token).kid),
      [kid, kid],
    )
  })

  it('is nothing at all when a key is replaced in good time: it is published, signs, and the old one runs out', async () => {
    const { clock } = node
    const [first] = await publishedKids(node)
    const machine = await warm()
    const { kid } = await node.operate((work, keyring) =>
      rotateKeys(work, keyring, { algorithm: 'RS256', atOnce: false }),
    )
    for (const one of installation.nodes)
      assert.deepEqual(new Set(await publishedKids(one)), new Set([first, kid]))
    assert.deepEqual(await statuses(machine.tokens), ['200'])
    clock.advance(599)
    const last = await fetchToken(node, machine)
    assert.equal(decodeProtectedHeader(last).kid, first, 'the new key signs only when everybody may know it')
    clock.advance(1)
    for (const one of installation.nodes) {
      const token = await fetchToken(one, machine)
      assert.partialDeepStrictEqual(decodeProtectedHeader(token), { kid, alg: 'RS256' })
      assert.deepEqual(await statuses([token]), ['200'])
    }
    clock.advance(598)
    assert.deepEqual(await statuses([last]), ['200'])
    assert.deepEqual(new Set(await publishedKids(node)), new Set([first, kid]))
    clock.advance(1)
    assert.deepEqual(await statuses([last]), ['401'], 'the last token of the old key has run out')
    clock.advance(2)
    for (const one of installation.nodes) assert.deepEqual(await publishedKids(one), [kid])
  })
})

/** A client with a client role of its own. */
function makeMachine(
  node: TestApp,
  { organisationId, locationId }: TestSite,
  permissions: readonly string[],
): Promise<Machine> {
  return node.operate(async (work, keyring) => {
    const role = `Role ${randomUUID()}`
    const roleId = await addRole(work, { organisationId, name: role, permissions })
    const added = await addClient(work, { organisationId, locationId, name: 'Till', roleId })
    const { clientSecret } = await issueCredential(work, keyring, added)
    return { clientId: added.clientId, clientSecret, role, organisationId }
  })
}

async function scopedToken(
  node: TestApp,
  { clientId, clientSecret }: TestClient,
  scope: string,
): Promise<string> {
  const response = await requestToken(node, { client_id: clientId, client_secret: clientSecret, scope })
  return String(fieldOf(await response.json(), 'access_token'))
}

async function publishedKids({ url }: TestApp): Promise<string[]> {
  const keys = fieldOf(await (await fetch(`${url}/oauth/jwks`)).json(), 'keys')
  assert.ok(Array.isArray(keys))
  return keys.map((key: unknown) => String(fieldOf(key, 'kid')))
}

function fieldOf(body: unknown, name: string): unknown {
  return Object.entries(body ?? {}).find(([field]) => field === name)?.[1]
}

/** The same token under a key id that nobody has. */
function strangeKid(token: string): string {
  const head = Buffer.from(JSON.stringify({ ...decodeProtectedHeader(token), kid: randomUUID() })).toString(
    'base64url',
  )
  return [head, ...token.split('.').slice(1)].join('.')
}
