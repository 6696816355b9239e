import { applyForSystemChange } from '@theriac/contract/v1/applications.ts'
import { makeLocation } from './factories.ts'
import { callAs, type PersonAnswer, type TestPerson } from './people.ts'
import type { TestApp } from './test-app.ts'

/** Applies for a change of IT system, with these words in the place of usual ones. */
export function askForSystemChange(
  app: Pick<TestApp, 'url'>,
  person: Pick<TestPerson, 'cookie'>,
  words: { readonly locationId: number; readonly clientRoleId: string } & Readonly<Record<string, unknown>>,
): Promise<PersonAnswer> {
  return callAs(app, person, applyForSystemChange, {
    body: {
      ...{ systemName: 'New system', supplierName: 'Some Software', replaces: [] },
      ...{ plannedOn: '2027-01-15', ...words },
    },
  })
}

/** An open application of an organisation, at a location of its own. */
export async function makeApplication(
  app: TestApp,
  person: TestPerson,
  clientRoleId: string,
): Promise<string> {
  const { locationId } = await makeLocation(app, person)
  const { status, body } = await askForSystemChange(app, person, { locationId, clientRoleId })
  if (status !== 200) throw new Error(`Nothing was applied for: ${JSON.stringify(body)}`)
  return body.id
}
