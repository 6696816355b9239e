import type { Transaction } from '../../../platform/database/database.ts'
import { noteNotice } from './notice.sql.ts'

const quietSeconds = 900

/**
 * Whether an organisation has had no mail about this in the last quarter of an hour; from now on it has. Of two that ask
 * together, on whichever node, one is told so.
 */
export async function isFirstNotice(
  { tx, now }: { readonly tx: Transaction; readonly now: Date },
  organisationId: string,
  about: string,
): Promise<boolean> {
  const quietSince = new Date(now.getTime() - quietSeconds * 1000)
  return (await tx.run(noteNotice, [organisationId, about, now, quietSince])) > 0
}
