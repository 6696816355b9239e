import { writeMail } from '../mails/write-mail.ts'
import { endPasswordResets, endSessions, endSignIns } from '../person/ending.sql.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import type { SignInWork } from '../parts/work-at-sign-in.ts'
import type { PasswordFacts } from './choose-password.ts'
import { forgetEarlierPasswords, keepEarlierPassword, replacePassword } from './password.sql.ts'

type Change = { readonly facts: PasswordFacts; readonly hash: string; readonly keptSessionId: string | null }

/**
 * Puts a new password in the place of the one that was looked at. All that stood on the old one ends: sessions but the
 * kept one, sign-ins between password and code, links of password resets. The person is told by mail.
 * @returns whether it was done; not where somebody else changed it meanwhile
 */
export async function setPassword(
  { tx, now, enqueue }: SignInWork,
  parts: SignInParts,
  { facts, hash, keptSessionId }: Change,
): Promise<boolean> {
  const { account, rules, memberships } = facts
  const { personId, passwordHash } = account
  if ((await tx.run(replacePassword, [personId, passwordHash, hash, now])) === 0) return false
  if (passwordHash !== null) tx.send(keepEarlierPassword, [personId, passwordHash, now])
  tx.send(forgetEarlierPasswords, [personId, rules.history])
  tx.send(endSessions, [personId, keptSessionId, now])
  tx.send(endSignIns, [personId, now])
  tx.send(endPasswordResets, [personId, now])
  const market = memberships[0]?.market.settings
  enqueue(writeMail(parts, { ...account, market }, (letters, reader) => letters.passwordChanged(reader)))
  return true
}
