import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addClientRole, changeClientRole } from '@theriac/contract/v1/client-roles.ts'
import {
  changeClientEquipment,
  deleteClientEquipment,
  listClientEquipment,
  lockClientEquipment,
  readClientEquipment,
  restoreClientEquipment,
  unlockClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import { closeLocation } from '@theriac/contract/v1/locations.ts'
import { fetchToken, requestToken, verify } from '../../../test/calls.ts'
import * as operator from '../../../test/client-verbs.ts'
import { createEquipment, fullAccessOf } from '../../../test/equipment.ts'
import {
  makeLocation,
  makePack,
  makeSite,
  type TestClient,
  type TestPack,
  type TestSite,
} from '../../../test/factories.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { makeSupplier } from '../../../test/suppliers.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'

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

const read = (clientId: string, person = superUser) =>
  callAs(app, person, readClientEquipment, { params: { clientId } })
const change = (clientId: string, body: object, person = superUser) =>
  callAs(app, person, changeClientEquipment, { params: { clientId }, body })
const lock = (clientId: string, person = superUser) =>
  callAs(app, person, lockClientEquipment, { params: { clientId }, body: { reason: 'lost' } })
const unlock = (clientId: string, person = superUser) =>
  callAs(app, person, unlockClientEquipment, { params: { clientId } })
const remove = (clientId: string, person = superUser) =>
  callAs(app, person, deleteClientEquipment, { params: { clientId } })
const restore = (clientId: string, person = superUser) =>
  callAs(app, person, restoreClientEquipment, { params: { clientId } })
const list = (locationId: number, person = superUser) =>
  callAs(app, person, listClientEquipment, { params: { locationId } })
const newRole = async (permissions: readonly string[]): Promise<string> => {
  const body = { name: `Role ${Math.random()}`, description: '', permissions }
  return String((await callAs(app, superUser, addClientRole, { body })).body.id)
}
/** How a machine fares: with its token, and when it asks for another. */
const fares = async (client: TestClient, token: string): Promise<number[]> => [
  (await verify(app, token, pack)).status,
  (await requestToken(app, { client_id: client.clientId, client_secret: client.clientSecret })).status,
]
const refusal = ({ status, body }: PersonAnswer) => ({ status, ...body, reference: '' })

describe('client equipment', () => {
  it('is listed by its location with when, from where and with what it was last used', async () => {
    const { locationId } = await makeLocation(app, site)
    const client = await createEquipment(app, superUser, { locationId }, { equipmentId: 'Aaa' })
    assert.equal((await list(locationId)).body.clients[0].lastUsed, null)
    const token = await fetchToken(app, client)
    app.clock.advance(5)
    await verify(app, token, pack, { 'user-agent': 'till/1.0' })
    await app.notes.flush()
    const { body } = await list(locationId)
    assert.equal(body.clients.length, 2)
    assert.deepEqual(body.clients[0], (await read(client.clientId)).body)
    assert.deepEqual(body.clients[0].lastUsed, {
      ...{ at: app.clock.now().toISOString(), address: '127.0.0.1', userAgent: 'till/1.0' },
    })
    assert.equal(body.clients[0].secrets[0].lastUsedAt, app.clock.now().toISOString())
  })

  it('shows how many truncated secrets it sent, and since when', async () => {
    const client = await createEquipment(app, superUser, site)
    const since = app.clock.now().toISOString()
    for (let time = 0; time < 3; time += 1) {
      const cut = client.clientSecret.slice(0, -1)
      assert.equal((await requestToken(app, { client_id: client.clientId, client_secret: cut })).status, 401)
      await app.notes.flush()
      app.clock.advance(1)
    }
    assert.deepEqual((await read(client.clientId)).body.malformedSecrets, { times: 3, since })
  })

  it('shows the permissions that its role really grants now: none where none fits', async () => {
    const clientRoleId = await newRole([])
    const client = await createEquipment(app, superUser, site, { clientRoleId })
    assert.deepEqual((await read(client.clientId)).body.permissions, [])
    const changed = await change(client.clientId, { clientRoleId: await fullAccessOf(app, superUser) })
    assert.ok(changed.body.permissions.includes('packs:supply'))
  })

  it('changes in what is given, and nowhere else', async () => {
    const supplierId = await makeSupplier(app, site)
    const client = await createEquipment(app, superUser, site, { supplierId })
    const earlier = (await read(client.clientId)).body
    assert.equal(earlier.supplier.id, supplierId)
    assert.deepEqual((await change(client.clientId, { equipmentId: 'Kassa 2' })).body, {
      ...earlier,
      equipmentId: 'Kassa 2',
    })
    assert.equal((await change(client.clientId, { supplierId: null })).body.supplier, null)
  })

  it('has its new role from its next request on, with the token that it has', async () => {
    const client = await createEquipment(app, superUser, site)
    const token = await fetchToken(app, client)
    await change(client.clientId, { clientRoleId: await newRole(['packs:supply']) })
    assert.equal((await verify(app, token, pack)).status, 403)
    await change(client.clientId, { clientRoleId: await newRole(['packs:verify']) })
    assert.equal((await verify(app, token, pack)).status, 200)
  })

  it('takes no role and no supplier that is another’s: they answer as those that do not exist', async () => {
    const foreign = await makeSite(app, { settings: {} })
    const foreigner = await makePerson(app, foreign)
    const { clientId } = await createEquipment(app, superUser, site)
    const nobodys = '00000000-0000-4000-8000-000000000000'
    for (const [field, foreignId, code] of [
      ['clientRoleId', await fullAccessOf(app, foreigner), 'role.not_found'],
      ['supplierId', await makeSupplier(app, foreign), 'supplier.not_found'],
    ] as const) {
      const answer = await change(clientId, { equipmentId: 'Other', [field]: foreignId })
      assert.equal(answer.body.code, code)
      assert.deepEqual(refusal(answer), refusal(await change(clientId, { [field]: nobodys })))
    }
    assert.equal((await read(clientId)).body.equipmentId, 'Till', 'nor is anything else changed')
  })

  it('keeps both when two people change different fields at once', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    const other = await makePerson(app, site)
    const clientRoleId = await newRole(['packs:verify'])
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => [
        change(clientId, { equipmentId: 'Both' }),
        change(clientId, { clientRoleId }, other),
      ]).flat(),
    )
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
    const { body } = await read(clientId)
    assert.equal(body.equipmentId, 'Both')
    assert.equal(body.clientRole.id, clientRoleId)
  })

  it('is refused a name that is empty or hides letters', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    for (const equipmentId of ['', ' Till', 'Till\u202e', 'T\u0000ill', 'x'.repeat(121)]) {
      assert.equal((await change(clientId, { equipmentId })).status, 422)
    }
  })
})

