import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { fittingPermissions } from '@theriac/contract/permissions.ts'
import {
  addClientRole,
  changeClientRole,
  deleteClientRole,
  listClientRoles,
} from '@theriac/contract/v1/client-roles.ts'
import {
  changeClientEquipment,
  createClientEquipment,
  deleteClientEquipment,
  restoreClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import { closeLocation } from '@theriac/contract/v1/locations.ts'
import { change as changePack, fetchToken, verify } from '../../../test/calls.ts'
import { createEquipment, fullAccessOf } from '../../../test/equipment.ts'
import { makeLocation, makePack, makeSite, type TestSite } from '../../../test/factories.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeGroup } from '../../../test/user-groups.ts'

const nobodys = '00000000-0000-4000-8000-000000000000'

let app: TestApp
let site: TestSite
let superUser: TestPerson
before(async () => {
  app = await startTestApp()
  site = await makeSite(app)
  superUser = await makePerson(app, site)
})
after(() => app.close())

const add = (given: object = {}, person = superUser) =>
  callAs(app, person, addClientRole, {
    body: { name: `Role ${randomUUID()}`, description: '', permissions: [], ...given },
  })
const change = (roleId: string, body: object, person = superUser) =>
  callAs(app, person, changeClientRole, { params: { roleId }, body })
const remove = (roleId: string, person = superUser) =>
  callAs(app, person, deleteClientRole, { params: { roleId } })
const list = async (person = superUser) => (await callAs(app, person, listClientRoles)).body
const refusal = ({ status, body }: PersonAnswer) => ({ status, ...body, reference: '' })

describe('client roles', () => {
  it('that clients at other locations have are out of reach of who is limited to some', async () => {
    const elsewhere = await makeLocation(app, site)
    const permissions = ['client-roles:read', 'client-roles:update', 'client-roles:delete']
    const groupId = await makeGroup(app, superUser, permissions)
    const options = { kind: 'user', groupIds: [groupId], locationIds: [site.locationId] } as const
    const limited = await makePerson(app, site, options)
    const { body: role } = await add({ permissions: ['packs:verify'] })
    await createEquipment(app, superUser, site, { clientRoleId: role.id })
    assert.equal((await change(role.id, { description: 'of mine' }, limited)).status, 200)
    const { clientId } = await createEquipment(app, superUser, elsewhere, { clientRoleId: role.id })
    const isRefused = async () => {
      for (const answer of [
        await change(role.id, { permissions: [] }, limited),
        await change(role.id, { name: 'Hijacked' }, limited),
        await remove(role.id, limited),
      ]) {
        assert.equal(answer.status, 403)
        assert.equal(answer.body.code, 'grant.beyond_own')
      }
    }
    await isRefused()
    await callAs(app, superUser, deleteClientEquipment, { params: { clientId } })
    await isRefused()
    assert.equal((await change(role.id, { description: 'of all' })).status, 200)
    assert.equal((await remove((await add()).body.id, limited)).status, 200)
  })

  it('are listed with Full Access first, how many clients have each, and what can be chosen', async () => {
    const own = await makeSite(app, { type: 'manufacturer' })
    const person = await makePerson(app, own)
    await add({ name: 'Able', permissions: ['packs:verify'] }, person)
    const { clientRoles, available } = await list(person)
    assert.deepEqual(available, fittingPermissions('equipment', 'manufacturer'))
    assert.deepEqual(
      clientRoles.map(({ name, isBuiltIn, permissions, clients }: Record<string, unknown>) => ({
        ...{ name, isBuiltIn, permissions, clients },
      })),
      [
        { name: 'Full Access', isBuiltIn: true, permissions: available, clients: 1 },
        { name: 'Able', isBuiltIn: false, permissions: ['packs:verify'], clients: 0 },
      ],
    )
  })

  it('are added as they are shown, and found in the list', async () => {
    const given = { name: 'Röntgen Kasse', description: 'For the tills', permissions: ['packs:verify'] }
    const { status, body } = await add(given)
    assert.equal(status, 200)
    assert.deepEqual(body, { ...given, id: body.id, isBuiltIn: false, clients: 0 })
    const { clientRoles } = await list()
    assert.deepEqual(
      clientRoles.find(({ id }: { id: string }) => id === body.id),
      body,
    )
  })

  it('take no permission that there is not, or that does not fit client equipment', async () => {
    const { body: role } = await add()
    for (const [permissions, code] of [
      [['packs:verify', 'packs:eat'], 'permission.unknown'],
      [['locations:read'], 'permission.does_not_fit'],
    ] as const) {
      assert.equal((await add({ permissions })).body.code, code)
      assert.equal((await change(role.id, { permissions })).body.code, code)
    }
  })

  it('have a name of their own in the organisation, in whatever case, and when they are renamed too', async () => {
    const { body: taken } = await add({ name: `Kassa ÄÖ ${randomUUID()}` })
    const { body: other } = await add()
    const name = taken.name.toUpperCase()
    for (const answer of [
      await add({ name }),
      await change(other.id, { name }),
      await add({ name: 'full access' }),
      await change(other.id, { name: 'FULL ACCESS' }),
    ]) {
      assert.equal(answer.status, 409)
      assert.equal(answer.body.code, 'role.name_taken')
    }
    assert.equal((await change(taken.id, { name })).body.name, name, 'but for its own')
    const foreign = await makePerson(app, await makeSite(app))
    assert.equal((await add({ name }, foreign)).status, 200)
  })

  it('keep one of two that take the same name at once', async () => {
    const roles = await Promise.all(Array.from({ length: 5 }, () => add()))
    const name = `Role ${randomUUID()}`
    const answers = await Promise.all([
      ...roles.map(({ body }) => change(body.id, { name })),
      add({ name }),
      add({ name }),
    ])
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((one, another) => one - another),
      [200, 409, 409, 409, 409, 409, 409],
    )
  })
})

