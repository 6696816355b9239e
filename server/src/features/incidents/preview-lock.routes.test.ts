import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { changeClientEquipment } from '@theriac/contract/v1/clients.ts'
import { previewSupplierLock } from '@theriac/contract/v1/incident-locks.ts'
import { makeScene } from '../../../test/applications.ts'
import { fetchToken } from '../../../test/calls.ts'
import { callAs, startTestSession } from '../../../test/people.ts'
import { makeSupplier } from '../../../test/suppliers.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'

const hourSeconds = 3600

describe('what a lock of a supplier would stop', () => {
  let app: TestApp
  before(async () => {
    app = await startTestApp()
  })
  after(() => app.close())

  it('counts as used lately what was used 23 hours ago, and not what was used 25 hours ago', async () => {
    const { nation, superUser, office } = await makeScene(app)
    const supplierId = await makeSupplier(app, superUser)
    const given = await callAs(app, superUser, changeClientEquipment, {
      params: { clientId: office.site.clientId },
      body: { supplierId },
    })
    assert.equal(given.status, 200)
    await fetchToken(app, office.site)
    await app.notes.flush()
    const usedLately = async () => {
      // Nobody stays signed in for so long.
      const cookie = await startTestSession(app, nation.nmvo)
      const { body } = await callAs(app, { cookie }, previewSupplierLock, { params: { supplierId } })
      assert.equal(body.clients, 1)
      return body.usedLately
    }
    app.clock.advance(23 * hourSeconds)
    assert.equal(await usedLately(), 1)
    app.clock.advance(2 * hourSeconds)
    assert.equal(await usedLately(), 0)
  })
})
