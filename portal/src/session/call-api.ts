import { callEndpoint } from '@theriac/client/call-endpoint.ts'
import type { AnswerOf, Endpoint, InputOf } from '@theriac/contract/endpoint.ts'
import { changeSession } from '@theriac/contract/v1/session.ts'
import { GivenUp, interrupt, type Interruption, isWaitingFor } from './interruption/interruption.ts'
import { isLeftAlone } from './last-act.ts'
import { loadAnew } from './interruption/load-anew.ts'
import { asProblem, type Problem } from './failure/problem.ts'
import { isSignedIn, organisationShown, permissionsChanged } from './signed-in.ts'

/**
 * Calls the API as the person who is signed in. Where the session has ended, or a fresh proof is asked for, it waits
 * until the person has signed in or proven it over the page, and calls once more: nothing had been done by then. Where
 * the browser has another organisation open than the page shows, the page is loaded anew.
 * @throws Problem for every refusal, and where nobody answers
 */
export async function callApi<E extends Endpoint>(
  endpoint: E,
  input: Partial<InputOf<E>> = {},
  signal?: AbortSignal,
): Promise<AnswerOf<E>> {
  const organisationId = organisationShown()
  try {
    return await callOnce(endpoint, input, { organisationId, signal })
  } catch (error) {
    const problem = asProblem(error)
    if (problem.is('permission.missing')) permissionsChanged()
    const wanted = interruptionFor(endpoint, problem)
    if (wanted === undefined) {
      if (problem.is('organisation.other_open') && organisationId === organisationShown()) loadAnew()
      throw problem
    }
    await waitFor(wanted, problem)
  }
  return callApi(endpoint, input, signal)
}

type Circumstances = {
  readonly organisationId: string | undefined
  readonly signal: AbortSignal | undefined
}

async function callOnce<E extends Endpoint>(
  endpoint: E,
  input: Partial<InputOf<E>>,
  { organisationId, signal }: Circumstances,
): Promise<AnswerOf<E>> {
  // Whoever opens another organisation means another one than the page shows.
  const isMeant = organisationId !== undefined && endpoint.name !== changeSession.name
  const answer = await callEndpoint(endpoint, input, {
    url: '',
    ...(isMeant ? { organisationId } : {}),
    // A page that is left open asks on, but keeps nobody signed in.
    isInBackground: endpoint.method === 'GET' && isLeftAlone(),
    ...(signal === undefined ? {} : { signal }),
  })
  return answer
}

function interruptionFor(endpoint: Endpoint, problem: Problem): Interruption | undefined {
  // Who was not signed in is led to the sign-in page, by the frame of the pages.
  if (problem.is('session.missing') && isSignedIn() && endpoint.access !== 'anybody') return 'sign-in'
  // In the new session the organisation of the page is yet to be opened again.
  if (problem.is('organisation.other_open') && isWaitingFor('sign-in')) return 'sign-in'
  return problem.is('step_up.required') ? 'proof' : undefined
}

async function waitFor(kind: Interruption, problem: Problem): Promise<void> {
  try {
    await interrupt(kind)
  } catch (error) {
    throw error instanceof GivenUp ? problem : error
  }
}