describe('changing a client role', () => {
  it('counts at once for every machine that has it, with the tokens that they have', async () => {
    const { body: role } = await add({ permissions: ['packs:verify'] })
    const client = await createEquipment(app, superUser, site, { clientRoleId: role.id })
    const token = await fetchToken(app, client)
    const pack = await makePack(app)
    assert.equal((await verify(app, token, pack)).status, 200)
    assert.equal((await change(role.id, { permissions: [] })).status, 200)
    assert.equal((await verify(app, token, pack)).status, 403)
    await change(role.id, { permissions: ['packs:supply'] })
    assert.equal((await changePack(app, token, pack, 'Supplied')).status, 200)
  })

  it('changes what is given, and nowhere else, also when two people change it at once', async () => {
    const { body: role } = await add({ permissions: ['packs:verify'] })
    const other = await makePerson(app, site)
    const name = `Role ${randomUUID()}`
    await Promise.all(
      Array.from({ length: 5 }, () => [
        change(role.id, { name }),
        change(role.id, { description: 'New' }, other),
      ]).flat(),
    )
    const { body } = await change(role.id, {})
    assert.deepEqual(body, { ...role, name, description: 'New' })
  })

  it('is refused for the built-in role, and so is its deletion', async () => {
    const id = await fullAccessOf(app, superUser)
    for (const answer of [await change(id, { permissions: [] }), await remove(id)]) {
      assert.equal(answer.status, 409)
      assert.equal(answer.body.code, 'role.built_in')
    }
  })
})

