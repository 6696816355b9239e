import {
  beginSignIn as beginEndpoint,
  finishSignIn as finishEndpoint,
  readPasswordReset as readResetEndpoint,
  requestPasswordReset as requestResetEndpoint,
  resetPassword as resetEndpoint,
  sendCodeAgain as sendAgainEndpoint,
} from '@theriac/contract/v1/sign-in.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { raise } from '../../access/raise.ts'
import type { RecognisePerson } from '../../access/person/recognise.ts'
import { readPasswordReset } from './password/read-password-reset.ts'
import { requestPasswordReset } from './password/request-password-reset.ts'
import { resetPassword } from './password/reset-password.ts'
import { tellSession } from './session/tell-session.ts'
import { beginSignIn } from './steps/begin-sign-in.ts'
import { finishSignIn } from './steps/finish-sign-in.ts'
import { sendCodeAgain } from './steps/send-code-again.ts'
import { rememberIn } from './limits/known-browser.ts'
import type { SignInParts } from './parts/sign-in-parts.ts'
import { workAtSignIn } from './parts/work-at-sign-in.ts'

const session = '__Host-theriac-session'
const signIn = '__Host-theriac-sign-in'
const browser = '__Host-theriac-browser'

const yearSeconds = 31_536_000

/** Mounts signing in with password and code, and the password reset. */
export function mountSignIn({ open }: Mount, parts: SignInParts, recognise: RecognisePerson): void {
  open(beginEndpoint, async ({ body }, { caller, cookies }) => {
    const held = { signIn: cookies.read(signIn), known: cookies.read(browser) }
    const { step, token } = await beginSignIn(parts, caller, body, held)
    if (token !== undefined) cookies.set(signIn, token)
    return step
  })
  open(sendAgainEndpoint, (_, { caller, cookies }) => sendCodeAgain(parts, caller, cookies.read(signIn)))
  open(finishEndpoint, async ({ body }, { caller, cookies }) => {
    const held = { signIn: cookies.read(signIn), session: cookies.read(session) }
    const { personId, token } = await finishSignIn(parts, caller, body.code, held)
    cookies.set(session, token)
    cookies.set(browser, rememberIn(parts.keyring, cookies.read(browser), personId), yearSeconds)
    cookies.clear(signIn)
    const person = (await recognise(token, { caller, isUse: true })) ?? raise('session.missing')
    return workAtSignIn(parts, caller, (work) => tellSession(work, person))
  })
  open(requestResetEndpoint, ({ body }, { caller, cookies }) =>
    requestPasswordReset(parts, caller, body.email, cookies.read(browser)),
  )
  open(readResetEndpoint, ({ body }, { caller }) => readPasswordReset(parts, caller, body.token))
  open(resetEndpoint, async ({ body }, { caller, cookies }) => {
    const { personId } = await resetPassword(parts, caller, body)
    // Whoever reads this person's mail signs in next, however often others guess meanwhile.
    cookies.set(browser, rememberIn(parts.keyring, cookies.read(browser), personId), yearSeconds)
  })
}
