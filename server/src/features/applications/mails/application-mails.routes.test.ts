import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { changeAccount } from '@theriac/contract/v1/account.ts'
import { withdrawApplication } from '@theriac/contract/v1/applications.ts'
import {
  approveApplication,
  finishSystemChange,
  refuseApplication,
} from '@theriac/contract/v1/national-applications.ts'
import { changeSupplier } from '@theriac/contract/v1/suppliers.ts'
import { applyThere, askForSystemChange, makeScene, type Scene } from '../../../../test/applications.ts'
import { makeLocation } from '../../../../test/factories.ts'
import { callAs, makePerson, startTestSession, type TestPerson } from '../../../../test/people.ts'
import { runJobs } from '../../../../test/run-jobs.ts'
import { makeSupplier } from '../../../../test/suppliers.ts'
import { startTestApp, type TestApp } from '../../../../test/test-app.ts'
import { makeGroup, makeUserWith } from '../../../../test/user-groups.ts'
import { createTellNmvo } from './tell-nmvo.ts'
import { tellNmvoTask } from './tell-nmvo-job.ts'

let app: TestApp
let scene: Scene
before(async () => {
  app = await startTestApp()
  scene = await makeScene(app)
})
after(() => app.close())

const approve = (applicationId: string, of = scene) =>
  callAs(app, of.nation.nmvo, approveApplication, { params: { applicationId }, body: {} })
const refuse = (applicationId: string) =>
  callAs(app, scene.nation.nmvo, refuseApplication, {
    params: { applicationId },
    body: { reason: 'The system is not qualified' },
  })
const finish = (applicationId: string) =>
  callAs(app, scene.nation.nmvo, finishSystemChange, {
    params: { applicationId },
    body: { isUseKnown: true },
  })
const inFinnish = (person: TestPerson) => callAs(app, person, changeAccount, { body: { language: 'fi' } })
const subjectsTo = async ({ email }: { email: string }) =>
  (await app.mailTo(email)).map(({ subject }) => subject)
const tellNmvo = (applicationIds: readonly string[]) =>
  runJobs(
    { name: tellNmvoTask, isOurs: ({ applicationId }) => applicationIds.some((id) => id === applicationId) },
    createTellNmvo(app.database, app.clock, { keyring: app.keyring, publicUrl: app.url }),
  )

