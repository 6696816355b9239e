import type { Caller } from '../../../access/actor.ts'
import { listOpenQuestions } from '../../onboarding/public.ts'
import { readLanguage } from '../person/preferences.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { demandInvitation } from './demand-invitation.ts'

/**
 * What an invitation's link leads to; to look does not use it up.
 * @throws link.not_valid
 */
export function readInvitation(parts: SignInParts, caller: Caller, token: string) {
  return workAtSignIn(parts, caller, async (work) => {
    const { organisationId, organisationName, language, expiresAt, market, ...invitation } =
      await demandInvitation(work, token)
    const { name, email, kind, invitedBy, hasAccount } = invitation
    return {
      ...{ organisationName, name, email, kind, invitedBy, hasAccount },
      language: readLanguage(language),
      expiresAt: expiresAt.toISOString(),
      passwordMinimumLength: market.passwordMinimumLength,
      questions: await listOpenQuestions(work, organisationId),
    }
  })
}
