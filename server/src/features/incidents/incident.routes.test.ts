import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import {
  changeClientEquipment,
  createClientEquipment,
  deleteClientEquipment,
  lockClientEquipment,
  readClientEquipment,
  regenerateClientSecret,
  restoreClientEquipment,
  unlockClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import {
  listIncidentLocks,
  lockSupplier,
  previewSupplierLock,
  unlockIncident,
} from '@theriac/contract/v1/incident-locks.ts'
import { closeLocation } from '@theriac/contract/v1/locations.ts'
import { lockNationalClient, unlockNationalClient } from '@theriac/contract/v1/national.ts'
import { approveApplication, finishSystemChange } from '@theriac/contract/v1/national-applications.ts'
import { askForSystemChange, makeScene, type Scene } from '../../../test/applications.ts'
import { fetchToken, requestToken, verify } from '../../../test/calls.ts'
import { makeClient, makePack, makeSite, type TestClient } from '../../../test/factories.ts'
import { makeNation } from '../../../test/national.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import { makeSupplier, makeSystem } from '../../../test/suppliers.ts'
import type { TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'

type Equipment = TestClient & { readonly owner: TestPerson; readonly locationId: number }

let installation: Installation
let app: TestApp
let other: TestApp
let scene: Scene
let nmvo: TestPerson
before(async () => {
  installation = await startInstallation()
  ;[app, other] = installation.nodes
  scene = await makeScene(app)
  nmvo = scene.nation.nmvo
})
after(() => installation.end())

/** Equipment of an organisation of its own, that is a system of a supplier. */
async function makeEquipment(supplierId: string, systemId: string | null = null): Promise<Equipment> {
  const { organisationId, locationId } = await makeSite(app, { market: scene.nation.market })
  const owner = await makePerson(app, { organisationId })
  const client = await makeClient(app, { organisationId, locationId })
  await callAs(app, owner, changeClientEquipment, {
    params: { clientId: client.clientId },
    body: { supplierId, systemId },
  })
  return { ...client, owner, locationId }
}

const codeOf = ({ status, body }: PersonAnswer) => `${status} ${body?.code ?? 'no code'}`
const preview = (supplierId: string, systemId?: string, person = nmvo) =>
  callAs(app, person, previewSupplierLock, {
    params: { supplierId },
    ...(systemId === undefined ? {} : { query: { systemId } }),
  })
const lockAs = (
  supplierId: string,
  digest: string,
  systemId: string | null = null,
  person = nmvo,
  isChangeKnown = false,
) =>
  callAs(app, person, lockSupplier, {
    params: { supplierId },
    body: { systemId, reason: 'Incident 7', digest, isChangeKnown },
  })
const lock = async (supplierId: string, systemId: string | null = null) => {
  const shown = await preview(supplierId, systemId ?? undefined)
  return lockAs(supplierId, shown.body.digest, systemId)
}
const unlock = (incidentLockId: string, person = nmvo) =>
  callAs(app, person, unlockIncident, { params: { incidentLockId } })
const ofClient = ({ clientId }: TestClient) => ({ params: { clientId } })
const read = ({ owner, ...client }: Equipment) => callAs(app, owner, readClientEquipment, ofClient(client))
const lockOf = async (equipment: Equipment) => (await read(equipment)).body.lock
const lockOwn = (equipment: Equipment) =>
  callAs(app, equipment.owner, lockClientEquipment, { ...ofClient(equipment), body: { reason: 'lost' } })
const grant = async ({ clientId, clientSecret }: TestClient, node = app) =>
  (await requestToken(node, { client_id: clientId, client_secret: clientSecret })).status

describe('locking everything of a supplier', () => {
  it('is shown before: how many of whom would stop, and what was used lately', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    const [first, second, third] = [
      await makeEquipment(supplierId),
      await makeEquipment(supplierId),
      await makeEquipment(supplierId),
    ]
    await fetchToken(app, first)
    await app.notes.flush()
    await callAs(app, second.owner, deleteClientEquipment, ofClient(second))
    await callAs(app, nmvo, lockNationalClient, { ...ofClient(third), body: { reason: 'theft' } })
    const closed = await makeEquipment(supplierId)
    await callAs(app, closed.owner, closeLocation, { params: { locationId: closed.locationId } })
    const { body } = await preview(supplierId)
    const told: [string, { clients: number; lastUsedAt: string | null }][] = body.organisations.map(
      ({ id, clients, lastUsedAt }: { id: string; clients: number; lastUsedAt: string | null }) => [
        ...[id, { clients, lastUsedAt }],
      ],
    )
    assert.deepEqual(Object.fromEntries(told), {
      [first.owner.organisationId]: { clients: 1, lastUsedAt: app.clock.now().toISOString() },
      [second.owner.organisationId]: { clients: 1, lastUsedAt: null },
    })
    assert.partialDeepStrictEqual(body, {
      ...{ clients: 2, usedLately: 1, lockedAlready: 1, totalOrganisations: 2 },
    })
    const [look] = await readTrail(app, `supplier:${supplierId}`)
    assert.partialDeepStrictEqual(look, { action: 'incident.previewed', actorId: nmvo.personId })
  })

  it('stops every piece of it on both nodes, with the tokens that it has, and nothing else', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    const bystander = await makeEquipment(await makeSupplier(app, scene.superUser))
    const all = await Promise.all([1, 2, 3].map(() => makeEquipment(supplierId)))
    const pack = await makePack(app)
    const tokens = await Promise.all(all.map((client) => fetchToken(app, client)))
    const { status, body } = await lock(supplierId)
    assert.equal(status, 200)
    assert.partialDeepStrictEqual(body, {
      ...{ reason: 'Incident 7', clients: 3, organisations: 3, stayLocked: 0, system: null },
      ...{ unlockedAt: null, lockedBy: nmvo.name, lockedAt: app.clock.now().toISOString() },
      supplier: { id: supplierId },
    })
    for (const node of [app, other]) {
      for (const token of tokens) assert.equal((await verify(node, token, pack)).status, 401)
      for (const client of all) assert.equal(await grant(client, node), 401)
      assert.equal(await grant(bystander, node), 200)
    }
    for (const equipment of all) {
      const unlocked = await callAs(app, equipment.owner, unlockClientEquipment, ofClient(equipment))
      assert.equal(codeOf(unlocked), '409 client.locked_by_nmvo')
    }
    await unlock(body.id)
    for (const token of tokens) assert.equal((await verify(other, token, pack)).status, 401)
    for (const client of all) assert.equal(await grant(client, other), 200)
  })

  it('is one act in the trail, and one event in that of each organisation', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    const equipment = await makeEquipment(supplierId)
    const { body } = await lock(supplierId)
    await unlock(body.id)
    const acts = await readTrail(app, `incident:${body.id}`)
    assert.deepEqual(
      acts.map(({ action, actorId, details }) => ({ action, actorId, details })),
      [
        {
          ...{ action: 'incident.locked', actorId: nmvo.personId },
          details: {
            ...{ supplierId, systemId: null, reason: 'Incident 7', isAsShown: true },
            ...{ clients: 1, heldBefore: 0 },
          },
        },
        {
          ...{ action: 'incident.unlocked', actorId: nmvo.personId },
          details: { supplierId, clients: 1 },
        },
      ],
    )
    const own = (await readTrail(app, `client:${equipment.clientId}`)).filter(({ action }) =>
      action.endsWith('locked'),
    )
    assert.deepEqual(
      own.map(({ action, actorId, organisationId, details }) => ({
        ...{ action, actorId, organisationId, details },
      })),
      [
        { action: 'client.locked', details: { by: 'nmvo', reason: 'Incident 7', incidentLockId: body.id } },
        {
          action: 'client.unlocked',
          details: { by: 'nmvo', incidentLockId: body.id, staysLocked: false },
        },
      ].map((event) => ({
        ...event,
        ...{ actorId: nmvo.personId, organisationId: equipment.owner.organisationId },
      })),
    )
  })

  it('is refused when it would lock others than were shown, and when it is locked already', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    await makeEquipment(supplierId)
    const { digest } = (await preview(supplierId)).body
    const late = await makeEquipment(supplierId)
    assert.equal(codeOf(await lockAs(supplierId, digest)), '409 incident.changed')
    assert.equal(await grant(late), 200)
    const shown = (await preview(supplierId)).body
    // That an organisation locks or deletes what is its own sends nobody back.
    await lockOwn(late)
    const answers = await Promise.all([
      lockAs(supplierId, shown.digest),
      lockAs(supplierId, shown.digest, null, scene.second),
    ])
    assert.deepEqual(answers.map(codeOf).toSorted(), ['200 no code', '409 incident.open_already'])
  })

  it('locks what is there then, once it is known that it has changed', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    const { digest } = (await preview(supplierId)).body
    const late = await makeEquipment(supplierId)
    assert.equal(codeOf(await lockAs(supplierId, digest)), '409 incident.changed')
    const later = await makeEquipment(supplierId)
    const { status, body } = await lockAs(supplierId, digest, null, nmvo, true)
    assert.equal(status, 200)
    assert.equal(body.clients, 2)
    for (const client of [late, later]) assert.equal(await grant(client), 401)
    const [act] = await readTrail(app, `incident:${body.id}`)
    assert.partialDeepStrictEqual(act, { details: { isAsShown: false, clients: 2 } })
  })

  it('meets deleted equipment too, which comes back locked when it is restored', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    const equipment = await makeEquipment(supplierId)
    await callAs(app, equipment.owner, deleteClientEquipment, ofClient(equipment))
    const { body } = await lock(supplierId)
    assert.equal(body.clients, 1)
    const restored = await callAs(app, equipment.owner, restoreClientEquipment, ofClient(equipment))
    assert.equal(restored.body.lock.by, 'nmvo')
    app.clock.advance(60)
    await unlock(body.id)
    // What is restored comes back locked, whichever came first.
    assert.deepEqual(await lockOf(equipment), { ...restored.body.lock, by: 'organisation', reason: '' })
    assert.equal(await grant(equipment), 401)
    await callAs(app, equipment.owner, unlockClientEquipment, ofClient(equipment))
    assert.equal(await grant(equipment), 200)
  })
})

