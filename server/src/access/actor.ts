import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import type { Permission } from '@theriac/contract/permissions.ts'
import type { Author } from '../audit/audit-event.ts'

/** Where a request came from. */
export type Caller = { readonly address: string; readonly userAgent: string | undefined }

/** A client that proved itself with an access token, as the database had it when the request came. */
export type Machine = {
  readonly kind: 'machine'
  readonly clientUuid: string
  readonly clientId: string
  readonly organisationId: string
  readonly organisationType: OrganisationType
  readonly locationId: number
  readonly permissions: ReadonlySet<Permission>
  readonly market: MarketSettings
  readonly caller: Caller
}

/** Whoever runs `npx theriac` on the server: works on the database, and is in the trail. */
export type Operator = { readonly kind: 'operator'; readonly name: string }

export type Actor = Machine | Operator

/** How the trail names an actor. */
export function authorOf(actor: Actor): Author {
  return actor.kind === 'operator'
    ? { kind: 'operator', id: actor.name }
    : authorOfClient(actor, actor.caller)
}

type AnyClient = {
  readonly clientId: string
  readonly organisationId: string
  readonly locationId: number | null
}

/** How the trail names a client, where no access token speaks for it. */
export function authorOfClient({ clientId, organisationId, locationId }: AnyClient, caller: Caller): Author {
  return {
    kind: 'client',
    id: clientId,
    organisationId,
    address: caller.address,
    ...(locationId === null ? {} : { locationId }),
    ...(caller.userAgent === undefined ? {} : { userAgent: caller.userAgent.slice(0, 200) }),
  }
}
