import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { listApplications, readApplication, withdrawApplication } from '@theriac/contract/v1/applications.ts'
import { addClientRole, deleteClientRole } from '@theriac/contract/v1/client-roles.ts'
import { readClientEquipment, regenerateClientSecret } from '@theriac/contract/v1/clients.ts'
import { closeLocation } from '@theriac/contract/v1/locations.ts'
import { applyThere, askForSystemChange, makeScene, type Scene } from '../../../test/applications.ts'
import { fetchToken } from '../../../test/calls.ts'
import { createEquipment } from '../../../test/equipment.ts'
import { makeLocation, makeSite } from '../../../test/factories.ts'
import { collect, makeHandOver } from '../../../test/hand-overs.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { makeSupplier, makeSystem } from '../../../test/suppliers.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeUserWith } from '../../../test/user-groups.ts'

let app: TestApp
let finland: Scene
let ireland: Scene
before(async () => {
  app = await startTestApp()
  finland = await makeScene(app)
  ireland = await makeScene(app, { approvalBeforeCredentials: false })
})
after(() => app.close())

const read = (applicationId: string, person: TestPerson = finland.superUser) =>
  callAs(app, person, readApplication, { params: { applicationId } })
const list = (person: TestPerson) => callAs(app, person, listApplications)
const withdraw = (applicationId: string, person: TestPerson = finland.superUser) =>
  callAs(app, person, withdrawApplication, { params: { applicationId } })
const namesOf = ({ body }: PersonAnswer) =>
  body.steps.filter(({ at }: { at: string | null }) => at !== null).map(({ name }: { name: string }) => name)
const codeOf = ({ status, body }: Pick<PersonAnswer, 'status' | 'body'>) =>
  `${status} ${body?.code ?? 'no code'}`

