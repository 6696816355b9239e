import { packOf } from '../stage/pack-of.ts'
import type { LoadOrder } from './orders.ts'

export type LoadRequest = {
  readonly text: string
  /** What a right answer holds. */
  readonly expected: string
}

type Operation = LoadOrder['operations'][number]

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
  let packsUsed = 0
  let place = 0
  const next = (): LoadRequest => {
    const operation = order.operations[place++ % order.operations.length] ?? 'verify'
    if (operation === 'grant token') return tokenRequest
    if (operation === 'page') return writePageRequest(order, place)
    if (operation === 'supply' && packsUsed >= order.packs)
      throw new Error('There are too few packs to supply.')
    const number = order.firstPack + (packsUsed++ % order.packs)
    return writePackRequest(order.port, accessToken, operation, number)
  }
  return { next, packsUsed: () => packsUsed }
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
  operation: Exclude<Operation, 'grant token' | 'page'>,
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
