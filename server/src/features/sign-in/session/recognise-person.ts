import type { Person } from '../../../access/actor.ts'
import type { RecognisePerson } from '../../../access/person/recognise.ts'
import type { Clock } from '../../../platform/clock/clock.ts'
import { digestOf } from '../../../platform/crypto/link-token.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { readSettings } from '../../markets/public.ts'
import { isOrganisationType } from '../../organisations/public.ts'
import { permissionsOfPerson } from '../../roles/public.ts'
import { findPerson, touchSession } from './find-person.sql.ts'
import { isMembershipKind } from '../../../access/person/membership-kind.ts'
import { endOfSession, mustSetUpTotp } from './session-end.ts'

const touchedAfterMilliseconds = 60_000

/** Makes the recognition of people by the token in their session's cookie, with what they may do at this moment. */
export function createRecognisePerson(database: Database, clock: Clock): RecognisePerson {
  return async (token, { caller, isUse }) => {
    const now = clock.now()
    const row = await database.maybe(findPerson, [digestOf(token)])
    const person = row === undefined ? undefined : asPerson(row, now, caller)
    if (isUse && row !== undefined && person !== undefined && isLongAgo(row.lastUsedAt, now)) {
      await database.run(touchSession, [row.sessionId, now])
    }
    return person
  }
}

function isLongAgo(then: Date, now: Date): boolean {
  return now.getTime() - then.getTime() > touchedAfterMilliseconds
}

function asPerson(row: RowOf<typeof findPerson>, now: Date, caller: Person['caller']): Person | undefined {
  const { membershipKind, organisationType, groupPermissions, allLocations, locationId } = row
  if (!isMembershipKind(membershipKind) || !isOrganisationType(organisationType)) return undefined
  const statuses = [row.personStatus, row.membershipStatus, row.organisationStatus]
  if (statuses.some((status) => status !== 'active')) return undefined
  const market = readSettings(row.marketSettings)
  if (endOfSession(row, market) <= now) return undefined
  const ids = row.locationIds.filter((id) => id !== null)
  const isHere = locationId !== null && (allLocations || ids.includes(locationId))
  return {
    ...{ kind: 'person', personId: row.personId, name: row.name, email: row.email },
    ...{ sessionId: row.sessionId, membershipId: row.membershipId, membershipKind },
    ...{ organisationId: row.organisationId, organisationType, marketCode: row.marketCode, market },
    permissions: permissionsOfPerson(membershipKind, organisationType, groupPermissions),
    locationIds: allLocations ? undefined : new Set(ids),
    locationId: isHere ? locationId : undefined,
    provenAt: row.provenAt,
    mustSetUpTotp: mustSetUpTotp(membershipKind, row.hasTotp, market),
    caller,
  }
}