describe('unlocking what an incident had locked', () => {
  it('gives back a lock of the organisation’s own, and is done once', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    const [free, lost] = [await makeEquipment(supplierId), await makeEquipment(supplierId)]
    await lockOwn(lost)
    const own = await lockOf(lost)
    app.clock.advance(60)
    const { body } = await lock(supplierId)
    assert.equal(body.stayLocked, 1)
    assert.equal((await lockOf(lost)).by, 'nmvo')
    const [unlocked, again] = await Promise.all([unlock(body.id), unlock(body.id, scene.second)])
    assert.equal(unlocked.status, 200)
    assert.deepEqual(again.body, unlocked.body)
    assert.deepEqual(await lockOf(lost), own)
    assert.equal(await lockOf(free), null)
    assert.deepEqual([await grant(free), await grant(lost)], [200, 401])
    assert.equal((await readTrail(app, `incident:${body.id}`)).length, 2)
  })

  it('leaves what was deleted and restored meanwhile to its organisation, also at the same moment', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    const all = await Promise.all([1, 2, 3].map(() => makeEquipment(supplierId)))
    const { body } = await lock(supplierId)
    for (const equipment of all)
      await callAs(app, equipment.owner, deleteClientEquipment, ofClient(equipment))
    const [first, ...others] = all
    assert.ok(first)
    const restore = (equipment: Equipment) =>
      callAs(other, equipment.owner, restoreClientEquipment, ofClient(equipment))
    assert.equal((await restore(first)).status, 200)
    const answers = await Promise.all([unlock(body.id), ...others.map(restore)])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200],
    )
    for (const equipment of all) {
      assert.equal((await lockOf(equipment)).by, 'organisation')
      assert.equal(await grant(equipment), 401)
    }
  })

  it('leaves alone what was unlocked meanwhile, or locked for another reason', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    const [freed, stolen, finished] = [
      await makeEquipment(supplierId),
      await makeEquipment(supplierId),
      await makeEquipment(supplierId),
    ]
    const { body } = await lock(supplierId)
    await callAs(app, nmvo, unlockNationalClient, ofClient(freed))
    await lockOwn(freed)
    // Its own reason takes the place of that of the incident.
    await callAs(app, nmvo, lockNationalClient, { ...ofClient(stolen), body: { reason: 'theft' } })
    const { owner, locationId, clientId } = finished
    const { body: role } = await callAs(app, owner, readClientEquipment, { params: { clientId } })
    const applied = await askForSystemChange(app, owner, {
      ...{ locationId, clientRoleId: role.clientRole.id, replaces: [clientId] },
    })
    const params = { params: { applicationId: String(applied.body.id) } }
    await callAs(app, nmvo, approveApplication, { ...params, body: {} })
    const ended = await callAs(app, nmvo, finishSystemChange, { ...params, body: { isUseKnown: true } })
    assert.equal(ended.status, 200)
    await unlock(body.id)
    assert.equal((await lockOf(freed)).by, 'organisation')
    assert.partialDeepStrictEqual(await lockOf(stolen), { by: 'nmvo', reason: 'theft' })
    assert.equal((await lockOf(finished)).by, 'nmvo')
    for (const client of [freed, stolen, finished]) assert.equal(await grant(client), 401)
  })
})

