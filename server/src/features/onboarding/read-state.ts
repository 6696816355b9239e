import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { findOnboarding, listProposedLocations, listQuestions } from './onboarding.sql.ts'

/** How far an organisation that was invited has come in, for whoever invited it; null where it was there before. */
export async function readState(
  tx: Transaction,
  organisationId: string,
): Promise<NationalOrganisation['onboarding']> {
  const found = await tx.maybe(findOnboarding, [organisationId])
  if (found === undefined) return null
  const { wrongAnswers, answeredAt, locationsConfirmedAt } = found
  const questions = await tx.many(listQuestions, [organisationId])
  const locations = await tx.many(listProposedLocations, [organisationId])
  return {
    questions: questions.map(({ question }) => question),
    wrongAnswers,
    answeredAt: answeredAt?.toISOString() ?? null,
    locationsConfirmedAt: locationsConfirmedAt?.toISOString() ?? null,
    proposedLocations: locations.map(({ name }) => name),
  }
}