describe('the decision on an application', () => {
  it('is mailed to the Super Users of the location and to the applicant, each in his language, each time', async () => {
    const elsewhere = await makeLocation(app, scene.superUser)
    const applicant = await makeUserWith(app, scene.office, ['applications:read', 'applications:create'])
    const { locationId } = await makeLocation(app, scene.superUser)
    const finn = await makePerson(app, scene.superUser, { locationIds: [locationId] })
    await inFinnish(finn)
    const absent = await makePerson(app, scene.superUser, { locationIds: [elsewhere.locationId] })
    const user = await makePerson(app, scene.superUser, { kind: 'user' })
    const apply = () => askForSystemChange(app, applicant, { locationId, clientRoleId: scene.clientRoleId })
    const refusedId = (await apply()).body.id
    await refuse(refusedId)
    await approve((await apply()).body.id)
    const english = ['Approved: change of IT system', 'Refused: change of IT system']
    assert.deepEqual(await subjectsTo(scene.superUser), english)
    assert.deepEqual(await subjectsTo(applicant), english)
    assert.deepEqual(await subjectsTo(finn), [
      ...['Hakemus hyväksytty: IT-järjestelmän vaihto', 'Hakemus hylätty: IT-järjestelmän vaihto'],
    ])
    for (const person of [absent, user]) assert.deepEqual(await subjectsTo(person), [])
    const [approved, refused] = await app.mailTo(scene.superUser.email)
    assert.match(approved?.text ?? '', /Location: Branch\nNew IT system: New system\n\nOpen the application/)
    assert.match(refused?.text ?? '', /Reason: The system is not qualified/)
    assert.ok(refused?.text.includes(`/applications/${refusedId}\n`), refused?.text)
    const [, hylatty] = await app.mailTo(finn.email)
    assert.match(hylatty?.text ?? '', /Syy: The system is not qualified/)
  })

  it('that approves is mailed to the contact of the supplier, with no credential and no link in it', async () => {
    const email = `${randomUUID()}@example.org`
    await inFinnish(scene.superUser)
    const { applicationId } = await applyThere(app, scene, { contactEmail: email, contactName: 'Otso Karhu' })
    await approve(applicationId)
    const [letter] = await app.mailTo(email)
    assert.equal(letter?.subject, 'Uuden IT-järjestelmän liittäminen')
    assert.match(letter?.text ?? '', /^Hei Otso Karhu,/)
    assert.match(letter?.text ?? '', /Suunniteltu päivä: 15\. tammikuuta 2027/)
    assert.doesNotMatch(letter?.text ?? '', /thr_|#/)
    const refused = `${randomUUID()}@example.org`
    await refuse((await applyThere(app, scene, { contactEmail: refused })).applicationId)
    assert.deepEqual(await app.mailTo(refused), [])
  })

  it('brings the contact of the supplier no link that the applicant wrote, and a name as it is', async () => {
    const textTo = async (words: object) => {
      const contactEmail = `${randomUUID()}@example.org`
      await approve((await applyThere(app, scene, { contactEmail, ...words })).applicationId)
      return (await app.mailTo(contactEmail))[0]?.text ?? ''
    }
    const link = 'https://evil.example/hand-over'
    const text = await textTo({ contactName: `Pay at ${link}`, systemName: `Confirm: ${link}` })
    assert.ok(!text.includes('evil.example'), text)
    assert.ok(!text.includes('Pay at'), text)
    assert.match(text, /Confirm: https\[:\]\/\/evil\[\.\]example\/hand-over/)
    assert.match(await textTo({ systemName: 'St. Mary’s Pharmacy 4.2' }), /St\. Mary’s Pharmacy 4\.2/)
  })

  it('goes to the contact of the registry where the application names none, and to nobody where neither does', async () => {
    const supplierId = await makeSupplier(app, scene.superUser)
    const email = `${randomUUID()}@example.org`
    const { applicationId } = await applyThere(app, scene, { supplierId })
    assert.equal((await approve(applicationId)).status, 200)
    await callAs(app, scene.nation.nmvo, changeSupplier, {
      params: { supplierId },
      body: { contactEmail: email },
    })
    await approve((await applyThere(app, scene, { supplierId })).applicationId)
    assert.equal((await app.mailTo(email)).length, 1)
  })
})

describe('the end of a change of IT system', () => {
  it('is mailed with what was locked', async () => {
    const reader = await makePerson(app, scene.superUser)
    const { applicationId } = await applyThere(app, scene)
    await approve(applicationId)
    await finish(applicationId)
    const [letter] = await app.mailTo(reader.email)
    assert.equal(letter?.subject, 'The old IT system is locked')
    assert.match(letter?.text ?? '', /Locked: Dispensary PC/)
    assert.match(letter?.text ?? '', /still under Locations, you can delete it now/)
    assert.ok(letter?.text.includes(`/applications/${applicationId}\n`), letter?.text)
  })
})

describe('an application', () => {
  it('is mailed to those who decide, one mail of each kind in a quarter of an hour', async () => {
    const market = await makeScene(app)
    const { nmvo, inspector, office } = market.nation
    await inFinnish(market.second)
    const group = await makeGroup(app, nmvo, ['national-applications:read', 'national-applications:decide'])
    const decider = await makePerson(app, office.site, { kind: 'user', groupIds: [group] })
    const onlooker = await makeUserWith(app, office, ['national-applications:read'])
    const ids = [(await applyThere(app, market)).applicationId, (await applyThere(app, market)).applicationId]
    assert.equal(await tellNmvo(ids), 2)
    for (const person of [nmvo, decider]) {
      assert.deepEqual(await subjectsTo(person), ['Application: change of IT system'])
    }
    assert.deepEqual(await subjectsTo(market.second), ['Uusi hakemus: IT-järjestelmän vaihto'])
    for (const person of [onlooker, inspector, market.superUser]) {
      assert.deepEqual(await subjectsTo(person), [])
    }
    app.clock.advance(900)
    // The proof is no longer fresh then.
    const superUser = { ...market.superUser, cookie: await startTestSession(app, market.superUser) }
    await tellNmvo([(await applyThere(app, { ...market, superUser })).applicationId])
    assert.equal((await subjectsTo(nmvo)).length, 2)
  })

  it('brings those who decide no link that the applicant wrote', async () => {
    const market = await makeScene(app)
    const { applicationId } = await applyThere(app, market, { systemName: 'See https://evil.example/now' })
    await tellNmvo([applicationId])
    const [letter] = await app.mailTo(market.nation.nmvo.email)
    assert.ok(letter?.text.includes('New IT system: See https[:]//evil[.]example/now'), letter?.text)
    assert.ok(letter?.text.includes(`${app.url}/national-applications/${applicationId}\n`), letter?.text)
    assert.match(letter?.text ?? '', /Planned date: 15 January 2027\n/)
  })

  it('that was withdrawn or decided before anybody was told is told to nobody', async () => {
    const market = await makeScene(app)
    const { applicationId } = await applyThere(app, market)
    await callAs(app, market.superUser, withdrawApplication, { params: { applicationId } })
    await tellNmvo([applicationId])
    const decided = await applyThere(app, market)
    await approve(decided.applicationId, market)
    await tellNmvo([decided.applicationId])
    assert.deepEqual(await subjectsTo(market.nation.nmvo), [])
  })
})
