import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { readAttention, readNationalAttention } from '@theriac/contract/v1/attention.ts'
import { addClientRole } from '@theriac/contract/v1/client-roles.ts'
import {
  deleteClientEquipment,
  lockClientEquipment,
  regenerateClientSecret,
} from '@theriac/contract/v1/clients.ts'
import { closeLocation } from '@theriac/contract/v1/locations.ts'
import { approveApplication, finishSystemChange } from '@theriac/contract/v1/national-applications.ts'
import { lockNationalClient, unlockNationalClient } from '@theriac/contract/v1/national.ts'
import { addUserGroup } from '@theriac/contract/v1/user-groups.ts'
import { applyThere, makeScene } from '../../../test/applications.ts'
import { fetchToken, requestToken, verify } from '../../../test/calls.ts'
import { createEquipment } from '../../../test/equipment.ts'
import { makeLocation, makePack, makeSite, type TestClient, type TestSite } from '../../../test/factories.ts'
import { callAs, makePerson, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'

const day = 86_400

let app: TestApp
let site: TestSite
let superUser: TestPerson
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

/** An organisation of its own, whose first client has been used. */
const begin = async () => {
  site = await makeSite(app)
  superUser = await makePerson(app, site)
  await use(site)
}
const use = async (client: TestClient) => {
  await verify(app, await fetchToken(app, client), await makePack(app))
  await app.notes.flush()
}
/** Time passes, and its session ends meanwhile: the Super User signs in again. */
const wait = async (seconds: number) => {
  app.clock.advance(seconds)
  superUser = await makePerson(app, site)
}
const read = async (person = superUser) => (await callAs(app, person, readAttention)).body
const kindsOf = async (clientId: string, person = superUser) => {
  const { clients } = await read(person)
  return clients
    .filter((client: { clientId: string }) => client.clientId === clientId)
    .map(({ kind, since }: { kind: string; since: string }) => [kind, since])
}
const now = (seconds = 0) => new Date(app.clock.now().getTime() + seconds * 1000).toISOString()

describe('the home page', () => {
  before(begin)

  it('is calm where nothing needs attention', async () => {
    assert.deepEqual(await read(), {
      ...{ clients: [], total: 0, newAlerts: 0, alerts: [] },
      counts: { locations: 1, clients: 1, users: 1 },
    })
  })

  it('tells of client equipment that was never used, from a day after its creation', async () => {
    const { clientId } = await createEquipment(app, superUser, site, { equipmentId: 'iPad' })
    const since = now()
    await wait(day)
    assert.deepEqual(await kindsOf(clientId), [])
    await wait(1)
    const { clients, total } = await read()
    assert.deepEqual(clients, [
      {
        ...{ kind: 'never-used', clientId, equipmentId: 'iPad', since },
        ...{ locationId: site.locationId, locationName: 'Shop', reason: null },
      },
    ])
    assert.equal(total, 1)
  })

  it('tells of what was not used for 90 days, by the last use of any of its secrets', async () => {
    const client = await createEquipment(app, superUser, site)
    await use(client)
    await wait(10 * day)
    const params = { clientId: client.clientId }
    const { body } = await callAs(app, superUser, regenerateClientSecret, {
      params,
      body: { overlapSeconds: 0 },
    })
    await use({ clientId: client.clientId, clientSecret: body.clientSecret })
    const since = now()
    await wait(90 * day)
    assert.deepEqual(await kindsOf(client.clientId), [])
    await wait(1)
    assert.deepEqual(await kindsOf(client.clientId), [['unused', since]])
    await use({ clientId: client.clientId, clientSecret: body.clientSecret })
    assert.deepEqual(await kindsOf(client.clientId), [])
  })

  it('tells of what has no permission that counts', async () => {
    const { body: role } = await callAs(app, superUser, addClientRole, {
      body: { name: `Role ${randomUUID()}`, description: '', permissions: [] },
    })
    const { clientId } = await createEquipment(app, superUser, site, { clientRoleId: role.id })
    assert.deepEqual(await kindsOf(clientId), [['without-permissions', now()]])
  })

  it('tells of a secret that ends within 7 days, and no more when it has ended', async () => {
    const client = await createEquipment(app, superUser, site)
    await use(client)
    const params = { clientId: client.clientId }
    await callAs(app, superUser, regenerateClientSecret, { params, body: { overlapSeconds: 7 * day + 1 } })
    const since = now(7 * day + 1)
    assert.deepEqual(await kindsOf(client.clientId), [])
    app.clock.advance(1)
    assert.deepEqual(await kindsOf(client.clientId), [['secret-expires', since]])
    await wait(7 * day)
    assert.deepEqual(await kindsOf(client.clientId), [])
  })

  it('tells of no old secret whose successor is in use, unless the old one was used since', async () => {
    const client = await createEquipment(app, superUser, site)
    await use(client)
    const params = { clientId: client.clientId }
    const body = { overlapSeconds: 3 * day }
    const { clientSecret } = (await callAs(app, superUser, regenerateClientSecret, { params, body })).body
    const since = now(3 * day)
    app.clock.advance(60)
    await use({ clientId: client.clientId, clientSecret })
    assert.deepEqual(await kindsOf(client.clientId), [])
    await wait(3_600)
    await use(client)
    assert.deepEqual(await kindsOf(client.clientId), [['secret-expires', since]])
  })

  it('tells of truncated secrets of the last 7 days', async () => {
    const client = await createEquipment(app, superUser, site)
    await use(client)
    const since = now()
    const cut = { client_id: client.clientId, client_secret: client.clientSecret.slice(0, -1) }
    await (await requestToken(app, cut)).text()
    await app.notes.flush()
    assert.deepEqual(await kindsOf(client.clientId), [['malformed-secrets', since]])
    await wait(7 * day)
    assert.deepEqual(await kindsOf(client.clientId), [])
  })

  it('tells of what is locked, and of that nothing else', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    await wait(2 * day)
    assert.deepEqual((await kindsOf(clientId)).length, 1)
    const params = { clientId }
    await callAs(app, superUser, lockClientEquipment, { params, body: { reason: 'lost' } })
    assert.deepEqual(await kindsOf(clientId), [['locked', now()]])
    assert.partialDeepStrictEqual(
      (await read()).clients.find((one: { clientId: string }) => one.clientId === clientId),
      { reason: 'lost' },
    )
  })

  it('tells of nothing that is locked because a new IT system has taken its place, nor tells the national organisation', async () => {
    const scene = await makeScene(app)
    const { old, applicationId } = await applyThere(app, scene)
    const params = { applicationId }
    const nationally = async () => (await callAs(app, scene.nation.nmvo, readNationalAttention)).body.clients
    await callAs(app, scene.nation.nmvo, approveApplication, { params, body: { reason: null } })
    const finished = { params, body: { isUseKnown: true } }
    assert.equal((await callAs(app, scene.nation.nmvo, finishSystemChange, finished)).status, 200)
    assert.deepEqual(await kindsOf(old.clientId, scene.superUser), [])
    assert.deepEqual(await nationally(), [])
    app.clock.advance(60)
    const again = { params: old, body: { reason: 'stolen' } }
    await callAs(app, scene.nation.nmvo, unlockNationalClient, { params: old })
    await callAs(app, scene.nation.nmvo, lockNationalClient, again)
    assert.deepEqual(await kindsOf(old.clientId, scene.superUser), [['locked', now()]])
    assert.equal((await nationally()).length, 1)
  })

  it('tells of nothing that is deleted, or at a closed location', async () => {
    const branch = await makeLocation(app, site)
    const gone = await createEquipment(app, superUser, branch)
    await wait(2 * day)
    assert.equal((await kindsOf(gone.clientId)).length + (await kindsOf(branch.clientId)).length, 2)
    await callAs(app, superUser, deleteClientEquipment, { params: { clientId: gone.clientId } })
    assert.deepEqual(await kindsOf(gone.clientId), [])
    const earlier = (await read()).counts
    await callAs(app, superUser, closeLocation, { params: { locationId: branch.locationId } })
    assert.deepEqual(await kindsOf(branch.clientId), [])
    assert.deepEqual((await read()).counts, {
      ...earlier,
      ...{ locations: earlier.locations - 1, clients: earlier.clients - 1 },
    })
  })
})

