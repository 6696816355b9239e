import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { addSupplier, changeSupplier, listSuppliers, type Supplier } from '@theriac/contract/v1/suppliers.ts'
import { makeSite } from '../../../test/factories.ts'
import { makeNation, type TestNation } from '../../../test/national.ts'
import { callAs, makePerson, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeUserWith } from '../../../test/user-groups.ts'

let app: TestApp
let nation: TestNation
let user: TestPerson
before(async () => {
  app = await startTestApp()
  nation = await makeNation(app)
  user = await makePerson(app, await makeSite(app, { market: nation.market }), { kind: 'user' })
})
after(() => app.close())

const add = (person: TestPerson, words: object = {}) =>
  callAs(app, person, addSupplier, {
    body: { name: `Supplier ${randomUUID()}`, contactName: null, contactEmail: null, ...words },
  })
const change = (person: TestPerson, supplierId: string, body: object) =>
  callAs(app, person, changeSupplier, { params: { supplierId }, body })
const suppliersOf = async (person: TestPerson): Promise<Supplier[]> =>
  (await callAs(app, person, listSuppliers)).body.suppliers

describe('the registry of IT suppliers', () => {
  it('is kept by the national organisation; everybody of the market, and of no other, reads its names', async () => {
    const words = { contactName: 'Ann Other', contactEmail: 'Ann@Example.org' }
    const { status, body } = await add(nation.nmvo, words)
    assert.equal(status, 200)
    assert.deepEqual(body, { ...body, ...words, contactEmail: 'ann@example.org' })
    const of = async (person: TestPerson) => (await suppliersOf(person)).find(({ id }) => id === body.id)
    for (const person of [nation.nmvo, nation.inspector]) assert.deepEqual(await of(person), body)
    const superUser = await makePerson(app, user)
    for (const person of [user, superUser]) {
      assert.deepEqual(await of(person), { ...body, contactName: null, contactEmail: null })
    }
    const keeper = await makeUserWith(app, nation.office, ['suppliers:create'])
    assert.deepEqual(await of(keeper), body)
    const elsewhere = await makeNation(app)
    assert.equal(await of(elsewhere.nmvo), undefined)
    assert.equal(await of(await makePerson(app, await makeSite(app))), undefined)
  })

  it('is changed in what is given, and nowhere else; null empties a field', async () => {
    const { body } = await add(nation.nmvo, { contactName: 'Ann Other', contactEmail: 'ann@example.org' })
    const changed = await change(nation.nmvo, body.id, { contactName: null, contactEmail: 'Bob@Example.org' })
    assert.deepEqual(changed.body, { ...body, contactName: null, contactEmail: 'bob@example.org' })
  })

  it('has each name once in a market', async () => {
    const first = await add(nation.nmvo)
    const name = first.body.name.toUpperCase()
    const other = await add(nation.nmvo)
    for (const { status, body } of [
      await add(nation.nmvo, { name }),
      await change(nation.nmvo, other.body.id, { name }),
    ]) {
      assert.equal(status, 409)
      assert.equal(body.code, 'supplier.name_taken')
    }
    const elsewhere = await makeNation(app)
    assert.equal((await add(elsewhere.nmvo, { name })).status, 200)
  })

  it('is changed by nobody else, and another market’s supplier answers as one that nobody has', async () => {
    const { body } = await add(nation.nmvo)
    for (const person of [user, nation.inspector]) {
      assert.equal((await add(person)).body.code, 'permission.missing')
      assert.equal((await change(person, body.id, { contactName: 'X' })).body.code, 'permission.missing')
    }
    const elsewhere = await makeNation(app)
    for (const id of [body.id, randomUUID()]) {
      const answer = await change(elsewhere.nmvo, id, { contactName: 'X' })
      assert.equal(answer.status, 404)
      assert.equal(answer.body.code, 'supplier.not_found')
    }
  })

  it('is in the trail with what it was and what it became', async () => {
    const { body } = await add(nation.nmvo)
    await change(nation.nmvo, body.id, { contactName: 'Ann Other' })
    await change(nation.nmvo, body.id, { contactName: 'Ann Other' })
    const trail = await readTrail(app, `supplier:${body.id}`)
    assert.deepEqual(
      trail.map(({ action, details }) => ({ action, details })),
      [
        { action: 'supplier.added', details: { name: body.name, contactName: null, contactEmail: null } },
        {
          action: 'supplier.changed',
          details: { before: { contactName: null }, after: { contactName: 'Ann Other' } },
        },
      ],
    )
  })
})
