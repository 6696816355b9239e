import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { searchOrganisations, suspendOrganisation } from '@theriac/contract/v1/national.ts'
import { addOrganisation } from '../organisations/public.ts'
import { makeClient, makeLocation, makeSite } from '../../../test/factories.ts'
import { makeNation, type TestNation } from '../../../test/national.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'

let app: TestApp
let nation: TestNation
before(async () => {
  app = await startTestApp()
  nation = await makeNation(app)
})
after(() => app.close())

const search = (person: TestPerson, query: Readonly<Record<string, string>> = {}): Promise<PersonAnswer> =>
  callAs(app, person, searchOrganisations, { query })
const namesOf = ({ body }: PersonAnswer): string[] =>
  body.organisations.map(({ name }: { name: string }) => name)
const addNamed = (market: string, names: readonly string[], type = 'pharmacy' as const) =>
  app.operate(async (work) => {
    for (const name of names) await addOrganisation(work, { market, type, name }, [])
  })

describe('the organisations of a market', () => {
  it('are listed with how many locations, clients and active Super Users they have', async () => {
    const site = await makeSite(app, { market: nation.market, type: 'wholesaler' })
    const { locationId } = await makeLocation(app, site)
    await makeClient(app, { organisationId: site.organisationId, locationId })
    await makePerson(app, site)
    await makePerson(app, site, { kind: 'user' })
    const { body } = await search(nation.nmvo, { type: 'wholesaler' })
    assert.equal(body.total, 1)
    assert.deepEqual(body.organisations, [
      {
        ...{
          id: site.organisationId,
          name: body.organisations[0].name,
          type: 'wholesaler',
          status: 'active',
        },
        ...{ locations: 2, clients: 3, superUsers: 1 },
      },
    ])
    const own = await search(nation.nmvo, { type: 'nmvo' })
    assert.equal(own.body.organisations[0].superUsers, 1)
  })

  it('are found by a part of the name in whatever case, by type and by status, and in no other market', async () => {
    const mark = randomUUID().slice(0, 8)
    await addNamed(nation.market, [`Apteekki Ärjä ${mark}`, `Shop ${mark}`])
    const elsewhere = await makeNation(app)
    await addNamed(elsewhere.market, [`Ärjä ${mark}`])
    assert.deepEqual(namesOf(await search(nation.nmvo, { search: `ÄRJÄ ${mark}` })), [
      `Apteekki Ärjä ${mark}`,
    ])
    assert.equal((await search(nation.nmvo, { search: mark })).body.total, 2)
    assert.equal((await search(nation.nmvo, { search: mark, type: 'hospital' })).body.total, 0)
    assert.equal((await search(nation.inspector, { search: '' })).status, 200)
    const [first] = (await search(nation.nmvo, { search: `shop ${mark}` })).body.organisations
    const params = { organisationId: first.id }
    await callAs(app, nation.nmvo, suspendOrganisation, { params, body: { reason: 'unpaid' } })
    const suspended = await search(nation.nmvo, { search: mark, status: 'suspended' })
    assert.deepEqual(namesOf(suspended), [`Shop ${mark}`])
  })

  it('are found by % and _ and \\ as they stand in the name', async () => {
    const mark = randomUUID().slice(0, 8)
    const names = [`100% ${mark}`, `100x ${mark}`, `a_b ${mark}`, `axb ${mark}`, `c\\d ${mark}`]
    await addNamed(nation.market, names)
    for (const [sought, found] of [
      [`100% ${mark}`, 0],
      [`a_b ${mark}`, 2],
      [`c\\d ${mark}`, 4],
    ] as const) {
      assert.deepEqual(namesOf(await search(nation.nmvo, { search: sought })), [names[found]])
    }
    assert.deepEqual(namesOf(await search(nation.nmvo, { search: `%${mark}` })), [])
  })

  it('come 50 a page by name, each once, also where several have the same name or one is added meanwhile', async () => {
    const own = await makeNation(app)
    const numbers = Array.from({ length: 58 }, (_, n) => `${n % 2 === 0 ? 'Pharmacy' : 'PHARMACY'} ${n}`)
    await addNamed(own.market, numbers)
    for (const type of ['hospital', 'wholesaler', 'manufacturer'] as const) {
      await app.operate((work) =>
        addOrganisation(work, { market: own.market, type, name: 'Pharmacy 48' }, []),
      )
    }
    const query = { search: 'pharmacy ' }
    const first = await search(own.nmvo, query)
    assert.equal(first.body.organisations.length, 50)
    assert.equal(first.body.total, 61)
    await addNamed(own.market, ['Pharmacy 0 a', 'Pharmacy 99'])
    const second = await search(own.nmvo, { ...query, after: first.body.next })
    assert.equal(second.body.next, null)
    const seen = [...namesOf(first), ...namesOf(second)]
    const four = Array.from({ length: 4 }, () => 'Pharmacy 48')
    assert.deepEqual(seen, [...numbers.slice(0, 48), ...four, ...numbers.slice(49), 'Pharmacy 99'])
    const ids = [...first.body.organisations, ...second.body.organisations].map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
  })

  it('stand as people sort names, and in the order of no computer', async () => {
    const { market, nmvo } = await makeNation(app)
    const names = [
      'apteekki 2',
      'Apteekki 10',
      'Apteekki 10 b',
      'Äijälä 1',
      'bath',
      'Éire',
      'Fé',
      'zoo',
      'Zoo 1',
    ]
    await addNamed(market, names.toReversed())
    const listed = namesOf(await search(nmvo, { type: 'pharmacy' }))
    assert.deepEqual(listed, ['Äijälä 1', ...names.filter((name) => name !== 'Äijälä 1')])
  })

  it('refuses a page, a search or a filter that is none', async () => {
    for (const query of [
      { after: 'nonsense' },
      { after: Buffer.from(`${randomUUID()}a\0b`).toString('base64url') },
      { search: 'a\0b' },
      { search: 'x'.repeat(121) },
      { type: 'shop' },
      { status: 'locked' },
    ]) {
      const { status, body } = await search(nation.nmvo, query)
      assert.equal(status, 422, JSON.stringify(query))
      assert.equal(body.code, 'request.invalid')
    }
  })

  it('are in the trail once a search, with what was sought', async () => {
    const own = await makeNation(app)
    await addNamed(
      own.market,
      Array.from({ length: 51 }, (_, n) => `Pharmacy ${n}`),
    )
    const query = { search: 'Pharm', type: 'pharmacy' }
    const first = await search(own.inspector, query)
    await search(own.inspector, { ...query, after: first.body.next })
    const trail = await readTrail(app, `market:${own.market}`)
    const searches = trail.filter(({ action }) => action === 'organisation.searched')
    assert.deepEqual(
      searches.map(({ actorId, details }) => ({ actorId, details })),
      [{ actorId: own.inspector.personId, details: { ...query, status: null } }],
    )
  })

  it('are shown to nobody else', async () => {
    const superUser = await makePerson(app, await makeSite(app, { market: nation.market }))
    assert.equal((await search(superUser)).body.code, 'permission.missing')
  })
})
