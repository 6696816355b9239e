import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import {
  addLocation,
  changeLocation,
  closeLocation,
  listLocations,
  readLocation,
} from '@theriac/contract/v1/locations.ts'
import { changeSession, readSession } from '@theriac/contract/v1/session.ts'
import { fetchToken, requestToken, verify } from '../../../test/calls.ts'
import { makeClient, makeLocation, makePack, makeSite, type TestSite } from '../../../test/factories.ts'
import { callAs, makePerson, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'

const details = {
  name: 'Shop in the High Street',
  address: 'High Street 1',
  city: 'Dublin',
  postalCode: 'D02 AF30',
  contactEmail: 'shop@example.org',
}

let app: TestApp
let site: TestSite
let superUser: TestPerson
before(async () => {
  app = await startTestApp()
})
after(() => app.close())

const idsOf = async (person: TestPerson): Promise<number[]> => {
  const { body } = await callAs(app, person, listLocations)
  return body.locations.map(({ id }: { id: number }) => id)
}
const change = (person: TestPerson, locationId: number, body: object) =>
  callAs(app, person, changeLocation, { params: { locationId }, body })
const close = (person: TestPerson, locationId: number) =>
  callAs(app, person, closeLocation, { params: { locationId } })
const read = (person: TestPerson, locationId: number) =>
  callAs(app, person, readLocation, { params: { locationId } })

describe('a location', () => {
  before(async () => {
    site = await makeSite(app)
    superUser = await makePerson(app, site)
  })

  it('is added with a Location Id that Theriac gives, and read and listed as it was saved', async () => {
    const { status, body } = await callAs(app, superUser, addLocation, { body: details })
    assert.equal(status, 200)
    assert.ok(body.id > 100_000)
    assert.deepEqual(body, { ...details, id: body.id, clients: 0 })
    assert.deepEqual((await read(superUser, body.id)).body, body)
    const listed = await callAs(app, superUser, listLocations)
    assert.deepEqual(
      listed.body.locations.find(({ id }: { id: number }) => id === body.id),
      body,
    )
  })

  it('is listed with how many pieces of client equipment it has', async () => {
    const { locationId } = await makeLocation(app, site)
    await makeClient(app, { organisationId: site.organisationId, locationId })
    assert.equal((await read(superUser, locationId)).body.clients, 2)
  })

  it('keeps its contact’s e-mail address in lower case', async () => {
    const body = { ...details, contactEmail: 'Shop@Example.org' }
    assert.equal((await callAs(app, superUser, addLocation, { body })).body.contactEmail, 'shop@example.org')
  })

  it('changes in what is given, and nowhere else; null empties a field', async () => {
    const { body } = await callAs(app, superUser, addLocation, { body: details })
    const changed = await change(superUser, body.id, { name: 'Shop', city: null })
    assert.deepEqual(changed.body, { ...body, name: 'Shop', city: null })
  })

  it('keeps both when two people change different fields of it at once', async () => {
    const { body } = await callAs(app, superUser, addLocation, { body: details })
    const other = await makePerson(app, site)
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, () => change(superUser, body.id, { name: 'Store' })),
      ...Array.from({ length: 6 }, () => change(other, body.id, { city: 'Cork' })),
    ])
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]))
    assert.deepEqual((await read(superUser, body.id)).body, { ...body, name: 'Store', city: 'Cork' })
  })

  it('is refused with a field that is missing, empty, unknown, or no e-mail address', async () => {
    for (const wrong of [
      { ...details, name: '' },
      { ...details, postalCode: ' ' },
      { ...details, contactEmail: 'nobody' },
      { ...details, id: 5 },
      { name: 'Shop' },
    ]) {
      const { status, body } = await callAs(app, superUser, addLocation, { body: wrong })
      assert.equal(status, 422, JSON.stringify(wrong))
      assert.equal(body.code, 'request.invalid')
    }
    const { status } = await change(superUser, site.locationId, { closedAt: null })
    assert.equal(status, 422)
  })
})

