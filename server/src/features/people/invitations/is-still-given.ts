import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { isOrganisationType } from '../../organisations/public.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { Refusal } from '../../../access/raise.ts'
import {
  checkGrant,
  listUserGroups,
  nothingHeld,
  permissionsOfPerson,
  readStanding,
  type Standing,
} from '../../roles/public.ts'
import { checkRank, headKind } from '../rights/kind.ts'
import type { Given } from './check-given.ts'
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
  const { kind, groupIds, locationIds, organisationId, organisationType } = sent
  const groups = await tx.many(listUserGroups, [organisationId, null])
  const granted = groups.filter(({ id }) => groupIds.includes(id)).flatMap(({ permissions }) => permissions)
  try {
    checkRank(inviter, kind)
    checkGrant(inviter.holding, nothingHeld, {
      permissions: permissionsOfPerson(kind, organisationType, granted),
      locationIds: locationIds === null ? undefined : new Set(locationIds),
    })
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
