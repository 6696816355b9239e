import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { keptAddressIfAny } from '../../platform/mail/kept-address.ts'
import { findOrganisation } from '../organisations/public.ts'
import { insertLocation } from './location.sql.ts'

type NewLocation = {
  readonly organisationId: string
  readonly name: string
  readonly address?: string | null | undefined
  readonly city?: string | null | undefined
  readonly postalCode: string
  readonly contactEmail?: string | null | undefined
}

/**
 * Adds a location to an organisation.
 * @returns its Location Id
 * @throws organisation.not_found; grant.beyond_own for a person who is limited to locations
 */
export async function addLocation({ actor, tx, now, record }: Work, given: NewLocation): Promise<number> {
  const { organisationId, name, address = null, city = null, postalCode } = given
  const contactEmail = keptAddressIfAny(given.contactEmail)
  // Of his own organisation: a national organisation adds what it has approved.
  const isOwn = actor.kind === 'person' && actor.organisationId === organisationId
  if (isOwn && actor.locationIds !== undefined) raise('grant.beyond_own')
  if ((await tx.maybe(findOrganisation, [organisationId])) === undefined) raise('organisation.not_found')
  const values = [organisationId, name, address, city, postalCode, contactEmail, now] as const
  const { id } = (await tx.maybe(insertLocation, values)) ?? raise('server.failed')
  record({
    action: 'location.added',
    subject: `location:${id}`,
    organisationId,
    details: { name, address, city, postalCode, contactEmail },
  })
  return id
}
