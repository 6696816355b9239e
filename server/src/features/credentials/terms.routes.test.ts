import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import {
  createClientEquipment,
  readClientEquipment,
  regenerateClientSecret,
} from '@theriac/contract/v1/clients.ts'
import { addClientKey, changeCredential } from '@theriac/contract/v1/credentials.ts'
import { fetchToken, requestToken, verify } from '../../../test/calls.ts'
import { createEquipment, fullAccessOf } from '../../../test/equipment.ts'
import { makeLocation, makePack, makeSite, type TestClient, type TestSite } from '../../../test/factories.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'

const nobodys = '00000000-0000-4000-8000-000000000000'

let app: TestApp
let site: TestSite
let superUser: TestPerson
before(async () => {
  app = await startTestApp()
  site = await makeSite(app)
  superUser = await makePerson(app, site)
})
after(() => app.close())

type Secret = { readonly id: string; readonly expiresAt: string | null; readonly name: string }

const later = (seconds: number) => new Date(app.clock.now().getTime() + seconds * 1000).toISOString()
const make = (): Promise<TestClient> => createEquipment(app, superUser, site)
const regenerate = (clientId: string, body: object) =>
  callAs(app, superUser, regenerateClientSecret, { params: { clientId }, body })
const change = (clientId: string, credentialId: string, body: object, person = superUser) =>
  callAs(app, person, changeCredential, { params: { clientId, credentialId }, body })
const secretsOf = async (clientId: string): Promise<Secret[]> =>
  (await callAs(app, superUser, readClientEquipment, { params: { clientId } })).body.secrets
const newestOf = async (clientId: string): Promise<Secret> => {
  const [newest] = await secretsOf(clientId)
  assert.ok(newest !== undefined)
  return newest
}
const grant = async ({ clientId, clientSecret }: TestClient): Promise<number> =>
  (await requestToken(app, { client_id: clientId, client_secret: clientSecret })).status
const refusal = ({ status, body }: PersonAnswer) => ({ status, ...body, reference: '' })

describe('a client secret that ends by itself', () => {
  it('counts until then, made with the equipment or by regenerating, and its tokens with it', async () => {
    const clientRoleId = await fullAccessOf(app, superUser)
    const created = await callAs(app, superUser, createClientEquipment, {
      params: { locationId: site.locationId },
      body: { equipmentId: 'Till', clientRoleId, secretExpiresAt: later(600) },
    })
    const renewed = await regenerate((await make()).clientId, {
      ...{ overlapSeconds: 0, name: 'For the new till', expiresAt: later(600) },
    })
    assert.partialDeepStrictEqual(renewed.body.client.secrets, [
      { name: 'For the new till', expiresAt: later(600), isOld: false },
    ])
    const pack = await makePack(app)
    for (const { status, body } of [created, renewed]) {
      assert.equal(status, 200, JSON.stringify(body))
      assert.equal(body.client.secrets[0].expiresAt, later(600))
    }
    const token = await fetchToken(app, created.body)
    app.clock.advance(599)
    assert.equal((await verify(app, token, pack)).status, 200)
    for (const { body } of [created, renewed]) assert.equal(await grant(body), 200)
    app.clock.advance(1)
    assert.equal((await verify(app, token, pack)).status, 401)
    for (const { body } of [created, renewed]) {
      assert.equal(await grant(body), 401)
      assert.deepEqual(await secretsOf(body.clientId), [])
    }
  })

  it('ends no later for an overlap that is longer', async () => {
    const { clientId } = await make()
    const { id } = await newestOf(clientId)
    await change(clientId, id, { expiresAt: later(60) })
    await regenerate(clientId, { overlapSeconds: 3600 })
    assert.deepEqual(
      (await secretsOf(clientId)).map(({ expiresAt }) => expiresAt),
      [null, later(60)],
    )
  })

  it('is refused with an end that is over, or is none, and nothing is made then', async () => {
    const { clientId } = await make()
    const earlier = await secretsOf(clientId)
    const clientRoleId = await fullAccessOf(app, superUser)
    for (const [expiresAt, code] of [
      [later(0), 'credential.ends_too_late'],
      [later(-86_400), 'credential.ends_too_late'],
      ['0001-01-01T00:00:00Z', 'credential.ends_too_late'],
      ['2999-02-30T00:00:00Z', 'request.invalid'],
      ['tomorrow', 'request.invalid'],
      [1_900_000_000, 'request.invalid'],
    ] as const) {
      const answers = [
        await regenerate(clientId, { overlapSeconds: 0, expiresAt }),
        await callAs(app, superUser, createClientEquipment, {
          params: { locationId: site.locationId },
          body: { equipmentId: 'Till', clientRoleId, secretExpiresAt: expiresAt },
        }),
      ]
      for (const { status, body } of answers) {
        assert.equal(status, 422)
        assert.equal(body.code, code, String(expiresAt))
      }
    }
    assert.deepEqual(await secretsOf(clientId), earlier)
  })
})

