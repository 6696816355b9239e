import type { Caller } from '../../../access/actor.ts'
import { raise, Refusal } from '../../../access/raise.ts'
import { judgeAnswers, listOpenQuestions, mostWrongAnswers, noteAnswered } from '../../onboarding/public.ts'
import { holdUsersOf } from '../../roles/public.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { type SignInWork, workAtSignIn } from '../parts/work-at-sign-in.ts'
import { demandInvitation, type Invitation } from './demand-invitation.ts'
import { withdrawInvitationsTo } from './invitation.sql.ts'

type Answered = { readonly token: string; readonly answers?: readonly string[] }

/**
 * Demands that whoever accepts an invitation knows what was agreed on with his organisation. Each wrong try counts, also
 * of those that come together; the last one ends every open invitation of the organisation.
 * @throws known_fact.wrong, link.not_valid; request.invalid, which does not count, where not all is answered
 */
export async function demandAnswers(
  parts: SignInParts,
  caller: Caller,
  { id, organisationId }: Invitation,
  { token, answers = [] }: Answered,
): Promise<void> {
  await workAtSignIn(parts, caller, async (work) => {
    const { tx, now, record } = work
    const subject = `invitation:${id}`
    // First of all, as everybody who changes the invitations of an organisation does.
    await tx.maybe(holdUsersOf, [organisationId])
    // And again: it may have ended while somebody else answered wrongly.
    await demandInvitation(work, token)
    const questions = await listOpenQuestions(work, organisationId)
    if (answers.length !== questions.length && questions.length > 0) return refuseCount(questions.length)
    const judgement = await judgeAnswers(work, parts.keyring, organisationId, answers)
    if (judgement.is === 'right') return undefined
    const { is, wrong } = judgement
    const details = { reason: 'known_facts', wrongAnswers: wrong }
    record({ action: 'invitation.refused', subject, outcome: 'refused', organisationId, details })
    if (is === 'wrong') {
      return new Refusal('known_fact.wrong', {
        errors: [{ field: 'left', message: String(mostWrongAnswers - wrong) }],
      })
    }
    for (const ended of await tx.many(withdrawInvitationsTo, [organisationId, now])) {
      record({
        action: 'invitation.withdrawn',
        subject: `invitation:${ended.id}`,
        organisationId,
        details: { email: ended.email, because: 'known_facts' },
      })
    }
    return new Refusal('link.not_valid')
  })
}

/**
 * Takes the answers that were right, in the work in which the invitation is accepted: from then on nobody is asked.
 * @throws link.not_valid where something else is asked meanwhile
 */
export async function useAnswers(
  work: SignInWork,
  parts: SignInParts,
  { id, organisationId }: Invitation,
  { answers = [] }: Answered,
): Promise<void> {
  const { is } = await judgeAnswers(work, parts.keyring, organisationId, answers)
  if (is !== 'right') raise('link.not_valid')
  if (!(await noteAnswered(work, organisationId))) return
  const subject = `invitation:${id}`
  work.record({ action: 'onboarding.answered', subject, organisationId })
}

function refuseCount(count: number): Refusal {
  const message = `are ${count} here, one for each question`
  return new Refusal('request.invalid', { errors: [{ field: 'answers', message }] })
}
