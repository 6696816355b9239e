import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { FetchRefused } from './fetch-refused.ts'
import { createGuardedFetch, type FetchRules } from './guarded-fetch.ts'

/** A key of a JWK Set as somebody publishes it: nothing in it is judged yet. */
export type PublishedKey = Readonly<Record<string, unknown>>

/**
 * Fetches a JWK Set (RFC 7517 §5) from an address that somebody named.
 * @throws FetchRefused, whose message can be shown
 */
export type FetchKeySet = (address: string) => Promise<readonly PublishedKey[]>

const limits = { longestSeconds: 3, mostBytes: 64 * 1024 }
const mostKeys = 20

const keySetCheck = Compile(Type.Object({ keys: Type.Array(Type.Record(Type.String(), Type.Unknown())) }))

/** Makes the fetcher of JWK Sets: 64 kB, 20 keys, 3 seconds at most. */
export function createFetchKeySet(rules: FetchRules): FetchKeySet {
  const fetchBytes = createGuardedFetch(rules, limits)
  return async (address) => {
    const content = readJson(await fetchBytes(address))
    if (!keySetCheck.Check(content)) throw new FetchRefused('It answers with something that is no JWK Set.')
    const { keys } = content
    if (keys.length === 0) throw new FetchRefused('The JWK Set is empty.')
    if (keys.length > mostKeys) throw new FetchRefused(`The JWK Set holds more than ${mostKeys} keys.`)
    return keys
  }
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new FetchRefused('It answers with something that is no JWK Set.', { cause: error })
  }
}
