import type { Clock } from '../../../platform/clock/clock.ts'
import type { Passwords } from '../../../platform/crypto/create-passwords.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Database } from '../../../platform/database/database.ts'

/** What signing in is made of. */
export type SignInParts = {
  readonly database: Database
  readonly clock: Clock
  readonly keyring: Keyring
  readonly passwords: Passwords
  /** The base of every link in a mail, whatever host a request names. */
  readonly publicUrl: string
}
