import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Endpoint } from '@theriac/contract/endpoint.ts'
import { applyForSystemChange, withdrawApplication } from '@theriac/contract/v1/applications.ts'
import { portalEndpoints } from '@theriac/contract/v1/portal-endpoints.ts'
import { Compile } from 'typebox/compile'
import { addMarket, changeSettings } from '../src/features/markets/public.ts'
import { callAs, type PersonAnswer, type TestPerson } from './people.ts'
import { bodyFor, type IdField, idFieldsOf, paramsFor, pathIdsOf, queryIdsOf } from './portal-bodies.ts'
import { type Belongings, type IdName, makeBelongings, makeOverseer, nobodysIds } from './portal-scene.ts'
import { rowsWith } from './rows-with.ts'
import { startTestApp, type TestApp } from './test-app.ts'

/*
 * Which ids an address, its query and a body name is read from the contract. Each is tried alone, with all else one's own: that of
 * another organisation of the market, and that of one in another market, must be answered as one that nobody has.
 */

// What stops these when the id is right: the market needs no such application; nobody has looked at what would stop.
const stopped: Readonly<Record<string, string>> = {
  'applyForClosingLocation locationId': 'application.not_needed',
  'lockSupplier systemId': 'incident.changed',
}

const ofPeople = portalEndpoints.filter(({ access }) => access !== 'anybody')

describe('an id of another organisation', () => {
  let app: TestApp
  let own: Belongings
  let others: { readonly neighbour: Belongings; readonly foreigner: Belongings }
  let nmvo: TestPerson
  before(async () => {
    app = await startTestApp()
    await app.operate(async (work) => {
      for (const market of ['AA', 'BB']) {
        await addMarket(work, market, 'A market')
        // Its NMVO administrators need no authenticator app: what they may do is tried here, not how they sign in.
        await changeSettings(work, market, { isTotpDemandedOfNmvo: false })
      }
    })
    own = await makeBelongings(app)
    others = { neighbour: await makeBelongings(app), foreigner: await makeBelongings(app, 'BB') }
    nmvo = await makeOverseer(app, 'AA', 'nmvo-administrator')
  })
  after(() => app.close())

  for (const endpoint of ofPeople) {
    for (const name of pathIdsOf(endpoint)) {
      it(`as ${name} in the address of ${endpoint.name} is answered as one that nobody has`, async () => {
        await assertForeignIsUnknown(endpoint, name, (id) => ({
          params: { ...paramsFor(endpoint, own.ids), [name]: id },
          body: bodyFor(endpoint, own.ids),
        }))
      })
    }
    for (const { field, names } of queryIdsOf(endpoint)) {
      it(`as ${field} in the query of ${endpoint.name} is answered as one that nobody has`, async () => {
        const inputWith = (id: string) => ({
          params: paramsFor(endpoint, own.ids),
          query: { [field]: id },
          body: bodyFor(endpoint, own.ids),
        })
        await assertForeignIsUnknown(endpoint, names, inputWith)
        const { status, body } = await call(endpoint, inputWith(own.ids[names]))
        assert.equal(status, 200, JSON.stringify(body))
      })
    }
    for (const field of idFieldsOf(endpoint)) {
      it(`as ${field.field} in the body of ${endpoint.name} is answered as one that nobody has`, async () => {
        const inputWith = (id: string) => ({
          params: paramsFor(endpoint, own.ids),
          body: { ...bodyFor(endpoint, own.ids), [field.field]: valueOf(field, id) },
        })
        await assertForeignIsUnknown(endpoint, field.names, inputWith)
        const { status, body } = await call(endpoint, inputWith(own.ids[field.names]))
        const expected = stopped[`${endpoint.name} ${field.field}`]
        if (expected === undefined) assert.equal(status, 200, JSON.stringify(body))
        else assert.equal(body.code, expected)
        // Of one kind a location has one open application.
        if (endpoint === applyForSystemChange)
          await call(withdrawApplication, { params: { applicationId: body.id }, body: undefined })
      })
    }
  }

  it('is tried in these fields of queries', () => {
    const tried = ofPeople.flatMap((endpoint) =>
      queryIdsOf(endpoint).map(({ field }) => `${endpoint.name} ${field}`),
    )
    assert.deepEqual(tried, ['previewSupplierLock systemId'])
  })

  it('is tried in these fields of bodies', () => {
    const tried = ofPeople.flatMap((endpoint) =>
      idFieldsOf(endpoint).map(({ field }) => `${endpoint.name} ${field}`),
    )
    assert.deepEqual(tried.toSorted(), [
      'applyForClosingLocation locationId',
      'applyForSystemChange clientRoleId',
      'applyForSystemChange locationId',
      'applyForSystemChange replaces',
      'applyForSystemChange supplierId',
      'applyForSystemChange systemId',
      'changeClientEquipment clientRoleId',
      'changeClientEquipment supplierId',
      'changeClientEquipment systemId',
      'changeSession locationId',
      'changeSession organisationId',
      'changeUser groupIds',
      'changeUser locationIds',
      'createClientEquipment clientRoleId',
      'createClientEquipment supplierId',
      'createClientEquipment systemId',
      'inviteUser groupIds',
      'inviteUser locationIds',
      'lockSupplier systemId',
      'replaceSuperUser replaces',
    ])
  })

  for (const endpoint of ofPeople.filter(({ body }) => body !== undefined)) {
    if (pathIdsOf(endpoint).length + idFieldsOf(endpoint).length === 0) continue
    it(`is tried in ${endpoint.name} with a body that the contract accepts`, () => {
      const { body = {} } = endpoint
      assert.deepEqual(Compile(body).Errors(bodyFor(endpoint, own.ids)), [])
    })
  }

  /** Asks with the id of nobody, and with the same of others: the answer is one, and no row is another afterwards. */
  async function assertForeignIsUnknown(
    endpoint: Endpoint,
    name: IdName,
    inputWith: (id: string) => Input,
  ): Promise<void> {
    const unknown = await refusalOf(endpoint, inputWith(nobodysIds[name]))
    assert.equal(unknown.status, 404, JSON.stringify(unknown))
    const ids = [own, ...Object.values(others)].flatMap((belongings) => Object.values(belongings.ids))
    const rows = await rowsWith(ids)
    for (const [whose, { ids: foreignIds }] of Object.entries(others)) {
      if (whose === 'neighbour' && isOfMarket(endpoint, name)) continue
      assert.deepEqual(await refusalOf(endpoint, inputWith(foreignIds[name])), unknown, whose)
    }
    assert.deepEqual(await rowsWith(ids), rows)
  }

  async function refusalOf(endpoint: Endpoint, input: Input) {
    const { status, body } = await call(endpoint, input)
    return { status, ...body, reference: undefined }
  }

  function call(endpoint: Endpoint, { params, query, body }: Input): Promise<PersonAnswer> {
    const person = endpoint.reach === 'market' ? nmvo : own.superUser
    return callAs(app, person, endpoint, {
      params,
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body }),
    })
  }
})

type Input = {
  readonly params: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body: object | undefined
}

// Where those of a whole market may be named.
function isOfMarket({ reach }: Endpoint, name: IdName): boolean {
  return (
    name === 'supplierId' ||
    (reach === 'market' && ['organisationId', 'clientId', 'applicationId', 'incidentLockId'].includes(name))
  )
}

function valueOf({ names, isList }: IdField, id: string): unknown {
  const value = names === 'locationId' ? Number(id) : id
  return isList ? [value] : value
}
