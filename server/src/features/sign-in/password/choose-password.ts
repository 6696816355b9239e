import type { Caller } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import type { Account } from '../person/account.ts'
import {
  findMemberships,
  type Membership,
  passwordRulesOf,
  type PasswordRules,
} from '../person/membership.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import type { SignInWork } from '../parts/work-at-sign-in.ts'
import { chooseInTurn } from './choose-in-turn.ts'
import { demandGoodPassword } from './judge-password.ts'
import { listEarlierPasswords } from './password.sql.ts'

/** What a new password of a person is held against. */
export type PasswordFacts = {
  readonly account: Account
  readonly rules: PasswordRules
  readonly memberships: readonly Membership[]
  /** The hashes of those that are not taken again: the present one, and the last ones before it. */
  readonly used: readonly string[]
}

/** Reads what a new password of a person is held against. */
export async function readPasswordFacts({ tx }: SignInWork, account: Account): Promise<PasswordFacts> {
  const { personId, passwordHash } = account
  const memberships = await findMemberships(tx, personId)
  const rules = passwordRulesOf(memberships.map(({ market }) => market.settings))
  const earlier = await tx.many(listEarlierPasswords, [personId, Math.max(0, rules.history - 1)])
  const present = passwordHash === null ? [] : [passwordHash]
  return { account, rules, memberships, used: [...present, ...earlier.map((row) => row.passwordHash)] }
}

/**
 * Judges a new password, and hashes it. Slow: no transaction may be open.
 * @returns its hash
 * @throws sign_in.slowed, password.too_short, password.too_common, password.used_before, Overloaded
 */
export function choosePassword(
  parts: SignInParts,
  caller: Caller,
  { account, rules, memberships, used }: PasswordFacts,
  password: string,
): Promise<string> {
  const organisations = memberships.map(({ organisationName }) => organisationName)
  return chooseInTurn(parts, caller, `person ${account.personId}`, async () => {
    await demandGoodPassword(password, rules.minimumLength, [account.email, account.name, ...organisations])
    for (const hash of used) {
      if (await parts.passwords.isMatch(password, hash)) raise('password.used_before')
    }
    return parts.passwords.hash(password)
  })
}