describe('one system of a supplier', () => {
  it('is locked alone, and goes over to the lock of the whole supplier', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    const [systemId, otherSystem] = [await makeSystem(app, supplierId), await makeSystem(app, supplierId)]
    const [one, two, lost] = [
      await makeEquipment(supplierId, systemId),
      await makeEquipment(supplierId, otherSystem),
      await makeEquipment(supplierId, systemId),
    ]
    await lockOwn(lost)
    const ofSystem = await lock(supplierId, systemId)
    assert.partialDeepStrictEqual(ofSystem.body, { clients: 2, system: { id: systemId } })
    assert.deepEqual([await grant(one), await grant(two)], [401, 200])
    app.clock.advance(60)
    assert.partialDeepStrictEqual((await preview(supplierId)).body, { clients: 1, lockedAlready: 2 })
    const whole = await lock(supplierId)
    assert.partialDeepStrictEqual(whole.body, { clients: 3, stayLocked: 1 })
    const { body } = await callAs(app, nmvo, listIncidentLocks)
    const ended = body.locks.find(({ id }: { id: string }) => id === ofSystem.body.id)
    assert.equal(ended.unlockedAt, app.clock.now().toISOString())
    assert.equal(codeOf(await lock(supplierId, otherSystem)), '409 incident.open_already')
    await unlock(ofSystem.body.id)
    assert.deepEqual([await grant(one), await grant(two)], [401, 401])
    await unlock(whole.body.id)
    assert.deepEqual([await grant(one), await grant(two), await grant(lost)], [200, 200, 401])
    assert.equal((await lockOf(lost)).by, 'organisation')
  })
})

