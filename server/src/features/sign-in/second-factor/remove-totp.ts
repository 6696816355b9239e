import type { Person } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import { writeMail } from '../mails/write-mail.ts'
import { lockAccount } from '../person/account.sql.ts'
import { endSignIns } from '../person/ending.sql.ts'
import { findMemberships, isTotpDemanded } from '../person/membership.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { clearTotp, deleteRecoveryCodes } from './totp.sql.ts'

/**
 * Removes the authenticator app, and one that was begun; where there is none, nothing happens.
 * @throws totp.demanded where one of the person's roles needs it
 */
export function removeTotp(parts: SignInParts, person: Person): Promise<void> {
  const { personId, market, caller } = person
  return workAtSignIn(parts, caller, async ({ tx, now, record, enqueue }) => {
    const account = (await tx.maybe(lockAccount, [personId])) ?? raise('session.missing')
    const memberships = await findMemberships(tx, personId)
    if (memberships.some((one) => isTotpDemanded(one.kind, one.market.settings))) raise('totp.demanded')
    tx.send(clearTotp, [personId])
    tx.send(deleteRecoveryCodes, [personId])
    if (!account.hasTotp) return
    // A sign-in that waits for a code of the app would wait for ever.
    tx.send(endSignIns, [personId, now])
    record({ action: 'totp.removed', subject: `person:${personId}` }, person)
    enqueue(writeMail(parts, { ...account, market }, (letters, reader) => letters.totpRemoved(reader)))
  })
}
