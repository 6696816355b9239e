import type { Work } from '../../../access/work.ts'
import { endSessionsOfUsers } from './user.sql.ts'

/** Ends all sessions that have an organisation open. */
export async function endSessionsOfOrganisation({ tx, now }: Work, organisationId: string): Promise<void> {
  await tx.run(endSessionsOfUsers, [organisationId, now])
}
