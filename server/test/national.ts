import { randomUUID } from 'node:crypto'
import { createOrganisation } from '@theriac/contract/v1/national.ts'
import { readSession } from '@theriac/contract/v1/session.ts'
import { makeSite } from './factories.ts'
import { callAs, makePerson, type PersonAnswer, type TestPerson } from './people.ts'
import type { TestApp } from './test-app.ts'
import { makeOffice, type TestOffice } from './user-groups.ts'

/** A market with its national organisation and an authority that looks on. */
export type TestNation = {
  readonly market: string
  readonly office: TestOffice
  readonly nmvo: TestPerson
  readonly inspector: TestPerson
}

/** A market of its own, where nobody needs an authenticator app. */
export async function makeNation(app: TestApp): Promise<TestNation> {
  const settings = { isTotpDemandedOfNmvo: false, supportEmail: 'support@nmvo.example' }
  const office = await makeOffice(app, { type: 'nmvo', settings })
  const { body } = await callAs(app, office.superUser, readSession)
  const market: string = body.support.marketCode
  const authority = await makeSite(app, { type: 'authority', market })
  const inspector = await makePerson(app, authority, { kind: 'inspector' })
  return { market, office, nmvo: office.superUser, inspector }
}

/** Creates an organisation as a national organisation does, with these words in the place of usual ones. */
export function createAs(app: TestApp, person: TestPerson, words: object = {}): Promise<PersonAnswer> {
  return callAs(app, person, createOrganisation, {
    body: {
      ...{ name: `Organisation ${randomUUID()}`, type: 'pharmacy' },
      representative: { name: 'Una Roe', email: 'Una@Example.org', authorisedOn: '2024-11-02' },
      superUser: { name: 'Sam Poe', email: `${randomUUID()}@example.org` },
      ...words,
    },
  })
}
