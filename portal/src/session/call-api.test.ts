import assert from 'node:assert/strict'
import { beforeEach, describe, it, type TestContext } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { readPortalSettings } from '@theriac/contract/v1/portal-settings.ts'
import { changeSession, readSession, type Session } from '@theriac/contract/v1/session.ts'
import { callApi } from './call-api.ts'
import { sessionIn } from './interruption/find-session.ts'
import { latestInterruption } from './interruption/interruption.ts'
import { isProblem, Problem } from './failure/problem.ts'
import { forgetSession, keepSession, noteSession, queryClient, sessionKey } from './signed-in.ts'

type Call = { readonly path: string; readonly body: unknown }

const session: Session = {
  person: { id: 'p', name: 'Aino', email: 'aino@example.com', language: 'fi', appearance: 'auto' },
  organisation: { id: 'o', name: 'Apteekki', type: 'pharmacy' },
  kind: 'super-user',
  permissions: [],
  memberships: [],
  location: null,
  locations: [],
  support: { marketCode: 'fi', marketName: 'Finland', email: null, url: null, changeFormUrl: null },
  rules: {
    approvalBeforeCredentials: true,
    applicationForNewLocation: false,
    applicationForClosingLocation: false,
  },
  mustSetUpTotp: false,
  provenUntil: null,
  endsAt: '2026-11-21T12:00:00Z',
}

/** Answers the calls of one test in turn: a status and a problem's code, or a success. */
function answerWith(test: TestContext, ...answers: (readonly [status: number, code?: string])[]): Call[] {
  const calls: Call[] = []
  test.mock.method(globalThis, 'fetch', async (path: string, init: RequestInit) => {
    calls.push({ path, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined })
    const [status, code] = answers[calls.length - 1] ?? [500]
    const body = code === undefined ? session : { code, title: 'In English', reference: 'node-1' }
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
  })
  return calls
}

const change = { body: { locationId: 7 } }

describe('a call whose session has ended', () => {
  beforeEach(() => noteSession(session))

  it('waits until the person has signed in over the page, then does what was asked, once', async (test) => {
    const calls = answerWith(test, [401, 'session.missing'], [200])
    const answer = callApi(changeSession, change)
    await turn()
    await turn()
    assert.equal(latestInterruption()?.kind, 'sign-in')
    assert.equal(calls.length, 1)
    latestInterruption()?.done()
    assert.equal((await answer).person.name, 'Aino')
    assert.deepEqual(calls, [
      { path: '/api/v1/session', body: change.body },
      { path: '/api/v1/session', body: change.body },
    ])
    assert.equal(latestInterruption(), undefined)
  })

  it('shares the wait with all other calls', async (test) => {
    answerWith(test, [401, 'session.missing'], [401, 'session.missing'], [200], [200])
    const answers = [callApi(changeSession, change), callApi(changeSession, change)]
    await turn()
    await turn()
    latestInterruption()?.done()
    assert.equal((await Promise.all(answers)).length, 2)
    assert.equal(latestInterruption(), undefined)
  })

  it('fails with its refusal where the person leaves', async (test) => {
    answerWith(test, [401, 'session.missing'])
    const answer = callApi(changeSession, change)
    await turn()
    await turn()
    latestInterruption()?.giveUp()
    await assert.rejects(answer, (error) => isProblem(error, 'session.missing'))
  })

  it('does not wait where nobody was signed in, nor for what anybody may call', async (test) => {
    answerWith(test, [401, 'session.missing'], [401, 'session.missing'])
    await assert.rejects(callApi(readPortalSettings), (error) => isProblem(error, 'session.missing'))
    forgetSession()
    await assert.rejects(callApi(changeSession, change), (error) => isProblem(error, 'session.missing'))
    assert.equal(latestInterruption(), undefined)
  })
})

describe('a call that needs a fresh proof', () => {
  it('waits for it, then goes on', async (test) => {
    answerWith(test, [403, 'step_up.required'], [200])
    const answer = callApi(changeSession, change)
    await turn()
    await turn()
    assert.equal(latestInterruption()?.kind, 'proof')
    latestInterruption()?.done()
    await answer
  })
})

