import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { applyForSystemChange } from '@theriac/contract/v1/applications.ts'
import { changeClientEquipment } from '@theriac/contract/v1/clients.ts'
import { lockSupplier, previewSupplierLock } from '@theriac/contract/v1/incident-locks.ts'
import type { Worker } from '../src/platform/jobs/start-worker.ts'
import { makeScene, type Scene } from './applications.ts'
import { type FakeMailServer, makeMailServer } from './fake-mail-server.ts'
import { callAs } from './people.ts'
import { type Installation, startInstallation } from './start-installation.ts'
import { eventually, startMailWorkers } from './start-mail-workers.ts'
import { makeSupplier } from './suppliers.ts'

describe('in an installation that runs', () => {
  let installation: Installation
  let mailServer: FakeMailServer
  let workers: Worker[] = []
  let scene: Scene
  before(async () => {
    installation = await startInstallation()
    mailServer = await makeMailServer()
    await mailServer.start()
    workers = startMailWorkers(installation, mailServer, [])
    scene = await makeScene(installation.nodes[0])
  })
  after(async () => {
    await Promise.all(workers.map((worker) => worker.stop()))
    await installation.end()
    await mailServer.stop()
  })

  const cameTo = (address: string, words: string) =>
    eventually(async () =>
      mailServer.received.some(({ to, data }) => to.includes(address) && data.includes(words)),
    )

  it('the Super User gets the mail of a lock in an incident', async () => {
    const [app] = installation.nodes
    const { superUser, nation, office } = scene
    const supplierId = await makeSupplier(app, superUser)
    const given = await callAs(app, superUser, changeClientEquipment, {
      params: { clientId: office.site.clientId },
      body: { supplierId },
    })
    assert.equal(given.status, 200)
    const params = { supplierId }
    const { body } = await callAs(app, nation.nmvo, previewSupplierLock, { params })
    const locked = await callAs(app, nation.nmvo, lockSupplier, {
      params,
      body: { systemId: null, reason: 'Incident-7', digest: body.digest, isChangeKnown: false },
    })
    assert.equal(locked.status, 200)
    await cameTo(superUser.email, 'Incident-7')
  })

  it('the national organisation gets the mail of an application', async () => {
    const { superUser, nation, office, clientRoleId } = scene
    const applied = await callAs(installation.nodes[0], superUser, applyForSystemChange, {
      body: {
        ...{ locationId: office.site.locationId, systemName: 'New-till', supplierName: 'Some Software' },
        ...{ clientRoleId, replaces: [], plannedOn: '2027-01-15' },
      },
    })
    assert.equal(applied.status, 200)
    await cameTo(nation.nmvo.email, 'New-till')
  })
})
