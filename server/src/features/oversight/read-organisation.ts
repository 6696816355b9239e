import type { NationalOrganisation } from '@theriac/contract/v1/national.ts'
import { raise } from '../../access/raise.ts'
import type { PersonWork } from '../../access/work.ts'
import type { RowOf } from '../../platform/database/statement.ts'
import { isMailDelayed } from '../../platform/mail/is-mail-delayed.ts'
import { listLocations } from '../locations/public.ts'
import { readState } from '../onboarding/public.ts'
import { isOrganisationType } from '../organisations/public.ts'
import { headKind, listUsers, readInvitations } from '../people/public.ts'
import { findNationalOrganisation } from './organisation-list.sql.ts'

/**
 * An organisation of the actor's market, with those who are in charge of it, and its locations.
 * @throws organisation.not_found
 */
export async function readOrganisation(
  work: PersonWork,
  organisationId: string,
): Promise<NationalOrganisation> {
  const { actor, tx } = work
  const row = await tx.maybe(findNationalOrganisation, [actor.marketCode, organisationId])
  if (row === undefined || !isOrganisationType(row.type)) return raise('organisation.not_found')
  const { id, name, type, createdAt } = row
  const users = await tx.many(listUsers, [organisationId, null])
  const invitations = await readInvitations(work, organisationId, [])
  const locations = await tx.many(listLocations, [organisationId])
  return {
    ...{ id, name, type, ...tellStatus(row), representative: tellRepresentative(row) },
    isOwn: id === actor.organisationId,
    licence: tellLicence(row),
    onboarding: await readState(tx, organisationId),
    createdAt: createdAt.toISOString(),
    superUsers: users
      .filter(({ kind }) => kind === headKind(type))
      .map((user) => ({ id: user.id, name: user.name, email: user.email, status: asStatus(user.status) })),
    invitations: invitations.filter(({ kind }) => kind === headKind(type)),
    isMailDelayed: await isMailDelayed(tx, work.now),
    locations: locations.map(({ closedAt, ...location }) => ({ ...location, isClosed: closedAt !== null })),
  }
}

type OrganisationFound = RowOf<typeof findNationalOrganisation>

function tellStatus({ status, suspendedAt, suspensionReason }: OrganisationFound) {
  const suspension =
    suspendedAt === null ? null : { reason: suspensionReason ?? '', at: suspendedAt.toISOString() }
  return { status: asStatus(status), suspension }
}

function tellRepresentative({ representativeName, representativeEmail, authorisedOn }: OrganisationFound) {
  if (representativeName === null || representativeEmail === null || authorisedOn === null) return null
  return { name: representativeName, email: representativeEmail, authorisedOn }
}

function tellLicence({ licenceNumber, licenceExpiresOn }: OrganisationFound) {
  return licenceNumber === null ? null : { number: licenceNumber, expiresOn: licenceExpiresOn }
}

function asStatus(status: string): 'active' | 'suspended' {
  return status === 'active' ? 'active' : 'suspended'
}
