import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { fittingPermissions } from '@theriac/contract/permissions.ts'
import { addClientRole, listClientRoles } from '@theriac/contract/v1/client-roles.ts'
import {
  createClientEquipment,
  listClientEquipment,
  lockClientEquipment,
  readClientEquipment,
  regenerateClientSecret,
} from '@theriac/contract/v1/clients.ts'
import { closeLocation } from '@theriac/contract/v1/locations.ts'
import { fetchToken, requestToken, verify } from '../../../test/calls.ts'
import { createEquipment, fullAccessOf } from '../../../test/equipment.ts'
import {
  makeLocation,
  makePack,
  makeSite,
  type TestClient,
  type TestPack,
  type TestSite,
} from '../../../test/factories.ts'
import { endCredential } from '@theriac/contract/v1/credentials.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { makeSupplier } from '../../../test/suppliers.ts'
import { tablesWith } from '../../../test/tables-with.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'

const nobodys = '00000000-0000-4000-8000-000000000000'

let app: TestApp
let site: TestSite
let superUser: TestPerson
let pack: TestPack
before(async () => {
  app = await startTestApp()
  site = await makeSite(app)
  superUser = await makePerson(app, site)
  pack = await makePack(app)
})
after(() => app.close())

const create = (locationId: number, body: object, person = superUser) =>
  callAs(app, person, createClientEquipment, { params: { locationId }, body })
const regenerate = (clientId: string, overlapSeconds: number, person = superUser) =>
  callAs(app, person, regenerateClientSecret, { params: { clientId }, body: { overlapSeconds } })
const end = (clientId: string, credentialId: string, person = superUser) =>
  callAs(app, person, endCredential, { params: { clientId, credentialId } })
const read = (clientId: string) => callAs(app, superUser, readClientEquipment, { params: { clientId } })
const grant = async ({ clientId, clientSecret }: TestClient): Promise<number> =>
  (await requestToken(app, { client_id: clientId, client_secret: clientSecret })).status
const verifies = async (token: string): Promise<number> => (await verify(app, token, pack)).status
const refusal = ({ status, body }: PersonAnswer) => ({ status, ...body, reference: '' })
const later = (seconds: number) => new Date(app.clock.now().getTime() + seconds * 1000).toISOString()

