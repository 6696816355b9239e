import { generateKeyPairSync } from 'node:crypto'
import { addClientKey, setAllowedNetworks } from '@theriac/contract/v1/credentials.ts'
import { handOverCredentials } from '@theriac/contract/v1/hand-overs.ts'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Entrance } from './enter.ts'

/** The name of the key that `setCredentials` leaves. */
export const keyName = 'Key of 2026'

const answer = Compile(Type.Object({ handOver: Type.Object({ link: Type.String() }) }))

/**
 * Gives a piece of equipment a public key that ends soon, addresses from where it may ask, and a link for its supplier
 * that waits to be collected.
 */
export async function setCredentials(
  superUser: Entrance,
  clientId: string,
): Promise<{ readonly handOver: string }> {
  const params = { clientId }
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const inTwelveDays = new Date(Date.now() + 12 * 86_400_000).toISOString()
  await superUser.call(addClientKey, {
    params,
    body: { name: keyName, key: { jwk: publicKey.export({ format: 'jwk' }) }, expiresAt: inTwelveDays },
  })
  await superUser.call(setAllowedNetworks, { params, body: { networks: ['192.0.2.0/24', '::1'] } })
  const made = await superUser.call(handOverCredentials, { params, body: { email: null, validDays: 7 } })
  if (!answer.Check(made)) throw new Error('There is no link in the answer.')
  return { handOver: new URL(made.handOver.link).hash.slice(1) }
}
