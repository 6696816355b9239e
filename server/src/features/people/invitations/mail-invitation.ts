import type { MembershipKind } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import type { Work } from '../../../access/work.ts'
import { digestOf, newLinkToken } from '../../../platform/crypto/link-token.ts'
import type { Keyring } from '../../../platform/crypto/keyring.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { mailJob } from '../../../platform/mail/mail-job.ts'
import { findMarket, readSettings } from '../../markets/public.ts'
import { findOrganisation, isOrganisationType } from '../../organisations/public.ts'
import { writeInvitation } from './invitation-mail.ts'

/** What an invitation is sent with; the address is the base of its link, whatever host a request names. */
export type InvitationParts = { readonly keyring: Keyring; readonly publicUrl: string }

/** The secret of an invitation's link, what is stored of it, and until when it counts. */
export type InvitationLink = {
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
  const organisation = await tx.maybe(findOrganisation, [organisationId])
  if (organisation === undefined || !isOrganisationType(organisation.type)) {
    return raise('organisation.not_found')
  }
  const market = await tx.maybe(findMarket, [organisation.marketCode])
  return { name: organisation.name, type: organisation.type, market: readSettings(market?.settings) }
}

export type Host = Awaited<ReturnType<typeof readHost>>

type Invited = { readonly email: string; readonly language: string; readonly kind: MembershipKind }

/** Sends the mail of an invitation, once the transaction has ended well. */
export function mailInvitation(
  { enqueue }: Work,
  { keyring, publicUrl }: InvitationParts,
  host: Host,
  invited: Invited & { readonly invitedBy: string },
  { link, expiresAt }: InvitationLink,
): void {
  const { email, language, kind, invitedBy } = invited
  const mail = writeInvitation({
    ...{ email, language, kind, invitedBy, link, expiresAt, publicUrl },
    ...{ organisation: host.name, market: host.market },
  })
  enqueue(mailJob(keyring, mail))
}

/** Who invites, as the mail names him, and as the trail does. */
export function inviterOf({ actor }: Work): {
  readonly invitedBy: string
  readonly inviterId: string | null
} {
  // The operator is known by the name of a user of a computer, which tells whoever is invited nothing.
  if (actor.kind !== 'person') return { invitedBy: 'Theriac', inviterId: null }
  return { invitedBy: actor.name, inviterId: actor.personId }
}
