import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readApplication, withdrawApplication } from '@theriac/contract/v1/applications.ts'
import {
  deleteClientEquipment,
  lockClientEquipment,
  readClientEquipment,
  regenerateClientSecret,
  restoreClientEquipment,
  unlockClientEquipment,
} from '@theriac/contract/v1/clients.ts'
import { closeLocation } from '@theriac/contract/v1/locations.ts'
import {
  approveApplication,
  finishSystemChange,
  listNationalApplications,
  readNationalApplication,
  refuseApplication,
} from '@theriac/contract/v1/national-applications.ts'
import { suspendOrganisation } from '@theriac/contract/v1/national.ts'
import { applyThere, makeScene, type Scene } from '../../../test/applications.ts'
import { fetchToken, requestToken, verify } from '../../../test/calls.ts'
import { makePack, type TestClient, type TestPack } from '../../../test/factories.ts'
import { makeNation } from '../../../test/national.ts'
import { callAs, type PersonAnswer, startTestSession, type TestPerson } from '../../../test/people.ts'
import { type Installation, startInstallation } from '../../../test/start-installation.ts'
import type { TestApp } from '../../../test/test-app.ts'
import { readTrail } from '../../../test/trail.ts'

let installation: Installation
let app: TestApp
let other: TestApp
let scene: Scene
let pack: TestPack
before(async () => {
  installation = await startInstallation()
  ;[app, other] = installation.nodes
  scene = await makeScene(app)
  pack = await makePack(app)
})
after(() => installation.end())

const params = (applicationId: string) => ({ params: { applicationId } })
const approve = (applicationId: string, person = scene.nation.nmvo, node = app) =>
  callAs(node, person, approveApplication, { ...params(applicationId), body: {} })
const refuse = (applicationId: string, person = scene.nation.nmvo, node = app) =>
  callAs(node, person, refuseApplication, { ...params(applicationId), body: { reason: 'Not qualified' } })
const finish = (applicationId: string, isUseKnown = false, person = scene.nation.nmvo, node = app) =>
  callAs(node, person, finishSystemChange, { ...params(applicationId), body: { isUseKnown } })
const withdraw = (applicationId: string, node = app) =>
  callAs(node, scene.superUser, withdrawApplication, params(applicationId))
const read = (applicationId: string) => callAs(app, scene.superUser, readApplication, params(applicationId))
const codeOf = ({ status, body }: PersonAnswer) => `${status} ${body?.code ?? 'no code'}`
const namesOf = ({ body }: PersonAnswer) =>
  body.steps.filter(({ at }: { at: string | null }) => at !== null).map(({ name }: { name: string }) => name)
const grant = async ({ clientId, clientSecret }: TestClient, node = app) =>
  (await requestToken(node, { client_id: clientId, client_secret: clientSecret })).status
const show = async (clientId: string): Promise<TestClient> => {
  const shown = await callAs(app, scene.superUser, regenerateClientSecret, {
    params: { clientId },
    body: { overlapSeconds: 0 },
  })
  return { clientId, clientSecret: shown.body.clientSecret }
}

describe('a change of IT system', () => {
  it('goes its whole way, and the page tells each step with its time', async () => {
    const { old, applicationId } = await applyThere(app, scene)
    const oldToken = await fetchToken(app, old)
    await app.notes.flush()
    app.clock.advance(60)
    const approved = await approve(applicationId)
    const { equipment } = approved.body.change
    assert.partialDeepStrictEqual(equipment, {
      equipmentId: 'New system',
      status: 'active',
      firstUsedAt: null,
    })
    const made = await callAs(app, scene.superUser, readClientEquipment, {
      params: { clientId: equipment.clientId },
    })
    assert.equal(made.body.clientRole.id, scene.clientRoleId)
    assert.deepEqual([made.body.secrets, made.body.keys], [[], []])
    app.clock.advance(60)
    const fresh = await show(equipment.clientId)
    app.clock.advance(60)
    await fetchToken(app, fresh)
    await app.notes.flush()
    app.clock.advance(25 * 3600)
    // Nobody stays signed in for so long.
    const cookie = await startTestSession(app, scene.nation.nmvo)
    const finished = await finish(applicationId, false, { ...scene.nation.nmvo, cookie })
    assert.equal(finished.body.state, 'closed')
    assert.deepEqual(namesOf(finished), [
      ...['applied', 'approved', 'equipment-made', 'credentials-collected', 'new-in-use', 'old-last-used'],
      ...['old-locked', 'closed'],
    ])
    const times = finished.body.steps.map(({ at }: { at: string }) => Date.parse(at))
    const start = times[0]
    assert.deepEqual(
      times.map((time: number) => (time - start) / 1000),
      [0, 60, 60, 120, 180, 0, 90_180, 90_180],
    )
    assert.equal(await grant(old), 401)
    assert.equal((await verify(app, oldToken, pack)).status, 401)
    assert.equal(await grant(fresh), 200)
    app.clock.advance(-25 * 3600)
  })
})

