import type { Mount } from '../access/mount/mount.ts'
import type { RecognisePerson } from '../access/person/recognise.ts'
import { mountAccount } from '../features/sign-in/account.routes.ts'
import { mountInvitations } from '../features/sign-in/invitation.routes.ts'
import { mountPortalSettings } from '../features/sign-in/portal-settings.routes.ts'
import { mountSession } from '../features/sign-in/session.routes.ts'
import { mountSignIn } from '../features/sign-in/sign-in.routes.ts'
import type { Clock } from '../platform/clock/clock.ts'
import { createPasswords } from '../platform/crypto/create-passwords.ts'
import type { Keyring } from '../platform/crypto/keyring.ts'
import type { Database } from '../platform/database/database.ts'

type Parts = {
  readonly database: Database
  readonly clock: Clock
  readonly keyring: Keyring
  readonly publicUrl: string
  readonly isDemo: boolean
}

/** Mounts what people do before and around their work: signing in, their sessions and accounts, links in mails. */
export function mountSignInApi(mount: Mount, parts: Parts, recognise: RecognisePerson): void {
  const signInParts = { ...parts, passwords: createPasswords() }
  mountPortalSettings(mount, parts.database, parts.isDemo)
  mountSignIn(mount, signInParts, recognise)
  mountInvitations(mount, signInParts, recognise)
  mountSession(mount, signInParts, recognise)
  mountAccount(mount, signInParts, recognise)
}
