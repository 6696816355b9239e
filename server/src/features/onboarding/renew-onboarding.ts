import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { KnownFact } from './known-fact.ts'
import { deleteKnownFacts, findOnboardingToAnswer, forgetWrongAnswers } from './onboarding.sql.ts'
import { writeKnownFacts } from './write-known-facts.ts'

/**
 * Begins the tries at the known facts of an organisation anew, as every invitation from outside of it does. The users of
 * the organisation must be held.
 */
export function forgiveAnswers({ tx }: Pick<Work, 'tx'>, organisationId: string): void {
  tx.send(forgetWrongAnswers, [organisationId])
}

/**
 * Asks for other known facts from now on, as long as nobody has answered those of before.
 * @throws request.invalid where somebody has, or where the organisation was there before
 */
export async function replaceKnownFacts(
  { tx, now, record }: Work,
  keyring: Keyring,
  organisationId: string,
  knownFacts: readonly KnownFact[],
): Promise<void> {
  const found = await tx.maybe(findOnboardingToAnswer, [organisationId])
  if (found === undefined || found.answeredAt !== null) {
    const message = 'cannot be asked any more: the organisation has come in already'
    return raise('request.invalid', { errors: [{ field: 'knownFacts', message }] })
  }
  await tx.run(deleteKnownFacts, [organisationId])
  writeKnownFacts({ tx, now }, keyring, organisationId, knownFacts)
  record({
    action: 'onboarding.questions_replaced',
    subject: `organisation:${organisationId}`,
    organisationId,
    details: { questions: knownFacts.map(({ question }) => question) },
  })
}
