import { randomUUID } from 'node:crypto'
import type { Endpoint } from '@theriac/contract/endpoint.ts'
import { ClientIdText, LocationId, Uuid } from '@theriac/contract/v1/fields.ts'
import type { TSchema } from 'typebox'
import { isIdName, type IdName, type Ids } from './portal-scene.ts'

/** A field of a body that names a thing by its id. */
export type IdField = { readonly field: string; readonly names: IdName; readonly isList: boolean }

// One for each endpoint of a signed-in person that takes a body, and names a thing in it or in its address.
const bodies: Readonly<Record<string, (ids: Ids) => object>> = {
  changeSession: ({ organisationId }) => ({ organisationId }),
  changeUser: () => ({ groupIds: [] }),
  inviteUser: () => ({
    ...{ name: 'Somebody', email: `${randomUUID()}@example.org`, kind: 'user' },
    ...{ groupIds: [], locationIds: null },
  }),
  changeUserGroup: () => ({ name: `Group ${randomUUID()}` }),
  changeLocation: () => ({ name: 'Another name' }),
  createClientEquipment: ({ roleId, supplierId }) => ({
    equipmentId: 'Till',
    clientRoleId: roleId,
    supplierId,
  }),
  changeClientEquipment: ({ roleId, supplierId }) => ({
    equipmentId: 'Till 2',
    clientRoleId: roleId,
    supplierId,
  }),
  lockClientEquipment: () => ({ reason: 'lost' }),
  regenerateClientSecret: () => ({ overlapSeconds: 0 }),
  handOverCredentials: () => ({ email: null, validDays: 7 }),
  addClientKey: () => ({
    name: 'Key',
    key: { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'Ew'.repeat(21) + 'E' } },
  }),
  changeCredential: () => ({ name: `Secret ${randomUUID()}` }),
  applyForSystemChange: ({ locationId, roleId, supplierId }) => ({
    ...{ locationId: Number(locationId), systemName: 'New system', clientRoleId: roleId, supplierId },
    ...{ replaces: [], plannedOn: '2027-01-01' },
  }),
  applyForClosingLocation: ({ locationId }) => ({
    locationId: Number(locationId),
    plannedOn: '2027-01-01',
  }),
  refuseApplication: () => ({ reason: 'test' }),
  finishSystemChange: () => ({ isUseKnown: true }),
  addItSystem: () => ({ name: `System ${randomUUID()}` }),
  changeItSystem: () => ({ name: `System ${randomUUID()}` }),
  lockSupplier: () => ({ systemId: null, reason: 'test', digest: 'of something else', isChangeKnown: false }),
  setAllowedNetworks: () => ({ networks: ['127.0.0.0/8'] }),
  changeClientRole: () => ({ description: 'other' }),
  changeSupplier: () => ({ contactName: 'Somebody' }),
  changeOrganisation: () => ({ name: `Organisation ${randomUUID()}` }),
  suspendOrganisation: () => ({ reason: 'test' }),
  replaceSuperUser: () => ({ name: 'Somebody', email: `${randomUUID()}@example.org` }),
  lockNationalClient: () => ({ reason: 'test' }),
}

/** A body that the contract accepts, where one is known; an empty one otherwise, and none where none is taken. */
export function bodyFor({ name, body }: Endpoint, ids: Ids): object | undefined {
  return body === undefined ? undefined : (bodies[name]?.(ids) ?? {})
}

/** What stands in the address of an endpoint. @throws Error where it names what the scene has not */
export function paramsFor(endpoint: Endpoint, ids: Ids): Record<string, string> {
  return Object.fromEntries(pathIdsOf(endpoint).map((name) => [name, ids[name]]))
}

/** The ids in the address of an endpoint. @throws Error where it names what the scene has not */
export function pathIdsOf({ name, params }: Endpoint): IdName[] {
  return Object.keys(params?.properties ?? {}).map((id) => {
    if (!isIdName(id)) throw new Error(`What does ${id} of ${name} name?`)
    return id
  })
}

// Where a field is not called as what it names.
const otherNames: Readonly<Record<string, IdName>> = {
  clientRoleId: 'roleId',
  'applyForSystemChange replaces': 'clientId',
  'replaceSuperUser replaces': 'superUserId',
}

/**
 * The fields of an endpoint's body that are an id, or a list of them, by their schema.
 * @throws Error for one of which is not known what it names
 */
export function idFieldsOf({ name, body }: Endpoint): IdField[] {
  return idFieldsIn(name, body)
}

/** The same of what stands in its address after the question mark. */
export function queryIdsOf({ name, query }: Endpoint): IdField[] {
  return idFieldsIn(name, query)
}

function idFieldsIn(endpointName: string, schema: object | undefined): IdField[] {
  return Object.entries(propertiesOf(schema)).flatMap(([field, of]) => {
    if (!holdsId(of)) return []
    const names = otherNames[`${endpointName} ${field}`] ?? otherNames[field] ?? field.replace(/Ids$/, 'Id')
    if (!isIdName(names)) throw new Error(`What does ${field} of ${endpointName} name?`)
    return [{ field, names, isList: isList(of) }]
  })
}

function propertiesOf(schema: object | undefined): Readonly<Record<string, TSchema>> {
  return Object(schema).properties ?? {}
}

function holdsId(schema: TSchema): boolean {
  const { pattern, maxLength, description, items, anyOf = [] } = Object(schema)
  if (pattern === Object(Uuid).pattern || description === Object(LocationId).description) return true
  const clientId = Object(ClientIdText)
  if (pattern === clientId.pattern && maxLength === clientId.maxLength) return true
  return [items ?? [], anyOf].flat().some(holdsId)
}

function isList(schema: TSchema): boolean {
  const { items, anyOf = [] } = Object(schema)
  return items !== undefined || [anyOf].flat().some(isList)
}