describe('deciding an application', () => {
  it('makes the equipment on approval, named, with the reason, and is in the trail of the organisation', async () => {
    const { applicationId } = await applyThere(app, scene)
    const { body } = await callAs(app, scene.nation.nmvo, approveApplication, {
      ...params(applicationId),
      body: { reason: 'Checked' },
    })
    assert.deepEqual(body.decision, {
      by: scene.nation.nmvo.name,
      at: app.clock.now().toISOString(),
      reason: 'Checked',
    })
    const trail = await readTrail(app, `application:${applicationId}`)
    assert.deepEqual(
      trail.map(({ action, organisationId }) => [action, organisationId]),
      ['application.applied', 'application.approved', 'application.viewed'].map((action) => [
        ...[action, scene.superUser.organisationId],
      ]),
    )
    const clientId: string = body.change.equipment.clientId
    const [added] = await readTrail(app, `client:${clientId}`)
    assert.partialDeepStrictEqual(added, {
      ...{ action: 'client.added', actorId: scene.nation.nmvo.personId },
      organisationId: scene.superUser.organisationId,
    })
  })

  it('is done by one of two who decide at once, on two nodes; the other is told who and how', async () => {
    for (const second of [approve, refuse]) {
      const { applicationId } = await applyThere(app, scene)
      const answers = await Promise.all([
        approve(applicationId, scene.nation.nmvo, app),
        second(applicationId, scene.second, other),
      ])
      const won = answers.find(({ status }) => status === 200)
      const lost = answers.find(({ status }) => status !== 200)
      assert.equal(lost?.body.code, 'application.decided')
      const how = won?.body.state
      assert.deepEqual(lost?.body.errors, [
        {
          field: 'decision',
          message: `${how} by ${won?.body.decision.by} at ${app.clock.now().toISOString()}`,
        },
      ])
      const { body } = await read(applicationId)
      assert.equal(body.state, how)
      assert.equal(body.change.equipment === null, how === 'refused')
    }
  })

  it('is refused with the reason; equipment that was made before is locked by it', async () => {
    const ireland = await makeScene(app, { approvalBeforeCredentials: false })
    const { applicationId, answer } = await applyThere(app, ireland)
    const { clientId } = answer.body.change.equipment
    const refused = await refuse(applicationId, ireland.nation.nmvo)
    assert.partialDeepStrictEqual(refused.body, {
      ...{ state: 'refused', decision: { reason: 'Not qualified' } },
      change: { equipment: { status: 'locked' }, replaces: [{ status: 'active' }] },
    })
    assert.deepEqual(namesOf(refused), ['applied', 'equipment-made', 'refused'])
    const unlocked = await callAs(app, ireland.superUser, unlockClientEquipment, { params: { clientId } })
    assert.equal(codeOf(unlocked), '409 client.locked_by_nmvo')
    assert.equal(codeOf(await finish(applicationId, true, ireland.nation.nmvo)), '409 application.over')
    const again = await applyThere(app, ireland)
    assert.equal(again.answer.status, 200)
  })

  it('approves equipment that is there already, or was deleted since, without making another', async () => {
    const ireland = await makeScene(app, { approvalBeforeCredentials: false })
    for (const isDeleted of [false, true]) {
      const { old, applicationId, answer } = await applyThere(app, ireland)
      const { clientId } = answer.body.change.equipment
      if (isDeleted) await callAs(app, ireland.superUser, deleteClientEquipment, { params: { clientId } })
      const { body } = await approve(applicationId, ireland.nation.nmvo)
      assert.equal(body.state, 'approved')
      assert.equal(body.change.equipment.clientId, clientId)
      assert.equal(body.change.equipment.status, isDeleted ? 'deleted' : 'active')
      assert.equal(await grant(old), 200)
    }
  })

  it('refuses what was withdrawn, whoever comes first', async () => {
    const { applicationId } = await applyThere(app, scene)
    await withdraw(applicationId)
    for (const decide of [approve, refuse, finish]) {
      assert.equal(codeOf(await decide(applicationId)), '409 application.over')
    }
    const race = await applyThere(app, scene)
    const [approved, withdrawn] = await Promise.all([
      approve(race.applicationId),
      withdraw(race.applicationId, other),
    ])
    assert.equal(withdrawn.status, 200)
    assert.ok([200, 409].includes(approved.status))
    const { body } = await read(race.applicationId)
    assert.equal(body.state, 'withdrawn')
    // What the approval made went with it.
    assert.equal(body.change.equipment?.status ?? 'deleted', 'deleted')
  })

  it('makes nothing at a location that was closed meanwhile; refusing it is possible', async () => {
    const { old, applicationId } = await applyThere(app, scene)
    await callAs(app, scene.superUser, closeLocation, { params: { locationId: old.locationId } })
    assert.equal(codeOf(await approve(applicationId)), '409 location.closed')
    assert.equal((await read(applicationId)).body.state, 'applied')
    assert.equal((await refuse(applicationId)).status, 200)
  })

  it('of a suspended organisation is possible, and nothing of it works until it is reinstated', async () => {
    const suspended = await makeScene(app)
    const { applicationId } = await applyThere(app, suspended)
    await callAs(app, suspended.nation.nmvo, suspendOrganisation, {
      params: { organisationId: suspended.superUser.organisationId },
      body: { reason: 'test' },
    })
    assert.equal((await approve(applicationId, suspended.nation.nmvo)).status, 200)
    const asked = await callAs(app, suspended.superUser, readApplication, params(applicationId))
    assert.equal(asked.status, 401)
  })

  it('is nobody’s but the market’s own administrators’', async () => {
    const { applicationId } = await applyThere(app, scene)
    const { nmvo } = await makeNation(app)
    for (const decide of [approve, refuse]) {
      assert.equal(codeOf(await decide(applicationId, nmvo)), '404 application.not_found')
      for (const person of [scene.nation.inspector, scene.superUser]) {
        assert.equal(codeOf(await decide(applicationId, person)), '403 permission.missing')
      }
    }
    assert.equal(codeOf(await finish(applicationId, true, nmvo)), '404 application.not_found')
    const seen = await callAs(app, scene.nation.inspector, readNationalApplication, params(applicationId))
    assert.equal(seen.status, 200)
    const elsewhere = await callAs(app, nmvo, readNationalApplication, params(applicationId))
    assert.equal(codeOf(elsewhere), '404 application.not_found')
  })
})

