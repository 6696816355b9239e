import { createPrivateKey, randomUUID, sign } from 'node:crypto'
import { packOf } from '../stage/pack-of.ts'
import type { LoadOrder } from './orders.ts'

export type LoadRequest = {
  readonly text: string
  /** What a right answer holds. */
  readonly expected: string
}

/** The token request, always the same. */
export function writeTokenRequest({ port, tokenPath, client }: LoadOrder): LoadRequest {
  const pair = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64')
  const body = 'grant_type=client_credentials'
  const lines = [
    `POST ${tokenPath} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    `authorization: Basic ${pair}`,
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
  ]
  return { text: `${lines.join('\r\n')}\r\n\r\n${body}`, expected: '"access_token":"' }
}

/** Makes the requests of an order, each pack operation with another pack. */
export function createRequests(order: LoadOrder, accessToken: string) {
  const tokenRequest = writeTokenRequest(order)
  const writeKeyRequest = createKeyRequests(order)
  let packsUsed = 0
  let place = 0
  const next = (): LoadRequest => {
    const operation = order.operations[place++ % order.operations.length] ?? 'verify'
    if (operation === 'grant token') return tokenRequest
    if (operation === 'grant token by key') return writeKeyRequest()
    if (operation === 'page') return writePageRequest(order, place)
    if (operation === 'supply' && packsUsed >= order.packs)
      throw new Error('There are too few packs to supply.')
    const number = order.firstPack + (packsUsed++ % order.packs)
    return writePackRequest(order.port, accessToken, operation, number)
  }
  return { next, packsUsed: () => packsUsed }
}

/** Token requests of a client that proves itself by its key: a new signature for each. */
function createKeyRequests({ port, tokenPath, issuer, client: { clientId, privateKey } }: LoadOrder) {
  const key = createPrivateKey(privateKey)
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
  const header = encode({ alg: 'ES256', typ: 'client-authentication+jwt' })
  return (): LoadRequest => {
    const iat = Math.floor(Date.now() / 1000)
    const claims = { iss: clientId, sub: clientId, aud: issuer, iat, exp: iat + 60, jti: randomUUID() }
    const content = `${header}.${encode(claims)}`
    const signature = sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' })
    const assertion = `${content}.${signature.toString('base64url')}`
    const body = `grant_type=client_credentials&client_assertion_type=${type}&client_assertion=${assertion}`
    const lines = [
      ...[`POST ${tokenPath} HTTP/1.1`, `host: 127.0.0.1:${port}`],
      ...['content-type: application/x-www-form-urlencoded', `content-length: ${body.length}`],
    ]
    return { text: `${lines.join('\r\n')}\r\n\r\n${body}`, expected: '"access_token":"' }
  }
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

function writePageRequest({ port, page: { locationId, cookies } }: LoadOrder, place: number): LoadRequest {
  const lines = [
    `GET /api/v1/locations/${locationId}/clients HTTP/1.1`,
    `host: localhost:${port}`,
    `cookie: ${cookies[place % cookies.length] ?? ''}`,
  ]
  return { text: `${lines.join('\r\n')}\r\n\r\n`, expected: '"equipmentId":"' }
}

function writePackRequest(
  port: number,
  accessToken: string,
  operation: 'verify' | 'supply',
  number: number,
): LoadRequest {
  const { productCode, serialNumber, batch, expiry } = packOf(number)
  const path = `/verification/v1/product/gs1/${productCode}/pack/${serialNumber}?batch=${batch}&expiry=${expiry}`
  const head =
    `host: 127.0.0.1:${port}\r\nauthorization: Bearer ${accessToken}\r\n` +
    'user-agent: pharmacy/1.0\r\nemvs-data-entry-mode: non-manual\r\n'
  if (operation === 'verify') {
    return { text: `GET ${path} HTTP/1.1\r\n${head}\r\n`, expected: '"operationCode":"1111' }
  }
  const body = '{"state":"Supplied"}'
  const more = `content-type: application/json\r\ncontent-length: ${body.length}\r\n`
  return {
    text: `PATCH ${path} HTTP/1.1\r\n${head}${more}\r\n${body}`,
    expected: '"operationCode":"11210200"',
  }
}
