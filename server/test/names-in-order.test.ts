import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Endpoint } from '@theriac/contract/endpoint.ts'
import { addClientRole, listClientRoles } from '@theriac/contract/v1/client-roles.ts'
import { listClientEquipment } from '@theriac/contract/v1/clients.ts'
import { addLocation, listLocations } from '@theriac/contract/v1/locations.ts'
import { addSupplier, listSuppliers } from '@theriac/contract/v1/suppliers.ts'
import { addUserGroup, listUserGroups } from '@theriac/contract/v1/user-groups.ts'
import { inviteUser, listUsers } from '@theriac/contract/v1/users.ts'
import { createEquipment } from './equipment.ts'
import { findStatements } from './find-statements.ts'
import { makeSite, type TestSite } from './factories.ts'
import { makeNation } from './national.ts'
import { callAs, makePerson, type TestPerson } from './people.ts'
import { startTestApp, type TestApp } from './test-app.ts'

const inOrder = ['Eira', 'Élan', 'fax', 'Till 1', 'till 2', 'Till 10', 'Till 10 b']
const mixed = [...inOrder.slice(4), ...inOrder.slice(0, 4)].toReversed()

describe('names in lists stand as people sort them:', () => {
  let app: TestApp
  let site: TestSite
  let superUser: TestPerson
  before(async () => {
    app = await startTestApp()
    site = await makeSite(app)
    superUser = await makePerson(app, site)
  })
  after(() => app.close())

  const add = async (endpoint: Endpoint, bodyOf: (name: string) => object, person = superUser) => {
    for (const name of mixed) {
      const { status, body } = await callAs(app, person, endpoint, { body: bodyOf(name) })
      assert.equal(status, 200, JSON.stringify(body))
    }
  }
  const namesIn = (rows: readonly Record<string, string>[], field = 'name') =>
    rows.map((row) => row[field] ?? '').filter((name) => inOrder.includes(name))

  it('locations', async () => {
    const empty = { address: null, city: null, contactEmail: null }
    await add(addLocation, (name) => ({ name, postalCode: '1', ...empty }))
    const { body } = await callAs(app, superUser, listLocations)
    assert.deepEqual(namesIn(body.locations), inOrder)
  })

  it('client equipment, of which two may have one name', async () => {
    for (const equipmentId of mixed) await createEquipment(app, superUser, site, { equipmentId })
    await createEquipment(app, superUser, site, { equipmentId: 'Till 1' })
    const { body } = await callAs(app, superUser, listClientEquipment, { params: site })
    assert.deepEqual(namesIn(body.clients, 'equipmentId'), inOrder.toSpliced(3, 0, 'Till 1'))
  })

  it('client roles', async () => {
    await add(addClientRole, (name) => ({ name, description: '', permissions: [] }))
    const { body } = await callAs(app, superUser, listClientRoles)
    assert.deepEqual(namesIn(body.clientRoles), inOrder)
  })

  it('user groups', async () => {
    await add(addUserGroup, (name) => ({ name, permissions: [] }))
    const { body } = await callAs(app, superUser, listUserGroups)
    assert.deepEqual(namesIn(body.userGroups), inOrder)
  })

  it('users and invitations', async () => {
    for (const name of mixed) await makePerson(app, site, { kind: 'user', name })
    const rest = { kind: 'user', groupIds: [], locationIds: null }
    await add(inviteUser, (name) => ({ name, email: `${randomUUID()}@example.org`, ...rest }))
    const { body } = await callAs(app, superUser, listUsers)
    assert.deepEqual([namesIn(body.users), namesIn(body.invitations)], [inOrder, inOrder])
  })

  it('suppliers', async () => {
    const { nmvo } = await makeNation(app)
    await add(addSupplier, (name) => ({ name, contactName: null, contactEmail: null }), nmvo)
    const { body } = await callAs(app, nmvo, listSuppliers)
    assert.deepEqual(namesIn(body.suppliers), inOrder)
  })

  it('in every statement that sorts by a name', async () => {
    const sorted = (await findStatements()).filter(({ text }) => /order by[^)]*\bname\b/.test(text))
    assert.ok(sorted.length > 10)
    assert.deepEqual(
      sorted.filter(({ text }) => !/\bname collate by_name\b/.test(text)).map(({ name }) => name),
      [],
    )
  })
})
