import {
  beginTotp as beginTotpEndpoint,
  changeAccount as changeEndpoint,
  changePassword as changePasswordEndpoint,
  confirmEmailChange as confirmEmailEndpoint,
  confirmTotp as confirmTotpEndpoint,
  listSessions as listSessionsEndpoint,
  readAccount as readEndpoint,
  removeTotp as removeTotpEndpoint,
  requestEmailChange as requestEmailEndpoint,
  revokeOtherSessions as revokeOthersEndpoint,
  revokeSession as revokeEndpoint,
  withdrawEmailChange as withdrawEmailEndpoint,
} from '@theriac/contract/v1/account.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { recogniseFrom, type RecognisePerson } from '../../access/person/recognise.ts'
import { changeAccount } from './account/change-account.ts'
import { readAccount } from './account/read-account.ts'
import { confirmEmailChange } from './email-change/confirm-email-change.ts'
import { requestEmailChange } from './email-change/request-email-change.ts'
import { withdrawEmailChange } from './email-change/withdraw-email-change.ts'
import { changePassword } from './password/change-password.ts'
import { beginTotp } from './second-factor/begin-totp.ts'
import { confirmTotp } from './second-factor/confirm-totp.ts'
import { removeTotp } from './second-factor/remove-totp.ts'
import { readOwnSessions } from './session/read-own-sessions.ts'
import { revokeOtherSessions, revokeSession } from './session/revoke-session.ts'
import type { SignInParts } from './parts/sign-in-parts.ts'

/** Mounts what a person does with his own account. */
export function mountAccount(
  { open, signedIn }: Mount,
  parts: SignInParts,
  recognise: RecognisePerson,
): void {
  signedIn(readEndpoint, (_, person) => readAccount(parts, person))
  signedIn(changeEndpoint, async ({ body }, person) => {
    await changeAccount(parts, person, body)
    return readAccount(parts, person)
  })
  signedIn(changePasswordEndpoint, ({ body }, person) => changePassword(parts, person, body))
  signedIn(listSessionsEndpoint, async (_, person) => ({ sessions: await readOwnSessions(parts, person) }))
  signedIn(revokeEndpoint, ({ params }, person) => revokeSession(parts, person, params.sessionId))
  signedIn(revokeOthersEndpoint, (_, person) => revokeOtherSessions(parts, person))
  signedIn(beginTotpEndpoint, (_, person) => beginTotp(parts, person))
  signedIn(confirmTotpEndpoint, ({ body }, person) => confirmTotp(parts, person, body.code))
  signedIn(removeTotpEndpoint, (_, person) => removeTotp(parts, person))
  signedIn(requestEmailEndpoint, ({ body }, person) => requestEmailChange(parts, person, body.email))
  signedIn(withdrawEmailEndpoint, (_, person) => withdrawEmailChange(parts, person))
  open(confirmEmailEndpoint, async ({ body }, ask) => {
    const person = await recogniseFrom(recognise, ask)
    return confirmEmailChange(parts, ask.caller, body.token, person?.sessionId)
  })
}
