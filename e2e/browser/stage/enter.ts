import type { Endpoint } from '@theriac/contract/endpoint.ts'
import type { Browser, Page } from 'playwright-core'
import { digestOf, newLinkToken } from '../../../server/src/platform/crypto/link-token.ts'
import { newId } from '../../../server/src/platform/crypto/new-id.ts'
import { callAs } from '../../../server/test/people.ts'
import { askDemo } from './ask-demo.ts'
import { openPage, type State, type View } from './open-browser.ts'
import type { Demo } from './start-demo.ts'

/** A session of somebody, as a browser keeps it. */
export type Entrance = {
  readonly state: State
  /** Calls the API in the same session, past the pages: to set a scene. */
  readonly call: (endpoint: Endpoint, input?: Parameters<typeof callAs>[3]) => Promise<unknown>
}

/**
 * Starts a session of somebody, as if he had just signed in; his codes are left for the tests that are about them.
 * @param organisation the one that is open, for somebody who belongs to several
 */
export async function enter(demo: Demo, email: string, organisation?: string): Promise<Entrance> {
  const token = newLinkToken()
  const sessions = await askDemo(
    demo,
    'theriac_sign_in',
    `insert into sessions (id, token_digest, person_id, membership_id, started_at, last_used_at, proven_at, user_agent)
     select $1, $2, p.id, m.id, now(), now(), now(), 'Somewhere else'
     from people p
     join memberships m on m.person_id = p.id
     join organisations o on o.id = m.organisation_id
     where p.email = $3 and o.name = coalesce($4, o.name)
     returning id`,
    [newId(new Date()), digestOf(token), email, organisation ?? null],
  )
  if (sessions.length !== 1) throw new Error(`${email} belongs to ${sessions.length} organisations.`)
  const name = '__Host-theriac-session'
  return {
    state: { cookies: [cookie(name, token)], origins: [] },
    call: async (endpoint, input) => {
      const answer = await callAs(demo, { cookie: `${name}=${token}` }, endpoint, input)
      if (answer.status !== 200) throw new Error(`${endpoint.name} was answered ${answer.status}.`)
      const body: unknown = answer.body
      return body
    },
  }
}

/** Opens a page in a browser of its own in which somebody is signed in. */
export async function openAs(browser: Browser, demo: Demo, email: string, view: View = {}): Promise<Page> {
  return openPage(browser, demo.url, view, (await enter(demo, email)).state)
}

function cookie(name: string, value: string): State['cookies'][number] {
  const how = { httpOnly: true, secure: true, sameSite: 'Lax' } as const
  return { name, value, domain: 'localhost', path: '/', expires: -1, ...how }
}