describe('finishing a change of IT system', () => {
  it('refuses the old system’s tokens from the answer on, on both nodes', async () => {
    const { old, applicationId } = await applyThere(app, scene)
    const tokens = await Promise.all([fetchToken(app, old), fetchToken(other, old)])
    await Promise.all([app.notes.flush(), other.notes.flush()])
    await approve(applicationId)
    const used = await finish(applicationId)
    assert.equal(codeOf(used), '409 application.old_in_use')
    assert.deepEqual(used.body.errors, [
      { field: 'isUseKnown', message: `Dispensary PC was used at ${app.clock.now().toISOString()}` },
    ])
    assert.equal((await verify(other, tokens[0], pack)).status, 200)
    assert.equal((await finish(applicationId, true)).status, 200)
    for (const node of [app, other]) {
      for (const token of tokens) assert.equal((await verify(node, token, pack)).status, 401)
      assert.equal(await grant(old, node), 401)
    }
    const { body } = await callAs(app, scene.superUser, readClientEquipment, {
      params: { clientId: old.clientId },
    })
    assert.deepEqual(body.lock, {
      ...{ by: 'nmvo', at: app.clock.now().toISOString() },
      reason: 'Another IT system has taken its place: New system',
    })
  })

  it('asks about what was used in the last 24 hours, and about nothing that has stopped', async () => {
    const { old, applicationId } = await applyThere(app, scene)
    await fetchToken(app, old)
    await app.notes.flush()
    await approve(applicationId)
    await callAs(app, scene.superUser, lockClientEquipment, {
      params: { clientId: old.clientId },
      body: { reason: 'replaced' },
    })
    const { body, status } = await finish(applicationId)
    assert.equal(status, 200)
    assert.equal(body.change.replaces[0].status, 'locked')
    const unlocked = await callAs(app, scene.superUser, unlockClientEquipment, {
      params: { clientId: old.clientId },
    })
    assert.equal(codeOf(unlocked), '409 client.locked_by_nmvo')
  })

  it('is possible when the old equipment was deleted meanwhile; restored, it comes back locked', async () => {
    const { old, applicationId } = await applyThere(app, scene)
    await approve(applicationId)
    await callAs(app, scene.superUser, deleteClientEquipment, { params: { clientId: old.clientId } })
    const { body } = await finish(applicationId)
    assert.equal(body.state, 'closed')
    assert.equal(body.change.replaces[0].status, 'deleted')
    const restored = await callAs(app, scene.superUser, restoreClientEquipment, {
      params: { clientId: old.clientId },
    })
    assert.equal(restored.body.lock.by, 'nmvo')
  })

  it('closes it when the old equipment is gone for good, or its location was closed', async () => {
    const gone = await applyThere(app, scene)
    await approve(gone.applicationId)
    await callAs(app, scene.superUser, deleteClientEquipment, { params: { clientId: gone.old.clientId } })
    const closed = await applyThere(app, scene)
    await approve(closed.applicationId)
    await callAs(app, scene.superUser, closeLocation, { params: { locationId: closed.old.locationId } })
    app.clock.advance(31 * 86_400)
    const cookie = await startTestSession(app, scene.nation.nmvo)
    for (const { applicationId } of [gone, closed]) {
      const { body } = await finish(applicationId, false, { ...scene.nation.nmvo, cookie })
      assert.equal(body.state, 'closed')
    }
    app.clock.advance(-31 * 86_400)
  })

  it('is done once, and not before the approval', async () => {
    const { applicationId } = await applyThere(app, scene)
    assert.equal(codeOf(await finish(applicationId)), '409 application.not_approved')
    await approve(applicationId)
    const answers = await Promise.all([
      finish(applicationId, true),
      finish(applicationId, true, scene.second, other),
    ])
    assert.deepEqual(answers.map(codeOf).toSorted(), ['200 no code', '409 application.over'])
    assert.equal(codeOf(await finish(applicationId, true)), '409 application.over')
    assert.equal(codeOf(await withdraw(applicationId)), '409 application.over')
  })

  it('wins over an organisation that makes a new secret for the old system at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { old, applicationId } = await applyThere(app, scene)
      await approve(applicationId)
      const [finished, renewed] = await Promise.all([
        finish(applicationId, true),
        callAs(other, scene.superUser, regenerateClientSecret, {
          params: { clientId: old.clientId },
          body: { overlapSeconds: 3600 },
        }),
      ])
      assert.equal(finished.status, 200)
      assert.ok(['200 no code', '409 client.locked'].includes(codeOf(renewed)), codeOf(renewed))
      const clientSecret = renewed.body.clientSecret ?? old.clientSecret
      assert.equal(await grant({ clientId: old.clientId, clientSecret }), 401)
      assert.equal(await grant(old), 401)
    }
  })
})

