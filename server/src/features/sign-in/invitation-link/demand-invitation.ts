import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
import { raise } from '../../../access/raise.ts'
import { digestOf } from '../../../platform/crypto/link-token.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { isOrganisationType } from '../../organisations/public.ts'
import { isStillGiven } from '../../people/public.ts'
import { readSettings } from '../../markets/public.ts'
import { isMembershipKind } from '../../../access/person/membership-kind.ts'
import type { SignInWork } from '../parts/work-at-sign-in.ts'
import { findInvitation } from './invitation.sql.ts'

/** An invitation that can be accepted now. */
export type Invitation = Omit<
  RowOf<typeof findInvitation>,
  'kind' | 'marketSettings' | 'organisationType'
> & {
  readonly kind: MembershipKind
  readonly market: MarketSettings
}

/**
 * The invitation that a link leads to.
 * @throws link.not_valid where it was accepted, withdrawn or sent anew, or is too old, or the organisation is suspended,
 * or whoever sent it may not give any more what is in it
 */
export async function demandInvitation({ tx, now }: SignInWork, token: string): Promise<Invitation> {
  const row = (await tx.maybe(findInvitation, [digestOf(token), now])) ?? raise('link.not_valid')
  const { kind, marketSettings, organisationType, allLocations, ...rest } = row
  if (!isMembershipKind(kind) || !isOrganisationType(organisationType)) return raise('link.not_valid')
  const locationIds = allLocations ? null : rest.locationIds.filter((id) => id !== null)
  if (!(await isStillGiven(tx, { ...rest, kind, organisationType, locationIds }))) raise('link.not_valid')
  return { ...rest, allLocations, kind, market: readSettings(marketSettings) }
}
