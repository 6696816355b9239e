import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { isOrganisationType } from '../../organisations/public.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { Refusal } from '../../../access/raise.ts'
import { holdUsersOf, readStanding, type Standing } from '../../roles/public.ts'
import { headKind } from '../rights/kind.ts'
import { checkGiven, type Given } from './check-given.ts'
import { listInviterMemberships } from './inviter.sql.ts'

type Sent = Given & {
  readonly organisationId: string
  readonly organisationType: OrganisationType
  /** null: the operator. */
  readonly inviterId: string | null
  /** The permission that he had for it. */
  readonly sentUnder: string | null
}

/**
 * Whether whoever sent an invitation could send it now: what somebody may not give any more nobody can take. It sees
 * across organisations, since the national organisation invites Super Users of others.
 */
export async function isStillGiven(tx: Transaction, sent: Sent): Promise<boolean> {
  if (sent.inviterId === null) return true
  for (const row of await tx.many(listInviterMemberships, [sent.organisationId, sent.inviterId])) {
    if (!isOrganisationType(row.organisationType)) continue
    const inviter = await readStanding(tx, row, row.organisationType)
    if (inviter?.isActive !== true) continue
    const isHost = row.organisationId === sent.organisationId
    if (isHost ? await mayGive(tx, inviter, sent) : mayNameHead(inviter, sent)) return true
  }
  return false
}

/**
 * Keeps others from changing what whoever sent an invitation may do, until the work ends. The organisation that he is
 * invited to must be held: after it comes the national one, and nobody holds them in the other order.
 */
export async function holdInviter(
  tx: Transaction,
  { organisationId, inviterId }: Pick<Sent, 'organisationId' | 'inviterId'>,
): Promise<void> {
  if (inviterId === null) return
  for (const row of await tx.many(listInviterMemberships, [organisationId, inviterId])) {
    if (row.organisationId !== organisationId) await tx.maybe(holdUsersOf, [row.organisationId])
  }
}

async function mayGive(tx: Transaction, inviter: Standing, sent: Sent): Promise<boolean> {
  if (!inviter.holding.permissions.has('users:create')) return false
  try {
    await checkGiven(tx, inviter, { organisationId: sent.organisationId, type: sent.organisationType }, sent)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

function mayNameHead({ holding: { permissions } }: Standing, sent: Sent): boolean {
  const { kind, organisationType, sentUnder } = sent
  if (kind !== headKind(organisationType) || organisationType === 'nmvo') return false
  if (sentUnder !== 'super-users:replace' && sentUnder !== 'organisations:create') return false
  return permissions.has(sentUnder)
}