describe('the applications of the market', () => {
  it('are listed oldest first while they are open, and the last one first when they are over', async () => {
    const market = await makeScene(app)
    const { nmvo, inspector } = market.nation
    const list = async (state?: string, person: TestPerson = nmvo) => {
      const { body } = await callAs(app, person, listNationalApplications, {
        ...(state === undefined ? {} : { query: { state } }),
      })
      return [body.applications.map(({ id }: { id: string }) => id), body.total]
    }
    const made: string[] = []
    for (let count = 0; count < 3; count += 1) {
      made.push((await applyThere(app, market)).applicationId)
      app.clock.advance(60)
    }
    const [first = '', second = '', third = ''] = made
    assert.deepEqual(await list(), [made, 3])
    assert.deepEqual(await list('open', inspector), [made, 3])
    await approve(third, nmvo)
    await refuse(second, nmvo)
    app.clock.advance(60)
    await callAs(app, market.superUser, withdrawApplication, params(first))
    assert.deepEqual(await list(), [[third], 1])
    assert.deepEqual(await list('over'), [[first, second], 2])
    const looks = (await readTrail(app, `market:${market.nation.market}`)).filter(
      ({ action }) => action === 'market.viewed',
    )
    assert.deepEqual(
      looks.map(({ details }) => details),
      ['open', 'open', 'open', 'over'].map((which) => ({ what: `${which} applications` })),
    )
  })
})
