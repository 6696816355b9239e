import { request } from 'node:http'
import type { Endpoint } from '@theriac/contract/endpoint.ts'

/**
 * Calls an endpoint from another of this computer's addresses, as in `127.0.0.2`: fetch() cannot say from which.
 * @returns the status of the answer
 */
export function callFrom(
  localAddress: string,
  { url }: { readonly url: string },
  { method, path }: Endpoint,
  input: object,
): Promise<number | undefined> {
  const body = JSON.stringify(input)
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const sent = request(url + path, { method, localAddress, headers }, (answer) => {
    answer.resume()
    resolve(answer.statusCode)
  })
  sent.on('error', reject)
  sent.end(body)
  return promise
}
