import type { SignInStep } from '@theriac/contract/v1/sign-in.ts'
import type { Refusal } from '../../../access/raise.ts'
import {
  countsSince,
  mailsToOne,
  secondsUntilMail,
  tooManySends,
} from '../../../access/throttle/mail-limit.ts'
import { isMailDelayed } from '../../../platform/mail/is-mail-delayed.ts'
import { writeMail } from '../mails/write-mail.ts'
import type { Account } from '../person/account.ts'
import { hideEmail } from '../person/email-address.ts'
import type { Membership } from '../person/membership.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import type { SignInWork } from '../parts/work-at-sign-in.ts'
import { codeSeconds, hmacOfCode, newCode } from './code.ts'
import { noteSend, readSends, setCode } from './sign-in.sql.ts'

type Sending = { readonly signInId: string; readonly account: Account; readonly membership: Membership }

/**
 * Refuses to send another code while a person was sent too many, in whichever browsers. The account must be held: of
 * two who ask for the same person the second counts what the first was sent.
 * @returns the refusal, or undefined where a code may be sent
 */
export async function refuseToSend(
  { tx, now, record }: SignInWork,
  personId: string,
): Promise<Refusal | undefined> {
  const sent = await tx.maybe(readSends, [personId, countsSince(mailsToOne, now)])
  const waitSeconds = secondsUntilMail(sent?.sends ?? [], mailsToOne, now)
  if (waitSeconds === 0) return undefined
  const details = { reason: 'too_many_sends' }
  record({ action: 'code.refused', subject: `person:${personId}`, outcome: 'refused', details }, { personId })
  return tooManySends(waitSeconds)
}

/** Sends a new Authorisation Code; the one before counts no more. */
export async function sendCode(
  { tx, now, record, enqueue }: SignInWork,
  parts: SignInParts,
  { signInId, account, membership }: Sending,
): Promise<SignInStep> {
  const { personId, email, name, language } = account
  const code = newCode()
  const expiresAt = new Date(now.getTime() + codeSeconds * 1000)
  const { newest } = parts.keyring
  tx.send(setCode, [signInId, hmacOfCode(newest, signInId, code), newest.id, expiresAt])
  tx.send(noteSend, [personId, now])
  const addressee = { email, name, language, market: membership.market.settings }
  const minutes = codeSeconds / 60
  enqueue(writeMail(parts, addressee, (letters) => letters.code({ code, minutes }), expiresAt))
  const { organisationId } = membership
  record({ action: 'code.sent', subject: `person:${personId}` }, { personId, organisationId })
  return {
    next: 'code',
    sentTo: hideEmail(email),
    isMailDelayed: await isMailDelayed(tx, now),
    expiresInSeconds: codeSeconds,
  }
}
