import type { Person } from '../../../access/actor.ts'
import { raise } from '../../../access/raise.ts'
import { findMemberships } from '../person/membership.ts'
import { listWorkplaces } from '../person/membership.sql.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { noteOpened, openMembership } from './session.sql.ts'
import { onlyOne } from './start-session.ts'

type Change = { readonly organisationId?: string; readonly locationId?: number | null }

/**
 * Opens another of one's own organisations, or works in another location of the one that is open.
 * @throws organisation.not_found, also for one that is suspended; location.not_found, also for one that he may not see
 */
export function changeSession(parts: SignInParts, person: Person, change: Change): Promise<void> {
  const { personId, sessionId, membershipId } = person
  const organisationId = change.organisationId ?? person.organisationId
  return workAtSignIn(parts, person.caller, async ({ tx, now, record }) => {
    const memberships = await findMemberships(tx, personId)
    const open =
      memberships.find((one) => one.isOpen && one.organisationId === organisationId) ??
      raise('organisation.not_found')
    const isOther = open.id !== membershipId
    const workplaces = await tx.many(listWorkplaces, [open.id])
    if (change.locationId != null && !workplaces.some(({ id }) => id === change.locationId)) {
      raise('location.not_found')
    }
    const unsaid = isOther ? onlyOne(workplaces) : person.locationId
    const locationId = change.locationId === undefined ? (unsaid ?? null) : change.locationId
    if (isOther) tx.send(noteOpened, [open.id, now])
    if ((await tx.run(openMembership, [sessionId, open.id, locationId])) === 0) raise('session.missing')
    const before = { organisationId: person.organisationId, locationId: person.locationId ?? null }
    record(
      {
        action: 'session.changed',
        subject: `person:${personId}`,
        details: { before, after: { organisationId, locationId } },
      },
      { personId, organisationId },
    )
  })
}
