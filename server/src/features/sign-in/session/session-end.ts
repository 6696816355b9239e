import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import { isTotpDemanded } from '../person/membership.ts'

type Times = { readonly startedAt: Date; readonly lastUsedAt: Date }

/** When a session ends by itself: some minutes after its last use, and some hours after its start. */
export function endOfSession({ startedAt, lastUsedAt }: Times, market: MarketSettings): Date {
  const idle = lastUsedAt.getTime() + market.sessionIdleMinutes * 60_000
  return new Date(Math.min(idle, startedAt.getTime() + market.sessionHours * 3_600_000))
}

/** Whether a person must set up an authenticator app before anything else. */
export function mustSetUpTotp(kind: MembershipKind, hasTotp: boolean, market: MarketSettings): boolean {
  return isTotpDemanded(kind, market) && !hasTotp
}
