import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Endpoint } from '@theriac/contract/endpoint.ts'
import { isPermission, permissionNames } from '@theriac/contract/permissions.ts'
import { portalEndpoints } from '@theriac/contract/v1/portal-endpoints.ts'
import { addMarket, changeSettings } from '../src/features/markets/public.ts'
import { makeSite } from './factories.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from './people.ts'
import { type Belongings, type IdName, makeBelongings, makeOverseer, nobodysIds } from './portal-scene.ts'
import { startTestApp, type TestApp } from './test-app.ts'
import { readTrail } from './trail.ts'

/*
 * What the portal's endpoints must refuse follows from their contract: nothing here names an endpoint, but for the
 * bodies that a foreign id is tried with.
 */

// A body that the contract accepts, for each endpoint that takes one and names something in its address or body.
const bodies: Readonly<Record<string, (ids: Belongings['ids']) => object>> = {
  changeSession: ({ organisationId }) => ({ organisationId }),
  changeUser: () => ({ groupIds: [] }),
  inviteUser: ({ groupId }) => ({
    ...{ name: 'Somebody', email: `${randomUUID()}@example.org`, kind: 'user' },
    ...{ groupIds: [groupId], locationIds: null },
  }),
  changeUserGroup: () => ({ name: `Group ${randomUUID()}` }),
  changeLocation: () => ({ name: 'Another name' }),
  createClientEquipment: ({ roleId }) => ({ equipmentId: 'Till', clientRoleId: roleId }),
  changeClientEquipment: () => ({ equipmentId: 'Till 2' }),
  lockClientEquipment: () => ({ reason: 'lost' }),
  regenerateClientSecret: () => ({ overlapSeconds: 0 }),
  changeClientRole: () => ({ description: 'other' }),
  changeSupplier: () => ({ contactName: 'Somebody' }),
  changeOrganisation: () => ({ name: `Organisation ${randomUUID()}` }),
  suspendOrganisation: () => ({ reason: 'test' }),
  replaceSuperUser: () => ({ name: 'Somebody', email: `${randomUUID()}@example.org` }),
  lockNationalClient: () => ({ reason: 'test' }),
}

const ofPeople = portalEndpoints.filter(({ access }) => access !== 'anybody')
const namesThings = (endpoint: Endpoint) => endpoint.params !== undefined

describe('every endpoint of the portal', () => {
  let app: TestApp
  let own: Belongings
  let foreign: Belongings
  let kinds: Readonly<Record<string, TestPerson>>
  before(async () => {
    app = await startTestApp()
    await app.operate(async (work) => {
      for (const market of ['AA', 'BB']) await addPlainMarket(work, market)
    })
    own = await makeBelongings(app)
    foreign = await makeBelongings(app, 'BB')
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
      'confirmEmailChange',
      'endSession',
      'finishSignIn',
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

  for (const endpoint of ofPeople.filter(namesThings)) {
    it(`${endpoint.name} answers another organisation's id as one that nobody has`, async () => {
      const person = endpoint.reach === 'market' ? kinds['an NMVO administrator'] : own.superUser
      const answers = []
      for (const ids of [foreign.ids, nobodysIds]) {
        const { status, body } = await call(person, endpoint, ids)
        answers.push({ status, ...body, reference: undefined })
      }
      assert.deepEqual(answers[0], answers[1])
      assert.equal(answers[0]?.status, 404)
    })
  }

  it('leaves in the trail who was refused what', async () => {
    const person = await makePerson(app, own.site)
    const endpoint = ofPeople.find(({ name }) => name === 'changeUserGroup') ?? sessionEndpoint()
    await call(person, endpoint, foreign.ids)
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

  for (const endpoint of ofPeople.filter(({ stepUp }) => stepUp === true)) {
    it(`${endpoint.name} asks for a fresh proof that it is the person himself`, async () => {
      const person =
        endpoint.reach === 'market'
          ? await makeOverseer(app, 'AA', 'nmvo-administrator')
          : await makePerson(app, own.site)
      app.clock.advance(16 * 60)
      const { status, body } = await call(person, endpoint, nobodysIds)
      assert.equal(status, 403)
      assert.equal(body.code, 'step_up.required')
      app.clock.advance(-16 * 60)
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
    ids: Belongings['ids'],
    headers: Readonly<Record<string, string>> = {},
  ): Promise<PersonAnswer> {
    const names = Object.keys(endpoint.params?.properties ?? {})
    const params = Object.fromEntries(names.map((name) => [name, isIdName(name) ? ids[name] : 'x']))
    const body = endpoint.body === undefined ? undefined : (bodies[endpoint.name]?.(ids) ?? {})
    return callAs(app, person, endpoint, { params, headers, ...(body === undefined ? {} : { body }) })
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

function isIdName(name: string): name is IdName {
  return name in nobodysIds
}

// NMVO administrators of these markets need no authenticator app: what they may do is tried here, not how they sign in.
async function addPlainMarket(work: Parameters<typeof changeSettings>[0], market: string): Promise<void> {
  await addMarket(work, market, 'A market')
  await changeSettings(work, market, { isTotpDemandedOfNmvo: false })
}
