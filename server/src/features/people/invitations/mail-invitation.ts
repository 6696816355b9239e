import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import type { Work } from '../../../access/work.ts'
import { digestOf, newLinkToken } from '../../../platform/crypto/link-token.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { type LetterParts, writeLetter } from '../../letters/public.ts'
import { findMarket, readSettings } from '../../markets/public.ts'
import { hasOpenQuestions } from '../../onboarding/public.ts'
import { demandOrganisationById } from '../../organisations/public.ts'
import { type InvitationFacts, invitationLetter } from './invitation-letter.ts'

/** What an invitation is sent with. */
export type InvitationParts = LetterParts

/** The secret of an invitation's link, what is stored of it, and until when it counts. */
type InvitationLink = {
  readonly link: string
  readonly tokenDigest: Buffer
  readonly expiresAt: Date
}

const daysOpen = 7

/** Makes the link of an invitation. */
export function newInvitationLink({ publicUrl }: InvitationParts, now: Date): InvitationLink {
  const token = newLinkToken()
  return {
    link: `${publicUrl}/invitation#${token}`,
    tokenDigest: digestOf(token),
    expiresAt: new Date(now.getTime() + daysOpen * 86_400_000),
  }
}

/** Reads what is to be known of an organisation to invite somebody. @throws organisation.not_found */
export async function readHost(tx: Transaction, organisationId: string) {
  const { name, type, marketCode } = await demandOrganisationById(tx, organisationId)
  const market = await tx.maybe(findMarket, [marketCode])
  const isAsking = (await tx.maybe(hasOpenQuestions, [organisationId])) !== undefined
  return { name, type, market: readSettings(market?.settings), isAsking }
}

export type Host = Awaited<ReturnType<typeof readHost>>

type Invited = {
  readonly email: string
  readonly name: string
  readonly language: string
  readonly kind: MembershipKind
}

/** Sends the mail of an invitation, once the transaction has ended well. */
export async function mailInvitation(
  work: Work,
  parts: InvitationParts,
  host: Host,
  { kind, ...invited }: Invited,
  { link, expiresAt }: InvitationLink,
): Promise<void> {
  const inviter = await readInviter(work)
  const facts = { kind, inviter, organisation: host.name, isAsking: host.isAsking, link, expiresAt }
  const addressee = { ...invited, market: host.market }
  work.enqueue(writeLetter(parts, addressee, (reader) => invitationLetter(facts, reader), expiresAt))
}

async function readInviter({ actor, tx }: Work): Promise<InvitationFacts['inviter']> {
  if (actor.kind !== 'person') return undefined
  const own = await demandOrganisationById(tx, actor.organisationId)
  return { name: actor.name, organisation: own.name }
}

/** The permission under which somebody is invited; the operator needs none. */
export type SentUnder = 'users:create' | 'organisations:create' | 'super-users:replace'

/** Who invites, as the invitation keeps it. */
export function inviterOf({ actor }: Work): {
  readonly invitedBy: string
  readonly inviterId: string | null
} {
  // The operator is known by the name of a user of a computer, which tells whoever is invited nothing.
  if (actor.kind !== 'person') return { invitedBy: 'Theriac', inviterId: null }
  return { invitedBy: actor.name, inviterId: actor.personId }
}
