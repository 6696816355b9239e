import { randomUUID } from 'node:crypto'
import { addUserGroup } from '@theriac/contract/v1/user-groups.ts'
import { makeSite, type TestSite } from './factories.ts'
import { callAs, makePerson, type TestPerson } from './people.ts'
import type { TestApp } from './test-app.ts'

/** An organisation with somebody in charge of it. */
export type TestOffice = { readonly site: TestSite; readonly superUser: TestPerson }

/** An organisation of its own, with a Super User. */
export async function makeOffice(
  app: TestApp,
  options?: Parameters<typeof makeSite>[1],
): Promise<TestOffice> {
  const site = await makeSite(app, options)
  const kind = options?.type === 'nmvo' ? 'nmvo-administrator' : 'super-user'
  return { site, superUser: await makePerson(app, site, { kind }) }
}

/** A user group with these permissions, made by somebody who holds them. */
export async function makeGroup(
  app: TestApp,
  by: TestPerson,
  permissions: readonly string[],
): Promise<string> {
  const name = `Group ${randomUUID()}`
  const { status, body } = await callAs(app, by, addUserGroup, { body: { name, permissions } })
  if (status !== 200) throw new Error(`The group was not made: ${JSON.stringify(body)}`)
  return body.id
}

/** An ordinary user with exactly these permissions, at all locations or at some. */
export async function makeUserWith(
  app: TestApp,
  { site, superUser }: TestOffice,
  permissions: readonly string[],
  locationIds?: readonly number[],
): Promise<TestPerson> {
  const groupIds = [await makeGroup(app, superUser, permissions)]
  return makePerson(app, site, {
    kind: 'user',
    groupIds,
    ...(locationIds === undefined ? {} : { locationIds }),
  })
}
