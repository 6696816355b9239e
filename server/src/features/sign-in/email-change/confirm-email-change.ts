import type { Caller } from '../../../access/actor.ts'
import { raise, Refusal } from '../../../access/raise.ts'
import { digestOf } from '../../../platform/crypto/link-token.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { writeMail } from '../mails/write-mail.ts'
import type { Account } from '../person/account.ts'
import { lockAccount } from '../person/account.sql.ts'
import { endPasswordResets, endSessions, endSignIns, lockEmail } from '../person/ending.sql.ts'
import { findMemberships } from '../person/membership.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { type SignInWork, workAtSignIn } from '../parts/work-at-sign-in.ts'
import {
  changeEmail,
  confirmNewEmail,
  confirmOldEmail,
  endEmailChanges,
  findPersonOfEmailChange,
  lockEmailChange,
} from './email-change.sql.ts'

type EmailChange = RowOf<typeof lockEmailChange>

/**
 * Confirms a change of e-mail at one of its two addresses. When both have, the address is changed: other sessions, and
 * what waits at the former address, end; both addresses are told. To open a link again changes nothing.
 * @param sessionId the session of the browser, which stays where it is the person's own
 * @throws link.not_valid
 */
export function confirmEmailChange(
  parts: SignInParts,
  caller: Caller,
  token: string,
  sessionId: string | undefined,
): Promise<{ email: string; isDone: boolean }> {
  return workAtSignIn(parts, caller, async (work) => {
    const { tx, now, record } = work
    const digest = digestOf(token)
    const { personId } = (await tx.maybe(findPersonOfEmailChange, [digest])) ?? raise('link.not_valid')
    const account = (await tx.maybe(lockAccount, [personId])) ?? raise('link.not_valid')
    const change = (await tx.maybe(lockEmailChange, [digest, now])) ?? raise('link.not_valid')
    const { id, isOldLink, oldEmail, newEmail } = change
    const at = isOldLink ? 'old' : 'new'
    tx.send(isOldLink ? confirmOldEmail : confirmNewEmail, [id, now])
    record({ action: 'email.confirmed', subject: `person:${personId}`, details: { at } }, { personId })
    const isDone = isOldLink ? change.isNewConfirmed : change.isOldConfirmed
    if (isDone && !(await complete(work, parts, { account, change, sessionId }))) {
      return new Refusal('link.not_valid')
    }
    return { email: isOldLink ? oldEmail : newEmail, isDone }
  })
}

type Completion = {
  readonly account: Account
  readonly change: EmailChange
  readonly sessionId: string | undefined
}

async function complete(
  { tx, now, record, enqueue }: SignInWork,
  parts: SignInParts,
  { account, change, sessionId }: Completion,
): Promise<boolean> {
  const { personId, oldEmail, newEmail } = change
  const subject = `person:${personId}`
  tx.send(endEmailChanges, [personId, now])
  await tx.maybe(lockEmail, [newEmail])
  if ((await tx.run(changeEmail, [personId, newEmail])) === 0) {
    const details = { reason: 'taken' }
    record({ action: 'email.refused', subject, outcome: 'refused', details }, { personId })
    return false
  }
  tx.send(endSessions, [personId, sessionId ?? null, now])
  tx.send(endSignIns, [personId, now])
  tx.send(endPasswordResets, [personId, now])
  const market = (await findMemberships(tx, personId))[0]?.market.settings
  for (const email of [oldEmail, newEmail]) {
    const addressee = { ...account, email, market }
    enqueue(
      writeMail(parts, addressee, (letters, reader) => letters.emailChanged({ email: newEmail }, reader)),
    )
  }
  const details = { before: { email: oldEmail }, after: { email: newEmail } }
  record({ action: 'email.changed', subject, details }, { personId })
  return true
}
