import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { KeyStore } from '../signing-keys/public.ts'
import { type Claims, tokenLifeSeconds } from './token.ts'

export type TokenOrder = Pick<Claims, 'client_id' | 'credential' | 'generation'> & {
  readonly scope: string | undefined
  readonly kid: string
}

/**
 * Makes the signer of access tokens (RFC 9068).
 * @param issuer also the audience: one authorization server, one resource
 */
export function createSignToken(keys: KeyStore, issuer: string) {
  return async ({ kid, scope, ...order }: TokenOrder, now: Date): Promise<string> => {
    const key = await keys.find(kid)
    if (key === undefined) throw new Error(`The signing key ${kid} is not in the database.`)
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
    return new SignJWT(claims).setProtectedHeader({ alg: key.algorithm, typ: 'at+jwt', kid }).sign(key.privateKey)
  }
}
