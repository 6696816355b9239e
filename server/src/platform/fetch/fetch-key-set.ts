import type { JWK } from 'jose'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { FetchRefused } from './fetch-refused.ts'
import { createGuardedFetch, type FetchRules } from './guarded-fetch.ts'

/**
 * Fetches the keys of a JWK Set (RFC 7517 §5) from an address that somebody named; nothing in them is judged yet.
 * @throws FetchRefused, whose message can be shown
 */
export type FetchKeySet = (address: string) => Promise<readonly JWK[]>

const limits = { longestSeconds: 3, mostBytes: 64 * 1024 }
const mostKeys = 20

const setCheck = Compile(Type.Object({ keys: Type.Array(Type.Unknown()) }))
const text = Type.Optional(Type.String())
const keyCheck = Compile(
  Type.Object({
    kty: Type.String(),
    ...{ use: text, alg: text, kid: text, crv: text, x: text, y: text, n: text, e: text },
  }),
)

/** Makes the fetcher of JWK Sets: 64 kB, 20 keys, 3 seconds at most. */
export function createFetchKeySet(rules: FetchRules): FetchKeySet {
  const fetchBytes = createGuardedFetch(rules, limits)
  return async (address) => {
    const content = readJson(await fetchBytes(address))
    if (!setCheck.Check(content)) throw new FetchRefused('It answers with something that is no JWK Set.')
    const { keys } = content
    if (keys.length > mostKeys) throw new FetchRefused(`The JWK Set holds more than ${mostKeys} keys.`)
    // What is no key to us is passed over: RFC 7517 §5.
    return keys.filter((key) => keyCheck.Check(key))
  }
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new FetchRefused('It answers with something that is no JWK Set.', { cause: error })
  }
}
