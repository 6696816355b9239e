import type { Person } from '../../../access/actor.ts'
import { Refusal } from '../../../access/raise.ts'
import { countTry, forgive } from '../../../access/throttle/count-try.ts'
import { demandOwnPassword } from '../password/demand-own-password.ts'
import { takeSecondFactor } from '../second-factor/take-second-factor.ts'
import { lockAccount } from '../person/account.sql.ts'
import { limitOfCodes, slowed } from '../limits/sign-in-limits.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { proveSession } from './session.sql.ts'
import { provenUntil } from './tell-session.ts'

/**
 * Proves again that it is the person himself: by the password and, where one is set up, the authenticator app.
 * @returns until when no fresh proof is asked for
 * @throws step_up.refused naming the field that is wrong, code.used_already, sign_in.slowed, Overloaded
 */
export async function proveAgain(
  parts: SignInParts,
  person: Person,
  { password, code }: { password: string; code?: string },
): Promise<{ provenUntil: string }> {
  const { personId, sessionId, caller } = person
  const subject = `person:${personId}`
  await demandOwnPassword(parts, person, password, {
    action: 'step_up.refused',
    refusal: () => refuse('password', 'The password is wrong.'),
  })
  return workAtSignIn(parts, caller, async (work) => {
    const { tx, now, record } = work
    const account = await tx.maybe(lockAccount, [personId])
    if (account?.hasTotp === true) {
      const limit = limitOfCodes(personId)
      const waitSeconds = await countTry(tx, now, [limit])
      if (waitSeconds > 0) return slowed(waitSeconds)
      const factor = await takeSecondFactor(work, parts, personId, code ?? '')
      if (factor === undefined || factor === 'used') {
        const details = { reason: factor === undefined ? 'wrong_code' : 'used_code' }
        record({ action: 'step_up.refused', subject, outcome: 'refused', details }, person)
        return factor === 'used' ? new Refusal('code.used_already') : refuse('code', 'The code is wrong.')
      }
      forgive(tx, limit)
    }
    if ((await tx.run(proveSession, [sessionId, now])) === 0) return new Refusal('session.missing')
    record({ action: 'step_up.done', subject }, person)
    return { provenUntil: provenUntil(now) }
  })
}

// Whoever is signed in may know which of the two it was: signing in told him already.
function refuse(field: 'password' | 'code', message: string): Refusal {
  return new Refusal('step_up.refused', { errors: [{ field, message }] })
}
