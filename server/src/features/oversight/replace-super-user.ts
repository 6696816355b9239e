import type { Language } from '@theriac/contract/v1/fields.ts'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import { forgiveAnswers, type KnownFact, replaceKnownFacts } from '../onboarding/public.ts'
import { demandOrganisation, isOrganisationType } from '../organisations/public.ts'
import {
  demandInvitation,
  endMembership,
  headKind,
  type InvitationParts,
  invitePerson,
  withdrawInvitation,
} from '../people/public.ts'
import { holdUsers, readStanding } from '../roles/public.ts'

export type NewSuperUser = {
  readonly name: string
  readonly email: string
  readonly language?: Language | undefined
  /** The user whose place he takes. */
  readonly replaces?: string | undefined
  /** What he is asked in the place of what was to be asked so far. */
  readonly knownFacts?: readonly KnownFact[] | undefined
}

/**
 * Invites a Super User to an organisation of the actor's market; one whom he replaces is removed at once, be he the last.
 * The tries at the known facts begin anew with it, as long as nobody has answered them.
 * @throws organisation.not_found, user.not_found, user.kind_does_not_fit, user.is_member, code.too_many_sends;
 * request.invalid for known facts that cannot be asked any more
 */
export async function replaceSuperUser(
  work: PersonWork,
  parts: InvitationParts,
  organisationId: string,
  { replaces, knownFacts, ...person }: NewSuperUser,
): Promise<void> {
  const { actor, tx } = work
  const { type } = await demandOrganisation(tx, { marketCode: actor.marketCode, organisationId })
  // Who is in charge of a national organisation is for its own administrators to say.
  if (!isOrganisationType(type) || type === 'nmvo') return raise('user.kind_does_not_fit')
  await holdUsers(work, organisationId)
  forgiveAnswers(work, organisationId)
  if (knownFacts !== undefined) await replaceKnownFacts(work, parts.keyring, organisationId, knownFacts)
  if (replaces !== undefined) {
    const owned = { organisationId, userId: replaces }
    const user = await readStanding(tx, owned, type)
    if (user?.kind !== headKind(type)) return raise('user.not_found')
    await endMembership(work, owned, user)
  }
  const given = { ...person, kind: headKind(type), groupIds: [], locationIds: null }
  await invitePerson(work, parts, { organisationId, ...given, sentUnder: 'super-users:replace' })
}

/**
 * Withdraws the invitation of a Super User of an organisation of the actor's market.
 * @throws organisation.not_found, invitation.not_found, user.outranks_you
 */
export async function withdrawSuperUserInvitation(
  work: PersonWork,
  owned: { readonly organisationId: string; readonly invitationId: string },
): Promise<void> {
  const { actor, tx } = work
  const { type } = await demandOrganisation(tx, { marketCode: actor.marketCode, ...owned })
  const { kind } = await demandInvitation(tx, owned)
  if (!isOrganisationType(type) || kind !== headKind(type)) raise('invitation.not_found')
  await withdrawInvitation(work, owned)
}