describe('a call that is refused', () => {
  it('makes the menus ask anew what the person may do, where a permission was missing', async (test) => {
    queryClient.setQueryData(sessionKey, session)
    answerWith(test, [403, 'permission.missing'])
    await assert.rejects(callApi(changeSession, change), (error) => isProblem(error, 'permission.missing'))
    assert.ok(queryClient.getQueryState(sessionKey)?.isInvalidated)
  })

  it('carries the code and the reference, and says when nobody answered', async (test) => {
    answerWith(test, [500, 'server.failed'])
    await assert.rejects(callApi(changeSession, change), (error) => {
      assert.ok(error instanceof Problem)
      assert.deepEqual([error.code, error.status, error.reference], ['server.failed', 500, 'node-1'])
      return true
    })
    test.mock.method(globalThis, 'fetch', async () => {
      throw new TypeError('fetch failed')
    })
    await assert.rejects(
      callApi(changeSession, change),
      (error) => error instanceof Problem && error.status === 0,
    )
  })
})

describe('a page that is left alone', () => {
  it('says of what it reads that it asks by itself, and of nothing before or that changes something', async (test) => {
    const told: (string | null)[] = []
    test.mock.method(globalThis, 'fetch', async (_: string, { headers }: RequestInit) => {
      told.push(new Headers(headers).get('theriac-background'))
      return Response.json(session)
    })
    await callApi(readSession)
    test.mock.timers.enable({ apis: ['Date'], now: Date.now() + 80_000 })
    await callApi(readSession)
    await callApi(changeSession, change)
    assert.deepEqual(told, [null, 'true', null])
  })
})

describe('the organisation that the page shows', () => {
  const read = { ...readSession, name: 'readThings', path: '/things' }
  beforeEach(() => keepSession(session))

  it('is named with every call, but not where another one is opened', async (test) => {
    const named: (string | null)[] = []
    test.mock.method(globalThis, 'fetch', async (_: string, { headers }: RequestInit) => {
      named.push(new Headers(headers).get('theriac-organisation'))
      return Response.json(session)
    })
    await callApi(read)
    await callApi(changeSession, change)
    assert.deepEqual(named, ['o', null])
  })

  it('is loaded anew where another tab has opened another one, and the call is not repeated', async (test) => {
    const reload = standInForWindow(test)
    const calls = answerWith(test, [409, 'organisation.other_open'])
    await assert.rejects(callApi(read), (error) => isProblem(error, 'organisation.other_open'))
    assert.deepEqual([reload.mock.callCount(), calls.length], [1, 1])
  })

  it('is waited for while the person signs in again', async (test) => {
    const reload = standInForWindow(test)
    answerWith(test, [401, 'session.missing'], [409, 'organisation.other_open'], [200], [200])
    const answers = [callApi(read), callApi(read)]
    await turn()
    await turn()
    latestInterruption()?.done()
    assert.equal((await Promise.all(answers)).length, 2)
    assert.equal(reload.mock.callCount(), 0)
  })

  it('is opened again in a new session that has another one open', async (test) => {
    const calls = answerWith(test, [200])
    const elsewhere = { ...session, organisation: { ...session.organisation, id: 'other' } }
    assert.equal((await sessionIn('o', elsewhere))?.organisation.id, 'o')
    assert.deepEqual(calls, [{ path: '/api/v1/session', body: { organisationId: 'o' } }])
    assert.equal(await sessionIn('o', session), session)
    assert.equal(calls.length, 1)
  })

  it('is given up where it cannot be opened any more', async (test) => {
    answerWith(test, [404, 'organisation.not_found'])
    const elsewhere = { ...session, organisation: { ...session.organisation, id: 'other' } }
    assert.equal(await sessionIn('o', elsewhere), undefined)
  })
})

function standInForWindow(test: TestContext) {
  const reload = test.mock.fn()
  Reflect.set(globalThis, 'window', { location: { reload } })
  test.after(() => Reflect.deleteProperty(globalThis, 'window'))
  return reload
}
