import { setTimeout as pause } from 'node:timers/promises'
import type { Caller } from '../../../access/actor.ts'
import { countTry } from '../../../access/throttle/count-try.ts'
import { digestOf, newLinkToken } from '../../../platform/crypto/link-token.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import { isMailDelayed } from '../../../platform/mail/is-mail-delayed.ts'
import { keptAddress } from '../../../platform/mail/kept-address.ts'
import { writeMail } from '../mails/write-mail.ts'
import type { Account } from '../person/account.ts'
import { findAccountByEmail } from '../person/account.sql.ts'
import { digestOfEmail } from '../person/email-address.ts'
import { knownBrowserOf } from '../limits/known-browser.ts'
import { findMemberships } from '../person/membership.ts'
import {
  limitOfResets,
  limitOfResetsAt,
  limitOfResetsInBrowser,
  resetLinkSeconds,
  slowed,
} from '../limits/sign-in-limits.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { type SignInWork, workAtSignIn } from '../parts/work-at-sign-in.ts'
import { insertPasswordReset } from './password-reset.sql.ts'

// Longer than either way takes.
const answerAfterMilliseconds = 200

// In the place of whoever has no account: the same work is done for him, and comes to nothing.
const nobody = {
  personId: '00000000-0000-0000-0000-000000000000',
  email: 'nobody@example.org',
  language: 'en',
}

/**
 * Sends a link for a new password; those before it stay, so that nobody ends them who merely knows the address. Where
 * links were mailed over and over it sends nothing more for a while, and says nothing of that. Neither the answer
 * nor the time that it takes tells whether there is an account.
 * @throws sign_in.slowed where too much was asked for from this network
 */
export async function requestPasswordReset(
  parts: SignInParts,
  caller: Caller,
  typed: string,
  knownBrowser: string | undefined,
): Promise<{ isMailDelayed: boolean }> {
  const notBefore = pause(answerAfterMilliseconds)
  const email = keptAddress(typed)
  const answer = await workAtSignIn(parts, caller, async (work) => {
    const { tx, now } = work
    const found = await tx.maybe(findAccountByEmail, [email])
    const known = found && knownBrowserOf(parts.keyring, knownBrowser, found.personId)
    const isKnown = found !== undefined && known !== undefined
    const waitSeconds = isKnown ? 0 : await countTry(tx, now, [limitOfResetsAt(caller)])
    if (waitSeconds > 0) return slowed(waitSeconds)
    const limit = isKnown
      ? limitOfResetsInBrowser(known, found.personId)
      : limitOfResets(digestOfEmail(parts.keyring, email))
    if ((await countTry(tx, now, [limit])) === 0) await sendLink(work, parts, email, found)
    return { isMailDelayed: await isMailDelayed(tx, now) }
  })
  await notBefore
  return answer
}

async function sendLink(
  work: SignInWork,
  parts: SignInParts,
  email: string,
  found: Account | undefined,
): Promise<void> {
  const { tx, now, record, enqueue } = work
  const account = found?.status === 'active' ? found : undefined
  const { personId, ...addressee } = account ?? nobody
  const market = (await findMemberships(tx, personId))[0]?.market.settings
  const token = newLinkToken()
  const expiresAt = new Date(now.getTime() + resetLinkSeconds * 1000)
  tx.send(insertPasswordReset, [newId(now), personId, digestOf(token), now, expiresAt])
  const link = `${parts.publicUrl}/password-reset#${token}`
  const job = writeMail(
    parts,
    { ...addressee, market },
    (letters) => letters.passwordReset({ link }),
    expiresAt,
  )
  if (account === undefined) {
    const subject = `email:${digestOfEmail(parts.keyring, email)}`
    const details = { reason: 'no_account' }
    record({ action: 'password.reset_requested', subject, outcome: 'refused', details })
    return
  }
  enqueue(job)
  record({ action: 'password.reset_requested', subject: `person:${personId}` }, account)
}
