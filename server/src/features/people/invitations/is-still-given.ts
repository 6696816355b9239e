import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { isOrganisationType } from '../../organisations/public.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { Refusal } from '../../../access/raise.ts'
import { readStanding, type Standing } from '../../roles/public.ts'
import { headKind } from '../rights/kind.ts'
import { checkGiven, type Given } from './check-given.ts'
import { listInviterMemberships } from './inviter.sql.ts'

type Sent = Given & {
  readonly organisationId: string
  readonly organisationType: OrganisationType
  /** null: the operator. */
  readonly inviterId: string | null
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

async function mayGive(tx: Transaction, inviter: Standing, sent: Sent): Promise<boolean> {
  try {
    await checkGiven(tx, inviter, { organisationId: sent.organisationId, type: sent.organisationType }, sent)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

function mayNameHead({ holding: { permissions } }: Standing, { kind, organisationType }: Sent): boolean {
  const isHead = kind === headKind(organisationType) && organisationType !== 'nmvo'
  return isHead && (permissions.has('super-users:replace') || permissions.has('organisations:create'))
}
