import type { SignInStep } from '@theriac/contract/v1/sign-in.ts'
import type { Caller } from '../../../access/actor.ts'
import { raise, Refusal } from '../../../access/raise.ts'
import { countTry, forgive, type Limit, takeBack } from '../../../access/throttle/count-try.ts'
import { digestOf, newLinkToken } from '../../../platform/crypto/link-token.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import { keptAddress } from '../../../platform/mail/kept-address.ts'
import { renewPasswordHash } from '../password/password.sql.ts'
import type { Account } from '../person/account.ts'
import { findAccountByEmail, lockAccount } from '../person/account.sql.ts'
import { digestOfEmail } from '../person/email-address.ts'
import { knownBrowserOf } from '../limits/known-browser.ts'
import {
  findMemberships,
  type Membership,
  membershipForSignIn,
  passwordRulesOf,
} from '../person/membership.ts'
import { limitOfAddress, limitOfKnownBrowser, limitsOfUserName, slowed } from '../limits/sign-in-limits.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { type SignInWork, workAtSignIn } from '../parts/work-at-sign-in.ts'
import { refuseSignIn, refuseWithoutMembership } from './refuse-sign-in.ts'
import { refuseToSend, sendCode } from './send-code.ts'
import { endSignInOfBrowser, insertSignIn } from './sign-in.sql.ts'

type Typed = { readonly email: string; readonly password: string }

/** What the browser holds from before: a sign-in that waits for its code, and who signed in there. */
export type BrowserCookies = { readonly signIn: string | undefined; readonly known: string | undefined }

/** What follows the right password; the token binds it to the browser. */
type Begun = { readonly step: SignInStep; readonly token: string | undefined }

const daySeconds = 86_400

/**
 * Begins to sign in: checks User Name and Password, and sends the Authorisation Code. Known and unknown addresses are
 * answered alike, and in the same time.
 * @throws sign_in.refused, sign_in.slowed, and after the right password sign_in.no_membership, code.too_many_sends
 */
export async function beginSignIn(
  parts: SignInParts,
  caller: Caller,
  { email, password }: Typed,
  browser: BrowserCookies,
): Promise<Begun> {
  const attempt = await countAttempt(parts, caller, email, browser)
  const { account } = attempt
  const isRight = await isRightPassword(parts, caller, attempt, password)
  if (account === undefined || !isRight) return refuseAttempt(parts, caller, attempt)
  const hash = account.passwordHash ?? raise('sign_in.refused')
  const renewed = parts.passwords.isOutdated(hash) ? await parts.passwords.hash(password) : undefined
  return workAtSignIn(parts, caller, async (work) => {
    const { tx, now } = work
    const present = (await tx.maybe(lockAccount, [account.personId])) ?? raise('sign_in.refused')
    // Changed in the time that the hash took: the one that was right counts no more.
    if (present.passwordSetAt?.getTime() !== account.passwordSetAt?.getTime()) raise('sign_in.refused')
    for (const limit of attempt.ofPerson) forgive(tx, limit)
    takeBack(tx, now, attempt.ofAddress)
    if (renewed !== undefined) tx.send(renewPasswordHash, [account.personId, hash, renewed])
    return goOn(work, parts, present, browser)
  })
}

type Attempt = {
  readonly account: Account | undefined
  /** Where the try counts: forgiven when it was right, but of an address, which many share, only taken back. */
  readonly ofPerson: readonly Limit[]
  readonly ofAddress: readonly Limit[]
  readonly emailDigest: string
}

function countAttempt(
  parts: SignInParts,
  caller: Caller,
  typed: string,
  browser: BrowserCookies,
): Promise<Attempt> {
  const email = keptAddress(typed)
  const emailDigest = digestOfEmail(parts.keyring, email)
  return workAtSignIn(parts, caller, async ({ tx, now }) => {
    const account = await tx.maybe(findAccountByEmail, [email])
    const known = account && knownBrowserOf(parts.keyring, browser.known, account.personId)
    const isKnown = account !== undefined && known !== undefined
    const ofPerson = isKnown
      ? [limitOfKnownBrowser(known, account.personId)]
      : limitsOfUserName(emailDigest, caller)
    const ofAddress = isKnown ? [] : [limitOfAddress(caller)]
    const waitSeconds = await countTry(tx, now, [...ofPerson, ...ofAddress])
    return waitSeconds > 0 ? slowed(waitSeconds) : { account, ofPerson, ofAddress, emailDigest }
  })
}

// Without an account, or without a password, it takes as long.
async function isRightPassword(
  parts: SignInParts,
  caller: Caller,
  { account, ofPerson, ofAddress }: Attempt,
  password: string,
): Promise<boolean> {
  try {
    return await parts.passwords.isMatch(password, account?.passwordHash ?? null)
  } catch (error) {
    // It was never judged.
    await workAtSignIn(parts, caller, async ({ tx, now }) => takeBack(tx, now, [...ofPerson, ...ofAddress]))
    throw error
  }
}

function refuseAttempt(
  parts: SignInParts,
  caller: Caller,
  { account, emailDigest }: Attempt,
): Promise<never> {
  const subject = account === undefined ? `email:${emailDigest}` : `person:${account.personId}`
  const details = { reason: 'wrong_password' }
  return workAtSignIn<never>(parts, caller, async ({ record }) => {
    record({ action: 'sign_in.refused', subject, outcome: 'refused', details }, account)
    return new Refusal('sign_in.refused')
  })
}

// Only who has the right password learns that it has expired, or that the account belongs to no organisation: to
// anybody else it would tell that there is an account.
async function goOn(
  work: SignInWork,
  parts: SignInParts,
  account: Account,
  browser: BrowserCookies,
): Promise<Begun | Refusal> {
  const { tx, now } = work
  const { personId } = account
  const memberships = await findMemberships(tx, personId)
  const membership = membershipForSignIn(memberships)
  if (account.status !== 'active' || membership === undefined) {
    return refuseWithoutMembership(work, account)
  }
  if (isExpired(account, memberships, now)) {
    return refuseSignIn(work, account, 'password_expired', {
      step: { next: 'password-reset' },
      token: undefined,
    })
  }
  const refusal = account.hasTotp ? undefined : await refuseToSend(work, personId)
  if (refusal !== undefined) return refusal
  if (browser.signIn !== undefined) tx.send(endSignInOfBrowser, [digestOf(browser.signIn), now])
  const token = newLinkToken()
  const signInId = newId(now)
  const factor = account.hasTotp ? 'totp' : 'email'
  tx.send(insertSignIn, [signInId, digestOf(token), personId, factor, now])
  if (account.hasTotp) return { step: { next: 'totp' }, token }
  return { step: await sendCode(work, parts, { signInId, account, membership }), token }
}

function isExpired({ passwordSetAt }: Account, memberships: readonly Membership[], now: Date): boolean {
  const { ageDays } = passwordRulesOf(memberships.map(({ market }) => market.settings))
  const setAt = passwordSetAt ?? raise('sign_in.refused')
  return now.getTime() - setAt.getTime() >= ageDays * daySeconds * 1000
}
