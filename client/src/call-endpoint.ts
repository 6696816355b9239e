import { backgroundHeader, inBackground } from '@theriac/contract/background-header.ts'
import type { AnswerOf, Endpoint, InputOf } from '@theriac/contract/endpoint.ts'
import { organisationHeader } from '@theriac/contract/organisation-header.ts'

/** An answer that is not the contract's success: the status and whatever body came with it. */
export class RefusedCall extends Error {
  readonly status: number
  readonly body: unknown
  /** Seconds after which the call may be tried again, where the server says so. */
  readonly retryAfterSeconds: number | undefined

  constructor(endpoint: Endpoint, response: Response, body: unknown) {
    super(`${endpoint.name} was refused with status ${response.status}.`)
    this.status = response.status
    this.body = body
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    this.retryAfterSeconds = Number.isNaN(seconds) ? undefined : seconds
  }
}

type Part = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
type Given<E extends Endpoint> = Partial<InputOf<E>>

export type CallOptions = {
  /** The address of the installation, without a slash at the end. */
  readonly url: string
  readonly accessToken?: string
  /** The organisation that is meant: the call is refused where the person has another one open by now. */
  readonly organisationId?: string
  /** Whether nobody did anything for this call: where it reads, it does not count as a use of the session. */
  readonly isInBackground?: boolean
  readonly signal?: AbortSignal
}

/**
 * Calls an endpoint of the contract.
 * @returns the body of its success
 * @throws RefusedCall for every other answer; TypeError when the server cannot be reached
 */
export async function callEndpoint<E extends Endpoint>(
  endpoint: E,
  input: Given<E>,
  { url, accessToken, organisationId, isInBackground, signal }: CallOptions,
): Promise<AnswerOf<E>> {
  const { params = {}, query = {}, headers = {}, body } = input
  const response = await fetch(url + fillPath(endpoint.path, params) + writeQuery(query), {
    method: endpoint.method,
    headers: {
      ...textsOf(headers),
      ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
      ...(organisationId === undefined ? {} : { [organisationHeader]: organisationId }),
      ...(isInBackground === true ? { [backgroundHeader]: inBackground } : {}),
      ...(body === undefined ? {} : { 'content-type': endpoint.bodyMediaType ?? 'application/json' }),
    },
    ...(body === undefined ? {} : { body: writeBody(endpoint, body) }),
    ...(signal === undefined ? {} : { signal }),
  })
  const answer = await readBody(response)
  if (!isAnswer(endpoint, response, answer)) throw new RefusedCall(endpoint, response, answer)
  return answer
}

// Told by its mark, not checked field by field: the server holds every answer against the same contract.
function isAnswer<E extends Endpoint>(
  endpoint: E,
  response: Response,
  answer: unknown,
): answer is AnswerOf<E> {
  const { statusBy } = endpoint
  if (statusBy === undefined) return response.ok
  // Where a field of the body tells the outcome, whatever has that field is an answer; but to wait is to try again.
  const isMarked = typeof answer === 'object' && answer !== null && statusBy.field in answer
  return isMarked && response.status !== 429
}

function fillPath(path: string, params: Part): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(textOf(params[name])))
}

function writeQuery(query: Part): string {
  const text = new URLSearchParams(textsOf(query)).toString()
  return text === '' ? '' : `?${text}`
}

function writeBody({ bodyMediaType }: Endpoint, body: unknown): string {
  if (bodyMediaType !== 'application/x-www-form-urlencoded') return JSON.stringify(body)
  return new URLSearchParams(textsOf(typeof body === 'object' && body !== null ? { ...body } : {})).toString()
}

function textsOf(part: Part): Record<string, string> {
  return Object.fromEntries(
    Object.entries(part).flatMap(([name, value]) => (value === undefined ? [] : [[name, textOf(value)]])),
  )
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
  return isJson && text !== '' ? JSON.parse(text) : text
}
