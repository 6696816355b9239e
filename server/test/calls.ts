import type { PackAnswer } from '@theriac/contract/verification.ts'
import type { TestClient, TestPack } from './factories.ts'
import type { TestApp } from './test-app.ts'

type Node = Pick<TestApp, 'url'>

/** Fetches an access token as a machine does. */
export async function fetchToken({ url }: Node, { clientId, clientSecret }: TestClient): Promise<string> {
  const response = await requestToken({ url }, { client_id: clientId, client_secret: clientSecret })
  const body: unknown = await response.json()
  if (
    typeof body === 'object' &&
    body !== null &&
    'access_token' in body &&
    typeof body.access_token === 'string'
  ) {
    return body.access_token
  }
  throw new Error(`No token was granted: ${JSON.stringify(body)}`)
}

/** Sends a token request with these fields. */
export function requestToken({ url }: Node, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...fields })
  return fetch(`${url}/oauth/token`, { method: 'POST', body })
}

export type Answer = { readonly status: number; readonly body: PackAnswer; readonly headers: Headers }

type HeaderFields = Readonly<Record<string, string>>

/** Verifies a pack. */
export function verify(
  node: Node,
  token: string,
  pack: TestPack,
  headers: HeaderFields = {},
): Promise<Answer> {
  return call(node, token, pack, { method: 'GET', headers })
}

/** Supplies or reactivates a pack. */
export function change(
  node: Node,
  token: string,
  pack: TestPack,
  state: string,
  headers: HeaderFields = {},
): Promise<Answer> {
  const json = { 'content-type': 'application/json', ...headers }
  return call(node, token, pack, { method: 'PATCH', headers: json, body: JSON.stringify({ state }) })
}

/** The address of a pack. */
export function addressOf(
  { url }: Node,
  { scheme, productCode, serialNumber, batch, expiry }: TestPack,
): string {
  const path = `/verification/v1/product/${scheme}/${productCode}/pack/${encodeURIComponent(serialNumber)}`
  return `${url}${path}?${new URLSearchParams({ batch, expiry }).toString()}`
}

type Call = { method: string; headers: HeaderFields; body?: string }

async function call(
  node: Node,
  token: string,
  pack: TestPack,
  { method, headers, body }: Call,
): Promise<Answer> {
  const response = await fetch(addressOf(node, pack), {
    method,
    headers: { authorization: `Bearer ${token}`, 'emvs-data-entry-mode': 'non-manual', ...headers },
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? {} : JSON.parse(text), headers: response.headers }
}
