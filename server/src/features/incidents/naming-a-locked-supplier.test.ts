import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import {
  changeClientEquipment,
  createClientEquipment,
  listClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import { lockSupplier, unlockIncident } from '@theriac/contract/v1/incident-locks.ts'
import { unlockNationalClient } from '@theriac/contract/v1/national.ts'
import { approveApplication } from '@theriac/contract/v1/national-applications.ts'
import { applyThere, askForSystemChange, makeScene, type Scene } from '../../../test/applications.ts'
import { makeLocation } from '../../../test/factories.ts'
import { callAs, type PersonAnswer } from '../../../test/people.ts'
import { makeSupplier, makeSystem } from '../../../test/suppliers.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { addClient, demandClient } from '../clients/public.ts'

let app: TestApp
let scene: Scene
before(async () => {
  app = await startTestApp()
  scene = await makeScene(app, { approvalBeforeCredentials: true })
})
after(() => app.close())

const codeOf = ({ status, body }: PersonAnswer) => `${status} ${body?.code ?? 'no code'}`
const lock = (supplierId: string, systemId: string | null = null) =>
  callAs(app, scene.nation.nmvo, lockSupplier, {
    params: { supplierId },
    body: { systemId, reason: 'Incident 7', digest: '', isChangeKnown: true },
  })
const create = (body: object) =>
  callAs(app, scene.superUser, createClientEquipment, {
    params: { locationId: scene.office.site.locationId },
    body: { equipmentId: 'Till', clientRoleId: scene.clientRoleId, ...body },
  })
const change = (clientId: string, body: object) =>
  callAs(app, scene.superUser, changeClientEquipment, { params: { clientId }, body })
const ofMarket = () => makeSupplier(app, scene.superUser)

describe('client equipment that names what is locked in an incident', () => {
  it('is not made, until the national organisation has unlocked it', async () => {
    const supplierId = await ofMarket()
    const systemId = await makeSystem(app, supplierId)
    const { body } = await lock(supplierId)
    for (const named of [{ supplierId }, { supplierId, systemId }])
      assert.equal(codeOf(await create(named)), '409 supplier.locked')
    const { locationId } = scene.office.site
    const listed = await callAs(app, scene.superUser, listClientEquipment, { params: { locationId } })
    assert.deepEqual(
      listed.body.clients.filter(({ supplier }: { supplier: unknown }) => supplier !== null),
      [],
    )
    await callAs(app, scene.nation.nmvo, unlockIncident, { params: { incidentLockId: body.id } })
    assert.equal((await create({ supplierId, systemId })).status, 200)
  })

  it('is not made by the operator or a program of his either', async () => {
    const supplierId = await ofMarket()
    await lock(supplierId)
    const { organisationId, locationId } = scene.office.site
    await assert.rejects(
      app.operate((work) => addClient(work, { organisationId, locationId, name: 'Till', supplierId })),
      { code: 'supplier.locked' },
    )
  })

  it('is refused as a change too; another name is not', async () => {
    const [supplierId, free] = [await ofMarket(), await ofMarket()]
    const [locked, spared] = [await makeSystem(app, supplierId), await makeSystem(app, supplierId)]
    await lock(supplierId, locked)
    const { clientId } = (await create({ supplierId, systemId: spared })).body
    for (const changes of [{ systemId: locked }, { supplierId, systemId: locked }])
      assert.equal(codeOf(await change(clientId, changes)), '409 supplier.locked')
    await lock(supplierId)
    assert.equal((await change(clientId, { equipmentId: 'Till 2' })).status, 200)
    assert.equal(codeOf(await change(clientId, { systemId: locked })), '409 supplier.locked')
    // Nor does it leave: a lock of the other supplier would pass it by, and the end of this one free it.
    for (const changes of [{ supplierId: free }, { supplierId: null }, { systemId: null }])
      assert.equal(codeOf(await change(clientId, changes)), '409 supplier.locked')
    await callAs(app, scene.nation.nmvo, unlockNationalClient, { params: { clientId } })
    assert.equal((await change(clientId, { supplierId: free })).status, 200)
    assert.equal(codeOf(await change(clientId, { supplierId })), '409 supplier.locked')
  })

  it('is not made by the approval of an application, which stays open', async () => {
    const supplierId = await ofMarket()
    const { applicationId } = await applyThere(app, scene, { supplierId })
    const { body } = await lock(supplierId)
    const approve = () =>
      callAs(app, scene.nation.nmvo, approveApplication, { params: { applicationId }, body: {} })
    assert.equal(codeOf(await approve()), '409 supplier.locked')
    await callAs(app, scene.nation.nmvo, unlockIncident, { params: { incidentLockId: body.id } })
    assert.equal((await approve()).status, 200)
  })

  it('is not made by an application, where the market gives credentials before it is approved', async () => {
    const early = await makeScene(app, { approvalBeforeCredentials: false })
    const supplierId = await makeSupplier(app, early.superUser)
    const { locationId } = await makeLocation(app, early.superUser)
    await callAs(app, early.nation.nmvo, lockSupplier, {
      params: { supplierId },
      body: { systemId: null, reason: 'Incident 7', digest: '', isChangeKnown: true },
    })
    const { clientRoleId } = early
    const answer = await askForSystemChange(app, early.superUser, { locationId, clientRoleId, supplierId })
    assert.equal(codeOf(answer), '409 supplier.locked')
  })

  it('is found by a lock that comes while it is being made', async () => {
    const supplierId = await ofMarket()
    const { organisationId, locationId } = scene.office.site
    const made = app.operate(async (work) => {
      await addClient(work, { organisationId, locationId, name: 'Slow till', supplierId })
      await pause(300)
    })
    await pause(100)
    const { body } = await lock(supplierId)
    await made
    assert.equal(body.clients, 1)
  })

  it('is refused also where the lock was on its way before it', async () => {
    const supplierId = await ofMarket()
    const { organisationId } = scene.office.site
    const { clientId } = (await create({ supplierId })).body
    const { clientId: moved } = (await create({})).body
    // Keeps the lock from its end, while it holds the supplier.
    const held = app.operate(async (work) => {
      await demandClient(work, { organisationId, clientId })
      await pause(600)
    })
    await pause(100)
    const locked = lock(supplierId)
    await pause(200)
    const answers = await Promise.all([create({ supplierId }), change(moved, { supplierId })])
    assert.deepEqual(answers.map(codeOf), ['409 supplier.locked', '409 supplier.locked'])
    assert.equal((await locked).body.clients, 1)
    await held
  })
})