describe('deleting a client role', () => {
  it('takes it away, and frees its name', async () => {
    const { body: role } = await add({ permissions: ['packs:verify'] })
    assert.equal((await remove(role.id)).status, 200)
    assert.ok(!(await list()).clientRoles.some(({ id }: { id: string }) => id === role.id))
    for (const answer of [await remove(role.id), await change(role.id, { name: 'x' })]) {
      assert.equal(answer.status, 404)
      assert.equal(answer.body.code, 'role.not_found')
    }
    assert.equal((await add({ name: role.name })).status, 200)
  })

  it('is refused while a client has it, or a deleted one that can be restored; then not any more', async () => {
    const { body: role } = await add()
    const { clientId } = await createEquipment(app, superUser, site, { clientRoleId: role.id })
    const countOf = async () =>
      (await list()).clientRoles.find(({ id }: { id: string }) => id === role.id).clients
    assert.equal((await remove(role.id)).body.code, 'role.in_use')
    assert.equal(await countOf(), 1)
    await callAs(app, superUser, deleteClientEquipment, { params: { clientId } })
    assert.equal(await countOf(), 0)
    assert.equal((await remove(role.id)).body.code, 'role.in_use')
    app.clock.advance(30 * 86_400)
    superUser = await makePerson(app, site)
    assert.equal((await remove(role.id)).status, 200)
    const restored = await callAs(app, superUser, restoreClientEquipment, { params: { clientId } })
    assert.equal(restored.body.code, 'client.not_restorable')
  })

  it('is not held up by client equipment of a location that is closed', async () => {
    const { body: role } = await add()
    const branch = await makeLocation(app, site)
    await createEquipment(app, superUser, branch, { clientRoleId: role.id })
    await callAs(app, superUser, closeLocation, { params: { locationId: branch.locationId } })
    assert.equal((await remove(role.id)).status, 200)
  })

  it('while others give it to clients ends with one of both, and never with a failure', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { body: role } = await add()
      const { clientId } = await createEquipment(app, superUser, site)
      const [created, changed, removed] = await Promise.all([
        callAs(app, superUser, createClientEquipment, {
          params: { locationId: site.locationId },
          body: { equipmentId: 'Till', clientRoleId: role.id },
        }),
        callAs(app, superUser, changeClientEquipment, {
          params: { clientId },
          body: { clientRoleId: role.id },
        }),
        remove(role.id),
      ])
      const isGone = removed.status === 200
      assert.equal(removed.status, isGone ? 200 : 409)
      for (const { status } of [created, changed]) assert.ok([200, 404].includes(status), String(status))
      assert.equal(created.status === 200 || changed.status === 200, !isGone)
    }
  })
})

describe('a client role of another organisation', () => {
  it('answers as one that does not exist', async () => {
    const foreign = await makePerson(app, await makeSite(app))
    const { body: role } = await add({}, foreign)
    assert.deepEqual(
      refusal(await change(role.id, { name: 'Mine' })),
      refusal(await change(nobodys, { name: 'Mine' })),
    )
    assert.deepEqual(refusal(await remove(role.id)), refusal(await remove(nobodys)))
    assert.ok(!(await list()).clientRoles.some(({ id }: { id: string }) => id === role.id))
  })
})

describe('the trail of a client role', () => {
  it('names who added, changed and deleted it, with before and after', async () => {
    const { body: role } = await add({ name: `Kassa ${randomUUID()}`, permissions: ['packs:verify'] })
    await change(role.id, { permissions: ['packs:verify', 'packs:supply'] })
    await remove(role.id)
    const author = { actorKind: 'person', actorId: superUser.personId, organisationId: site.organisationId }
    assert.deepEqual(await readTrail(app, `role:${role.id}`), [
      {
        ...{ ...author, action: 'role.added', outcome: 'done' },
        details: { name: role.name, description: '', permissions: ['packs:verify'] },
      },
      {
        ...{ ...author, action: 'role.changed', outcome: 'done' },
        details: {
          before: { permissions: ['packs:verify'] },
          after: { permissions: ['packs:verify', 'packs:supply'] },
        },
      },
      {
        ...{ ...author, action: 'role.deleted', outcome: 'done' },
        details: { name: role.name, permissions: ['packs:verify', 'packs:supply'] },
      },
    ])
  })
})
