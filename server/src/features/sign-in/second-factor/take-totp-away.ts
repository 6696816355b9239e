import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import { keptAddress } from '../../../platform/mail/kept-address.ts'
import { findAccountByEmail } from '../person/account.sql.ts'
import { endSessions, endSignIns } from '../person/ending.sql.ts'
import { clearTotp, deleteRecoveryCodes } from './totp.sql.ts'

/**
 * Takes the authenticator app of a person away who has lost it with all recovery codes: the operator's work, after he
 * has made sure who asks. Codes come by mail again, and where the role demands an app, the next sign-in sets one up.
 * @returns whether there was one; else nothing is changed
 * @throws user.not_found
 */
export async function takeTotpAway({ tx, now, record }: Work, typed: string): Promise<boolean> {
  const { personId, hasTotp } =
    (await tx.maybe(findAccountByEmail, [keptAddress(typed)])) ?? raise('user.not_found')
  if (!hasTotp) return false
  tx.send(clearTotp, [personId])
  tx.send(deleteRecoveryCodes, [personId])
  tx.send(endSignIns, [personId, now])
  tx.send(endSessions, [personId, null, now])
  record({ action: 'totp.taken_away', subject: `person:${personId}` })
  return true
}
