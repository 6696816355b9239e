import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import {
  applyForClosingLocation,
  applyForNewLocation,
  readApplication,
  withdrawApplication,
} from '@theriac/contract/v1/applications.ts'
import { addLocation, closeLocation, listLocations, readLocation } from '@theriac/contract/v1/locations.ts'
import {
  approveApplication,
  finishSystemChange,
  refuseApplication,
} from '@theriac/contract/v1/national-applications.ts'
import { makeScene, type Scene } from '../../../test/applications.ts'
import { makeLocation, makeSite } from '../../../test/factories.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { makeUserWith } from '../../../test/user-groups.ts'
import { integer, uuid } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'
import { findLocationToUse } from '../locations/public.ts'

// Who waits for what this transaction holds.
const findWaiting = statement({
  name: 'find_waiting_of_test',
  params: [],
  columns: { pid: integer },
  text: 'select pid from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)) limit 1',
})
const holdUnlessHeld = statement({
  name: 'hold_application_of_test',
  params: [uuid],
  columns: { id: uuid },
  text: 'select id from applications where id = $1 for update skip locked',
})

let app: TestApp
let strict: Scene
let free: Scene
before(async () => {
  app = await startTestApp()
  strict = await makeScene(app, { applicationForNewLocation: true, applicationForClosingLocation: true })
  free = await makeScene(app)
})
after(() => app.close())

const details = {
  ...{ name: 'Harbour branch', address: 'Pier 1', city: 'Turku', postalCode: '20100' },
  contactEmail: 'harbour@example.org',
}
const planned = { plannedOn: '2027-03-01' }
const applyForNew = (person: TestPerson) =>
  callAs(app, person, applyForNewLocation, { body: { location: details, ...planned } })
const applyForClosing = (person: TestPerson, locationId: number) =>
  callAs(app, person, applyForClosingLocation, { body: { locationId, ...planned } })
const add = (person: TestPerson) => callAs(app, person, addLocation, { body: details })
const close = (person: TestPerson, locationId: number) =>
  callAs(app, person, closeLocation, { params: { locationId } })
const approve = (applicationId: string, person = strict.nation.nmvo) =>
  callAs(app, person, approveApplication, { params: { applicationId }, body: {} })
const refuse = (applicationId: string) =>
  callAs(app, strict.nation.nmvo, refuseApplication, { params: { applicationId }, body: { reason: 'No' } })
const read = (applicationId: string) =>
  callAs(app, strict.superUser, readApplication, { params: { applicationId } })
const withdraw = (applicationId: string) =>
  callAs(app, strict.superUser, withdrawApplication, { params: { applicationId } })
const codeOf = ({ status, body }: PersonAnswer) => `${status} ${body?.code ?? 'no code'}`
const namesOfLocations = async (person: TestPerson) =>
  (await callAs(app, person, listLocations)).body.locations.map(({ name }: { name: string }) => name)

describe('a new location', () => {
  it('is applied for where the market wants it, and made when it is approved, once', async () => {
    assert.equal(codeOf(await add(strict.superUser)), '409 application.needed')
    const applied = await applyForNew(strict.superUser)
    assert.partialDeepStrictEqual(applied.body, {
      ...{ kind: 'new-location', state: 'applied', location: null, change: null, newLocation: details },
      steps: [{ name: 'applied' }, { name: 'approved', at: null }, { name: 'closed', at: null }],
    })
    assert.ok(!(await namesOfLocations(strict.superUser)).includes(details.name))
    const answers = await Promise.all([approve(applied.body.id), approve(applied.body.id, strict.second)])
    assert.deepEqual(answers.map(codeOf).toSorted(), ['200 no code', '409 application.decided'])
    const { body } = await read(applied.body.id)
    assert.equal(body.state, 'closed')
    const made = await callAs(app, strict.superUser, readLocation, {
      params: { locationId: body.location.id },
    })
    assert.deepEqual(made.body, { id: body.location.id, ...details, clients: 0 })
    const names = await namesOfLocations(strict.superUser)
    assert.equal(names.filter((name: string) => name === details.name).length, 1)
    const [event] = await readTrail(app, `location:${body.location.id}`)
    assert.partialDeepStrictEqual(event, {
      ...{ action: 'location.added', organisationId: strict.superUser.organisationId },
    })
    assert.equal(codeOf(await withdraw(applied.body.id)), '409 application.over')
  })

  it('is not made when the application is refused or withdrawn', async () => {
    const earlier = await namesOfLocations(strict.superUser)
    const first = await applyForNew(strict.superUser)
    assert.equal((await refuse(first.body.id)).body.state, 'refused')
    const second = await applyForNew(strict.superUser)
    assert.equal((await withdraw(second.body.id)).body.state, 'withdrawn')
    assert.equal(codeOf(await approve(second.body.id)), '409 application.over')
    assert.deepEqual(await namesOfLocations(strict.superUser), earlier)
  })

  it('is added at once where the market wants no application', async () => {
    assert.equal(codeOf(await applyForNew(free.superUser)), '409 application.not_needed')
    assert.equal((await add(free.superUser)).status, 200)
  })

  it('is neither added nor applied for by who is limited to locations', async () => {
    const permissions = ['applications:read', 'applications:create', 'locations:read', 'locations:create']
    const { locationId } = await makeLocation(app, strict.superUser)
    const limited = await makeUserWith(app, strict.office, permissions, [locationId])
    assert.equal(codeOf(await applyForNew(limited)), '403 grant.beyond_own')
    assert.equal(codeOf(await add(limited)), '403 grant.beyond_own')
  })
})

