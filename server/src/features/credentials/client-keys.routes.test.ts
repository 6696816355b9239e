import assert from 'node:assert/strict'
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { after, before, describe, it } from 'node:test'
import {
  lockClientEquipment,
  readClientEquipment,
  regenerateClientSecret,
  unlockClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import { addClientKey, endCredential } from '@theriac/contract/v1/credentials.ts'
import type { JWK } from 'jose'
import { createEquipment } from '../../../test/equipment.ts'
import { makeLocation, makeSite, type TestClient, type TestSite } from '../../../test/factories.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { tablesWith } from '../../../test/tables-with.ts'
import { freePort, startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeOffice } from '../../../test/user-groups.ts'

const nobodys = '00000000-0000-4000-8000-000000000000'

let app: TestApp
let site: TestSite
let superUser: TestPerson
let published: Published
before(async () => {
  app = await startTestApp()
  site = await makeSite(app)
  superUser = await makePerson(app, site)
  published = await publish()
})
after(() => Promise.all([app.close(), published.close()]))

const newJwk = (): JWK => generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
const make = (): Promise<TestClient> => createEquipment(app, superUser, site)
const add = (clientId: string, key: object, person = superUser, more: object = {}) =>
  callAs(app, person, addClientKey, { params: { clientId }, body: { name: 'Key', key, ...more } })
const read = (clientId: string) => callAs(app, superUser, readClientEquipment, { params: { clientId } })
const later = (seconds: number) => new Date(app.clock.now().getTime() + seconds * 1000).toISOString()
const refusal = ({ status, body }: PersonAnswer) => ({ status, ...body, reference: '' })
const namesOf = ({ body }: PersonAnswer) => body.keys.map(({ name }: { name: string }) => name)

describe('adding a public key to client equipment', () => {
  it('shows it with its thumbprint, and leaves the client secret as it is', async () => {
    const { clientId } = await make()
    const { secrets } = (await read(clientId)).body
    const { status, body } = await add(clientId, { jwk: { ...newJwk(), kid: 'till' } }, superUser, {
      expiresAt: later(86_400),
    })
    assert.equal(status, 200, JSON.stringify(body))
    const [key] = body.keys
    assert.match(key.thumbprint, /^[\w-]{43}$/)
    assert.deepEqual(key, {
      ...{ id: key.id, kind: 'key', name: 'Key', thumbprint: key.thumbprint, jwksUri: null },
      ...{ createdAt: later(0), expiresAt: later(86_400), lastUsedAt: null, lastAddress: null },
    })
    assert.deepEqual(body.secrets, secrets)
    assert.deepEqual(body, (await read(clientId)).body)
  })

  it('looks once at the address of a JWK Set, and keeps the address', async () => {
    const { clientId } = await make()
    const jwksUri = published.at([newJwk(), { kty: 'oct' }])
    const { status, body } = await add(clientId, { jwksUri })
    assert.equal(status, 200, JSON.stringify(body))
    assert.partialDeepStrictEqual(body.keys[0], { kind: 'key-set', jwksUri, thumbprint: null })
    assert.equal(published.timesAsked(jwksUri), 1)
  })

  it('is refused where the key is none, with the member that is wrong and what to do', async () => {
    const { clientId } = await make()
    const whole: JWK = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
    for (const [key, field] of [
      [{ jwk: whole }, 'key.jwk.d'],
      [{ jwk: { kty: 'oct', k: 'c2VjcmV0' } }, 'key.jwk.k'],
      [{ jwk: { ...newJwk(), use: 'enc' } }, 'key.jwk.use'],
      [{ jwk: {} }, 'key.jwk.kty'],
      [{ jwksUri: published.at([{ kty: 'EC', crv: 'P-256' }]) }, 'key.jwksUri'],
      [{ jwksUri: published.at([newJwk(), whole]) }, 'key.jwksUri'],
    ] as const) {
      const { status, body } = await add(clientId, key)
      assert.equal(status, 422)
      assert.equal(body.code, 'key.not_valid')
      assert.equal(body.errors[0].field, field, JSON.stringify(body))
    }
    for (const key of [{}, { jwk: newJwk(), jwksUri: 'https://example.org/keys' }, { jwk: 'text' }]) {
      assert.equal((await add(clientId, key)).body.code, 'request.invalid')
    }
    assert.deepEqual(namesOf(await read(clientId)), [])
  })

  it('is refused where nothing can be fetched, with what is in the way', async () => {
    const { clientId } = await make()
    for (const jwksUri of [
      published.at('no set at all'),
      `${published.url}/nothing-here`,
      'https://10.0.0.1/keys',
      'http://example.org/keys',
      'https://user:password@example.org/keys',
    ]) {
      const { status, body } = await add(clientId, { jwksUri })
      assert.equal(status, 422)
      assert.equal(body.code, 'key_set.not_reachable')
      assert.equal(body.errors[0].field, 'key.jwksUri')
      assert.notEqual(body.errors[0].message, '')
    }
  })

  it('keeps of a private key that somebody sent by mistake nothing anywhere', async () => {
    const { clientId } = await make()
    const whole: JWK = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
    assert.equal((await add(clientId, { jwk: whole })).status, 422)
    const secret = String(whole.d)
    assert.ok(!app.logged.join('\n').includes(secret))
    assert.deepEqual(await tablesWith(secret), [])
  })

  it('is refused for the same key twice, also when two send it at once, and after it has ended taken anew', async () => {
    const { clientId } = await make()
    const jwk = newJwk()
    const answers = await Promise.all(Array.from({ length: 4 }, () => add(clientId, { jwk })))
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((one, other) => one - other),
      [200, 409, 409, 409],
    )
    for (const { status, body } of answers) if (status !== 200) assert.equal(body.code, 'key.known')
    assert.equal((await add((await make()).clientId, { jwk })).status, 200, 'another client may have it')
    const jwksUri = published.at([newJwk()])
    assert.equal((await add(clientId, { jwksUri })).status, 200)
    assert.equal((await add(clientId, { jwksUri })).body.code, 'key.known')
    const [set, key] = (await read(clientId)).body.keys
    for (const { id } of [set, key]) {
      const params = { clientId, credentialId: id }
      assert.equal((await callAs(app, superUser, endCredential, { params })).status, 200)
    }
    assert.equal((await add(clientId, { jwk }, superUser, { expiresAt: later(60) })).status, 200)
    app.clock.advance(60)
    assert.equal((await add(clientId, { jwk })).status, 200, 'by itself')
  })

  it('is refused for a sixth one, of those that count', async () => {
    const { clientId } = await make()
    const first = await add(clientId, { jwk: newJwk() }, superUser, { expiresAt: later(60) })
    assert.equal(first.status, 200)
    const answers = await Promise.all(Array.from({ length: 6 }, () => add(clientId, { jwk: newJwk() })))
    const codes = answers.map(({ status, body }) => (status === 200 ? 'added' : String(body.code)))
    assert.deepEqual(codes.toSorted(), [
      ...['added', 'added', 'added', 'added'],
      ...['key.too_many', 'key.too_many'],
    ])
    assert.equal((await add(clientId, { jwksUri: published.at([newJwk()]) })).body.code, 'key.too_many')
    app.clock.advance(60)
    assert.equal((await add(clientId, { jwk: newJwk() })).status, 200)
    assert.equal((await read(clientId)).body.keys.length, 5)
  })

  it('is refused with an end that is over, and for a locked client, whose address nobody then asks', async () => {
    const { clientId } = await make()
    const params = { clientId }
    assert.equal(
      (await add(clientId, { jwk: newJwk() }, superUser, { expiresAt: later(0) })).body.code,
      'credential.ends_too_late',
    )
    await callAs(app, superUser, lockClientEquipment, { params, body: { reason: 'lost' } })
    const jwksUri = published.at([newJwk()])
    for (const key of [{ jwk: newJwk() }, { jwksUri }]) {
      const { status, body } = await add(clientId, key)
      assert.equal(status, 409)
      assert.equal(body.code, 'client.locked')
    }
    assert.equal(published.timesAsked(jwksUri), 0)
    await callAs(app, superUser, unlockClientEquipment, { params })
    assert.deepEqual(namesOf(await read(clientId)), [])
  })

  it('is refused to others as if the client did not exist, and leads nobody to any address', async () => {
    const foreign = await makeSite(app)
    const branch = await makeLocation(app, site)
    const limited = await makePerson(app, site, { locationIds: [branch.locationId] })
    const jwksUri = published.at([newJwk()])
    for (const [clientId, person] of [
      [foreign.clientId, superUser],
      [site.clientId, limited],
    ] as const) {
      for (const key of [{ jwk: newJwk() }, { jwksUri }]) {
        assert.deepEqual(refusal(await add(clientId, key, person)), refusal(await add(nobodys, key, person)))
        assert.equal((await add(clientId, key, person)).status, 404)
      }
    }
    assert.equal(published.timesAsked(jwksUri), 0)
  })

  it('is told to the Super Users by mail, by whom, and stands in the trail by its thumbprint', async () => {
    const office = await makeOffice(app)
    const { clientId } = office.site
    const key = await add(clientId, { jwk: newJwk() }, office.superUser, { name: 'Till 1' })
    const jwksUri = published.at([newJwk()])
    assert.equal((await add(clientId, { jwksUri }, office.superUser)).status, 200)
    const [letter, ...others] = await app.mailTo(office.superUser.email)
    assert.deepEqual(others, [], 'one mail in a quarter of an hour')
    assert.equal(letter?.subject, 'A public key was added')
    assert.ok(letter?.text.includes(`(${office.superUser.email}) added a public key to client equipment.`))
    assert.ok(letter?.text.includes('Client equipment: Dispensary PC\nLocation: Shop'))
    const issued = (await readTrail(app, `client:${clientId}`)).filter(
      ({ action, actorId }) => action === 'credential.issued' && actorId === office.superUser.personId,
    )
    const { id, thumbprint } = key.body.keys[0]
    assert.partialDeepStrictEqual(
      issued.map(({ details }) => details),
      [
        { credentialId: id, kind: 'key', name: 'Till 1', thumbprint },
        { kind: 'key-set', name: 'Key', jwksUri },
      ],
    )
  })
})

