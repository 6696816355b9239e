import { hash } from 'node:crypto'
import { errors, jwtVerify } from 'jose'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { KeyStore } from '../signing-keys/public.ts'
import { type Claims, tokenLifeSeconds } from './token.ts'

export type ReadToken = { readonly claims: Claims; readonly kid: string }

const uuidPattern = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

const claimsCheck = Compile(
  Type.Object({
    iss: Type.String(),
    aud: Type.String(),
    sub: Type.String(),
    client_id: Type.String(),
    jti: Type.String({ pattern: uuidPattern }),
    iat: Type.Integer(),
    exp: Type.Integer(),
    scope: Type.Optional(Type.String()),
    credential: Type.String({ pattern: uuidPattern }),
    generation: Type.Integer(),
  }),
)

// How far the clocks of the nodes may be apart; the end of a token is held without it.
const clockToleranceSeconds = 60

// A machine sends the same token for ten minutes: its signature is checked once.
const mostKept = 10_000

/**
 * Makes the reader of access tokens: signature, type, issuer, audience and times (RFC 9068 §4). A token that was read
 * is kept under its hash, since its signature cannot change; whether it still counts is asked elsewhere, each time.
 * @returns in the reader, undefined where the token is not one of ours, or is over
 */
export function createReadToken(keys: KeyStore, issuer: string) {
  const kept = new Map<string, ReadToken>()
  return async (token: string, now: Date): Promise<ReadToken | undefined> => {
    const digest = hash('sha256', token, 'base64')
    const read = kept.get(digest) ?? (await verify(keys, issuer, token, now))
    if (read === undefined) return undefined
    if (read.claims.exp * 1000 <= now.getTime()) {
      kept.delete(digest)
      return undefined
    }
    if (!kept.has(digest)) {
      const [oldest] = kept.keys()
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
      kept.set(digest, read)
    }
    return read
  }
}

async function verify(
  keys: KeyStore,
  issuer: string,
  token: string,
  now: Date,
): Promise<ReadToken | undefined> {
  try {
    const { payload, protectedHeader } = await jwtVerify(
      token,
      async ({ kid, alg }) => {
        const key = kid === undefined ? undefined : await keys.find(kid)
        // The algorithm is the key's, never the token's choice.
        if (key === undefined || key.algorithm !== alg) throw new errors.JWKSNoMatchingKey()
        return key.publicKey
      },
      {
        issuer,
        audience: issuer,
        typ: 'at+jwt',
        algorithms: ['EdDSA', 'RS256'],
        requiredClaims: ['iat', 'exp', 'jti', 'sub'],
        // A node whose clock was wrong must not have made tokens that live longer.
        maxTokenAge: tokenLifeSeconds,
        clockTolerance: clockToleranceSeconds,
        currentDate: now,
      },
    )
    const { kid } = protectedHeader
    if (kid === undefined || !claimsCheck.Check(payload) || !isPlausible(payload)) return undefined
    return { claims: payload, kid }
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined
    throw error
  }
}

// What we never sign, whoever holds the key.
function isPlausible({ sub, client_id: clientId, iat, exp }: Claims): boolean {
  return sub === clientId && !clientId.includes('\0') && exp - iat <= tokenLifeSeconds
}
