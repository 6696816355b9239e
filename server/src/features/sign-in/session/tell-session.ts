import type { Session } from '@theriac/contract/v1/session.ts'
import type { Person } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import { isProvenAt, proofSeconds } from '../../../access/person/recognise.ts'
import { supportOf } from '../../markets/public.ts'
import { findAccount } from '../person/account.sql.ts'
import { findMemberships } from '../person/membership.ts'
import { listWorkplaces } from '../person/membership.sql.ts'
import type { SignInWork } from '../parts/work-at-sign-in.ts'
import { findSession } from './session.sql.ts'
import { endOfSession } from './session-end.ts'
import { readAppearance, readLanguage } from '../person/preferences.ts'

/** Who is signed in, where, and what he may do at this moment. */
export async function tellSession({ tx, now }: SignInWork, person: Person): Promise<Session> {
  const { personId, sessionId, membershipId, membershipKind, provenAt, market } = person
  const account = (await tx.maybe(findAccount, [personId])) ?? raise('session.missing')
  const times = (await tx.maybe(findSession, [sessionId])) ?? raise('session.missing')
  const memberships = (await findMemberships(tx, personId)).filter(({ isOpen }) => isOpen)
  const open = memberships.find(({ id }) => id === membershipId) ?? raise('session.missing')
  // Who may do nothing works nowhere: he is told no names.
  const locations = person.permissions.size === 0 ? [] : await tx.many(listWorkplaces, [membershipId])
  return {
    person: {
      ...{ id: personId, name: account.name, email: account.email },
      ...{ language: readLanguage(account.language), appearance: readAppearance(account.appearance) },
    },
    organisation: { id: open.organisationId, name: open.organisationName, type: open.organisationType },
    kind: membershipKind,
    permissions: [...person.permissions],
    memberships: memberships.map(({ organisationId, organisationName, kind }) => ({
      ...{ organisationId, organisationName, kind },
    })),
    location: locations.find(({ id }) => id === person.locationId) ?? null,
    locations: [...locations],
    support: supportOf(open.market),
    rules: rulesOf(market),
    mustSetUpTotp: person.mustSetUpTotp,
    provenUntil: isProvenAt(person, now) ? provenUntil(provenAt) : null,
    endsAt: endOfSession(times, market).toISOString(),
  }
}

function rulesOf(market: Person['market']): Session['rules'] {
  const { approvalBeforeCredentials, applicationForNewLocation, applicationForClosingLocation } = market
  return { approvalBeforeCredentials, applicationForNewLocation, applicationForClosingLocation }
}

/** Until when a proof is fresh. */
export function provenUntil(provenAt: Date): string {
  return new Date(provenAt.getTime() + proofSeconds * 1000).toISOString()
}
