import { workAsOperator } from '../../server/src/access/work.ts'
import { systemClock } from '../../server/src/platform/clock/clock.ts'
import { digestOf, newLinkToken } from '../../server/src/platform/crypto/link-token.ts'
import { newId } from '../../server/src/platform/crypto/new-id.ts'
import type { Database } from '../../server/src/platform/database/database.ts'
import { fillMembership, fillPerson, fillSession } from './fill.sql.ts'

// Of one session only so many requests a minute are taken: more of them make the load.
const sessions = 60

/**
 * Signs a Super User of the measured organisation in, in many browsers.
 * @returns what stands in the header Cookie of each
 */
export async function fillSessions(database: Database, organisationId: string): Promise<string[]> {
  const now = systemClock.now()
  const [personId, membershipId] = [newId(now), newId(now)]
  await workAsOperator(database, systemClock, { kind: 'operator', name: 'benchmark' }, async ({ tx }) => {
    await tx.run(fillPerson, [personId, 'measured@example.org', now])
    await tx.run(fillMembership, [membershipId, organisationId, personId, now])
  })
  const tokens = Array.from({ length: sessions }, newLinkToken)
  await database.transaction('theriac_sign_in', undefined, async (tx) => {
    for (const token of tokens) {
      await tx.run(fillSession, [newId(now), digestOf(token), personId, membershipId, now])
    }
  })
  return tokens.map((token) => `__Host-theriac-session=${token}`)
}
