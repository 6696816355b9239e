import type { Caller } from '../../access/actor.ts'
import { type AssertionParts, createAuthenticateByAssertion } from './assertion/authenticate-by-assertion.ts'
import type { PresentedAssertion, PresentedSecret } from './parts/presented.ts'
import type { ProvenClient } from './parts/proven-client.ts'
import { createAuthenticateBySecret, type SecretParts } from './secret/authenticate-by-secret.ts'

/**
 * Makes the proof of clients at the token service.
 * @throws in the proof, invalid_client, and temporarily_unavailable with 429 where an address guesses too much
 */
export function createAuthenticateClient(parts: SecretParts & AssertionParts) {
  const bySecret = createAuthenticateBySecret(parts)
  const byAssertion = createAuthenticateByAssertion(parts)
  return (presented: PresentedSecret | PresentedAssertion, caller: Caller): Promise<ProvenClient> =>
    'assertion' in presented ? byAssertion(presented, caller) : bySecret(presented, caller)
}
