import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readApplication } from '@theriac/contract/v1/applications.ts'
import { addClientRole } from '@theriac/contract/v1/client-roles.ts'
import { readClientEquipment, regenerateClientSecret } from '@theriac/contract/v1/clients.ts'
import { approveApplication } from '@theriac/contract/v1/national-applications.ts'
import { applyThere, makeScene } from '../../../test/applications.ts'
import { fetchToken } from '../../../test/calls.ts'
import { createEquipment } from '../../../test/equipment.ts'
import { collect, makeHandOver } from '../../../test/hand-overs.ts'
import { callAs, type PersonAnswer } from '../../../test/people.ts'
import { makeSupplier, makeSystem } from '../../../test/suppliers.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'

const stepOf = ({ body }: PersonAnswer, wanted: string) =>
  body.steps.find(({ name }: { name: string }) => name === wanted)

describe('the equipment that a change of IT system makes', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  for (const [when, approvalBeforeCredentials] of [
    ['by the approval, where the market wants it first', true],
    ['with the application, where the market does not', false],
  ] as const) {
    it(`has the role, the supplier and the IT system applied for, made ${when}`, async () => {
      const scene = await makeScene(app, { approvalBeforeCredentials })
      const { superUser, nation } = scene
      const role = await callAs(app, superUser, addClientRole, {
        body: { name: 'Verify alone', description: '', permissions: ['packs:verify'] },
      })
      const clientRoleId: string = role.body.id
      const supplierId = await makeSupplier(app, superUser)
      const systemId = await makeSystem(app, supplierId)
      const { old, applicationId, answer } = await applyThere(app, scene, {
        ...{ clientRoleId, supplierId, systemId, systemName: 'New till' },
      })
      assert.equal(answer.body.change.equipment === null, approvalBeforeCredentials)
      const approved = await callAs(app, nation.nmvo, approveApplication, {
        params: { applicationId },
        body: {},
      })
      const params = { clientId: approved.body.change.equipment.clientId }
      const { body } = await callAs(app, superUser, readClientEquipment, { params })
      assert.partialDeepStrictEqual(body, {
        ...{ equipmentId: 'New till', locationId: old.locationId, status: 'active', secrets: [], keys: [] },
        clientRole: { id: clientRoleId, isBuiltIn: false },
        supplier: { id: supplierId },
        system: { id: systemId },
      })
    })
  }

  it('is not the only one: further equipment is made by hand while the approval is still to come', async () => {
    const scene = await makeScene(app, { approvalBeforeCredentials: true })
    const { old, applicationId } = await applyThere(app, scene)
    const till = await createEquipment(app, scene.superUser, old, { equipmentId: 'Second till' })
    assert.ok(await fetchToken(app, till))
    const read = await callAs(app, scene.superUser, readApplication, { params: { applicationId } })
    assert.equal(read.body.state, 'applied')
  })

  it('was collected when its first credential was, also after it got another one', async () => {
    const scene = await makeScene(app)
    const { superUser, nation } = scene
    const { applicationId } = await applyThere(app, scene)
    const params = { applicationId }
    const approved = await callAs(app, nation.nmvo, approveApplication, { params, body: {} })
    const clientId: string = approved.body.change.equipment.clientId
    const handedOver = await makeHandOver(app, superUser, clientId)
    app.clock.advance(60)
    assert.equal((await collect(app, handedOver)).status, 200)
    const collectedAt = app.clock.now().toISOString()
    app.clock.advance(60)
    const regenerated = await callAs(app, superUser, regenerateClientSecret, {
      params: { clientId },
      body: { overlapSeconds: 3600 },
    })
    assert.equal(regenerated.status, 200)
    const read = await callAs(app, superUser, readApplication, { params })
    assert.equal(stepOf(read, 'credentials-collected').at, collectedAt)
  })
})
