import { timingSafeEqual } from 'node:crypto'
import type { Caller } from '../../../access/actor.ts'
import { Refusal } from '../../../access/raise.ts'
import { countTry, forgive } from '../../../access/throttle/count-try.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import { takeSecondFactor } from '../second-factor/take-second-factor.ts'
import { startSession } from '../session/start-session.ts'
import { findMemberships, membershipForSignIn } from '../person/membership.ts'
import { limitOfCodes, slowed } from '../limits/sign-in-limits.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { type SignInWork, workAtSignIn } from '../parts/work-at-sign-in.ts'
import { hmacOfCode, mostTries, readCode } from './code.ts'
import { demandSignIn, type SignIn } from './demand-sign-in.ts'
import { refuseSuspended, refuseWithoutMembership } from './refuse-sign-in.ts'
import { countCodeTry, endSignIn } from './sign-in.sql.ts'

/** What the browser holds: the sign-in that was begun, and the session that it may have had before. */
type BrowserCookies = { readonly signIn: string | undefined; readonly session: string | undefined }

/** Who is signed in now, and the token for the cookie of his session. */
export type Finished = { readonly personId: string; readonly token: string }

/**
 * Finishes to sign in with the Authorisation Code, the code of an authenticator app, or a recovery code. Each try
 * counts, also of those that come together, and one code makes one session.
 * @throws sign_in.not_begun, sign_in.slowed, sign_in.no_membership, organisation.suspended, code.wrong, code.used_already,
 * code.expired, code.used_up
 */
export function finishSignIn(
  parts: SignInParts,
  caller: Caller,
  typed: string,
  browser: BrowserCookies,
): Promise<Finished> {
  return workAtSignIn(parts, caller, async (work) => {
    const { tx, now } = work
    const signIn = await demandSignIn(work, browser.signIn)
    const { personId } = signIn
    if (signIn.tries >= mostTries) return refuse(work, signIn, new Refusal('code.used_up'))
    const limit = limitOfCodes(personId)
    const waitSeconds = await countTry(tx, now, [limit])
    if (waitSeconds > 0) return slowed(waitSeconds)
    tx.send(countCodeTry, [signIn.id])
    const proof = await judge(work, parts, signIn, typed)
    if (proof instanceof Refusal) return refuse(work, signIn, proof)
    forgive(tx, limit)
    tx.send(endSignIn, [signIn.id, now])
    return startFor(work, signIn, proof, browser.session)
  })
}

type Proof = 'e-mail' | 'totp' | 'recovery-code'

async function judge(
  work: SignInWork,
  parts: SignInParts,
  signIn: SignIn,
  typed: string,
): Promise<Proof | Refusal> {
  if (signIn.factor === 'totp') {
    const factor = await takeSecondFactor(work, parts, signIn.personId, typed)
    return factor === 'used' ? new Refusal('code.used_already') : (factor ?? new Refusal('code.wrong'))
  }
  const { codeExpiresAt } = signIn
  if (codeExpiresAt === null || codeExpiresAt <= work.now) return new Refusal('code.expired')
  return isCode(parts.keyring, signIn, readCode(typed)) ? 'e-mail' : new Refusal('code.wrong')
}

function isCode(keyring: Keyring, { id, codeHmac, hmacKeyId }: SignIn, code: string): boolean {
  const key = hmacKeyId === null ? undefined : keyring.find(hmacKeyId)
  return key !== undefined && codeHmac !== null && timingSafeEqual(hmacOfCode(key, id, code), codeHmac)
}

async function startFor(
  work: SignInWork,
  { personId, account }: SignIn,
  proof: Proof,
  before: string | undefined,
): Promise<Finished | Refusal> {
  const { tx, record } = work
  const membership = membershipForSignIn(await findMemberships(tx, personId))
  if (account.status !== 'active' || membership === undefined) {
    return refuseWithoutMembership(work, { personId })
  }
  if (membership.suspension !== undefined) return refuseSuspended(work, { personId }, membership)
  const { token, sessionId, locationId } = await startSession(work, { personId, membership, before })
  const { organisationId } = membership
  const subject = `person:${personId}`
  const details = { sessionId, secondFactor: proof }
  record({ action: 'sign_in.done', subject, details }, { personId, organisationId, locationId })
  return { personId, token }
}

function refuse({ record }: SignInWork, { personId }: SignIn, refusal: Refusal): Refusal {
  const details = { reason: refusal.code.replace('code.', '') }
  const subject = `person:${personId}`
  record({ action: 'code.refused', subject, outcome: 'refused', details }, { personId })
  return refusal
}
