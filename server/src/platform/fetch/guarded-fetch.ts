import { Agent as HttpAgent, type IncomingMessage, request as requestPlain } from 'node:http'
import { Agent, request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { FetchRefused } from './fetch-refused.ts'
import { isLoopbackAddress, isPublicAddress } from './reachable-address.ts'
import { resolveName } from './resolve-name.ts'

/** Which addresses a fetcher may reach, and how. */
export type FetchRules = {
  /** Finds the addresses of a name; an address is its own. */
  readonly resolve: (name: string) => Promise<readonly string[]>
  readonly mayReach: (address: string) => boolean
  /** Whether it may be reached without TLS, and at any port. */
  readonly isLocal: (address: string) => boolean
  /** Certificates to trust in the place of the usual ones, in PEM. */
  readonly trusted?: string
}

/** For an installation: the public internet, with TLS. */
export const publicRules: FetchRules = {
  resolve: resolveName,
  mayReach: isPublicAddress,
  isLocal: () => false,
}

/** For the demo on a laptop: its own programs too, without TLS. */
export const laptopRules: FetchRules = {
  resolve: resolveName,
  mayReach: (address) => isPublicAddress(address) || isLoopbackAddress(address),
  isLocal: isLoopbackAddress,
}

type FetchLimits = { readonly longestSeconds: number; readonly mostBytes: number }

const mostAtOnce = 64
const ports = new Set(['', '443', '8443'])

/**
 * Makes the one fetcher of what strangers name. It looks a name up itself, and connects to the addresses that it has
 * judged and no others: a name that means something else a moment later leads nowhere. It follows no redirect, unpacks
 * nothing, sends nothing of ours, and ends after its time whatever the other side does.
 * @throws in the fetcher, FetchRefused
 */
export function createGuardedFetch(rules: FetchRules, { longestSeconds, mostBytes }: FetchLimits) {
  let underWay = 0
  return async (address: string): Promise<Buffer> => {
    const url = readAddress(address)
    if (underWay >= mostAtOnce) throw new FetchRefused('Too many addresses are being fetched just now.')
    underWay += 1
    const signal = AbortSignal.timeout(longestSeconds * 1000)
    try {
      const addresses = await reachableAddresses(rules, url, signal)
      return await read(url, addresses, { signal, mostBytes, trusted: rules.trusted })
    } catch (error) {
      throw asRefused(error, signal, longestSeconds)
    } finally {
      underWay -= 1
    }
  }
}

function readAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new FetchRefused('The address does not begin with https://.')
  }
  if (url.username !== '' || url.password !== '') {
    throw new FetchRefused('The address holds a user name or a password.')
  }
  return url
}

async function reachableAddresses(
  { resolve, mayReach, isLocal }: FetchRules,
  { hostname, protocol, port }: URL,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const name = hostname.replaceAll(/^\[|\]$/g, '')
  const addresses = await Promise.race([resolve(name), untilAborted(signal)])
  // In the same words as a name that is not there: nobody finds out here which names our network has.
  if (addresses.length === 0 || !addresses.every(mayReach)) throw notReachable()
  if (addresses.every(isLocal)) return addresses
  if (protocol !== 'https:') throw new FetchRefused('The address does not begin with https://.')
  if (!ports.has(port)) throw new FetchRefused('The port of the address is neither 443 nor 8443.')
  return addresses
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new FetchRefused('aborted')), { once: true })
  })
}

type Reading = {
  readonly signal: AbortSignal
  readonly mostBytes: number
  readonly trusted: string | undefined
}

function read(
  url: URL,
  addresses: readonly string[],
  { signal, mostBytes, trusted }: Reading,
): Promise<Buffer> {
  const isPlain = url.protocol === 'http:'
  const options = {
    // A connection of its own, and no proxy that the environment names: that would look the name up again.
    agent: isPlain ? new HttpAgent() : new Agent(),
    headers: { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'Theriac' },
    lookup: lookupAmong(addresses),
    maxHeaderSize: 16_384,
    signal,
    ...(trusted === undefined ? {} : { ca: trusted }),
  }
  return new Promise((resolve, reject) => {
    const asked = isPlain ? requestPlain(url, options) : request(url, options)
    asked.on('error', reject)
    asked.on('upgrade', () => reject(new FetchRefused('It answers with another protocol.')))
    asked.on('response', (response) => {
      collect(response, mostBytes)
        .then(resolve, reject)
        .finally(() => asked.destroy())
    })
    asked.end()
  })
}

function lookupAmong(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_, { all }, callback) => {
    const [first] = known
    if (all === true) callback(null, known)
    else callback(null, first?.address ?? '', first?.family)
  }
}

async function collect(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const { statusCode, headers } = response
  if (statusCode !== 200) {
    throw new FetchRefused(`It answers with status ${statusCode ?? 'unknown'} in the place of 200.`)
  }
  // A few packed bytes can be any number of others.
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new FetchRefused('Its answer is packed, which was not asked for.')
  }
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('A response without an encoding gives bytes.')
    bytes += chunk.length
    if (bytes > mostBytes) throw new FetchRefused(`Its answer is longer than ${mostBytes} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function asRefused(error: unknown, signal: AbortSignal, longestSeconds: number): FetchRefused {
  if (signal.aborted) {
    return new FetchRefused(`There was no whole answer within ${longestSeconds} seconds.`, { cause: error })
  }
  if (error instanceof FetchRefused) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/CERT|TLS|SSL|VERIFY/.test(code)) {
    return new FetchRefused('Its certificate is not valid for the address, or not trusted.', { cause: error })
  }
  return notReachable(error)
}

function notReachable(cause?: unknown): FetchRefused {
  return new FetchRefused('No server on the public internet answers at the address.', { cause })
}
