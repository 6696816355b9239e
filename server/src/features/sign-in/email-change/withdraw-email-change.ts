import type { Person } from '../../../access/actor.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { endEmailChanges } from './email-change.sql.ts'

/** Takes back a change of e-mail that waits: its links count no more. Where none waits, nothing happens. */
export function withdrawEmailChange(parts: SignInParts, person: Person): Promise<void> {
  const { personId, caller } = person
  return workAtSignIn(parts, caller, async ({ tx, now, record }) => {
    const ended = await tx.run(endEmailChanges, [personId, now])
    if (ended > 0) record({ action: 'email.change_withdrawn', subject: `person:${personId}` }, person)
  })
}
