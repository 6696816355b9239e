import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { fittingPermissions, type Permission } from '@theriac/contract/permissions.ts'
import type { MembershipKind } from '../../../access/actor.ts'
import { isTotpDemanded } from '../work/membership.ts'

type Times = { readonly startedAt: Date; readonly lastUsedAt: Date }

/** When a session ends by itself: some minutes after its last use, and some hours after its start. */
export function endOfSession({ startedAt, lastUsedAt }: Times, market: MarketSettings): Date {
  const idle = lastUsedAt.getTime() + market.sessionIdleMinutes * 60_000
  return new Date(Math.min(idle, startedAt.getTime() + market.sessionHours * 3_600_000))
}

/**
 * What a person may do in an organisation now: a Super User and an NMVO administrator all that fits a person there, an
 * inspector all that only reads, and anybody else what his groups grant.
 */
export function permissionsOfPerson(
  kind: MembershipKind,
  organisationType: OrganisationType,
  groupPermissions: readonly string[],
): ReadonlySet<Permission> {
  const fitting = fittingPermissions('person', organisationType)
  if (kind === 'super-user' || kind === 'nmvo-administrator') return new Set(fitting)
  if (kind === 'inspector') return new Set(fitting.filter((name) => name.endsWith(':read')))
  return new Set(fitting.filter((name) => groupPermissions.includes(name)))
}

/** Whether a person must set up an authenticator app before anything else. */
export function mustSetUpTotp(kind: MembershipKind, hasTotp: boolean, market: MarketSettings): boolean {
  return isTotpDemanded(kind, market) && !hasTotp
}