describe('creating client equipment', () => {
  it('gives credentials that work at once, and shows the role that was saved with what it grants', async () => {
    const supplierId = await makeSupplier(app, site)
    const clientRoleId = await fullAccessOf(app, superUser)
    const { status, body } = await create(site.locationId, {
      ...{ equipmentId: 'Dispensary PC', clientRoleId, supplierId },
    })
    assert.equal(status, 200)
    assert.match(body.clientSecret, /^thr_[0-9A-Za-z]{49}$/)
    const { clientId, client } = body
    assert.deepEqual(client, (await read(clientId)).body)
    assert.deepEqual(client, {
      ...{ clientId, equipmentId: 'Dispensary PC', locationId: site.locationId, locationName: 'Shop' },
      supplier: { id: supplierId, name: `Supplier ${supplierId}` },
      clientRole: { id: clientRoleId, name: 'Full Access', isBuiltIn: true },
      permissions: fittingPermissions('equipment', 'pharmacy'),
      ...{ status: 'active', lock: null, createdAt: later(0), lastUsed: null, malformedSecrets: null },
      secrets: [
        {
          ...{ id: client.secrets[0].id, lastFour: body.clientSecret.slice(-4), createdAt: later(0) },
          ...{ name: '', isOld: false, expiresAt: null, lastUsedAt: null, lastAddress: null },
        },
      ],
      ...{ keys: [], handOver: null, lastCollected: null, system: null, allowedNetworks: null },
      foundSecretAt: null,
    })
    assert.equal(await verifies(await fetchToken(app, body)), 200)
  })

  it('saves any other role as it was chosen, and the machine may do what it grants and no more', async () => {
    const role = await callAs(app, superUser, addClientRole, {
      body: { name: `Role ${randomUUID()}`, description: '', permissions: ['packs:supply'] },
    })
    const { body } = await create(site.locationId, { equipmentId: 'iPad', clientRoleId: role.body.id })
    assert.deepEqual(body.client.clientRole, {
      ...{ id: role.body.id, name: role.body.name, isBuiltIn: false },
    })
    assert.deepEqual(body.client.permissions, ['packs:supply'])
    assert.equal(await verifies(await fetchToken(app, body)), 403)
  })

  it('shows the secret in that answer only: in no other, no table, no log line and no trail', async () => {
    const client = await createEquipment(app, superUser, site)
    const renewed = await regenerate(client.clientId, 3600)
    await fetchToken(app, client)
    await app.notes.flush()
    const params = { clientId: client.clientId, locationId: site.locationId }
    for (const endpoint of [listClientEquipment, readClientEquipment, listClientRoles]) {
      const text = JSON.stringify((await callAs(app, superUser, endpoint, { params })).body)
      for (const secret of [client.clientSecret, renewed.body.clientSecret]) {
        assert.ok(!text.includes(secret.slice(4, -6)), endpoint.name)
      }
    }
    for (const secret of [client.clientSecret, String(renewed.body.clientSecret)]) {
      assert.deepEqual(await tablesWith(secret.slice(4, -6)), [])
      assert.ok(!app.logged.join('\n').includes(secret.slice(4, -6)))
    }
  })

  it('is refused at a location that is closed, with a role or a supplier that there is not', async () => {
    const branch = await makeLocation(app, site)
    const foreign = await makeSite(app, { settings: {} })
    const foreigner = await makePerson(app, foreign)
    const clientRoleId = await fullAccessOf(app, superUser)
    await callAs(app, superUser, closeLocation, { params: { locationId: branch.locationId } })
    const body = { equipmentId: 'Till', clientRoleId }
    const tries = [
      [branch.locationId, body, 'location.closed'],
      [foreign.locationId, body, 'location.not_found'],
      [999_999_999, body, 'location.not_found'],
      [site.locationId, { ...body, clientRoleId: await fullAccessOf(app, foreigner) }, 'role.not_found'],
      [site.locationId, { ...body, clientRoleId: nobodys }, 'role.not_found'],
      [site.locationId, { ...body, supplierId: await makeSupplier(app, foreign) }, 'supplier.not_found'],
      [site.locationId, { ...body, supplierId: nobodys }, 'supplier.not_found'],
    ] as const
    const count = async () =>
      (await callAs(app, superUser, listClientEquipment, { params: { locationId: site.locationId } })).body
        .clients.length
    const earlier = await count()
    for (const [locationId, given, code] of tries) {
      assert.equal((await create(locationId, given)).body.code, code)
    }
    assert.equal(await count(), earlier)
  })

  it('is refused at a location that is not his to who is limited to others', async () => {
    const branch = await makeLocation(app, site)
    const limited = await makePerson(app, site, { locationIds: [branch.locationId] })
    const body = { equipmentId: 'Till', clientRoleId: await fullAccessOf(app, superUser) }
    assert.equal((await create(branch.locationId, body, limited)).status, 200)
    assert.deepEqual(
      refusal(await create(site.locationId, body, limited)),
      refusal(await create(999_999_999, body, limited)),
    )
  })
})