describe('closing a location', () => {
  before(async () => {
    site = await makeSite(app)
    superUser = await makePerson(app, site)
  })

  it('stops its client equipment at once: token, secret and all', async () => {
    const branch = await makeLocation(app, site)
    const pack = await makePack(app)
    const token = await fetchToken(app, branch)
    assert.equal((await verify(app, token, pack)).status, 200)
    assert.equal((await close(superUser, branch.locationId)).status, 200)
    assert.equal((await verify(app, token, pack)).status, 401)
    const asking = { client_id: branch.clientId, client_secret: branch.clientSecret }
    assert.equal((await requestToken(app, asking)).status, 401)
    assert.equal((await verify(app, await fetchToken(app, site), pack)).status, 200)
  })

  it('takes it out of the list; it cannot be read, changed or closed again', async () => {
    const { locationId } = await makeLocation(app, site)
    await close(superUser, locationId)
    assert.ok(!(await idsOf(superUser)).includes(locationId))
    const answers = [
      await read(superUser, locationId),
      await change(superUser, locationId, { name: 'Shop' }),
      await close(superUser, locationId),
    ]
    for (const { status, body } of answers) {
      assert.equal(status, 404)
      assert.equal(body.code, 'location.not_found')
    }
  })

  it('leaves nobody at work there', async () => {
    const { locationId } = await makeLocation(app, site)
    const person = await makePerson(app, site)
    await callAs(app, person, changeSession, { body: { locationId } })
    assert.equal((await callAs(app, person, readSession)).body.location?.id, locationId)
    await close(superUser, locationId)
    const { body } = await callAs(app, person, readSession)
    assert.equal(body.location, null)
    assert.ok(!JSON.stringify(body).includes(String(locationId)), 'nor is it offered')
  })

  it('asks for a fresh proof that it is the person himself', async () => {
    const { locationId } = await makeLocation(app, site)
    const person = await makePerson(app, site)
    app.clock.advance(15 * 60 - 1)
    assert.equal((await change(person, locationId, { name: 'Shop' })).status, 200)
    app.clock.advance(1)
    const { status, body } = await close(person, locationId)
    assert.equal(status, 403)
    assert.equal(body.code, 'step_up.required')
    assert.equal((await change(person, locationId, { name: 'Still open' })).status, 200)
    superUser = await makePerson(app, site)
  })
})

describe('a person who is limited to locations', () => {
  let branch: TestSite
  let person: TestPerson
  before(async () => {
    site = await makeSite(app)
    branch = await makeLocation(app, site)
    superUser = await makePerson(app, site)
    person = await makePerson(app, site, { locationIds: [branch.locationId] })
  })

  it('sees and changes these', async () => {
    assert.deepEqual(await idsOf(person), [branch.locationId])
    assert.equal((await read(person, branch.locationId)).status, 200)
    assert.equal((await change(person, branch.locationId, { city: 'Cork' })).body.city, 'Cork')
  })

  it('sees and changes no other: it answers as one that does not exist', async () => {
    const foreign = await makeSite(app)
    for (const attempt of [
      (id: number) => read(person, id),
      (id: number) => change(person, id, { name: 'Mine' }),
      (id: number) => close(person, id),
    ]) {
      const [other, foreigners, nobodys] = [
        await attempt(site.locationId),
        await attempt(foreign.locationId),
        await attempt(999_999_999),
      ]
      assert.equal(nobodys.status, 404)
      for (const answer of [other, foreigners]) {
        assert.deepEqual(
          { status: answer.status, ...answer.body, reference: '' },
          { status: nobodys.status, ...nobodys.body, reference: '' },
        )
      }
    }
    assert.equal((await read(superUser, site.locationId)).body.name, 'Shop')
  })

  it('adds none, since it would be beyond his own', async () => {
    const { status, body } = await callAs(app, person, addLocation, { body: details })
    assert.equal(status, 403)
    assert.equal(body.code, 'grant.beyond_own')
  })

  it('sees none when the only one is closed', async () => {
    const { locationId } = await makeLocation(app, site)
    const other = await makePerson(app, site, { locationIds: [locationId] })
    await close(superUser, locationId)
    assert.deepEqual(await idsOf(other), [])
  })
})

describe('the trail of a location', () => {
  it('names who added, changed and closed it, with before and after', async () => {
    site = await makeSite(app)
    superUser = await makePerson(app, site)
    const { body } = await callAs(app, superUser, addLocation, { body: details })
    await change(superUser, body.id, { name: 'Store', postalCode: details.postalCode })
    await change(superUser, body.id, { name: 'Store' })
    await close(superUser, body.id)
    const author = { actorKind: 'person', actorId: superUser.personId, organisationId: site.organisationId }
    assert.deepEqual(await readTrail(app, `location:${body.id}`), [
      { ...author, action: 'location.added', outcome: 'done', details },
      {
        ...{ ...author, action: 'location.changed', outcome: 'done' },
        details: { before: { name: details.name }, after: { name: 'Store' } },
      },
      { ...author, action: 'location.closed', outcome: 'done', details: { name: 'Store' } },
    ])
  })
})
