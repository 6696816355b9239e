import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Endpoint } from '@theriac/contract/endpoint.ts'
import { isPermission, permissionNames } from '@theriac/contract/permissions.ts'
import { portalEndpoints } from '@theriac/contract/v1/portal-endpoints.ts'
import { proofSeconds } from '../src/access/person/recognise.ts'
import { addMarket, changeSettings } from '../src/features/markets/public.ts'
import { makeSite } from './factories.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from './people.ts'
import { bodyFor, paramsFor } from './portal-bodies.ts'
import { type Belongings, type Ids, makeBelongings, makeOverseer, nobodysIds } from './portal-scene.ts'
import { startTestApp, type TestApp } from './test-app.ts'
import { readTrail } from './trail.ts'

/*
 * What the portal's endpoints must refuse follows from their contract, so that an endpoint that is added is tried too.
 * Two lists name endpoints, so that nobody comes out of them unseen: those that are open, and those that ask for a
 * fresh proof.
 */

// What makes, shows or ends a credential, or gives a person or a machine rights; in the order of the alphabet.
const proven = [
  'addClientKey',
  'addUserGroup',
  'applyForSystemChange',
  'approveApplication',
  'beginTotp',
  'changeClientEquipment',
  'changeClientRole',
  'changeCredential',
  'changeUser',
  'changeUserGroup',
  'closeLocation',
  'createClientEquipment',
  'createOrganisation',
  'deleteClientEquipment',
  'endClientTokens',
  'endCredential',
  'finishSystemChange',
  'handOverCredentials',
  'inviteUser',
  'lockSupplier',
  'refuseApplication',
  'regenerateClientSecret',
  'reinstateUser',
  'removeTotp',
  'replaceSuperUser',
  'requestEmailChange',
  'restoreClientEquipment',
  'sendInvitationAgain',
  'setAllowedNetworks',
  'suspendOrganisation',
  'unlockClientEquipment',
  'unlockIncident',
  'unlockNationalClient',
  'withdrawApplication',
  'withdrawHandOver',
]

const ofPeople = portalEndpoints.filter(({ access }) => access !== 'anybody')

