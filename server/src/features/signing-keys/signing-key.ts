import { readJwks } from '@theriac/contract/oauth.ts'

export type Algorithm = 'EdDSA' | 'RS256'

/** Whether a word is an algorithm that Theriac signs with. */
export function isAlgorithm(word: string): word is Algorithm {
  return word === 'EdDSA' || word === 'RS256'
}

/** How long a new key is published before it signs: twice as long as the JWKS may be kept by who fetched it. */
export const publishedBeforeSeconds = 2 * readJwks.maxAgeSeconds

type Dated = { readonly kid: string; readonly signsFrom: Date; readonly revokedAt: Date | null }

/**
 * The keys that belong into the JWKS: those to come, the one that signs, and those before it whose tokens may live.
 * @param keys newest first
 */
export function publishedKeys<K extends Dated>(keys: readonly K[], now: Date, tokenLifeSeconds: number): K[] {
  const trusted = keys.filter((key) => key.revokedAt === null)
  return trusted.filter((_, place) => {
    const successors = trusted.slice(0, place)
    const oldestTokenBorn = new Date(now.getTime() - tokenLifeSeconds * 1000)
    return !successors.some((successor) => successor.signsFrom < oldestTokenBorn)
  })
}
