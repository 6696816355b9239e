import { timingSafeEqual } from 'node:crypto'
import type { Caller } from '../../access/actor.ts'
import { OAuthRefusal } from '../../access/oauth-refusal.ts'
import { blockBucket, countFailure, findBlock } from '../../access/throttle/throttle.sql.ts'
import { blockSeconds, bucketsOf, type Bucket, windowSeconds } from '../../access/throttle/throttle.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { Database } from '../../platform/database/database.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { restorableUntil } from '../clients/public.ts'
import { isWholeSecret } from '../credentials/public.ts'
import type { NotedClient, Notes } from './create-notes.ts'
import { findClientSecrets, findDeletedSecrets } from './find-client-secrets.sql.ts'
import { obstacleOfClient, obstacleOfCredential, obstacleSentences } from './obstacle.ts'
import { invalidClient, type PresentedSecret } from './read-client-authentication.ts'

type SecretRow = RowOf<typeof findClientSecrets>

/** A client that proved itself with a live secret, and stands in nobody's way. */
export type ProvenClient = SecretRow & NotedClient & { readonly credentialId: string }

/**
 * Makes the proof of clients at the token service.
 * @throws in the proof, invalid_client, and temporarily_unavailable with 429 where an address guesses too much
 */
export function createAuthenticateClient(database: Database, clock: Clock, keyring: Keyring, notes: Notes) {
  return async (presented: PresentedSecret, caller: Caller): Promise<ProvenClient> => {
    const now = clock.now()
    const { clientId, secret } = presented
    refuseSurroundings(presented)
    const rows = await database.many(findClientSecrets, [clientId, now])
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
      if (known !== undefined) notes.refused({ ...known, clientId }, caller, 'wrong_secret')
      else await refuseDeleted(database, keyring, presented, now)
      await countWrongSecret(database, now, Object.values(bucketsOf(caller.address, clientId)))
      throw invalidClient('The client id and the client secret do not belong together. Check both.')
    }
    const client = { ...row, credentialId: row.credentialId, clientId }
    const obstacle = obstacleOfClient(client) ?? obstacleOfCredential(client, now)
    if (obstacle === undefined) return client
    notes.refused(client, caller, obstacle)
    throw invalidClient(obstacleSentences[obstacle])
  }
}

// A file or a script brought it along, often where nobody sees it; "copy the whole secret again" would lead back to it.
function refuseSurroundings({ clientId, secret }: PresentedSecret): void {
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
  if (deleted !== undefined) {
    const isRestorable = deleted.locationClosedAt === null && restorableUntil(deleted.deletedAt) > now
    throw invalidClient(
      `This client was deleted. Ask the Super User ${isRestorable ? 'to restore it, or ' : ''}for a new one.`,
    )
  }
  // Hashed all the same, so that an unknown client id takes as long as a known one.
  if (rows.length === 0) keyring.newest.hmac(secret)
}

type StoredSecret = Pick<SecretRow, 'secretHmac' | 'hmacKeyId'>

function isSecretOf({ secretHmac, hmacKeyId }: StoredSecret, secret: string, keyring: Keyring): boolean {
  const key = hmacKeyId === null ? undefined : keyring.find(hmacKeyId)
  return secretHmac !== null && key !== undefined && timingSafeEqual(key.hmac(secret), secretHmac)
}

// While the address is slowed nothing is counted, and nothing written: known ids and unknown ones are answered alike.
async function countWrongSecret(database: Database, now: Date, buckets: readonly Bucket[]): Promise<void> {
  const block = await database.maybe(findBlock, [buckets.map(({ name }) => name)])
  if (block?.blockedUntil != null && block.blockedUntil > now) throw slowDown(block.blockedUntil, now)
  for (const { name, free } of buckets) {
    const counted = await database.maybe(countFailure, [name, now, windowSeconds])
    const seconds = blockSeconds(counted?.failures ?? 0, free)
    if (seconds > 0) await database.run(blockBucket, [name, new Date(now.getTime() + seconds * 1000)])
  }
}

function slowDown(until: Date, now: Date): OAuthRefusal {
  const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  const sentence = `Too many wrong client secrets came from this address. Wait ${seconds} seconds.`
  return new OAuthRefusal('temporarily_unavailable', sentence, 429, { 'retry-after': String(seconds) })
}
