import type { OwnSession } from '@theriac/contract/v1/account.ts'
import type { Static } from 'typebox'
import type { Person } from '../../../access/actor.ts'
import { readSettings } from '../../markets/public.ts'
import type { SignInParts } from '../parts/sign-in-parts.ts'
import { workAtSignIn } from '../parts/work-at-sign-in.ts'
import { listOwnSessions } from './session.sql.ts'
import { endOfSession } from './session-end.ts'

/** Where a person is signed in, the session used last first. */
export function readOwnSessions(parts: SignInParts, person: Person): Promise<Static<typeof OwnSession>[]> {
  return workAtSignIn(parts, person.caller, async ({ tx, now }) => {
    const rows = await tx.many(listOwnSessions, [person.personId])
    return rows
      .filter((row) => endOfSession(row, readSettings(row.marketSettings)) > now)
      .map(({ id, startedAt, lastUsedAt, address, userAgent }) => ({
        ...{ id, isThisOne: id === person.sessionId, address, userAgent },
        ...{ startedAt: startedAt.toISOString(), lastUsedAt: lastUsedAt.toISOString() },
      }))
  })
}