describe('every endpoint of the portal', () => {
  let app: TestApp
  let own: Belongings
  let kinds: Readonly<Record<string, TestPerson>>
  before(async () => {
    app = await startTestApp()
    await app.operate(async (work) => {
      // Its NMVO administrators need no authenticator app: what they may do is tried here, not how they sign in.
      await addMarket(work, 'AA', 'A market')
      await changeSettings(work, 'AA', { isTotpDemandedOfNmvo: false })
    })
    own = await makeBelongings(app)
    const site = own.site
    kinds = {
      'a Super User': own.superUser,
      'a user without a group': await makePerson(app, site, { kind: 'user' }),
      'a Super User of a wholesaler': await makePerson(app, await makeSite(app, { type: 'wholesaler' })),
      'an NMVO administrator': await makeOverseer(app, 'AA', 'nmvo-administrator'),
      'an inspector': await makeOverseer(app, 'AA', 'inspector'),
    }
  })
  after(() => app.close())

  it('asks who is signed in, but for these', () => {
    const open = portalEndpoints.filter(({ access }) => access === 'anybody').map(({ name }) => name)
    assert.deepEqual(open.toSorted(), [
      'acceptInvitation',
      'beginSignIn',
      'collectCredentials',
      'confirmEmailChange',
      'endSession',
      'finishSignIn',
      'readHandOver',
      'readInvitation',
      'readPasswordReset',
      'readPortalSettings',
      'requestPasswordReset',
      'resetPassword',
      'sendCodeAgain',
    ])
  })

  for (const endpoint of portalEndpoints.filter(({ method }) => method !== 'GET')) {
    it(`${endpoint.name} is refused to a page of another site`, async () => {
      for (const headers of [
        { origin: 'https://elsewhere.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ] as const) {
        const answer = await call(own.superUser, endpoint, nobodysIds, headers)
        // The demo turns whatever another site's page asks away at its door.
        assert.ok([403, 421].includes(answer.status), `${answer.status}`)
        assert.match(String(answer.body.code), /^request\.(cross_site|wrong_host)$/)
      }
    })
  }

  for (const endpoint of ofPeople) {
    it(`${endpoint.name} is refused to who is not signed in`, async () => {
      for (const person of [undefined, { cookie: '__Host-theriac-session=guessed' }]) {
        const { status, body } = await call(person, endpoint, own.ids)
        assert.equal(status, 401)
        assert.equal(body.code, 'session.missing')
      }
    })

    it(`${endpoint.name} is refused to each kind of person who lacks its permission, and to no other`, async () => {
      for (const [kind, person] of Object.entries(kinds)) {
        const held = await permissionsOf(person)
        const permission = permissionOf(endpoint)
        const { body } = await call(person, endpoint, nobodysIds)
        const isRefused = body?.code === 'permission.missing'
        const mustBe = permission !== undefined && !held.includes(permission)
        assert.equal(isRefused, mustBe, `${kind}: ${JSON.stringify(body)}`)
      }
    })
  }

  it('leaves in the trail who was refused what', async () => {
    const person = await makePerson(app, own.site)
    const endpoint = ofPeople.find(({ name }) => name === 'changeUserGroup') ?? sessionEndpoint()
    await call(person, endpoint, nobodysIds)
    const trail = await readTrail(app, `person:${person.personId}`)
    assert.deepEqual(
      trail.map(({ action, outcome, details }) => ({ action, outcome, details })),
      [
        {
          ...{ action: 'request.refused', outcome: 'refused' },
          details: { endpoint: 'changeUserGroup', code: 'group.not_found', errors: [] },
        },
      ],
    )
  })

  it('asks for a fresh proof that it is the person himself in these, and in no other', () => {
    const asking = portalEndpoints.filter(({ stepUp }) => stepUp !== undefined).map(({ name }) => name)
    assert.deepEqual(asking.toSorted(), proven)
  })

  for (const endpoint of ofPeople) {
    const asks = proven.includes(endpoint.name)
    it(`${endpoint.name} ${asks ? 'asks' : 'does not ask'} for a proof that is not older than 15 minutes`, async () => {
      const person =
        endpoint.reach === 'market'
          ? await makeOverseer(app, 'AA', 'nmvo-administrator')
          : await makePerson(app, own.site)
      app.clock.advance(proofSeconds)
      const { status, body } = await call(person, endpoint, nobodysIds)
      app.clock.advance(-proofSeconds)
      assert.equal(body?.code === 'step_up.required', asks, JSON.stringify(body))
      assert.equal(status === 403, asks)
    })
  }

  for (const endpoint of ofPeople) {
    if (typeof endpoint.stepUp !== 'object') continue
    for (const field of endpoint.stepUp.bodyFields) {
      it(`${endpoint.name} asks for it as soon as its body names ${field}`, async () => {
        const person = await makePerson(app, own.site)
        app.clock.advance(proofSeconds)
        const params = paramsFor(endpoint, nobodysIds)
        const { body } = await callAs(app, person, endpoint, { params, body: { [field]: null } })
        app.clock.advance(-proofSeconds)
        assert.equal(body.code, 'step_up.required')
      })
    }
  }

  for (const endpoint of ofPeople) {
    it(`${endpoint.name} does nothing for a page that shows another organisation than is open`, async () => {
      const headers = { 'theriac-organisation': randomUUID() }
      const { status, body } = await call(own.superUser, endpoint, own.ids, headers)
      assert.equal(status, 409)
      assert.equal(body.code, 'organisation.other_open')
    })
  }

  it('holds each permission of people in somebody’s hands', async () => {
    const all = new Set((await Promise.all(Object.values(kinds).map(permissionsOf))).flat())
    const used = new Set(portalEndpoints.map(permissionOf))
    assert.deepEqual(
      permissionNames.filter((name) => used.has(name) && !all.has(name)),
      [],
    )
  })

  async function permissionsOf(person: TestPerson): Promise<string[]> {
    const { body } = await callAs(app, person, sessionEndpoint())
    return body.permissions
  }

  function call(
    person: Pick<TestPerson, 'cookie'> | undefined,
    endpoint: Endpoint,
    ids: Ids,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<PersonAnswer> {
    const body = bodyFor(endpoint, ids)
    return callAs(app, person, endpoint, {
      params: paramsFor(endpoint, ids),
      headers,
      ...(body === undefined ? {} : { body }),
    })
  }
})

function permissionOf({ access }: Endpoint): string | undefined {
  return typeof access === 'string' && isPermission(access) ? access : undefined
}

function sessionEndpoint(): Endpoint {
  const found = portalEndpoints.find(({ name }) => name === 'readSession')
  if (found === undefined) throw new Error('The contract has no readSession.')
  return found
}