describe('the locks of incidents', () => {
  it('are nobody’s but the market’s own administrators’', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    await makeEquipment(supplierId)
    const { digest } = (await preview(supplierId)).body
    const elsewhere = await makeNation(app)
    const { body } = await lock(supplierId)
    assert.equal(codeOf(await preview(supplierId, undefined, elsewhere.nmvo)), '404 supplier.not_found')
    assert.equal(codeOf(await lockAs(supplierId, digest, null, elsewhere.nmvo)), '404 supplier.not_found')
    assert.equal(codeOf(await unlock(body.id, elsewhere.nmvo)), '404 incident.not_found')
    assert.deepEqual((await callAs(app, elsewhere.nmvo, listIncidentLocks)).body, { locks: [] })
    for (const person of [scene.nation.inspector, scene.superUser]) {
      assert.equal(codeOf(await preview(supplierId, undefined, person)), '403 permission.missing')
      assert.equal(codeOf(await lockAs(supplierId, digest, null, person)), '403 permission.missing')
      assert.equal(codeOf(await unlock(body.id, person)), '403 permission.missing')
    }
    const foreign = await makeSystem(app, await makeSupplier(app, scene.superUser))
    for (const systemId of [foreign, randomUUID()]) {
      assert.equal(codeOf(await preview(supplierId, systemId)), '404 it_system.not_found')
      assert.equal(codeOf(await lockAs(supplierId, digest, systemId)), '404 it_system.not_found')
    }
  })
})

describe('an organisation that acts at the same moment', () => {
  it('never has anything of the supplier left that works, and nobody waits for the other for ever', async () => {
    for (let round = 0; round < 4; round += 1) {
      const isChangeKnown = round % 2 === 0
      const supplierId = await makeSupplier(app, scene.superUser)
      const systemId = await makeSystem(app, supplierId)
      const all = await Promise.all(Array.from({ length: 6 }, () => makeEquipment(supplierId, systemId)))
      const [locked, renewed, deleted, unlocked, moved, plain] = all
      assert.ok(locked && renewed && deleted && unlocked && moved && plain)
      await lockOwn(unlocked)
      const { digest } = (await preview(supplierId)).body
      const [act, ...answers] = await Promise.all([
        lockAs(supplierId, digest, null, nmvo, isChangeKnown),
        lockOwn(locked),
        callAs(other, renewed.owner, regenerateClientSecret, {
          ...ofClient(renewed),
          body: { overlapSeconds: 3600 },
        }),
        callAs(other, deleted.owner, deleteClientEquipment, ofClient(deleted)),
        callAs(other, unlocked.owner, unlockClientEquipment, ofClient(unlocked)),
        callAs(other, moved.owner, changeClientEquipment, {
          ...ofClient(moved),
          body: { supplierId, systemId: null },
        }),
        callAs(other, plain.owner, createClientEquipment, {
          params: { locationId: plain.locationId },
          body: { equipmentId: 'New', clientRoleId: (await read(plain)).body.clientRole.id, supplierId },
        }),
      ])
      assert.ok(answers.every(({ status }) => status === 200 || status === 409 || status === 404))
      const created = answers[5]
      // Created in time, it is not what was shown; otherwise it came after the lock.
      if (act.status === 409 && !isChangeKnown) assert.equal(codeOf(act), '409 incident.changed')
      else assert.equal(act.status, 200)
      if (act.status !== 200) continue
      const clientSecret = answers[1]?.body.clientSecret ?? renewed.clientSecret
      for (const client of [...all, { ...renewed, clientSecret }]) {
        assert.equal(await grant(client, other), 401)
      }
      assert.ok(created)
      // Either the lock found it, or it found the lock.
      if (created.status !== 200) assert.equal(codeOf(created), '409 supplier.locked')
      else assert.equal(await grant(created.body, other), 401)
    }
  })
})