describe('changing a credential', () => {
  it('names it, and sets, moves and takes away when it ends', async () => {
    const { clientId } = await make()
    const { id } = await newestOf(clientId)
    for (const body of [
      { name: 'Till 1' },
      { expiresAt: later(60) },
      { expiresAt: later(86_400) },
      { name: 'Till 2', expiresAt: null },
    ]) {
      const answer = await change(clientId, id, body)
      assert.equal(answer.status, 200)
      assert.partialDeepStrictEqual(answer.body.secrets, [{ id, ...body }])
    }
    const changes = (await readTrail(app, `client:${clientId}`)).filter(
      ({ action }) => action === 'credential.changed',
    )
    assert.deepEqual(
      changes.map(({ actorId, details }) => ({ actorId, details })),
      [
        { before: { name: '' }, after: { name: 'Till 1' } },
        { before: { expiresAt: null }, after: { expiresAt: later(60) } },
        { before: { expiresAt: later(60) }, after: { expiresAt: later(86_400) } },
        {
          ...{ before: { name: 'Till 1', expiresAt: later(86_400) } },
          after: { name: 'Till 2', expiresAt: null },
        },
      ].map((details) => ({ actorId: superUser.personId, details: { credentialId: id, ...details } })),
    )
  })

  it('that changes nothing is no event', async () => {
    const { clientId } = await make()
    const { id } = await newestOf(clientId)
    for (const body of [{}, { expiresAt: null }]) assert.equal((await change(clientId, id, body)).status, 200)
    const trail = await readTrail(app, `client:${clientId}`)
    assert.ok(trail.every(({ action }) => action !== 'credential.changed'))
  })

  it('lets the end of an overlap come earlier, and never later or not at all', async () => {
    const { clientId } = await make()
    await regenerate(clientId, { overlapSeconds: 3600 })
    const [, old] = await secretsOf(clientId)
    assert.ok(old !== undefined)
    for (const expiresAt of [null, later(3601), later(0)]) {
      const { status, body } = await change(clientId, old.id, { expiresAt })
      assert.equal(status, 422)
      assert.equal(body.code, 'credential.ends_too_late', String(expiresAt))
    }
    assert.equal((await change(clientId, old.id, { expiresAt: later(60) })).status, 200)
    assert.equal((await change(clientId, old.id, { expiresAt: later(61) })).status, 422)
    assert.equal((await change(clientId, old.id, { name: 'Old' })).status, 200)
    assert.partialDeepStrictEqual((await secretsOf(clientId))[1], { name: 'Old', expiresAt: later(60) })
  })

  it('is done to a public key too', async () => {
    const { clientId } = await make()
    const jwk = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
    const added = await callAs(app, superUser, addClientKey, {
      params: { clientId },
      body: { name: 'Key', key: { jwk } },
    })
    const [{ id }] = added.body.keys
    const { body } = await change(clientId, id, { name: 'Key of the till', expiresAt: later(60) })
    assert.partialDeepStrictEqual(body.keys, [{ id, name: 'Key of the till', expiresAt: later(60) }])
  })

  it('is refused for one that ended, is another client’s or nobody’s, and to others as if there were none', async () => {
    const { clientId } = await make()
    const [mine, foreign] = [await make(), await makeSite(app)]
    const body = { name: 'Mine' }
    const unknown = await change(clientId, nobodys, body)
    assert.equal(unknown.body.code, 'credential.not_found')
    const replaced = await newestOf(clientId)
    await regenerate(clientId, { overlapSeconds: 0 })
    for (const id of [replaced.id, (await newestOf(mine.clientId)).id])
      assert.deepEqual(refusal(await change(clientId, id, body)), refusal(unknown))
    const foreigner = await makePerson(app, foreign)
    const branch = await makeLocation(app, site)
    const limited = await makePerson(app, site, { locationIds: [branch.locationId] })
    const { id } = await newestOf(clientId)
    for (const person of [foreigner, limited]) {
      const answer = await change(clientId, id, body, person)
      assert.equal(answer.body.code, 'client.not_found')
      assert.deepEqual(refusal(answer), refusal(await change(nobodys, id, body, person)))
    }
    for (const name of ['', ' a', 'x'.repeat(61), 'a\nb']) {
      assert.equal((await change(clientId, id, { name })).body.code, 'request.invalid')
    }
  })
})
