import { raise } from '../../access/raise.ts'
import type { Work } from '../../access/work.ts'
import { findOrganisation } from '../organisations/public.ts'
import { insertLocation } from './location.sql.ts'

export type NewLocation = {
  readonly organisationId: string
  readonly name: string
  readonly address?: string | undefined
  readonly city?: string | undefined
  readonly postalCode: string
}

/**
 * Adds a location to an organisation.
 * @returns its Location Id
 * @throws organisation.not_found
 */
export async function addLocation({ tx, now, record }: Work, given: NewLocation): Promise<number> {
  const { organisationId, name, address = null, city = null, postalCode } = given
  if ((await tx.maybe(findOrganisation, [organisationId])) === undefined) raise('organisation.not_found')
  const values = [organisationId, name, address, city, postalCode, now] as const
  const { id } = (await tx.maybe(insertLocation, values)) ?? raise('server.failed')
  record({
    action: 'location.added',
    subject: `location:${id}`,
    organisationId,
    details: { name, address, city, postalCode },
  })
  return id
}
