import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { changeClientEquipment, deleteClientEquipment } from '@theriac/contract/v1/clients.ts'
import {
  addItSystem,
  addSupplier,
  changeItSystem,
  listSuppliers,
  removeItSystem,
} from '@theriac/contract/v1/suppliers.ts'
import { askForSystemChange } from '../../../test/applications.ts'
import { fullAccessOf } from '../../../test/equipment.ts'
import { makeLocation, makeSite, type TestSite } from '../../../test/factories.ts'
import { makeNation, type TestNation } from '../../../test/national.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
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

const makeSupplierWith = async (...systems: string[]) => {
  const body = { name: `Supplier ${randomUUID()}`, contactName: null, contactEmail: null }
  const added = await callAs(app, nation.nmvo, addSupplier, { body })
  const supplierId: string = added.body.id
  for (const name of systems) await add(supplierId, name)
  return supplierId
}
const add = (supplierId: string, name: string, person = nation.nmvo) =>
  callAs(app, person, addItSystem, { params: { supplierId }, body: { name } })
const change = (supplierId: string, systemId: string, name: string) =>
  callAs(app, nation.nmvo, changeItSystem, { params: { supplierId, systemId }, body: { name } })
const remove = (supplierId: string, systemId: string) =>
  callAs(app, nation.nmvo, removeItSystem, { params: { supplierId, systemId } })
const systemsOf = async (supplierId: string, person = superUser) => {
  const { body } = await callAs(app, person, listSuppliers)
  return body.suppliers.find(({ id }: { id: string }) => id === supplierId).systems
}
const use = (supplierId: string, systemId: string | null): Promise<PersonAnswer> =>
  callAs(app, superUser, changeClientEquipment, {
    params: { clientId: site.clientId },
    body: { supplierId, systemId },
  })

describe('the IT systems of a supplier', () => {
  it('are kept by the national organisation, and everybody of the market chooses from them, by name', async () => {
    const supplierId = await makeSupplierWith('Zebra', 'apteekki 10', 'Apteekki 2')
    const systems = await systemsOf(supplierId)
    assert.deepEqual(
      systems.map(({ name }: { name: string }) => name),
      ['Apteekki 2', 'apteekki 10', 'Zebra'],
    )
    const trail = await readTrail(app, `it-system:${systems[2].id}`)
    assert.deepEqual(
      trail.map(({ action, actorId, details }) => ({ action, actorId, details })),
      [
        {
          ...{ action: 'it_system.added', actorId: nation.nmvo.personId },
          details: { supplierId, name: 'Zebra' },
        },
      ],
    )
  })

  it('have each name once with a supplier, however it is written; another supplier has the same', async () => {
    const supplierId = await makeSupplierWith('Zebra', 'Lion')
    const taken = await add(supplierId, 'ZEBRA')
    assert.deepEqual([taken.status, taken.body.code], [409, 'it_system.name_taken'])
    const [lion] = await systemsOf(supplierId)
    assert.equal((await change(supplierId, lion.id, 'zebra')).body.code, 'it_system.name_taken')
    assert.equal((await add(await makeSupplierWith(), 'Zebra')).status, 200)
  })

  it('of one name are one, when two administrators add it at once', async () => {
    const supplierId = await makeSupplierWith()
    const answers = await Promise.all([add(supplierId, 'Zebra'), add(supplierId, 'zebra')])
    assert.deepEqual(answers.map(({ status }) => String(status)).toSorted(), ['200', '409'])
  })

  it('are renamed, and equipment that names one shows the new name', async () => {
    const supplierId = await makeSupplierWith('Zebra')
    const [zebra] = await systemsOf(supplierId)
    await use(supplierId, zebra.id)
    const renamed = await change(supplierId, zebra.id, 'Okapi')
    assert.deepEqual(renamed.body.systems, [{ id: zebra.id, name: 'Okapi' }])
    assert.deepEqual((await use(supplierId, zebra.id)).body.system, { id: zebra.id, name: 'Okapi' })
  })

  it('are removed as long as nothing names them, or ever named them', async () => {
    const supplierId = await makeSupplierWith('Zebra', 'Lion')
    const [lion, zebra] = await systemsOf(supplierId)
    await use(supplierId, zebra.id)
    const refused = await remove(supplierId, zebra.id)
    assert.deepEqual([refused.status, refused.body.code], [409, 'it_system.in_use'])
    assert.deepEqual((await remove(supplierId, lion.id)).body.systems, [zebra])
    await callAs(app, superUser, deleteClientEquipment, { params: { clientId: site.clientId } })
    assert.equal((await remove(supplierId, zebra.id)).body.code, 'it_system.in_use')
    assert.equal((await remove(supplierId, lion.id)).body.code, 'it_system.not_found')
  })

  it('are never named by an application when they are being removed', async () => {
    const clientRoleId = await fullAccessOf(app, superUser)
    for (let round = 0; round < 6; round += 1) {
      const supplierId = await makeSupplierWith('Zebra')
      const [{ id: systemId }] = await systemsOf(supplierId)
      const { locationId } = await makeLocation(app, site)
      const words = { locationId, clientRoleId, supplierId, systemId }
      const [applied, removed] = await Promise.all([
        askForSystemChange(app, superUser, words),
        remove(supplierId, systemId),
      ])
      const outcome = `${applied.body.code ?? applied.status} ${removed.body.code ?? removed.status}`
      assert.ok(['200 it_system.in_use', 'it_system.not_found 200'].includes(outcome), outcome)
    }
  })

  it('are found with their own supplier and market alone', async () => {
    const [supplierId, other] = [await makeSupplierWith('Zebra'), await makeSupplierWith()]
    const [zebra] = await systemsOf(supplierId)
    assert.equal((await change(other, zebra.id, 'Okapi')).body.code, 'it_system.not_found')
    assert.equal((await change(randomUUID(), zebra.id, 'Okapi')).body.code, 'supplier.not_found')
    const elsewhere = await makeNation(app)
    assert.equal((await add(supplierId, 'Lion', elsewhere.nmvo)).body.code, 'supplier.not_found')
    assert.equal((await add(supplierId, 'Lion', nation.inspector)).body.code, 'permission.missing')
    assert.equal((await add(supplierId, 'Lion', superUser)).body.code, 'permission.missing')
  })
})
