import type { Person } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import { countTry } from '../../../access/throttle/count-try.ts'
import { tooManySends } from '../../../access/throttle/mail-limit.ts'
import { digestOf, newLinkToken } from '../../../platform/crypto/link-token.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import { isMailDelayed } from '../../../platform/mail/is-mail-delayed.ts'
import { keptAddress } from '../../../platform/mail/kept-address.ts'
import { writeMail } from '../mails/write-mail.ts'
import { findAccountByEmail, lockAccount } from '../person/account.sql.ts'
import { limitOfEmailChanges } from '../limits/sign-in-limits.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { endEmailChanges, insertEmailChange } from './email-change.sql.ts'

const linkSeconds = 86_400

/**
 * Asks for another e-mail address: a link goes to both, and when both were opened it is changed. A newer request ends
 * the one before. That an address is taken is told to its owner alone; such a change never comes to an end.
 * @throws email.same, code.too_many_sends
 */
export function requestEmailChange(
  parts: SignInParts,
  person: Person,
  typed: string,
): Promise<{ isMailDelayed: boolean }> {
  const { personId, market, caller } = person
  const email = keptAddress(typed)
  const [oldToken, newToken] = [newLinkToken(), newLinkToken()]
  const linkOf = (token: string) => `${parts.publicUrl}/email-change#${token}`
  return workAtSignIn(parts, caller, async ({ tx, now, record, enqueue }) => {
    const account = (await tx.maybe(lockAccount, [personId])) ?? raise('session.missing')
    if (account.email === email) raise('email.same')
    const waitSeconds = await countTry(tx, now, [limitOfEmailChanges(personId)])
    if (waitSeconds > 0) return tooManySends(waitSeconds)
    const owner = await tx.maybe(findAccountByEmail, [email])
    const expiresAt = new Date(now.getTime() + linkSeconds * 1000)
    tx.send(endEmailChanges, [personId, now])
    tx.send(insertEmailChange, [
      ...([newId(now), personId, account.email, email] as const),
      ...([digestOf(oldToken), digestOf(newToken), now, expiresAt] as const),
    ])
    const toOld = { link: linkOf(oldToken), email }
    enqueue(
      writeMail(
        parts,
        { ...account, market },
        (all, reader) => all.emailChangeToOld(toOld, reader),
        expiresAt,
      ),
    )
    enqueue(
      owner === undefined
        ? writeMail(
            parts,
            // Perhaps a stranger's: he is called by no name.
            { email, language: account.language, market },
            (all) => all.emailChangeToNew({ link: linkOf(newToken) }),
            expiresAt,
          )
        : writeMail(parts, { ...owner, market }, (all) => all.emailTaken(), expiresAt),
    )
    record({ action: 'email.change_requested', subject: `person:${personId}`, details: { email } }, person)
    return { isMailDelayed: await isMailDelayed(tx, now) }
  })
}
