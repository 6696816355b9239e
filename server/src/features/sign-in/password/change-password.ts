import type { Person } from '../../../access/actor.ts'
import { raise, Refusal } from '../../../access/raise.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { choosePassword, readPasswordFacts } from './choose-password.ts'
import { demandOwnPassword } from './demand-own-password.ts'
import { setPassword } from './set-password.ts'

type Change = { readonly currentPassword: string; readonly newPassword: string }

/**
 * Changes one's own password; all other sessions end.
 * @throws sign_in.slowed, password.wrong, password.too_short, password.too_common, password.used_before, Overloaded
 */
export async function changePassword(
  parts: SignInParts,
  person: Person,
  { currentPassword, newPassword }: Change,
): Promise<void> {
  const account = await demandOwnPassword(parts, person, currentPassword, {
    action: 'password.refused',
    refusal: () => new Refusal('password.wrong'),
  })
  // Of the account as its password was proven: whoever changed it meanwhile comes first.
  const facts = await workAtSignIn(parts, person.caller, (work) => readPasswordFacts(work, account))
  const hash = await choosePassword(parts, person.caller, facts, newPassword)
  await workAtSignIn(parts, person.caller, async (work) => {
    const change = { facts, hash, keptSessionId: person.sessionId }
    if (!(await setPassword(work, parts, change))) raise('password.wrong')
    work.record({ action: 'password.changed', subject: `person:${person.personId}` }, person)
  })
}
