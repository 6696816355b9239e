import type { Clock } from '../../../platform/clock/clock.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { FetchKeySet } from '../../../platform/fetch/fetch-key-set.ts'

/** What the collection of credentials is made of. */
export type HandOverParts = {
  readonly database: Database
  readonly clock: Clock
  readonly keyring: Keyring
  /** The issuer, and the base of every link, whatever host a request names. */
  readonly publicUrl: string
  readonly fetchKeySet: FetchKeySet
}