describe('the home page, to each as far as he may see', () => {
  before(begin)

  it('counts the alerts of the last 30 days', async () => {
    const pack = { ...(await makePack(app)), serialNumber: 'unknown' }
    assert.equal((await verify(app, await fetchToken(app, site), pack)).status, 404)
    assert.equal((await read()).newAlerts, 1)
    await wait(30 * day)
    assert.equal((await read()).newAlerts, 0)
  })

  it('tells who is limited to locations of these alone', async () => {
    const branch = await makeLocation(app, site)
    const limited = await makePerson(app, site, { locationIds: [branch.locationId] })
    const [here, there] = [
      await createEquipment(app, superUser, branch),
      await createEquipment(app, superUser, site),
    ]
    const pack = { ...(await makePack(app)), serialNumber: 'unknown' }
    await verify(app, await fetchToken(app, site), pack)
    for (const { clientId } of [here, there]) {
      await callAs(app, superUser, lockClientEquipment, {
        params: { clientId },
        body: { reason: 'lost' },
      })
    }
    assert.deepEqual(await kindsOf(here.clientId, limited), [['locked', now()]])
    assert.deepEqual(await kindsOf(there.clientId, limited), [])
    const { total, newAlerts, alerts, counts } = await read(limited)
    assert.deepEqual({ total, newAlerts, alerts }, { total: 1, newAlerts: 0, alerts: [] })
    assert.equal(counts.locations, 1)
    assert.equal(counts.clients, 2)
    assert.equal((await read()).newAlerts, 1)
  })

  it('tells nothing to who may read nothing, and to others what they may', async () => {
    const { clientId } = await createEquipment(app, superUser, site)
    await callAs(app, superUser, lockClientEquipment, { params: { clientId }, body: { reason: 'lost' } })
    const nobody = await makePerson(app, site, { kind: 'user' })
    assert.deepEqual(await read(nobody), {
      ...{ clients: [], total: 0, newAlerts: 0, alerts: [] },
      counts: { locations: 0, clients: 0, users: 0 },
    })
    const { body: group } = await callAs(app, superUser, addUserGroup, {
      body: { name: `Group ${randomUUID()}`, permissions: ['clients:read'] },
    })
    const reader = await makePerson(app, site, { kind: 'user', groupIds: [group.id] })
    assert.deepEqual(await kindsOf(clientId, reader), [['locked', now()]])
    const { counts } = await read(reader)
    assert.ok(counts.clients > 0)
    assert.deepEqual([counts.locations, counts.users], [0, 0])
  })

  it('tells nothing of another organisation', async () => {
    const { clients, alerts } = await read(await makePerson(app, await makeSite(app)))
    assert.deepEqual({ clients, alerts }, { clients: [], alerts: [] })
  })

  it('names the pack of each alert, the newest ten first, with the place and the equipment that asked', async () => {
    await begin()
    const token = await fetchToken(app, site)
    const pack = await makePack(app)
    const answers = []
    for (const serialNumber of Array.from({ length: 11 }, (_, n) => `unknown${n}`)) {
      answers.push((await verify(app, token, { ...pack, serialNumber })).body)
      app.clock.advance(1)
    }
    const { newAlerts, alerts } = await read()
    assert.equal(newAlerts, 11)
    assert.equal(alerts.length, 10)
    const { productCode } = pack
    assert.deepEqual(alerts[0], {
      ...{ alertId: answers[10]?.alertId, alertCode: 'A3', raisedAt: now(-1), locationName: 'Shop' },
      ...{
        equipmentId: 'Dispensary PC',
        productName: answers[10]?.productName,
        productCode,
        serialNumber: 'unknown10',
      },
    })
    assert.equal(alerts[9].serialNumber, 'unknown1')
  })

  it('names 100 at most, the gravest first, and says how many there are', async () => {
    await begin()
    const made = await Promise.all(Array.from({ length: 101 }, () => createEquipment(app, superUser, site)))
    const [last] = made
    await callAs(app, superUser, regenerateClientSecret, {
      params: { clientId: String(last?.clientId) },
      body: { overlapSeconds: 3 * day },
    })
    await wait(day + 1)
    const { clients, total } = await read()
    assert.equal(clients.length, 100)
    assert.equal(total, 102)
    assert.partialDeepStrictEqual(clients[0], { clientId: last?.clientId, kind: 'secret-expires' })
  })
})
