import { randomBytes } from 'node:crypto'
import type { Person } from '../../../access/actor.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { totpContext } from './take-second-factor.ts'
import { setNewTotp } from './totp.sql.ts'
import { describeTotp } from './totp.ts'

/** Begins to set up an authenticator app. One that is set up counts on until the new one is confirmed. */
export function beginTotp(parts: SignInParts, person: Person) {
  const { personId, email, caller } = person
  // RFC 4226 §4: 160 bits.
  const secret = randomBytes(20)
  const { id, seal } = parts.keyring.newest
  return workAtSignIn(parts, caller, async ({ tx, record }) => {
    await tx.run(setNewTotp, [personId, seal(secret, totpContext(personId)), id])
    record({ action: 'totp.begun', subject: `person:${personId}` }, person)
    return describeTotp(secret, email)
  })
}
