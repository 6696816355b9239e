import { randomUUID, sign } from 'node:crypto'
import type { KeyStore, SigningKey } from '../signing-keys/public.ts'
import { type Claims, tokenLifeSeconds } from './token.ts'

type TokenOrder = Pick<Claims, 'client_id' | 'credential' | 'generation'> & {
  readonly scope: string | undefined
  readonly kid: string
}

/**
 * Makes the signer of access tokens (RFC 9068), in the compact form of RFC 7515 §7.1. It signs on the spot: a library
 * that hands each signature to another thread takes twice the processor time of the whole request.
 * @param issuer also the audience: one authorization server, one resource
 */
export function createSignToken(keys: KeyStore, issuer: string) {
  return async ({ kid, scope, ...order }: TokenOrder, now: Date): Promise<string> => {
    const key = await keys.demand(kid)
    const iat = Math.floor(now.getTime() / 1000)
    const claims: Claims = {
      ...order,
      ...(scope === undefined ? {} : { scope }),
      iss: issuer,
      aud: issuer,
      sub: order.client_id,
      jti: randomUUID(),
      iat,
      exp: iat + tokenLifeSeconds,
    }
    return signCompact(key, { alg: key.algorithm, typ: 'at+jwt', kid }, claims)
  }
}

function signCompact({ algorithm, privateKey }: SigningKey, header: object, claims: Claims): string {
  const content = `${encode(header)}.${encode(claims)}`
  // Ed25519 has its hash within; RS256 is RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518 §3.3), node's default padding.
  const signature = sign(algorithm === 'RS256' ? 'sha256' : null, Buffer.from(content), privateKey)
  return `${content}.${signature.toString('base64url')}`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
