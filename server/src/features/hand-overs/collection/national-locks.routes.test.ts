import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { changeClientEquipment } from '@theriac/contract/v1/clients.ts'
import { lockSupplier, previewSupplierLock } from '@theriac/contract/v1/incident-locks.ts'
import { approveApplication, finishSystemChange } from '@theriac/contract/v1/national-applications.ts'
import { lockNationalClient } from '@theriac/contract/v1/national.ts'
import { askForSystemChange, makeScene, type Scene } from '../../../../test/applications.ts'
import { requestToken } from '../../../../test/calls.ts'
import { makeLocation, type TestSite } from '../../../../test/factories.ts'
import { collect, makeHandOver, readClient } from '../../../../test/hand-overs.ts'
import { callAs, type PersonAnswer } from '../../../../test/people.ts'
import { makeSupplier } from '../../../../test/suppliers.ts'
import { startTestApp, type TestApp } from '../../../../test/test-app.ts'
import { readTrail } from '../../../../test/trail.ts'

const rounds = 8

describe('a collection at the moment at which the national organisation locks', () => {
  let app: TestApp
  let other: TestApp
  let scene: Scene
  before(async () => {
    app = await startTestApp()
    other = await startTestApp({ clock: app.clock })
    scene = await makeScene(app)
  })
  after(async () => {
    await other.close()
    await app.close()
  })

  /** Collects on one node while the act that was prepared locks on the other, each time another client. */
  async function assertLockWins(prepare: (old: TestSite) => Promise<() => Promise<PersonAnswer>>) {
    for (let round = 0; round < rounds; round += 1) {
      const old = await makeLocation(app, scene.superUser)
      const lock = await prepare(old)
      const { clientId } = old
      const link = await makeHandOver(app, scene.superUser, clientId)
      const [collecting, locking] =
        round % 2 === 0 ? [collect(app, link), lock()] : ([lock(), collect(app, link)] as const).toReversed()
      const [collected, locked] = await Promise.all([collecting, locking])
      assert.equal(locked?.status, 200, JSON.stringify(locked?.body))
      const page = await readClient(app, scene.superUser, clientId)
      assert.equal(page.status, 'locked')
      assert.equal(page.lock.by, 'nmvo')
      if (collected?.status === 200) {
        const done = (await readTrail(app, `client:${clientId}`)).map(({ action }) => action)
        assert.ok(done.indexOf('hand_over.collected') < done.indexOf('client.locked'), done.join())
        const { clientSecret } = collected.body
        for (const node of [app, other]) {
          const asked = await requestToken(node, { client_id: clientId, client_secret: clientSecret })
          assert.equal(asked.status, 401)
        }
      } else assert.equal(collected?.body.code, 'hand_over.client_locked')
      assert.notEqual((await collect(app, link)).status, 200)
    }
  }

  it('one client: the lock wins', async () => {
    await assertLockWins(
      async ({ clientId }) =>
        () =>
          callAs(other, scene.nation.nmvo, lockNationalClient, {
            params: { clientId },
            body: { reason: 'theft' },
          }),
    )
  })

  it('everything of a supplier: the lock wins', async () => {
    await assertLockWins(async ({ clientId }) => {
      const params = { supplierId: await makeSupplier(app, scene.superUser) }
      await callAs(app, scene.superUser, changeClientEquipment, { params: { clientId }, body: params })
      const shown = await callAs(app, scene.nation.nmvo, previewSupplierLock, { params })
      assert.equal(shown.body.clients, 1)
      const body = { systemId: null, reason: 'test', digest: shown.body.digest, isChangeKnown: false }
      return () => callAs(other, scene.nation.nmvo, lockSupplier, { params, body })
    })
  })

  it('what another IT system takes the place of: the lock wins', async () => {
    await assertLockWins(async ({ clientId, locationId }) => {
      const { superUser, clientRoleId, nation } = scene
      const words = { locationId, clientRoleId, replaces: [clientId] }
      const applied = await askForSystemChange(app, superUser, words)
      const params = { applicationId: applied.body.id }
      const approved = await callAs(app, nation.nmvo, approveApplication, { params, body: {} })
      assert.equal(approved.status, 200)
      return () => callAs(other, nation.nmvo, finishSystemChange, { params, body: { isUseKnown: true } })
    })
  })
})