describe('regenerating the client secret of equipment with public keys', () => {
  it('leaves the keys as they are, without an overlap and with one', async () => {
    const { clientId } = await make()
    const { keys } = (await add(clientId, { jwk: newJwk() })).body
    for (const overlapSeconds of [3600, 0]) {
      const input = { params: { clientId }, body: { overlapSeconds } }
      const { body } = await callAs(app, superUser, regenerateClientSecret, input)
      assert.deepEqual(body.client.keys, keys)
    }
  })
})

type Published = {
  readonly url: string
  /** The address of a set of its own. */
  at(keys: unknown): string
  timesAsked(address: string): number
  close(): Promise<void>
}

/** A program on this machine that publishes JWK Sets. */
async function publish(): Promise<Published> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const sets = new Map<string, unknown>()
  const asked: string[] = []
  const server: Server = createServer(({ url: path = '' }, reply) => {
    asked.push(`${url}${path}`)
    const keys = sets.get(`${url}${path}`)
    reply.writeHead(keys === undefined ? 404 : 200, { 'content-type': 'application/json' })
    reply.end(JSON.stringify({ keys }))
  }).listen(port, '127.0.0.1')
  return {
    url,
    at: (keys) => {
      const address = `${url}/${randomUUID()}`
      sets.set(address, keys)
      return address
    },
    timesAsked: (address) => asked.filter((one) => one === address).length,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
