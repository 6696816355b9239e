import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listLocations } from '@theriac/contract/v1/locations.ts'
import { readOrganisation } from '@theriac/contract/v1/national.ts'
import { confirmLocations, readOnboarding } from '@theriac/contract/v1/onboarding.ts'
import { statusesOf } from '../../../test/browser.ts'
import { makeSite } from '../../../test/factories.ts'
import { createAs, makeNation, type TestNation } from '../../../test/national.ts'
import { callAs, makePerson, type TestPerson } from '../../../test/people.ts'
import { startTestApp, type TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'
import { changeSettings } from '../markets/public.ts'

const dublin = {
  ...{ name: 'Liffey 1', address: '7 Example Terrace', city: 'Dublin', postalCode: 'D02 XX00' },
  contactEmail: 'one@liffey.example',
}
const branch = { name: 'Liffey 2', address: null, city: null, postalCode: 'D08 XX00', contactEmail: null }

let app: TestApp
let nation: TestNation
before(async () => {
  app = await startTestApp()
  nation = await makeNation(app)
})
after(() => app.close())

/** An organisation that has come in, and its Super User. */
const makeNewcomer = async (words: object = {}) => {
  const { body } = await createAs(app, nation.nmvo, words)
  const organisationId = String(body.id)
  return { organisationId, superUser: await makePerson(app, { organisationId }) }
}
const read = (person: TestPerson) => callAs(app, person, readOnboarding)
const confirm = (person: TestPerson, locations: readonly object[]) =>
  callAs(app, person, confirmLocations, { body: { locations } })
const locationsOf = async (person: TestPerson) =>
  (await callAs(app, person, listLocations)).body.locations.map(
    ({ id: _id, clients: _clients, ...location }: { id: number; clients: number }) => location,
  )

describe('the locations of an organisation that has come in', () => {
  it('are shown to its Super User as the NMVO knows them, and are none yet', async () => {
    const contactEmail = 'One@Liffey.Example'
    const { superUser } = await makeNewcomer({ locations: [{ ...dublin, contactEmail }, branch] })
    const { status, body } = await read(superUser)
    assert.equal(status, 200)
    assert.deepEqual(body, { isOpen: true, locations: [dublin, branch] })
    assert.deepEqual(await locationsOf(superUser), [])
  })

  it('are added as he confirms them, corrected, and no others; then there is nothing more to confirm', async () => {
    const { organisationId, superUser } = await makeNewcomer({ locations: [dublin, branch] })
    const corrected = { ...dublin, name: 'Liffey on the Quay', postalCode: 'D01 XX00' }
    const { status, body } = await confirm(superUser, [corrected])
    assert.equal(status, 200)
    assert.deepEqual(body, { added: 1 })
    assert.deepEqual(await locationsOf(superUser), [corrected])
    assert.deepEqual((await read(superUser)).body, { isOpen: false, locations: [] })
    const seen = await callAs(app, nation.nmvo, readOrganisation, { params: { organisationId } })
    assert.partialDeepStrictEqual(seen.body.onboarding, {
      locationsConfirmedAt: app.clock.now().toISOString(),
    })
    assert.deepEqual(seen.body.onboarding.proposedLocations, [])
    assert.equal(seen.body.locations[0].name, 'Liffey on the Quay')
    const trail = await readTrail(app, `organisation:${organisationId}`)
    assert.deepEqual(
      trail.filter(({ action }) => action.startsWith('onboarding.')),
      [
        {
          ...{ action: 'onboarding.begun', outcome: 'done', organisationId },
          ...{ actorKind: 'person', actorId: nation.nmvo.personId },
          details: { questions: [], locations: [dublin, branch] },
        },
        {
          ...{ action: 'onboarding.locations_confirmed', outcome: 'done', organisationId },
          ...{ actorKind: 'person', actorId: superUser.personId },
          details: { locationIds: [seen.body.locations[0].id] },
        },
      ],
    )
  })

  it('are confirmed once, also when two confirm at once', async () => {
    const { organisationId, superUser } = await makeNewcomer({ locations: [dublin] })
    const deputy = await makePerson(app, { organisationId })
    const both = await Promise.all([superUser, deputy].map((person) => confirm(person, [dublin])))
    assert.deepEqual(statusesOf(both), [200, 409])
    assert.deepEqual(await locationsOf(superUser), [dublin])
    const again = await confirm(superUser, [branch])
    assert.equal(again.body.code, 'onboarding.not_open')
    assert.deepEqual(await locationsOf(superUser), [dublin])
  })

  it('are his to name where the NMVO knows none, also where new locations need an application', async () => {
    const own = await makeNation(app)
    await app.operate((work) => changeSettings(work, own.market, { applicationForNewLocation: true }))
    const { body } = await createAs(app, own.nmvo)
    const superUser = await makePerson(app, { organisationId: body.id })
    assert.deepEqual((await read(superUser)).body, { isOpen: true, locations: [] })
    assert.equal((await confirm(superUser, [branch])).status, 200)
    assert.deepEqual(await locationsOf(superUser), [branch])
  })

  it('are refused to who is limited to locations, and to who may not add any', async () => {
    const { organisationId, superUser } = await makeNewcomer({ locations: [dublin] })
    const limited = await makePerson(app, { organisationId }, { locationIds: [] })
    assert.equal((await confirm(limited, [dublin])).body.code, 'grant.beyond_own')
    assert.deepEqual((await read(limited)).body, { isOpen: false, locations: [] })
    const user = await makePerson(app, { organisationId }, { kind: 'user' })
    for (const answer of [await read(user), await confirm(user, [dublin])])
      assert.equal(answer.body.code, 'permission.missing')
    assert.equal((await read(superUser)).body.isOpen, true)
  })

  it('are nothing to confirm for an organisation that was there before', async () => {
    const site = await makeSite(app, { market: nation.market })
    const superUser = await makePerson(app, site)
    assert.deepEqual((await read(superUser)).body, { isOpen: false, locations: [] })
    assert.equal((await confirm(superUser, [dublin])).body.code, 'onboarding.not_open')
  })

  it('are confirmed all or none: where one of them is wrong, nothing is confirmed', async () => {
    const { superUser } = await makeNewcomer({ locations: [dublin] })
    for (const wrong of [
      [dublin, { ...branch, name: '' }],
      [dublin, { ...branch, id: 7 }],
      Array.from({ length: 51 }, () => dublin),
    ]) {
      const { status, body } = await confirm(superUser, wrong)
      assert.equal(status, 422)
      assert.equal(body.code, 'request.invalid')
    }
    assert.equal((await read(superUser)).body.isOpen, true)
    assert.deepEqual(await locationsOf(superUser), [])
  })

  it('belong to their organisation alone: nobody else reads or confirms them', async () => {
    const [one, other] = [
      await makeNewcomer({ locations: [dublin] }),
      await makeNewcomer({ locations: [branch] }),
    ]
    assert.deepEqual((await read(other.superUser)).body.locations, [branch])
    await confirm(other.superUser, [branch])
    assert.deepEqual((await read(one.superUser)).body, { isOpen: true, locations: [dublin] })
  })
})
