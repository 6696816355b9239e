import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import type { Permission } from '@theriac/contract/permissions.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'
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

/** A person who is signed in, in the organisation that he has open, as the database had him when the request came. */
export type Person = {
  readonly kind: 'person'
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly sessionId: string
  readonly membershipId: string
  readonly membershipKind: MembershipKind
  readonly organisationId: string
  readonly organisationType: OrganisationType
  readonly marketCode: string
  readonly market: MarketSettings
  readonly permissions: ReadonlySet<Permission>
  /** The locations that he is limited to; undefined: all of the organisation. */
  readonly locationIds: ReadonlySet<number> | undefined
  /** Where he works now. */
  readonly locationId: number | undefined
  /** When he last proved that it is himself. */
  readonly provenAt: Date
  /** His role demands an authenticator app, and he has none yet: only his account is open to him. */
  readonly mustSetUpTotp: boolean
  readonly caller: Caller
}

/** Whoever runs `npx theriac` on the server: works on the database, and is in the trail. */
export type Operator = { readonly kind: 'operator'; readonly name: string }

/** Whoever holds the link of a hand-over: without an account and without a token, and for that one hand-over. */
export type LinkHolder = {
  readonly kind: 'link'
  readonly handOverId: string
  readonly organisationId: string
  readonly caller: Caller
}

export type Actor = Machine | Person | Operator | LinkHolder

/** How the trail names an actor. */
export function authorOf(actor: Actor): Author {
  if (actor.kind === 'operator') return { kind: 'operator', id: actor.name }
  if (actor.kind === 'link') return authorOfLink(actor)
  return actor.kind === 'person' ? authorOfPerson(actor, actor.caller) : authorOfClient(actor, actor.caller)
}

// By the hand-over's id, never by what is in the link.
function authorOfLink({ handOverId, organisationId, caller }: LinkHolder): Author {
  return {
    ...{ kind: 'link', id: handOverId, organisationId, address: caller.address },
    ...(caller.userAgent === undefined ? {} : { userAgent: caller.userAgent }),
  }
}

type AnyPerson = {
  readonly personId: string
  readonly organisationId?: string
  readonly locationId?: number | undefined
}

/** How the trail names a person, by his id: addresses and names change. */
export function authorOfPerson({ personId, organisationId, locationId }: AnyPerson, caller: Caller): Author {
  return {
    kind: 'person',
    id: personId,
    address: caller.address,
    ...(organisationId === undefined ? {} : { organisationId }),
    ...(locationId === undefined ? {} : { locationId }),
    ...(caller.userAgent === undefined ? {} : { userAgent: caller.userAgent }),
  }
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
    ...(caller.userAgent === undefined ? {} : { userAgent: caller.userAgent }),
  }
}
