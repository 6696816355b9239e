import { createHash } from 'node:crypto'
import type { Caller } from '../../../access/actor.ts'
import { OAuthRefusal } from '../../../access/oauth-refusal.ts'
import type { Clock } from '../../../platform/clock/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { FetchKeySet } from '../../../platform/fetch/fetch-key-set.ts'
import { FetchRefused } from '../../../platform/fetch/fetch-refused.ts'
import type { Notes } from '../notes/create-notes.ts'
import { countWrongProof, isSlowed } from '../parts/count-wrong-proof.ts'
import { demandNoObstacle } from '../parts/demand-no-obstacle.ts'
import { findClientKeys, findDeletedKeys } from '../parts/find-client.sql.ts'
import { invalidClient } from '../parts/invalid-client.ts'
import type { PresentedAssertion } from '../parts/presented.ts'
import { refusalOfDeleted, type ProvenClient } from '../parts/proven-client.ts'
import { createIsSignedBy, findSigner } from './find-signer.ts'
import { faultOfClaims, rememberUntil } from './judge-claims.ts'
import { createKeySets } from './key-sets.ts'
import { type Assertion, readAssertion } from './read-assertion.ts'
import { noteUsedAssertion } from './used-assertion.sql.ts'

/** What the proof of a client by its key needs. */
export type AssertionParts = {
  readonly database: Database
  readonly clock: Clock
  readonly notes: Notes
  readonly issuer: string
  readonly fetchKeySet: FetchKeySet
}

/**
 * Makes the proof of clients by an assertion that they signed: `private_key_jwt` (RFC 7523 §3 as updated by RFC 10070).
 * @throws in the proof, invalid_client, invalid_request where the form names another client, and
 * temporarily_unavailable with 429 where an address guesses too much
 */
export function createAuthenticateByAssertion(parts: AssertionParts) {
  const { database, clock, notes, issuer } = parts
  const keySets = createKeySets(parts.fetchKeySet, clock)
  const isSignedBy = createIsSignedBy()

  const countUnproven = async (assertion: Assertion, caller: Caller, now: Date): Promise<void> => {
    const clientId = assertion.claims.sub
    const gone = await database.many(findDeletedKeys, [clientId])
    const deleted = gone.find((row) => isSignedBy(assertion, row))
    if (deleted !== undefined) throw refusalOfDeleted(deleted, now)
    await countWrongProof(database, now, { ...caller, clientId, proof: 'signatures' })
  }

  return async (presented: PresentedAssertion, caller: Caller): Promise<ProvenClient> => {
    const now = clock.now()
    const assertion = readAssertion(presented.assertion)
    const clientId = demandClientId(presented, assertion)
    const fault = faultOfClaims(assertion.claims, issuer, now)
    if (fault !== undefined) throw invalidClient(fault)
    const rows = await database.many(findClientKeys, [clientId, now, caller.address])
    const [known] = rows
    const refuse = (reason: string) => {
      if (known !== undefined) notes.refused({ ...known, clientId }, caller, reason)
    }
    const row = await findSigner(rows, assertion, now, { isSignedBy, keySets }).catch(
      async (error: unknown) => {
        if (!(error instanceof FetchRefused)) throw error
        // Of an address that is slowed the trail is told nothing.
        if (!(await isSlowed(database, now, { ...caller, clientId }))) refuse('keys_not_reachable')
        throw invalidClient(`The public keys of this client could not be looked up. ${error.message}`)
      },
    )
    if (row?.credentialId == null || row.credentialKind === null) {
      await countUnproven(assertion, caller, now)
      refuse('wrong_signature')
      throw invalidClient(notSigned)
    }
    const { credentialId, credentialKind } = row
    const client = { ...row, credentialId, credentialKind, clientId }
    demandNoObstacle(client, caller, now, notes)
    // The last step, so that nobody but the client uses an assertion up.
    const digest = createHash('sha256').update(assertion.claims.jti).digest()
    const until = rememberUntil(assertion.claims)
    if ((await database.run(noteUsedAssertion, [row.clientUuid, digest, until])) > 0) return client
    refuse('assertion_used')
    throw invalidClient(
      'This assertion was used before. Make a new one, with a jti of its own, for each request.',
    )
  }
}

const notSigned =
  'The assertion is not signed by a public key of this client. Check the client id, the key and its kid.'

function demandClientId({ clientId }: PresentedAssertion, { claims }: Assertion): string {
  const { sub } = claims
  // PostgreSQL takes no text with a NUL.
  if (sub.includes('\0')) throw invalidClient('There is no client whose id has a NUL in it.')
  if (clientId === undefined || clientId === sub) return sub
  throw new OAuthRefusal('invalid_request', 'The field client_id and the assertion name different clients.')
}