describe('regenerating a client secret', () => {
  it('without an overlap ends the old secret and its tokens at once; Client Id, role and history stay', async () => {
    const client = await createEquipment(app, superUser, site)
    const token = await fetchToken(app, client)
    const earlier = (await read(client.clientId)).body
    const { status, body } = await regenerate(client.clientId, 0)
    assert.equal(status, 200)
    assert.deepEqual({ ...body.client, secrets: [] }, { ...earlier, secrets: [] })
    assert.equal(body.client.secrets.length, 1)
    assert.equal(await verifies(token), 401)
    assert.equal(await grant(client), 401)
    assert.equal(await verifies(await fetchToken(app, body)), 200)
  })

  it('with an overlap lets the old secret count until then, and shows both with their last use', async () => {
    const client = await createEquipment(app, superUser, site)
    app.clock.advance(60)
    const { body } = await regenerate(client.clientId, 300)
    const [newer, older] = body.client.secrets
    assert.partialDeepStrictEqual(newer, { lastFour: body.clientSecret.slice(-4), expiresAt: null })
    assert.partialDeepStrictEqual(older, { lastFour: client.clientSecret.slice(-4), expiresAt: later(300) })
    app.clock.advance(299)
    const token = await fetchToken(app, client)
    assert.equal(await verifies(token), 200)
    const newToken = await fetchToken(app, body)
    await app.notes.flush()
    assert.deepEqual(
      (await read(client.clientId)).body.secrets.map(({ lastUsedAt }: { lastUsedAt: string }) => lastUsedAt),
      [later(0), later(0)],
    )
    app.clock.advance(1)
    assert.equal(await verifies(token), 401, 'by itself, and every token that it fetched with it')
    assert.equal(await grant(client), 401)
    assert.equal(await verifies(newToken), 200)
    assert.deepEqual(
      (await read(client.clientId)).body.secrets.map(({ id }: { id: string }) => id),
      [newer.id],
    )
  })

  it('again during an overlap ends the oldest at once: two count at most', async () => {
    const client = await createEquipment(app, superUser, site)
    const first = await regenerate(client.clientId, 3600)
    const token = await fetchToken(app, client)
    const second = await regenerate(client.clientId, 60)
    assert.deepEqual(
      second.body.client.secrets.map(({ expiresAt }: { expiresAt: string | null }) => expiresAt),
      [null, later(60)],
    )
    assert.deepEqual(
      await Promise.all([client, first.body, second.body].map((secret) => grant(secret))),
      [401, 200, 200],
    )
    assert.equal(await verifies(token), 401)
    const last = await regenerate(client.clientId, 0)
    assert.equal(last.body.client.secrets.length, 1)
    assert.equal(await grant(second.body), 401)
  })

  it('with an overlap by several people at once leaves the last two, which two at most can use', async () => {
    const client = await createEquipment(app, superUser, site)
    for (const people of [2, 3, 6]) {
      const answers = await Promise.all(
        Array.from({ length: people }, () => regenerate(client.clientId, 3600)),
      )
      const statuses = await Promise.all(answers.map(({ body }) => grant(body)))
      assert.equal(statuses.filter((status) => status === 200).length, 2)
      assert.equal(await grant(client), 401)
      const { secrets } = (await read(client.clientId)).body
      assert.deepEqual(
        secrets.map(({ expiresAt }: { expiresAt: string | null }) => expiresAt),
        [null, later(3600)],
      )
    }
  })

  it('does not bring back an old secret whose time is over', async () => {
    const client = await createEquipment(app, superUser, site)
    await regenerate(client.clientId, 60)
    app.clock.advance(60)
    const { body } = await regenerate(client.clientId, 3600)
    assert.equal(body.client.secrets.length, 2)
    assert.equal(await grant(client), 401)
  })

  it('by eight people at once leaves one newest secret, whose holder works', async () => {
    const client = await createEquipment(app, superUser, site)
    const answers = await Promise.all(Array.from({ length: 8 }, () => regenerate(client.clientId, 0)))
    const statuses = await Promise.all(answers.map(({ body }) => grant(body)))
    assert.deepEqual(
      statuses.toSorted((one, other) => one - other),
      [200, 401, 401, 401, 401, 401, 401, 401],
    )
  })

  it('while somebody else locks it brings no secret past the lock', async () => {
    for (const overlapSeconds of [0, 3600]) {
      const client = await createEquipment(app, superUser, site)
      const params = { clientId: client.clientId }
      const [locked, ...renewed] = await Promise.all([
        callAs(app, superUser, lockClientEquipment, { params, body: { reason: 'lost' } }),
        regenerate(client.clientId, overlapSeconds),
        regenerate(client.clientId, overlapSeconds),
      ])
      assert.equal(locked.status, 200)
      for (const { status, body } of renewed) {
        if (status === 200) assert.equal(await grant(body), 401)
        else assert.equal(body.code, 'client.locked')
      }
      assert.equal(await grant(client), 401)
      assert.equal((await read(client.clientId)).body.status, 'locked')
    }
  })

  it('is refused for a locked client, with an overlap that cannot be, and without a fresh proof', async () => {
    const client = await createEquipment(app, superUser, site)
    for (const overlap of [-1, 1.5, 2_592_001]) {
      assert.equal((await regenerate(client.clientId, overlap)).status, 422)
    }
    assert.equal((await regenerate(client.clientId, 2_592_000)).status, 200)
    await callAs(app, superUser, lockClientEquipment, {
      params: { clientId: client.clientId },
      body: { reason: 'lost' },
    })
    const { status, body } = await regenerate(client.clientId, 0)
    assert.equal(status, 409)
    assert.equal(body.code, 'client.locked')
    app.clock.advance(15 * 60)
    for (const attempt of [
      () => regenerate(site.clientId, 0),
      () => end(site.clientId, nobodys),
      () => create(site.locationId, { equipmentId: 'Till', clientRoleId: nobodys }),
    ]) {
      assert.equal((await attempt()).body.code, 'step_up.required')
    }
    assert.equal(await grant(site), 200)
    superUser = await makePerson(app, site)
  })
})