describe('locking client equipment', () => {
  it('stops it at once, with its reason shown; unlocked, its secret works again and no old token', async () => {
    const client = await createEquipment(app, superUser, site)
    const token = await fetchToken(app, client)
    const locked = await lock(client.clientId)
    assert.equal(locked.body.status, 'locked')
    assert.deepEqual(locked.body.lock, {
      ...{ by: 'organisation', reason: 'lost', at: app.clock.now().toISOString() },
    })
    assert.deepEqual(await fares(client, token), [401, 401])
    const unlocked = await unlock(client.clientId)
    assert.equal(unlocked.body.status, 'active')
    assert.equal(unlocked.body.lock, null)
    assert.deepEqual(await fares(client, token), [401, 200])
  })

  it('by the NMVO is undone by the NMVO alone', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    await app.operate((work) => operator.lockClient(work, clientId, 'nmvo', 'incident'))
    const { status, body } = await unlock(clientId)
    assert.equal(status, 409)
    assert.equal(body.code, 'client.locked_by_nmvo')
    assert.deepEqual((await lock(clientId)).body.lock.by, 'nmvo')
    await app.operate((work) => operator.unlockClient(work, clientId, 'nmvo'))
    assert.equal((await read(clientId)).body.status, 'active')
  })
})

describe('deleting client equipment', () => {
  it('stops it at once, and lists it as deleted with until when it can be restored', async () => {
    const { locationId } = await makeLocation(app, site)
    const client = await createEquipment(app, superUser, { locationId }, { equipmentId: 'iPad' })
    const token = await fetchToken(app, client)
    assert.equal((await remove(client.clientId)).status, 200)
    assert.deepEqual(await fares(client, token), [401, 401])
    const { body } = await list(locationId)
    assert.equal(body.clients.length, 1)
    assert.deepEqual(body.deleted, [
      {
        ...{ clientId: client.clientId, equipmentId: 'iPad', deletedAt: app.clock.now().toISOString() },
        restorableUntil: new Date(app.clock.now().getTime() + 30 * 86_400_000).toISOString(),
      },
    ])
  })

  it('leaves nothing to change: whoever comes later is told that there is no such client', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    await remove(clientId)
    const answers = [read, (id: string) => change(id, { equipmentId: 'x' }), lock, unlock, remove]
    for (const attempt of answers) {
      const { status, body } = await attempt(clientId)
      assert.equal(status, 404)
      assert.equal(body.code, 'client.not_found')
    }
  })

  it('once is enough: of many who delete at once, one does', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    const answers = await Promise.all(Array.from({ length: 6 }, () => remove(clientId)))
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((one, other) => one - other),
      [200, 404, 404, 404, 404, 404],
    )
  })

  it('asks for a fresh proof that it is the person himself, and so does restoring', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    app.clock.advance(15 * 60)
    for (const attempt of [remove, restore]) {
      const { status, body } = await attempt(clientId)
      assert.equal(status, 403)
      assert.equal(body.code, 'step_up.required')
    }
    superUser = await makePerson(app, site)
  })
})