describe('closing a location', () => {
  it('is applied for where the market wants it, and done by the organisation once it is approved', async () => {
    const { superUser } = strict
    const { locationId } = await makeLocation(app, superUser)
    assert.equal(codeOf(await close(superUser, locationId)), '409 application.needed')
    const applied = await applyForClosing(superUser, locationId)
    assert.equal(codeOf(await applyForClosing(superUser, locationId)), '409 application.open_already')
    assert.equal(codeOf(await close(superUser, locationId)), '409 application.needed')
    assert.equal((await approve(applied.body.id)).body.state, 'approved')
    const finished = await callAs(app, strict.nation.nmvo, finishSystemChange, {
      params: { applicationId: applied.body.id },
      body: { isUseKnown: true },
    })
    assert.equal(codeOf(finished), '409 application.not_approved')
    const closings = await Promise.all([close(superUser, locationId), close(superUser, locationId)])
    assert.deepEqual(closings.map(codeOf).toSorted(), ['200 no code', '404 location.not_found'])
    const { body } = await read(applied.body.id)
    assert.equal(body.state, 'closed')
    assert.deepEqual(body.steps.at(-1), {
      ...{ name: 'closed', at: app.clock.now().toISOString(), by: 'Super User' },
    })
  })

  it('is not possible with an approval that was withdrawn, or of another location', async () => {
    const { superUser } = strict
    const { locationId } = await makeLocation(app, superUser)
    const other = await makeLocation(app, superUser)
    const applied = await applyForClosing(superUser, locationId)
    await approve(applied.body.id)
    assert.equal(codeOf(await close(superUser, other.locationId)), '409 application.needed')
    await withdraw(applied.body.id)
    assert.equal(codeOf(await close(superUser, locationId)), '409 application.needed')
  })

  it('waits for whoever is applying there before it takes the approval, so that neither waits in vain', async () => {
    const { organisationId } = strict.superUser
    const { locationId } = await makeLocation(app, strict.superUser)
    const { id } = (await applyForClosing(strict.superUser, locationId)).body
    await approve(id)
    const closing = await app.database.transaction('theriac_app', organisationId, async (tx) => {
      await tx.maybe(findLocationToUse, [organisationId, locationId])
      const answer = close(strict.superUser, locationId)
      while ((await tx.maybe(findWaiting, [])) === undefined) await setTimeout(10)
      assert.equal((await tx.maybe(holdUnlessHeld, [id]))?.id, id)
      return { answer }
    })
    assert.equal(codeOf(await closing.answer), '200 no code')
  })

  it('needs no application in another market', async () => {
    const { locationId } = await makeLocation(app, free.superUser)
    assert.equal(codeOf(await applyForClosing(free.superUser, locationId)), '409 application.not_needed')
    assert.equal((await close(free.superUser, locationId)).status, 200)
  })

  it('of a foreign location, or one beyond the own, is as of none', async () => {
    const { superUser, office, nation } = strict
    const foreign = await makePerson(app, await makeSite(app, { market: nation.market }))
    const { locationId } = await makeLocation(app, superUser)
    const own = await makeLocation(app, superUser)
    const permissions = ['locations:read', 'locations:delete', 'applications:read', 'applications:create']
    const limited = await makeUserWith(app, office, permissions, [own.locationId])
    for (const person of [foreign, limited]) {
      assert.equal(codeOf(await close(person, locationId)), '404 location.not_found')
      assert.equal(codeOf(await applyForClosing(person, locationId)), '404 location.not_found')
    }
    assert.equal(codeOf(await close(limited, own.locationId)), '409 application.needed')
  })
})
