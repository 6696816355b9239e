import { randomUUID } from 'node:crypto'
import type { Endpoint } from '@theriac/contract/endpoint.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import { digestOf, newLinkToken } from '../src/platform/crypto/link-token.ts'
import { newId } from '../src/platform/crypto/new-id.ts'
import { boolean, bytes, integer, text, timestamp, uuid } from '../src/platform/database/columns.ts'
import { statement } from '../src/platform/database/statement.ts'
import type { TestApp } from './test-app.ts'

/** A person who is signed in, in one organisation. */
export type TestPerson = {
  readonly personId: string
  readonly membershipId: string
  readonly organisationId: string
  readonly email: string
  readonly name: string
  /** The value of the header Cookie. */
  readonly cookie: string
}

type PersonOptions = {
  readonly kind?: MembershipKind
  readonly name?: string
  readonly email?: string
  readonly groupIds?: readonly string[]
  /** The locations that the person is limited to; all where none are given. */
  readonly locationIds?: readonly number[]
}

/** A person of an organisation with a session, as if he had just signed in; he has no password. */
export async function makePerson(
  app: TestApp,
  { organisationId }: { organisationId: string },
  options: PersonOptions = {},
): Promise<TestPerson> {
  const { kind = 'super-user', name = 'Test Person', groupIds = [], locationIds } = options
  const email = options.email ?? `${randomUUID()}@example.org`
  const now = app.clock.now()
  const [personId, membershipId] = [newId(now), newId(now)]
  await app.database.transaction('theriac_national', undefined, async (tx) => {
    await tx.run(insertTestPerson, [personId, email, name, now])
    const all = locationIds === undefined
    await tx.run(insertTestMembership, [membershipId, organisationId, personId, kind, all, now])
    for (const id of groupIds) await tx.run(insertTestGroup, [organisationId, membershipId, id])
    for (const id of locationIds ?? []) await tx.run(insertTestLocation, [organisationId, membershipId, id])
  })
  const cookie = await startTestSession(app, { personId, membershipId })
  return { personId, membershipId, organisationId, email, name, cookie }
}

/** The same person in another organisation too, with a session that has that one open. */
export async function joinAnother(
  app: TestApp,
  { personId, email, name }: TestPerson,
  { organisationId }: { organisationId: string },
  kind: MembershipKind = 'super-user',
): Promise<TestPerson> {
  const now = app.clock.now()
  const membershipId = newId(now)
  await app.database.transaction('theriac_national', undefined, (tx) =>
    tx.run(insertTestMembership, [membershipId, organisationId, personId, kind, true, now]),
  )
  const cookie = await startTestSession(app, { personId, membershipId })
  return { personId, membershipId, organisationId, email, name, cookie }
}

/** Another session of a person, as a cookie. */
export async function startTestSession(
  app: TestApp,
  { personId, membershipId }: { personId: string; membershipId: string },
): Promise<string> {
  const token = newLinkToken()
  const now = app.clock.now()
  await app.database.transaction('theriac_sign_in', undefined, (tx) =>
    tx.run(insertTestSession, [newId(now), digestOf(token), personId, membershipId, now]),
  )
  return `__Host-theriac-session=${token}`
}

/** An answer; tests look into bodies of every shape. */
export type PersonAnswer = {
  readonly status: number
  readonly body: ReturnType<typeof JSON.parse>
  readonly headers: Headers
}

type Input = {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Calls an endpoint as a person's browser does; as nobody where no person is given. */
export async function callAs(
  { url }: Pick<TestApp, 'url'>,
  person: Pick<TestPerson, 'cookie'> | undefined,
  { method, path }: Endpoint,
  { params = {}, query, body, headers = {} }: Input = {},
): Promise<PersonAnswer> {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  )
  const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`
  const response = await fetch(url + filled + search, {
    method,
    headers: {
      ...(person === undefined ? {} : { cookie: person.cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const given = await response.text()
  return {
    status: response.status,
    body: given === '' ? undefined : JSON.parse(given),
    headers: response.headers,
  }
}

const insertTestPerson = statement({
  name: 'insert_test_person',
  params: [uuid, text, text, timestamp],
  columns: {},
  text: `insert into people (id, email, name, created_at) values ($1, $2, $3, $4)`,
})

const insertTestMembership = statement({
  name: 'insert_test_membership',
  params: [uuid, uuid, uuid, text, boolean, timestamp],
  columns: {},
  text: `
    insert into memberships (id, organisation_id, person_id, kind, all_locations, created_at)
    values ($1, $2, $3, $4, $5, $6)`,
})

const insertTestGroup = statement({
  name: 'insert_test_group',
  params: [uuid, uuid, uuid],
  columns: {},
  text: `insert into membership_groups (organisation_id, membership_id, user_group_id) values ($1, $2, $3)`,
})

const insertTestLocation = statement({
  name: 'insert_test_location',
  params: [uuid, uuid, integer],
  columns: {},
  text: `insert into membership_locations (organisation_id, membership_id, location_id) values ($1, $2, $3)`,
})

const insertTestSession = statement({
  name: 'insert_test_session',
  params: [uuid, bytes, uuid, uuid, timestamp],
  columns: {},
  text: `
    insert into sessions (id, token_digest, person_id, membership_id, started_at, last_used_at, proven_at)
    values ($1, $2, $3, $4, $5, $5, $5)`,
})
