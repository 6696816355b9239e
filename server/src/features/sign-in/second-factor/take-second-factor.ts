import { timingSafeEqual } from 'node:crypto'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import type { SignInWork } from '../parts/work-at-sign-in.ts'
import { hmacOfRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { findTotp, listRecoveryCodes, takeTotpStep, useRecoveryCode } from './totp.sql.ts'
import { stepOfCode } from './totp.ts'

/** What somebody proved himself with after his password. */
type SecondFactor = 'totp' | 'recovery-code'

/**
 * Takes a code of the authenticator app, or a recovery code: each works once, on whichever node, also when it comes
 * twice in the same moment.
 * @returns what it was, undefined where it was wrong, or 'used' where the app's code was taken already: whoever is told has
 * proven the password, and learns what he could see from his own sign-in
 */
export async function takeSecondFactor(
  work: SignInWork,
  { keyring }: Pick<SignInParts, 'keyring'>,
  personId: string,
  typed: string,
): Promise<SecondFactor | 'used' | undefined> {
  const digits = typed.replaceAll(/\s/g, '')
  if (/^\d{6}$/.test(digits)) return takeTotp(work, keyring, personId, digits)
  const code = readRecoveryCode(typed)
  return code === undefined ? undefined : takeRecoveryCode(work, keyring, personId, code)
}

/** What the secret of an app is sealed for: no other person's row opens it. */
export function totpContext(personId: string): string {
  return `totp ${personId}`
}

async function takeTotp(
  { tx, now }: SignInWork,
  keyring: SignInParts['keyring'],
  personId: string,
  code: string,
): Promise<SecondFactor | 'used' | undefined> {
  const totp = await tx.maybe(findTotp, [personId])
  const secret = totp && keyring.find(totp.keyId)?.open(totp.sealed, totpContext(personId))
  if (totp === undefined || secret === undefined) return undefined
  const step = stepOfCode(secret, code, now, totp.lastStep)
  if (typeof step !== 'number') return step
  // Sealed anew under the newest key: the secret of the installation before can be given up one day.
  const { id, seal } = keyring.newest
  const isTaken = await tx.run(takeTotpStep, [personId, step, seal(secret, totpContext(personId)), id])
  return isTaken > 0 ? 'totp' : 'used'
}

async function takeRecoveryCode(
  { tx, now }: SignInWork,
  keyring: SignInParts['keyring'],
  personId: string,
  code: string,
): Promise<SecondFactor | undefined> {
  const rows = await tx.many(listRecoveryCodes, [personId])
  const row = rows.find(({ hmac, keyId }) => {
    const key = keyring.find(keyId)
    return key !== undefined && timingSafeEqual(hmacOfRecoveryCode(key, personId, code), hmac)
  })
  const isTaken = row === undefined ? 0 : await tx.run(useRecoveryCode, [personId, row.hmac, now])
  return isTaken > 0 ? 'recovery-code' : undefined
}
