import { timingSafeEqual } from 'node:crypto'
import type { Caller } from '../../../access/actor.ts'
import type { Clock } from '../../../platform/clock/clock.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { isWholeSecret } from '../../credentials/public.ts'
import type { Notes } from '../notes/create-notes.ts'
import { countWrongProof } from '../parts/count-wrong-proof.ts'
import { findClientSecrets, findDeletedSecrets } from '../parts/find-client.sql.ts'
import { invalidClient } from '../parts/invalid-client.ts'
import { demandNoObstacle } from '../parts/demand-no-obstacle.ts'
import type { PresentedSecret } from '../parts/presented.ts'
import { refusalOfDeleted, type ProvenClient } from '../parts/proven-client.ts'

/** What the proof of a client needs. */
export type SecretParts = {
  readonly database: Database
  readonly clock: Clock
  readonly keyring: Keyring
  readonly notes: Notes
}

/**
 * Makes the proof of clients by a client secret.
 * @throws in the proof, invalid_client, and temporarily_unavailable with 429 where an address guesses too much
 */
export function createAuthenticateBySecret({ database, clock, keyring, notes }: SecretParts) {
  return async (presented: PresentedSecret, caller: Caller): Promise<ProvenClient> => {
    const now = clock.now()
    const { clientId, secret } = presented
    refuseBlanksAround(presented)
    const rows = await database.many(findClientSecrets, [clientId, now, caller.address])
    const [known] = rows
    if (!isWholeSecret(secret)) {
      if (known !== undefined) notes.malformed({ ...known, clientId })
      throw invalidClient(
        'The client secret is not complete or has a typing error. Copy the whole secret again.',
      )
    }
    const row = rows.find((candidate) => isSecretOf(candidate, secret, keyring))
    // The right secret passes however much its address is slowed: whoever shares the address must not stop it.
    if (known === undefined || row?.credentialId == null) {
      if (known === undefined) await refuseDeleted(database, keyring, presented, now)
      // First: of an address that is slowed the trail is told nothing.
      await countWrongProof(database, now, { ...caller, clientId, proof: 'client secrets' })
      if (known !== undefined) notes.refused({ ...known, clientId }, caller, 'wrong_secret')
      throw invalidClient('The client id and the client secret do not belong together. Check both.')
    }
    const client = { ...row, credentialId: row.credentialId, credentialKind: 'secret', clientId }
    demandNoObstacle(client, caller, now, notes)
    return client
  }
}

// A file or a script brought it along, often where nobody sees it; "copy the whole secret again" would lead back to it.
function refuseBlanksAround({ clientId, secret }: PresentedSecret): void {
  const what = !isWholeSecret(secret) && isWholeSecret(secret.trim()) ? 'secret' : 'id'
  if (what === 'id' && clientId === clientId.trim()) return
  throw invalidClient(`The client ${what} has a blank or a line end before or after it: remove that.`)
}

// A machine whose client was deleted goes on asking until somebody tells it: that is no guess, and must not slow down
// the machines beside it.
async function refuseDeleted(
  database: Database,
  keyring: Keyring,
  { clientId, secret }: PresentedSecret,
  now: Date,
): Promise<void> {
  const rows = await database.many(findDeletedSecrets, [clientId])
  const deleted = rows.find((row) => isSecretOf(row, secret, keyring))
  if (deleted !== undefined) throw refusalOfDeleted(deleted, now)
  // Hashed all the same, so that an unknown client id takes as long as a known one.
  if (rows.length === 0) keyring.newest.hmac(secret)
}

type StoredSecret = Pick<RowOf<typeof findClientSecrets>, 'secretHmac' | 'hmacKeyId'>

function isSecretOf({ secretHmac, hmacKeyId }: StoredSecret, secret: string, keyring: Keyring): boolean {
  const key = hmacKeyId === null ? undefined : keyring.find(hmacKeyId)
  return secretHmac !== null && key !== undefined && timingSafeEqual(key.hmac(secret), secretHmac)
}
