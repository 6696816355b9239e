import type { Account } from '@theriac/contract/v1/account.ts'
import type { Person } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import { whatChanged } from '../../../audit/what-changed.ts'
import { lockAccount } from '../person/account.sql.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { updateAccount } from './account.sql.ts'

type Change = Partial<Pick<Account, 'name' | 'language' | 'appearance'>>

/** Changes one's own name, language or appearance; what is not named stays. */
export function changeAccount(parts: SignInParts, person: Person, change: Change): Promise<void> {
  const { personId, caller } = person
  return workAtSignIn(parts, caller, async ({ tx, record }) => {
    const { name, language, appearance } =
      (await tx.maybe(lockAccount, [personId])) ?? raise('session.missing')
    const before = { name, language, appearance }
    const after = { ...before, ...change }
    const details = whatChanged(before, after)
    if (details === undefined) return
    await tx.run(updateAccount, [personId, after.name, after.language, after.appearance])
    record({ action: 'account.changed', subject: `person:${personId}`, details }, person)
  })
}
