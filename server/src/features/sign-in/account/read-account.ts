import type { Account } from '@theriac/contract/v1/account.ts'
import type { Person } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import { findEmailChange } from '../email-change/email-change.sql.ts'
import { findAccount } from '../person/account.sql.ts'
import { findMemberships, isTotpDemanded, passwordRulesOf } from '../person/membership.ts'
import { readAppearance, readLanguage } from '../person/preferences.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { type SignInWork, workAtSignIn } from '../parts/work-at-sign-in.ts'
import { countRecoveryCodes } from './account.sql.ts'

const dayMilliseconds = 86_400_000

/** One's own account. */
export function readAccount(parts: SignInParts, person: Person): Promise<Account> {
  return workAtSignIn(parts, person.caller, async (work) => {
    const { tx, now } = work
    const account = (await tx.maybe(findAccount, [person.personId])) ?? raise('session.missing')
    const memberships = await findMemberships(tx, person.personId)
    const rules = passwordRulesOf(memberships.map(({ market }) => market.settings))
    const setAt = account.passwordSetAt ?? now
    return {
      ...{ name: account.name, email: account.email },
      language: readLanguage(account.language),
      appearance: readAppearance(account.appearance),
      passwordExpiresAt: new Date(setAt.getTime() + rules.ageDays * dayMilliseconds).toISOString(),
      passwordMinimumLength: rules.minimumLength,
      totp: {
        isActive: account.hasTotp,
        isDemanded: memberships.some((one) => isTotpDemanded(one.kind, one.market.settings)),
        recoveryCodesLeft: (await tx.maybe(countRecoveryCodes, [person.personId]))?.count ?? 0,
      },
      emailChange: await tellEmailChange(work, person),
    }
  })
}

async function tellEmailChange(
  { tx, now }: SignInWork,
  { personId }: Person,
): Promise<Account['emailChange']> {
  const change = await tx.maybe(findEmailChange, [personId, now])
  if (change === undefined) return null
  const { newEmail, isOldConfirmed, isNewConfirmed, expiresAt } = change
  return { email: newEmail, isOldConfirmed, isNewConfirmed, expiresAt: expiresAt.toISOString() }
}
