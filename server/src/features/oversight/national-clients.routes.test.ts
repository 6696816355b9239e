import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import {
  deleteClientEquipment,
  lockClientEquipment,
  readClientEquipment,
  restoreClientEquipment,
  unlockClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import {
  findNationalClient,
  listNationalClients,
  lockNationalClient,
  unlockNationalClient,
} from '@theriac/contract/v1/national.ts'
import { findOwner } from '../clients/public.ts'
import { listOrganisations } from '../organisations/public.ts'
import { fetchToken, requestToken, verify } from '../../../test/calls.ts'
import { createEquipment } from '../../../test/equipment.ts'
import { makePack, makeSite, type TestSite } from '../../../test/factories.ts'
import { makeNation, type TestNation } from '../../../test/national.ts'
import { callAs, makePerson, type TestPerson } from '../../../test/people.ts'
import { makeSupplier } from '../../../test/suppliers.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'

let app: TestApp
let nation: TestNation
let site: TestSite
let superUser: TestPerson
before(async () => {
  app = await startTestApp()
  nation = await makeNation(app)
  site = await makeSite(app, { market: nation.market })
  superUser = await makePerson(app, site)
})
after(() => app.close())

const params = (clientId: string) => ({ params: { clientId } })
const find = (person: TestPerson, clientId: string) =>
  callAs(app, person, findNationalClient, params(clientId))
const list = (person: TestPerson, organisationId: string) =>
  callAs(app, person, listNationalClients, { params: { organisationId } })
const lock = (person: TestPerson, clientId: string, reason = 'incident 7') =>
  callAs(app, person, lockNationalClient, { ...params(clientId), body: { reason } })
const unlock = (person: TestPerson, clientId: string) =>
  callAs(app, person, unlockNationalClient, params(clientId))

describe('a client of the market', () => {
  it('is found by its Client Id and listed with its organisation, with where it is and whose system it is', async () => {
    const supplierId = await makeSupplier(app, site)
    const { clientId } = await createEquipment(app, superUser, site, { equipmentId: 'iPad', supplierId })
    const { status, body } = await find(nation.nmvo, clientId)
    assert.equal(status, 200)
    assert.deepEqual(body, {
      ...{
        clientId,
        equipmentId: 'iPad',
        clientRole: 'Full Access',
        supplier: `Supplier ${supplierId}`,
        system: null,
      },
      organisation: { id: site.organisationId, name: body.organisation.name },
      location: { id: site.locationId, name: 'Shop' },
      ...{ status: 'active', lock: null, lastUsedAt: null, createdAt: app.clock.now().toISOString() },
    })
    const listed = await list(nation.inspector, site.organisationId)
    assert.deepEqual(
      listed.body.clients.find((one: { clientId: string }) => one.clientId === clientId),
      body,
    )
  })

  it('is found by its Client Id in capitals and with space around it', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    for (const typed of [clientId.toUpperCase(), `  ${clientId} `, `\u00a0${clientId.toUpperCase()}`]) {
      assert.equal((await find(nation.nmvo, typed)).body.clientId, clientId, typed)
    }
  })

  it('is not said to be missing where a piece of a Client Id was typed', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    for (const typed of [clientId.slice(0, -1), clientId.slice(0, 8).toUpperCase(), `${clientId}0`, ' ']) {
      const { status, body } = await find(nation.nmvo, typed)
      assert.equal(status, 422, typed)
      const message = `is not a whole Client Id: one has 36 characters, and this has ${typed.trim().length}`
      assert.deepEqual(body.errors, [{ field: 'clientId', message }])
    }
    for (const typed of [randomUUID(), 'printer_service_001', 'somebody', `${clientId} ${clientId}`]) {
      assert.equal((await find(nation.nmvo, typed)).body.code, 'client.not_found', typed)
    }
  })

  it('is still found when it was deleted, and listed no more', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    await callAs(app, superUser, deleteClientEquipment, params(clientId))
    assert.equal((await find(nation.inspector, clientId)).body.status, 'deleted')
    const listed = await list(nation.nmvo, site.organisationId)
    assert.ok(listed.body.clients.every((one: { clientId: string }) => one.clientId !== clientId))
    assert.equal((await unlock(nation.nmvo, clientId)).body.code, 'client.not_found')
  })

  it('that the national organisation locks stops at once, and only it can unlock it', async () => {
    const client = await createEquipment(app, superUser, site)
    const pack = await makePack(app)
    const token = await fetchToken(app, client)
    assert.equal((await verify(app, token, pack)).status, 200)
    const locked = await lock(nation.nmvo, client.clientId)
    assert.equal(locked.body.status, 'locked')
    const now = app.clock.now().toISOString()
    assert.deepEqual(locked.body.lock, { by: 'nmvo', reason: 'incident 7', at: now })
    assert.equal((await verify(app, token, pack)).status, 401)
    const fields = { client_id: client.clientId, client_secret: client.clientSecret }
    assert.equal((await requestToken(app, fields)).status, 401)
    const refused = await callAs(app, superUser, unlockClientEquipment, params(client.clientId))
    assert.equal(refused.status, 409)
    assert.equal(refused.body.code, 'client.locked_by_nmvo')
    const seen = await callAs(app, superUser, readClientEquipment, params(client.clientId))
    assert.equal(seen.body.lock.reason, 'incident 7')
    const unlocked = await unlock(nation.nmvo, client.clientId)
    assert.equal(unlocked.body.status, 'active')
    assert.equal(unlocked.body.lock, null)
    assert.equal((await verify(app, token, pack)).status, 401, 'tokens from before never come back')
    assert.equal((await verify(app, await fetchToken(app, client), pack)).status, 200)
  })

  it('that was deleted can be locked as long as it can be restored, and comes back with that lock', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    await callAs(app, superUser, deleteClientEquipment, params(clientId))
    const locked = await lock(nation.nmvo, clientId, 'incident 8')
    assert.equal(locked.status, 200)
    assert.equal(locked.body.status, 'deleted')
    const restored = await callAs(app, superUser, restoreClientEquipment, params(clientId))
    assert.equal(restored.status, 200)
    assert.deepEqual(
      [restored.body.lock.by, restored.body.lock.reason],
      ['nmvo', 'incident 8'],
      JSON.stringify(restored.body),
    )
    const refused = await callAs(app, superUser, unlockClientEquipment, params(clientId))
    assert.equal(refused.body.code, 'client.locked_by_nmvo')
    assert.equal((await unlock(nation.nmvo, clientId)).status, 200)
  })

  it('is unlocked also where the organisation locked it, whose lock the national one takes over', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    const body = { reason: 'lost' }
    await callAs(app, superUser, lockClientEquipment, { ...params(clientId), body })
    assert.equal((await lock(nation.nmvo, clientId)).body.lock.by, 'nmvo')
    assert.equal((await unlock(nation.nmvo, clientId)).body.status, 'active')
    await callAs(app, superUser, lockClientEquipment, { ...params(clientId), body })
    assert.equal((await unlock(nation.nmvo, clientId)).body.status, 'active')
  })

  it('is locked with a reason, and by nobody who may only look', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    assert.equal((await lock(nation.nmvo, clientId, '')).status, 422)
    for (const answer of [await lock(nation.inspector, clientId), await unlock(nation.inspector, clientId)]) {
      assert.equal(answer.body.code, 'permission.missing')
    }
    assert.equal((await find(superUser, clientId)).body.code, 'permission.missing')
  })

  it('of another market answers as one that nobody has', async () => {
    const foreign = await makeSite(app)
    for (const id of [foreign.clientId, randomUUID()]) {
      for (const { status, body } of [
        await find(nation.nmvo, id),
        await lock(nation.nmvo, id),
        await unlock(nation.nmvo, id),
      ]) {
        assert.equal(status, 404)
        assert.equal(body.code, 'client.not_found')
      }
    }
    for (const id of [foreign.organisationId, randomUUID()]) {
      assert.equal((await list(nation.nmvo, id)).body.code, 'organisation.not_found')
    }
  })

  it('is behind a second wall: work across a market sees no other one where a statement forgets to name it', async () => {
    const foreign = await makeSite(app)
    const scope = { market: nation.market }
    const seen = await app.database.transaction('theriac_market', scope, async (tx) => ({
      organisations: await tx.many(listOrganisations, []),
      own: await findOwner({ tx }, site.clientId),
      foreign: await findOwner({ tx }, foreign.clientId).catch(() => undefined),
    }))
    assert.deepEqual(new Set(seen.organisations.map((one) => one.marketCode)), new Set([nation.market]))
    assert.equal(seen.own.organisationId, site.organisationId)
    assert.equal(seen.foreign, undefined)
  })

  it('has each look and each lock in its trail, and in that of its organisation', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    await find(nation.inspector, clientId)
    await lock(nation.nmvo, clientId)
    await unlock(nation.nmvo, clientId)
    const trail = (await readTrail(app, `client:${clientId}`)).slice(-5)
    assert.deepEqual(
      trail.map(({ action, actorId, organisationId, details }) => ({
        ...{ action, actorId, organisationId, details },
      })),
      [
        { action: 'client.viewed', actorId: nation.inspector.personId, details: {} },
        {
          ...{ action: 'client.locked', actorId: nation.nmvo.personId },
          details: { by: 'nmvo', reason: 'incident 7' },
        },
        { action: 'client.viewed', actorId: nation.nmvo.personId, details: {} },
        { action: 'client.unlocked', actorId: nation.nmvo.personId, details: { by: 'nmvo' } },
        { action: 'client.viewed', actorId: nation.nmvo.personId, details: {} },
      ].map((event) => ({ ...event, organisationId: site.organisationId })),
    )
    const own = await makeSite(app, { market: nation.market })
    await list(nation.inspector, own.organisationId)
    const [, viewed] = await readTrail(app, `organisation:${own.organisationId}`)
    assert.equal(viewed?.action, 'organisation.viewed')
    assert.deepEqual(viewed?.details, { what: 'clients' })
  })
})

