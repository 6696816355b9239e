import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import { defaultMarketSettings } from '@theriac/contract/market-settings.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import { isMembershipKind } from '../../../access/person/membership-kind.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { readSettings } from '../../markets/public.ts'
import { isOrganisationType } from '../../organisations/public.ts'
import { listMemberships } from './membership.sql.ts'

/** What a person is in one of his organisations. */
export type Membership = {
  readonly id: string
  readonly kind: MembershipKind
  /** Whether he can work there now. */
  readonly isOpen: boolean
  /** Why his organisation cannot be worked in, though he belongs to it: the NMVO's reason. */
  readonly suspension: { readonly reason: string } | undefined
  readonly organisationId: string
  readonly organisationName: string
  readonly organisationType: OrganisationType
  readonly market: { readonly code: string; readonly name: string; readonly settings: MarketSettings }
}

/** What the markets of a person ask of his password; of several the strictest. */
export type PasswordRules = {
  readonly ageDays: number
  readonly minimumLength: number
  readonly history: number
}

/** The organisations of a person; the one that he opened last comes first. */
export async function findMemberships(tx: Transaction, personId: string): Promise<Membership[]> {
  const rows = await tx.many(listMemberships, [personId])
  return rows.flatMap((row) => {
    const { id, kind, organisationType, organisationId, organisationName, marketCode, marketName } = row
    if (!isMembershipKind(kind) || !isOrganisationType(organisationType)) return []
    const isOpen = row.status === 'active' && row.organisationStatus === 'active'
    const isSuspended = row.status === 'active' && row.organisationStatus === 'suspended'
    const suspension = isSuspended ? { reason: row.suspensionReason ?? '' } : undefined
    const market = { code: marketCode, name: marketName, settings: readSettings(row.marketSettings) }
    return [{ id, kind, isOpen, suspension, organisationId, organisationName, organisationType, market }]
  })
}

/**
 * The membership with which a person signs in: the open one that he opened last. Where all his organisations are
 * suspended one of these, so that he hears why; but only after his code, as the reason concerns nobody else.
 */
export function membershipForSignIn(memberships: readonly Membership[]): Membership | undefined {
  const open = memberships.find(({ isOpen }) => isOpen)
  return (
    open ?? (memberships.every(({ suspension }) => suspension !== undefined) ? memberships[0] : undefined)
  )
}

/** The strictest rules of these markets; those of a market that sets nothing where there are none. */
export function passwordRulesOf(markets: readonly MarketSettings[]): PasswordRules {
  const all = markets.length === 0 ? [defaultMarketSettings] : markets
  return {
    ageDays: Math.min(...all.map(({ passwordAgeDays }) => passwordAgeDays)),
    minimumLength: Math.max(...all.map(({ passwordMinimumLength }) => passwordMinimumLength)),
    history: Math.max(...all.map(({ passwordHistory }) => passwordHistory)),
  }
}

/** Whether the market demands an authenticator app of this kind of user. */
export function isTotpDemanded(kind: MembershipKind, market: MarketSettings): boolean {
  return kind === 'nmvo-administrator' && market.isTotpDemandedOfNmvo
}