describe('what lets client equipment do more', () => {
  it('asks for a fresh proof: another client role, supplier or system, another content of a role, unlocking', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    const clientRoleId = await fullAccessOf(app, superUser)
    const roleId = await newRole(['packs:verify'])
    app.clock.advance(15 * 60)
    for (const attempt of [
      () => change(clientId, { clientRoleId }),
      () => change(clientId, { equipmentId: 'Till 2', clientRoleId: roleId }),
      () => change(clientId, { supplierId: null }),
      () => change(clientId, { systemId: null }),
      () =>
        callAs(app, superUser, changeClientRole, {
          params: { roleId },
          body: { permissions: ['packs:verify', 'packs:supply'] },
        }),
      () => unlock(clientId),
    ]) {
      const { status, body } = await attempt()
      assert.equal(status, 403)
      assert.equal(body.code, 'step_up.required')
    }
    superUser = await makePerson(app, site)
  })

  it('is no other name, nor is locking: whoever is in a hurry is asked for nothing', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    app.clock.advance(15 * 60)
    assert.equal((await change(clientId, { equipmentId: 'Till 2' })).status, 200)
    assert.equal((await lock(clientId)).status, 200)
    superUser = await makePerson(app, site)
  })
})

describe('restoring client equipment', () => {
  it('brings it back locked, as it was; unlocked, its secret works again', async () => {
    const client = await createEquipment(app, superUser, site)
    const token = await fetchToken(app, client)
    const earlier = (await read(client.clientId)).body
    await remove(client.clientId)
    const { status, body } = await restore(client.clientId)
    assert.equal(status, 200)
    assert.equal(body.status, 'locked')
    assert.deepEqual(body.lock, { by: 'organisation', reason: '', at: app.clock.now().toISOString() })
    assert.deepEqual({ ...body, status: 'active', lock: null }, earlier)
    assert.deepEqual(await fares(client, token), [401, 401])
    await unlock(client.clientId)
    assert.deepEqual(await fares(client, token), [401, 200])
  })

  it('twice does no more than once', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    await remove(clientId)
    const answers = await Promise.all([restore(clientId), restore(clientId)])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    )
    assert.equal((await readTrail(app, `client:${clientId}`)).length, 4)
  })

  it('does not take the NMVO’s lock away', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    await app.operate((work) => operator.lockClient(work, clientId, 'nmvo', 'incident'))
    const { lock: earlier } = (await read(clientId)).body
    await remove(clientId)
    assert.deepEqual((await restore(clientId)).body.lock, earlier)
    assert.equal((await unlock(clientId)).body.code, 'client.locked_by_nmvo')
  })

  it('is too late after 30 days, and impossible at a location that is closed', async () => {
    const branch = await makeLocation(app, site)
    const old = await createEquipment(app, superUser, site)
    await remove(old.clientId)
    await remove(branch.clientId)
    await callAs(app, superUser, closeLocation, { params: { locationId: branch.locationId } })
    assert.equal((await restore(branch.clientId)).body.code, 'location.closed')
    app.clock.advance(30 * 86_400)
    superUser = await makePerson(app, site)
    const { status, body } = await restore(old.clientId)
    assert.equal(status, 409)
    assert.equal(body.code, 'client.not_restorable')
    assert.deepEqual((await list(site.locationId)).body.deleted, [])
  })
})