describe('the lock of a national organisation', () => {
  it('is told to the Super Users of the organisation by mail: what, where and why, once', async () => {
    const own = await makeSite(app, { market: nation.market })
    const owner = await makePerson(app, own)
    const { clientId } = await createEquipment(app, owner, own, { equipmentId: 'iPad' })
    const already = (await app.mailTo(owner.email)).length
    assert.equal((await lock(nation.nmvo, clientId, 'stolen last night')).status, 200)
    assert.equal((await lock(nation.nmvo, clientId, 'stolen last night')).status, 200)
    const letters = await app.mailTo(owner.email)
    assert.equal(letters.length, already + 1)
    const letter = letters.find(({ subject }) => subject === 'Client equipment was locked')
    for (const words of [
      'Hello Test Person,',
      'The national organisation has locked client equipment of Organisation ',
      'Client equipment: iPad\nLocation: Shop\nReason: stolen last night',
      'Support: support@nmvo.example',
    ]) {
      assert.ok(letter?.text.includes(words), `${words} in ${letter?.text}`)
    }
    assert.deepEqual(await app.mailTo(nation.nmvo.email), [])
  })

  it('of much at once is one mail, and an organisation’s own lock is none', async () => {
    const own = await makeSite(app, { market: nation.market })
    const owner = await makePerson(app, own)
    const made = await Promise.all([1, 2, 3].map(() => createEquipment(app, owner, own)))
    const already = (await app.mailTo(owner.email)).length
    const body = { reason: 'lost' }
    const { clientId = '' } = made[0] ?? {}
    await callAs(app, owner, lockClientEquipment, { params: { clientId }, body })
    assert.equal((await app.mailTo(owner.email)).length, already)
    await Promise.all(made.map((one) => lock(nation.nmvo, one.clientId)))
    assert.equal((await app.mailTo(owner.email)).length, already + 1)
  })
})