describe('ending a client secret', () => {
  it('ends the old one and its tokens at once, and leaves the newest', async () => {
    const client = await createEquipment(app, superUser, site)
    const token = await fetchToken(app, client)
    const renewed = await regenerate(client.clientId, 3600)
    const [newest, old] = renewed.body.client.secrets
    assert.equal(await verifies(token), 200)
    const { status, body } = await end(client.clientId, old.id)
    assert.equal(status, 200)
    assert.deepEqual(
      body.secrets.map(({ id }: { id: string }) => id),
      [newest.id],
    )
    assert.equal(await verifies(token), 401)
    const { clientId: client_id, clientSecret: client_secret } = client
    const refused = await requestToken(app, { client_id, client_secret })
    assert.equal(refused.status, 401)
    assert.match(await refused.text(), /This client secret was ended\. Ask the Super User for a new one\./)
    assert.equal(await grant(renewed.body), 200)
  })

  it('ends the newest one as well, where an old one still counts, and never the last', async () => {
    const client = await createEquipment(app, superUser, site)
    const renewed = await regenerate(client.clientId, 3600)
    const [newest, old] = renewed.body.client.secrets
    const token = await fetchToken(app, renewed.body)
    assert.equal((await end(client.clientId, newest.id)).status, 200)
    assert.equal(await verifies(token), 401)
    assert.equal(await grant(renewed.body), 401)
    const { status, body } = await end(client.clientId, old.id)
    assert.equal(status, 409)
    assert.equal(body.code, 'credential.is_last')
    assert.equal(await grant(client), 200)
  })

  it('by two people who end one each at once leaves one', async () => {
    const client = await createEquipment(app, superUser, site)
    const { secrets } = (await regenerate(client.clientId, 3600)).body.client
    const answers = await Promise.all(secrets.map(({ id }: { id: string }) => end(client.clientId, id)))
    const statuses = answers.map(({ status }) => status)
    assert.deepEqual(
      statuses.toSorted((one, other) => one - other),
      [200, 409],
    )
    assert.equal((await read(client.clientId)).body.secrets.length, 1)
  })

  it('is refused for one that counts no more or is another client’s', async () => {
    const client = await createEquipment(app, superUser, site)
    const other = await regenerate((await createEquipment(app, superUser, site)).clientId, 3600)
    const renewed = await regenerate(client.clientId, 60)
    const [, old] = renewed.body.client.secrets
    const none = await end(client.clientId, nobodys)
    assert.equal(none.status, 404)
    assert.equal(none.body.code, 'credential.not_found')
    assert.deepEqual(refusal(await end(client.clientId, other.body.client.secrets[1].id)), refusal(none))
    app.clock.advance(60)
    assert.deepEqual(refusal(await end(client.clientId, old.id)), refusal(none))
    assert.equal(await grant(renewed.body), 200)
  })
})

describe('a client secret of another organisation, or at a location that is not his', () => {
  it('answers as that of a client that does not exist', async () => {
    const foreign = await makeSite(app)
    const foreigner = await makePerson(app, foreign)
    const theirs = await regenerate(foreign.clientId, 3600, foreigner)
    const ours = await regenerate(site.clientId, 3600)
    const branch = await makeLocation(app, site)
    const limited = await makePerson(app, site, { locationIds: [branch.locationId] })
    for (const [person, { body }] of [
      [superUser, theirs],
      [limited, theirs],
      [limited, ours],
    ] as const) {
      const [, old] = body.client.secrets
      assert.deepEqual(
        refusal(await regenerate(body.clientId, 0, person)),
        refusal(await regenerate(nobodys, 0, person)),
      )
      assert.deepEqual(
        refusal(await end(body.clientId, old.id, person)),
        refusal(await end(nobodys, old.id, person)),
      )
      assert.equal((await end(body.clientId, old.id, person)).status, 404)
    }
    assert.equal(await grant(foreign), 200)
    assert.equal(await grant(site), 200)
  })
})

describe('the trail of client secrets', () => {
  it('names those that a third one has ended', async () => {
    const client = await createEquipment(app, superUser, site)
    const [oldest] = (await read(client.clientId)).body.secrets
    await regenerate(client.clientId, 60)
    await regenerate(client.clientId, 60)
    const ended = (await readTrail(app, `client:${client.clientId}`)).filter(
      ({ action }) => action === 'credential.ended',
    )
    assert.deepEqual(
      ended.map(({ actorId, details }) => ({ actorId, details })),
      [{ actorId: superUser.personId, details: { credentialId: oldest.id } }],
    )
  })

  it('names who issued, regenerated and ended them, and until when the old one counts', async () => {
    const client = await createEquipment(app, superUser, site)
    const { body } = await regenerate(client.clientId, 60)
    const [newest, old] = body.client.secrets
    await end(client.clientId, old.id)
    const events = await readTrail(app, `client:${client.clientId}`)
    assert.deepEqual(
      events.slice(1).map(({ action, actorId, details }) => ({ action, actorId, details })),
      [
        { action: 'credential.issued', details: { credentialId: old.id, kind: 'secret' } },
        { action: 'credential.issued', details: { credentialId: newest.id, kind: 'secret' } },
        { action: 'secret.regenerated', details: { oldEndsAt: later(60) } },
        { action: 'credential.ended', details: { credentialId: old.id } },
      ].map((event) => ({ ...event, actorId: superUser.personId })),
    )
  })
})
