import type { Person } from '../../../access/actor.ts'
import { raise, Refusal } from '../../../access/raise.ts'
import { countTry, forgive } from '../../../access/throttle/count-try.ts'
import { writeMail } from '../mails/write-mail.ts'
import { findAccount } from '../person/account.sql.ts'
import { endSignIns } from '../person/ending.sql.ts'
import { limitOfCodes, slowed } from '../limits/sign-in-limits.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { type SignInWork, workAtSignIn } from '../parts/work-at-sign-in.ts'
import { hmacOfRecoveryCode, newRecoveryCodes } from './recovery-code.ts'
import { totpContext } from './take-second-factor.ts'
import { confirmNewTotp, deleteRecoveryCodes, insertRecoveryCode, lockNewTotp } from './totp.sql.ts'
import { stepOfCode } from './totp.ts'

/**
 * Sets up the authenticator app that was begun, in the place of one that was there: signing in asks for its code from
 * now on.
 * @returns new recovery codes, which nobody can see again; those before count no more
 * @throws totp.not_begun, code.wrong, sign_in.slowed
 */
export function confirmTotp(
  parts: SignInParts,
  person: Person,
  code: string,
): Promise<{ recoveryCodes: string[] }> {
  const { personId, caller } = person
  return workAtSignIn(parts, caller, async (work) => {
    const { tx, now, record } = work
    const begun = (await tx.maybe(lockNewTotp, [personId])) ?? raise('totp.not_begun')
    const key = parts.keyring.find(begun.keyId) ?? raise('totp.not_begun')
    const limit = limitOfCodes(personId)
    const waitSeconds = await countTry(tx, now, [limit])
    if (waitSeconds > 0) return slowed(waitSeconds)
    const step = stepOfCode(key.open(begun.sealed, totpContext(personId)), code, now, null)
    if (typeof step !== 'number') {
      record({ action: 'totp.refused', subject: `person:${personId}`, outcome: 'refused' }, person)
      return new Refusal('code.wrong')
    }
    forgive(tx, limit)
    tx.send(confirmNewTotp, [personId, now, step])
    // A sign-in that waits for a mailed code would pass by the app.
    tx.send(endSignIns, [personId, now])
    record({ action: 'totp.set_up', subject: `person:${personId}` }, person)
    await tell(work, parts, person)
    return { recoveryCodes: replaceRecoveryCodes(work, parts, personId) }
  })
}

function replaceRecoveryCodes({ tx }: SignInWork, { keyring }: SignInParts, personId: string): string[] {
  const codes = newRecoveryCodes()
  const { newest } = keyring
  tx.send(deleteRecoveryCodes, [personId])
  for (const code of codes) {
    tx.send(insertRecoveryCode, [personId, hmacOfRecoveryCode(newest, personId, code), newest.id])
  }
  return codes
}

async function tell(
  { tx, enqueue }: SignInWork,
  parts: SignInParts,
  { personId, market }: Person,
): Promise<void> {
  const account = (await tx.maybe(findAccount, [personId])) ?? raise('session.missing')
  enqueue(writeMail(parts, { ...account, market }, (letters, reader) => letters.totpSetUp(reader)))
}
