import type { Caller, Person } from '../../../access/actor.ts'
import { raise, Refusal } from '../../../access/raise.ts'
import { digestOf } from '../../../platform/crypto/link-token.ts'
import { newId } from '../../../platform/crypto/new-id.ts'
import { chooseInTurn } from '../password/choose-in-turn.ts'
import { holdInviter } from '../../people/public.ts'
import { holdUsersOf } from '../../roles/public.ts'
import { demandOwnPassword } from '../password/demand-own-password.ts'
import { demandGoodPassword } from '../password/judge-password.ts'
import { noteOpened, openMembership } from '../session/session.sql.ts'
import { onlyOne } from '../session/start-session.ts'
import { findAccountByEmail } from '../person/account.sql.ts'
import { lockEmail } from '../person/ending.sql.ts'
import { listWorkplaces } from '../person/membership.sql.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { type SignInWork, workAtSignIn } from '../parts/work-at-sign-in.ts'
import { demandAnswers, useAnswers } from './answer-known-facts.ts'
import { demandInvitation, type Invitation } from './demand-invitation.ts'
import {
  acceptInvitationRow,
  insertMembership,
  insertPerson,
  joinGroups,
  joinLocations,
} from './invitation.sql.ts'

type Acceptance = {
  readonly token: string
  readonly name?: string
  readonly password?: string
  readonly language?: string
  readonly answers?: readonly string[]
}

/**
 * Accepts an invitation: where there is no account for its address, by making one with name and password; else by
 * whoever is signed in with that account, whose session then has the organisation open, or by its password: who belongs
 * to no organisation any more cannot sign in before he has accepted. Before anything else that could be guessed is
 * looked at, the known facts are, where some are asked for.
 * @throws link.not_valid, known_fact.wrong, invitation.account_exists, invitation.other_account, user.is_member, request.invalid naming
 * what a new account lacks, password.too_short, password.too_common, password.wrong, sign_in.slowed, Overloaded
 */
export async function acceptInvitation(
  parts: SignInParts,
  caller: Caller,
  acceptance: Acceptance,
  person: Person | undefined,
): Promise<{ email: string; isSignedIn: boolean }> {
  const invitation = await workAtSignIn(parts, caller, (work) => demandInvitation(work, acceptance.token))
  const { email, hasAccount } = invitation
  demandWhole(invitation, acceptance, person)
  await demandAnswers(parts, caller, invitation, acceptance)
  if (!hasAccount) {
    await workAtSignIn(parts, caller, await prepareAccount(parts, caller, invitation, acceptance))
    return { email, isSignedIn: false }
  }
  if (person === undefined) {
    await workAtSignIn(parts, caller, await proveAccount(parts, caller, invitation, acceptance))
    return { email, isSignedIn: false }
  }
  await workAtSignIn(parts, caller, async (work) => {
    await useInvitation(work, parts, invitation, acceptance)
    const membershipId = await join(work, invitation, person.personId)
    const workplaces = await work.tx.many(listWorkplaces, [membershipId])
    work.tx.send(noteOpened, [membershipId, work.now])
    work.tx.send(openMembership, [person.sessionId, membershipId, onlyOne(workplaces) ?? null])
  })
  return { email, isSignedIn: true }
}

// What is no guess comes before what is one, and counts for nothing.
function demandWhole(
  { email, hasAccount }: Invitation,
  { name, password }: Acceptance,
  person: Person | undefined,
): void {
  if (hasAccount) {
    if (person !== undefined && person.email !== email) raise('invitation.other_account')
    if (person === undefined && password === undefined) raise('invitation.account_exists')
    return
  }
  const missing = [...(name === undefined ? ['name'] : []), ...(password === undefined ? ['password'] : [])]
  if (missing.length === 0) return
  const message = 'is needed for a new account'
  raise('request.invalid', { errors: missing.map((field) => ({ field, message })) })
}

/** Judges the password of the account that there is first: nothing slow belongs into the work that is returned. */
async function proveAccount(
  parts: SignInParts,
  caller: Caller,
  invitation: Invitation,
  acceptance: Acceptance,
): Promise<(work: SignInWork) => Promise<void>> {
  const { password = '' } = acceptance
  const account = await workAtSignIn(parts, caller, ({ tx }) =>
    tx.maybe(findAccountByEmail, [invitation.email]),
  )
  const { personId } = account ?? raise('link.not_valid')
  await demandOwnPassword(parts, { personId, caller }, password, {
    action: 'invitation.refused',
    refusal: () => new Refusal('password.wrong', { errors: [{ field: 'password', message: 'is wrong' }] }),
  })
  return async (work) => {
    await useInvitation(work, parts, invitation, acceptance)
    await join(work, invitation, personId)
  }
}

/** Judges and hashes the password first: nothing slow belongs into the work that is returned. */
async function prepareAccount(
  parts: SignInParts,
  caller: Caller,
  invitation: Invitation,
  acceptance: Acceptance,
): Promise<(work: SignInWork) => Promise<void>> {
  const { email, organisationName, market } = invitation
  const { name = '', password = '', language = invitation.language } = acceptance
  const hash = await chooseInTurn(parts, caller, `invitation ${invitation.id}`, async () => {
    await demandGoodPassword(password, market.passwordMinimumLength, [email, name, organisationName])
    return parts.passwords.hash(password)
  })
  return async (work) => {
    const { tx, now } = work
    const personId = newId(now)
    await useInvitation(work, parts, invitation, acceptance)
    await tx.maybe(lockEmail, [email])
    const added = await tx.run(insertPerson, [personId, email, name, language, hash, now])
    if (added === 0) raise('invitation.account_exists')
    await join(work, invitation, personId)
  }
}

// First of all: of two who accept at once the second waits here, and then the link is used. And as the inviter's rights
// are now, which nobody changes meanwhile, there or in the national organisation.
async function useInvitation(
  work: SignInWork,
  parts: SignInParts,
  invitation: Invitation,
  acceptance: Acceptance,
): Promise<void> {
  const { tx, now } = work
  const { id, organisationId } = invitation
  await tx.maybe(holdUsersOf, [organisationId])
  await holdInviter(tx, invitation)
  await demandInvitation(work, acceptance.token)
  await useAnswers(work, parts, invitation, acceptance)
  const digest = digestOf(acceptance.token)
  if ((await tx.run(acceptInvitationRow, [id, digest, now])) === 0) raise('link.not_valid')
}

async function join(
  { tx, now, record }: SignInWork,
  invitation: Invitation,
  personId: string,
): Promise<string> {
  const { id, organisationId, kind, groupIds, allLocations, locationIds } = invitation
  const membershipId = newId(now)
  const values = [membershipId, organisationId, personId, kind, allLocations, now] as const
  if ((await tx.run(insertMembership, values)) === 0) raise('user.is_member')
  tx.send(joinGroups, [organisationId, membershipId, groupIds])
  if (!allLocations) tx.send(joinLocations, [organisationId, membershipId, locationIds])
  record(
    {
      action: 'invitation.accepted',
      subject: `invitation:${id}`,
      details: { personId, membershipId, kind, groupIds, locationIds: allLocations ? null : locationIds },
    },
    { personId, organisationId },
  )
  return membershipId
}