describe('client equipment at a closed location', () => {
  it('is shown nowhere, and nothing can be done with it', async () => {
    const branch = await makeLocation(app, site)
    await callAs(app, superUser, closeLocation, { params: { locationId: branch.locationId } })
    assert.equal((await list(branch.locationId)).body.code, 'location.not_found')
    for (const attempt of [read, lock, unlock, remove, (id: string) => change(id, { equipmentId: 'x' })]) {
      assert.equal((await attempt(branch.clientId)).body.code, 'client.not_found')
    }
  })
})

describe('what is beyond somebody’s reach', () => {
  it('answers as a client that does not exist: another organisation’s, or at a location that is not his', async () => {
    const foreign = await makeSite(app)
    const branch = await makeLocation(app, site)
    const limited = await makePerson(app, site, { locationIds: [branch.locationId] })
    assert.equal((await read(branch.clientId, limited)).status, 200)
    const gone = await createEquipment(app, superUser, site)
    await remove(gone.clientId)
    for (const attempt of [
      read,
      lock,
      unlock,
      remove,
      restore,
      (id: string, person: TestPerson) => change(id, { equipmentId: 'Mine' }, person),
    ]) {
      const nobodys = await attempt('00000000-0000-4000-8000-000000000000', limited)
      assert.equal(nobodys.status, 404)
      for (const id of [foreign.clientId, site.clientId, gone.clientId]) {
        assert.deepEqual(refusal(await attempt(id, limited)), refusal(nobodys))
      }
      assert.deepEqual(refusal(await attempt(foreign.clientId, superUser)), refusal(nobodys))
    }
    const nowhere = await list(999_999_999, limited)
    for (const id of [foreign.locationId, site.locationId])
      assert.deepEqual(refusal(await list(id, limited)), refusal(nowhere))
    assert.equal((await verify(app, await fetchToken(app, site), pack)).status, 200)
  })
})

describe('a Client Id that no client can have', () => {
  it('is refused before anything is looked for', async () => {
    for (const clientId of ['\u0000', 'x'.repeat(101)]) {
      const { status, body } = await read(clientId)
      assert.equal(status, 422, JSON.stringify(clientId))
      assert.equal(body.code, 'request.invalid')
    }
    for (const clientId of ['ä', "' or true --", '%', '{}']) {
      assert.equal((await read(clientId)).body.code, 'client.not_found')
    }
  })
})

describe('the trail of client equipment', () => {
  it('names who did what, with before and after', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    await change(clientId, { equipmentId: 'Kassa' })
    await lock(clientId)
    await unlock(clientId)
    await remove(clientId)
    await restore(clientId)
    const events = await readTrail(app, `client:${clientId}`)
    assert.deepEqual(
      events.map(({ action }) => action),
      [
        ...['client.added', 'credential.issued', 'client.changed', 'client.locked', 'client.unlocked'],
        ...['client.deleted', 'client.restored'],
      ],
    )
    for (const { actorKind, actorId, organisationId } of events) {
      assert.deepEqual(
        { actorKind, actorId, organisationId },
        { actorKind: 'person', actorId: superUser.personId, organisationId: site.organisationId },
      )
    }
    assert.deepEqual(events[2]?.details, { before: { name: 'Till' }, after: { name: 'Kassa' } })
    assert.deepEqual(events[3]?.details, { by: 'organisation', reason: 'lost' })
  })
})