describe('applying for a change of IT system', () => {
  it('names the new system, whose it is, who connects it, when, and the old equipment', async () => {
    const supplierId = await makeSupplier(app, finland.office.site)
    const systemId = await makeSystem(app, supplierId)
    const words = { contactName: 'Otso Karhu', contactEmail: 'Otso@Example.org', remark: 'In the evening' }
    const { old, applicationId, answer } = await applyThere(app, finland, { supplierId, systemId, ...words })
    const { body } = answer
    assert.deepEqual(body.change, {
      ...{ systemName: 'New system', supplierName: `Supplier ${supplierId}` },
      ...{ itSystemName: `System ${systemId}`, contactName: 'Otso Karhu', contactEmail: 'otso@example.org' },
      clientRole: { id: finland.clientRoleId, name: 'Full Access', isBuiltIn: true },
      equipment: null,
      replaces: [
        {
          ...{ clientId: old.clientId, equipmentId: 'Dispensary PC', status: 'active', lockedAt: null },
          ...{ firstUsedAt: null, lastUsedAt: null, lastAddress: null },
        },
      ],
    })
    assert.partialDeepStrictEqual(body, {
      ...{ kind: 'it-system-change', state: 'applied', plannedOn: '2027-01-15', remark: 'In the evening' },
      ...{ appliedBy: 'Super User', decision: null, newLocation: null },
      location: { id: old.locationId, name: 'Branch' },
    })
    assert.deepEqual(namesOf(answer), ['applied'])
    assert.deepEqual((await read(applicationId)).body, body)
    const [event] = await readTrail(app, `application:${applicationId}`)
    assert.partialDeepStrictEqual(event, {
      ...{ action: 'application.applied', actorId: finland.superUser.personId },
      details: { kind: 'it-system-change', replaces: [old.clientId] },
    })
  })

  it('makes nothing before it is approved, where the market wants the approval first', async () => {
    const { answer } = await applyThere(app, finland)
    assert.equal(answer.body.change.equipment, null)
  })

  it('makes the equipment at once, with the name and role applied for, where the market does not', async () => {
    const { answer } = await applyThere(app, ireland)
    const { equipment } = answer.body.change
    assert.deepEqual(namesOf(answer), ['applied', 'equipment-made'])
    const made = await callAs(app, ireland.superUser, readClientEquipment, {
      params: { clientId: equipment.clientId },
    })
    assert.partialDeepStrictEqual(made.body, {
      ...{ equipmentId: 'New system', status: 'active', secrets: [], keys: [] },
      clientRole: { id: ireland.clientRoleId },
    })
  })

  it('takes the permission to create equipment as well, where it is made at once', async () => {
    const permissions = ['applications:read', 'applications:create']
    for (const [scene, expected] of [
      [ireland, '403 permission.missing'],
      [finland, '200 no code'],
    ] as const) {
      const applicant = await makeUserWith(app, scene.office, permissions)
      const { locationId } = await makeLocation(app, scene.superUser)
      const words = { locationId, clientRoleId: scene.clientRoleId }
      assert.equal(codeOf(await askForSystemChange(app, applicant, words)), expected)
    }
  })

  it('is refused without a supplier, or with what the organisation has not', async () => {
    const { superUser, clientRoleId } = finland
    const { locationId, clientId } = await makeLocation(app, superUser)
    const elsewhere = await makeLocation(app, superUser)
    const foreigner = await makeSite(app, { market: finland.nation.market })
    const supplierId = await makeSupplier(app, finland.office.site)
    const systemId = await makeSystem(app, await makeSupplier(app, finland.office.site))
    const attempts = [
      [{ supplierName: null }, '422 request.invalid'],
      [{ locationId: foreigner.locationId }, '404 location.not_found'],
      [{ replaces: [foreigner.clientId] }, '404 client.not_found'],
      [{ replaces: [clientId, elsewhere.clientId] }, '404 client.not_found'],
      [{ replaces: [clientId, clientId] }, '422 request.invalid'],
      [{ clientRoleId: randomUUID() }, '404 role.not_found'],
      [{ supplierId: randomUUID() }, '404 supplier.not_found'],
      [{ supplierId: await makeSupplier(app, ireland.office.site) }, '404 supplier.not_found'],
      [{ supplierId, systemId }, '404 it_system.not_found'],
      [{ systemId }, '404 it_system.not_found'],
      [{ plannedOn: '2027-02-30' }, '422 request.invalid'],
    ] as const
    for (const [words, expected] of attempts) {
      const answer = await askForSystemChange(app, superUser, { locationId, clientRoleId, ...words })
      assert.equal(codeOf(answer), expected, JSON.stringify(words))
    }
    await callAs(app, superUser, closeLocation, { params: { locationId } })
    const closed = await askForSystemChange(app, superUser, { locationId, clientRoleId })
    assert.equal(codeOf(closed), '404 location.not_found')
  })

  it('is open once at a location, also when two apply at once', async () => {
    const { superUser, clientRoleId } = finland
    const { locationId } = await makeLocation(app, superUser)
    const apply = () => askForSystemChange(app, superUser, { locationId, clientRoleId })
    const answers = await Promise.all([apply(), apply()])
    assert.deepEqual(answers.map(codeOf).toSorted(), ['200 no code', '409 application.open_already'])
    const first = answers.find(({ status }) => status === 200)
    await withdraw(first?.body.id)
    assert.equal(codeOf(await apply()), '200 no code')
  })

  it('keeps the client role that it names from being deleted until it is over', async () => {
    const { superUser } = finland
    const role = await callAs(app, superUser, addClientRole, {
      body: { name: `Role ${randomUUID()}`, description: '', permissions: [] },
    })
    const { applicationId } = await applyThere(app, finland, { clientRoleId: role.body.id })
    const remove = () => callAs(app, superUser, deleteClientRole, { params: { roleId: role.body.id } })
    assert.equal(codeOf(await remove()), '409 role.in_use')
    await withdraw(applicationId)
    assert.equal((await remove()).status, 200)
    assert.equal((await read(applicationId)).body.change.clientRole.id, role.body.id)
  })
})

describe('who is limited to locations', () => {
  it('applies there alone, and sees and withdraws what is about them alone', async () => {
    const { superUser, clientRoleId, office } = finland
    const { old, applicationId } = await applyThere(app, finland)
    const other = await makeLocation(app, superUser)
    const permissions = ['applications:read', 'applications:create']
    const limited = await makeUserWith(app, office, permissions, [other.locationId])
    const words = { locationId: old.locationId, clientRoleId }
    assert.equal(codeOf(await askForSystemChange(app, limited, words)), '404 location.not_found')
    assert.equal(codeOf(await read(applicationId, limited)), '404 application.not_found')
    assert.equal(codeOf(await withdraw(applicationId, limited)), '404 application.not_found')
    assert.deepEqual((await list(limited)).body.applications, [])
    const own = await askForSystemChange(app, limited, { ...words, locationId: other.locationId })
    assert.equal(own.status, 200)
    assert.deepEqual(
      (await list(limited)).body.applications.map(({ id }: { id: string }) => id),
      [own.body.id],
    )
  })
})

