import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import { applyForSystemChange } from '@theriac/contract/v1/applications.ts'
import { changeSettings } from '../src/features/markets/public.ts'
import { fullAccessOf } from './equipment.ts'
import { makeLocation, makeSite, type TestSite } from './factories.ts'
import { makeNation, type TestNation } from './national.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from './people.ts'
import type { TestApp } from './test-app.ts'
import type { TestOffice } from './user-groups.ts'

type SystemChange = { readonly locationId: number; readonly clientRoleId: string } & Readonly<
  Record<string, unknown>
>

/** Applies for a change of IT system, with these words in the place of usual ones. */
export function askForSystemChange(
  app: Pick<TestApp, 'url'>,
  person: Pick<TestPerson, 'cookie'>,
  words: SystemChange,
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

/** A pharmacy that may apply, and a national organisation of which two decide. */
export type Scene = {
  readonly nation: TestNation
  readonly second: TestPerson
  readonly office: TestOffice
  readonly superUser: TestPerson
  /** Full Access. */
  readonly clientRoleId: string
}

/** Such a scene, in a market of its own with these settings. */
export async function makeScene(app: TestApp, settings: Partial<MarketSettings> = {}): Promise<Scene> {
  const nation = await makeNation(app)
  await app.operate((work) => changeSettings(work, nation.market, settings))
  const second = await makePerson(app, nation.office.site, {
    kind: 'nmvo-administrator',
    name: 'Second Administrator',
  })
  const site = await makeSite(app, { market: nation.market })
  const superUser = await makePerson(app, site, { name: 'Super User' })
  const clientRoleId = await fullAccessOf(app, superUser)
  return { nation, second, office: { site, superUser }, superUser, clientRoleId }
}

/** Another location of the scene's pharmacy with equipment, and an application to replace it. */
export async function applyThere(
  app: TestApp,
  { superUser, clientRoleId }: Scene,
  words: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly old: TestSite; readonly applicationId: string; readonly answer: PersonAnswer }> {
  const old = await makeLocation(app, superUser)
  const { locationId, clientId } = old
  const answer = await askForSystemChange(app, superUser, {
    ...{ locationId, clientRoleId, replaces: [clientId], ...words },
  })
  if (answer.status !== 200) throw new Error(`Nothing was applied for: ${JSON.stringify(answer.body)}`)
  return { old, applicationId: answer.body.id, answer }
}
