import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import {
  changeClientEquipment,
  createClientEquipment,
  readClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import { removeItSystem } from '@theriac/contract/v1/suppliers.ts'
import { fullAccessOf } from '../../../test/equipment.ts'
import { makeSite, type TestSite } from '../../../test/factories.ts'
import { callAs, makePerson, type TestPerson } from '../../../test/people.ts'
import { makeNation } from '../../../test/national.ts'
import { makeSupplier, makeSystem } from '../../../test/suppliers.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeOffice } from '../../../test/user-groups.ts'

let app: TestApp
let site: TestSite
let superUser: TestPerson
let one: Supplied
let other: Supplied
before(async () => {
  app = await startTestApp()
  site = await makeSite(app)
  superUser = await makePerson(app, site)
  one = await supplied()
  other = await supplied()
})
after(() => app.close())

type Supplied = { readonly supplierId: string; readonly systemId: string }

async function supplied(): Promise<Supplied> {
  const supplierId = await makeSupplier(app, site)
  return { supplierId, systemId: await makeSystem(app, supplierId) }
}

const create = async (body: object) =>
  callAs(app, superUser, createClientEquipment, {
    params: { locationId: site.locationId },
    body: { equipmentId: 'Till', clientRoleId: await fullAccessOf(app, superUser), ...body },
  })
const change = (clientId: string, body: object) =>
  callAs(app, superUser, changeClientEquipment, { params: { clientId }, body })
const namedBy = async (clientId: string) => {
  const { body } = await callAs(app, superUser, readClientEquipment, { params: { clientId } })
  return { supplierId: body.supplier?.id ?? null, systemId: body.system?.id ?? null }
}

describe('the supplier and IT system of client equipment', () => {
  it('are saved as they were chosen, and shown by their names', async () => {
    const { status, body } = await create(one)
    assert.equal(status, 200, JSON.stringify(body))
    assert.deepEqual(body.client.supplier, { id: one.supplierId, name: `Supplier ${one.supplierId}` })
    assert.deepEqual(body.client.system, { id: one.systemId, name: `System ${one.systemId}` })
    assert.deepEqual((await create({ supplierId: one.supplierId })).body.client.system, null)
  })

  it('are refused where the system is not the supplier’s, or no supplier is named with it', async () => {
    const theirs = await makeSite(app, { settings: {} })
    const foreign = await makeSystem(app, await makeSupplier(app, theirs))
    const { clientId } = (await create(one)).body
    const earlier = await namedBy(clientId)
    for (const body of [
      { supplierId: one.supplierId, systemId: other.systemId },
      { supplierId: one.supplierId, systemId: foreign },
      { supplierId: null, systemId: one.systemId },
    ]) {
      assert.equal((await create(body)).body.code, 'it_system.not_found')
      const { status, body: said } = await change(clientId, body)
      assert.equal(status, 404)
      assert.equal(said.code, 'it_system.not_found', JSON.stringify(body))
    }
    assert.equal((await create({ systemId: one.systemId })).body.code, 'it_system.not_found')
    assert.equal((await change(clientId, { systemId: other.systemId })).body.code, 'it_system.not_found')
    assert.deepEqual(await namedBy(clientId), earlier)
  })

  it('change together: another supplier without a system of its own leaves none', async () => {
    const { clientId } = (await create(one)).body
    const second = await makeSystem(app, one.supplierId)
    for (const [body, named] of [
      [{ equipmentId: 'Till 2' }, one],
      [{ supplierId: one.supplierId }, one],
      [{ systemId: second }, { ...one, systemId: second }],
      [{ systemId: null }, { ...one, systemId: null }],
      [{ systemId: second }, { ...one, systemId: second }],
      [{ supplierId: other.supplierId }, { ...other, systemId: null }],
      [one, one],
      [other, other],
      [{ supplierId: null }, { supplierId: null, systemId: null }],
      [one, one],
      [
        { supplierId: null, systemId: null },
        { supplierId: null, systemId: null },
      ],
    ] as const) {
      const { status, body: said } = await change(clientId, body)
      assert.equal(status, 200, JSON.stringify(said))
      assert.deepEqual(await namedBy(clientId), named, JSON.stringify(body))
    }
  })

  it('are refused where the system is removed at that moment, or keep it from being removed', async () => {
    const nation = await makeNation(app)
    const office = await makeOffice(app, { market: nation.market })
    const by = office.superUser
    const supplierId = await makeSupplier(app, office.site)
    const clientRoleId = await fullAccessOf(app, by)
    const seen = new Set<string>()
    for (let round = 0; round < 12; round += 1) {
      const systemId = await makeSystem(app, supplierId)
      const body = { equipmentId: 'Till', clientRoleId, supplierId, systemId }
      const make = () =>
        callAs(app, by, createClientEquipment, { params: { locationId: office.site.locationId }, body })
      const remove = () => callAs(app, nation.nmvo, removeItSystem, { params: { supplierId, systemId } })
      const [created, removed] = await Promise.all(
        round % 2 === 0 ? [make(), remove()] : [pause(round / 2).then(make), remove()],
      )
      seen.add(`${created.body.code ?? created.status} ${removed.body?.code ?? removed.status}`)
    }
    for (const outcome of seen)
      assert.ok(['200 it_system.in_use', 'it_system.not_found 200'].includes(outcome), outcome)
  })

  it('stand in the trail, before and after', async () => {
    const { clientId } = (await create(one)).body
    await change(clientId, { supplierId: other.supplierId })
    const trail = await readTrail(app, `client:${clientId}`)
    assert.partialDeepStrictEqual(
      trail.filter(({ action }) => action !== 'credential.issued').map(({ details }) => details),
      [one, { before: one, after: { supplierId: other.supplierId, systemId: null } }],
    )
  })
})
