import { timingSafeEqual } from 'node:crypto'
import type { Work } from '../../access/work.ts'
import type { Keyring } from '../../platform/crypto/keyring.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { hmacOfAnswer, mostWrongAnswers } from './known-fact.ts'
import { countWrongAnswers, findOnboardingToAnswer, listKnownFacts, markAnswered } from './onboarding.sql.ts'

type Judged = Pick<Work, 'tx'>

/** The questions that are still to be answered by whoever is invited to an organisation, in their order. */
export async function listOpenQuestions({ tx }: Judged, organisationId: string): Promise<string[]> {
  return (await tx.many(listKnownFacts, [organisationId])).map(({ question }) => question)
}

/** What answers come to; wrong ones say how often they were wrong by now. */
export type Judgement = { readonly is: 'right' } | { readonly is: 'wrong' | 'over'; readonly wrong: number }

/**
 * Judges the answers to the known facts of an organisation, and counts wrong ones. They are right together or wrong
 * together: which of them is wrong shows nowhere. The users of the organisation must be held.
 */
export async function judgeAnswers(
  { tx }: Judged,
  keyring: Keyring,
  organisationId: string,
  answers: readonly string[],
): Promise<Judgement> {
  const found = await tx.maybe(findOnboardingToAnswer, [organisationId])
  if (found === undefined || found.answeredAt !== null) return { is: 'right' }
  const facts = await tx.many(listKnownFacts, [organisationId])
  if (facts.length === 0) return { is: 'right' }
  if (found.wrongAnswers >= mostWrongAnswers) return { is: 'over', wrong: found.wrongAnswers }
  const right = facts.filter((fact, place) => isAnswer(keyring, fact, answers[place] ?? ''))
  if (right.length === facts.length) return { is: 'right' }
  const counted = await tx.maybe(countWrongAnswers, [organisationId])
  const wrong = counted?.wrongAnswers ?? mostWrongAnswers
  return { is: wrong >= mostWrongAnswers ? 'over' : 'wrong', wrong }
}

/** Notes that the known facts were answered, where some were asked for: nobody is asked for them any more. */
export async function noteAnswered(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  organisationId: string,
): Promise<boolean> {
  if ((await tx.many(listKnownFacts, [organisationId])).length === 0) return false
  return (await tx.run(markAnswered, [organisationId, now])) > 0
}

function isAnswer(
  keyring: Keyring,
  { id, answerHmac, hmacKeyId }: RowOf<typeof listKnownFacts>,
  typed: string,
): boolean {
  const key = keyring.find(hmacKeyId)
  return key !== undefined && timingSafeEqual(hmacOfAnswer(key, id, typed), answerHmac)
}
