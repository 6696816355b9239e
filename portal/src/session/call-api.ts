import { callEndpoint } from '@theriac/client/call-endpoint.ts'
import type { AnswerOf, Endpoint, InputOf } from '@theriac/contract/endpoint.ts'
import { GivenUp, interrupt, type Interruption } from './interruption.ts'
import { asProblem, type Problem } from './problem.ts'
import { isSignedIn, permissionsChanged } from './signed-in.ts'

/**
 * Calls the API as the person who is signed in. Where the session has ended, or a fresh proof is asked for, it waits
 * until the person has signed in or proven it over the page, and calls once more: nothing had been done by then.
 * @throws Problem for every refusal, and where nobody answers
 */
export async function callApi<E extends Endpoint>(
  endpoint: E,
  input: Partial<InputOf<E>> = {},
  signal?: AbortSignal,
): Promise<AnswerOf<E>> {
  try {
    return await callOnce(endpoint, input, signal)
  } catch (error) {
    const problem = asProblem(error)
    if (problem.is('permission.missing')) permissionsChanged()
    const wanted = interruptionFor(endpoint, problem)
    if (wanted === undefined) throw problem
    await waitFor(wanted, problem)
  }
  return callApi(endpoint, input, signal)
}

async function callOnce<E extends Endpoint>(
  endpoint: E,
  input: Partial<InputOf<E>>,
  signal: AbortSignal | undefined,
): Promise<AnswerOf<E>> {
  const answer = await callEndpoint(endpoint, input, { url: '', ...(signal === undefined ? {} : { signal }) })
  return answer
}

function interruptionFor(endpoint: Endpoint, problem: Problem): Interruption | undefined {
  // Who was not signed in is led to the sign-in page, by the frame of the pages.
  if (problem.is('session.missing') && isSignedIn() && endpoint.access !== 'anybody') return 'sign-in'
  return problem.is('step_up.required') ? 'proof' : undefined
}

async function waitFor(kind: Interruption, problem: Problem): Promise<void> {
  try {
    await interrupt(kind)
  } catch (error) {
    throw error instanceof GivenUp ? problem : error
  }
}