describe('the applications of an organisation', () => {
  it('are listed, the newest first, each with the last that happened, and to nobody else', async () => {
    const scene = await makeScene(app)
    const first = await applyThere(app, scene)
    app.clock.advance(60)
    const second = await applyThere(app, scene)
    await withdraw(first.applicationId, scene.superUser)
    const { body } = await list(scene.superUser)
    assert.deepEqual(
      body.applications.map(({ id, state, lastStep }: Record<string, { name: string }>) => [
        ...[id, state, lastStep?.name],
      ]),
      [
        [second.applicationId, 'applied', 'applied'],
        [first.applicationId, 'withdrawn', 'withdrawn'],
      ],
    )
    const stranger = await makePerson(app, await makeSite(app, { market: scene.nation.market }))
    assert.deepEqual((await list(stranger)).body.applications, [])
    assert.equal(codeOf(await read(first.applicationId, stranger)), '404 application.not_found')
    assert.equal(codeOf(await withdraw(second.applicationId, stranger)), '404 application.not_found')
  })
})

describe('withdrawing an application', () => {
  it('deletes the equipment that was made for it, if it has no credential', async () => {
    const { applicationId, answer } = await applyThere(app, ireland)
    const { clientId } = answer.body.change.equipment
    const withdrawn = await withdraw(applicationId, ireland.superUser)
    assert.equal(withdrawn.body.state, 'withdrawn')
    assert.deepEqual(namesOf(withdrawn), ['applied', 'equipment-made', 'withdrawn'])
    assert.equal(withdrawn.body.change.equipment.status, 'deleted')
    const gone = await callAs(app, ireland.superUser, readClientEquipment, { params: { clientId } })
    assert.equal(codeOf(gone), '404 client.not_found')
  })

  it('leaves equipment that has a credential, used or not, and what was to be replaced', async () => {
    const { old, applicationId, answer } = await applyThere(app, ireland)
    const { clientId } = answer.body.change.equipment
    const shown = await callAs(app, ireland.superUser, regenerateClientSecret, {
      params: { clientId },
      body: { overlapSeconds: 0 },
    })
    const { body } = await withdraw(applicationId, ireland.superUser)
    assert.equal(body.change.equipment.status, 'active')
    assert.equal(body.change.replaces[0].status, 'active')
    await fetchToken(app, { clientId, clientSecret: shown.body.clientSecret })
    await fetchToken(app, old)
  })

  it('leaves equipment whose credentials a supplier collects at that moment, or makes the link lead nowhere', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { applicationId, answer } = await applyThere(app, ireland)
      const { clientId } = answer.body.change.equipment
      const made = await makeHandOver(app, ireland.superUser, clientId)
      const [collected, withdrawn] = await Promise.all([
        collect(app, made),
        withdraw(applicationId, ireland.superUser),
      ])
      const told = `${codeOf(collected)} ${withdrawn.body.change.equipment.status}`
      assert.ok(['200 no code active', '410 link.not_valid deleted'].includes(told), told)
    }
  })

  it('is done once, and not when it is over', async () => {
    const { applicationId } = await applyThere(app, finland)
    const answers = await Promise.all([withdraw(applicationId), withdraw(applicationId)])
    assert.deepEqual(answers.map(codeOf).toSorted(), ['200 no code', '409 application.over'])
  })

  it('is possible when the location was closed meanwhile, or its equipment deleted', async () => {
    const { old, applicationId } = await applyThere(app, ireland)
    await createEquipment(app, ireland.superUser, old)
    const closed = await callAs(app, ireland.superUser, closeLocation, {
      params: { locationId: old.locationId },
    })
    assert.equal(closed.status, 200)
    assert.equal(codeOf(await withdraw(applicationId, ireland.superUser)), '200 no code')
  })
})
